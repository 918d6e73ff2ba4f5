// Dates as people type them in five languages. A date may lack its year, or its day.
import type { DateOrder } from '#contract/imports';
import { fold } from '#kit/fold';

export type ReadDate = { kind: 'empty' } | { kind: 'bad' } | { kind: 'date'; year: number | null; month: number; day: number | null };

const bad: ReadDate = { kind: 'bad' };

// Folded beginnings of month names: English, Hungarian, Icelandic, Slovenian (any case ending), Norwegian.
const monthBeginnings: [string, number][] = [
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['mai', 5],
  ['maj', 5],
  ['may', 5],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['avg', 8],
  ['aug', 8],
  ['agu', 8],
  ['sep', 9],
  ['szept', 9],
  ['okt', 10],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
  ['des', 12],
];
const fillers = new Set(['of', 'the', 'st', 'nd', 'rd', 'th', 'den', 'd', 'a', 'an', 'en', 'ei', 'jen', 'ev', 'r']);
const romanMonths: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12 };

function monthOf(word: string): number | null {
  const known = romanMonths[word];
  if (known) return known;
  if (word.length < 3) return null;
  return monthBeginnings.find(([beginning]) => word.startsWith(beginning))?.[1] ?? null;
}

/**
 * Reads one cell. `order` says how a date of bare numbers is meant; one that begins with its four-digit year needs no order.
 * `thisYear` is the pivot of two-digit years: '27' is 1927 until 2027 has come. Empty dates of other programs (0/0/00) are empty.
 */
export function readDate(cell: string, order: DateOrder, thisYear: number): ReadDate {
  const text = withoutTime(cell.trim());
  if (text === '' || /^[0\s./-]+$/.test(text) || /^[-–—.]+$/.test(text)) return { kind: 'empty' };
  const noYear = /^--(\d\d)-?(\d\d)$/.exec(text);
  if (noYear) return checked(null, Number(noYear[1]), Number(noYear[2]));
  if (/\p{L}/u.test(text)) return readWords(fold(text), order, thisYear);
  return readNumbers(text, order, thisYear);
}

function withoutTime(text: string): string {
  return text.replace(/[T\s,]+\d{1,2}:\d\d(:\d\d)?(\.\d+)?\s*(Z|[+-]\d\d:?\d\d|[ap]\.?m\.?)?$/i, '');
}

function readNumbers(text: string, order: DateOrder, thisYear: number): ReadDate {
  if (!/^\d{1,8}(\s*[./\- ]\s*\d{1,4}){0,2}\s*[./-]?$/.test(text)) return bad;
  const parts = text.match(/\d+/g) ?? [];
  const [a = '', b = '', c = ''] = parts;
  if (parts.length === 1) return readSolid(a, order, thisYear);
  if (parts.length === 2) return readPair(a, b, order);
  if (a.length > 2) return a.length === 4 ? checked(Number(a), Number(b), Number(c)) : bad;
  if (c.length > 2 || order !== 'ymd') {
    if (c.length === 3 || c.length === 0) return bad;
    const year = fullYear(c, thisYear);
    return order === 'mdy' ? checked(year, Number(a), Number(b)) : checked(year, Number(b), Number(a));
  }
  return checked(fullYear(a, thisYear), Number(b), Number(c));
}

function readSolid(digits: string, order: DateOrder, thisYear: number): ReadDate {
  const pair = (at: number) => digits.slice(at, at + 2);
  if (digits.length === 8) {
    const yearFirst = /^(18|19|20)/.test(digits) && Number(digits.slice(4, 6)) <= 12;
    if (yearFirst) return checked(Number(digits.slice(0, 4)), Number(pair(4)), Number(pair(6)));
    return readNumbers(`${pair(0)}.${pair(2)}.${digits.slice(4)}`, order, thisYear);
  }
  return digits.length === 6 ? readNumbers(`${pair(0)}.${pair(2)}.${pair(4)}`, order, thisYear) : bad;
}

function readPair(a: string, b: string, order: DateOrder): ReadDate {
  if (a.length === 4) return checked(Number(a), Number(b), null);
  if (b.length === 4) return checked(Number(b), Number(a), null);
  if (a.length > 2 || b.length > 2) return bad;
  return order === 'dmy' ? checked(null, Number(b), Number(a)) : checked(null, Number(a), Number(b));
}

