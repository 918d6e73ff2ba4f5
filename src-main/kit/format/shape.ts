// What every language must know about days, numbers and counted time. Tables of our own, because Chromium has no Icelandic and Intl no grammar.

/** A list with exactly as many entries as there are months; January first. */
export type Twelve = readonly [string, string, string, string, string, string, string, string, string, string, string, string];
/** Monday first, as everywhere in the five countries. */
export type Seven = readonly [string, string, string, string, string, string, string];

export const units = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/** Things the app counts aloud. */
export const nouns = ['day', 'week', 'month', 'year', 'minute', 'visit', 'person', 'customer', 'letter', 'call', 'order', 'row', 'item'] as const;
export type Noun = (typeof nouns)[number];

export type PluralCategory = 'one' | 'two' | 'few' | 'other';

/** Forms of one word by plural category: one and other everywhere, two and few in Slovenian. A missing form falls back to `other`. */
export type Forms = { one: string; two?: string; few?: string; other: string };
export type FourForms = Required<Forms>;

export type Parts = { year: number; month: number; day: number; weekday: number };
export type DayStyle = 'full' | 'long' | 'short' | 'day-month';

export type LanguageFormat = {
  /** As a heading names them. */
  months: Twelve;
  weekdays: Seven;
  /** "on Wednesday". */
  onWeekdays: Seven;
  inMonth: (month: number, year: number | null) => string;
  day: (day: Parts, style: DayStyle) => string;
  /** The adverb: "on 3 February", with the year and the weekday where asked. */
  onDay: (day: Parts, o: { year: boolean; weekday: boolean }) => string;
  plural: (n: number) => PluralCategory;
  nouns: Record<Noun, Forms>;
  today: string;
  tomorrow: string;
  yesterday: string;
  /** "three weeks ago": n as a word up to twelve. */
  agoInWords: (n: number, unit: Unit) => string;
  /** "3 weeks ago". */
  ago: (n: number, unit: Unit) => string;
  /** "in 3 weeks". */
  ahead: (n: number, unit: Unit) => string;
  /** "every 9 months". */
  every: (n: number, unit: Unit) => string;
  /** "since 2019". */
  since: (year: number) => string;
  /** "3 weeks late", a label that fits a woman, a man and a company. */
  late: (n: number, unit: Unit) => string;
  /** Joins the last two of a list. */
  and: string;
  decimalSign: string;
  groupSign: string;
  /** Numbers with fewer whole digits are written without groups (1234, but 12 345, in Hungarian and Slovenian). */
  groupFrom: number;
  money: { before: boolean; symbols: Record<string, string> };
  quotes: readonly [string, string];
  /** Between a text and the colon or percent sign where the language sets one. */
  percent: string;
};

const categories = { one: 'one', two: 'two', few: 'few' } as const;

/** The form of a word that goes with a plural category. */
export function formOf(forms: Forms, category: PluralCategory): string {
  if (category === 'other') return forms.other;
  return forms[categories[category]] ?? forms.other;
}

/** Entry `index` (from 0) of a table; a bug when it is not there. */
export function entryOf(table: readonly string[], index: number): string {
  const entry = table[index];
  if (entry === undefined) throw new RangeError(`no entry ${index} in a table of ${table.length}`);
  return entry;
}

/** `words[n]` for the numbers a person writes out, else digits. */
export const numberWord = (words: readonly string[], n: number): string => words[n] ?? String(n);
