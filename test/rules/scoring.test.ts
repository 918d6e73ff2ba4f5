import { describe, expect, test } from 'vitest';
import { chanceToBuy, purchaseDaysOf, rhythmOf } from '#features/scoring';
import { dayNumber } from '#kit/days';

const day = dayNumber;
const year = { expectedIntervalDays: 365 };
const every = (gap: number, times: number, last: string) => Array.from({ length: times }, (_, i) => day(last) - i * gap);
const today = day('2026-11-18');

describe('what counts as a purchase', () => {
  test('two orders on one day are one purchase', () => {
    expect(
      purchaseDaysOf(
        [
          { on: 5, totalMinor: 100 },
          { on: 5, totalMinor: 300 },
        ],
        10,
      ),
    ).toEqual([5]);
  });
  test('a refund is no purchase, an order without an amount is one', () => {
    expect(
      purchaseDaysOf(
        [
          { on: 3, totalMinor: -100 },
          { on: 4, totalMinor: 0 },
        ],
        10,
      ),
    ).toEqual([4]);
  });
  test('an order dated in the future has not happened yet', () => {
    expect(purchaseDaysOf([{ on: 11, totalMinor: 100 }], 10)).toEqual([]);
    expect(rhythmOf([1, 11], year, 10).lastOn).toBe(1);
  });
  test('the order in which orders come does not matter', () => {
    const days = every(40, 6, '2026-10-01');
    expect(rhythmOf([...days].reverse(), year, today)).toEqual(rhythmOf(days, year, today));
  });
});

describe('the expected gap', () => {
  test('two purchase days are too few: the segment speaks', () => {
    const rhythm = rhythmOf(every(30, 2, '2026-11-01'), year, today);
    expect(rhythm.gapSource).toBe('segment');
    expect(rhythm.expectedGapDays).toBeCloseTo(365, 6);
  });
  test('from three purchase days on it is the own gap, drawn towards the segment', () => {
    const three = rhythmOf(every(30, 3, '2026-11-01'), year, today);
    const many = rhythmOf(every(30, 20, '2026-11-01'), year, today);
    expect(three.gapSource).toBe('own');
    expect(three.expectedGapDays).toBeGreaterThan(30);
    expect(three.expectedGapDays).toBeLessThan(100);
    expect(many.expectedGapDays).toBeGreaterThan(30);
    expect(many.expectedGapDays).toBeLessThan(36);
  });
  test('one long absence hardly changes the rhythm of a regular', () => {
    const regular = [...every(30, 10, '2026-11-01'), ...every(30, 10, '2023-01-01')];
    expect(rhythmOf(regular, year, today).expectedGapDays).toBeLessThan(40);
  });
  test('the range lies around the expected gap and narrows with more orders', () => {
    const few = rhythmOf(every(60, 3, '2026-11-01'), { expectedIntervalDays: 60 }, today);
    const many = rhythmOf(every(60, 15, '2026-11-01'), { expectedIntervalDays: 60 }, today);
    expect(few.gapLowDays).toBeLessThan(few.expectedGapDays);
    expect(few.gapHighDays).toBeGreaterThan(few.expectedGapDays);
    expect(many.gapHighDays).toBeLessThan(few.gapHighDays);
  });
});

describe('late', () => {
  test.each([
    ['a daily coffee guest is late after a week', every(1, 30, '2026-11-11'), 2, true],
    ['a daily coffee guest is not late the next day', every(1, 30, '2026-11-17'), 2, false],
    ['a monthly buyer is not late after 32 days', every(30, 8, '2026-10-17'), 30, false],
    ['a monthly buyer is late after 80 days', every(30, 8, '2026-08-30'), 30, true],
    ['a monthly guest in a daily segment keeps the own rhythm', every(30, 8, '2026-11-08'), 2, false],
    ['a furniture buyer is not late after a year', every(540, 4, '2025-11-18'), 540, false],
    ['a furniture buyer is late after four years', every(540, 4, '2022-11-18'), 540, true],
    ['after one purchase the segment decides: late', [day('2024-01-01')], 120, true],
    ['after one purchase the segment decides: not late', [day('2026-08-01')], 120, false],
  ])('%s', (_, days, interval, expected) => {
    const { lateSinceOn } = rhythmOf(days, { expectedIntervalDays: interval }, today);
    expect(lateSinceOn !== null && lateSinceOn <= today).toBe(expected);
  });
  test('who never bought is never late', () => {
    expect(rhythmOf([], year, today).lateSinceOn).toBeNull();
  });
});

describe('the chance to buy in 30 days', () => {
  const monthly = rhythmOf(every(30, 10, '2026-10-20'), { expectedIntervalDays: 30 }, today);
  const last = day('2026-10-20');
  test('it is highest around the usual day and falls when the silence is far too long', () => {
    const usual = chanceToBuy(monthly, last + 25);
    expect(usual).toBeGreaterThan(0.6);
    expect(chanceToBuy(monthly, last + 120)).toBeLessThan(usual / 2);
    expect(chanceToBuy(monthly, last + 1000)).toBeLessThan(0.01);
  });
  test('it falls without end once the silence is too long', () => {
    const later = [90, 150, 250, 400, 700].map((silence) => chanceToBuy(monthly, last + silence));
    expect(later).toEqual([...later].sort((a, b) => b - a));
  });
  test('who came back often is likelier to come back than who bought once', () => {
    const once = rhythmOf([last], { expectedIntervalDays: 30 }, today);
    expect(chanceToBuy(monthly, last + 25)).toBeGreaterThan(chanceToBuy(once, last + 25));
  });
  test('it stays between 0 and 1, also for a longer horizon, which never makes it smaller', () => {
    for (const silence of [0, 1, 10, 100, 5000]) {
      const month = chanceToBuy(monthly, last + silence);
      expect(month).toBeGreaterThanOrEqual(0);
      expect(chanceToBuy(monthly, last + silence, 90)).toBeGreaterThanOrEqual(month);
      expect(chanceToBuy(monthly, last + silence, 90)).toBeLessThanOrEqual(1);
    }
  });
  test('a stranger has a small chance, not none', () => {
    const stranger = rhythmOf([], year, today);
    expect(chanceToBuy(stranger, today)).toBeGreaterThan(0);
    expect(chanceToBuy(stranger, today)).toBeLessThan(0.05);
  });
});
