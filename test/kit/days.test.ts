import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayOfParts,
  daysBetween,
  daysInMonth,
  isLeapYear,
  isoWeekday,
  mondayAfter,
  monthOf,
  yearlyDay,
  yearOf,
  yearsReached,
} from '#kit/days';

const first = Temporal.PlainDate.from('1900-01-01');
const last = Temporal.PlainDate.from('2100-12-31');
const span = first.until(last).days;
const plainDate = fc.integer({ min: 0, max: span }).map((n) => first.add({ days: n }));

describe('days', () => {
  test('every day from 1900 to 2100 has the number, weekday and parts that Temporal gives it', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01');
    let date = first;
    let number = epoch.until(first).days;
    for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 }), number += 1) {
      const day = date.toString();
      if (dayNumber(day) !== number || dayFromNumber(number) !== day || isoWeekday(day) !== date.dayOfWeek) expect.fail(`${day} is computed wrongly`);
      if (yearOf(day) !== date.year || monthOf(day) !== date.month || dayOf(day) !== date.day) expect.fail(`${day} is taken apart wrongly`);
    }
    expect(number).toBe(dayNumber('2101-01-01'));
  });

  test('adding days and months and counting between agree with Temporal', () => {
    fc.assert(
      fc.property(plainDate, plainDate, fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: -600, max: 600 }), (a, b, days, months) => {
        expect(addDays(a.toString(), days)).toBe(a.add({ days }).toString());
        expect(addMonths(a.toString(), months)).toBe(a.add({ months }).toString());
        expect(daysBetween(a.toString(), b.toString())).toBe(a.until(b).days);
      }),
      { numRuns: 2000 },
    );
  });

  test('the Monday after a day is a Monday one to seven days later', () => {
    fc.assert(
      fc.property(plainDate, (date) => {
        const monday = mondayAfter(date.toString());
        expect(isoWeekday(monday)).toBe(1);
        expect(daysBetween(date.toString(), monday)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(date.toString(), monday)).toBeLessThanOrEqual(7);
      }),
    );
    expect(mondayAfter('2026-11-23')).toBe('2026-11-30');
  });

  test('29 February exists in leap years only, and 1900 and 2100 are none', () => {
    expect([1900, 2000, 2024, 2027, 2028, 2100].map(isLeapYear)).toEqual([false, true, true, false, true, false]);
    expect(dayOfParts(2028, 2, 29)).toBe('2028-02-29');
    expect(dayOfParts(2027, 2, 29)).toBeNull();
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(daysInMonth(2028, 2)).toBe(29);
  });

  test('a day that no calendar has is null', () => {
    for (const [y, m, d] of [
      [2027, 6, 31],
      [2027, 13, 1],
      [2027, 0, 1],
      [2027, 1, 0],
      [2027, 1, 1.5],
      [Number.NaN, 1, 1],
    ] as const)
      expect(dayOfParts(y, m, d)).toBeNull();
  });

  test('a text that is no day is refused', () => {
    for (const text of ['', 'tomorrow', '2027-2-3', '2027/0a/03', '20270203']) expect(() => dayNumber(text)).toThrow(RangeError);
  });

  test('a birthday on 29 February is kept on the day the policy says', () => {
    expect(yearlyDay(2027, 2, 29, 'feb28')).toBe('2027-02-28');
    expect(yearlyDay(2027, 2, 29, 'mar1')).toBe('2027-03-01');
    expect(yearlyDay(2028, 2, 29, 'feb28')).toBe('2028-02-29');
    expect(yearlyDay(2027, 6, 31, 'feb28')).toBeNull();
  });

  test('who was born on 29 February 1988 turns 39 on 28 February 2027, and without a year nobody has an age', () => {
    expect(yearsReached(1988, '2027-02-28')).toBe(39);
    expect(yearsReached(null, '2027-02-28')).toBeNull();
  });
});
