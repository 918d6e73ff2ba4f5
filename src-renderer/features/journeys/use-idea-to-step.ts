import { useTranslation } from 'react-i18next';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';

/** An A idea becomes a step at a place and leaves the board. */
export function useIdeaToStep() {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  return ({ ideaId, at }: { ideaId: string; at: number }) => act(client.journeys.ideaToStep({ ideaId, at }), t('saidIdeaStep', { n: at + 1 }));
}
