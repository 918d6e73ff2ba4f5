import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { languages } from '#contract/words';
import { addDays, dayOfParts, isoWeekday, yearOf } from '#kit/days';
import { nextOccurrence, occurrences, readRule, ruleProblems } from '#kit/occasion-rules';
import { sayRuleProblem } from '#kit/rule-problems';

const ruleOf = (text: string) => {
  const read = readRule(text);
  return 'rule' in read ? read.rule : `${read.problem}: ${read.word}`;
};
/** The days of a typed rule in the years 2026, 2027, 2028. */
const threeYears = (text: string) => occurrences(ruleOf(text), '2026-01-01', 3);

describe('reading a rule', () => {
  test.each([
    ['october 29', '10-29'],
    ['29 october', '10-29'],
    ['10-29', '10-29'],
    ['October 29th', '10-29'],
    ['the 29th of October', '10-29'],
    ['--10-29', '10-29'],
    ['29.10.', '10-29'],
    ['10.29.', '10-29'],
    ['29/10', '10-29'],
    ['05-19', '05-19'],
    ['29. október', '10-29'],
    ['október 29.', '10-29'],
    ['október 29-én', '10-29'],
    ['OKT. 29.', '10-29'],
    ['okt.29', '10-29'],
    ['29. oktobra', '10-29'],
    ['29. oktober', '10-29'],
    ['17. júní', '06-17'],
    ['1. des', '12-01'],
    ['március 8-a', '03-08'],
    ['8. marec', '03-08'],
    ['29 February', '02-29'],
    ['03.03.', '03-03'],
  ])('%s is the date %s', (text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  test.each([
    ['2nd Sunday in May', '2 sunday in 05'],
    ['2nd monday in may', '2 monday in 05'],
    ['the second sunday of may', '2 sunday in 05'],
    ['május második vasárnapja', '2 sunday in 05'],
    ['annar sunnudagur í maí', '2 sunday in 05'],
    ['druga nedelja v maju', '2 sunday in 05'],
    ['andre søndag i mai', '2 sunday in 05'],
    ['last friday in july', 'last friday in 07'],
    ['last Friday in July', 'last friday in 07'],
    ['július utolsó péntekje', 'last friday in 07'],
    ['zadnji petek v juliju', 'last friday in 07'],
    ['síðasti föstudagur í júlí', 'last friday in 07'],
    ['siste fredag i juli', 'last friday in 07'],
    ['friday before 08-01', 'friday before 08-01'],
    ['Friday before 1 August', 'friday before 08-01'],
    ['augusztus 1. előtti péntek', 'friday before 08-01'],
    ['thursday after april 18', 'thursday after 04-18'],
    ['Sunday on or after 18 February', 'sunday on-or-after 02-18'],
    ['easter', 'easter'],
    ['Easter +49', 'easter +49'],
    ['easter 49', 'easter +49'],
    ['easter - 2', 'easter -2'],
    ['2 days before Easter', 'easter -2'],
    ['Húsvét', 'easter'],
    ['påske +1', 'easter +1'],
    ['velika noč', 'easter'],
    ['orthodox', 'orthodox'],
    ['Orthodox Easter +49', 'orthodox +49'],
    ['day 256', 'day 256'],
  ])('%s is the rule %s', (text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  test.each([
    ['31 june', 'no-such-day: 31 june'],
    ['13-40', 'no-such-day: 13-40'],
    ['2nd mnday in may', 'unknown-word: mnday'],
    ['6th monday in may', 'no-such-day: 6th monday in may'],
    ['day 367', 'no-such-day: day 367'],
    ['easter +400', 'no-such-day: easter +400'],
    ['05.06.', 'ambiguous-date: 05.06.'],
    ['29 October 1918', 'has-year: 29 october 1918'],
    ['1918-10-29', 'has-year: 1918-10-29'],
    ['monday', 'not-a-rule: monday'],
    ['  ', 'empty: '],
  ])('%s is refused: %s', (text, problem) => {
    expect(ruleOf(text)).toBe(problem);
  });

  test('a date in figures is read in the order that is given for it', () => {
    expect(readRule('05.06.', { dateOrder: 'mdy' })).toEqual({ rule: '05-06' });
    expect(readRule('05.06.', { dateOrder: 'dmy' })).toEqual({ rule: '06-05' });
    expect(readRule('29.10.', { dateOrder: 'mdy' })).toEqual({ rule: '10-29' });
  });

  test('what is wrong is said in every language, with the word that was not understood', () => {
    for (const language of languages) {
      for (const problem of ruleProblems) expect(sayRuleProblem({ problem, word: '$&' }, language)).toMatch(/\p{L}{3}.*[.]$/u);
      expect(sayRuleProblem({ problem: 'unknown-word', word: 'mnday' }, language)).toContain('mnday');
      expect(new Set(ruleProblems.map((problem) => sayRuleProblem({ problem, word: 'x' }, language))).size).toBe(ruleProblems.length);
    }
  });

  test('nothing that is typed throws, and what was read is read again as itself', () => {
    const words = fc.constantFrom(
      '2nd',
      'last',
      'sunday',
      'in',
      'may',
      '29.',
      'október',
      'easter',
      '-2',
      '10-29',
      'before',
      'day',
      '256',
      'x',
      '+',
      'v',
      'maju',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.array(words, { maxLength: 5 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const read = readRule(typed);
        if (!('rule' in read)) return;
        expect(readRule(read.rule)).toEqual(read);
        expect(occurrences(read.rule, '2026-01-01', 1)).toHaveLength(1);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the days of a rule', () => {
  test.each([
    ['easter 49', ['2026-05-24', '2027-05-16', '2028-06-04']],
    ['orthodox', ['2026-04-12', '2027-05-02', '2028-04-16']],
    ['last friday in july', ['2026-07-31', '2027-07-30', '2028-07-28']],
    ['day 256', ['2026-09-13', '2027-09-13', '2028-09-12']],
    ['thursday after 04-18', ['2026-04-23', '2027-04-22', '2028-04-20']],
    ['thursday after 04-18 -60', ['2026-02-22', '2027-02-21', '2028-02-20']],
    ['1 sunday in 06 unless whitsun', ['2026-06-07', '2027-06-06', '2028-06-11']],
    ['4 thursday in 11 +1', ['2026-11-27', '2027-11-26', '2028-11-24']],
    ['sunday on or after 22 march', ['2026-03-22', '2027-03-28', '2028-03-26']],
    ['sunday before 22 march', ['2026-03-15', '2027-03-21', '2028-03-19']],
    ['29 february', ['2026-02-28', '2027-02-28', '2028-02-29']],
  ])('%s', (text, days) => {
    expect(threeYears(text)).toEqual(days);
  });

  test('29 February is kept on 1 March where that was chosen', () => {
    expect(occurrences('02-29', '2026-03-01', 3, 'mar1')).toEqual(['2026-03-01', '2027-03-01', '2028-02-29']);
  });

  test('the day itself is the next one, the day after it is a year too late', () => {
    expect(nextOccurrence('10-29', '2026-10-29')).toBe('2026-10-29');
    expect(nextOccurrence('10-29', '2026-10-30')).toBe('2027-10-29');
  });

  test('an offset over the turn of the year is not lost', () => {
    expect(occurrences('friday before 01-01', '2026-12-24', 2)).toEqual(['2026-12-25', '2027-12-31']);
    expect(occurrences('thursday after 04-18 -180', '2023-01-01', 1)).toEqual(['2023-10-28']);
    expect(nextOccurrence('thursday after 04-18 -180', '2023-10-01')).toBe('2023-10-28');
  });

  test('a fifth Sunday in February is waited for, across 2100 too', () => {
    expect(occurrences('5 sunday in 02', '2026-01-01', 2)).toEqual(['2032-02-29', '2060-02-29']);
    expect(nextOccurrence('5 sunday in 02', '2089-01-01')).toBe('2128-02-29');
  });

  test('a text that is no canonical rule is a bug, not a silent nothing', () => {
    expect(() => occurrences('29 october', '2026-01-01', 1)).toThrow(RangeError);
  });

  test('western Easter is that of the tables', () => {
    const days = occurrences('easter', '2024-01-01', 9);
    expect(days).toEqual(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13', '2032-03-28']);
    expect(occurrences('orthodox', '2024-01-01', 5)).toEqual(['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02', '2028-04-16']);
  });
});

describe('any rule from 2024 to 2032', () => {
  const month = fc.integer({ min: 1, max: 12 });
  const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const weekday = fc.constantFrom(...weekdayNames);
  const two = (n: number) => `${n}`.padStart(2, '0');
  const start = fc.integer({ min: 0, max: 365 * 8 }).map((n) => addDays('2024-01-01', n));

  test('the n-th weekday of a month is that weekday in the right week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), weekday, month, start, (nth, name, m, from) => {
        const [day = ''] = occurrences(`${nth} ${name} in ${two(m)}`, from, 1);
        const date = Temporal.PlainDate.from(day);
        expect([date.month, date.dayOfWeek, Math.ceil(date.day / 7)]).toEqual([m, weekdayNames.indexOf(name) + 1, nth]);
        expect(day >= from && Temporal.PlainDate.from(from).until(date).days <= 373).toBe(true);
      }),
    );
  });

  test('the last weekday of a month has no other behind it', () => {
    fc.assert(
      fc.property(weekday, month, start, (name, m, from) => {
        const date = Temporal.PlainDate.from(occurrences(`last ${name} in ${two(m)}`, from, 1)[0] ?? '');
        expect([date.month, date.dayOfWeek, date.add({ days: 7 }).month === m]).toEqual([m, weekdayNames.indexOf(name) + 1, false]);
      }),
    );
  });

  test('a weekday before or after a date is at most a week away from it and never the date', () => {
    fc.assert(
      fc.property(weekday, month, fc.integer({ min: 1, max: 28 }), start, (name, m, d, from) => {
        const year = yearOf(from) + 1;
        const anchor = dayOfParts(year, m, d) ?? '';
        const near = (side: string, first: string) => occurrences(`${name} ${side} ${two(m)}-${two(d)}`, first, 1)[0] ?? '';
        const before = near('before', addDays(anchor, -7));
        const after = near('after', anchor);
        const onOrAfter = near('on-or-after', anchor);
        expect(before < anchor && before >= addDays(anchor, -7)).toBe(true);
        expect(after > anchor && after <= addDays(anchor, 7)).toBe(true);
        expect(onOrAfter).toBe(isoWeekday(anchor) === weekdayNames.indexOf(name) + 1 ? anchor : after);
        expect([before, after].map(isoWeekday)).toEqual([weekdayNames.indexOf(name) + 1, weekdayNames.indexOf(name) + 1]);
      }),
    );
  });

  test('the days come in order, once a year, and starting later only leaves out the earlier ones', () => {
    const rule = fc.oneof(
      fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${two(m)}-${two(d)}`),
      fc.integer({ min: -110, max: 250 }).map((n) => (n === 0 ? 'easter' : `easter ${n > 0 ? '+' : ''}${n}`)),
      fc.tuple(weekday, month).map(([name, m]) => `last ${name} in ${two(m)}`),
      fc.integer({ min: 1, max: 365 }).map((n) => `day ${n}`),
    );
    fc.assert(
      fc.property(rule, start, (text, from) => {
        const days = occurrences(text, from, 8);
        expect(days).toEqual([...days].sort());
        expect(new Set(days).size).toBe(8);
        expect((days[0] ?? '') >= from).toBe(true);
        expect(occurrences(text, addDays(days[2] ?? '', 1), 5)).toEqual(days.slice(3));
      }),
    );
  });
});
