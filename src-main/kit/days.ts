// Calendar days as ISO strings and as day numbers. Integers only: the planner asks these a few million times a night,
// where making Temporal objects would cost more than everything else together.
import type { Day } from '#contract/words';

const zero = 48;

/** The digits of `text` from `from` up to `to` as a number; NaN where one of them is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The year of an ISO day, 0..9999. */
export const yearOf = (day: Day): number => digits(day, 0, 4);
/** The month of an ISO day, 1..12. */
export const monthOf = (day: Day): number => digits(day, 5, 7);
/** The day of the month of an ISO day, 1..31. */
export const dayOf = (day: Day): number => digits(day, 8, 10);

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month (1..12) of a year; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0);
}

/** Days since 1970-01-01 of a proleptic Gregorian date (Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
export function numberOfParts(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days since 1970-01-01. Throws RangeError where the text is no ISO day. */
export function dayNumber(day: Day): number {
  const value = day.length === 10 ? numberOfParts(yearOf(day), monthOf(day), dayOf(day)) : Number.NaN;
  if (Number.isNaN(value)) throw new RangeError(`Not a day: ${day}`);
  return value;
}

function isoDay(year: number, month: number, day: number): Day {
  const y = year >= 1000 && year <= 9999 ? `${year}` : `${year}`.padStart(4, '0');
  return `${y}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The inverse of `dayNumber` (Hinnant, civil_from_days). Throws RangeError outside the years 0..9999, which ISO days cannot write. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`No day can be written for day number ${number}`);
  return isoDay(year, month, day);
}

/** The day `days` later; earlier where negative. */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

/** How many days `to` is after `from`; negative where it is before. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 for Monday … 7 for Sunday, of a day number. 1970-01-01 was a Thursday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** 1 for Monday … 7 for Sunday. */
export const isoWeekday = (day: Day): number => weekdayOfNumber(dayNumber(day));

/** The day, or null where there is no such day (31 June, 29 February of a common year). */
export function dayOfParts(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 0 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
  return isoDay(year, month, day);
}

/** The same day of the month `months` later; the last day of that month where it has no such day (31 January + 1 month is 28 February). */
export function addMonths(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return isoDay(year, month, Math.min(dayOf(day), daysInMonth(year, month)));
}

/** The first Monday after the day; a week later where the day is a Monday itself. */
export function mondayAfter(day: Day): Day {
  const number = dayNumber(day);
  return dayFromNumber(number + 8 - weekdayOfNumber(number));
}

/** When 29 February is kept in a common year. */
export const leapPolicies = ['feb28', 'mar1'] as const;
export type LeapPolicy = (typeof leapPolicies)[number];

/** The day a yearly date is kept in `year`; null only for dates that no year has (31 June). */
export function yearlyDay(year: number, month: number, day: number, leap: LeapPolicy): Day | null {
  if (month === 2 && day === 29 && !isLeapYear(year)) return dayOfParts(year, leap === 'feb28' ? 2 : 3, leap === 'feb28' ? 28 : 1);
  return dayOfParts(year, month, day);
}

/**
 * The age reached on an occasion, or how many years ago the first one was: the difference of the years, never of the days,
 * because 28 February 2027 is the 39th birthday of somebody born on 29 February 1988. Null where the year is not known.
 */
export function yearsReached(firstYear: number | null, occasionOn: Day): number | null {
  return firstYear === null ? null : yearOf(occasionOn) - firstYear;
}

/** So long after a birthday or another day of their own a wish is late and welcome; after that the day has passed. */
export const belatedDays = 3;
