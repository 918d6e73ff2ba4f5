// Days, numbers, money and counted time in the five languages, from our own tables: the same in Node and in Chromium, which knows no Icelandic.
import type { Day, Language, Money } from '#contract/words';
import { dayOf, daysBetween, isoWeekday, monthOf, yearOf } from '#kit/days';
import { en } from './format/en.ts';
import { hu } from './format/hu.ts';
import { is } from './format/is.ts';
import { nb } from './format/nb.ts';
import { type DayStyle, entryOf, formOf, type LanguageFormat, type Noun, type Parts, type PluralCategory, type Unit } from './format/shape.ts';
import { sl } from './format/sl.ts';

export type { DayStyle, Noun, PluralCategory, Unit } from './format/shape.ts';

const formats: Record<Language, LanguageFormat> = { is, hu, sl, nb, en };

const noBreak = '\u00a0';
const minus = '\u2212';
const averageMonthDays = 365.25 / 12;
/** Under this many days back a month's name alone says which one is meant. */
const unambiguousMonthDays = 320;

const partsOf = (day: Day): Parts => ({ year: yearOf(day), month: monthOf(day), day: dayOf(day), weekday: isoWeekday(day) });

/** 'full' with weekday and year, 'long' with year, 'short' in figures, 'day-month' without a year. A heading, not part of a sentence: see `onDay`. */
export function formatDay(day: Day, language: Language, style: DayStyle): string {
  return formats[language].day(partsOf(day), style);
}

/** "in February", "februárban", "í febrúar", "v februarju", "i februar"; with the year where asked ("2025 februárjában"). */
export function inMonth(day: Day, language: Language, o: { year?: boolean } = {}): string {
  return formats[language].inMonth(monthOf(day), o.year ? yearOf(day) : null);
}

/** "on 3 February", "február 3-án", "3. febrúar", "3. februarja", "3. februar"; with weekday "miðvikudaginn 3. febrúar". */
export function onDay(day: Day, language: Language, o: { year?: boolean; weekday?: boolean } = {}): string {
  return formats[language].onDay(partsOf(day), { year: o.year ?? false, weekday: o.weekday ?? false });
}

/** Month 1 to 12 as a heading names it. Throws RangeError outside that. */
export const monthName = (month: number, language: Language): string => entryOf(formats[language].months, month - 1);

/** ISO weekday 1 (Monday) to 7. Throws RangeError outside that. */
export const weekdayName = (weekday: number, language: Language): string => entryOf(formats[language].weekdays, weekday - 1);

/** "on Wednesday", "szerdán", "v sredo". ISO weekday 1 to 7. */
export const onWeekday = (weekday: number, language: Language): string => entryOf(formats[language].onWeekdays, weekday - 1);

/** CLDR plural category by our own rules (cardinal numbers). */
export const plural = (n: number, language: Language): PluralCategory => formats[language].plural(n);

/** "1 obisk", "2 obiska", "3 obiski", "5 obiskov": a number with its noun in the nominative. */
export function countOf(n: number, noun: Noun, language: Language): string {
  return `${formatNumber(n, language)} ${formOf(formats[language].nouns[noun], plural(n, language))}`;
}

/** The unit in which people would say so many days, and how many of it: 270 days are 9 months, 21 days 3 weeks. */
export function spanOf(days: number): { n: number; unit: Unit } {
  const whole = Math.round(Math.abs(days));
  if (whole < 14) return whole === 7 ? { n: 1, unit: 'week' } : { n: whole, unit: 'day' };
  const months = Math.round(whole / averageMonthDays);
  if ([30, 31, 60, 61].includes(whole) || whole > 61) {
    const saysYears = months === 12 || months === 24 || months >= 36;
    return saysYears ? { n: Math.round(months / 12), unit: 'year' } : { n: months, unit: 'month' };
  }
  return { n: Math.round(whole / 7), unit: 'week' };
}

/** "9 months", "9 hónap", "9 mánuðir", "9 mesecev", "9 måneder": days rounded to what people would say. */
export function duration(days: number, language: Language): string {
  const { n, unit } = spanOf(days);
  return countOf(n, unit, language);
}

/** "every 9 months", "9 havonta", "á 9 mánaða fresti", "vsakih 9 mesecev", "hver niende måned". At least one day. */
export function every(days: number, language: Language): string {
  const { n, unit } = spanOf(Math.max(1, days));
  return formats[language].every(n, unit);
}

/** "since 2019", "2019 óta", "od leta 2019". */
export const sinceYear = (year: number, language: Language): string => formats[language].since(year);

/** "3 weeks late" as a label that fits anybody. */
export function lateBy(days: number, language: Language): string {
  const { n, unit } = spanOf(days);
  return formats[language].late(n, unit);
}

