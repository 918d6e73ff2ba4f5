import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SubjectVerdict, ThanksBatch } from '#contract/thanks';
import type { Money } from '#contract/words';
import { formatDay, formatMoney, formatNumber, formatPercent } from '#kit/format';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import columns from '../../ui/columns.module.css';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { useThanksRecord } from './queries.ts';
import styles from './thanks.module.css';

/** What came of the thanks so far, and which subject did better. */
export function Record() {
  const { t } = useTranslation('thanks');
  const record = useThanksRecord();
  return (
    <section aria-labelledby="record" className={columns.part}>
      <h2 id="record">{t('record')}</h2>
      {record.error && <FriendlyError error={record.error} again={() => void record.refetch()} />}
      {record.isPending && <SkeletonLines lines={4} />}
      {record.data?.batches.length === 0 && <p className={tones.quiet}>{t('recordEmpty')}</p>}
      {record.data && record.data.batches.length > 0 && <Batches batches={record.data.batches} />}
      {record.data?.subjects && <Subjects verdict={record.data.subjects} />}
    </section>
  );
}

function Batches({ batches }: { batches: readonly ThanksBatch[] }) {
  const { t } = useTranslation('thanks');
  const language = useLanguage();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('record')}</caption>
      <thead>
        <tr>
          {(['batch', 'sent', 'replied', 'cameBack', 'revenue', 'cost'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {batches.map(({ campaignId, startedOn, running, sent, replied, cameBack, revenue, cost }) => (
          <tr key={campaignId}>
            <th scope="row">
              <Link to={`/batches/${campaignId}`}>{formatDay(startedOn, language, 'long')}</Link>
              {running && <small>{t('isRunning')}</small>}
            </th>
            <td>{sent}</td>
            <td>{replied}</td>
            <td>{cameBack}</td>
            <td>
              <Amounts amounts={revenue} />
            </td>
            <td>
              <Amounts amounts={cost} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Amounts({ amounts }: { amounts: readonly Money[] }) {
  const { t } = useTranslation('thanks');
  const language = useLanguage();
  return amounts.length === 0 ? t('nothing') : amounts.map((money) => formatMoney(money, language)).join(' + ');
}

const verdicts = { 'too-early': 'verdictEarly', named: 'verdictNamed', hinted: 'verdictHinted', 'no-difference': 'verdictNone' } as const;

/** Two subjects beside each other, with what may honestly be said. */
function Subjects({ verdict }: { verdict: SubjectVerdict }) {
  const { t } = useTranslation('thanks');
  const language = useLanguage();
  const signed = (share: number) => `${share > 0 ? '+' : ''}${formatNumber(share * 100, language, 0)}`;
  return (
    <>
      <h3>{t('bothSubjects')}</h3>
      <p>
        {t(verdicts[verdict.verdict])} <span className={tones.quiet}>{t('verdictRange', { low: signed(verdict.low), high: signed(verdict.high) })}</span>
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('bothSubjects')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('replied')}</th>
            <th scope="col">{t('cameBack')}</th>
          </tr>
        </thead>
        <tbody>
          {(['named', 'hinted'] as const).map((arm) => (
            <tr key={arm}>
              <th scope="row">
                {t(arm)}
                {verdict[arm].subject && <small>{verdict[arm].subject}</small>}
              </th>
              {(['replied', 'cameBack'] as const).map((what) => (
                <td key={what}>
                  {t('ofPeople', { hits: verdict[arm][what].hits, of: verdict[arm][what].of })}
                  {verdict[arm][what].of > 0 && (
                    <small>
                      {t('between', { low: formatPercent(verdict[arm][what].low, language), high: formatPercent(verdict[arm][what].high, language) })}
                    </small>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
