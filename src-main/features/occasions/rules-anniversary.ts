// Which anniversaries of a first order are kept.
import type { AnniversaryCustom } from '#contract/occasions';
import type { Day } from '#contract/words';
import { addDays, belatedDays, dayOf, type LeapPolicy, monthOf, yearlyDay, yearOf } from '#kit/days';

export type { AnniversaryCustom };

/** Round ones are those people count: the first three years, then every fifth. */
export const isKept = (years: number, custom: AnniversaryCustom): boolean =>
  custom === 'every' ? years > 0 : custom === 'round' && years > 0 && (years <= 3 || years % 5 === 0);

/** The last anniversary that can still be spoken of, else the next one of this year or the next; null where neither is kept. */
export function anniversaryNear(firstOrderOn: Day, today: Day, { anniversaries, leap }: { anniversaries: AnniversaryCustom; leap: LeapPolicy }) {
  const from = addDays(today, -belatedDays);
  for (const year of [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]) {
    const on = yearlyDay(year, monthOf(firstOrderOn), dayOf(firstOrderOn), leap);
    const years = year - yearOf(firstOrderOn);
    if (on !== null && on >= from && isKept(years, anniversaries)) return { on, years };
  }
  return null;
}
