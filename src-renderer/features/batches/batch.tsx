import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchCheck, Campaign, CopyCheck, CopyRow } from '#contract/campaigns';
import { useKeys } from '../../shell/keyboard.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { BatchActs } from './batch-acts.tsx';
import styles from './batches.module.css';
import { CopiesColumn } from './copies.tsx';
import { Sheet } from './copy.tsx';
import { useBatchName } from './name.ts';
import { Needs } from './needs.tsx';
import { useActs, useBatch, useCheck, useCopies } from './queries.ts';
import { Results } from './results.tsx';
import { stateNames } from './screen.tsx';
import { Way } from './way.tsx';
import { Whole } from './whole.tsx';

/** One batch: the copies, the letter as it will arrive, and what stands in its way. */
export function BatchScreen() {
  const params: unknown = useParams({ strict: false });
  const campaignId: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'campaignId') : null;
  return typeof campaignId === 'string' ? <OneBatch key={campaignId} campaignId={campaignId} /> : null;
}

function OneBatch({ campaignId }: { campaignId: string }) {
  const batch = useBatch(campaignId);
  const copies = useCopies(campaignId);
  const check = useCheck(campaignId, (batch.data?.counts.waiting ?? 0) > 0);
  const error = batch.error ?? copies.error;
  if (error instanceof ORPCError && error.code === 'NOT_FOUND') return <Gone />;
  if (error) {
    const again = () => {
      void batch.refetch();
      void copies.refetch();
    };
    return <FriendlyError error={error} again={again} />;
  }
  if (!batch.data || !copies.data) return <SkeletonLines lines={14} />;
  return <Desk batch={batch.data} copies={copies.data} check={batch.data.counts.waiting > 0 ? check.data : undefined} checkError={check.error} />;
}

/** Taken back or removed, here or by a colleague: the way on is the list, not another try. */
function Gone() {
  const { t } = useTranslation('batches');
  const { t: shell } = useTranslation();
  return (
    <Empty
      title={shell('errorNotFound')}
      act={
        <Button component={Link} to="/batches">
          {t('allBatches')}
        </Button>
      }
    />
  );
}

/** Whom the left column shows, where it is not everybody. */
export type Only = { title: string; ids: readonly string[] };

type DeskProps = { batch: Campaign; copies: CopyRow[]; check: BatchCheck | undefined; checkError: unknown };

function Desk({ batch, copies, check, checkError }: DeskProps) {
  const { t } = useTranslation('batches');
  const nameOf = useBatchName();
  const acts = useActs(batch.id);
  const [only, setOnly] = useState<Only | null>(null);
  const [editing, setEditing] = useState(false);
  const rows = only ? copies.filter(({ customerId }) => only.ids.includes(customerId)) : copies;
  const walk = useWalk(rows, () => setEditing(false));
  const checks = new Map<string, CopyCheck>(check?.copies.map((one) => [one.customerId, one]));
  const { row } = walk;
  const readAndOn = () => {
    if (row?.state === 'waiting' && row.readAt === null) acts.markRead(row.customerId);
    walk.step(1);
  };
  useKeys(t('heading'), [
    { key: 'j', says: t('keyNext'), run: () => walk.step(1) },
    { key: 'k', says: t('keyPrevious'), run: () => walk.step(-1) },
    { key: 'ArrowDown', says: t('keyNext'), run: () => walk.step(1), hidden: true },
    { key: 'ArrowUp', says: t('keyPrevious'), run: () => walk.step(-1), hidden: true },
    { key: 'Enter', says: t('keyRead'), run: readAndOn },
    { key: 'e', says: t('keyEdit'), run: () => setEditing(row?.state === 'waiting') },
    { key: 'x', says: t('keyLeaveOut'), run: () => row && toggle(row, acts) },
    { key: 'Escape', says: t('backToLetter'), run: () => setEditing(false), hidden: true },
  ]);
  return (
    <Page fill title={nameOf(batch)} count={t(stateNames[batch.state])} acts={<BatchActs batch={batch} check={check} unread={unreadOf(copies)} />}>
      <div className={styles.screen}>
        <Way batch={batch} />
        <div className={styles.desk}>
          <CopiesColumn rows={rows} checks={checks} only={only} showAll={() => setOnly(null)} walk={walk} />
          <section className={styles.middle} aria-label={row ? t('copyOf', { name: row.name }) : t('copies')}>
            {row ? (
              <Sheet key={row.customerId} campaignId={batch.id} row={row} acts={acts} editing={editing} setEditing={setEditing} readAndOn={readAndOn} />
            ) : (
              <p className={tones.quiet}>{t('chooseCopy')}</p>
            )}
          </section>
          <aside className={styles.side} aria-label={t('found')}>
            {row && <Needs key={row.customerId} campaignId={batch.id} row={row} acts={acts} />}
            <Whole batch={batch} check={check} error={checkError} acts={acts} show={setOnly} />
            <Results batch={batch} show={setOnly} />
          </aside>
        </div>
      </div>
    </Page>
  );
}

const unreadOf = (copies: readonly CopyRow[]) =>
  new Set(copies.filter(({ state, readAt }) => state === 'waiting' && readAt === null).map((row) => row.customerId));

function toggle(row: CopyRow, acts: ReturnType<typeof useActs>): void {
  if (row.state === 'waiting') acts.leaveOut(row.customerId, row.name);
  else if (row.state === 'left-out') acts.takeIn(row.customerId, row.name);
}

/** Which copy is open; where it leaves the list, the one in its place. */
function useWalk(rows: readonly CopyRow[], onMove: () => void) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const found = rows.findIndex(({ customerId }) => customerId === chosen);
  // Opened for reading: the first that is still to be read is the one to begin with.
  const first =
    chosen === null
      ? Math.max(
          0,
          rows.findIndex(({ state }) => state === 'waiting'),
        )
      : place;
  const present = found >= 0 ? found : Math.min(first, Math.max(0, rows.length - 1));
  const open = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setChosen(row.customerId);
    setPlace(index);
    if (row.customerId !== rows[present]?.customerId) onMove();
  };
  return { row: rows[present], index: present, open, step: (by: 1 | -1) => open(Math.min(rows.length - 1, Math.max(0, present + by))) };
}
export type Walk = ReturnType<typeof useWalk>;
