import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignRow } from '#contract/campaigns';
import type { CampaignState } from '#contract/words';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { When } from '../../ui/when.tsx';
import styles from './list.module.css';
import { useBatchName } from './name.ts';
import { useBatches } from './queries.ts';

/** Letters that went, or will go, to several people together. */
export function BatchesScreen() {
  const { t } = useTranslation('batches');
  const batches = useBatches();
  return (
    <Page title={t('heading')}>
      {batches.error && <FriendlyError error={batches.error} again={() => void batches.refetch()} />}
      {batches.isPending && <SkeletonLines lines={6} />}
      {batches.data?.length === 0 && (
        <Empty
          title={t('emptyTitle')}
          act={
            <Button component={Link} to="/customers">
              {t('emptyAct')}
            </Button>
          }
        >
          <p>{t('emptyText')}</p>
        </Empty>
      )}
      {batches.data && batches.data.length > 0 && (
        <ul className={styles.list} aria-label={t('list')}>
          {batches.data.map((row) => (
            <Batch key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Page>
  );
}

export const stateNames = {
  draft: 'stateDraft',
  sending: 'stateSending',
  paused: 'statePaused',
  stopped: 'stateStopped',
  done: 'stateDone',
} as const satisfies Record<CampaignState, string>;

function Batch({ row }: { row: CampaignRow }) {
  const { t } = useTranslation('batches');
  const nameOf = useBatchName();
  const status = useStatus();
  const { counts, state } = row;
  const toGo = counts.total - counts.leftOut;
  return (
    <li className={styles.batch} data-state={state}>
      <p className={styles.batchName}>
        <Link to={`/batches/${row.id}`}>{nameOf(row)}</Link>
        {status.data && <When day={row.startedOn} today={status.data.today} />}
      </p>
      <p className={styles.facts}>
        <b data-state={state}>{t(stateNames[state])}</b>
        <span>{t('letters', { count: toGo })}</span>
        <span>
          {state === 'draft' ? t('progressRead', { done: counts.read, total: counts.waiting }) : t('progressSent', { done: counts.sent, total: toGo })}
        </span>
        {counts.leftOut > 0 && <span>{t('leftOutCount', { count: counts.leftOut })}</span>}
        {counts.trouble > 0 && <span data-trouble>{t('troubleCount', { count: counts.trouble })}</span>}
      </p>
    </li>
  );
}
