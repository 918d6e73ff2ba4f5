import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#contract/words';
import {
  ago,
  capitalized,
  countOf,
  duration,
  every,
  formatDay,
  formatEstimate,
  formatMoney,
  formatNumber,
  formatPercent,
  inMonth,
  lateBy,
  listOf,
  minorDigits,
  monthName,
  onDay,
  onWeekday,
  plural,
  quote,
  relativeDay,
  shortened,
  weekdayName,
  whenPast,
} from '#kit/format';

type InAll<T = string> = Record<Language, T>;
const inAll = (say: (language: Language) => string): InAll => ({ is: say('is'), hu: say('hu'), sl: say('sl'), nb: say('nb'), en: say('en') });
const day = '2027-02-03';

describe('days', () => {
  test('a day with its weekday is written as each language writes it', () => {
    expect(inAll((l) => formatDay(day, l, 'full'))).toEqual({
      is: 'miðvikudagur, 3. febrúar 2027',
      hu: '2027. február 3., szerda',
      sl: 'sreda, 3. februar 2027',
      nb: 'onsdag 3. februar 2027',
      en: 'Wednesday 3 February 2027',
    });
  });

  test('a day with its year, in figures and without a year', () => {
    expect(inAll((l) => formatDay(day, l, 'long'))).toEqual({
      is: '3. febrúar 2027',
      hu: '2027. február 3.',
      sl: '3. februar 2027',
      nb: '3. februar 2027',
      en: '3 February 2027',
    });
    expect(inAll((l) => formatDay(day, l, 'short'))).toEqual({ is: '3.2.2027', hu: '2027. 2. 3.', sl: '3. 2. 2027', nb: '3.2.2027', en: '3 Feb 2027' });
    expect(inAll((l) => formatDay(day, l, 'day-month'))).toEqual({ is: '3. febrúar', hu: 'február 3.', sl: '3. februar', nb: '3. februar', en: '3 February' });
  });

  test('a day in a sentence takes the case the language asks for (worked case 27)', () => {
    expect(inAll((l) => onDay(day, l))).toEqual({ is: '3. febrúar', hu: 'február 3-án', sl: '3. februarja', nb: '3. februar', en: 'on 3 February' });
    expect(inAll((l) => onDay(day, l, { weekday: true }))).toEqual({
      is: 'miðvikudaginn 3. febrúar',
      hu: 'február 3-án, szerdán',
      sl: 'v sredo, 3. februarja',
      nb: 'onsdag 3. februar',
      en: 'on Wednesday 3 February',
    });
    expect(inAll((l) => onDay(day, l, { year: true }))).toEqual({
      is: '3. febrúar 2027',
      hu: '2027. február 3-án',
      sl: '3. februarja 2027',
      nb: '3. februar 2027',
      en: 'on 3 February 2027',
    });
    expect(inAll((l) => inMonth(day, l))).toEqual({ is: 'í febrúar', hu: 'februárban', sl: 'v februarju', nb: 'i februar', en: 'in February' });
    expect(inAll((l) => inMonth(day, l, { year: true }))).toEqual({
      is: 'í febrúar 2027',
      hu: '2027 februárjában',
      sl: 'v februarju 2027',
      nb: 'i februar 2027',
      en: 'in February 2027',
    });
  });

  test('every Hungarian day of the month has the suffix that is spoken', () => {
    const suffixes = Array.from({ length: 31 }, (_, i) => onDay(`2027-01-${String(i + 1).padStart(2, '0')}`, 'hu').replace('január ', ''));
    expect(suffixes.join(' ')).toBe(
      '1-jén 2-án 3-án 4-én 5-én 6-án 7-én 8-án 9-én 10-én 11-én 12-én 13-án 14-én 15-én 16-án 17-én 18-án 19-én 20-án 21-én 22-én 23-án 24-én 25-én 26-án 27-én 28-án 29-én 30-án 31-én',
    );
  });

  test('all twelve months stand right inside a sentence', () => {
    const all = (say: (d: string) => string) => Array.from({ length: 12 }, (_, i) => say(`2027-${String(i + 1).padStart(2, '0')}-03`)).join(' ');
    expect(all((d) => inMonth(d, 'hu'))).toBe(
      'januárban februárban márciusban áprilisban májusban júniusban júliusban augusztusban szeptemberben októberben novemberben decemberben',
    );
    expect(all((d) => inMonth(d, 'hu', { year: true }).slice(5))).toBe(
      'januárjában februárjában márciusában áprilisában májusában júniusában júliusában augusztusában szeptemberében októberében novemberében decemberében',
    );
    expect(all((d) => inMonth(d, 'sl').slice(2))).toBe('januarju februarju marcu aprilu maju juniju juliju avgustu septembru oktobru novembru decembru');
    expect(all((d) => onDay(d, 'sl').slice(3))).toBe('januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra');
    expect(all((d) => inMonth(d, 'is').slice(2))).toBe('janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember');
    expect(all((d) => inMonth(d, 'nb').slice(2))).toBe('januar februar mars april mai juni juli august september oktober november desember');
  });

  test('weekdays decline where they must', () => {
    const all = (l: Language) => [1, 2, 3, 4, 5, 6, 7].map((w) => onWeekday(w, l)).join(', ');
    expect(all('sl')).toBe('v ponedeljek, v torek, v sredo, v četrtek, v petek, v soboto, v nedeljo');
    expect(all('hu')).toBe('hétfőn, kedden, szerdán, csütörtökön, pénteken, szombaton, vasárnap');
    expect(all('is')).toBe('á mánudag, á þriðjudag, á miðvikudag, á fimmtudag, á föstudag, á laugardag, á sunnudag');
  });

  test.each(languages)('%s has the names of months and weekdays that Node knows', (language) => {
    const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let m = 1; m <= 12; m += 1) expect(monthName(m, language)).toBe(month.format(Date.UTC(2027, m - 1, 15)));
    // 1 February 2027 is a Monday.
    for (let w = 1; w <= 7; w += 1) expect(weekdayName(w, language)).toBe(weekday.format(Date.UTC(2027, 1, w)));
  });

  test('a month that does not exist is a bug, not an empty word', () => {
    expect(() => monthName(13, 'en')).toThrow(RangeError);
  });
});

