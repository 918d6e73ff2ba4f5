import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Day } from '#contract/words';
import { addDays } from '#kit/days';
import { api } from '../../host/client.ts';
import { firstShown, weeksShown } from './weeks.ts';

/** Entries named in a cell of the month; its counts are whole. */
const namedInCell = 4;
export const listedDays = 14;
const namedInList = 12;
const allOfDay = 500;

export const useMonth = (month: Day, ownerId: string | null) => {
  const from = firstShown(month);
  return useQuery({
    ...api.occasions.calendar.queryOptions({ input: { from, to: addDays(from, weeksShown * 7 - 1), ownerId, perDay: namedInCell } }),
    placeholderData: keepPreviousData,
  });
};

export const useComing = (from: Day, ownerId: string | null) =>
  useQuery({
    ...api.occasions.calendar.queryOptions({ input: { from, to: addDays(from, listedDays - 1), ownerId, perDay: namedInList } }),
    placeholderData: keepPreviousData,
  });

/** One day in full, once somebody asks for it. */
export const useWholeDay = (on: Day, ownerId: string | null, isAsked: boolean) =>
  useQuery({ ...api.occasions.calendar.queryOptions({ input: { from: on, to: on, ownerId, perDay: allOfDay } }), enabled: isAsked });

export const useColleagues = () => useQuery(api.team.salespeople.queryOptions());
export const useNameDayCustoms = () => useQuery(api.occasions.nameDayCustoms.queryOptions());
