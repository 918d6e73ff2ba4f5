// When an occasion is kept. Dates without a year, without a day, rules like 'easter -2', and 29 February in common years.
import type { Day, OccasionKind } from '#contract/words';
import { addDays, dayOfParts, type LeapPolicy, yearlyDay, yearOf, yearsReached } from '#kit/days';
import { parseRule } from '#kit/occasion-rule-form';
import { occurrences, type RuleProblem, readRule } from '#kit/occasion-rules';

export interface OccasionDate {
  kind: OccasionKind;
  month: number | null;
  day: number | null;
  year: number | null;
  /** Canonical rule, see kit/occasion-rules. */
  rule: string | null;
}

/** One day on which an occasion is kept; `years` is the age or how many years ago it first was, where the year is known. */
export interface KeptOn {
  on: Day;
  years: number | null;
}

/** Days before the occasion on which somebody should act, where nobody chose: a favourite holiday is prepared the day before. */
const defaultLead: Record<OccasionKind, number> = { birthday: 0, 'name-day': 0, 'favourite-holiday': 1, anniversary: 0 };

export const leadDaysOf = (kind: OccasionKind, chosen: number | null): number => chosen ?? defaultLead[kind];

const longestYear = 366;

/** The last time it was kept before `today` and the next (today counts as next), upwards; none while it is only a name. */
export function keptAround(occasion: OccasionDate, today: Day, leap: LeapPolicy): KeptOn[] {
  const days = occasion.rule ? ruleDays(occasion.rule, today, leap) : yearlyDays(occasion, today, leap);
  const before = days.filter((on) => on < today).at(-1);
  const next = days.find((on) => on >= today);
  return (
    [before, next]
      .filter((on) => on !== undefined)
      .map((on) => ({ on, years: yearsReached(occasion.year, on) }))
      // Nobody has a birthday before being born.
      .filter(({ years }) => years === null || years >= 0)
  );
}

/**
 * Four days of a rule, the first up to a year before today. None where this version cannot read the rule (a newer one or another program
 * wrote it): then the occasion is only a name, and everybody else is still planned.
 */
const ruleDays = (rule: string, today: Day, leap: LeapPolicy): Day[] => (parseRule(rule) ? occurrences(rule, addDays(today, -longestYear), 4, leap) : []);

/** Three years around today. Where only the month is known it is the first of that month. */
function yearlyDays({ month, day }: OccasionDate, today: Day, leap: LeapPolicy): Day[] {
  if (month === null) return [];
  const year = yearOf(today);
  return [year - 1, year, year + 1].map((each) => yearlyDay(each, month, day ?? 1, leap)).filter((on) => on !== null);
}

/** Every day from one to another, both included, on which it is kept. */
export function keptBetween(occasion: OccasionDate, from: Day, to: Day, leap: LeapPolicy): KeptOn[] {
  const days = occasion.rule ? ruleDaysBetween(occasion.rule, from, to, leap) : datesBetween(occasion, from, to, leap);
  return days.map((on) => ({ on, years: yearsReached(occasion.year, on) })).filter(({ years }) => years === null || years >= 0);
}

function ruleDaysBetween(rule: string, from: Day, to: Day, leap: LeapPolicy): Day[] {
  if (!parseRule(rule)) return [];
  return occurrences(rule, from, yearOf(to) - yearOf(from) + 2, leap).filter((on) => on <= to);
}

function datesBetween({ month, day }: OccasionDate, from: Day, to: Day, leap: LeapPolicy): Day[] {
  if (month === null) return [];
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years.map((year) => yearlyDay(year, month, day ?? 1, leap)).filter((on): on is Day => on !== null && on >= from && on <= to);
}

/** The next day on which it is kept, `fromDay` included; null while it is only a name. */
export function nextOccurrence(occasion: OccasionDate, fromDay: Day, leap: LeapPolicy): Day | null {
  return keptAround(occasion, fromDay, leap).find(({ on }) => on >= fromDay)?.on ?? null;
}

export interface TypedOccasion {
  kind: OccasionKind;
  month: number | null;
  day: number | null;
  year: number | null;
  ruleText: string | null;
  label: string | null;
  story: string | null;
}

export type ReadOccasion =
  | { kind: 'read'; fields: OccasionDate & { label: string | null; story: string | null } }
  | { kind: 'invalid'; field: string; problem: string; word?: string };

/** Checks what was typed. A rule that is only a name ('Komsomol Day') is kept as the name; one with figures must be readable. */
export function readOccasion(typed: TypedOccasion, today: Day): ReadOccasion {
  const problem = dateProblem(typed, today);
  if (problem) return { kind: 'invalid', ...problem };
  const text = typed.ruleText?.trim() ?? '';
  const rule = text === '' ? null : readRule(text);
  const fields = { kind: typed.kind, month: typed.month, day: typed.day, year: typed.year, rule: null, label: typed.label, story: typed.story };
  if (rule === null) return isEmpty(typed) ? { kind: 'invalid', field: 'month', problem: 'empty' } : { kind: 'read', fields };
  if ('rule' in rule) return { kind: 'read', fields: { ...fields, rule: rule.rule } };
  if (/\d/.test(text)) return { kind: 'invalid', field: 'ruleText', problem: rule.problem satisfies RuleProblem, word: rule.word };
  return { kind: 'read', fields: { ...fields, label: typed.label ?? text } };
}

const isEmpty = ({ month, label }: TypedOccasion) => month === null && !label?.trim();

function dateProblem({ month, day, year }: TypedOccasion, today: Day): { field: string; problem: string } | null {
  if (day !== null && month === null) return { field: 'month', problem: 'missing' };
  // 2024 is a leap year: 29 February is a day people are born on.
  if (day !== null && month !== null && !dayOfParts(year ?? 2024, month, day)) return { field: 'day', problem: 'no-such-day' };
  if (year !== null && month !== null && (dayOfParts(year, month, day ?? 1) ?? today) > today) return { field: 'year', problem: 'in-future' };
  return null;
}
