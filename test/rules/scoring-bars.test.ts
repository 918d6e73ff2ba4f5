// The bars of ranking: what is measured stands beside what is asked, in a table at the end.
import { afterAll, describe, expect, test } from 'vitest';
import { fileBase, scoreFile } from '../../src-main/features/scoring/commands.ts';
import { type Base, baseOf, baseUntil, countOf } from '../../src-main/features/scoring/rules-base.ts';
import { fitBase } from '../../src-main/features/scoring/rules-fit.ts';
import { unbent, z975 } from '../../src-main/features/scoring/rules-normal.ts';
import { type Cut, calibrationOf, cutOn, type Horizon, hitsAmong, topSize } from '../../src-main/features/scoring/rules-replay.ts';
import { dayNumber } from '../../src-main/kit/days.ts';
import { fileBaseOf, fileOrders, hasData, table } from '../kit/data.ts';
import { drawing, shapes, syntheticOrders } from '../kit/synthetic-orders.ts';

const measured: string[] = [];
const tell = (what: string, value: string, bar: string) => measured.push(`${what.padEnd(62)} ${value.padStart(18)}   ${bar}`);
afterAll(() => console.log(['', ...measured, ''].join('\n')));

const minutes = 60_000;
const to3 = (value: number) => value.toFixed(3);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Days from one to another, every so many. */
function everyDays(from: string, to: string, step: number): number[] {
  const days: number[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += step) days.push(day);
  return days;
}

/** Fits on each day on the past only, ranks, and looks what happened after. */
function replayed(base: Base, days: readonly number[], horizons: readonly Horizon[]): Map<Horizon, Cut[]> {
  const found = new Map<Horizon, Cut[]>(horizons.map((horizon) => [horizon, []]));
  for (const day of days) {
    const past = baseUntil(base, day);
    const fitted = fitBase(past, day);
    for (const horizon of horizons) found.get(horizon)?.push(cutOn(base, day, horizon, { past, fitted }));
  }
  return found;
}

const atFive = (cuts: readonly Cut[], way: keyof Cut['orders']) => sum(cuts.map((cut) => hitsAmong(cut, cut.orders[way], 5))) / (5 * cuts.length);
const atTop = (cuts: readonly Cut[], way: keyof Cut['orders']) =>
  sum(cuts.map((cut) => hitsAmong(cut, cut.orders[way], topSize(cut)) / topSize(cut))) / cuts.length;

/** So many customers of a base, drawn by lot. */
function drawn(base: Base, size: number, seed: number): Base {
  const draw = drawing(seed);
  const all = Array.from({ length: countOf(base) }, (_, i) => ({ i, lot: draw() }));
  const chosen = all.sort((a, b) => a.lot - b.lot).slice(0, size);
  const orders = chosen.flatMap(({ i }, customer) =>
    Array.from(base.days.subarray(base.start[i], base.start[i + 1]), (on, n) => ({
      customer,
      on,
      amount: base.amounts[(base.start[i] ?? 0) + n] ?? Number.NaN,
    })),
  );
  return baseOf(orders, { segmentOf: new Int32Array(size), segments: base.segments, asOf: Number.MAX_SAFE_INTEGER });
}

/** Mean with its 95 % interval, over independent values. */
function interval(values: readonly number[]): { mean: number; low: number; high: number } {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
  const reach = unbent(z975, values.length - 1) * Math.sqrt(variance / values.length);
  return { mean, low: mean - reach, high: mean + reach };
}

