import { useTranslation } from 'react-i18next';
import type { Lamps } from '#contract/journey-steps';
import { essentials } from '#contract/words';
import styles from './journeys.module.css';
import { essentialNames } from './say.ts';

/** Four lamps, each with its word: a full disc where a step covers it, an empty ring where none does. */
export function FourLamps({ lamps, small = false }: { lamps: Lamps; small?: boolean }) {
  const { t } = useTranslation('journeys');
  return (
    <ul className={styles.lamps} aria-label={t('lamps')} data-small={small || undefined}>
      {essentials.map((one) => (
        <li key={one} data-lit={lamps[one] || undefined}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="4.75" />
          </svg>
          {t(essentialNames[one])}
          <span className="visually-hidden">: {t(lamps[one] ? 'lit' : 'notLit')}</span>
        </li>
      ))}
    </ul>
  );
}
