import { entryOf, type Forms, type LanguageFormat, numberWord, type Parts, type Unit } from './shape.ts';

const months = ['január', 'február', 'március', 'április', 'május', 'június', 'július', 'augusztus', 'szeptember', 'október', 'november', 'december'] as const;
const weekdays = ['hétfő', 'kedd', 'szerda', 'csütörtök', 'péntek', 'szombat', 'vasárnap'] as const;
const onWeekdays = ['hétfőn', 'kedden', 'szerdán', 'csütörtökön', 'pénteken', 'szombaton', 'vasárnap'] as const;

// Vowel harmony: the days of the month read aloud with a back vowel at the end take -án, the first is elsején.
const backVowelDays = new Set([2, 3, 6, 8, 13, 16, 18, 20, 23, 26, 28, 30]);
const isFrontVowelMonth = (month: number) => month >= 9;

// A counted noun stays in the singular.
const same = (word: string): Forms => ({ one: word, other: word });
const time: Record<Unit, string> = { day: 'nap', week: 'hét', month: 'hónap', year: 'év' };
const since: Record<Unit, string> = { day: 'napja', week: 'hete', month: 'hónapja', year: 'éve' };
const often: Record<Unit, string> = { day: 'naponta', week: 'hetente', month: 'havonta', year: 'évente' };
const by: Record<Unit, string> = { day: 'nappal', week: 'héttel', month: 'hónappal', year: 'évvel' };
const words = ['', 'egy', 'két', 'három', 'négy', 'öt', 'hat', 'hét', 'nyolc', 'kilenc', 'tíz', 'tizenegy', 'tizenkét'];

const dayMonth = ({ day, month }: Parts) => `${entryOf(months, month - 1)} ${day}.`;
const suffixOf = (day: number) => (day === 1 ? '-jén' : backVowelDays.has(day) ? '-án' : '-én');

/** "3 héttel": by how much. */
export const measureHu = (n: number, unit: Unit): string => `${n} ${by[unit]}`;

export const hu: LanguageFormat = {
  months,
  weekdays,
  onWeekdays,
  inMonth: (month, year) => {
    const name = entryOf(months, month - 1);
    if (year === null) return `${name}${isFrontVowelMonth(month) ? 'ben' : 'ban'}`;
    // januárja, februárja; márciusa … augusztusa; szeptembere … decembere
    return `${year} ${name}${month <= 2 ? 'jában' : isFrontVowelMonth(month) ? 'ében' : 'ában'}`;
  },
  day: (day, style) => {
    if (style === 'day-month') return dayMonth(day);
    if (style === 'short') return `${day.year}. ${day.month}. ${day.day}.`;
    const long = `${day.year}. ${dayMonth(day)}`;
    return style === 'full' ? `${long}, ${entryOf(weekdays, day.weekday - 1)}` : long;
  },
  onDay: (day, o) => {
    const on = `${o.year ? `${day.year}. ` : ''}${entryOf(months, day.month - 1)} ${day.day}${suffixOf(day.day)}`;
    return o.weekday ? `${on}, ${entryOf(onWeekdays, day.weekday - 1)}` : on;
  },
  plural: (n) => (n === 1 ? 'one' : 'other'),
  nouns: {
    day: same('nap'),
    week: same('hét'),
    month: same('hónap'),
    year: same('év'),
    minute: same('perc'),
    visit: same('látogatás'),
    person: same('ember'),
    customer: same('ügyfél'),
    letter: same('levél'),
    call: same('hívás'),
    order: same('rendelés'),
    row: same('sor'),
    item: same('tétel'),
  },
  today: 'ma',
  tomorrow: 'holnap',
  yesterday: 'tegnap',
  agoInWords: (n, unit) => `${numberWord(words, n)} ${since[unit]}`,
  ago: (n, unit) => `${n} ${since[unit]}`,
  ahead: (n, unit) => `${n} ${time[unit]} múlva`,
  every: (n, unit) => (n === 1 ? often[unit] : `${n} ${often[unit]}`),
  since: (year) => `${year} óta`,
  late: (n, unit) => `${n} ${time[unit]} késés`,
  and: 'és',
  decimalSign: ',',
  groupSign: '\u00a0',
  groupFrom: 5,
  money: { before: false, symbols: { HUF: 'Ft', EUR: '€', GBP: '£', USD: '$' } },
  quotes: ['„', '”'],
  percent: '%',
};
