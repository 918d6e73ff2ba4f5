import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxBatch } from '#contract/letters';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useStatus } from '../../shell/use-me.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import styles from './letters.module.css';
import { Message, useMailbox } from './outbox-message.tsx';
import { BatchLine, PaceLine } from './outbox-pace.tsx';

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
  // Times are promised only where nothing else keeps letters back.
  const hasRoom = useStatus().data?.disk !== 'full';
  const isOpen = useMailbox().data?.mailbox?.state === 'ready' && hasRoom;
  const resting = new Set(outbox.data?.batches.filter(({ state }) => state === 'paused').map(({ campaignId }) => campaignId));
  return (
    <div className={styles.outbox}>
      <MailboxBanner />
      {(outbox.data?.homeless ?? 0) > 0 && <Homeless letters={outbox.data?.homeless ?? 0} />}
      <SegmentedControl
        aria-label={t('whichLetters')}
        value={show}
        onChange={(value) => setShow(shows.find((one) => one === value) ?? show)}
        data={shows.map((one) => ({ value: one, label: counts[one] > 0 ? `${t(showNames[one])} (${counts[one]})` : t(showNames[one]) }))}
      />
      {outbox.error && <FriendlyError error={outbox.error} again={() => void outbox.refetch()} />}
      {outbox.isPending && <SkeletonLines lines={5} />}
      {show === 'waiting' && outbox.data?.pace && isOpen && <PaceLine pace={outbox.data.pace} />}
      {show === 'waiting' && <Batches batches={outbox.data?.batches ?? []} />}
      {outbox.data?.rows.length === 0 && <p className={tones.quiet}>{t(emptyNames[show])}</p>}
      <ul>
        {outbox.data?.rows.map((row) => (
          <Message key={row.id} row={row} resting={resting.has(row.campaignId ?? '')} />
        ))}
      </ul>
    </div>
  );
}

/** Batches above the single letters: what a person can do with all of them at once. */
function Batches({ batches }: { batches: OutboxBatch[] }) {
  if (batches.length === 0) return null;
  return (
    <ul>
      {batches.map((batch) => (
        <BatchLine key={batch.campaignId} batch={batch} />
      ))}
    </ul>
  );
}

/** Letters whose mailbox was removed: from where they leave is a person's choice. */
function Homeless({ letters }: { letters: number }) {
  const { t } = useTranslation('outbox');
  const { t: l } = useTranslation('letters');
  const say = useSayError();
  const undo = useUndo();
  const address = useMailbox().data?.mailbox?.fromAddress;
  const adopt = useMutation(api.letters.adopt.mutationOptions());
  const run = () =>
    adopt.mutate(undefined, {
      onSuccess: ({ letters: count, actId }) => tell(t('adopted', { count, address }), actId === null ? undefined : () => undo(actId)),
      onError: (error) => tell(say(error)),
    });
  return (
    <div className={styles.decide} role="status">
      <p>
        <b>{t('homeless', { count: letters })}</b> {t(address ? 'adoptNote' : 'adoptConnect')}
      </p>
      <div className={styles.row}>
        {address ? (
          <Button size="sm" loading={adopt.isPending} onClick={run}>
            {t('adopt', { address })}
          </Button>
        ) : (
          <Link to="/settings/mailbox">{l('bannerConnect')}</Link>
        )}
      </div>
    </div>
  );
}

/** Why letters wait although their time has come, and the way to mend it. */
function MailboxBanner() {
  const { t } = useTranslation('letters');
  const { t: say } = useTranslation('outbox');
  const mailbox = useMailbox();
  const state = mailbox.data?.mailbox?.state;
  if (!mailbox.data || state === 'ready') return null;
  return (
    <p className={styles.hint} role="status" data-wanted={mailbox.data.mailbox !== null || undefined}>
      {state === 'signed-out' ? say('signedOut') : t(!mailbox.data.mailbox ? 'bannerNone' : state === 'locked' ? 'bannerLocked' : 'bannerPaused')}{' '}
      <Link to="/settings/mailbox">{t(!mailbox.data.mailbox ? 'bannerConnect' : 'bannerMend')}</Link>
    </p>
  );
}
