import { useInfiniteQuery } from '@tanstack/react-query';
import type { ScoredPerson } from '#contract/scoring';
import type { Day } from '#contract/words';
import { api, client } from '../../host/client.ts';

export const listNames = ['late', 'best', 'passive'] as const;
export type ListName = (typeof listNames)[number];

const pageSize = 50;
type Page = { people: ScoredPerson[]; total: number; sinceOn?: Day };

const ways: Record<ListName, { key: () => readonly unknown[]; ask: (page: { offset: number; limit: number }) => Promise<Page> }> = {
  late: { key: () => api.scoring.lateAlerts.key(), ask: (page) => client.scoring.lateAlerts(page) },
  best: { key: () => api.scoring.best.key(), ask: (page) => client.scoring.best(page) },
  passive: { key: () => api.scoring.passive.key(), ask: (page) => client.scoring.passive(page) },
};

/** One of the lists, a page after another. */
export function useScoredList(list: ListName) {
  const { key, ask } = ways[list];
  const pages = useInfiniteQuery({
    queryKey: [...key(), 'pages'],
    queryFn: ({ pageParam }) => ask({ offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: (last: Page, all: Page[]) => {
      const shown = all.reduce((sum, page) => sum + page.people.length, 0);
      return last.people.length > 0 && shown < last.total ? shown : undefined;
    },
  });
  const first = pages.data?.pages[0];
  return { people: pages.data?.pages.flatMap((page) => page.people) ?? [], total: first?.total ?? 0, sinceOn: first?.sinceOn ?? null, pages };
}
