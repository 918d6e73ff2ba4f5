import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenMatter } from '#contract/touches';
import type { Day } from '#contract/words';
import { api } from '../host/client.ts';
import { When } from '../ui/when.tsx';
import styles from './open-matters.module.css';
import { tell } from './toast.tsx';
import { useSayError } from './trouble.tsx';
import { useUndo } from './undo.ts';

/** What is still open between this customer and us, and the way to close it: an open complaint holds every letter that sells. */
export function OpenMatters({ customerId, today }: { customerId: string; today: Day }) {
  const { t } = useTranslation('words');
  const headingId = useId();
  const matters = useQuery(api.touches.openMatters.queryOptions({ input: { customerId } }));
  if (!matters.data || matters.data.length === 0) return null;
  return (
    <section className={styles.matters} aria-labelledby={headingId}>
      <h3 id={headingId}>{t('openMatters')}</h3>
      <ul>
        {matters.data.map((matter) => (
          <Matter key={matter.id} matter={matter} today={today} />
        ))}
      </ul>
    </section>
  );
}

function Matter({ matter, today }: { matter: OpenMatter; today: Day }) {
  const { t } = useTranslation('words');
  const undo = useUndo();
  const say = useSayError();
  const close = useMutation(api.touches.closeMatter.mutationOptions());
  const settle = () =>
    close.mutate(
      { matterId: matter.id },
      {
        onSuccess: ({ actId }) => tell(t('saidSettled', { what: matter.title }), () => undo(actId)),
        onError: (error) => tell(say(error)),
      },
    );
  return (
    <li>
      <span>
        {matter.title}{' '}
        <small>
          <When day={matter.openedOn} today={today} />
        </small>
      </span>
      <Button size="compact-sm" variant="light" loading={close.isPending} aria-label={t('settledThis', { what: matter.title })} onClick={settle}>
        {t('settled')}
      </Button>
    </li>
  );
}
