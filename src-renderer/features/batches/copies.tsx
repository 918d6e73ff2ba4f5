import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyCheck, CopyRow } from '#contract/campaigns';
import { ChooseLetter } from '../../shell/choose-letter.tsx';
import tones from '../../ui/tones.module.css';
import type { Only, Walk } from './batch.tsx';
import styles from './batches.module.css';
import { StandingMark, standingOf } from './standing.tsx';

const rowHeight = 58;

type Props = { rows: readonly CopyRow[]; checks: ReadonlyMap<string, CopyCheck>; only: Only | null; showAll: () => void; walk: Walk };

/** Everybody in the batch, or those behind a figure. Only the lines in sight are drawn. */
export function CopiesColumn({ rows, checks, only, showAll, walk }: Props) {
  const { t } = useTranslation('batches');
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer is the same one at every turn
  useEffect(() => lines.scrollToIndex(walk.index, { align: 'auto' }), [walk.index]);
  return (
    <section className={styles.copies} aria-label={t('copies')}>
      {only && <OnlyThese only={only} showAll={showAll} />}
      <div ref={scroller} className={styles.rows}>
        {rows.length === 0 && <p className={tones.quiet}>{t('noneHere')}</p>}
        <ul className={styles.sheet} style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <li key={row.customerId} style={{ transform: `translateY(${start}px)`, height: rowHeight }}>
                <button type="button" className={styles.row} aria-current={index === walk.index || undefined} onClick={() => walk.open(index)}>
                  <span className={styles.name}>{row.name}</span>
                  <span className={styles.under}>
                    <StandingMark standing={standingOf(row, checks.get(row.customerId))} />
                    {row.edited && <small>{t('isEdited')}</small>}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function OnlyThese({ only, showAll }: { only: Only; showAll: () => void }) {
  const { t } = useTranslation('batches');
  return (
    <div className={styles.only}>
      <p>{t('onlyThese', { what: only.title, count: only.ids.length })}</p>
      <div>
        <button type="button" onClick={showAll}>
          {t('showAll')}
        </button>
        {only.ids.length > 0 && <ChooseLetter customerIds={only.ids} says={t('writeAgain')} />}
      </div>
    </div>
  );
}
