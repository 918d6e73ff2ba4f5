// Yearly days as people type them: "29 October", "október 29.", "easter -2", "2nd Sunday in May", "last Friday in July", "day 256".
import type { Day } from '#contract/words';
import { afterWords, beforeWords, fillerWords, monthWords, ordinalWords, weekdayWords } from '#kit/calendar-words';
import { dayFromNumber, dayNumber, type LeapPolicy, yearOf } from '#kit/days';
import { fold } from '#kit/fold';
import { readLunar } from '#kit/lunar';
import { exists, occurrencesIn, parseRule, type Rule, writeRule } from '#kit/occasion-rule-form';

/** Why a text is no rule; `kit/rule-problems` says it in words. */
export const ruleProblems = ['empty', 'unknown-word', 'no-such-day', 'ambiguous-date', 'has-year', 'not-a-rule'] as const;
export type RuleProblem = (typeof ruleProblems)[number];
/** `word` is the part of the text that could not be read. */
export type ReadRule = { rule: string } | UnreadRule;
export interface UnreadRule {
  problem: RuleProblem;
  word: string;
}

export interface ReadRuleOptions {
  /** How a date in figures is meant where it can be read both ways ("05.06."); without it that is a problem. */
  dateOrder?: 'dmy' | 'mdy';
}

const isRead = (found: Rule | UnreadRule): found is Rule => 'kind' in found;
const unread = (problem: RuleProblem, word: string): UnreadRule => ({ problem, word });

