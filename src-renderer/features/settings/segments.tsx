import { NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Segment } from '#contract/customers';
import { duration } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useLanguage } from '../../text/use-language.ts';
import { refusalOf, useSayProblem } from '../../ui/say-problem.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { keptSegments } from './kept.ts';
import styles from './settings.module.css';

const figures = ['expectedIntervalDays', 'decisionDays', 'cadenceIdealDays', 'cadenceWorstDays'] as const;
const longest = { expectedIntervalDays: 5000, decisionDays: 400, cadenceIdealDays: 2000, cadenceWorstDays: 3000 };

/** Groups of customers with a rhythm of their own; the figures hold until a customer's own orders say better. */
export function Segments() {
  const { t } = useTranslation('settings');
  const segments = useQuery(api.customers.segments.queryOptions());
  if (segments.error) return <FriendlyError error={segments.error} again={() => void segments.refetch()} />;
  if (!segments.data) return <SkeletonLines lines={7} />;
  return (
    <>
      <p>{t('segmentsNote')}</p>
      <div>
        <div className={styles.segment} data-head aria-hidden="true">
          <span>{t('segmentName')}</span>
          {figures.map((figure) => (
            <span key={figure}>{t(figure)}</span>
          ))}
        </div>
        {segments.data.map((segment) => (
          <Line key={segment.id} segment={segment} />
        ))}
      </div>
    </>
  );
}

function useSegment(segment: Segment) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const undo = useUndo();
  const cache = useQueryClient();
  const kept = keptSegments.use(segment.id, segment);
  const saving = useMutation(api.customers.saveSegment.mutationOptions());
  const next = { ...kept.value, name: kept.value.name.trim() };
  const leave = () => {
    if (!kept.isChanged || next.name === '') return;
    const done = async () => {
      await cache.invalidateQueries({ queryKey: api.customers.segments.key() });
      kept.settle(kept.value);
      tell(t('saved'), () => undo());
    };
    saving.mutate(next, { onSuccess: done, onError: (error) => refusalOf(error) === null && tell(say(error)) });
  };
  return { kept, leave, error: kept.isChanged ? saving.error : null };
}

/** One segment; a figure is saved when the pen leaves it, and said in words below. */
function Line({ segment }: { segment: Segment }) {
  const { t } = useTranslation('settings');
  const { t: problems } = useTranslation('problems');
  const language = useLanguage();
  const sayProblem = useSayProblem();
  const { kept, leave, error } = useSegment(segment);
  const refused = refusalOf(error)?.field;
  return (
    <div className={styles.segment}>
      <TextInput
        aria-label={t('segmentName')}
        value={kept.value.name}
        maxLength={80}
        error={kept.value.name.trim() === '' ? problems('missing') : figures.some((one) => one === refused) ? null : sayProblem(error)}
        onChange={(event) => kept.set({ name: event.currentTarget.value })}
        onBlur={leave}
      />
      {figures.map((figure) => (
        <NumberInput
          key={figure}
          aria-label={t('figureOf', { figure: t(figure), name: segment.name })}
          description={duration(kept.value[figure], language)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={1}
          max={longest[figure]}
          allowDecimal={false}
          hideControls
          value={kept.value[figure]}
          error={sayProblem(error, figure)}
          onChange={(days) => typeof days === 'number' && kept.set({ [figure]: days })}
          onBlur={leave}
        />
      ))}
    </div>
  );
}
