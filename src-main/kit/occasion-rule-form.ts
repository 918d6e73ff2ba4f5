// The form in which a yearly day is stored, and its days in a year.
import { daysInMonth, isLeapYear, type LeapPolicy, numberOfParts, weekdayOfNumber } from '#kit/days';
import { easterOf, orthodoxEasterOf } from '#kit/easter';
import { type LunarDay, lunarDaysIn, lunarExists, readLunar, writeLunar } from '#kit/lunar';

/** Months 1..12, weekdays 1 (Monday) ..7. `offset` is in days. */
export type Rule =
  | { kind: 'date'; month: number; day: number }
  | { kind: 'easter'; church: 'easter' | 'orthodox'; offset: number }
  /** The n-th such weekday of a month, -1 the last. `unlessWhitsun`: a week later where that is Whit Sunday (Icelandic Seamen's Day). */
  | { kind: 'nth'; nth: number; weekday: number; month: number; unlessWhitsun: boolean; offset: number }
  /** The nearest such weekday before, after, or on-or-after a date; the date itself counts only in the last. */
  | { kind: 'near'; weekday: number; where: 'before' | 'after' | 'on-or-after'; month: number; day: number; offset: number }
  | { kind: 'day-of-year'; day: number }
  /** A Hungarian name day of 24 to 28 February, one day later in leap years. */
  | { kind: 'hungarian'; month: number; day: number }
  /** A day of the Hebrew, Islamic, Chinese or Korean year. */
  | ({ kind: 'lunar' } & LunarDay);

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const weekdayNumber = (name: string): number => weekdays.indexOf(name) + 1;
const two = (number: number): string => `${number}`.padStart(2, '0');
const plus = (offset: number): string => (offset === 0 ? '' : ` ${offset > 0 ? '+' : ''}${offset}`);

/**
 * The canonical form: 'MM-DD', 'easter -2', 'orthodox', '2 sunday in 05', 'last friday in 07', '1 sunday in 06 unless whitsun',
 * 'thursday after 04-18 -60', 'day 256', 'hu 02-24', '1 shawwal', 'chinese 01-01'. One rule has one form.
 */
export function writeRule(rule: Rule): string {
  switch (rule.kind) {
    case 'date':
      return `${two(rule.month)}-${two(rule.day)}`;
    case 'easter':
      return `${rule.church}${plus(rule.offset)}`;
    case 'nth':
      return `${rule.nth < 0 ? 'last' : rule.nth} ${weekdays[rule.weekday - 1]} in ${two(rule.month)}${rule.unlessWhitsun ? ' unless whitsun' : ''}${plus(rule.offset)}`;
    case 'near':
      return `${weekdays[rule.weekday - 1]} ${rule.where} ${two(rule.month)}-${two(rule.day)}${plus(rule.offset)}`;
    case 'day-of-year':
      return `day ${rule.day}`;
    case 'hungarian':
      return `hu ${two(rule.month)}-${two(rule.day)}`;
    case 'lunar':
      return writeLunar(rule);
  }
}

const date = /^(\d\d)-(\d\d)$/;
const easter = /^(easter|orthodox)(?: ([+-]\d{1,3}))?$/;
const nth = new RegExp(`^([1-5]|last) (${weekdays.join('|')}) in (\\d\\d)( unless whitsun)?(?: ([+-]\\d{1,3}))?$`);
const near = new RegExp(`^(${weekdays.join('|')}) (before|after|on-or-after) (\\d\\d)-(\\d\\d)(?: ([+-]\\d{1,3}))?$`);
const dayOfYear = /^day (\d{1,3})$/;
const hungarian = /^hu (\d\d)-(\d\d)$/;

/** A day that at least some year has. */
const isYearlyDay = (month: number, day: number): boolean => day >= 1 && day <= daysInMonth(2024, month);

function parse(text: string): Rule | null {
  const [, month, day] = date.exec(text) ?? [];
  if (month) return { kind: 'date', month: Number(month), day: Number(day) };
  const [, church, away] = easter.exec(text) ?? [];
  if (church === 'easter' || church === 'orthodox') return { kind: 'easter', church, offset: Number(away ?? 0) };
  const [, count, weekday = '', inMonth, unless, later] = nth.exec(text) ?? [];
  if (count) {
    const position = count === 'last' ? -1 : Number(count);
    return {
      kind: 'nth',
      nth: position,
      weekday: weekdayNumber(weekday),
      month: Number(inMonth),
      unlessWhitsun: unless !== undefined,
      offset: Number(later ?? 0),
    };
  }
  const [, name = '', where, nearMonth, nearDay, then] = near.exec(text) ?? [];
  if (where === 'before' || where === 'after' || where === 'on-or-after') {
    return { kind: 'near', weekday: weekdayNumber(name), where, month: Number(nearMonth), day: Number(nearDay), offset: Number(then ?? 0) };
  }
  const [, keptMonth, keptDay] = hungarian.exec(text) ?? [];
  if (keptMonth) return { kind: 'hungarian', month: Number(keptMonth), day: Number(keptDay) };
  const [, position] = dayOfYear.exec(text) ?? [];
  if (position) return { kind: 'day-of-year', day: Number(position) };
  const moon = readLunar(text);
  return moon && { kind: 'lunar', ...moon };
}

