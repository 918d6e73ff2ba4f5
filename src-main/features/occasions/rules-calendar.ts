// The days of a calendar from what is known of many customers: whose occasion, which contact, which letter to post.
import type { CalendarDay, CalendarEntry } from '#contract/occasions';
import type { Channel, Day, Id, OccasionKind } from '#contract/words';
import { addDays, type LeapPolicy, monthOf, yearlyDay, yearOf, yearsReached } from '#kit/days';
import { parseRule } from '#kit/occasion-rule-form';
import { occurrences } from '#kit/occasion-rules';
import { keptBetween, type OccasionDate } from './rules.ts';
import { type PublicDays, postBy, usualTransitDays } from './rules-workdays.ts';

export interface Span {
  from: Day;
  to: Day;
  leap: LeapPolicy;
}

interface Held extends OccasionDate {
  id: Id;
  customerId: Id;
  name: string;
  country: string;
  label: string | null;
  story: string | null;
  hasAddress: boolean;
}

/** One day of one occasion. */
export interface Kept {
  occasion: Held;
  on: Day;
  years: number | null;
}

/** The months (1..12) that a span touches; 29 February may be kept in March. */
export function monthsOf({ from, to }: Span): number[] {
  const first = yearOf(from) * 12 + monthOf(from) - 1;
  const last = yearOf(to) * 12 + monthOf(to) - 1;
  const months = Array.from({ length: Math.min(12, last - first + 1) }, (_, index) => ((first + index) % 12) + 1);
  return months.includes(3) && !months.includes(2) ? [...months, 2] : months;
}

/** The rules that have a day in the span. */
export const rulesWithin = (rules: readonly string[], { from, to, leap }: Span): string[] =>
  rules.filter((rule) => parseRule(rule) !== null && (occurrences(rule, from, 1, leap)[0] ?? '9') <= to);

export const keptWithin = (held: readonly Held[], { from, to, leap }: Span): Kept[] =>
  held.flatMap((occasion) => keptBetween(occasion, from, to, leap).map(({ on, years }) => ({ occasion, on, years })));

/** The anniversaries of a first order, counted from the year after it. */
export function anniversariesOf(firstOrderOn: Day, { from, to, leap }: Span): { on: Day; years: number }[] {
  const [month, day] = [monthOf(firstOrderOn), Number(firstOrderOn.slice(8))];
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years.flatMap((year) => {
    const on = yearlyDay(year, month, day, leap);
    const count = on === null ? null : yearsReached(yearOf(firstOrderOn), on);
    return on !== null && on >= from && on <= to && count !== null && count > 0 ? [{ on, years: count }] : [];
  });
}

/** Days with which the longest way by post and any row of holidays is looked back. */
export const postLooksAhead = 21;
const abroadTransitDays = 5;

export interface Post {
  kept: Kept;
  postOn: Day;
}

/** When the cards for birthdays and favourite days are posted from `home`; only to who has an address and of whom the day is known. */
export function postsWithin(kept: readonly Kept[], span: Span, home: { country: string; days: PublicDays }): Post[] {
  return kept
    .filter(
      ({ occasion: { kind, hasAddress, rule, day } }) => hasAddress && (kind === 'birthday' || kind === 'favourite-holiday') && (rule !== null || day !== null),
    )
    .map((one) => ({ kept: one, postOn: postBy(one.on, home.days, one.occasion.country === home.country ? usualTransitDays : abroadTransitDays).postOn }))
    .filter(({ postOn }) => postOn >= span.from && postOn <= span.to);
}

const blank = { occasionKind: null, label: null, years: null, forDay: null, monthOnly: false, channel: null };

export const entryOfKept = ({ occasion, on, years }: Kept): CalendarEntry => ({
  ...blank,
  kind: 'occasion',
  on,
  customerId: occasion.customerId,
  name: occasion.name,
  occasionKind: occasion.kind,
  label: occasion.label,
  years: years === 0 ? null : years,
  monthOnly: occasion.rule === null && occasion.day === null,
});

export const entryOfAnniversary = (of: { customerId: Id; name: string }, { on, years }: { on: Day; years: number }): CalendarEntry => ({
  ...blank,
  kind: 'occasion',
  on,
  customerId: of.customerId,
  name: of.name,
  occasionKind: 'anniversary',
  years,
});

export const entryOfPost = ({ kept: { occasion, on }, postOn }: Post): CalendarEntry => ({
  ...blank,
  kind: 'post',
  on: postOn,
  customerId: occasion.customerId,
  name: occasion.name,
  occasionKind: occasion.kind,
  label: occasion.label,
  forDay: on,
});

export const entryOfTouch = (touch: { customerId: Id; name: string; channel: Channel; on: Day }): CalendarEntry => ({
  ...blank,
  kind: 'touch',
  on: touch.on,
  customerId: touch.customerId,
  name: touch.name,
  channel: touch.channel,
});

const kindOrder: readonly (OccasionKind | null)[] = ['birthday', 'favourite-holiday', 'name-day', 'anniversary', null];
const entryOrder = { occasion: 0, post: 1, touch: 2 } as const;

/**
 * The days on which there is something, upwards: birthdays first, then favourite days, name days, anniversaries, post, contacts in the order
 * they come in. Of contacts only the first are among the entries; `touchCounts` says how many there are.
 */
export function calendarDays(entries: readonly CalendarEntry[], touchCounts: ReadonlyMap<Day, number>, perDay: number): CalendarDay[] {
  const byDay = new Map<Day, CalendarEntry[]>();
  for (const entry of entries) {
    const known = byDay.get(entry.on);
    if (known) known.push(entry);
    else byDay.set(entry.on, [entry]);
  }
  const count = (all: CalendarEntry[], kind: CalendarEntry['kind']) => all.filter((entry) => entry.kind === kind).length;
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, all]) => ({
      on,
      occasions: count(all, 'occasion'),
      touches: touchCounts.get(on) ?? 0,
      posts: count(all, 'post'),
      entries: all.sort(byImportance).slice(0, perDay),
    }));
}

function byImportance(a: CalendarEntry, b: CalendarEntry): number {
  const kinds = entryOrder[a.kind] - entryOrder[b.kind] || kindOrder.indexOf(a.occasionKind) - kindOrder.indexOf(b.occasionKind);
  if (kinds !== 0 || a.kind === 'touch') return kinds;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** The days before a day from which a span must be read so that every letter to post in it is found. */
export const withPostDays = ({ from, to, leap }: Span): Span => ({ from, to: addDays(to, postLooksAhead), leap });
