import { entryOf, type FourForms, formOf, type LanguageFormat, numberWord, type Parts, type PluralCategory, type Unit } from './shape.ts';

const months = ['januar', 'februar', 'marec', 'april', 'maj', 'junij', 'julij', 'avgust', 'september', 'oktober', 'november', 'december'] as const;
const genitiveMonths = [
  'januarja',
  'februarja',
  'marca',
  'aprila',
  'maja',
  'junija',
  'julija',
  'avgusta',
  'septembra',
  'oktobra',
  'novembra',
  'decembra',
] as const;
const locativeMonths = [
  'januarju',
  'februarju',
  'marcu',
  'aprilu',
  'maju',
  'juniju',
  'juliju',
  'avgustu',
  'septembru',
  'oktobru',
  'novembru',
  'decembru',
] as const;
const weekdays = ['ponedeljek', 'torek', 'sreda', 'četrtek', 'petek', 'sobota', 'nedelja'] as const;
const onWeekdays = ['v ponedeljek', 'v torek', 'v sredo', 'v četrtek', 'v petek', 'v soboto', 'v nedeljo'] as const;

const four = (one: string, two: string, few: string, other: string): FourForms => ({ one, two, few, other });
const nominative: Record<Unit, FourForms> = {
  day: four('dan', 'dneva', 'dnevi', 'dni'),
  week: four('teden', 'tedna', 'tedni', 'tednov'),
  month: four('mesec', 'meseca', 'meseci', 'mesecev'),
  year: four('leto', 'leti', 'leta', 'let'),
};
const accusative: Record<Unit, FourForms> = {
  day: four('dan', 'dneva', 'dni', 'dni'),
  week: four('teden', 'tedna', 'tedne', 'tednov'),
  month: four('mesec', 'meseca', 'mesece', 'mesecev'),
  year: four('leto', 'leti', 'leta', 'let'),
};
const instrumental: Record<Unit, FourForms> = {
  day: four('dnem', 'dnevoma', 'dnevi', 'dnevi'),
  week: four('tednom', 'tednoma', 'tedni', 'tedni'),
  month: four('mesecem', 'mesecema', 'meseci', 'meseci'),
  year: four('letom', 'letoma', 'leti', 'leti'),
};
// "Vsak" agrees with what it counts: vsak mesec, vsaka 2 meseca, vsake 3 mesece, vsakih 9 mesecev; vsako leto, vsaki 2 leti, vsaka 3 leta.
const masculineEvery = four('vsak', 'vsaka', 'vsake', 'vsakih');
const neuterEvery = four('vsako', 'vsaki', 'vsaka', 'vsakih');
const instrumentalWords = [
  '',
  'enim',
  'dvema',
  'tremi',
  'štirimi',
  'petimi',
  'šestimi',
  'sedmimi',
  'osmimi',
  'devetimi',
  'desetimi',
  'enajstimi',
  'dvanajstimi',
];

/** The last two digits decide; every decimal is "few" (CLDR). */
function plural(n: number): PluralCategory {
  if (!Number.isInteger(n)) return 'few';
  const lastTwo = Math.abs(n) % 100;
  if (lastTwo === 1) return 'one';
  if (lastTwo === 2) return 'two';
  return lastTwo === 3 || lastTwo === 4 ? 'few' : 'other';
}

const inCase = (forms: Record<Unit, FourForms>, n: number, unit: Unit) => formOf(forms[unit], plural(n));

/** "3 tedne": how much, in the accusative. */
export const measureSl = (n: number, unit: Unit): string => `${n} ${inCase(accusative, n, unit)}`;

const every = (n: number, unit: Unit) => {
  const word = formOf(unit === 'year' ? neuterEvery : masculineEvery, plural(n));
  return n === 1 ? `${word} ${accusative[unit].one}` : `${word} ${measureSl(n, unit)}`;
};
const dayIn = (table: readonly string[], { day, month }: Parts) => `${day}. ${entryOf(table, month - 1)}`;

export const sl: LanguageFormat = {
  months,
  weekdays,
  onWeekdays,
  inMonth: (month, year) => `v ${entryOf(locativeMonths, month - 1)}${year === null ? '' : ` ${year}`}`,
  day: (day, style) => {
    if (style === 'day-month') return dayIn(months, day);
    if (style === 'short') return `${day.day}. ${day.month}. ${day.year}`;
    const long = `${dayIn(months, day)} ${day.year}`;
    return style === 'full' ? `${entryOf(weekdays, day.weekday - 1)}, ${long}` : long;
  },
  onDay: (day, o) => `${o.weekday ? `${entryOf(onWeekdays, day.weekday - 1)}, ` : ''}${dayIn(genitiveMonths, day)}${o.year ? ` ${day.year}` : ''}`,
  plural,
  nouns: {
    ...nominative,
    minute: four('minuta', 'minuti', 'minute', 'minut'),
    visit: four('obisk', 'obiska', 'obiski', 'obiskov'),
    person: four('oseba', 'osebi', 'osebe', 'oseb'),
    customer: four('stranka', 'stranki', 'stranke', 'strank'),
    letter: four('pismo', 'pismi', 'pisma', 'pisem'),
    call: four('klic', 'klica', 'klici', 'klicev'),
    order: four('naročilo', 'naročili', 'naročila', 'naročil'),
    row: four('vrstica', 'vrstici', 'vrstice', 'vrstic'),
    item: four('izdelek', 'izdelka', 'izdelki', 'izdelkov'),
  },
  today: 'danes',
  tomorrow: 'jutri',
  yesterday: 'včeraj',
  agoInWords: (n, unit) => `pred ${numberWord(instrumentalWords, n)} ${inCase(instrumental, n, unit)}`,
  ago: (n, unit) => `pred ${n} ${inCase(instrumental, n, unit)}`,
  ahead: (n, unit) => `čez ${measureSl(n, unit)}`,
  every,
  since: (year) => `od leta ${year}`,
  late: (n, unit) => `${n} ${inCase(nominative, n, unit)} zamude`,
  and: 'in',
  decimalSign: ',',
  groupSign: '.',
  groupFrom: 5,
  money: { before: false, symbols: { EUR: '€', GBP: '£', USD: '$', HUF: 'Ft' } },
  quotes: ['»', '«'],
  percent: '\u00a0%',
};
