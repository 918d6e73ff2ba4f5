// Days of calendars that go by the moon: Hebrew, Islamic (Umm al-Qura), Chinese and Korean, reckoned by Temporal's own calendars.
import { Temporal } from 'temporal-polyfill/full';
import type { Day } from '#contract/words';
import { dayFromNumber, dayNumber } from '#kit/days';

export const lunarCalendars = ['hebrew', 'islamic', 'chinese', 'dangi'] as const;
export type LunarCalendar = (typeof lunarCalendars)[number];

/** A day of a lunar year; months count as people count them, 1..12. `offset` is in days. */
export interface LunarDay {
  calendar: LunarCalendar;
  month: number;
  day: number;
  offset: number;
}

// Plain 'islamic' is not defined, and the tabular calendars are a day off.
const temporalIds: Record<LunarCalendar, string> = { hebrew: 'hebrew', islamic: 'islamic-umalqura', chinese: 'chinese', dangi: 'dangi' };

/** In the order of the year that begins with Tishri, as Temporal numbers them; Adar of a leap year is its second. */
const hebrewMonths = ['tishri', 'cheshvan', 'kislev', 'tevet', 'shevat', 'adar', 'nisan', 'iyar', 'sivan', 'tammuz', 'av', 'elul'] as const;
const islamicMonths = [
  'muharram',
  'safar',
  'rabi-al-awwal',
  'rabi-al-thani',
  'jumada-al-awwal',
  'jumada-al-thani',
  'rajab',
  'shaban',
  'ramadan',
  'shawwal',
  'dhu-al-qadah',
  'dhu-al-hijjah',
] as const;

/** Other ways to write a month, folded, without hyphens and apostrophes. */
const otherNames: Readonly<Record<string, string>> = {
  tishrei: 'tishri',
  heshvan: 'cheshvan',
  marcheshvan: 'cheshvan',
  tebet: 'tevet',
  teveth: 'tevet',
  shvat: 'shevat',
  'adar ii': 'adar',
  nissan: 'nisan',
  iyyar: 'iyar',
  tamuz: 'tammuz',
  'rabi i': 'rabi-al-awwal',
  'rabi ii': 'rabi-al-thani',
  'jumada i': 'jumada-al-awwal',
  'jumada ii': 'jumada-al-thani',
  shaaban: 'shaban',
  ramazan: 'ramadan',
  shawal: 'shawwal',
  'dhul qadah': 'dhu-al-qadah',
  'dhu al qidah': 'dhu-al-qadah',
  'dhul hijjah': 'dhu-al-hijjah',
  'dhul hijja': 'dhu-al-hijjah',
};

