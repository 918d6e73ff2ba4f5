import { useTranslation } from 'react-i18next';
import { type ComebackRecord, promisedShare, type Share } from '#contract/comeback';
import { formatPercent } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import styles from './comeback.module.css';

const width = 560;
const nameWidth = 150;
const rowHeight = 30;
const top = 22;

/** How sure each share is, on one scale with the line of one in five. Its figures stand in words above. */
export function Intervals({ record: { cameBack, heldOut } }: { record: Pick<ComebackRecord, 'cameBack' | 'heldOut'> }) {
  const { t } = useTranslation('comeback');
  const language = useLanguage();
  const rows = [{ name: t('cameBack'), share: cameBack }, ...(heldOut ? [{ name: t('leftAlone'), share: heldOut }] : [])].filter(({ share }) => share.of > 0);
  if (rows.length === 0) return null;
  const x = (share: number) => nameWidth + share * (width - nameWidth - 10);
  const height = top + rows.length * rowHeight + 18;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('intervals')}>
      <line className={styles.promise} x1={x(promisedShare)} x2={x(promisedShare)} y1={top - 6} y2={height - 18} />
      <text className={styles.label} x={x(promisedShare)} y={12} textAnchor="middle">
        {t('line')}
      </text>
      {rows.map(({ name, share }, row) => (
        <Whisker key={name} name={name} share={share} x={x} y={top + row * rowHeight + rowHeight / 2} />
      ))}
      {[0, 0.5, 1].map((share) => (
        <text key={share} className={styles.label} x={x(share)} y={height - 3} textAnchor={share === 1 ? 'end' : share === 0 ? 'start' : 'middle'}>
          {formatPercent(share, language)}
        </text>
      ))}
    </svg>
  );
}

function Whisker({ name, share, x, y }: { name: string; share: Share; x: (share: number) => number; y: number }) {
  return (
    <g>
      <text className={styles.rowName} x={0} y={y + 4}>
        {name}
      </text>
      <line className={styles.whisker} x1={x(share.low)} x2={x(share.high)} y1={y} y2={y} />
      <line className={styles.whisker} x1={x(share.low)} x2={x(share.low)} y1={y - 5} y2={y + 5} />
      <line className={styles.whisker} x1={x(share.high)} x2={x(share.high)} y1={y - 5} y2={y + 5} />
      <circle className={styles.point} cx={x(share.hits / share.of)} cy={y} r={5} />
    </g>
  );
}