/** Whether there is such a day in some year: no 31 June, no sixth Sunday, nothing further than about half a year from Easter. */
export function exists(rule: Rule): boolean {
  switch (rule.kind) {
    case 'date':
      return isYearlyDay(rule.month, rule.day);
    case 'easter':
      return rule.offset >= -110 && rule.offset <= 250;
    case 'nth':
      return ((rule.nth >= 1 && rule.nth <= 5) || rule.nth === -1) && daysInMonth(2024, rule.month) > 0 && Math.abs(rule.offset) <= 200;
    case 'near':
      return isYearlyDay(rule.month, rule.day) && Math.abs(rule.offset) <= 200;
    case 'day-of-year':
      return rule.day >= 1 && rule.day <= 366;
    case 'hungarian':
      return rule.month === 2 && rule.day >= 24 && rule.day <= 28;
    case 'lunar':
      return lunarExists(rule);
  }
}

/** Reads the canonical form; null where the text is none, or no day. */
export function parseRule(text: string): Rule | null {
  const rule = parse(text);
  return rule !== null && exists(rule) && writeRule(rule) === text ? rule : null;
}

/** The date in a year; 29 February of a common year as the policy says. */
function dateIn(year: number, month: number, day: number, leap: LeapPolicy): number {
  const isMissing = month === 2 && day === 29 && !isLeapYear(year);
  return numberOfParts(year, month, isMissing ? 28 : day) + (isMissing && leap === 'mar1' ? 1 : 0);
}

function nthIn(year: number, { nth: position, weekday, month, unlessWhitsun }: Extract<Rule, { kind: 'nth' }>): number | null {
  const length = daysInMonth(year, month);
  const first = numberOfParts(year, month, 1);
  if (position < 0) {
    const last = first + length - 1;
    return last - ((weekdayOfNumber(last) - weekday + 7) % 7);
  }
  const number = first + ((weekday - weekdayOfNumber(first) + 7) % 7) + (position - 1) * 7;
  if (number >= first + length) return null;
  return unlessWhitsun && number === easterOf(year) + 49 ? number + 7 : number;
}

function nearIn(year: number, { weekday, where, month, day }: Extract<Rule, { kind: 'near' }>, leap: LeapPolicy): number {
  const anchor = dateIn(year, month, day, leap);
  if (where === 'before') return anchor - 1 - ((weekdayOfNumber(anchor - 1) - weekday + 7) % 7);
  const from = where === 'after' ? anchor + 1 : anchor;
  return from + ((weekday - weekdayOfNumber(from) + 7) % 7);
}

/**
 * The day numbers of a rule's occurrences of a year, upwards (with an offset they may lie in the neighbouring year): one as a rule, none
 * where that year has none, and two where a lunar year begins and ends in it.
 */
export function occurrencesIn(year: number, rule: Rule, leap: LeapPolicy): readonly number[] {
  if (rule.kind === 'lunar') return lunarDaysIn(year, rule);
  const day = occurrenceIn(year, rule, leap);
  return day === null ? [] : [day];
}

function occurrenceIn(year: number, rule: Exclude<Rule, { kind: 'lunar' }>, leap: LeapPolicy): number | null {
  switch (rule.kind) {
    case 'date':
      return dateIn(year, rule.month, rule.day, leap);
    case 'easter':
      return (rule.church === 'easter' ? easterOf(year) : orthodoxEasterOf(year)) + rule.offset;
    case 'nth': {
      const number = nthIn(year, rule);
      return number === null ? null : number + rule.offset;
    }
    case 'near':
      return nearIn(year, rule, leap) + rule.offset;
    case 'day-of-year':
      return rule.day === 366 && !isLeapYear(year) ? null : numberOfParts(year, 1, 1) + rule.day - 1;
    // The old leap day is 24 February, so the names behind it move on.
    case 'hungarian':
      return numberOfParts(year, rule.month, rule.day) + (isLeapYear(year) ? 1 : 0);
  }
}
