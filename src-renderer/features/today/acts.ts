import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Channel, Day, SkipReason } from '#contract/words';
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

/** The acts on a touch that need no words: done, snooze, move, skip, let go, another channel. */
export function useActs(row: Actable | undefined, advance: () => void) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const say = useSayError();
  const after = useAfterAct(advance);
  const done = useMutation(api.touches.done.mutationOptions());
  const snooze = useMutation(api.touches.snooze.mutationOptions());
  const move = useMutation(api.touches.move.mutationOptions());
  const skip = useMutation(api.touches.skip.mutationOptions());
  const override = useMutation(api.touches.override.mutationOptions());
  const switchChannel = useMutation(api.touches.switchChannel.mutationOptions());
  const onError = (error: unknown) => tell(say(error));
  const told = (text: string) => ({ onError, onSuccess: ({ actId }: { actId: string }) => after(text, actId) });
  const name = row?.name ?? '';
  const touchId = row?.touchId ?? '';
  const day = (on: Day) => formatDay(on, language, 'full');
  return {
    busy: done.isPending || snooze.isPending || move.isPending || skip.isPending,
    done: () => row && done.mutate({ touchId }, told(t('saidDone', { name }))),
    snooze: (untilOn: Day) => row && snooze.mutate({ touchId, untilOn }, told(t('saidSnoozed', { name, day: day(untilOn) }))),
    move: (toOn: Day) => row && move.mutate({ touchId, toOn }, told(t('saidMoved', { name, day: day(toOn) }))),
    skip: (reason: SkipReason) => row && skip.mutate({ touchId, reason }, told(t('saidSkipped', { name }))),
    letGo: (note: string) => row && override.mutate({ touchId, note }, told(t('saidLetGo', { name }))),
    takeChannel: (channel: Channel) =>
      row && switchChannel.mutate({ touchId, channel }, told(t('saidInstead', { name, channel: sayChannel(channel, language) }))),
  };
}

export type Acts = ReturnType<typeof useActs>;
