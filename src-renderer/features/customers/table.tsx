// biome-ignore-all lint/a11y/useSemanticElements: a real table cannot show only the lines in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the lines are walked by J and K, their links by Tab
import { IconArrowDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#contract/customers';
import type { Day } from '#contract/words';
import { daysBetween } from '#kit/days';
import { duration, formatDay, formatMoney } from '#kit/format';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { LatenessMark } from '../../ui/lateness.tsx';
import { InMonth, When } from '../../ui/when.tsx';
import styles from './list.module.css';
import type { Asked } from './queries.ts';
import type { Selected } from './selecting.ts';

type Props = {
  asked: Asked;
  ask: (patch: Partial<Asked>) => void;
  total: number;
  rowAt: (index: number) => CustomerRow | undefined;
  chosen: number;
  selected: Selected;
  setInSight: (inSight: { from: number; to: number }) => void;
};

const rowHeight = 44;
const headHeight = 34;

export function CustomerTable({ asked, ask, total, rowAt, chosen, selected, setInSight }: Props) {
  const { t } = useTranslation('customers');
  const place = useRef<HTMLDivElement>(null);
  const status = useStatus();
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => place.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
  });
  const shown = rows.getVirtualItems();
  const [from, to] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => setInSight({ from, to }), [from, to, setInSight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer is the same one at every turn
  useEffect(() => rows.scrollToIndex(chosen, { align: 'auto' }), [chosen]);
  if (!status.data) return null;
  const { today } = status.data;
  const heading = (says: string, sort: Asked['sort'] | null, isNumber = false) => (
    <span
      role="columnheader"
      aria-sort={sort && asked.sort === sort ? (sort === 'name' ? 'ascending' : 'descending') : undefined}
      data-number={isNumber || undefined}
    >
      {sort ? (
        <button type="button" onClick={() => ask({ sort })}>
          {says}
          {asked.sort === sort && <IconArrowDown size={14} stroke={2} aria-hidden="true" />}
        </button>
      ) : (
        says
      )}
    </span>
  );
  return (
    <div className={styles.table} role="table" aria-label={t('heading')} aria-rowcount={total + 1}>
      <div className={styles.rows} ref={place}>
        <div role="rowgroup" className={styles.headings}>
          <div role="row" aria-rowindex={1} className={styles.line}>
            <SelectAll selected={selected} total={total} />
            {heading(t('name'), 'name')}
            {heading(t('town'), null)}
            {heading(t('lastOrder'), 'last-order')}
            {heading(t('lastContact'), 'last-contact')}
            {heading(t('nextTouch'), null)}
            {heading(t('lateness'), null)}
            {heading(t('revenue'), 'revenue', true)}
          </div>
        </div>
        <div className={styles.sheet} style={{ height: rows.getTotalSize() }} role="rowgroup">
          {shown.map(({ index, start }) => (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className={styles.line}
              data-chosen={index === chosen || undefined}
              aria-current={index === chosen || undefined}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Select row={rowAt(index)} index={index} selected={selected} />
              <Cells row={rowAt(index)} today={today} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function SelectAll({ selected, total }: { selected: Selected; total: number }) {
  const { t } = useTranslation('batches');
  const isSome = selected.ids.size > 0;
  return (
    <span role="columnheader" className={styles.pick}>
      <input
        type="checkbox"
        aria-label={t('selectAll')}
        checked={isSome && selected.ids.size >= total}
        ref={(box) => {
          if (box) box.indeterminate = isSome && selected.ids.size < total;
        }}
        onChange={() => (isSome ? selected.none() : selected.all())}
      />
    </span>
  );
}

function Select({ row, index, selected }: { row: CustomerRow | undefined; index: number; selected: Selected }) {
  const { t } = useTranslation('batches');
  return (
    <span role="cell" className={styles.pick}>
      {row && (
        <input
          type="checkbox"
          aria-label={t('selectRow', { name: row.displayName })}
          checked={selected.ids.has(row.id)}
          onChange={() => undefined}
          onClick={(event) => (event.shiftKey ? selected.extendTo(index) : selected.toggle(index))}
        />
      )}
    </span>
  );
}

const veryLateDays = 90;

function Cells({ row, today }: { row: CustomerRow | undefined; today: Day }) {
  const language = useLanguage();
  if (!row) {
    return (
      <span role="cell" className={styles.coming}>
        <i aria-hidden="true" />
      </span>
    );
  }
  const lateDays = row.lateSinceOn === null ? 0 : daysBetween(row.lateSinceOn, today);
  return (
    <>
      <span role="cell" className={styles.name}>
        <Link to={`/customers/${row.id}`} lang={row.language}>
          {row.displayName}
        </Link>
      </span>
      <span role="cell">{row.city}</span>
      <span role="cell">{row.lastOrderOn && <InMonth day={row.lastOrderOn} today={today} />}</span>
      <span role="cell">{row.lastContactOn && <When day={row.lastContactOn} today={today} />}</span>
      <span role="cell">{row.nextTouchOn && <NextTouch on={row.nextTouchOn} today={today} />}</span>
      <span role="cell" className={styles.late}>
        {lateDays > 0 && (
          <>
            <LatenessMark step={lateDays > veryLateDays ? 'very-late' : 'late'} /> {duration(lateDays, language)}
          </>
        )}
      </span>
      <span role="cell" data-number>
        {row.revenue && formatMoney(row.revenue, language)}
      </span>
    </>
  );
}

/** What is due is due, however long ago: the queue says more. */
function NextTouch({ on, today }: { on: Day; today: Day }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  if (on > today) return <When day={on} today={today} />;
  return (
    <time dateTime={on} title={formatDay(on, language, 'full')}>
      {t('dueNow')}
    </time>
  );
}
