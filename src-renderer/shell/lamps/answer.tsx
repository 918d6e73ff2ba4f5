import { useTranslation } from 'react-i18next';
import { type Feedback, feedbacks } from '#contract/words';
import tones from '../../ui/tones.module.css';
import styles from './lamps.module.css';

/** How it was for the customer; pressed again, nobody said. */
export function Answer({ answer, setAnswer }: { answer: Feedback | null; setAnswer: (answer: Feedback | null) => void }) {
  const { t } = useTranslation('lamps');
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{t('howWasIt')}</legend>
        {feedbacks.map((one) => (
          <button key={one} type="button" aria-pressed={answer === one} onClick={() => setAnswer(answer === one ? null : one)}>
            {t(one)}
          </button>
        ))}
      </fieldset>
      {answer === 'bad' && <p className={tones.quiet}>{t('badNote')}</p>}
    </>
  );
}
