import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingMail } from '#contract/replies';
import type { Day } from '#contract/words';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { FriendlyError } from '../trouble.tsx';
import { Mail } from './mail.tsx';
import styles from './mails.module.css';
import { useMails } from './queries.ts';

type Props = {
  customerId: string;
  today: Day;
  /** Opens a letter that answers the mail. */
  answer: (mail: IncomingMail) => void;
};

/** What waits for an answer, or came last and was no person's answer: for the desk, where the rest would only be in the way. */
export function WaitingMail({ customerId, today, answer }: Props) {
  const { t } = useTranslation('replies');
  const headingId = useId();
  const mails = useMails(customerId);
  const rows = mails.data?.pages.flatMap((page) => page.rows) ?? [];
  const [newest] = rows;
  const shown = rows.filter((mail) => mail.asksAnswer || (mail === newest && mail.kind !== 'reply' && mail.kind !== 'other'));
  if (shown.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId}>{t('theirMail')}</h3>
      <List rows={shown} today={today} answer={answer} />
    </section>
  );
}

/** Everything that came from a customer, newest first, with its states. */
export function AllMail({ customerId, today, answer }: Props) {
  const { t } = useTranslation('replies');
  const mails = useMails(customerId);
  const rows = mails.data?.pages.flatMap((page) => page.rows) ?? [];
  if (mails.error) return <FriendlyError error={mails.error} again={() => void mails.refetch()} />;
  if (mails.isPending) return <SkeletonLines lines={3} />;
  if (rows.length === 0) return <p className={tones.quiet}>{t('noMailText')}</p>;
  return (
    <>
      <List rows={rows} today={today} answer={answer} />
      {mails.hasNextPage && (
        <Button variant="subtle" size="compact-sm" mt="xs" loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
    </>
  );
}

function List({ rows, today, answer }: { rows: IncomingMail[]; today: Day; answer: Props['answer'] }) {
  return (
    <ol className={styles.mails}>
      {rows.map((mail) => (
        <Mail key={mail.id} mail={mail} today={today} answer={() => answer(mail)} />
      ))}
    </ol>
  );
}
