import { useTranslation } from 'react-i18next';
import { type BusinessOutcome, businessOutcomes, type TechnicalOutcome, technicalOutcomes } from '#contract/words';
import { useKeys } from '../../shell/keyboard.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { businessNames, technicalNames } from '../../ui/word-names.ts';
import styles from './words.module.css';

type Props = {
  technical: TechnicalOutcome | null;
  business: BusinessOutcome | null;
  chooseTechnical: (outcome: TechnicalOutcome) => void;
  chooseBusiness: (outcome: BusinessOutcome) => void;
  /** Who chose how the talk went by its figure goes on to say it in words: their letters must not be the keys of acts. */
  write: () => void;
};

/** How the call went, in two levels. The figures answer the question that is open: first the line, then, when somebody answered, the talk. */
export function Outcomes({ technical, business, chooseTechnical, chooseBusiness, write }: Props) {
  const { t } = useTranslation('today');
  const { t: words } = useTranslation('words');
  const second = technical === 'answered';
  const keyedTalk = (outcome: BusinessOutcome) => {
    chooseBusiness(outcome);
    write();
  };
  const choices = second
    ? businessOutcomes.map((one) => ({ says: words(businessNames[one]), run: () => keyedTalk(one) }))
    : technicalOutcomes.map((one) => ({ says: words(technicalNames[one]), run: () => chooseTechnical(one) }));
  useKeys(
    t('outcome'),
    choices.map(({ says, run }, i) => ({ key: String(i + 1), says, run })),
  );
  return (
    <>
      <fieldset className={styles.outcomes}>
        <legend>{t('howCall')}</legend>
        {technicalOutcomes.map((one, i) => (
          <button key={one} type="button" aria-pressed={technical === one} onClick={() => chooseTechnical(one)}>
            {words(technicalNames[one])} {!second && <KeyCap name={String(i + 1)} />}
          </button>
        ))}
      </fieldset>
      {second && (
        <fieldset className={styles.outcomes}>
          <legend>{t('howTalk')}</legend>
          {businessOutcomes.map((one, i) => (
            <button key={one} type="button" aria-pressed={business === one} onClick={() => chooseBusiness(one)}>
              {words(businessNames[one])} <KeyCap name={String(i + 1)} />
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
