import { useTranslation } from 'react-i18next';
import type { Grade } from '#contract/journeys';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';

/** Gives an idea another grade, at a place within it. */
export function useRegrade() {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  return (ideaId: string, grade: Grade | null, at: number) =>
    act(client.journeys.moveIdea({ ideaId, grade, at }), grade === null ? t('saidIdeaUnsorted') : t('saidIdeaGraded', { grade }));
}
