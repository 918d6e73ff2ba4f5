import { describe, expect, test } from 'vitest';
import { type FileOrder, fileBase } from '../../src-main/features/scoring/commands.ts';
import { fitBase } from '../../src-main/features/scoring/rules-fit.ts';
import { chancesOf, enoughBuyers, enoughSnapshots, learnStage } from '../../src-main/features/scoring/rules-learned.ts';
import { fitLogistic, logisticScore } from '../../src-main/features/scoring/rules-logistic.ts';
import { boost, boostedScore, logistic } from '../../src-main/features/scoring/rules-trees.ts';
import { dayFromNumber, dayNumber, monthOf } from '../../src-main/kit/days.ts';
import { drawing, shapes, syntheticOrders } from '../kit/synthetic-orders.ts';

const asOf = dayNumber('2025-11-30');

/** A shop of presents: nearly everybody buys in November and December, and hardly anybody else does. */
function presents(): FileOrder[] {
  const draw = drawing(3);
  const orders: FileOrder[] = [];
  for (let n = 0; n < 500; n += 1)
    for (let on = dayNumber('2021-01-01') + Math.floor(draw() * 300); on <= asOf; on += 7) {
      const isSeason = monthOf(dayFromNumber(on)) >= 11;
      if (draw() < (isSeason ? 0.25 : 0.01)) orders.push({ customerId: `c${n}`, on, amount: 20, segment: '' });
    }
  return orders;
}

describe('the second stage', () => {
  test('stays off where there is too little to learn from', () => {
    const { base } = fileBase(syntheticOrders({ ...shapes.service, customers: 60, to: '2025-11-30' }, 1), asOf);
    expect(learnStage(base, fitBase(base, asOf), asOf, 30)).toBeNull();
    expect([enoughSnapshots, enoughBuyers]).toEqual([3000, 300]);
  });

  test('sees the season that the models cannot, and the same way each time', () => {
    const { base } = fileBase(presents(), asOf);
    const fitted = fitBase(base, asOf);
    const stage = learnStage(base, fitted, asOf, 30);
    expect(stage).toMatchObject({ withMonth: true, horizonDays: 30 });
    expect(stage?.snapshots).toBeGreaterThanOrEqual(enoughSnapshots);
    const chances = chancesOf(stage ? [stage] : [], { base, fitted, day: asOf });
    const before = Array.from({ length: 50 }, (_, customer) => chances(customer, 0.1, 30));
    // In December about two in three buy; by the whole year's rhythm far fewer would.
    expect(before.reduce((sum, chance) => sum + chance, 0) / 50).toBeGreaterThan(0.3);
    expect(learnStage(base, fitted, asOf, 30)).toEqual(stage);
    expect(chances(0, 0.123, 365)).toBe(0.123);
  });
});

describe('its parts', () => {
  const draw = drawing(9);
  const count = 2000;
  const values = Float64Array.from({ length: count * 2 }, () => draw() * 4 - 2);
  const table = { values, width: 2 };

  test('trees learn what is not a straight line', () => {
    const outcomes = Uint8Array.from({ length: count }, (_, n) => ((values[2 * n] ?? 0) > 0 === (values[2 * n + 1] ?? 0) > 0 ? 1 : 0));
    const trees = boost(table, outcomes, new Float64Array(count));
    expect(logistic(boostedScore(trees, [1, 1]))).toBeGreaterThan(0.8);
    expect(logistic(boostedScore(trees, [1, -1]))).toBeLessThan(0.2);
  });

  test('the logistic learns what is', () => {
    const outcomes = Uint8Array.from({ length: count }, (_, n) => (draw() < logistic(2 * (values[2 * n] ?? 0) - 1) ? 1 : 0));
    const fit = fitLogistic(table, outcomes);
    expect(logisticScore(fit, [0, 0])).toBeCloseTo(-1, 0);
    expect(logisticScore(fit, [1, 0]) - logisticScore(fit, [0, 0])).toBeGreaterThan(1.6);
    expect(Math.abs(logisticScore(fit, [0, 1]) - logisticScore(fit, [0, 0]))).toBeLessThan(0.3);
  });
});
