import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import type { CustomerQuery, CustomerRow } from '#contract/customers';
import { api } from '../../host/client.ts';

export type Asked = Pick<CustomerQuery, 'search' | 'segmentId' | 'language' | 'show' | 'sort'>;

const pageSize = 100;

/** A long list of which only the pages in sight are fetched. */
export function useCustomerList(asked: Asked, inSight: { from: number; to: number }) {
  const pageOf = (offset: number) => api.customers.list.queryOptions({ input: { ...asked, offset, limit: pageSize } });
  const first = useQuery({ ...pageOf(0), placeholderData: keepPreviousData });
  const [from, to] = [Math.floor(inSight.from / pageSize), Math.floor(inSight.to / pageSize)];
  const pages = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter((page) => page > 0);
  const later = useQueries({ queries: pages.map((page) => pageOf(page * pageSize)) });
  const rowAt = (index: number): CustomerRow | undefined => {
    const page = Math.floor(index / pageSize);
    const rows = page === 0 ? first.data?.rows : later[pages.indexOf(page)]?.data?.rows;
    return rows?.[index % pageSize];
  };
  return { first, total: first.data?.total ?? 0, rowAt };
}

const timelinePage = 30;

export const useTimeline = (customerId: string) =>
  useInfiniteQuery(
    api.customers.timeline.infiniteOptions({
      input: (offset: number) => ({ customerId, offset, limit: timelinePage }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.items.length, 0);
        return shown < last.total ? shown : undefined;
      },
    }),
  );

export const useSegments = () => useQuery(api.customers.segments.queryOptions());
export const useSalespeople = () => useQuery(api.team.salespeople.queryOptions());
export const useCard = (customerId: string) => useQuery(api.customers.get.queryOptions({ input: { customerId } }));
export const useOrders = (customerId: string) => useQuery(api.customers.orders.queryOptions({ input: { customerId } }));
