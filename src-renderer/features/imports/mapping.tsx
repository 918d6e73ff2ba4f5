import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '#kit/format';
import { countryDefaults } from '#kit/languages';
import { useLanguage } from '../../text/use-language.ts';
import { Choose } from '../../ui/choose.tsx';
import { CountryChoose } from '../../ui/country-choose.tsx';
import { dayOfInstant } from '../../ui/instants.ts';
import tones from '../../ui/tones.module.css';
import { BasisQuestion } from './basis.tsx';
import { Columns } from './columns.tsx';
import styles from './imports.module.css';
import { Trial } from './trial.tsx';
import { change, readAnew, tryIt, type Wizard } from './wizard.ts';

export type MapStep = Extract<Wizard, { at: 'map' }>;

const kinds = { customers: 'kindCustomers', orders: 'kindOrders', both: 'kindBoth' } as const;

/** What was found in the file, to be read and corrected before anything is written. */
export function Mapping({ now }: { now: MapStep }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const { found } = now;
  return (
    <div className={styles.steps}>
      <section className={styles.found}>
        <h2>{found.fileName}</h2>
        <p>
          {t('foundRows', { count: found.rows, n: formatNumber(found.rows, language) })} · {t(kinds[found.kind])}
        </p>
        {found.seenBeforeAt !== null && (
          <p className={styles.hint}>{t('seenBefore', { day: formatDay(dayOfInstant(found.seenBeforeAt), language, 'long') })}</p>
        )}
      </section>
      <HowRead now={now} />
      <Columns now={now} />
      <BasisQuestion now={now} />
      <Go now={now} />
      {now.tried && <Trial now={now} tried={now.tried} />}
    </div>
  );
}

function Go({ now }: { now: MapStep }) {
  const { t } = useTranslation('imports');
  const open = openQuestions(now);
  if (now.tried) return null;
  return (
    <div className={styles.go}>
      <Button loading={now.busy} disabled={open > 0} onClick={() => void tryIt(now)}>
        {t('tryIt')}
      </Button>
      <span className={tones.quiet}>{open > 0 ? t('openQuestions', { count: open }) : t('tryNote')}</span>
    </div>
  );
}

/** Columns that can be read in two ways and that nobody has decided on. */
export const openQuestions = ({ found, plan }: MapStep): number =>
  found.columns.filter((column) => {
    const planned = plan.columns.find((one) => one.position === column.position);
    if (!planned || planned.meaning === 'skip') return false;
    return (column.ask === 'date-order' && planned.dateOrder === null) || (column.ask === 'decimal-sign' && planned.decimalSign === null);
  }).length;

const encodings = ['utf-8', 'windows-1250', 'windows-1252', 'iso-8859-1', 'iso-8859-2', 'utf-16le', 'utf-16be'];
const delimiters = [';', ',', '\t', '|'] as const;
const delimiterNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;

function HowRead({ now }: { now: MapStep }) {
  const { t } = useTranslation('imports');
  const { plan, found } = now;
  const encodingOptions = [...new Set([...encodings, found.encoding])].map((value) => ({ value, label: value.toUpperCase() }));
  const known = delimiters.map((value): { value: string; label: string } => ({ value, label: t(delimiterNames[value]) }));
  const delimiterOptions = known.some(({ value }) => value === found.delimiter) ? known : [...known, { value: found.delimiter, label: found.delimiter }];
  return (
    <section>
      <div className={styles.reading}>
        <Choose label={t('encoding')} value={found.encoding} options={encodingOptions} onChoose={(encoding) => void readAnew(now, { encoding })} />
        <Choose label={t('delimiter')} value={found.delimiter} options={delimiterOptions} onChoose={(delimiter) => void readAnew(now, { delimiter })} />
        <CountryChoose label={t('country')} value={plan.country} onChoose={(country) => void readAnew(now, { country })} />
        <Choose
          label={t('nameOrder')}
          value={plan.nameOrder}
          options={[
            { value: 'given-first', label: t('givenFirst') },
            { value: 'family-first', label: t('familyFirst') },
          ]}
          onChoose={(nameOrder) => change(now, { nameOrder })}
        />
        <Choose
          label={t('currency')}
          value={plan.currency}
          options={[...new Set([plan.currency, countryDefaults(plan.country).currency, 'EUR', 'ISK', 'HUF', 'NOK', 'GBP', 'USD', 'SEK', 'DKK', 'CHF'])].map(
            (value) => ({ value, label: value }),
          )}
          onChoose={(currency) => change(now, { currency })}
        />
      </div>
      <p className={tones.quiet}>{t('readingNote')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keys */}
      <section className={styles.firstRows} tabIndex={0} aria-label={t('firstRows')}>
        <table>
          <thead>
            <tr>
              {found.columns.map((column) => (
                <th key={column.position} scope="col">
                  {column.header || '–'}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.firstRows.map((cells, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
              <tr key={line}>
                {found.columns.map((column) => (
                  <td key={column.position}>{cells[column.position]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
