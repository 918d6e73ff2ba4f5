import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LearningState } from '#contract/scoring';
import { formatDay, formatNumber } from '#kit/format';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import styles from './how-good.module.css';
import { useLearning } from './queries.ts';

/** What the chances of today rest on, whether earlier months have a say, and what to do where the learning broke off. */
export function Learned() {
  const { t } = useTranslation('scoring');
  const { t: shell } = useTranslation();
  const { learning, again, isBusy } = useLearning();
  if (learning.error) return <FriendlyError error={learning.error} again={() => void learning.refetch()} />;
  if (!learning.data) return null;
  const { state, last } = learning.data;
  const offers = state === 'broke' ? shell('again') : last === null && state === 'idle' ? t('learnNow') : null;
  return (
    <div className={styles.learned}>
      {state === 'broke' && <p role="alert">{t('learningBroke')}</p>}
      <p className={styles.quiet} role="status">
        <Says learning={learning.data} />
      </p>
      {offers && (
        <Button variant="default" size="compact-sm" loading={isBusy} onClick={again}>
          {offers}
        </Button>
      )}
    </div>
  );
}

function Says({ learning: { state, last, needs } }: { learning: LearningState }) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  const n = (count: number) => formatNumber(count, language);
  if (state === 'running') return t('learning');
  if (!last) return state === 'broke' ? null : t('learnedNever');
  const said = t('learned', { when: formatDay(last.on, language, 'long'), customers: n(last.customers), purchases: n(last.purchases) });
  const earlier = last.earlierMonthsFor.length > 0 ? t('earlierOn') : t('earlierOff', { snapshots: n(needs.snapshots), buyers: n(needs.buyers) });
  return `${said} ${earlier}`;
}
