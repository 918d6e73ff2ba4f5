// The calendar of all customers: occasions, planned contacts, letters to post and public days.
import { z } from 'zod';
import type { Calendar, CalendarEntry, PastKept, PublicDay } from '#contract/occasions';
import type { Day, Id, Language } from '#contract/words';
import type { Reader } from '#db/open';
import { findSetting, getMe, saveSetting, teamSettings } from '#features/team';
import { daysBetween, yearOf } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import {
  anniversariesOf,
  calendarDays,
  entryOfAnniversary,
  entryOfKept,
  entryOfPost,
  entryOfTouch,
  type Kept,
  keptWithin,
  monthsOf,
  postsWithin,
  rulesWithin,
  type Span,
  withPostDays,
} from './rules-calendar.ts';
import { asksRegion, isNotEntered, type PublicDays, regionsOf } from './rules-workdays.ts';
import { publicDaysBetween } from './service-public-days.ts';
import { findCountry } from './store.ts';
import {
  countPlanned,
  type FirstOrder,
  findFirstOrderOn,
  listByRule,
  listCountries,
  listDated,
  listFirstOrders,
  listPast,
  listPlanned,
  listRules,
} from './store-calendar.ts';

const regionKey = 'holiday-regions';
const Regions = z.partialRecord(z.string(), z.string());

/** The region of a country whose public days the team follows; null where it has none, or nobody has named it. */
export function regionOf(reader: Reader, country: string): string | null {
  const stored = Regions.safeParse(findSetting(reader, regionKey));
  const region = stored.success ? stored.data[country] : undefined;
  return region !== undefined && regionsOf[country]?.includes(region) ? region : null;
}

export function saveRegion(ctx: Context, country: string, region: string): void {
  const stored = Regions.safeParse(findSetting(ctx.db, regionKey));
  ctx.db.transaction((tx) => saveSetting(tx, regionKey, { ...(stored.success ? stored.data : {}), [country]: region }, ctx.clock.now(), ctx.me()));
  ctx.changes.tell({ topic: 'team' });
}

/** Everything kept in the span, of the customers of one salesperson or of all. */
export function keptOfAll(reader: Reader, span: Span, ownerId: Id | null): Kept[] {
  const dated = listDated(reader, monthsOf(span), ownerId);
  const ruled = listByRule(reader, rulesWithin(listRules(reader), span), ownerId);
  return keptWithin([...dated, ...ruled], span);
}

export interface Anniversary extends FirstOrder {
  on: Day;
  years: number;
}

export const anniversariesOfAll = (reader: Reader, span: Span, ownerId: Id | null): Anniversary[] =>
  listFirstOrders(reader, monthsOf(span), span.to, ownerId).flatMap((first) =>
    anniversariesOf(first.firstOrderOn, span).map((kept) => ({ ...first, ...kept })),
  );

const longestSpanDays = 100;
const shownCountries = 6;

export type CalendarOutcome = { kind: 'found'; calendar: Calendar } | { kind: 'invalid'; field: string; problem: string };

export async function calendarOf(ctx: Context, asked: { from: Day; to: Day; ownerId: Id | null; perDay: number }): Promise<CalendarOutcome> {
  const { from, to, ownerId, perDay } = asked;
  const days = daysBetween(from, to);
  if (days < 0 || days > longestSpanDays) return { kind: 'invalid', field: 'to', problem: days < 0 ? 'before-start' : 'too-long' };
  const span: Span = { from, to, leap: teamSettings(ctx.db).leap };
  const today = ctx.clock.today();
  const planned = { from, to, today, ownerId };
  const entries = [...(await occasionEntries(ctx, span, ownerId)), ...listPlanned(ctx.db, planned, perDay).map(entryOfTouch)];
  const shown = entries.filter(({ on }) => on >= from && on <= to);
  const touchCounts = new Map(countPlanned(ctx.db, planned).map(({ on, count }) => [on, count]));
  return { kind: 'found', calendar: { today, days: calendarDays(shown, touchCounts, perDay), ...(await publicPart(ctx, span)) } };
}

async function occasionEntries(ctx: Context, span: Span, ownerId: Id | null): Promise<CalendarEntry[]> {
  const kept = keptOfAll(ctx.db, withPostDays(span), ownerId);
  const posts = postsWithin(kept, span, await homeDays(ctx, withPostDays(span)));
  const anniversaries = anniversariesOfAll(ctx.db, span, ownerId);
  return [...kept.map(entryOfKept), ...posts.map(entryOfPost), ...anniversaries.map((one) => entryOfAnniversary(one, one))];
}

/** Where we post from. */
export function homeOf(reader: Reader): { country: string; region: string | null } {
  const { country } = teamSettings(reader);
  return { country, region: regionOf(reader, country) };
}

/** The public days of where we post from. */
export async function homeDays({ db }: Pick<Context, 'db'>, { from, to }: Span): Promise<{ country: string; days: PublicDays }> {
  const { country } = teamSettings(db);
  return { country, days: await publicDaysBetween({ country, region: regionOf(db, country), language: 'en' }, from, to) };
}

const deskLanguage = (ctx: Context): Language => getMe(ctx).interfaceLanguage;

/** Days that are only observed are shown for the team's own country, closed days for every country where customers live. */
async function publicPart(ctx: Context, { from, to }: Span): Promise<Pick<Calendar, 'publicDays' | 'notEntered' | 'asksRegion'>> {
  const home = teamSettings(ctx.db).country;
  const countries = [...new Set([home, ...listCountries(ctx.db, shownCountries)])];
  const language = deskLanguage(ctx);
  const years = [...new Set([yearOf(from), yearOf(to)])];
  const read = await Promise.all(
    countries.map(async (country) => [...(await publicDaysBetween({ country, region: regionOf(ctx.db, country), language }, from, to)).values()]),
  );
  const fits = ({ on, country, kind }: PublicDay) => on >= from && on <= to && (kind !== 'observed' || country === home);
  return {
    publicDays: read
      .flat()
      .filter(fits)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    notEntered: countries.flatMap((country) => years.filter((year) => isNotEntered(country, year)).map((year) => ({ country, year }))),
    asksRegion: countries.filter((country) => asksRegion(country, regionOf(ctx.db, country))),
  };
}

const shownPast = 50;

/** What was done for each occasion in past years, and when the first order has its next anniversary; undefined where there is no such customer. */
export function pastOf(ctx: Context, customerId: Id): { kept: PastKept[]; anniversary: { on: Day; years: number; firstOrderOn: Day } | null } | undefined {
  if (findCountry(ctx.db, customerId) === undefined) return undefined;
  const today = ctx.clock.today();
  const firstOrderOn = findFirstOrderOn(ctx.db, customerId);
  const span: Span = { from: today, to: `${yearOf(today) + 1}-12-31`, leap: teamSettings(ctx.db).leap };
  const next = firstOrderOn === null ? undefined : anniversariesOf(firstOrderOn, span)[0];
  return { kept: listPast(ctx.db, customerId, shownPast), anniversary: next && firstOrderOn !== null ? { ...next, firstOrderOn } : null };
}
