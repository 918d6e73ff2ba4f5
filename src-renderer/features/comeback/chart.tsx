import { useTranslation } from 'react-i18next';
import { batchSize, type ComebackBatch, promisedShare } from '#contract/comeback';
import { formatDay } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import legend from '../../ui/legend.module.css';
import styles from './comeback.module.css';

/** So many stand side by side and can still be told apart; the table below has all of them. */
const mostShown = 24;
const height = 150;
const bottom = 24;
const left = 24;
const columnWidth = 44;

/** A pair of bars a batch: who replied, who came back, beside the line of one in five. Young batches are hatched: more may come. */
export function BatchChart({ batches }: { batches: readonly ComebackBatch[] }) {
  const { t } = useTranslation('comeback');
  const shown = batches.slice(-mostShown);
  const tallest = Math.max(batchSize, ...shown.map(({ sent }) => sent));
  const width = left + Math.max(shown.length, 8) * columnWidth;
  const y = (count: number) => height - bottom - (count / tallest) * (height - bottom - 12);
  const promised = y(batchSize * promisedShare);
  return (
    <figure className={styles.figure}>
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('chart')}>
        <defs>
          <pattern id="running" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" className={styles.hatchGround} />
            <rect width="2" height="5" className={styles.hatchLine} />
          </pattern>
        </defs>
        {Array.from({ length: batchSize + 1 }, (_, n) => n).map((n) => (
          <g key={n}>
            <line className={styles.grid} x1={left} x2={width} y1={y(n)} y2={y(n)} />
            <text className={styles.label} x={left - 8} y={y(n) + 4} textAnchor="end">
              {n}
            </text>
          </g>
        ))}
        {shown.map((batch, place) => (
          <Bars key={batch.campaignId} batch={batch} x={left + place * columnWidth} y={y} isNamed={place % Math.ceil(shown.length / 8) === 0} />
        ))}
        <line className={styles.promise} x1={left} x2={width} y1={promised} y2={promised} />
      </svg>
      <figcaption className={`${legend.legend} ${styles.legend}`}>
        <span data-mark="plain">{t('replied')}</span>
        <span data-mark="full">{t('cameBack')}</span>
        <span data-mark="running">{t('running')}</span>
        <span data-mark="line">{t('line')}</span>
      </figcaption>
    </figure>
  );
}

const barWidth = 13;
/** Nobody is drawn too, as a thin foot: a batch without anybody is not a gap. */
const foot = 1.5;

type BarsProps = { batch: ComebackBatch; x: number; y: (count: number) => number; isNamed: boolean };

function Bars({ batch, x, y, isNamed }: BarsProps) {
  const { t } = useTranslation('comeback');
  const language = useLanguage();
  const { replied, cameBack, sent, startedOn, running } = batch;
  const bar = (count: number) => ({ y: Math.min(y(count), y(0) - foot), height: Math.max(foot, y(0) - y(count)), width: barWidth });
  return (
    <g>
      <title>{t('chartOf', { when: formatDay(startedOn, language, 'long'), replied, cameBack, sent })}</title>
      <rect className={styles.replied} x={x + 6} {...bar(replied)} />
      <rect className={running ? styles.young : styles.came} x={x + 8 + barWidth} {...bar(cameBack)} />
      {isNamed && (
        <text className={styles.label} x={x + 7 + barWidth} y={height - 6} textAnchor="middle">
          {formatDay(startedOn, language, 'short').replace(/[ .-/]*\d{4}[ .-/]*/, '')}
        </text>
      )}
    </g>
  );
}