describe.skipIf(!hasData)('CDNOW', () => {
  const whole = hasData ? fileBaseOf('cdnow_sample.csv', '1998-06-30').base : null;
  const base = () => {
    if (!whole) throw new Error('not at hand');
    return whole;
  };

  test(
    'at 16 cuts the five and the best twentieth hold the bars, beside RFM and RFM with recency',
    () => {
      const cuts = replayed(base(), everyDays('1997-08-31', '1998-03-29', 14), [30, 90]);
      const bars = { 30: { five: 0.75, top: 0.6 }, 90: { five: 0.87, top: 0.8 } } as const;
      for (const horizon of [30, 90] as const) {
        const found = cuts.get(horizon) ?? [];
        expect(found).toHaveLength(16);
        const beside = `(RFM ${to3(atFive(found, 'rfm'))}, with recency ${to3(atFive(found, 'rfmRecency'))})`;
        const besideTop = `(RFM ${to3(atTop(found, 'rfm'))}, with recency ${to3(atTop(found, 'rfmRecency'))})`;
        tell(`CDNOW, 16 cuts, ${horizon} days: hit@5`, to3(atFive(found, 'ours')), `at least ${bars[horizon].five} ${beside}`);
        tell(`CDNOW, 16 cuts, ${horizon} days: precision in the top 5 %`, to3(atTop(found, 'ours')), `at least ${bars[horizon].top.toFixed(2)} ${besideTop}`);
        expect(atFive(found, 'ours')).toBeGreaterThanOrEqual(bars[horizon].five);
        expect(atTop(found, 'ours')).toBeGreaterThanOrEqual(bars[horizon].top);
      }
      const { foretold, cameTrue, calibrationError } = calibrationOf(cuts.get(30) ?? []);
      tell('CDNOW, 30 days: predicted / observed', to3(foretold / cameTrue), '0.80 to 1.20');
      tell('CDNOW, 30 days: expected calibration error', to3(calibrationError), 'at most 0.06');
      expect(foretold / cameTrue).toBeGreaterThanOrEqual(0.8);
      expect(foretold / cameTrue).toBeLessThanOrEqual(1.2);
      expect(calibrationError).toBeLessThanOrEqual(0.06);
    },
    5 * minutes,
  );

  test(
    'in random bases of 500 customers it picks better than RFM with recency, at 95 %',
    () => {
      const days = everyDays('1997-08-31', '1998-03-29', 42);
      const differences = Array.from({ length: 24 }, (_, n) => {
        const cuts = replayed(drawn(base(), 500, 1 + n), days, [30]).get(30) ?? [];
        return atFive(cuts, 'ours') - atFive(cuts, 'rfmRecency');
      });
      const { mean, low, high } = interval(differences);
      tell('random bases of 500, 30 days: hit@5 less RFM with recency', `${to3(mean)} [${to3(low)}, ${to3(high)}]`, 'above 0 at 95 %');
      expect(low).toBeGreaterThan(0);
    },
    5 * minutes,
  );

  test('scores are the same bytes with and without the orders after the day, in any order of lines', () => {
    const orders = fileOrders('cdnow_sample.csv');
    const asOf = dayNumber('1997-09-30');
    const question = { asOf, horizonDays: 30, goal: 'comeback', model: 'auto' } as const;
    const scored = (rows: typeof orders) => scoreFile(fileBase(rows, asOf), question).csv;
    const all = scored(orders);
    expect(scored(orders.filter(({ on }) => on <= asOf))).toBe(all);
    expect(scored([...orders].reverse())).toBe(all);
    expect(all.trim().split('\n')).toHaveLength(2358);
    tell('scores with and without later orders, and twice', 'same bytes', 'same bytes');
  });
});

describe.skipIf(!hasData)('the late fixture', () => {
  test('24 of 24 as expected, and few of the background', () => {
    const asOf = dayNumber('2025-06-27');
    const { csv } = scoreFile(fileBase(fileOrders('late_fixture_orders.csv'), asOf), { asOf, horizonDays: 30, goal: 'comeback', model: 'auto' });
    const late = new Map(
      csv
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => [line.split(',')[0], line.split(',')[8]]),
    );
    const expected = table('late_fixture_expected.csv');
    const wrong = expected.filter(({ customer_id, expect_late }) => late.get(customer_id) !== expect_late);
    const tested = new Set(expected.map(({ customer_id }) => customer_id));
    const background = [...late].filter(([id]) => !tested.has(id));
    const flagged = background.filter(([, flag]) => flag === '1').length / background.length;
    tell('late fixture', `${expected.length - wrong.length} of ${expected.length}`, '24 of 24');
    tell('  background flagged', to3(flagged), 'at most 0.05');
    expect(wrong).toEqual([]);
    expect(expected).toHaveLength(24);
    expect(background).toHaveLength(200);
    expect(flagged).toBeLessThanOrEqual(0.05);
  });
});

/** Nine cuts of one base are 45 picks, of which chance alone gives or takes five: where the models gain least, more bases are needed to say anything. */
const basesOf: Partial<Record<string, number>> = { wholesale: 8 };

describe('bases of other shapes, made up', () => {
  test.each(Object.entries(shapes))(
    '%s: the chances come true, and nobody picks worse than by RFM with recency',
    (name, shape) => {
      const bases = basesOf[name] ?? 1;
      const cuts = Array.from({ length: bases }, (_, n) => fileBase(syntheticOrders(shape, 7 + n), dayNumber(shape.to)).base).flatMap(
        (base) => replayed(base, everyDays(`${Number(shape.to.slice(0, 4)) - 1}-12-31`, `${shape.to.slice(0, 4)}-11-20`, 40), [30]).get(30) ?? [],
      );
      const { foretold, cameTrue, calibrationError } = calibrationOf(cuts);
      const what = `${name} (made up${bases > 1 ? `, ${bases} bases` : ''}), 30 days`;
      tell(`${what}: hit@5`, to3(atFive(cuts, 'ours')), `at least ${to3(atFive(cuts, 'rfmRecency'))} less 0.05 (with recency)`);
      tell('  predicted / observed; calibration error', `${to3(foretold / cameTrue)}; ${to3(calibrationError)}`, '0.80 to 1.20; at most 0.06');
      // Of few purchases chance alone makes more or fewer: twice the root of their number either way.
      expect(Math.abs(foretold - cameTrue)).toBeLessThanOrEqual(0.2 * cameTrue + 2 * Math.sqrt(cameTrue));
      expect(calibrationError).toBeLessThanOrEqual(0.06);
      expect(atFive(cuts, 'ours')).toBeGreaterThanOrEqual(atFive(cuts, 'rfmRecency') - 0.05);
    },
    3 * minutes,
  );
});