/** "10-29", "--10-29", "29.10.", "10.29.", "29/10". */
function readFigures(text: string, { dateOrder }: ReadRuleOptions): Rule | UnreadRule | null {
  const iso = /^(?:--)?(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { kind: 'date', month: Number(iso[1]), day: Number(iso[2]) };
  if (/^\d{4}[-./ ]|[-./ ]\d{4}\.?$/.test(text)) return unread('has-year', text);
  const figures = /^(\d{1,2})[./] ?(\d{1,2})\.?$/.exec(text);
  if (!figures) return null;
  const [one, two] = [Number(figures[1]), Number(figures[2])];
  const canBeBoth = one <= 12 && two <= 12 && one !== two;
  if (canBeBoth && dateOrder === undefined) return unread('ambiguous-date', text);
  const monthFirst = canBeBoth ? dateOrder === 'mdy' : two > 12;
  return monthFirst ? { kind: 'date', month: one, day: two } : { kind: 'date', month: two, day: one };
}

const easterNames = 'easter(?: sunday)?|husvet(?:vasarnap)?|paskar|paskadagur|velika noc|velikonocna nedelja|paske|paskedag';
const easterForm = new RegExp(`^(orthodox )?(?:(${easterNames})|orthodox)(?: ?([+-]|plus|minus)? ?(\\d{1,3})(?: days?)?)?$`);
const daysFromEaster = /^(\d{1,3}) days? (before|after) (orthodox )?easter$/;

function readEaster(text: string): Rule | null {
  const away = daysFromEaster.exec(text);
  if (away) return { kind: 'easter', church: away[3] ? 'orthodox' : 'easter', offset: Number(away[1]) * (away[2] === 'before' ? -1 : 1) };
  const found = easterForm.exec(text);
  if (!found) return null;
  const sign = found[3] === '-' || found[3] === 'minus' ? -1 : 1;
  return { kind: 'easter', church: text.startsWith('orthodox') ? 'orthodox' : 'easter', offset: found[4] ? sign * Number(found[4]) : 0 };
}

/** "1 Shawwal", "15 Nisan", "Chinese 1-1". */
function readMoon(text: string): Rule | null {
  const moon = readLunar(text);
  return moon && { kind: 'lunar', ...moon };
}

/** One word of a rule: its kind as a letter (N number, O ordinal, W weekday, M month, D date, B before, A after, S on or after) and its value. */
interface Word {
  kind: string;
  value: number;
  day: number;
}

function readWord(word: string): Word | UnreadRule | null {
  const bare = word.replace(/\.$/, '');
  const of = (kind: string, value: number, day = 0): Word => ({ kind, value, day });
  if (fillerWords.has(bare)) return null;
  const date = /^(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (date) return of('D', Number(date[1]), Number(date[2]));
  // 29th, 29., and the Hungarian 29-e, 29-én, 29-ei.
  const number = /^(\d{1,2})(?:st|nd|rd|th|-?(?:[ae]|an|en|jen|je|jei|ei|ai|i))?$/.exec(bare);
  if (number) return of('N', Number(number[1]));
  if (/^\d{4}$/.test(bare)) return unread('has-year', word);
  const month = monthWords.get(bare);
  if (month !== undefined) return of('M', month);
  const weekday = weekdayWords.get(bare);
  if (weekday !== undefined) return of('W', weekday);
  const ordinal = ordinalWords.get(bare);
  if (ordinal !== undefined) return of('O', ordinal);
  if (bare === 'on-or-after') return of('S', 0);
  if (beforeWords.has(bare)) return of('B', 0);
  return afterWords.has(bare) ? of('A', 0) : unread('unknown-word', word);
}

const where = { B: 'before', A: 'after', S: 'on-or-after' } as const;

/** The rule that a row of words makes: its shape is the row of their kinds. */
function readShape(words: Word[]): Rule | null {
  const shape = words.map((word) => word.kind).join('');
  const the = (kinds: string): Word => words.find((word) => kinds.includes(word.kind)) ?? { kind: '', value: 0, day: 0 };
  if (/^(NM|MN)$/.test(shape)) return { kind: 'date', month: the('M').value, day: the('N').value };
  if (/^([NO]WM|M[NO]W)$/.test(shape)) {
    return { kind: 'nth', nth: the('NO').value, weekday: the('W').value, month: the('M').value, unlessWhitsun: false, offset: 0 };
  }
  // "friday before 1 august", and the Hungarian order "augusztus 1. előtti péntek".
  if (!/^(W[BAS](NM|MN|D)|(NM|MN|D)[BA]W)$/.test(shape)) return null;
  const side = words.find((word) => word.kind === 'B' || word.kind === 'A' || word.kind === 'S')?.kind;
  const isDate = shape.includes('D');
  const [month, day] = isDate ? [the('D').value, the('D').day] : [the('M').value, the('N').value];
  return { kind: 'near', weekday: the('W').value, where: side === 'B' ? where.B : side === 'A' ? where.A : where.S, month, day, offset: 0 };
}

function readWords(text: string): Rule | UnreadRule {
  const words: Word[] = [];
  // A month glued to its day: "29.oktober", "okt.29".
  const parts = text
    .replace(/(\d\.)(?=\p{L})|(\p{L}\.)(?=\d)/gu, '$1$2 ')
    .replace(/ on or after /, ' on-or-after ')
    .split(/[\s,]+/);
  for (const part of parts.filter(Boolean)) {
    const word = readWord(part);
    if (word !== null && 'problem' in word) return word;
    if (word !== null) words.push(word);
  }
  return readShape(words) ?? unread('not-a-rule', text);
}

/**
 * Reads a rule in any of the five languages and gives its canonical form, the one that is stored. Case, accents and closing dots do not matter.
 * "after" leaves the day itself out, "on or after" lets it in.
 */
export function readRule(text: string, options: ReadRuleOptions = {}): ReadRule {
  const folded = fold(text).replace(/\bst\. /g, '');
  if (folded === '') return unread('empty', '');
  const stored = parseRule(folded);
  if (stored) return { rule: folded };
  const position = /^day (\d{1,4})$/.exec(folded);
  const found: Rule | UnreadRule = position
    ? { kind: 'day-of-year', day: Number(position[1]) }
    : (readFigures(folded, options) ?? readEaster(folded) ?? readMoon(folded) ?? readWords(folded));
  if (!isRead(found)) return found;
  return exists(found) ? { rule: writeRule(found) } : unread('no-such-day', text.trim());
}

const parsed = new Map<string, Rule>();

function ruleOf(rule: string): Rule {
  const known = parsed.get(rule);
  if (known) return known;
  const read = parseRule(rule);
  if (!read) throw new RangeError(`Not a rule: ${rule}`);
  // A team knows a few dozen rules; the bound is only against a file full of nonsense.
  if (parsed.size > 2000) parsed.clear();
  parsed.set(rule, read);
  return read;
}

// A fifth Sunday in February comes once in 28 years, and once in 40 around 2100.
const longestWaitYears = 45;

/**
 * The next `count` days of a canonical rule from `fromDay` on, that day included, in order. 29 February is kept in common years as `leap` says.
 * Throws RangeError on a text that is no canonical rule (`readRule` makes them).
 */
export function occurrences(rule: string, fromDay: Day, count: number, leap: LeapPolicy = 'feb28'): Day[] {
  const read = ruleOf(rule);
  const from = dayNumber(fromDay);
  const days: Day[] = [];
  // One year early: an offset or "before 1 January" can move a year's day into the year before or behind.
  let year = yearOf(fromDay) - 1;
  for (let without = 0; days.length < count && without < longestWaitYears && year < 9998; year += 1, without += 1) {
    for (const number of occurrencesIn(year, read, leap)) {
      if (number < from || days.length === count) continue;
      days.push(dayFromNumber(number));
      without = 0;
    }
  }
  return days;
}

/** The first day of a canonical rule on or after `fromDay`; null where none comes within 45 years. */
export const nextOccurrence = (rule: string, fromDay: Day, leap: LeapPolicy = 'feb28'): Day | null => occurrences(rule, fromDay, 1, leap)[0] ?? null;
