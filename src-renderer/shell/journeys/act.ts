import { ORPCError } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import { tell } from '../toast.tsx';
import { useSayError } from '../trouble.tsx';
import { useUndo } from '../undo.ts';

type Acted = { actId: string };

/** Waits for an act, says that it was done and offers the way back; null where it was refused, which is said too. */
export function useJourneyAct() {
  const { t } = useTranslation('journeys');
  const undo = useUndo();
  const say = useSayError();
  return async <Answer extends Acted>(answer: Promise<Answer>, says: string | ((answer: Answer) => string)): Promise<Answer | null> => {
    try {
      const done = await answer;
      tell(typeof says === 'string' ? says : says(done), () => undo(done.actId));
      return done;
    } catch (error) {
      const code = error instanceof ORPCError ? error.code : '';
      tell(code === 'NO_STEPS' ? t('noStepsYet') : code === 'ALREADY' ? t('already') : say(error));
      return null;
    }
  };
}
