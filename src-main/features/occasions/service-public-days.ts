// Public days from the tables of date-holidays (data CC BY-SA 3.0, left as they are) and fridagar (Iceland), with our corrections over them.
import type { HolidaysTypes } from 'date-holidays';
import type { PublicDay } from '#contract/occasions';
import type { Day, Language } from '#contract/words';
import { yearOf } from '#kit/days';
import { icelandicName, publicName } from '#kit/holidays/public-names';
import { asksRegion, isWorkdayIn, type PublicDays, withOverlay } from './rules-workdays.ts';

interface Asked {
  country: string;
  region: string | null;
  year: number;
  language: Language;
}

const known = new Map<string, Promise<PublicDay[]>>();

/** One year of a country, upwards. Read once and kept: the tables are 1.5 MB, so they are loaded only when somebody asks. */
export function publicDaysOfYear(asked: Asked): Promise<PublicDay[]> {
  const key = `${asked.country} ${asked.region} ${asked.year} ${asked.language}`;
  const found = known.get(key);
  if (found) return found;
  const read = readYear(asked);
  known.set(key, read);
  // A table that could not be loaded is asked for again the next time.
  read.catch(() => known.delete(key));
  return read;
}

async function readYear(asked: Asked): Promise<PublicDay[]> {
  const { country, region, year } = asked;
  const days = country === 'IS' ? await icelandic(year, asked.language) : await fromTables(asked);
  // Our corrections name a day in English.
  const named = (day: PublicDay) => ({ ...day, name: publicName(day.name, { ...day, language: asked.language }) });
  return withOverlay(days, country, region, year).map((day) => (ownLanguage[country] === asked.language ? day : named(day)));
}

async function icelandic(year: number, language: Language): Promise<PublicDay[]> {
  const { getAllDays } = await import('fridagar');
  return getAllDays(year).map((day) => {
    const isHalf = day.holiday && day.halfDay === true;
    return {
      on: day.date.toISOString().slice(0, 10),
      country: 'IS',
      region: null,
      kind: isHalf ? 'half' : day.holiday ? 'closed' : 'observed',
      name: icelandicName(day, language),
      from: isHalf ? '13:00' : null,
    };
  });
}

const ownLanguage: Readonly<Record<string, Language>> = { HU: 'hu', SI: 'sl', NO: 'nb', GB: 'en' };

async function fromTables({ country, region, year, language }: Asked): Promise<PublicDay[]> {
  if (asksRegion(country, region)) return [];
  const { default: Holidays } = await import('date-holidays');
  const table = region !== null && asksRegion(country, null) ? new Holidays(country, region) : new Holidays(country);
  // Of a language that the table does not have it gives any other one without saying so: then our own list has most names.
  const own = ownLanguage[country] === language;
  // A copy: the table puts the language it was last asked in before them.
  const spoken = [...table.getLanguages()];
  const has = own || spoken.includes(language);
  const named = own ? table.getHolidays(year) : table.getHolidays(year, has ? language : 'en');
  const isTheirs = own || (has && language !== 'en');
  const local = isTheirs || language === 'en' ? null : namesAtHome(table.getHolidays(year, spoken[0]));
  const nameOf = ({ date, rule, name }: (typeof named)[number]) => {
    if (isTheirs) return name;
    const known = publicName(name, { country, on: date.slice(0, 10), language });
    return known === name ? (local?.get(`${date} ${rule}`) ?? name) : known;
  };
  return named
    .filter(({ type }) => type === 'public')
    .map((day) => ({ on: day.date.slice(0, 10), country, region, kind: 'closed' as const, name: nameOf(day), from: null }));
}

/** What nobody here has a name for is called as its country calls it, where that is in our letters; else in English. By day and rule of the table. */
const namesAtHome = (days: readonly HolidaysTypes.Holiday[]): Map<string, string> =>
  new Map(days.flatMap(({ date, rule, name }) => (isInOurLetters(name) ? [[`${date} ${rule}`, name]] : [])));

const isInOurLetters = (name: string) => /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u.test(name);

/** The public days of the years from one day to another, by day. */
export async function publicDaysBetween(asked: Omit<Asked, 'year'>, from: Day, to: Day): Promise<PublicDays> {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  const read = await Promise.all(years.map((year) => publicDaysOfYear({ ...asked, year })));
  return new Map(read.flat().map((day) => [day.on, day]));
}

/** Whether offices are open; 'asks-region' where the country's regions differ and none is named. */
export async function isWorkday(country: string, region: string | null, on: Day): Promise<boolean | 'asks-region'> {
  if (asksRegion(country, region)) return 'asks-region';
  return isWorkdayIn(await publicDaysBetween({ country, region, language: 'en' }, on, on), on);
}
