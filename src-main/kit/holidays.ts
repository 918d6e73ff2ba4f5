// Favourite holidays as people write them on a card or in a spreadsheet: a name, a date, or a name with the date behind it.
import { type Language, languages } from '#contract/words';
import { afterWords, beforeWords } from '#kit/calendar-words';
import { fold } from '#kit/fold';
import { churchDays } from '#kit/holidays/church';
import { personalDays, tradeDays } from '#kit/holidays/days';
import type { Holiday } from '#kit/holidays/holiday';
import { moonDays } from '#kit/holidays/moon';
import { nationalDays } from '#kit/holidays/national';
import { type ReadRuleOptions, readRule } from '#kit/occasion-rules';

/** How the list to choose from is grouped. */
export const holidayGroups = ['national', 'church', 'moon', 'trades', 'odd'] as const;
export type HolidayGroup = (typeof holidayGroups)[number];

const grouped: Record<HolidayGroup, Holiday[]> = { national: nationalDays, church: churchDays, moon: moonDays, trades: tradeDays, odd: personalDays };

const catalogue: Holiday[] = [...personalDays, ...nationalDays, ...churchDays, ...moonDays, ...tradeDays];

/** Names are compared by their letters and figures only: "Valentin nap", "Valentin-nap" and "valentinnap" are one. */
const keyOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

interface Known {
  holiday: Holiday;
  language: Language;
}

const byName = new Map<string, Known[]>();
for (const holiday of catalogue) {
  for (const language of languages) {
    for (const name of holiday.names[language]?.split('|') ?? []) byName.set(keyOf(name), [...(byName.get(keyOf(name)) ?? []), { holiday, language }]);
  }
}

const homeOf: Record<Language, string> = { is: 'IS', hu: 'HU', sl: 'SI', nb: 'NO', en: 'GB' };

/** The rule of a holiday by name; of two meanings the one the country keeps. */
function ruleNamed(text: string, country: string | undefined): string | null {
  const found = byName.get(keyOf(text)) ?? [];
  const known =
    found.find(({ language, holiday }) => (country === undefined ? true : homeOf[language] === country || holiday.inCountry?.[country] !== undefined)) ??
    found[0];
  return known ? (known.holiday.inCountry?.[country ?? homeOf[known.language]] ?? known.holiday.rule) : null;
}

export interface FavouriteHoliday {
  /** What to call it: the text without the date that stands behind the name. */
  label: string;
  /** Canonical rule; null where nobody can tell the day from the text. */
  rule: string | null;
}

/** A date written behind the name: in brackets, after a comma, dash or colon, or just behind it. */
function withDateBehind(text: string, options: ReadRuleOptions): FavouriteHoliday | null {
  const bracket = /^(.*?)\s*[([]([^()[\]]+)[)\]]\s*(.*)$/.exec(text);
  if (bracket) {
    const read = readRule(bracket[2] ?? '', options);
    return 'rule' in read ? { label: `${bracket[1] ?? ''} ${bracket[3] ?? ''}`.trim() || (bracket[2] ?? '').trim(), rule: read.rule } : null;
  }
  const words = text.split(' ');
  for (let size = 1; size < words.length; size += 1) {
    const before = words
      .slice(0, size)
      .join(' ')
      .replace(/\s*[,;:–—-]$/, '');
    const lastWord = fold(words[size - 1] ?? '');
    // "The day after 1 May" is not 1 May.
    if (afterWords.has(lastWord) || beforeWords.has(lastWord)) return null;
    const read = readRule(words.slice(size).join(' '), options);
    if ('rule' in read && /^\d\d-\d\d$/.test(read.rule) && before !== '') return { label: before, rule: read.rule };
  }
  return null;
}

/** The first part of "Christmas, with all the children" or "Easter (at her sister's)". */
const beforeRemark = (text: string): string => text.split(/\s*[,;:([–—]|\s-\s/)[0]?.trim() ?? '';

/**
 * Reads a favourite holiday as somebody wrote it: "Komszomol napja (október 29.)", "Nőnap", "17. júní", "2nd Sunday in May", "Valentine's".
 * `country` (ISO 3166) decides where days differ (Mother's Day, a date in figures); without it the language of the name does.
 * A name that is in no table is kept with `rule` null: the day can be added later.
 */
export function readFavouriteHoliday(text: string, country?: string): FavouriteHoliday {
  const label = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (label === '') return { label, rule: null };
  const options: ReadRuleOptions = country === undefined ? {} : { dateOrder: country === 'HU' || country === 'US' ? 'mdy' : 'dmy' };
  const whole = readRule(label, options);
  if ('rule' in whole) return { label, rule: whole.rule };
  const named = ruleNamed(label, country);
  if (named !== null) return { label, rule: named };
  return withDateBehind(label, options) ?? { label, rule: ruleNamed(beforeRemark(label), country) };
}

/** The holidays to choose from, in the reader's language, those of the country first; the nostalgic ones only where somebody names them. */
export function holidayCatalogue(language: Language, country: string): { name: string; rule: string }[] {
  const offered = catalogue.filter(
    ({ offeredIn, names }) => names[language] !== undefined && (offeredIn === undefined || offeredIn.split(' ').includes(country)),
  );
  const own = offered.filter(({ offeredIn, inCountry }) => offeredIn !== undefined || inCountry?.[country] !== undefined);
  const rest = offered.filter((holiday) => !own.includes(holiday));
  return [...own, ...rest].map(({ names, rule, inCountry }) => ({ name: names[language]?.split('|')[0] ?? '', rule: inCountry?.[country] ?? rule }));
}

/**
 * The whole catalogue to search in, grouped, in the reader's language: what the country keeps, what everybody does, and the odd and nostalgic
 * ones that nobody is offered unasked. A name stands once, with the day the country keeps.
 */
export function holidaysByGroup(language: Language, country: string): { group: HolidayGroup; days: { name: string; rule: string }[] }[] {
  const seen = new Set<string>();
  return holidayGroups.map((group) => {
    const days = grouped[group]
      .filter(({ offeredIn }) => offeredIn === undefined || offeredIn === '-' || offeredIn.split(' ').includes(country))
      .flatMap(({ names, rule, inCountry }) => {
        const name = names[language]?.split('|')[0];
        if (name === undefined || seen.has(keyOf(name))) return [];
        seen.add(keyOf(name));
        return [{ name, rule: inCountry?.[country] ?? rule }];
      });
    return { group, days };
  });
}
