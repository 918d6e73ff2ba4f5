import { describe, expect, it } from 'vitest';
import { giftSum } from '#kit/gifts';
import { type ArmFacts, type BestFacts, bestBy, monthsBack, nearestAnniversary, subjectsBeside } from '../../src-main/features/thanks/rules.ts';

const customer = (customerId: string, more: Partial<BestFacts> = {}): BestFacts => ({
  customerId,
  firstOrderOn: '2020-11-20',
  lastOrderOn: '2026-09-01',
  score: 10,
  value: 100,
  lately: 0,
  ...more,
});
const today = '2026-11-18';
const ids = (rule: Parameters<typeof bestBy>[0], customers: BestFacts[], leastLately = 0) =>
  bestBy(rule, customers, { today, leastLately }).map(({ customerId }) => customerId);

describe('who is best', () => {
  it('by class: from the threshold up, the best first and the more valuable among equals', () => {
    const all = [customer('a', { score: 12 }), customer('b', { score: 15 }), customer('c', { score: 13, value: 1 }), customer('d', { score: 13, value: 9 })];
    expect(ids({ by: 'class', leastScore: 13 }, all)).toEqual(['b', 'd', 'c']);
    expect(ids({ by: 'class', leastScore: 15 }, all)).toEqual(['b']);
  });

  it('by value: what was paid in the last months, whatever was paid before', () => {
    const all = [customer('a', { lately: 499, value: 9999 }), customer('b', { lately: 500 }), customer('c', { lately: 800 })];
    expect(ids({ by: 'value', months: 12, least: { minor: 50_000, currency: 'EUR' } }, all, 500)).toEqual(['c', 'b']);
  });

  it('by anniversary: near enough and long enough ago', () => {
    const all = [
      customer('six years', { firstOrderOn: '2020-11-25' }),
      customer('passed lately', { firstOrderOn: '2022-11-10' }),
      customer('too far', { firstOrderOn: '2020-12-20' }),
      customer('first order lately', { firstOrderOn: '2026-11-10' }),
    ];
    expect(ids({ by: 'anniversary', withinDays: 10, leastYears: 1 }, all)).toEqual(['six years', 'passed lately']);
    expect(ids({ by: 'anniversary', withinDays: 10, leastYears: 5 }, all)).toEqual(['six years']);
  });
});

describe('an anniversary', () => {
  it('is found over the turn of the year and on 29 February', () => {
    expect(nearestAnniversary('2019-12-30', '2026-01-03')).toEqual({ on: '2025-12-30', years: 6 });
    expect(nearestAnniversary('2024-02-29', '2026-03-01')).toEqual({ on: '2026-02-28', years: 2 });
    expect(nearestAnniversary('2026-11-10', today)).toEqual({ on: '2027-11-10', years: 1 });
  });

  it('months back end on the last day of a shorter month', () => {
    expect(monthsBack('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBack('2026-11-18', 12)).toBe('2025-11-18');
    expect(monthsBack('2026-01-15', 13)).toBe('2024-12-15');
  });
});

describe('gifts and their budget', () => {
  const twelve = { minor: 1200, currency: 'EUR' };

  it('nine gifts of 12 € are 108 € of 150 €', () => {
    expect(giftSum(9, twelve, { minor: 15_000, currency: 'EUR' })).toEqual({
      sum: { minor: 10_800, currency: 'EUR' },
      budget: { minor: 15_000, currency: 'EUR' },
      isOver: false,
      affordable: 9,
    });
  });

  it('thirteen are too many, and twelve are what it bears', () => {
    expect(giftSum(13, twelve, { minor: 15_000, currency: 'EUR' })).toMatchObject({ isOver: true, affordable: 12 });
    expect(giftSum(1, twelve, { minor: 0, currency: 'EUR' })).toMatchObject({ isOver: true, affordable: 0 });
  });

  it('a budget in another currency says nothing, and what costs nothing is never over', () => {
    expect(giftSum(9, twelve, { minor: 1, currency: 'HUF' })).toMatchObject({ budget: null, isOver: false });
    expect(giftSum(9, { minor: 0, currency: 'EUR' }, { minor: 0, currency: 'EUR' })).toMatchObject({ isOver: false, affordable: 9 });
  });
});

describe('two subjects', () => {
  const arm = (one: 'a' | 'b', sent: number, replied: number, subject: string = one): ArmFacts => ({ arm: one, subject, sent, replied, cameBack: 0 });

  it('are too early to tell apart for a handful, however different', () => {
    expect(subjectsBeside([arm('a', 5, 5), arm('b', 5, 0)])?.verdict).toBe('too-early');
  });

  it('name the better one once the interval leaves out nothing', () => {
    expect(subjectsBeside([arm('a', 40, 4), arm('b', 40, 16)])).toMatchObject({ difference: expect.closeTo(-0.3, 9), verdict: 'hinted' });
    expect(subjectsBeside([arm('a', 40, 16), arm('b', 40, 4)])?.verdict).toBe('named');
  });

  it('are added up over batches, and keep a subject only where it is one', () => {
    const over = subjectsBeside([arm('a', 5, 1), arm('b', 5, 2), arm('a', 6, 1, 'another'), arm('b', 6, 0)]);
    expect(over?.named).toMatchObject({ subject: null, sent: 11, replied: { hits: 2, of: 11 } });
    expect(over?.hinted).toMatchObject({ subject: 'b', sent: 11, replied: { hits: 2, of: 11 } });
  });

  it('are nothing where none was tried', () => {
    expect(subjectsBeside([])).toBeNull();
  });
});
