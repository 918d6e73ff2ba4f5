import { useTranslation } from 'react-i18next';
import type { Coverage, CoverageRow } from '#contract/lamps';
import { type Essential, essentials } from '#contract/words';
import { formatNumber, formatPercent } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import tones from '../../ui/tones.module.css';
import styles from './after-sale.module.css';
import type { Asked } from './screen.tsx';

type Ask = { asked: Asked | null; ask: (asked: Asked) => void };

/** Whose customers a row is about, in words. */
export function useWhose(): (row: Pick<CoverageRow, 'salespersonId' | 'name'> | 'team') => string {
  const { t } = useTranslation('lamps');
  return (row) => (row === 'team' ? t('team') : (row.name ?? (row.salespersonId === null ? t('nobody') : t('noLonger'))));
}

const ofRow = (row: CoverageRow): Asked['of'] => row.salespersonId ?? 'nobody';

/** The team first, then everybody by name; each figure opens the purchases behind it. */
export function CoverageTable({ coverage, ...rest }: Ask & { coverage: Coverage }) {
  const { t } = useTranslation('lamps');
  const whose = useWhose();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('whose')}</th>
            <th scope="col" className={styles.number}>
              {t('purchases')}
            </th>
            {essentials.map((essential) => (
              <th key={essential} scope="col">
                {t(essential)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row row={coverage.team} of="team" name={whose('team')} {...rest} />
          {coverage.people.map((row) => (
            <Row key={row.salespersonId} row={row} of={ofRow(row)} name={whose(row)} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Ask & { row: CoverageRow; of: Asked['of']; name: string };

function Row({ row, of, name, asked, ask }: RowProps) {
  const { t } = useTranslation('lamps');
  const language = useLanguage();
  return (
    <tr data-team={of === 'team' || undefined}>
      <th scope="row">{name}</th>
      <td className={styles.number}>
        <button
          type="button"
          aria-label={`${formatNumber(row.purchases, language)}. ${t('purchasesOf', { whose: name, count: row.purchases })}`}
          aria-pressed={asked?.of === of && asked.lamp === null}
          onClick={() => ask({ of, lamp: null })}
        >
          {formatNumber(row.purchases, language)}
        </button>
      </td>
      {essentials.map((essential) => (
        <Share key={essential} row={row} essential={essential} of={of} name={name} asked={asked} ask={ask} />
      ))}
    </tr>
  );
}

function Share({ row, essential, of, name, asked, ask }: RowProps & { essential: Essential }) {
  const { t } = useTranslation('lamps');
  const language = useLanguage();
  const { lit, gap } = row.counts[essential];
  const total = lit + gap;
  const what = t(essential);
  if (total === 0) return <td className={tones.quiet}>{t('tooEarly')}</td>;
  const isAsked = (state: 'lit' | 'gap') => asked?.of === of && asked.lamp?.essential === essential && asked.lamp.state === state;
  return (
    <td>
      <span className={styles.share}>
        <button
          type="button"
          aria-label={`${formatPercent(lit / total, language)}. ${t('doneOf', { what, whose: name, count: lit })}`}
          aria-pressed={isAsked('lit')}
          onClick={() => ask({ of, lamp: { essential, state: 'lit' } })}
        >
          {formatPercent(lit / total, language)}
        </button>
        {gap > 0 ? (
          <button
            type="button"
            aria-label={`${t('missing', { count: gap })}. ${t('missingOf', { what, whose: name, count: gap })}`}
            aria-pressed={isAsked('gap')}
            onClick={() => ask({ of, lamp: { essential, state: 'gap' } })}
          >
            {t('missing', { count: gap })}
          </button>
        ) : (
          <small>{t('noneMissing')}</small>
        )}
      </span>
      <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.whole} width="100" height="6" rx="1.5" />
        <rect className={styles.part} width={(lit / total) * 100} height="6" rx="1.5" />
      </svg>
    </td>
  );
}
