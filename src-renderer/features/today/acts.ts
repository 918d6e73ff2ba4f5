import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Channel, Day, Id, SkipReason } from '#contract/words';
import { formatDay } from '#kit/format';
import { sayChannel } from '#kit/say';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useLanguage } from '../../text/use-language.ts';

/** What the desk needs of a row to act on it. */
export type Actable = { touchId: string; name: string };

/** Says what was done with a way back, and opens the next card. */
export function useAfterAct(advance: () => void): (text: string, actId: string) => void {
  const undo = useUndo();
  return (text, actId) => {
    advance();
    tell(text, () => undo(actId));
  };
}

/** The acts on a touch that need no words: done, snooze, move, skip, hand over, let go, another channel. */
export function useActs(row: Actable | undefined, advance: () => void) {
  const { t } = useTranslation('today');
  const { t: days } = useTranslation('day');
  const language = useLanguage();
  const say = useSayError();
  const after = useAfterAct(advance);
  const done = useMutation(api.touches.done.mutationOptions());
  const snooze = useMutation(api.touches.snooze.mutationOptions());
  const move = useMutation(api.touches.move.mutationOptions());
  const skip = useMutation(api.touches.skip.mutationOptions());
  const hand = useMutation(api.touches.hand.mutationOptions());
  const override = useMutation(api.touches.override.mutationOptions());
  const switchChannel = useMutation(api.touches.switchChannel.mutationOptions());
  const onError = (error: unknown) => tell(say(error));
  // A row may leave the screen before the answer is there; what was done is said all the same.
  const told = (asked: Promise<{ actId: string }>, text: string) => void asked.then(({ actId }) => after(text, actId), onError);
  const name = row?.name ?? '';
  const touchId = row?.touchId ?? '';
  const day = (on: Day) => formatDay(on, language, 'full');
  return {
    busy: done.isPending || snooze.isPending || move.isPending || skip.isPending || hand.isPending,
    done: () => row && told(done.mutateAsync({ touchId }), t('saidDone', { name })),
    snooze: (untilOn: Day) => row && told(snooze.mutateAsync({ touchId, untilOn }), t('saidSnoozed', { name, day: day(untilOn) })),
    move: (toOn: Day) => row && told(move.mutateAsync({ touchId, toOn }), t('saidMoved', { name, day: day(toOn) })),
    skip: (reason: SkipReason) => row && told(skip.mutateAsync({ touchId, reason }), t('saidSkipped', { name })),
    hand: async (to: { id: Id; name: string }, note: string): Promise<void> => {
      const { actId } = await hand.mutateAsync({ touchId, toId: to.id, note: note === '' ? null : note });
      after(days('saidHanded', { name, to: to.name }), actId);
    },
    letGo: (note: string) => row && told(override.mutateAsync({ touchId, note }), t('saidLetGo', { name })),
    takeChannel: (channel: Channel) =>
      row && told(switchChannel.mutateAsync({ touchId, channel }), t('saidInstead', { name, channel: sayChannel(channel, language) })),
  };
}

export type Acts = ReturnType<typeof useActs>;
