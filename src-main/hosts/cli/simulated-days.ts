// Which days of a simulated year somebody sits at the desk.
import type { PublicDay } from '#contract/occasions';
import type { Day } from '#contract/words';
import { addDays, daysBetween, isoWeekday } from '#kit/days';

export type DayKind = 'worked' | 'weekend' | 'holiday' | 'away';

/** Two weeks away, begun on a Monday about the middle; none where the simulation is shorter than four weeks. */
export function awayWeeks(startOn: Day, days: number): { fromOn: Day; untilOn: Day } | null {
  if (days < 28) return null;
  let fromOn = addDays(startOn, Math.min(Math.floor(days * 0.53), days - 21));
  while (isoWeekday(fromOn) !== 1) fromOn = addDays(fromOn, 1);
  return { fromOn, untilOn: addDays(fromOn, 13) };
}

/** What a day is for the salesperson: moved workdays are worked, half days too. */
export function dayKind(
  on: Day,
  about: { away: { fromOn: Day; untilOn: Day } | null; workDays: readonly number[]; publicDays: ReadonlyMap<Day, PublicDay['kind']> },
): DayKind {
  const { away, workDays, publicDays } = about;
  if (away && away.fromOn <= on && on <= away.untilOn) return 'away';
  const kind = publicDays.get(on);
  if (kind === 'closed') return 'holiday';
  return kind === 'working' || workDays.includes(isoWeekday(on)) ? 'worked' : 'weekend';
}

/** Spans of at most so many days, upwards. */
export function spansOf(startOn: Day, days: number, longest: number): { from: Day; to: Day }[] {
  const spans: { from: Day; to: Day }[] = [];
  const last = addDays(startOn, days - 1);
  for (let from = startOn; from <= last; ) {
    const to = daysBetween(from, last) < longest ? last : addDays(from, longest - 1);
    spans.push({ from, to });
    from = addDays(to, 1);
  }
  return spans;
}
