import { IconMailDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '#contract/touches';
import { useWaiting } from '../../shell/mails/queries.ts';
import styles from './queue.module.css';
import type { useSelection } from './selection.ts';

/** "3 wrote back": how many wait for an answer, and the way to the one who has waited longest. */
export function WroteBack({ queue, selection }: { queue: Queue; selection: ReturnType<typeof useSelection> }) {
  const { t } = useTranslation('replies');
  const waiting = useWaiting();
  const inQueue = [...queue.rows, ...queue.held];
  const first = waiting.data?.rows.flatMap(({ customerId }) => inQueue.find((row) => row.customerId === customerId) ?? [])[0];
  if (!waiting.data || waiting.data.customers === 0) return null;
  const says = t('wroteBack', { count: waiting.data.customers });
  return (
    <button
      type="button"
      className={styles.wroteBack}
      disabled={!first}
      aria-label={first ? `${says}. ${t('wroteBackOpen', { name: first.name })}` : says}
      onClick={() => first && selection.choose(first)}
    >
      <IconMailDown size={16} stroke={1.8} aria-hidden="true" /> {says}
    </button>
  );
}
