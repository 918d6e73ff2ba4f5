// When an occasion on the card comes next.
import type { Day } from '#contract/words';
import { type LeapPolicy, yearlyDay, yearOf } from '#kit/days';
import { nextOccurrence } from '#kit/occasion-rules';

export interface OccasionDate {
  month: number | null;
  day: number | null;
  rule: string | null;
}

/** The next day on which it is kept, today included; the first of a month of which no day is known; null while it is only a name. */
export function nextOccasionOn({ month, day, rule }: OccasionDate, today: Day, leap: LeapPolicy): Day | null {
  if (rule !== null) return nextOccurrence(rule, today, leap);
  if (month === null) return null;
  const year = yearOf(today);
  const days = [year, year + 1].map((each) => yearlyDay(each, month, day ?? 1, leap));
  return days.find((on) => on !== null && on >= today) ?? null;
}
