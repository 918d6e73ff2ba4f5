import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRow } from '#contract/letters';
import type { MessageState } from '#contract/words';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import tones from '../../ui/tones.module.css';
import { messageNames } from '../../ui/word-names.ts';
import styles from './letters.module.css';
import { useSayTime } from './outbox-pace.tsx';
import { isUnreached, meaningOf } from './say-reply.ts';

const mayStop: MessageState[] = ['queued', 'deferred'];

/** What the core notes where no server said anything. */
const ours = ['restored-from-copy', 'interrupted', 'not-in-sent', 'said stop', 'batch-stopped'];

export const useMailbox = () => useQuery(api.mail.mailbox.queryOptions());

/** So long after a letter became uncertain the core looks into Sent, and is then back in a minute or two. */
const looksAfterMs = 16 * 60_000;

/** Why it needs a person, and what to do: for an uncertain one also how it finds out by itself. */
function useSayWhy(): (row: MessageRow) => string {
  const { t } = useTranslation('letters');
  const { t: say } = useTranslation('outbox');
  const sayTime = useSayTime();
  const readsMail = (useMailbox().data?.mailbox?.imapHost ?? null) !== null;
  const now = useStatus().data?.now ?? 0;
  return (row) => {
    const meaning = meaningOf(row);
    if (meaning !== null) return say(meaning);
    if (row.state === 'failed') return t('whyFailed');
    if (row.lastError === 'restored-from-copy') return t('whyRestored');
    if (row.lastError === 'not-in-sent') return say('notInSent');
    const looksAt = row.updatedAt + looksAfterMs;
    if (readsMail && looksAt > now) return say('looking', { time: sayTime(looksAt) });
    return t(row.lastError === 'interrupted' ? 'whyInterrupted' : 'whyUncertain');
  };
}

function useLateTold() {
  const { t } = useTranslation('letters');
  const say = useSayError();
  return (error: unknown) => tell(error instanceof ORPCError && error.code === 'TOO_LATE' ? t('tooLate') : say(error));
}

/** One letter: to whom, how it stands, and what can be done. `resting`: its batch rests. */
export function Message({ row, resting }: { row: MessageRow; resting: boolean }) {
  const { t } = useTranslation('letters');
  const { t: say } = useTranslation('outbox');
  const { t: words } = useTranslation('words');
  const sayTime = useSayTime();
  const onError = useLateTold();
  const cancel = useMutation(api.letters.cancel.mutationOptions());
  return (
    <li className={styles.message} data-state={row.state}>
      <div>
        <p>
          <Link to={`/customers/${row.customerId}`}>{row.customerName}</Link> <span className={tones.quiet}>{row.toAddress}</span>
        </p>
        <p>{row.subject}</p>
        <p className={tones.quiet}>
          <b>{words(messageNames[row.state])}</b>
          {mayStop.includes(row.state) ? <Leaves at={row.notBeforeAt} resting={resting} /> : `, ${sayTime(row.sentAt ?? row.updatedAt)}`}
          {row.attempts > 1 && ` · ${t('attempts', { count: row.attempts })}`}
        </p>
        {row.lastError && !ours.includes(row.lastError) && (
          <p className={tones.quiet}>{isUnreached(row.lastError) ? say('unreached') : t('serverSaid', { text: row.lastError })}</p>
        )}
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
function Leaves({ at, resting }: { at: number; resting: boolean }) {
  const { t } = useTranslation('letters');
  const { t: say } = useTranslation('outbox');
  const status = useStatus();
  const mailbox = useMailbox().data?.mailbox;
  const sayTime = useSayTime();
  const [here, setNow] = useState(Date.now());
  // The core's clock decides, and a core that was started on another day has another one.
  const now = here + (status.data ? status.data.now - status.dataUpdatedAt : 0);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((at - now) / 1000);
  if (resting) return <> · {say('withBatch')}</>;
  if (seconds > 0) return <> · {seconds < 120 ? t('leavesIn', { count: seconds }) : t('leavesAt', { time: sayTime(at) })}</>;
  if (status.data?.disk === 'full') return <> · {say('forRoom')}</>;
  return <> · {say(mailbox?.state === 'ready' ? 'turn' : 'forMailbox')}</>;
}

/** Nobody knows whether it left, or it failed: a person decides, and what each choice means is said. */
function Decide({ row }: { row: MessageRow }) {
  const { t } = useTranslation('letters');
  const onError = useLateTold();
  const decide = useMutation(api.letters.decide.mutationOptions());
  const run = (decision: 'it-was-sent' | 'send-again' | 'give-up') =>
    decide.mutate({ messageId: row.id, decision }, { onSuccess: () => tell(t('decided')), onError });
  const unsure = row.state === 'uncertain';
  const sayWhy = useSayWhy();
  return (
    <div className={styles.decide}>
      <p>{sayWhy(row)}</p>
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
      <p className={tones.quiet}>{t('sendAgainNote')}</p>
    </div>
  );
}
