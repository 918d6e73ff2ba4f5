import { NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '#contract/customers';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { refusalOf, useSayProblem } from '../../ui/say-problem.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './settings.module.css';

const figures = ['expectedIntervalDays', 'decisionDays', 'cadenceIdealDays', 'cadenceWorstDays'] as const;

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
          <Line key={`${segment.id}-${figures.map((figure) => segment[figure]).join('-')}`} segment={segment} />
        ))}
      </div>
    </>
  );
}

function Line({ segment }: { segment: Segment }) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const sayProblem = useSayProblem();
  const undo = useUndo();
  const [draft, setDraft] = useState(segment);
  const saving = useMutation(api.customers.saveSegment.mutationOptions());
  const leave = () => {
    const changed = draft.name.trim() !== segment.name || figures.some((figure) => draft[figure] !== segment[figure]);
    if (!changed || draft.name.trim() === '') return;
    saving.mutate(
      { ...draft, name: draft.name.trim() },
      { onSuccess: () => tell(t('saved'), () => undo()), onError: (error) => refusalOf(error) === null && tell(say(error)) },
    );
  };
  return (
    <div className={styles.segment}>
      <TextInput
        aria-label={t('segmentName')}
        value={draft.name}
        maxLength={80}
        error={sayProblem(saving.error)}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        onBlur={leave}
      />
      {figures.map((figure) => (
        <NumberInput
          key={figure}
          aria-label={t('figureOf', { figure: t(figure), name: segment.name })}
          min={1}
          max={figure === 'decisionDays' ? 400 : figure === 'cadenceIdealDays' ? 2000 : figure === 'cadenceWorstDays' ? 3000 : 5000}
          hideControls
          value={draft[figure]}
          onChange={(value) => typeof value === 'number' && setDraft({ ...draft, [figure]: value })}
          onBlur={leave}
        />
      ))}
    </div>
  );
}