describe('counting', () => {
  test.each(languages)('%s takes the plural category of CLDR for every number', (language) => {
    const rules = new Intl.PluralRules(language);
    for (let n = 0; n <= 1300; n += 1) expect([n, plural(n, language)]).toEqual([n, rules.select(n)]);
    for (const n of [0.5, 1.5, 2.1, 2.11, 21.1, 2.5, 101.3]) expect([n, plural(n, language)]).toEqual([n, rules.select(n)]);
  });

  test('Slovenian visits keep the dual and the hundred (worked case 25)', () => {
    expect([1, 2, 3, 5, 101, 102].map((n) => countOf(n, 'visit', 'sl'))).toEqual(['1 obisk', '2 obiska', '3 obiski', '5 obiskov', '101 obisk', '102 obiska']);
  });

  test('an Icelandic 21 is singular, a Hungarian noun always is', () => {
    expect([1, 2, 11, 21].map((n) => countOf(n, 'day', 'is'))).toEqual(['1 dagur', '2 dagar', '11 dagar', '21 dagur']);
    expect([1, 2, 21].map((n) => countOf(n, 'customer', 'hu'))).toEqual(['1 ügyfél', '2 ügyfél', '21 ügyfél']);
  });

  test.each([
    [1, { is: '1 dagur', hu: '1 nap', sl: '1 dan', nb: '1 dag', en: '1 day' }],
    [3, { is: '3 dagar', hu: '3 nap', sl: '3 dnevi', nb: '3 dager', en: '3 days' }],
    [7, { is: '1 vika', hu: '1 hét', sl: '1 teden', nb: '1 uke', en: '1 week' }],
    [14, { is: '2 vikur', hu: '2 hét', sl: '2 tedna', nb: '2 uker', en: '2 weeks' }],
    [21, { is: '3 vikur', hu: '3 hét', sl: '3 tedni', nb: '3 uker', en: '3 weeks' }],
    [30, { is: '1 mánuður', hu: '1 hónap', sl: '1 mesec', nb: '1 måned', en: '1 month' }],
    [270, { is: '9 mánuðir', hu: '9 hónap', sl: '9 mesecev', nb: '9 måneder', en: '9 months' }],
    [365, { is: '1 ár', hu: '1 év', sl: '1 leto', nb: '1 år', en: '1 year' }],
    [540, { is: '18 mánuðir', hu: '18 hónap', sl: '18 mesecev', nb: '18 måneder', en: '18 months' }],
    [730, { is: '2 ár', hu: '2 év', sl: '2 leti', nb: '2 år', en: '2 years' }],
    [1500, { is: '4 ár', hu: '4 év', sl: '4 leta', nb: '4 år', en: '4 years' }],
  ])('%i days are said as people say them', (days, expected) => {
    expect(inAll((l) => duration(days, l))).toEqual(expected);
  });

  test.each([
    [1, { is: 'á hverjum degi', hu: 'naponta', sl: 'vsak dan', nb: 'hver dag', en: 'every day' }],
    [3, { is: 'á 3 daga fresti', hu: '3 naponta', sl: 'vsake 3 dni', nb: 'hver tredje dag', en: 'every 3 days' }],
    [14, { is: 'á 2 vikna fresti', hu: '2 hetente', sl: 'vsaka 2 tedna', nb: 'annenhver uke', en: 'every 2 weeks' }],
    [28, { is: 'á 4 vikna fresti', hu: '4 hetente', sl: 'vsake 4 tedne', nb: 'hver fjerde uke', en: 'every 4 weeks' }],
    [30, { is: 'í hverjum mánuði', hu: 'havonta', sl: 'vsak mesec', nb: 'hver måned', en: 'every month' }],
    [270, { is: 'á 9 mánaða fresti', hu: '9 havonta', sl: 'vsakih 9 mesecev', nb: 'hver niende måned', en: 'every 9 months' }],
    [540, { is: 'á 18 mánaða fresti', hu: '18 havonta', sl: 'vsakih 18 mesecev', nb: 'hver 18. måned', en: 'every 18 months' }],
    [640, { is: 'á 21 mánaðar fresti', hu: '21 havonta', sl: 'vsakih 21 mesecev', nb: 'hver 21. måned', en: 'every 21 months' }],
    [730, { is: 'á 2 ára fresti', hu: '2 évente', sl: 'vsaki 2 leti', nb: 'annethvert år', en: 'every 2 years' }],
  ])('every %i days', (days, expected) => {
    expect(inAll((l) => every(days, l))).toEqual(expected);
  });

  test('lateness as a label', () => {
    expect(inAll((l) => lateBy(21, l))).toEqual({
      is: '3 vikur fram yfir venju',
      hu: '3 hét késés',
      sl: '3 tedni zamude',
      nb: '3 uker på overtid',
      en: '3 weeks late',
    });
  });
});

