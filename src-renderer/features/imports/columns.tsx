import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Column, type ColumnMeaning, columnMeanings, type DateOrder, type DecimalSign, type ImportPlan } from '#contract/imports';
import { Choose } from '../../ui/choose.tsx';
import styles from './imports.module.css';
import type { MapStep } from './mapping.tsx';
import { isDate, isNumber, meaningNames } from './meanings.ts';
import { change } from './wizard.ts';

type Planned = ImportPlan['columns'][number];

const guesses = { header: 'guessHeader', content: 'guessContent', nothing: 'guessNothing', person: 'guessPerson' } as const;

/** Each column: what it is called, what is in it, what it is taken for and why. */
export function Columns({ now }: { now: MapStep }) {
  const { t } = useTranslation('imports');
  const set = (position: number, patch: Partial<Planned>) =>
    change(now, { columns: now.plan.columns.map((one) => (one.position === position ? { ...one, ...patch } : one)) });
  return (
    <section>
      <h2>{t('columns')}</h2>
      <ul className={styles.columns}>
        {now.found.columns.map((column) => {
          const planned = now.plan.columns.find((one) => one.position === column.position);
          return planned && <ColumnLine key={column.position} column={column} planned={planned} set={(patch) => set(column.position, patch)} />;
        })}
      </ul>
    </section>
  );
}

type LineProps = { column: Column; planned: Planned; set: (patch: Partial<Planned>) => void };

function ColumnLine({ column, planned, set }: LineProps) {
  const { t } = useTranslation('imports');
  const name = column.header || t('columnNumber', { n: column.position + 1 });
  const guess = planned.meaning === column.meaning ? column.guessedBy : 'person';
  const { samples } = column;
  return (
    <li data-skip={planned.meaning === 'skip' || undefined}>
      <div className={styles.columnHead}>
        <b>{name}</b>
        <small>{samples.length > 0 ? samples.slice(0, 3).join(' · ') : t('columnEmpty')}</small>
      </div>
      <IconArrowRight className={styles.arrow} size={18} stroke={1.5} aria-hidden="true" />
      <div className={styles.columnMeans}>
        <Choose
          aria-label={t('meaningOf', { name })}
          value={planned.meaning}
          options={columnMeanings.map((value): { value: ColumnMeaning; label: string } => ({ value, label: t(meaningNames[value]) }))}
          onChoose={(meaning) => set({ meaning })}
        />
        <small>{t(guesses[guess])}</small>
      </div>
      <Question column={column} planned={planned} set={set} />
    </li>
  );
}

const orders: { value: DateOrder | ''; says: 'ymd' | 'dmy' | 'mdy' | 'pleaseSay' }[] = [
  { value: 'dmy', says: 'dmy' },
  { value: 'mdy', says: 'mdy' },
  { value: 'ymd', says: 'ymd' },
];
const signs: { value: DecimalSign | ''; says: 'commaSign' | 'pointSign' | 'pleaseSay' }[] = [
  { value: 'comma', says: 'commaSign' },
  { value: 'point', says: 'pointSign' },
];

/** Dates and numbers that can be read in two ways are asked about, never guessed. */
function Question({ column, planned, set }: LineProps) {
  const { t } = useTranslation('imports');
  const name = column.header || t('columnNumber', { n: column.position + 1 });
  if (isDate(planned.meaning) && (planned.dateOrder !== null || column.ask === 'date-order')) {
    const open = planned.dateOrder === null;
    return (
      <div className={styles.question} data-open={open || undefined}>
        <Choose
          aria-label={t('dateOrderOf', { name })}
          value={planned.dateOrder ?? ''}
          options={[...(open ? [{ value: '' as const, says: 'pleaseSay' as const }] : []), ...orders].map(({ value, says }) => ({ value, label: t(says) }))}
          onChoose={(value) => value !== '' && set({ dateOrder: value })}
        />
        {open && <small>{t('askDate', { sample: column.samples[0] ?? '' })}</small>}
      </div>
    );
  }
  if (isNumber(planned.meaning) && (planned.decimalSign !== null || column.ask === 'decimal-sign')) {
    const open = planned.decimalSign === null;
    return (
      <div className={styles.question} data-open={open || undefined}>
        <Choose
          aria-label={t('decimalSignOf', { name })}
          value={planned.decimalSign ?? ''}
          options={[...(open ? [{ value: '' as const, says: 'pleaseSay' as const }] : []), ...signs].map(({ value, says }) => ({ value, label: t(says) }))}
          onChoose={(value) => value !== '' && set({ decimalSign: value })}
        />
        {open && <small>{t('askSign', { sample: column.samples[0] ?? '' })}</small>}
      </div>
    );
  }
  return null;
}
