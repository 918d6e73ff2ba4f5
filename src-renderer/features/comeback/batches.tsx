import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComebackBatch } from '#contract/comeback';
import { formatDay } from '#kit/format';
import { goalNames } from '../../shell/goal-choice.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { Amounts } from './amounts.tsx';
import styles from './comeback.module.css';
import type { AskedList } from './queries.ts';

type Props = { batches: readonly ComebackBatch[]; ask: (asked: AskedList) => void };

/** Every batch in figures, the newest first: what the chart draws, for reading and for opening. */
export function Batches({ batches, ask }: Props) {
  const { t } = useTranslation('comeback');
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('batches')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('batch')}</th>
            <th scope="col">{t('sent')}</th>
            <th scope="col">{t('replied')}</th>
            <th scope="col">{t('cameBack')}</th>
            <th scope="col">{t('revenue')}</th>
          </tr>
        </thead>
        <tbody>
          {batches.toReversed().map((batch) => (
            <Row key={batch.campaignId} batch={batch} ask={ask} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ batch, ask }: { batch: ComebackBatch; ask: Props['ask'] }) {
  const { t } = useTranslation('comeback');
  const language = useLanguage();
  const { t: scoring } = useTranslation('scoring');
  const { campaignId, startedOn, goal, running, settledOn, sent, replied, cameBack, revenue } = batch;
  const figure = (which: AskedList['which'], count: number) => (
    <td>
      <button
        type="button"
        aria-label={t('listOf', { what: t(which === 'sent' ? 'sent' : which === 'replied' ? 'replied' : 'cameBack'), count })}
        onClick={() => ask({ campaignId, which })}
      >
        {count}
      </button>
    </td>
  );
  return (
    <tr>
      <th scope="row">
        <Link to={`/batches/${campaignId}`}>{formatDay(startedOn, language, 'long')}</Link>
        {goal !== null && <small>{t('begunFor', { goal: scoring(goalNames[goal]) })}</small>}
        {running && <small>{t('isRunning', { when: formatDay(settledOn, language, 'day-month') })}</small>}
      </th>
      {figure('sent', sent)}
      {figure('replied', replied)}
      {figure('came-back', cameBack)}
      <td>
        <Amounts amounts={revenue} />
      </td>
    </tr>
  );
}
