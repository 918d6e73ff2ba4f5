import type { CalendarDay, CalendarEntry, PublicDay } from '#contract/occasions';
import type { Day } from '#contract/words';

/** What the reader wants to see. */
export type Shown = 'occasions' | 'contacts' | 'posts' | 'publicDays';
export const everything: readonly Shown[] = ['occasions', 'contacts', 'posts', 'publicDays'];

const shownAs = { occasion: 'occasions', touch: 'contacts', post: 'posts' } as const satisfies Record<CalendarEntry['kind'], Shown>;

export const isShown = (entry: CalendarEntry, shown: readonly Shown[]) => shown.includes(shownAs[entry.kind]);

/** How many entries of a day are shown, named or not. */
export const countShown = (day: CalendarDay, shown: readonly Shown[]) =>
  (shown.includes('occasions') ? day.occasions : 0) + (shown.includes('contacts') ? day.touches : 0) + (shown.includes('posts') ? day.posts : 0);

/** Public days by day; none where they are not shown. */
export function publicByDay(days: readonly PublicDay[], shown: readonly Shown[]): Map<Day, PublicDay[]> {
  const byDay = new Map<Day, PublicDay[]>();
  if (!shown.includes('publicDays')) return byDay;
  for (const day of days) byDay.set(day.on, [...(byDay.get(day.on) ?? []), day]);
  return byDay;
}