/** "three weeks ago", "yesterday", "today"; with `figures` "3 weeks ago". */
export function ago(days: number, language: Language, o: { figures?: boolean } = {}): string {
  const words = formats[language];
  if (days <= 0) return words.today;
  if (days === 1) return words.yesterday;
  const { n, unit } = spanOf(days);
  return o.figures ? words.ago(n, unit) : words.agoInWords(n, unit);
}

/** "yesterday", "today", "tomorrow", "in 3 days", "three weeks ago" (or "3 weeks ago" with `figures`). */
export function relativeDay(day: Day, today: Day, language: Language, o: { figures?: boolean } = {}): string {
  const ahead = daysBetween(today, day);
  if (ahead <= 0) return ago(-ahead, language, o);
  if (ahead === 1) return formats[language].tomorrow;
  const { n, unit } = spanOf(ahead);
  return formats[language].ahead(n, unit);
}

/** When something past happened, as people say it in a sentence: "9 days ago", "in February", "in February 2025". */
export function whenPast(day: Day, today: Day, language: Language): string {
  const days = daysBetween(day, today);
  if (days < 45) return ago(days, language, { figures: true });
  return inMonth(day, language, { year: days > unambiguousMonthDays });
}

const grouped = (digits: string, sign: string) => digits.replace(/\B(?=(\d{3})+$)/g, sign);

/** A number with the language's signs. Without `decimals` it keeps those it has, at most three; with them it is rounded to exactly so many. */
export function formatNumber(n: number, language: Language, decimals?: number): string {
  const { decimalSign, groupSign, groupFrom } = formats[language];
  const plain = decimals === undefined ? String(Number(Math.abs(n).toFixed(3))) : Math.abs(n).toFixed(decimals);
  const [whole = '0', fraction] = plain.split('.');
  const written = whole.length >= groupFrom ? grouped(whole, groupSign) : whole;
  const isZero = /^[0.]*$/.test(plain);
  return `${n < 0 && !isZero ? minus : ''}${written}${fraction === undefined ? '' : `${decimalSign}${fraction}`}`;
}

/** Digits after the decimal sign by which we keep the currency: ISK and HUF in whole units, all others in hundredths. */
export const minorDigits = (currency: string): 0 | 2 => (currency === 'ISK' || currency === 'HUF' ? 0 : 2);

/** "1.234 kr.", "12 345 Ft", "1.234,50 €", "£1,234.50"; another country's crown goes by its code ("NOK 1,234.50"), as "kr" alone could be three. */
export function formatMoney({ minor, currency }: Money, language: Language): string {
  const digits = minorDigits(currency);
  return withCurrency(minor / 10 ** digits, currency, { language, digits });
}

function withCurrency(units: number, currency: string, { language, digits }: { language: Language; digits: number }): string {
  const { before, symbols } = formats[language].money;
  const amount = formatNumber(Math.abs(units), language, digits);
  const sign = units < 0 ? minus : '';
  const symbol = symbols[currency];
  if (!before) return `${sign}${amount}${noBreak}${symbol ?? currency}`;
  return symbol === undefined ? `${sign}${currency}${noBreak}${amount}` : `${sign}${symbol}${amount}`;
}

/** Digits of an estimate that say something. */
const tellingDigits = 2;

/** An estimate of money in round figures, two digits and noughts: "£2,000", "24 000 Ft"; under a whole unit nothing is worth saying (null). */
export function formatEstimate({ minor, currency }: Money, language: Language): string | null {
  const units = Math.round(Number((minor / 10 ** minorDigits(currency)).toPrecision(tellingDigits)));
  return units === 0 ? null : withCurrency(units, currency, { language, digits: 0 });
}

/** A share 0..1 as whole percent: "35%", "35 %". */
export const formatPercent = (share: number, language: Language): string => `${formatNumber(share * 100, language, 0)}${formats[language].percent}`;

/** "A, B and C", "A, B og C". */
export function listOf(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${formats[language].and} ${items.slice(-1).join('')}`;
}

/** Words of somebody else in the language's own quotation marks. */
export function quote(text: string, language: Language): string {
  const [open, close] = formats[language].quotes;
  return `${open}${text}${close}`;
}

/** First letter in upper case; the rest is left as it is. */
export function capitalized(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

/** At most `max` characters, cut between words, with … where something is missing. */
export function shortened(text: string, max: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= max) return plain;
  const room = plain.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
  const gap = room.lastIndexOf(' ');
  return `${(gap > max / 2 ? room.slice(0, gap) : room).replace(/[\s,;:.]+$/, '')}…`;
}
