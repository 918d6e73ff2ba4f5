import { ORPCError } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import { sayAct } from '#kit/say';
import { client } from '../host/client.ts';
import { useLanguage } from '../text/use-language.ts';
import { makeStore } from './store.ts';
import { tell } from './toast.tsx';
import { useSayError } from './trouble.tsx';
import { askAboutBatch } from './undo-batch.tsx';

/** The contact that an undo has brought back, for the screen that can open its card. */
export const broughtBack = makeStore<{ touchId: string; since: number } | null>(null);

/**
 * Takes back the last act, or the one named, and says which. Not bound to the part of the screen that offered it: the line it stood in may be gone
 * before the answer is there.
 */
export function useUndo(): (actId?: string) => void {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSayError();
  const refused = (error: unknown) => {
    if (!(error instanceof ORPCError)) return tell(say(error));
    if (error.code === 'NOTHING_TO_UNDO') return tell(t('nothingToUndo'));
    if (error.code === 'ASK_FIRST') return askAboutBatch(error.data);
    if (error.code === 'CANNOT_UNDO') return tell(t(error.data.why === 'letter-has-left' ? 'cannotUndoLeft' : 'cannotUndoChanged'));
    tell(say(error));
  };
  return (actId) => {
    const asked = client.touches.undo(actId ? { actId } : {});
    void asked.then(({ undone, touchId }) => {
      if (touchId) broughtBack.set({ touchId, since: performance.now() });
      const what = sayAct(undone.kind, language);
      tell(undone.customerName ? t('undoneFor', { what, name: undone.customerName }) : t('undone', { what }));
    }, refused);
  };
}