const plainName = (text: string) =>
  text
    .replace(/['’`ʿʾ]/g, '')
    .replace(/[-\s]+/g, ' ')
    .trim();
const months = new Map<string, { calendar: LunarCalendar; month: number }>([
  ...hebrewMonths.map((name, index) => [plainName(name), { calendar: 'hebrew', month: index + 1 }] as const),
  ...islamicMonths.map((name, index) => [plainName(name), { calendar: 'islamic', month: index + 1 }] as const),
]);

const two = (number: number): string => `${number}`.padStart(2, '0');
const plus = (offset: number): string => (offset === 0 ? '' : ` ${offset > 0 ? '+' : ''}${offset}`);

/** The canonical form: '15 nisan', '1 shawwal', 'chinese 01-01', 'dangi 08-15 -1'. */
export function writeLunar({ calendar, month, day, offset }: LunarDay): string {
  if (calendar === 'chinese' || calendar === 'dangi') return `${calendar} ${two(month)}-${two(day)}${plus(offset)}`;
  return `${day} ${(calendar === 'hebrew' ? hebrewMonths : islamicMonths)[month - 1]}${plus(offset)}`;
}

const bySigns = /^(chinese|dangi) (\d{1,2})-(\d{1,2})(?: ([+-]\d{1,3}))?$/;
const byName = /^(\d{1,2})\.? (\p{L}[\p{L}\s'’`-]*?)(?: ([+-]\d{1,3}))?$/u;

/** Reads a day of a lunar calendar, folded: '1 Shawwal', '15 nissan', 'chinese 1-1'; null where it is none, whatever its figures. */
export function readLunar(text: string): LunarDay | null {
  const [, sign, month, day, away] = bySigns.exec(text) ?? [];
  if (sign === 'chinese' || sign === 'dangi') return { calendar: sign, month: Number(month), day: Number(day), offset: Number(away ?? 0) };
  const [, ofMonth, name = '', later] = byName.exec(text) ?? [];
  const plain = plainName(name);
  const known = months.get(plain) ?? months.get(plainName(otherNames[plain] ?? ''));
  return known ? { ...known, day: Number(ofMonth), offset: Number(later ?? 0) } : null;
}

/** No lunar month has more than thirty days; the thirtieth of a month of 29 is kept on its last day. */
export const lunarExists = ({ month, day, offset }: LunarDay): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 30 && Math.abs(offset) <= 100;

/** The tables reach this far: the Umm al-Qura calendar is laid down to 1500 after the Hijra, and nobody plans further. */
const firstYear = 1900;
const lastYear = 2076;
const isWithinLunar = (year: number): boolean => year >= firstYear && year <= lastYear;

const isoNumber = (date: Temporal.PlainDate): number => dayNumber(date.withCalendar('iso8601').toString());

/** The year of a calendar in which a day lies. */
const lunarYearOf = (calendar: LunarCalendar, day: Day): number => Temporal.PlainDate.from(day).withCalendar(temporalIds[calendar]).year;

/**
 * Months whose new moon falls within minutes of midnight, where some versions of the tables behind Temporal are a day off: first days as the
 * moon has them (Meeus, Astronomical Algorithms, chapter 49, in the time of Beijing and Seoul; all months from 2024 to 2060 were compared).
 */
const nearMidnight: Readonly<Record<string, Day>> = {
  'chinese 2027 1': '2027-02-06',
  'chinese 2030 1': '2030-02-03',
  'dangi 2051 7': '2051-08-07',
  'dangi 2051 10': '2051-11-03',
};
const firstDays = Object.entries(nearMidnight).map(([key, day]) => ({ calendar: key.slice(0, key.indexOf(' ')), first: dayNumber(day) }));

function reckon(year: number, { calendar, month, day }: LunarDay): number {
  const at = (dayOfMonth: number) =>
    isoNumber(Temporal.PlainDate.from({ calendar: temporalIds[calendar], year, monthCode: `M${two(month)}`, day: dayOfMonth }, { overflow: 'constrain' }));
  const known = nearMidnight[`${calendar} ${year} ${month}`];
  if (known !== undefined) return at(day) + dayNumber(known) - at(1);
  const found = at(day);
  // The last day of the month before must not be the first of the next.
  return firstDays.some((next) => next.calendar === calendar && next.first === found) ? found - 1 : found;
}

// Reckoning one day takes a millisecond or two: a team keeps a few such days, and the planner asks for them all night.
const reckoned = new Map<string, number>();
const mostReckoned = 20_000;

/** The day number of a lunar day in a year of its own calendar. */
function lunarDayIn(year: number, rule: LunarDay): number {
  const { calendar, month, day, offset } = rule;
  const key = `${calendar} ${year} ${month} ${day}`;
  const known = reckoned.get(key);
  if (known !== undefined) return known + offset;
  const found = reckon(year, rule);
  if (reckoned.size >= mostReckoned) reckoned.clear();
  reckoned.set(key, found);
  return found + offset;
}

const yearsHeld = new Map<string, number[]>();

/** The days of a rule in a Gregorian year, upwards: one as a rule; of an Islamic day every 32 or 33 years two. */
export function lunarDaysIn(gregorianYear: number, rule: LunarDay): number[] {
  if (!isWithinLunar(gregorianYear)) return [];
  const key = `${gregorianYear} ${writeLunar(rule)}`;
  const known = yearsHeld.get(key);
  if (known) return known;
  const from = dayNumber(`${gregorianYear}-01-01`);
  const to = dayNumber(`${gregorianYear}-12-31`);
  const middle = lunarYearOf(rule.calendar, dayFromNumber(from));
  const days = [-1, 0, 1, 2].map((ahead) => lunarDayIn(middle + ahead, rule)).filter((day) => day >= from && day <= to);
  if (yearsHeld.size >= mostReckoned) yearsHeld.clear();
  yearsHeld.set(key, days);
  return days;
}

/** Islamic months begin when the new moon is seen: what is reckoned may be a day off. */
export const mayDifferByADay = (rule: string): boolean => readLunar(rule)?.calendar === 'islamic';
