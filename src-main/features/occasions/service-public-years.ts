// Public days for whoever cannot wait for the tables: the planner asks of thousands of customers within one breath. They are kept in the
// database for this year and the next, for every country somebody lives in, and made anew where our corrections have changed.
import type { Day, Id } from '#contract/words';
import type { Reader } from '#db/open';
import { dayNumber, yearOf } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { asksRegion, correctionsEdition } from './rules-workdays.ts';
import { publicDaysOfYear } from './service-public-days.ts';
import { findPlace, listPlaces, listPublicYears, type PublicYear, savePublicYear } from './store-public-years.ts';

type Place = { country: string; region: string | null };

/** Where the regions of a country differ and nobody has named one, the days of the region most people live in. */
const usualRegion: Readonly<Record<string, string>> = { GB: 'ENG' };
const placed = ({ country, region }: Place): Place => (asksRegion(country, region) ? { country, region: usualRegion[country] ?? null } : { country, region });

const keyOf = ({ country, region }: Place, year: number) => `${country}|${region ?? ''}|${year}`;

/** Answers from what is kept; null also for a day of a year that is not. Days are day numbers. */
export function publicDayKinds(reader: Reader): (country: string, region: string | null, day: number) => 'closed' | 'working' | null {
  // Read when first asked for: most of those who plan one customer never ask.
  let kept: PublicYear[] | null = null;
  const byCountry = new Map<string, Map<number, 'closed' | 'working'>>();
  const read = (country: string, region: string | null): Map<number, 'closed' | 'working'> => {
    const place = placed({ country, region });
    const prefix = `${place.country}|${place.region ?? ''}|`;
    const days = new Map<number, 'closed' | 'working'>();
    kept ??= listPublicYears(reader);
    for (const year of kept.filter(({ key }) => key.startsWith(prefix))) {
      for (const on of year.days.closed) days.set(dayNumber(on), 'closed');
      for (const on of year.days.working) days.set(dayNumber(on), 'working');
    }
    return days;
  };
  return (country, region, day) => {
    const place = region === null ? country : `${country}|${region}`;
    const days = byCountry.get(place) ?? read(country, region);
    byCountry.set(place, days);
    return days.get(day) ?? null;
  };
}

/** Whether a year stands in the database as our corrections now are. */
const isKept = (kept: readonly PublicYear[], key: string) => kept.some((year) => year.key === key && year.edition === correctionsEdition);

async function makeYear(place: Place, year: number): Promise<PublicYear> {
  const days = await publicDaysOfYear({ ...place, year, language: 'en' });
  const of = (wanted: 'closed' | 'working'): Day[] => days.filter(({ kind }) => kind === wanted).map(({ on }) => on);
  return { key: keyOf(place, year), edition: correctionsEdition, days: { closed: of('closed'), working: of('working') } };
}

/**
 * Keeps this year's and next year's public days of wherever customers live (`customerId`: of where this one does). Answers whether anything
 * new was written: then somebody should plan anew. A country without a table has no public days, and is not asked for again.
 */
export async function keepPublicYears(ctx: Pick<Context, 'db' | 'clock'>, customerId?: Id): Promise<boolean> {
  const { db, clock } = ctx;
  const one = customerId === undefined ? undefined : findPlace(db, customerId);
  const places = customerId === undefined ? listPlaces(db) : one ? [one] : [];
  const kept = listPublicYears(db);
  const thisYear = yearOf(clock.today());
  const wanted = places.map(placed).flatMap((place) => [thisYear, thisYear + 1].map((year) => ({ place, year, key: keyOf(place, year) })));
  const missing = [...new Map(wanted.filter(({ key }) => !isKept(kept, key)).map((one) => [one.key, one])).values()];
  if (missing.length === 0) return false;
  const made = await Promise.all(missing.map(({ place, year }) => makeYear(place, year)));
  db.transaction((tx) => {
    for (const year of made) savePublicYear(tx, year, clock.now());
  });
  return made.some(({ days }) => days.closed.length + days.working.length > 0);
}
