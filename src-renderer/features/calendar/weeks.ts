import type { Day } from '#contract/words';
import { addDays, isoWeekday } from '#kit/days';

/** Six weeks hold any month, whatever weekday it begins on. */
export const weeksShown = 6;

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** The Monday of the week in which the month begins. */
export const firstShown = (month: Day): Day => addDays(firstOfMonth(month), 1 - isoWeekday(firstOfMonth(month)));

/** The days of the month's sheet, week by week from Monday. */
export function weeksOf(month: Day): Day[][] {
  const first = firstShown(month);
  return Array.from({ length: weeksShown }, (_, week) => Array.from({ length: 7 }, (_, day) => addDays(first, week * 7 + day)));
}
