import { ORPCError } from '@orpc/client';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sayHold } from '#kit/say';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';

export const useBatches = () => useQuery(api.campaigns.list.queryOptions({ input: {} }));
export const useBatch = (campaignId: string) => useQuery(api.campaigns.get.queryOptions({ input: { campaignId } }));
export const useCopies = (campaignId: string) => useQuery(api.campaigns.members.queryOptions({ input: { campaignId } }));
export const useResults = (campaignId: string, wanted: boolean) => useQuery(api.campaigns.results.queryOptions({ input: { campaignId }, enabled: wanted }));

/** Looking through a thousand letters takes a moment: what was found before stays until the new answer is there. */
export const useCheck = (campaignId: string, wanted: boolean) =>
  useQuery({ ...api.campaigns.check.queryOptions({ input: { campaignId }, enabled: wanted }), placeholderData: keepPreviousData });

export const useCopy = (campaignId: string, customerId: string) => useQuery(api.campaigns.copy.queryOptions({ input: { campaignId, customerId } }));

/** What went wrong with a batch or a copy, in one sentence. */
export function useProblem(): (error: unknown) => string {
  const { t } = useTranslation('batches');
  const { t: shell } = useTranslation('shell');
  const language = useLanguage();
  const status = useStatus();
  const say = useSayError();
  return (error) => {
    if (!(error instanceof ORPCError)) return say(error);
    if (error.code === 'HELD' && status.data) return shell('errorHeld', { why: sayHold(error.data.hold, { today: status.data.today, language }) });
    if (error.code === 'WRONG_STATE' || error.code === 'NOT_WAITING') return t('tooFar');
    if (error.code === 'NOTHING') return t('nothingReady');
    if (error.code === 'BUSY') return t('busy');
    return say(error);
  };
}

/** Everything a person does with copies and batches; trouble is told at the foot of the screen. */
export function useActs(campaignId: string) {
  const { t } = useTranslation('batches');
  const problem = useProblem();
  const undo = useUndo();
  const onError = (error: unknown) => tell(problem(error));
  const out = useMutation(api.campaigns.leaveOut.mutationOptions());
  const into = useMutation(api.campaigns.takeIn.mutationOptions());
  const read = useMutation(api.campaigns.markRead.mutationOptions());
  const fallback = useMutation(api.campaigns.useFallback.mutationOptions());
  const undoing = (actId: string | null) => (actId === null ? undefined : () => undo(actId));
  return {
    leaveOut: (customerId: string, name: string) =>
      out.mutate(
        { campaignId, customerIds: [customerId], note: null },
        { onSuccess: ({ actId }) => tell(t('saidLeftOut', { name }), undoing(actId)), onError },
      ),
    leaveManyOut: (customerIds: string[]) =>
      out.mutate(
        { campaignId, customerIds, note: null },
        { onSuccess: ({ copies, actId }) => tell(t('saidManyOut', { count: copies }), undoing(actId)), onError },
      ),
    takeIn: (customerId: string, name: string, note: string | null = null) =>
      into.mutate({ campaignId, customerId, note }, { onSuccess: ({ actId }) => tell(t('saidTakenIn', { name }), undoing(actId)), onError }),
    markRead: (customerId: string) => read.mutate({ campaignId, customerId, read: true }, { onError }),
    fallBack: (field: string, customerId: string | null) =>
      fallback.mutate(
        { campaignId, field, customerId },
        { onSuccess: ({ copies, actId }) => tell(t('saidFallback', { count: copies }), undoing(actId)), onError },
      ),
  };
}
export type Acts = ReturnType<typeof useActs>;
