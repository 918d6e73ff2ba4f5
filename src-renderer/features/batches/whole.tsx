import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BatchCheck, Campaign } from '#contract/campaigns';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useFieldName } from '../../ui/field-names.ts';
import { foundNames } from '../../ui/rule-names.ts';
import tones from '../../ui/tones.module.css';
import type { Only } from './batch.tsx';
import styles from './batches.module.css';
import type { Acts } from './queries.ts';

type Figure = { key: string; says: string; ids: readonly string[]; tone: 'late' | 'very-late' };

/** "31 of 90 lack a first name": what stands in the way, for all who lack it. */
function useFigures(check: BatchCheck | undefined): Figure[] {
  const { t } = useTranslation('batches');
  const fieldName = useFieldName();
  if (!check) return [];
  const total = check.copies.length;
  const counted = (ids: readonly string[]) => ({ count: ids.length, total });
  return [
    ...check.fields.map(({ field, customerIds }): Figure => {
      return { key: field, says: t('lackField', { ...counted(customerIds), field: fieldName(field) }), ids: customerIds, tone: 'late' };
    }),
    ...check.rules.map(({ rule, level, customerIds }): Figure => {
      return { key: `${rule} ${level}`, says: t(foundNames[rule], counted(customerIds)), ids: customerIds, tone: level === 'stop' ? 'very-late' : 'late' };
    }),
    { key: 'address', says: t('lackAddress', counted(check.noAddress)), ids: check.noAddress, tone: 'late' as const },
    { key: 'words', says: t('lackWords', counted(check.noWords)), ids: check.noWords, tone: 'late' as const },
    { key: 'held', says: t('areHeld', counted(check.held)), ids: check.held, tone: 'late' as const },
  ].filter(({ ids }) => ids.length > 0);
}

type Props = { batch: Campaign; check: BatchCheck | undefined; error: unknown; acts: Acts; show: (only: Only) => void };

/** The batch before it leaves; each figure opens the list behind it. */
export function Whole({ batch, check, error, acts, show }: Props) {
  const { t } = useTranslation('batches');
  const figures = useFigures(check);
  if (batch.counts.waiting === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{t('whole')}</h3>
      {error !== null && <FriendlyError error={error} />}
      {!check && error === null && <p role="status">{t('checking')}</p>}
      {check && <p>{figures.length === 0 ? t('allReady') : t('readyCount', { ready: check.ready, total: check.copies.length })}</p>}
      <ul className={styles.figures}>
        {figures.map(({ key, says, ids, tone }) => (
          <li key={key}>
            <button type="button" data-tone={tone} onClick={() => show({ title: says, ids })}>
              {says}
            </button>
            <Button size="compact-xs" variant="subtle" onClick={() => acts.leaveManyOut([...ids])}>
              {t('leaveTheseOut', { count: ids.length })}
            </Button>
          </li>
        ))}
      </ul>
      <p className={tones.quiet}>
        {t('progressRead', { done: batch.counts.read, total: batch.counts.waiting })}
        {batch.counts.leftOut > 0 && ` · ${t('leftOutCount', { count: batch.counts.leftOut })}`}
      </p>
    </section>
  );
}
