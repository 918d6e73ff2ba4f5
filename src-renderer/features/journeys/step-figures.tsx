import { useTranslation } from 'react-i18next';
import { behindStepFigures, onStepFigures, type Step } from '#contract/journey-steps';
import { formatMoney, formatNumber } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import styles from './journeys.module.css';
import lineStyles from './line.module.css';
import type { AskedPeople } from './queries.ts';

type Props = { step: Step; journeyId: string; show: (asked: AskedPeople) => void };

const names = { waiting: 'waiting', due: 'due', paused: 'paused', done: 'done', skipped: 'skipped', replied: 'replied', bought: 'bought' } as const;

/** The live figures of a step, as far as there is anything to count; each opens the names behind it. */
export function StepFigures({ step, journeyId, show }: Props) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const { counts, id: stepId, title: of } = step;
  const cost = counts.cost.map((money) => formatMoney(money, language)).join(', ');
  const titleOf = (what: string) => t('peopleOf', { what, step: of });
  const figure = (which: keyof typeof names, open: () => void) =>
    counts[which] > 0 && (
      <Figure key={which} count={counts[which]} name={t(names[which], { count: counts[which] })} late={which === 'due' ? counts.late : 0} open={open} />
    );
  const all = [...onStepFigures, ...behindStepFigures];
  // The place stays, so that the menu stands below that of the other steps.
  if (cost === '' && all.every((which) => counts[which] === 0)) return <div />;
  return (
    <ul className={lineStyles.figures}>
      {onStepFigures.map((which) =>
        figure(which, () => show({ kind: 'on-step', journeyId, stepId, which, title: titleOf(t(names[which], { count: counts[which] })) })),
      )}
      {behindStepFigures.map((which) =>
        figure(which, () => show({ kind: 'figure', stepId, figure: which, title: titleOf(t(names[which], { count: counts[which] })) })),
      )}
      {cost && (
        <li>
          <button
            type="button"
            className={styles.figure}
            title={t('minutes', { count: counts.minutes, time: formatNumber(counts.minutes, language) })}
            onClick={() => show({ kind: 'figure', stepId, figure: 'done', title: titleOf(t('cost')) })}
          >
            <b>{cost}</b> {t('cost')}
          </button>
        </li>
      )}
    </ul>
  );
}

type FigureProps = { count: number; name: string; late: number; open: () => void };

function Figure({ count, name, late, open }: FigureProps) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  return (
    <li>
      <button type="button" className={styles.figure} onClick={open}>
        <b>{formatNumber(count, language)}</b> {name}
        {late > 0 && <em>, {t('late', { count: late })}</em>}
      </button>
    </li>
  );
}
