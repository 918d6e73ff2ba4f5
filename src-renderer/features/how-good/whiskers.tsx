import { formatPercent } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import styles from './how-good.module.css';

const width = 520;
const nameWidth = 168;
const rowHeight = 30;

export type WhiskerRow = { name: string; share: number; low: number; high: number; isOurs: boolean };

/** Shares with their ranges on one scale from nothing to all. The same figures stand in the table below. */
export function Whiskers({ label, rows }: { label: string; rows: readonly WhiskerRow[] }) {
  const language = useLanguage();
  const x = (share: number) => nameWidth + share * (width - nameWidth - 12);
  const height = rows.length * rowHeight + 20;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className={styles.grid} x1={x(share)} x2={x(share)} y1={0} y2={height - 18} />
          <text className={styles.label} x={x(share)} y={height - 3} textAnchor={share === 1 ? 'end' : share === 0 ? 'start' : 'middle'}>
            {formatPercent(share, language)}
          </text>
        </g>
      ))}
      {rows.map(({ name, share, low, high, isOurs }, place) => {
        const y = place * rowHeight + rowHeight / 2;
        return (
          <g key={name} data-ours={isOurs || undefined} className={styles.whisker}>
            <text x={0} y={y + 4}>
              {name}
            </text>
            <path d={`M${x(low)} ${y}H${x(high)}M${x(low)} ${y - 5}v10M${x(high)} ${y - 5}v10`} />
            <circle cx={x(share)} cy={y} r={5} />
          </g>
        );
      })}
    </svg>
  );
}
