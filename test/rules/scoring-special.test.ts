import { describe, expect, test } from 'vitest';
import { minimise } from '../../src-main/features/scoring/rules-optimise.ts';
import { hypergeometric, logBeta, logGamma } from '../../src-main/features/scoring/rules-special.ts';

const closeTo = (value: number, wanted: number, relative = 1e-10) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(relative * Math.max(1e-3, Math.abs(wanted)));

describe('special functions, beside values worked out with 30 digits', () => {
  test.each([
    [0.001, 6.907178885383853],
    [0.243, 1.3180435846996699],
    [0.5, 0.5723649429247001],
    [1, 0],
    [1.5, -0.12078223763524522],
    [2, 0],
    [2.5, 0.2846828704729192],
    [7.75, 8.025458396315983],
    [12, 17.502307845873887],
    [33.3, 82.60372358165495],
    [1000.5, 5908.674175848678],
    [123456.75, 1323901.5615730141],
  ])('ln Γ(%d)', (x, wanted) => closeTo(logGamma(x), wanted));

  test('ln Γ is refused where it has no value', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => logGamma(-1.5)).toThrow(RangeError);
    expect(() => logGamma(Number.NaN)).toThrow(RangeError);
  });

  test('ln B of whole numbers is that of factorials', () => closeTo(logBeta(3, 4), Math.log(1 / 60)));

  test.each([
    [4.243, 6.426, 6.219, 0.72, 272.75870143772886],
    [0.243, 2.426, 2.219, 0.9, 1.9476311698186015],
    [26.243, 28.426, 28.219, 0.5, 90995035.99766049],
    [1.525, 3.614, 2.505, 0.97, 6113.551179085189],
    [0.7, 2.5, 2.3, 0.05, 1.039843147348491],
    [14.16, 1.606, 15.16, 0.03, 1.0467100976096773],
    [100.2, 60.5, 61.3, 0.8, 2.1551135784387015e69],
  ])('2F1(%d, %d; %d; %d)', (a, b, c, z, wanted) => closeTo(hypergeometric(a, b, c, z), wanted));

  test('2F1 has its known closed forms', () => {
    for (const z of [0, 0.1, 0.5, 0.9, 0.99]) {
      closeTo(hypergeometric(2.5, 3, 3, z), (1 - z) ** -2.5);
      if (z > 0) closeTo(hypergeometric(1, 1, 2, z), -Math.log1p(-z) / z);
      if (z > 0) closeTo(hypergeometric(0.5, 0.5, 1.5, z * z), Math.asin(z) / z);
    }
  });

  test('2F1 is refused outside 0 to 1', () => {
    expect(() => hypergeometric(1, 1, 2, 1)).toThrow(RangeError);
    expect(() => hypergeometric(1, 1, 0, 0.5)).toThrow(RangeError);
  });
});

describe('the optimiser', () => {
  test('finds the bottom of a bent valley (Rosenbrock)', () => {
    const { at, value } = minimise((p) => (1 - (p[0] ?? 0)) ** 2 + 100 * ((p[1] ?? 0) - (p[0] ?? 0) ** 2) ** 2, [-1.2, 1], { tolerance: 1e-8 });
    expect(value).toBeLessThan(1e-8);
    expect(at[0]).toBeCloseTo(1, 3);
  });
  test('keeps out of places without a value', () => {
    const { at } = minimise((p) => ((p[0] ?? 0) <= 0 ? Number.NaN : (p[0] ?? 0) - Math.log(p[0] ?? 0)), [5]);
    expect(at[0]).toBeCloseTo(1, 3);
  });
  test('gives the same answer to the last bit', () => {
    const run = () => minimise((p) => Math.exp(p[0] ?? 0) - 2 * (p[0] ?? 0) + ((p[1] ?? 0) - 3) ** 4, [4, -2]);
    expect(run()).toEqual(run());
  });
  test('a function without a bottom ends at its limit', () => {
    expect(Math.abs(minimise((p) => -(p[0] ?? 0), [0], { limit: 5 }).at[0] ?? 0)).toBeLessThanOrEqual(5);
  });
});
