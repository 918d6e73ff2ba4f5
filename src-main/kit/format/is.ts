import { entryOf, type Forms, formOf, type LanguageFormat, numberWord, type Parts, type Unit } from './shape.ts';

// Months do not decline here; weekdays do (á fundi miðvikudaginn 3. febrúar).
const months = ['janúar', 'febrúar', 'mars', 'apríl', 'maí', 'júní', 'júlí', 'ágúst', 'september', 'október', 'nóvember', 'desember'] as const;
const weekdays = ['mánudagur', 'þriðjudagur', 'miðvikudagur', 'fimmtudagur', 'föstudagur', 'laugardagur', 'sunnudagur'] as const;
const onWeekdays = ['á mánudag', 'á þriðjudag', 'á miðvikudag', 'á fimmtudag', 'á föstudag', 'á laugardag', 'á sunnudag'] as const;
const theWeekday = ['mánudaginn', 'þriðjudaginn', 'miðvikudaginn', 'fimmtudaginn', 'föstudaginn', 'laugardaginn', 'sunnudaginn'] as const;

const nominative: Record<Unit, Forms> = {
  day: { one: 'dagur', other: 'dagar' },
  week: { one: 'vika', other: 'vikur' },
  month: { one: 'mánuður', other: 'mánuðir' },
  year: { one: 'ár', other: 'ár' },
};
const accusative: Record<Unit, Forms> = {
  day: { one: 'dag', other: 'daga' },
  week: { one: 'viku', other: 'vikur' },
  month: { one: 'mánuð', other: 'mánuði' },
  year: { one: 'ár', other: 'ár' },
};
const dative: Record<Unit, Forms> = {
  day: { one: 'degi', other: 'dögum' },
  week: { one: 'viku', other: 'vikum' },
  month: { one: 'mánuði', other: 'mánuðum' },
  year: { one: 'ári', other: 'árum' },
};
const genitive: Record<Unit, Forms> = {
  day: { one: 'dags', other: 'daga' },
  week: { one: 'viku', other: 'vikna' },
  month: { one: 'mánaðar', other: 'mánaða' },
  year: { one: 'árs', other: 'ára' },
};
const everyOne: Record<Unit, string> = { day: 'á hverjum degi', week: 'í hverri viku', month: 'í hverjum mánuði', year: 'á hverju ári' };
// Dative; the same for all genders from two on.
const dativeWords = ['', '', 'tveimur', 'þremur', 'fjórum', 'fimm', 'sex', 'sjö', 'átta', 'níu', 'tíu', 'ellefu', 'tólf'];

/** 1, 21, 31, 101 are singular, 11 is not; of decimals the last digit decides (CLDR). */
function plural(n: number): 'one' | 'other' {
  const [whole = '0', decimals = ''] = String(Math.abs(n)).split('.');
  const speaking = decimals === '' ? whole : decimals;
  return speaking.endsWith('1') && !speaking.endsWith('11') ? 'one' : 'other';
}

const dayMonth = ({ day, month }: Parts) => `${day}. ${entryOf(months, month - 1)}`;
const inCase = (forms: Record<Unit, Forms>, n: number, unit: Unit) => formOf(forms[unit], plural(n));

/** "3 vikur", "21 dag": how much, in the accusative. */
export const measureIs = (n: number, unit: Unit): string => `${n} ${inCase(accusative, n, unit)}`;

/** "3 vikum", "21 degi": within or before how long, in the dative. */
export const withinIs = (n: number, unit: Unit): string => `${n} ${inCase(dative, n, unit)}`;

export const is: LanguageFormat = {
  months,
  weekdays,
  onWeekdays,
  inMonth: (month, year) => `í ${entryOf(months, month - 1)}${year === null ? '' : ` ${year}`}`,
  day: (day, style) => {
    if (style === 'day-month') return dayMonth(day);
    if (style === 'short') return `${day.day}.${day.month}.${day.year}`;
    const long = `${dayMonth(day)} ${day.year}`;
    return style === 'full' ? `${entryOf(weekdays, day.weekday - 1)}, ${long}` : long;
  },
  onDay: (day, o) => `${o.weekday ? `${entryOf(theWeekday, day.weekday - 1)} ` : ''}${dayMonth(day)}${o.year ? ` ${day.year}` : ''}`,
  plural,
  nouns: {
    ...nominative,
    minute: { one: 'mínúta', other: 'mínútur' },
    visit: { one: 'heimsókn', other: 'heimsóknir' },
    person: { one: 'maður', other: 'manns' },
    customer: { one: 'viðskiptavinur', other: 'viðskiptavinir' },
    letter: { one: 'bréf', other: 'bréf' },
    call: { one: 'símtal', other: 'símtöl' },
    order: { one: 'pöntun', other: 'pantanir' },
    row: { one: 'lína', other: 'línur' },
    item: { one: 'hlutur', other: 'hlutir' },
  },
  today: 'í dag',
  tomorrow: 'á morgun',
  yesterday: 'í gær',
  agoInWords: (n, unit) => (n === 1 ? `fyrir ${dative[unit].one}` : `fyrir ${numberWord(dativeWords, n)} ${inCase(dative, n, unit)}`),
  ago: (n, unit) => `fyrir ${n === 1 ? dative[unit].one : withinIs(n, unit)}`,
  ahead: (n, unit) => `eftir ${n === 1 ? accusative[unit].one : measureIs(n, unit)}`,
  every: (n, unit) => (n === 1 ? everyOne[unit] : `á ${n} ${inCase(genitive, n, unit)} fresti`),
  since: (year) => `síðan ${year}`,
  late: (n, unit) => `${measureIs(n, unit)} fram yfir venju`,
  and: 'og',
  decimalSign: ',',
  groupSign: '.',
  groupFrom: 4,
  money: { before: false, symbols: { ISK: 'kr.', EUR: '€', GBP: '£', USD: '$', HUF: 'Ft' } },
  quotes: ['„', '“'],
  percent: '%',
};
