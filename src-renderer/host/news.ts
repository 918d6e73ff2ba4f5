import { QueryClient } from '@tanstack/react-query';
import type { Change, Topic } from '#contract/app';
import { api, client, wire } from './client.ts';

export const queries = new QueryClient({
  defaultOptions: {
    // The core tells what changed; asking again on focus or by the clock would only make noise.
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 600_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

const askedAgain: Record<Topic, () => readonly unknown[][]> = {
  // What was done with a customer is in the history, the last contact and the next touch of the customer's own card too.
  touches: () => [
    api.touches.key(),
    api.letters.news.untold.key(),
    api.customers.key(),
    api.replies.key(),
    api.occasions.key(),
    api.lamps.key(),
    api.scoring.lateAlerts.key(),
  ],
  customers: () => [
    api.lamps.key(),
    api.replies.key(),
    api.customers.key(),
    api.occasions.key(),
    api.letters.draft.key(),
    api.letters.readers.key(),
    api.calls.script.key(),
    api.campaigns.copy.key(),
    api.campaigns.check.key(),
  ],
  orders: () => [api.scoring.key(), api.customers.key(), api.lamps.key(), api.occasions.key(), api.comeback.key(), api.thanks.key()],
  letters: () => [api.letters.templates.key(), api.letters.template.key(), api.letters.draft.key(), api.letters.preview.key(), api.letters.news.key()],
  messages: () => [
    api.letters.outbox.key(),
    api.letters.news.untold.key(),
    api.customers.timeline.key(),
    api.campaigns.get.key(),
    api.campaigns.list.key(),
    api.campaigns.members.key(),
    api.comeback.record.key(),
    api.thanks.record.key(),
  ],
  campaigns: () => [api.campaigns.key(), api.comeback.key(), api.thanks.key()],
  // A chance or a value changed: whoever is chosen by them is chosen anew.
  scoring: () => [api.scoring.key(), api.comeback.five.key(), api.thanks.find.key()],
  replies: () => [api.replies.key(), api.customers.key(), api.touches.key()],
  journeys: () => [api.journeys.key(), api.touches.key(), api.customers.key()],
  imports: () => [api.imports.key()],
  // What a journey asks for stands in the queue and on the card.
  team: () => [api.team.key(), api.app.status.key(), api.occasions.key()],
  mail: () => [api.mail.key(), api.letters.draft.key(), api.campaigns.get.key(), api.campaigns.check.key()],
  backups: () => [api.backups.key()],
  clock: () => [api.scoring.key(), api.app.status.key(), api.touches.key(), api.occasions.key()],
  // Not news but a wish: shell/show.ts follows it.
  show: () => [],
};

const wishes = new Set<(id: string) => void>();

/** Hears what a link or a note of the system wants to see: `customer:<id>` or `number:<digits>`. */
export function onShow(listener: (id: string) => void): () => void {
  wishes.add(listener);
  return () => {
    wishes.delete(listener);
  };
}

/** Marks everything a topic touches as old; what is on screen is fetched again. */
export function hear(change: Change): void {
  if (change.topic === 'show' && change.id) for (const listener of [...wishes]) listener(change.id);
  for (const queryKey of askedAgain[change.topic]()) void queries.invalidateQueries({ queryKey });
}

async function readNews(): Promise<void> {
  for await (const change of await client.app.changes()) hear(change);
}

const shortestWaitMs = 300;
const longestWaitMs = 10_000;

/** One event stream for the whole app, taken up again after every break; then everything is asked anew, for news may have been missed. */
export async function followNews(): Promise<never> {
  for (let waitMs = shortestWaitMs, first = true; ; first = false) {
    await wire.link();
    if (!first) void queries.invalidateQueries();
    const began = performance.now();
    await readNews().catch(() => undefined);
    // A stream that ends at once would otherwise turn into a storm of questions.
    waitMs = performance.now() - began > longestWaitMs ? shortestWaitMs : Math.min(longestWaitMs, waitMs * 2);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
