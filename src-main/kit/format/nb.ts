import { entryOf, type Forms, formOf, type LanguageFormat, numberWord, type Parts, type Unit } from './shape.ts';

const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'] as const;
const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const;
const onWeekdays = ['på mandag', 'på tirsdag', 'på onsdag', 'på torsdag', 'på fredag', 'på lørdag', 'på søndag'] as const;
const time: Record<Unit, Forms> = {
  day: { one: 'dag', other: 'dager' },
  week: { one: 'uke', other: 'uker' },
  month: { one: 'måned', other: 'måneder' },
  year: { one: 'år', other: 'år' },
};
const one: Record<Unit, string> = { day: 'en', week: 'en', month: 'en', year: 'et' };
const words = ['', '', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
// Every second, third … twelfth; the rest as a number with a full stop (hver 18. måned).
const ordinals = ['', '', '', 'tredje', 'fjerde', 'femte', 'sjette', 'sjuende', 'åttende', 'niende', 'tiende', 'ellevte', 'tolvte'];

const plural = (n: number) => (n === 1 ? 'one' : 'other');
const named = (n: number, unit: Unit) => formOf(time[unit], plural(n));
const dayMonth = ({ day, month }: Parts) => `${day}. ${entryOf(months, month - 1)}`;

function every(n: number, unit: Unit): string {
  const each = unit === 'year' ? 'hvert' : 'hver';
  if (n === 1) return `${each} ${time[unit].one}`;
  if (n === 2) return `${unit === 'year' ? 'annethvert' : 'annenhver'} ${time[unit].one}`;
  return `${each} ${ordinals[n] ?? `${n}.`} ${time[unit].one}`;
}

export const nb: LanguageFormat = {
  months,
  weekdays,
  onWeekdays,
  inMonth: (month, year) => `i ${entryOf(months, month - 1)}${year === null ? '' : ` ${year}`}`,
  day: (day, style) => {
    if (style === 'day-month') return dayMonth(day);
    if (style === 'short') return `${day.day}.${day.month}.${day.year}`;
    const long = `${dayMonth(day)} ${day.year}`;
    return style === 'full' ? `${entryOf(weekdays, day.weekday - 1)} ${long}` : long;
  },
  onDay: (day, o) => `${o.weekday ? `${entryOf(weekdays, day.weekday - 1)} ` : ''}${dayMonth(day)}${o.year ? ` ${day.year}` : ''}`,
  plural,
  nouns: {
    ...time,
    minute: { one: 'minutt', other: 'minutter' },
    visit: { one: 'besøk', other: 'besøk' },
    person: { one: 'person', other: 'personer' },
    customer: { one: 'kunde', other: 'kunder' },
    letter: { one: 'brev', other: 'brev' },
    call: { one: 'samtale', other: 'samtaler' },
    order: { one: 'bestilling', other: 'bestillinger' },
    row: { one: 'rad', other: 'rader' },
    item: { one: 'vare', other: 'varer' },
  },
  today: 'i dag',
  tomorrow: 'i morgen',
  yesterday: 'i går',
  agoInWords: (n, unit) => `for ${n === 1 ? one[unit] : numberWord(words, n)} ${named(n, unit)} siden`,
  ago: (n, unit) => `for ${n === 1 ? one[unit] : n} ${named(n, unit)} siden`,
  ahead: (n, unit) => `om ${n === 1 ? one[unit] : n} ${named(n, unit)}`,
  every,
  since: (year) => `siden ${year}`,
  late: (n, unit) => `${n} ${named(n, unit)} på overtid`,
  and: 'og',
  decimalSign: ',',
  groupSign: '\u00a0',
  groupFrom: 4,
  money: { before: false, symbols: { NOK: 'kr', EUR: '€', GBP: '£', USD: '$', HUF: 'Ft' } },
  quotes: ['«', '»'],
  percent: '\u00a0%',
};
