// On which days offices are open, and by when a letter must be posted to be there on its day.
import type { PublicDay } from '#contract/occasions';
import type { Day } from '#contract/words';
import { addDays, isoWeekday, yearOf } from '#kit/days';

/** The public days of one country (and region), by day. */
export type PublicDays = ReadonlyMap<Day, PublicDay>;

/** Countries that close on different days in their regions: without one nobody can say. */
export const regionsOf: Readonly<Record<string, readonly string[]>> = { GB: ['ENG', 'SCT', 'NIR', 'WLS'] };
export const asksRegion = (country: string, region: string | null): boolean =>
  regionsOf[country] !== undefined && !(region !== null && regionsOf[country].includes(region));

type Moved = Pick<PublicDay, 'kind' | 'name'>;

/**
 * What the tables of public holidays leave out. Hungary 2026: decree of the minister of national economy 10/2025 (IV. 30.). Scotland: the
 * bank holiday of 15 June 2026 by Royal Proclamation.
 */
const overlays: Readonly<Record<string, Readonly<Record<Day, Moved>>>> = {
  HU: {
    '2026-01-02': { kind: 'closed', name: '' },
    '2026-01-10': { kind: 'working', name: '' },
    '2026-08-08': { kind: 'working', name: '' },
    '2026-08-21': { kind: 'closed', name: '' },
    '2026-12-12': { kind: 'working', name: '' },
    '2026-12-24': { kind: 'closed', name: '' },
  },
  'GB-SCT': { '2026-06-15': { kind: 'closed', name: 'World Cup bank holiday' } },
};

/** Counts up with every change of the corrections above, so that days kept in a database are made anew. */
export const correctionsEdition = 1;

/** Countries that move workdays by a decree of each year, with the years that are in the table above. */
const decreed: Readonly<Record<string, readonly number[]>> = { HU: [2026] };

/** Whether the moved workdays of a year are still to be entered. */
export const isNotEntered = (country: string, year: number): boolean => decreed[country] !== undefined && !decreed[country].includes(year) && year > 2026;

/** The public days of a country with our own corrections of that year put over them. */
export function withOverlay(days: readonly PublicDay[], country: string, region: string | null, year: number): PublicDay[] {
  const byDay = new Map<Day, PublicDay>();
  for (const day of days) byDay.set(day.on, joined(byDay.get(day.on), day));
  for (const key of [country, `${country}-${region ?? ''}`]) {
    for (const [on, moved] of Object.entries(overlays[key] ?? {})) {
      if (yearOf(on) !== year) continue;
      byDay.set(on, { on, country, region, from: null, kind: moved.kind, name: moved.name || (byDay.get(on)?.name ?? '') });
    }
  }
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

const weight = { closed: 3, half: 2, working: 1, observed: 0 } as const;

/** Two holidays on one day (17 May and Whit Monday) are one closed day with both names. */
function joined(held: PublicDay | undefined, other: PublicDay): PublicDay {
  if (!held) return other;
  const [first, second] = weight[other.kind] > weight[held.kind] ? [other, held] : [held, other];
  return first.kind === second.kind && first.name !== second.name ? { ...first, name: `${first.name}, ${second.name}` } : first;
}

export type OfficeDay = { kind: 'open' } | { kind: 'closed' } | { kind: 'half'; from: string };

/** Whether offices are open on a day: moved workdays are, though it is a Saturday; a half day closes at its hour. */
export function officeDay(days: PublicDays, on: Day): OfficeDay {
  const found = days.get(on);
  if (found?.kind === 'working') return { kind: 'open' };
  if (isoWeekday(on) > 5 || found?.kind === 'closed') return { kind: 'closed' };
  return found?.kind === 'half' && found.from !== null ? { kind: 'half', from: found.from } : { kind: 'open' };
}

/** A half day is a workday: the post is emptied in the morning. */
export const isWorkdayIn = (days: PublicDays, on: Day): boolean => officeDay(days, on).kind !== 'closed';

/** The last workday on or before a day. */
function workdayUpTo(days: PublicDays, on: Day): Day {
  let day = on;
  while (!isWorkdayIn(days, day)) day = addDays(day, -1);
  return day;
}

/** Workdays a letter is on its way, within a country. */
export const usualTransitDays = 2;

export interface PostPlan {
  /** The last day on which to post it. */
  postOn: Day;
  /** The workday before, on which to write and print it. */
  writeOn: Day;
}

/**
 * When to post so that it is there on the day: delivered on the last workday up to it, `transitDays` workdays under way, written and printed
 * the workday before. Every day of the plan is a workday of the country we post in.
 */
export function postBy(on: Day, days: PublicDays, transitDays: number = usualTransitDays): PostPlan {
  let postOn = workdayUpTo(days, on);
  for (let under = 0; under < transitDays; under += 1) postOn = workdayUpTo(days, addDays(postOn, -1));
  return { postOn, writeOn: workdayUpTo(days, addDays(postOn, -1)) };
}
