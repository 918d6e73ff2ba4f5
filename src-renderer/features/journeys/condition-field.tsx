import { useTranslation } from 'react-i18next';
import { type Condition, conditionKinds } from '#contract/journey-steps';
import { conditionNames, useChoices } from '../../shell/journeys/say.ts';
import { Choose } from '../../ui/choose.tsx';

/** What must hold on the day for the step to be asked. */
export function ConditionField({ condition, set }: { condition: Condition | null; set: (condition: Condition | null) => void }) {
  const { t } = useTranslation('journeys');
  const segments = useChoices().data?.segments ?? [];
  const [first] = segments;
  const kinds = conditionKinds.filter((kind) => kind !== 'segment' || first !== undefined);
  const choose = (kind: Condition['if'] | '') => {
    if (kind === '') return set(null);
    if (kind !== 'segment') return set({ if: kind });
    if (first) set({ if: 'segment', segmentId: first.id });
  };
  return (
    <div>
      <Choose
        label={t('condition')}
        value={condition?.if ?? ''}
        options={[
          { value: '' as const, label: t('noCondition') },
          ...kinds.map((kind) => ({ value: kind, label: kind === 'segment' ? t('segment') : t(conditionNames[kind]) })),
        ]}
        onChoose={choose}
      />
      {condition?.if === 'segment' && (
        <Choose
          label={t('segment')}
          mt="xs"
          value={condition.segmentId}
          options={segments.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(segmentId) => set({ if: 'segment', segmentId })}
        />
      )}
    </div>
  );
}
