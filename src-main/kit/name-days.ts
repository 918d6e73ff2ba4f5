// Name days: on which days a given name is kept, and when that is in a year.
import type { Day } from '#contract/words';
import { dayOf, isLeapYear, monthOf, yearOf } from '#kit/days';
import { fold } from '#kit/fold';
import { hungarianDays, hungarianOthers } from '#kit/name-days/hu';
import { norwegianDays } from '#kit/name-days/nb';
import { slovenianDays } from '#kit/name-days/sl';

/** Countries of which a table of names is known. */
export const nameDayCountries = ['HU', 'SI', 'NO'] as const;
export type NameDayCountry = (typeof nameDayCountries)[number];
export const hasNameDays = (country: string): country is NameDayCountry => nameDayCountries.some((known) => known === country);

/** on: offered for everybody; ask: offered on the card, one by one; off: never offered. */
export const nameDayCustoms = ['on', 'ask', 'off'] as const;
export type NameDayCustom = (typeof nameDayCustoms)[number];

/** As it is kept there, until a team says otherwise: nearly as big as a birthday in Hungary, an older custom in Slovenia, rare in Norway. */
export const usualCustoms: Record<NameDayCountry, NameDayCustom> = { HU: 'on', SI: 'ask', NO: 'off' };

interface Table {
  byName: Map<string, string[]>;
  byDay: Map<string, string[]>;
}

const two = (number: number): string => `${number}`.padStart(2, '0');

function put(table: Table, date: string, name: string, printed: boolean): void {
  const key = fold(name);
  const dates = table.byName.get(key) ?? [];
  if (!dates.includes(date)) table.byName.set(key, [...dates, date].sort());
  const names = table.byDay.get(date) ?? [];
  if (printed && !names.includes(name)) table.byDay.set(date, [...names, name]);
}

function readHungarian(): Table {
  const table: Table = { byName: new Map(), byDay: new Map() };
  hungarianDays.forEach((line, month) => {
    line.split(';').forEach((names, day) => {
      for (const name of names.split(',')) put(table, `${two(month + 1)}-${two(day + 1)}`, name, true);
    });
  });
  for (const [name, dates] of Object.entries(hungarianOthers)) for (const date of dates.split(' ')) put(table, date, name, false);
  return table;
}

function readLines(lines: readonly string[]): Table {
  const table: Table = { byName: new Map(), byDay: new Map() };
  for (const line of lines) for (const name of line.slice(6).split(',')) put(table, line.slice(0, 5), name, true);
  return table;
}

const readers: Record<NameDayCountry, () => Table> = { HU: readHungarian, SI: () => readLines(slovenianDays), NO: () => readLines(norwegianDays) };
const tables = new Map<NameDayCountry, Table>();

function tableOf(country: NameDayCountry): Table {
  const known = tables.get(country);
  if (known) return known;
  const read = readers[country]();
  tables.set(country, read);
  return read;
}

/** The married name that says no given name of her own: "Kovács Jánosné" keeps Katalin's day, not János's. */
const isHusbandsName = (name: string): boolean => /né$/u.test(name.trim().toLowerCase());

/**
 * The days, 'MM-DD' in order, on which a given name is kept in a country; none where the name or the country is not known. Of several given
 * names the first that is known counts. The Hungarian ones are those of a common year, see `nameDayRule`.
 */
export function nameDaysOf(givenName: string, country: string): string[] {
  if (!hasNameDays(country) || isHusbandsName(givenName)) return [];
  const { byName } = tableOf(country);
  const whole = byName.get(fold(givenName));
  if (whole) return whole;
  for (const part of givenName.split(/[\s-]+/)) {
    const found = part === '' ? undefined : byName.get(fold(part));
    if (found) return found;
  }
  return [];
}

const movesInLeapYears = (country: string, month: number, day: number): boolean => country === 'HU' && month === 2 && day >= 24 && day <= 28;

/** The rule to store beside month and day where the day moves in leap years ('hu 02-24', see occasion-rules); null where it does not. */
export const nameDayRule = (country: string, month: number, day: number): string | null =>
  movesInLeapYears(country, month, day) ? `hu ${two(month)}-${two(day)}` : null;

/** Whose name day a day is; nobody's on 24 February of a leap year in Hungary. */
export function namesOn(country: string, on: Day): string[] {
  if (!hasNameDays(country)) return [];
  const [month, day] = [monthOf(on), dayOf(on)];
  const isShifted = country === 'HU' && month === 2 && day >= 24 && isLeapYear(yearOf(on));
  if (isShifted && day === 24) return [];
  return tableOf(country).byDay.get(`${two(month)}-${two(isShifted ? day - 1 : day)}`) ?? [];
}