describe('nearness', () => {
  test.each([
    ['2027-02-03', { is: 'í dag', hu: 'ma', sl: 'danes', nb: 'i dag', en: 'today' }],
    ['2027-02-04', { is: 'á morgun', hu: 'holnap', sl: 'jutri', nb: 'i morgen', en: 'tomorrow' }],
    ['2027-02-02', { is: 'í gær', hu: 'tegnap', sl: 'včeraj', nb: 'i går', en: 'yesterday' }],
    ['2027-02-06', { is: 'eftir 3 daga', hu: '3 nap múlva', sl: 'čez 3 dni', nb: 'om 3 dager', en: 'in 3 days' }],
    ['2027-02-17', { is: 'eftir 2 vikur', hu: '2 hét múlva', sl: 'čez 2 tedna', nb: 'om 2 uker', en: 'in 2 weeks' }],
    ['2027-01-31', { is: 'fyrir þremur dögum', hu: 'három napja', sl: 'pred tremi dnevi', nb: 'for tre dager siden', en: 'three days ago' }],
    ['2027-01-27', { is: 'fyrir viku', hu: 'egy hete', sl: 'pred enim tednom', nb: 'for en uke siden', en: 'a week ago' }],
    ['2027-01-13', { is: 'fyrir þremur vikum', hu: 'három hete', sl: 'pred tremi tedni', nb: 'for tre uker siden', en: 'three weeks ago' }],
    ['2026-12-04', { is: 'fyrir tveimur mánuðum', hu: 'két hónapja', sl: 'pred dvema mesecema', nb: 'for to måneder siden', en: 'two months ago' }],
    ['2026-02-03', { is: 'fyrir ári', hu: 'egy éve', sl: 'pred enim letom', nb: 'for et år siden', en: 'a year ago' }],
  ])('%s seen from 3 February 2027', (when, expected) => {
    expect(inAll((l) => relativeDay(when, day, l))).toEqual(expected);
  });

  test('in figures where a figure stands beside it', () => {
    expect(inAll((l) => ago(42, l, { figures: true }))).toEqual({
      is: 'fyrir 6 vikum',
      hu: '6 hete',
      sl: 'pred 6 tedni',
      nb: 'for 6 uker siden',
      en: '6 weeks ago',
    });
  });

  test('the past is a span when near, a month within the year, a month with its year before', () => {
    expect(whenPast('2027-01-20', day, 'en')).toBe('2 weeks ago');
    expect(whenPast('2026-10-20', day, 'en')).toBe('in October');
    expect(whenPast('2026-02-20', day, 'en')).toBe('in February 2026');
    expect(whenPast('2025-10-20', day, 'hu')).toBe('2025 októberében');
  });
});

