import { describe, expect, test } from 'vitest';
import { dayNumber, yearOf } from '#kit/days';
import { readFavouriteHoliday } from '#kit/holidays';
import { mayDifferByADay } from '#kit/lunar';
import { parseRule } from '#kit/occasion-rule-form';
import { nextOccurrence, occurrences, readRule } from '#kit/occasion-rules';

const ruleOf = (text: string) => {
  const read = readRule(text);
  return 'rule' in read ? read.rule : `${read.problem}: ${read.word}`;
};
const span = ['2024-01-01', '2032-12-31'] as const;
const years = Array.from({ length: 9 }, (_, index) => 2024 + index);
/** The days of a rule from 2024 to 2032, by year. */
const byYear = (rule: string, leap: 'feb28' | 'mar1' = 'feb28') => {
  const days = occurrences(rule, span[0], 30, leap).filter((day) => day <= span[1]);
  return years.map((year) => days.filter((day) => yearOf(day) === year));
};

describe('days that go by the moon', () => {
  test.each([
    ['1 Tishri', '1 tishri'],
    ['1. Tishrei', '1 tishri'],
    ['15 Nissan', '15 nisan'],
    ['14 Adar II', '14 adar'],
    ['1 Shawwal', '1 shawwal'],
    ['10 Dhu al-Hijjah', '10 dhu-al-hijjah'],
    ['10 Dhul Hijjah', '10 dhu-al-hijjah'],
    ["12 Rabi' al-awwal", '12 rabi-al-awwal'],
    ['Chinese 1-1', 'chinese 01-01'],
    ['chinese 08-15', 'chinese 08-15'],
    ['dangi 1-1 -1', 'dangi 01-01 -1'],
  ])('%s is the rule %s, which is read again as itself', (text, rule) => {
    expect(ruleOf(text)).toBe(rule);
    expect(ruleOf(rule)).toBe(rule);
  });

  test.each(['31 nisan', '0 shawwal', 'chinese 13-01', 'chinese 1-31', 'dangi 0-4'])('%s is no day', (text) => {
    expect(ruleOf(text)).toBe(`no-such-day: ${text}`);
  });

  test.each([
    ['1 Tishri', ['2026-09-12', '2027-10-02', '2028-09-21']],
    ['1 Shawwal', ['2026-03-20', '2027-03-09', '2028-02-26']],
    ['chinese 1-1', ['2026-02-17', '2027-02-06', '2028-01-26']],
  ])('%s falls as the reference says', (text, days) => {
    expect(occurrences(ruleOf(text), '2026-01-01', 3)).toEqual(days);
  });

  test('a new moon minutes from midnight begins the month on its own day', () => {
    expect(occurrences('chinese 01-01', '2027-01-01', 4)).toEqual(['2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03']);
    expect(nextOccurrence('chinese 01-15', '2027-01-01')).toBe('2027-02-20');
    expect(nextOccurrence('chinese 12-30', '2027-01-01')).toBe('2027-02-05');
  });

  test('the Korean new year is a day after the Chinese one in 2027', () => {
    expect(nextOccurrence('dangi 01-01', '2027-01-01')).toBe('2027-02-07');
  });

  test('Purim is in the second Adar of a leap year, Passover always 30 days later', () => {
    for (const purim of occurrences('14 adar', '2024-01-01', 9)) expect(nextOccurrence('15 nisan', purim)).not.toBeNull();
    expect(occurrences('14 adar', '2024-01-01', 3)).toEqual(['2024-03-24', '2025-03-14', '2026-03-03']);
  });

  test('they are found by name, and only of the Islamic ones the day may differ', () => {
    expect(readFavouriteHoliday('Eid al-Fitr').rule).toBe('1 shawwal');
    expect(readFavouriteHoliday('Kínai újév').rule).toBe('chinese 01-01');
    expect([mayDifferByADay('1 shawwal'), mayDifferByADay('chinese 01-01'), mayDifferByADay('15 nisan'), mayDifferByADay('10-29')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

// One rule of every kind there is.
const everyKind = {
  date: '10-29',
  'leap day': '02-29',
  easter: 'easter -2',
  orthodox: 'orthodox +49',
  nth: '2 sunday in 05',
  last: 'last friday in 07',
  'unless whitsun': '1 sunday in 06 unless whitsun',
  before: 'friday before 08-01',
  after: 'thursday after 04-18',
  'on or after': 'sunday on-or-after 02-18',
  'day of the year': 'day 256',
  'Hungarian name day': 'hu 02-28',
  Hebrew: '15 nisan',
  Chinese: 'chinese 01-01',
  Korean: 'dangi 08-15',
};

describe('every kind of rule from 2024 to 2032', () => {
  test.each(Object.entries(everyKind))('%s has exactly one day each year', (_kind, rule) => {
    expect(parseRule(rule)).not.toBeNull();
    expect(byYear(rule).map((days) => days.length)).toEqual(years.map(() => 1));
  });

  test('29 February is kept every year, on the day the team chose', () => {
    expect(byYear('02-29', 'mar1').map(([day]) => day?.slice(5))).toEqual(years.map((year) => (year % 4 === 0 ? '02-29' : '03-01')));
    expect(byYear('hu 02-28').map(([day]) => day?.slice(5))).toEqual(years.map((year) => (year % 4 === 0 ? '02-29' : '02-28')));
  });

  test('what does not come every year has none in the others: a fifth Sunday in February, the 366th day', () => {
    expect(byYear('5 sunday in 02').flat()).toEqual(['2032-02-29']);
    expect(byYear('5 thursday in 02').flat()).toEqual(['2024-02-29']);
    expect(byYear('day 366').map((days) => days.length)).toEqual(years.map((year) => (year % 4 === 0 ? 1 : 0)));
  });

  test('an Islamic day comes once a year, and twice where its year of 354 days fits into ours', () => {
    for (let month = 0; month < 12; month += 1) {
      const rule = ruleOf(
        `1 ${['muharram', 'safar', 'rabi i', 'rabi ii', 'jumada i', 'jumada ii', 'rajab', 'shaban', 'ramadan', 'shawwal', 'dhul qadah', 'dhul hijjah'][month]}`,
      );
      const found = byYear(rule).flat();
      expect(byYear(rule).every((days) => days.length === 1 || days.length === 2)).toBe(true);
      const gaps = found.slice(1).map((day, index) => dayNumber(day) - dayNumber(found[index] ?? day));
      expect(gaps.every((gap) => gap === 354 || gap === 355)).toBe(true);
    }
    expect(byYear('1 rajab')[1]).toEqual(['2025-01-01', '2025-12-21']);
  });

  test('days come in order, none twice, and none before the day that was asked from', () => {
    for (const rule of [...Object.values(everyKind), '1 rajab', 'friday before 01-01', 'easter -100', 'chinese 12-30']) {
      for (const from of ['2024-02-29', '2027-12-31', '2028-01-01']) {
        const days = occurrences(rule, from, 6);
        expect(days).toHaveLength(6);
        expect(days).toEqual([...new Set(days)].sort());
        expect((days[0] ?? '') >= from).toBe(true);
      }
    }
  });
});
