import { useTranslation } from 'react-i18next';
import type { Lateness } from '#contract/touches';
import styles from './lateness.module.css';

const says = { 'on-time': 'onTime', due: 'dueNow', late: 'late', 'very-late': 'veryLate' } as const;

/** Four words, three of them with a colour, each with its own shape: an empty ring, a ring with a dot, a half disc, a full disc. The word stands beside it or is read aloud. */
export function LatenessMark({ step, withWord = false }: { step: Lateness; withWord?: boolean }) {
  const { t } = useTranslation('words');
  const word = t(says[step]);
  return (
    <span className={styles.mark} data-step={step} title={withWord ? undefined : word}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.75" />
        {step === 'due' && <circle className={styles.full} cx="6" cy="6" r="1.75" />}
        {step === 'late' && <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" />}
        {step === 'very-late' && <circle className={styles.full} cx="6" cy="6" r="4.75" />}
      </svg>
      <span className={withWord ? undefined : 'visually-hidden'}>{word}</span>
    </span>
  );
}
