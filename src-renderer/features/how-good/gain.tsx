import { useTranslation } from 'react-i18next';
import type { ReplayWindow } from '#contract/scoring';
import { formatPercent } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import styles from './how-good.module.css';

const width = 520;
const height = 190;
const left = 44;
const right = 10;
const top = 8;
const bottom = 36;
/** The share people ask about first. */
const fifth = 0.2;

type Point = ReplayWindow['gain'][number];

const x = (share: number) => left + share * (width - left - right);
const y = (share: number) => height - bottom - share * (height - top - bottom);
const path = (points: readonly Point[], of: (point: Point) => number) =>
  points.map((point, n) => `${n === 0 ? 'M' : 'L'}${x(point.of)} ${y(of(point))}`).join('');

/** How soon each order finds those who bought: the further above the straight line of the lot, the better. */
export function Gain({ gain }: Pick<ReplayWindow, 'gain'>) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  const percent = (share: number) => formatPercent(share, language);
  const first = gain.find(({ of }) => Math.abs(of - fifth) < 0.01);
  return (
    <div className={styles.sub}>
      <h3>{t('gainHeading')}</h3>
      {first && <p>{t('gainSays', { ours: percent(first.ours), theirs: percent(first.rfmRecency), lot: percent(fifth) })}</p>}
      <figure className={styles.figure}>
        <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('gainChart')}>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line className={styles.grid} x1={left} x2={width - right} y1={y(share)} y2={y(share)} />
              <text className={styles.label} x={left - 6} y={y(share) + 4} textAnchor="end">
                {percent(share)}
              </text>
              <text className={styles.label} x={x(share)} y={height - bottom + 15} textAnchor={share === 1 ? 'end' : share === 0 ? 'start' : 'middle'}>
                {percent(share)}
              </text>
            </g>
          ))}
          <text className={styles.label} x={(left + width - right) / 2} y={height - 5} textAnchor="middle">
            {t('gainAxis')}
          </text>
          <line className={styles.lot} x1={x(0)} x2={x(1)} y1={y(0)} y2={y(1)} />
          <path className={styles.simple} d={path(gain, ({ rfmRecency }) => rfmRecency)} />
          <path className={styles.ours} d={path(gain, ({ ours }) => ours)} />
          {gain.map((point) => (
            <g key={point.of}>
              <title>{t('gainOf', { of: percent(point.of), ours: percent(point.ours), theirs: percent(point.rfmRecency) })}</title>
              <circle className={styles.dot} cx={x(point.of)} cy={y(point.ours)} r={3} />
              <circle className={styles.touch} cx={x(point.of)} cy={y(point.ours)} r={12} />
            </g>
          ))}
        </svg>
        <figcaption className={styles.lines}>
          <span data-mark="ours">{t('ours')}</span>
          <span data-mark="simple">{t('rfmRecency')}</span>
          <span data-mark="lot">{t('chance')}</span>
        </figcaption>
      </figure>
    </div>
  );
}
