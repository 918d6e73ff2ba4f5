import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';

export const useReplay = () => useQuery(api.scoring.replay.queryOptions());

/** What the letter adds: the same record as beside the five. */
export const useLetterRecord = () => useQuery(api.comeback.record.queryOptions());

export function useLearning() {
  const say = useSayError();
  const cache = useQueryClient();
  const learning = useQuery(api.scoring.learning.queryOptions());
  const queryKey = api.scoring.learning.queryKey();
  const begin = useMutation(
    api.scoring.learnAgain.mutationOptions({ onSuccess: (state) => cache.setQueryData(queryKey, state), onError: (error: unknown) => tell(say(error)) }),
  );
  return { learning, again: () => begin.mutate(undefined), isBusy: begin.isPending };
}

/** Begins and stops the replay; what is then going on comes back as the answer, and later as news. */
export function useReplayActs() {
  const say = useSayError();
  const cache = useQueryClient();
  const onError = (error: unknown) => tell(say(error));
  const queryKey = api.scoring.replay.queryKey();
  const begin = useMutation(api.scoring.startReplay.mutationOptions({ onSuccess: (state) => cache.setQueryData(queryKey, state), onError }));
  const stop = useMutation(api.scoring.cancelReplay.mutationOptions({ onSuccess: (state) => cache.setQueryData(queryKey, state), onError }));
  return { begin: () => begin.mutate(undefined), stop: () => stop.mutate(undefined), isBusy: begin.isPending || stop.isPending };
}
