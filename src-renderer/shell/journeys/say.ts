import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EndedBecause, MovedBecause } from '#contract/journey-runs';
import type { Condition, Delay } from '#contract/journey-steps';
import { api } from '../../host/client.ts';

export const conditionNames = {
  'no-complaint': 'ifNoComplaint',
  'good-feedback': 'ifGoodFeedback',
  'not-replied': 'ifNotReplied',
  'has-email': 'ifHasEmail',
  'has-phone': 'ifHasPhone',
  'has-post': 'ifHasPost',
} as const satisfies Record<Exclude<Condition['if'], 'segment'>, string>;

export const endNames = {
  bought: 'endedBought',
  replied: 'endedReplied',
  'asked-to-stop': 'endedAsked',
  complaint: 'endedComplaint',
  'by-hand': 'endedByHand',
  archived: 'endedArchived',
  'taken-back': 'endedTakenBack',
} as const satisfies Record<EndedBecause, string>;

/** What a trigger and a condition may name; asked once for the whole page. */
export const useChoices = () => useQuery(api.journeys.choices.queryOptions());

/** What must hold for a step to be asked, as the end of a sentence. */
export function useSayCondition(): (condition: Condition) => string {
  const { t } = useTranslation('journeys');
  const choices = useChoices();
  return (condition) => {
    if (condition.if !== 'segment') return t(conditionNames[condition.if]);
    return t('ifSegment', { name: choices.data?.segments.find(({ id }) => id === condition.segmentId)?.name ?? '' });
  };
}

const delayTexts = { days: 'afterDays', workdays: 'afterWorkdays', months: 'atMonths' } as const;

export function useSayDelay(): (delay: Delay) => string {
  const { t } = useTranslation('journeys');
  return ({ unit, count }) => (count === 0 ? t('sameDay') : t(delayTexts[unit], { count }));
}

/** Which days were passed over, in order; the same word is not said twice in a row. */
export function useSayMoved(): (moved: readonly MovedBecause[]) => string {
  const { t } = useTranslation('journeys');
  return (moved) => [...new Set(moved.map((one) => (one.kind === 'weekend' ? t('weekend') : one.name)))].join(', ');
}
