import { describe, expect, test } from 'vitest';
import { maximumLikelihood, readParameters, referenceTable } from '../../src-main/features/scoring/commands.ts';
import { aliveChance, buyChance, expectedPurchases, expectedSummed } from '../../src-main/features/scoring/rules-cnbd.ts';
import { fitRegularity, weakPrior } from '../../src-main/features/scoring/rules-fit-cnbd.ts';
import { buyersOf, countHistories } from '../../src-main/features/scoring/rules-histories.ts';
import { expectedAmount } from '../../src-main/features/scoring/rules-money.ts';
import { paretoExpected } from '../../src-main/features/scoring/rules-pareto.ts';
import { dayNumber } from '../../src-main/kit/days.ts';
import { fileBaseOf, hasData, table } from '../kit/data.ts';

const published = readParameters(
  JSON.stringify({
    'BG/NBD': { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
    'MBG/NBD': { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
    'Pareto/NBD': { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
    'Gamma-Gamma': { p: 6.25, q: 3.74, gamma: 15.44 },
  }),
);
if (typeof published === 'string') throw new Error(published);
const { bgnbd, mbgnbd, paretonbd, gammagamma } = published;
if (!bgnbd || !mbgnbd || !paretonbd || !gammagamma) throw new Error('a model is missing');

describe('single published values', () => {
  const one = { x: 2, tx: 30.43, T: 38.86 };
  test('BG/NBD: 1.226 purchases in 39 weeks after x = 2, t = 30.43, T = 38.86', () => {
    expect(expectedPurchases(bgnbd, one, 39)).toBeCloseTo(1.226, 3);
    expect(aliveChance(bgnbd, one)).toBeCloseTo(0.72657858, 4);
  });
  test('the chance within a horizon is the closed form of BG/NBD', () => {
    const { alpha, r } = bgnbd;
    const closed = aliveChance(bgnbd, one) * (1 - ((alpha + 38.86) / (alpha + 38.86 + 4)) ** (r + 2));
    expect(buyChance(bgnbd, one, 4)).toBeCloseTo(closed, 12);
  });
  test('Pareto/NBD: customer 1516', () => expect(paretoExpected(paretonbd, { x: 26, tx: 30.857, T: 31 }, 52)).toBeCloseTo(25.46, 2));
  test.each([
    [2, 22.35, 24.65],
    [1, 11.77, 18.91],
    [0, 0, 35.17],
  ])('Gamma-Gamma: %d purchases of %d', (count, mean, wanted) => expect(Math.abs(expectedAmount(gammagamma, count, mean) - wanted)).toBeLessThan(0.1));
  test('summing purchase by purchase agrees with the closed form', () => {
    for (const history of [one, { x: 0, tx: 0, T: 12 }, { x: 26, tx: 30.8, T: 31 }]) {
      for (const horizon of [4, 39, 150]) {
        const summed = aliveChance(mbgnbd, history) * expectedSummed(mbgnbd, history, horizon);
        expect(Math.abs(summed / expectedPurchases(mbgnbd, history, horizon) - 1)).toBeLessThan(1e-6);
      }
    }
  });
});

describe('parameters of published models from a file', () => {
  test.each([
    ['by name', '{"bgnbd":{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426}}'],
    ['as a list', '{"BG/NBD":[0.243,4.414,0.793,2.426]}'],
    ['a level down', '{"models":{"bg_nbd":{"r":0.243,"alpha":4.414,"a":0.793,"b":2.426,"loglik":-9582.4}}}'],
    [
      'as rows',
      '[{"model":"BG/NBD","param":"r","value":0.243},{"model":"BG/NBD","param":"alpha","value":"4.414"},{"model":"BG/NBD","param":"a","value":0.793},{"model":"BG/NBD","param":"b","value":2.426}]',
    ],
  ])('%s', (_, json) => {
    const read = readParameters(json);
    expect(typeof read === 'string' ? read : read.bgnbd).toEqual({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, k: 1, stopsAtFirst: false });
  });
  test('what is no such file is said in words', () => {
    expect(readParameters('{"BG/NBD":{"r":1}}')).toMatch(/names no model whole/);
    expect(typeof readParameters('{')).toBe('string');
  });
});

describe.skipIf(!hasData)('the published tables of CDNOW', () => {
  const asOf = dayNumber('1997-09-30');
  const load = () => fileBaseOf('cdnow_sample.csv', '1997-09-30');

  test('maximum likelihood without priors comes out within the tolerances', () => {
    const fits = maximumLikelihood(load().base, { asOf, unitDays: 7 });
    const mine: Record<string, Record<string, number>> = {
      'BG/NBD': { ...fits?.bgnbd },
      'MBG/NBD': { ...fits?.mbgnbd },
      'Gamma-Gamma': { ...fits?.gammagamma },
    };
    const rows = table('published_params.csv').filter(({ model = '', param = '' }) => param in (mine[model] ?? {}));
    expect(rows.length).toBeGreaterThanOrEqual(13);
    for (const { model = '', param = '', value, abs_tol } of rows) {
      const found = mine[model]?.[param] ?? Number.NaN;
      console.log(`${model} ${param}`.padEnd(20), found.toFixed(4).padStart(11), `published ${value} ± ${abs_tol}`);
      expect(Math.abs(found - Number(value)), `${model} ${param}`).toBeLessThanOrEqual(Number(abs_tol));
    }
    expect(fits?.gammagamma?.customers).toBe(946);
  });

  test('there is no regularity in CDNOW: k is 1', () => {
    const { base } = load();
    const histories = countHistories(base, buyersOf(base, null), { asOf, unitDays: 7 });
    expect(fitRegularity(histories, weakPrior).k).toBe(1);
  });

  test('the 20 customers come out to eight digits', () => {
    const wanted = table('reference_cdnow_20.csv');
    const found = referenceTable(load(), { asOf, unitDays: 7, parameters: published, customers: wanted.map(({ customer_id = '' }) => customer_id) });
    if (found.kind !== 'table') throw new Error(`${found.customerId} is not there`);
    const [header = '', ...lines] = found.csv.trim().split('\n');
    const names = header.split(',');
    expect(names).toEqual(Object.keys(wanted[0] ?? {}));
    for (const [i, line] of lines.entries())
      for (const [j, cell] of line.split(',').entries()) {
        const figure = Number(wanted[i]?.[names[j] ?? '']);
        expect(Math.abs(Number(cell) - figure), `${names[j]} of ${wanted[i]?.customer_id}`).toBeLessThanOrEqual(1e-8 * Math.abs(figure) + 1e-10);
      }
    expect(lines).toHaveLength(20);
  });
});
