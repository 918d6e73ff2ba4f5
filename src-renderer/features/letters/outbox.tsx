import { Button, SegmentedControl } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRow } from '#contract/letters';
import type { MessageState } from '#contract/words';
import { formatDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { clockTime, dayOfInstant } from '../../ui/instants.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './letters.module.css';

const shows = ['waiting', 'trouble', 'sent'] as const;
type Show = (typeof shows)[number];
const showNames = { waiting: 'showWaiting', trouble: 'showTrouble', sent: 'showSent' } as const;
const emptyNames = { waiting: 'noneWaiting', trouble: 'noneTrouble', sent: 'noneSent' } as const;

/** Letters on their way, those that need a person, and those that have left. */
export function Outbox() {
  const { t } = useTranslation('letters');
  const [show, setShow] = useState<Show>('waiting');
  const outbox = useQuery(api.letters.outbox.queryOptions({ input: { show, limit: 200 } }));
  const { waiting = 0, trouble = 0 } = outbox.data ?? {};
  const counts = { waiting, trouble, sent: 0 };
  return (
    <div className={styles.outbox}>
      <MailboxBanner />
      <SegmentedControl
        aria-label={t('whichLetters')}
        value={show}
        onChange={(value) => setShow(shows.find((one) => one === value) ?? show)}
        data={shows.map((one) => ({ value: one, label: counts[one] > 0 ? `${t(showNames[one])} (${counts[one]})` : t(showNames[one]) }))}
      />
      {outbox.error && <FriendlyError error={outbox.error} again={() => void outbox.refetch()} />}
      {outbox.isPending && <SkeletonLines lines={5} />}
      {outbox.data?.rows.length === 0 && <p className={styles.quiet}>{t(emptyNames[show])}</p>}
      <ul>
        {outbox.data?.rows.map((row) => (
          <Message key={row.id} row={row} />
        ))}
      </ul>
    </div>
  );
}

/** Why letters wait although their time has come, and the way to mend it. */
function MailboxBanner() {
  const { t } = useTranslation('letters');
  const mailbox = useQuery(api.mail.mailbox.queryOptions());
  const state = mailbox.data?.mailbox?.state;
  if (!mailbox.data || state === 'ready') return null;
  return (
    <p className={styles.hint} role="status" data-wanted={mailbox.data.mailbox !== null || undefined}>
      {t(!mailbox.data.mailbox ? 'bannerNone' : state === 'locked' ? 'bannerLocked' : 'bannerPaused')}{' '}
      <Link to="/settings/mailbox">{t(!mailbox.data.mailbox ? 'bannerConnect' : 'bannerMend')}</Link>
    </p>
  );
}

const states = {
  draft: 'draft',
  queued: 'queued',
  sending: 'sending',
  data: 'sending',
  sent: 'sent',
  deferred: 'deferred',
  failed: 'failed',
  uncertain: 'uncertain',
  cancelled: 'cancelled',
  'opened-elsewhere': 'openedElsewhere',
} as const satisfies Record<MessageState, string>;

const mayStop: MessageState[] = ['queued', 'deferred'];

/** What the core notes where no server said anything. */
const ours = ['restored-from-copy', 'interrupted'];

function whyOf(row: MessageRow) {
  if (row.lastError === 'restored-from-copy') return 'whyRestored';
  if (row.lastError === 'interrupted') return 'whyInterrupted';
  return row.state === 'uncertain' ? 'whyUncertain' : 'whyFailed';
}

function useLateTold() {
  const { t } = useTranslation('letters');
  const say = useSayError();
  return (error: unknown) => tell(error instanceof ORPCError && error.code === 'TOO_LATE' ? t('tooLate') : say(error));
}

function Message({ row }: { row: MessageRow }) {
  const { t } = useTranslation('letters');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  const status = useStatus();
  const onError = useLateTold();
  const cancel = useMutation(api.letters.cancel.mutationOptions());
  const at = row.sentAt ?? row.updatedAt;
  const day = dayOfInstant(at);
  const when = day === status.data?.today ? clockTime(at) : `${formatDay(day, language, 'day-month')}, ${clockTime(at)}`;
  return (
    <li className={styles.message} data-state={row.state}>
      <div>
        <p>
          <Link to={`/customers/${row.customerId}`}>{row.customerName}</Link> <span className={styles.quiet}>{row.toAddress}</span>
        </p>
        <p>{row.subject}</p>
        <p className={styles.quiet}>
          <b>{words(states[row.state])}</b>
          {mayStop.includes(row.state) ? <Leaves at={row.notBeforeAt} /> : `, ${when}`}
          {row.attempts > 1 && ` · ${t('attempts', { count: row.attempts })}`}
        </p>
        {row.lastError && !ours.includes(row.lastError) && <p className={styles.quiet}>{t('serverSaid', { text: row.lastError })}</p>}
        {(row.state === 'uncertain' || row.state === 'failed') && <Decide row={row} />}
      </div>
      {mayStop.includes(row.state) && (
        <Button
          variant="default"
          loading={cancel.isPending}
          aria-label={t('stopThis', { name: row.customerName })}
          onClick={() => cancel.mutate({ messageId: row.id }, { onSuccess: () => tell(t('stopped', { name: row.customerName })), onError })}
        >
          {t('stop')}
        </Button>
      )}
    </li>
  );
}

/** Counts down to the leaving, second by second, and says the hour where it is farther away. */
function Leaves({ at }: { at: number }) {
  const { t } = useTranslation('letters');
  const status = useStatus();
  const [here, setNow] = useState(Date.now());
  // The core's clock decides, and a core that was started on another day has another one.
  const now = here + (status.data ? status.data.now - status.dataUpdatedAt : 0);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((at - now) / 1000);
  if (seconds <= 0) return <> · {t('leavesNow')}</>;
  return <> · {seconds < 120 ? t('leavesIn', { count: seconds }) : t('leavesAt', { time: clockTime(at) })}</>;
}

/** Nobody knows whether it left, or it failed: a person decides, and what each choice means is said. */
function Decide({ row }: { row: MessageRow }) {
  const { t } = useTranslation('letters');
  const onError = useLateTold();
  const decide = useMutation(api.letters.decide.mutationOptions());
  const run = (decision: 'it-was-sent' | 'send-again' | 'give-up') =>
    decide.mutate({ messageId: row.id, decision }, { onSuccess: () => tell(t('decided')), onError });
  const unsure = row.state === 'uncertain';
  return (
    <div className={styles.decide}>
      <p>{t(whyOf(row))}</p>
      <div className={styles.row}>
        {unsure && (
          <Button size="sm" loading={decide.isPending} onClick={() => run('it-was-sent')}>
            {t('itWasSent')}
          </Button>
        )}
        <Button size="sm" variant={unsure ? 'default' : 'filled'} loading={decide.isPending} onClick={() => run('send-again')}>
          {t('sendAgain')}
        </Button>
        <Button size="sm" variant="default" loading={decide.isPending} onClick={() => run('give-up')}>
          {t('giveUp')}
        </Button>
      </div>
      <p className={styles.quiet}>{t('sendAgainNote')}</p>
    </div>
  );
}
