import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenMatter } from '#contract/touches-matters';
import type { Day, MatterEnd } from '#contract/words';
import { api } from '../host/client.ts';
import { When } from '../ui/when.tsx';
import { ContactCount } from './contact-count.tsx';
import { NewToTell } from './new-to-tell.tsx';
import styles from './open-matters.module.css';
import { tell } from './toast.tsx';
import { useSayError } from './trouble.tsx';
import { useUndo } from './undo.ts';

/** What is still open between this customer and us, and the way to close it: an open complaint holds every letter that sells. */
export function OpenMatters({ customerId, today, heading: Heading = 'h3' }: { customerId: string; today: Day; heading?: 'h2' | 'h3' }) {
  const { t } = useTranslation('words');
  const headingId = useId();
  const matters = useQuery(api.touches.openMatters.queryOptions({ input: { customerId } }));
  if (!matters.data || matters.data.length === 0) return null;
  return (
    <section className={styles.matters} aria-labelledby={headingId}>
      <Heading id={headingId}>{t('openMatters')}</Heading>
      <ul>
        {matters.data.map((matter) => (
          <Matter key={matter.id} matter={matter} today={today} />
        ))}
      </ul>
      {matters.data.some(({ kind }) => kind === 'enquiry') && <NewToTell customerId={customerId} today={today} />}
    </section>
  );
}

function Matter({ matter, today }: { matter: OpenMatter; today: Day }) {
  return (
    <li>
      <span>
        {matter.title}{' '}
        <small>
          <When day={matter.openedOn} today={today} />
        </small>
        {matter.kind === 'enquiry' && <ContactCount matter={matter} today={today} />}
      </span>
      <CloseMatter matter={matter} />
    </li>
  );
}

/** An enquiry ends in a sale or without one; everything else is settled. */
function CloseMatter({ matter }: { matter: OpenMatter }) {
  const { t: words } = useTranslation('words');
  const { t } = useTranslation('matters');
  const undo = useUndo();
  const say = useSayError();
  const close = useMutation(api.touches.closeMatter.mutationOptions());
  const what = matter.title;
  const end = (as: MatterEnd, said: string) =>
    close.mutate({ matterId: matter.id, end: as }, { onSuccess: ({ actId }) => tell(said, () => undo(actId)), onError: (error) => tell(say(error)) });
  const button = (as: MatterEnd, label: string, about: string, said: string) => (
    <Button size="compact-sm" variant="light" loading={close.isPending} aria-label={about} onClick={() => end(as, said)}>
      {label}
    </Button>
  );
  if (matter.kind !== 'enquiry') return button('settled', words('settled'), words('settledThis', { what }), words('saidSettled', { what }));
  return (
    <span className={styles.ends}>
      {button('bought', t('bought'), t('boughtThis', { what }), t('saidBought', { what }))}
      {button('lost', t('lost'), t('lostThis', { what }), t('saidLost', { what }))}
    </span>
  );
}
