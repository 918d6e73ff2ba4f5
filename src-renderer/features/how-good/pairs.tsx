import legend from '../../ui/legend.module.css';
import styles from './how-good.module.css';

const height = 120;
const bottom = 20;
const top = 8;
const left = 40;
const fullWidth = 520;
/** Nothing is drawn too, as a thin foot: a pair of nothing is not a gap. */
const foot = 1.5;

export type Pair = { plain: number; full: number; foot: string; says: string };
type Props = {
  label: string;
  pairs: readonly Pair[];
  /** The top of the scale. */
  most: number;
  says: (value: number) => string;
  names: { plain: string; full: string };
};

/** Pairs of bars side by side: an open one and a full one, each pair with its words on hover. */
export function Pairs({ label, pairs, most, says, names }: Props) {
  const step = Math.min(48, (fullWidth - left) / Math.max(1, pairs.length));
  const bar = Math.max(3, step * 0.34);
  const y = (value: number) => height - bottom - (value / most) * (height - bottom - top);
  const rect = (value: number) => ({ y: Math.min(y(value), y(0) - foot), height: Math.max(foot, y(0) - y(value)), width: bar });
  return (
    <figure className={styles.figure}>
      <svg className={styles.drawing} viewBox={`0 0 ${fullWidth} ${height}`} role="img" aria-label={label}>
        {[0, most].map((value) => (
          <g key={value}>
            <line className={styles.grid} x1={left} x2={fullWidth} y1={y(value)} y2={y(value)} />
            <text className={styles.label} x={left - 6} y={y(value) + 4} textAnchor="end">
              {says(value)}
            </text>
          </g>
        ))}
        {pairs.map((pair, place) => {
          const x = left + place * step + step * 0.14;
          return (
            <g key={pair.says}>
              <title>{pair.says}</title>
              <rect className={styles.plain} x={x} {...rect(pair.plain)} />
              <rect className={styles.full} x={x + bar} {...rect(pair.full)} />
              <text className={styles.label} x={x + bar} y={height - 5} textAnchor="middle">
                {pair.foot}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className={legend.legend}>
        <span data-mark="plain">{names.plain}</span>
        <span data-mark="full">{names.full}</span>
      </figcaption>
    </figure>
  );
}
