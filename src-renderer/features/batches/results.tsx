import { useTranslation } from 'react-i18next';
import type { Campaign, CampaignResults } from '#contract/campaigns';
import { formatMoney, listOf } from '#kit/format';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import type { Only } from './batch.tsx';
import styles from './batches.module.css';
import { useResults } from './queries.ts';

const figures = [
  ['sent', 'resultSent'],
  ['replied', 'resultReplied'],
  ['cameBack', 'resultBack'],
  ['bounced', 'resultBounced'],
  ['stopped', 'resultStopped'],
] as const;

/** What came of a batch; each figure opens the list behind it, on the left. */
export function Results({ batch, show }: { batch: Campaign; show: (only: Only) => void }) {
  const { t } = useTranslation('batches');
  const wanted = batch.counts.sent + batch.counts.trouble > 0;
  const results = useResults(batch.id, wanted);
  if (!wanted) return null;
  return (
    <section className={styles.part}>
      <h3>{t('results')}</h3>
      {results.error && <FriendlyError error={results.error} again={() => void results.refetch()} />}
      {results.isPending && <SkeletonLines lines={3} />}
      {results.data && <Figures results={results.data} show={show} />}
    </section>
  );
}

function Figures({ results, show }: { results: CampaignResults; show: (only: Only) => void }) {
  const { t } = useTranslation('batches');
  const language = useLanguage();
  const { sent, settled, revenue, cost, replied, cameBack, byArm } = results;
  const sums = (money: CampaignResults['revenue']) =>
    listOf(
      money.map((one) => formatMoney(one, language)),
      language,
    );
  return (
    <>
      <ul className={styles.results}>
        {figures.map(([key, label]) => (
          <li key={key}>
            <button
              type="button"
              disabled={results[key].length === 0}
              onClick={() => show({ title: t(label), ids: results[key].map(({ customerId }) => customerId) })}
            >
              <b>{results[key].length}</b> {t(label)}
            </button>
          </li>
        ))}
      </ul>
      {replied.length === 0 && cameBack.length === 0 && <p className={tones.quiet}>{t('resultNone')}</p>}
      {revenue.length > 0 && <p>{t('resultRevenue', { sum: sums(revenue) })}</p>}
      {cost.length > 0 && <p>{t('resultCost', { sum: sums(cost) })}</p>}
      {byArm.length > 0 && (
        <dl className={styles.arms} aria-label={t('subjectTest')}>
          {byArm.map((arm) => (
            <div key={arm.arm}>
              <dt>{arm.subject}</dt>
              <dd>{t('subjectTold', { replied: arm.replied, sent: arm.sent, back: arm.cameBack })}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={tones.quiet}>{t('resultEarly', { count: settled, total: sent.length })}</p>
    </>
  );
}