describe('numbers and money', () => {
  test('Icelandic numbers and lists, which Chromium would write in English (worked case 28)', () => {
    expect(formatNumber(1234567.89, 'is')).toBe('1.234.567,89');
    expect(listOf(['A', 'B', 'C'], 'is')).toBe('A, B og C');
    expect(inAll((l) => listOf(['A', 'B'], l))).toEqual({ is: 'A og B', hu: 'A és B', sl: 'A in B', nb: 'A og B', en: 'A and B' });
    expect(listOf(['A'], 'is')).toBe('A');
    expect(listOf([], 'is')).toBe('');
  });

  test.each(languages)('%s numbers are those of Node, but for the true minus sign', (language) => {
    const reference = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 3 });
    for (const n of [0, 7, 999, 1000, 1234.5, 12345, 123456.789, 1234567, 9876543210, -1234.5, -0.0004]) {
      expect(formatNumber(n, language)).toBe(reference.format(n === -0.0004 ? 0 : n).replace('-', '−'));
    }
  });

  test('an estimate of money is told in round figures, and not at all under a whole unit', () => {
    expect(formatEstimate({ minor: 100_996, currency: 'NOK' }, 'hu')).toBe('1000\u00a0NOK');
    expect(formatEstimate({ minor: 1_665_586, currency: 'ISK' }, 'is')).toBe('1.700.000\u00a0kr.');
    expect(formatEstimate({ minor: 15_318, currency: 'GBP' }, 'en')).toBe('£150');
    expect(formatEstimate({ minor: -15_318, currency: 'USD' }, 'sl')).toBe('\u2212150\u00a0$');
    expect(formatEstimate({ minor: 40, currency: 'EUR' }, 'nb')).toBeNull();
  });

  test('money is written as at home, with spaces that do not break', () => {
    expect(formatMoney({ minor: 1234, currency: 'ISK' }, 'is')).toBe('1.234\u00a0kr.');
    expect(formatMoney({ minor: 12345, currency: 'HUF' }, 'hu')).toBe('12\u00a0345\u00a0Ft');
    expect(formatMoney({ minor: 1234550, currency: 'EUR' }, 'sl')).toBe('12.345,50\u00a0€');
    expect(formatMoney({ minor: 123450, currency: 'NOK' }, 'nb')).toBe('1\u00a0234,50\u00a0kr');
    expect(formatMoney({ minor: 123450, currency: 'GBP' }, 'en')).toBe('£1,234.50');
  });

  test('a foreign crown goes by its code, and a minus comes first', () => {
    expect(formatMoney({ minor: 123450, currency: 'NOK' }, 'en')).toBe('NOK\u00a01,234.50');
    expect(formatMoney({ minor: 1234, currency: 'ISK' }, 'nb')).toBe('1\u00a0234\u00a0ISK');
    expect(formatMoney({ minor: -500, currency: 'GBP' }, 'en')).toBe('−£5.00');
    expect(formatMoney({ minor: -500, currency: 'EUR' }, 'sl')).toBe('−5,00\u00a0€');
    expect([minorDigits('ISK'), minorDigits('HUF'), minorDigits('EUR'), minorDigits('NOK')]).toEqual([0, 0, 2, 2]);
  });

  test('a share is told in whole percent', () => {
    expect(inAll((l) => formatPercent(0.354, l))).toEqual({ is: '35%', hu: '35%', sl: '35\u00a0%', nb: '35\u00a0%', en: '35%' });
  });
});

test('quotation marks, first letters and cuts', () => {
  expect(inAll((l) => quote('x', l))).toEqual({ is: '„x“', hu: '„x”', sl: '»x«', nb: '«x»', en: '“x”' });
  expect(capitalized('óskar')).toBe('Óskar');
  expect(shortened('A long story about a drum', 14)).toBe('A long story…');
  expect(shortened('Short  enough', 14)).toBe('Short enough');
});

test('nothing here asks Intl, which has no Icelandic in Chromium', () => {
  const kit = path.resolve(import.meta.dirname, '../../src-main/kit');
  const files = readdirSync(kit, { recursive: true, encoding: 'utf8' }).filter((file) => /^(format|why|say)\b.*\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(25);
  const asking = files.filter((file) => /\bIntl\.|toLocale|localeCompare/.test(readFileSync(path.join(kit, file), 'utf8')));
  expect(asking).toEqual([]);
});
