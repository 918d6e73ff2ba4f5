import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CoverageMonths, CoverageQuestion } from '#contract/lamps';
import { api } from '../../host/client.ts';

export const useCoverage = (months: CoverageMonths) =>
  useQuery({ ...api.lamps.coverage.queryOptions({ input: { months } }), placeholderData: keepPreviousData });

const pageSize = 50;

export const usePurchases = (question: CoverageQuestion) =>
  useInfiniteQuery(
    api.lamps.purchases.infiniteOptions({
      input: (offset: number) => ({ ...question, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
        return shown < last.total ? shown : undefined;
      },
    }),
  );