function readWords(text: string, order: DateOrder, thisYear: number): ReadDate {
  const words = text.match(/[a-z]+|\d+/g) ?? [];
  let month: number | null = null;
  const numbers: string[] = [];
  for (const word of words) {
    if (/^\d/.test(word)) numbers.push(word);
    else if (month === null && monthOf(word) !== null) month = monthOf(word);
    else if (!fillers.has(word)) return bad;
  }
  if (month === null || numbers.length > 2) return bad;
  const [first = '', second = ''] = numbers;
  if (numbers.length === 0) return checked(null, month, null);
  if (numbers.length === 1) return first.length === 4 ? checked(Number(first), month, null) : checked(null, month, Number(first));
  const yearIsFirst = first.length === 4 || (second.length < 4 && (Number(first) > 31 || order === 'ymd'));
  const [year, day] = yearIsFirst ? [first, second] : [second, first];
  return checked(fullYear(year, thisYear), month, Number(day));
}

function fullYear(digits: string, thisYear: number): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  const century = thisYear - (thisYear % 100);
  return century + year > thisYear ? century - 100 + year : century + year;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function checked(year: number | null, month: number, day: number | null): ReadDate {
  if (year !== null && (year < 1850 || year > 2200)) return bad;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const length = month === 2 && leap ? 29 : monthLengths[month - 1];
  if (length === undefined || (day !== null && (day < 1 || day > length))) return bad;
  return { kind: 'date', year, month, day };
}

/** What the cells of one column say about the order of day, month and year; filled a cell at a time. */
export interface DateEvidence {
  filled: number;
  readable: number;
  support: Record<DateOrder, number>;
  /** Cells that two orders read as two different days. */
  differs: { 'dmy-mdy': number; 'dmy-ymd': number; 'mdy-ymd': number };
}

export const noDateEvidence = (): DateEvidence => ({
  filled: 0,
  readable: 0,
  support: { ymd: 0, dmy: 0, mdy: 0 },
  differs: { 'dmy-mdy': 0, 'dmy-ymd': 0, 'mdy-ymd': 0 },
});

const key = (read: ReadDate) => (read.kind === 'date' ? `${read.year}-${read.month}-${read.day}` : 'none');

/** Counts one cell for the orders that can read it. A year written last speaks against `ymd`, a year written first for it. */
export function weighDate(evidence: DateEvidence, cell: string, thisYear: number): void {
  const ymd = readDate(cell, 'ymd', thisYear);
  if (ymd.kind === 'empty') return;
  evidence.filled += 1;
  const dmy = readDate(cell, 'dmy', thisYear);
  const mdy = readDate(cell, 'mdy', thisYear);
  if (ymd.kind === 'bad' && dmy.kind === 'bad' && mdy.kind === 'bad') return;
  evidence.readable += 1;
  const text = cell.trim();
  const yearFirst = /^\d{4}(?!\d)|^(18|19|20)\d{6}$/.test(text);
  const yearLast = /(^|\D)\d{4}\D*$/.test(withoutTime(text)) && !yearFirst;
  if (ymd.kind === 'date' && !yearLast) evidence.support.ymd += 1;
  if (dmy.kind === 'date' && !yearFirst) evidence.support.dmy += 1;
  if (mdy.kind === 'date' && !yearFirst) evidence.support.mdy += 1;
  if (key(dmy) !== key(mdy)) evidence.differs['dmy-mdy'] += 1;
  if (key(dmy) !== key(ymd)) evidence.differs['dmy-ymd'] += 1;
  if (key(mdy) !== key(ymd)) evidence.differs['mdy-ymd'] += 1;
}

/** The order a country writes dates in, for what no value decides and nobody can be asked (the command line). */
export function usualDateOrder(country: string): DateOrder {
  if (country === 'HU') return 'ymd';
  return country === 'US' ? 'mdy' : 'dmy';
}

/**
 * The order of a column by its values: the one that reads the most of them. `ask` where two orders read them equally well and would give
 * different days; where they give the same days the country's order is taken.
 */
export function dateOrderOf(evidence: DateEvidence, country: string): { order: DateOrder; ask: boolean } {
  const usual = usualDateOrder(country);
  const most = Math.max(evidence.support.ymd, evidence.support.dmy, evidence.support.mdy);
  if (most === 0) return { order: usual, ask: false };
  const tied = (['dmy', 'mdy', 'ymd'] as const).filter((order) => evidence.support[order] === most);
  const order = tied.includes(usual) ? usual : (tied[0] ?? usual);
  const pairs: ['dmy-mdy' | 'dmy-ymd' | 'mdy-ymd', DateOrder, DateOrder][] = [
    ['dmy-mdy', 'dmy', 'mdy'],
    ['dmy-ymd', 'dmy', 'ymd'],
    ['mdy-ymd', 'mdy', 'ymd'],
  ];
  const ask = pairs.some(([pair, one, other]) => tied.includes(one) && tied.includes(other) && evidence.differs[pair] > 0);
  return { order, ask };
}
