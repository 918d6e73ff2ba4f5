import { describe, expect, test } from 'vitest';
import { keptAround, leadDaysOf, nextOccurrence, type OccasionDate } from '#features/occasions';
import { readOccasion } from '../../src-main/features/occasions/rules.ts';

const occasion = (fields: Partial<OccasionDate> = {}): OccasionDate => ({ kind: 'birthday', month: 3, day: 15, year: null, rule: null, ...fields });

describe('when an occasion is kept', () => {
  test.each([
    ['today counts', {}, '2026-03-15', '2026-03-15'],
    ['the day after it is next year', {}, '2026-03-16', '2027-03-15'],
    ['the day before New Year', { month: 1, day: 1 }, '2026-12-31', '2027-01-01'],
    ['only a month: the first of it', { day: null }, '2026-01-10', '2026-03-01'],
    ['29 February in a leap year', { month: 2, day: 29 }, '2028-01-01', '2028-02-29'],
    ['29 February in a common year', { month: 2, day: 29 }, '2027-01-01', '2027-02-28'],
    ['only a name', { month: null, day: null }, '2026-01-01', null],
    ['a rule goes before the date', { kind: 'favourite-holiday', month: null, day: null, rule: '10-29' }, '2026-01-01', '2026-10-29'],
    ['a moving rule', { kind: 'favourite-holiday', month: null, day: null, rule: 'easter -2' }, '2026-01-01', '2026-04-03'],
  ] satisfies [string, Partial<OccasionDate>, string, string | null][])('%s', (_, fields, from, expected) => {
    expect(nextOccurrence(occasion(fields), from, 'feb28')).toBe(expected);
  });
  test('who keeps 29 February on 1 March has it there', () => {
    expect(nextOccurrence(occasion({ month: 2, day: 29 }), '2027-01-01', 'mar1')).toBe('2027-03-01');
  });
  test('the team’s habit for 29 February holds for rules too', () => {
    const rule = { month: null, day: null, rule: '02-29' };
    expect([nextOccurrence(occasion(rule), '2027-01-01', 'feb28'), nextOccurrence(occasion(rule), '2027-01-01', 'mar1')]).toEqual(['2027-02-28', '2027-03-01']);
  });
  test('a rule that this version cannot read is only a name', () => {
    expect(keptAround(occasion({ month: null, day: null, rule: 'full moon in May' }), '2026-03-16', 'feb28')).toEqual([]);
  });
  test('yesterday’s and the next one are both known, with the age where the year is', () => {
    expect(keptAround(occasion({ year: 1980 }), '2026-03-16', 'feb28')).toEqual([
      { on: '2026-03-15', years: 46 },
      { on: '2027-03-15', years: 47 },
    ]);
    expect(keptAround(occasion(), '2026-03-16', 'feb28').map(({ years }) => years)).toEqual([null, null]);
  });
  test('the age of somebody born on 29 February is the difference of the years', () => {
    expect(keptAround(occasion({ month: 2, day: 29, year: 1988 }), '2027-02-28', 'feb28').at(-1)).toEqual({ on: '2027-02-28', years: 39 });
  });
  test('nobody has a birthday before being born', () => {
    expect(keptAround(occasion({ year: 2026 }), '2026-03-20', 'feb28')).toEqual([
      { on: '2026-03-15', years: 0 },
      { on: '2027-03-15', years: 1 },
    ]);
    expect(keptAround(occasion({ year: 2027 }), '2026-03-20', 'feb28')).toEqual([{ on: '2027-03-15', years: 0 }]);
  });
  test('a favourite holiday is prepared the day before, unless somebody chose otherwise', () => {
    expect([leadDaysOf('birthday', null), leadDaysOf('favourite-holiday', null), leadDaysOf('favourite-holiday', 5)]).toEqual([0, 1, 5]);
  });
});

describe('what was typed', () => {
  const typed = { kind: 'favourite-holiday' as const, month: null, day: null, year: null, ruleText: null, label: null, story: null };
  const read = (fields: Partial<Parameters<typeof readOccasion>[0]>) => readOccasion({ ...typed, ...fields }, '2026-11-18');
  test('a readable rule is kept in its canonical form', () => {
    expect(read({ ruleText: '29 October', label: 'Komsomol Day' })).toMatchObject({ kind: 'read', fields: { rule: '10-29', label: 'Komsomol Day' } });
  });
  test('a mere name is kept as the name', () => {
    expect(read({ ruleText: 'Komsomol Day' })).toMatchObject({ kind: 'read', fields: { rule: null, label: 'Komsomol Day' } });
  });
  test.each([
    ['a date that is mistyped', { ruleText: '29 Octobrr 7 x' }, 'ruleText'],
    ['31 June', { month: 6, day: 31 }, 'day'],
    ['29 February of a common year', { month: 2, day: 29, year: 1987 }, 'day'],
    ['a day without a month', { day: 3 }, 'month'],
    ['a year to come', { month: 12, day: 1, year: 2026 }, 'year'],
    ['nothing at all', {}, 'month'],
  ])('%s is refused, naming the field', (_, fields, field) => {
    expect(read(fields)).toMatchObject({ kind: 'invalid', field });
  });
});
