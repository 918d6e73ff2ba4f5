import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LetterInput } from '#contract/letters';
import type { QueueRow } from '#contract/touches';
import { api, client } from '../../host/client.ts';
import { queueQuestion } from './queue-question.ts';

export const useQueue = () => useQuery({ ...queueQuestion(), placeholderData: keepPreviousData });

export const useTouch = (touchId: string) => useQuery(api.touches.get.queryOptions({ input: { touchId } }));
export const useCustomer = (customerId: string) => useQuery(api.customers.get.queryOptions({ input: { customerId } }));
export const useOrders = (customerId: string) => useQuery(api.customers.orders.queryOptions({ input: { customerId } }));
export const useTimeline = (customerId: string) => useQuery(api.customers.timeline.queryOptions({ input: { customerId, limit: 12 } }));
export const useScript = (customerId: string, touchId: string) => useQuery(api.calls.script.queryOptions({ input: { customerId, touchId } }));

// A draft that is being edited must not be renewed under the pen: it is asked once for each card.
export const useDraft = ({ newsItemId, answersMailId, ...asked }: DraftAsked) =>
  useQuery({
    ...api.letters.draft.queryOptions({
      input: { ...asked, ...(newsItemId === null ? {} : { newsItemId }), ...(answersMailId === null ? {} : { answersMailId }) },
    }),
    placeholderData: keepPreviousData,
  });

type DraftAsked = { customerId: string; touchId: string; templateId: string | null; newsItemId: string | null; answersMailId: string | null };

/** The letter as it will arrive, and what was found in it; follows the pen at a little distance. */
export const usePreview = (letter: LetterInput, enabled: boolean) =>
  useQuery({ ...api.letters.preview.queryOptions({ input: letter }), enabled, placeholderData: keepPreviousData });

/** The next card is fetched while this one is read, so that it opens at once. */
export function useFetchAhead(next: QueueRow | undefined): void {
  const cache = useQueryClient();
  const touchId = next?.touchId;
  const customerId = next?.customerId;
  useEffect(() => {
    if (!touchId || !customerId) return;
    void cache.prefetchQuery(api.touches.get.queryOptions({ input: { touchId } }));
    void cache.prefetchQuery(api.customers.get.queryOptions({ input: { customerId } }));
    void cache.prefetchQuery(api.customers.orders.queryOptions({ input: { customerId } }));
    void cache.prefetchQuery(api.letters.draft.queryOptions({ input: { customerId, touchId, templateId: null } }));
  }, [cache, touchId, customerId]);
}

/** The core forgets an open card after ten minutes, in case the machine went away with it. */
const openAgainMs = 4 * 60_000;

/** Tells colleagues that this card is open, again and again until it is closed; where one of them was quicker, the card is asked for anew and says so. */
export function useOpenCard(customerId: string | undefined): void {
  const cache = useQueryClient();
  useEffect(() => {
    if (!customerId) return;
    const tellOpen = async () => {
      // A lock that could not be told is no reason to disturb: the card itself shows what is wrong.
      const opened = await client.touches.openCard({ customerId }).catch(() => null);
      // The card may have been read before they opened it.
      if (opened?.lockedBy) await cache.invalidateQueries({ queryKey: api.touches.key() });
    };
    void tellOpen();
    const again = setInterval(() => void tellOpen(), openAgainMs);
    return () => {
      clearInterval(again);
      void client.touches.closeCard({ customerId }).catch(() => undefined);
    };
  }, [cache, customerId]);
}
