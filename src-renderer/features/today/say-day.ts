import type { Waiting } from '#contract/touches-day';
import type { Day, Language } from '#contract/words';
import { daysBetween, isoWeekday } from '#kit/days';
import { listOf, onDay, onWeekday } from '#kit/format';

/** Within a week a day is told by its name, further on by its date. */
export const sayWhen = (on: Day, today: Day, language: Language): string =>
  daysBetween(today, on) < 7 ? onWeekday(isoWeekday(on), language) : onDay(on, language, { year: on.slice(0, 4) !== today.slice(0, 4) });

/** So many days are named; the rest is "later". */
const namedDays = 3;

/** "4 on Thursday, 2 on Friday"; empty where no day has room. */
export function sayRoom(waiting: Waiting, today: Day, language: Language, later: string): string {
  const named = waiting.days.slice(0, namedDays);
  const told = named.reduce((sum, { count }) => sum + count, 0);
  if (told === 0) return '';
  const parts = named.map(({ on, count }) => `${count} ${sayWhen(on, today, language)}`);
  return told < waiting.count ? `${parts.join(', ')}, ${later}` : listOf(parts, language);
}
