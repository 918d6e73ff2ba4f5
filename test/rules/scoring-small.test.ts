// Bases that are small, odd or broken: something sensible comes out, or the line is named.
import { describe, expect, test } from 'vitest';
import { type FileOrder, fileBase, readOrders, scoreFile } from '../../src-main/features/scoring/commands.ts';
import { aliveChance } from '../../src-main/features/scoring/rules-cnbd.ts';
import { fitCnbd, weakPrior } from '../../src-main/features/scoring/rules-fit-cnbd.ts';
import { orderBy } from '../../src-main/features/scoring/rules-goals.ts';
import { buyersOf, countHistories } from '../../src-main/features/scoring/rules-histories.ts';
import { replayOf } from '../../src-main/features/scoring/rules-replay.ts';
import { rfmBounds, rfmClassOf, rfmOf } from '../../src-main/features/scoring/rules-rfm.ts';
import { dayNumber } from '../../src-main/kit/days.ts';
import { shapes, syntheticOrders } from '../kit/synthetic-orders.ts';

const asOf = dayNumber('2026-06-30');
const order = (customerId: string, ago: number, amount = 10, segment = ''): FileOrder => ({ customerId, on: asOf - ago, amount, segment });
const question = { asOf, horizonDays: 30, goal: 'comeback', model: 'auto' } as const;

function rowsOf(orders: readonly FileOrder[], wanted: Partial<Parameters<typeof scoreFile>[1]> = {}) {
  const { csv } = scoreFile(fileBase(orders, asOf), { ...question, ...wanted });
  const [header = '', ...lines] = csv.trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const fields = line.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g) ?? [];
    return Object.fromEntries(names.map((name, i) => [name, (fields[i] ?? '').replace(/,$/, '')]));
  });
}

const figures = ['score', 'p_buy', 'p_alive', 'expected_purchases', 'expected_gap_days', 'late_after_days'] as const;

/** Every figure is a number, and every chance one. */
function expectSound(rows: ReturnType<typeof rowsOf>): void {
  for (const row of rows) {
    for (const name of figures) expect(Number.isFinite(Number(row[name])), `${name} of ${row.customer_id}: ${row[name]}`).toBe(true);
    for (const name of ['p_buy', 'p_alive'] as const) {
      expect(Number(row[name])).toBeGreaterThanOrEqual(0);
      expect(Number(row[name])).toBeLessThanOrEqual(1);
    }
    expect(row.reason?.length).toBeGreaterThan(20);
  }
}

describe('bases of all sizes', () => {
  test.each([0, 1, 3, 30])('%d customers', (size) => {
    const rows = rowsOf(Array.from({ length: size }, (_, n) => [order(`c${n}`, 10 + n), order(`c${n}`, 50 + 2 * n), order(`c${n}`, 90 + 3 * n)]).flat());
    expect(rows).toHaveLength(size);
    expectSound(rows);
  });
  test('one order each', () => {
    const rows = rowsOf(Array.from({ length: 60 }, (_, n) => order(`c${n}`, 5 * n)));
    expect(rows).toHaveLength(60);
    expectSound(rows);
  });
  test('all on one day', () => expectSound(rowsOf(Array.from({ length: 40 }, (_, n) => order(`c${n % 20}`, 12)))));
  test('all today', () => expectSound(rowsOf(Array.from({ length: 40 }, (_, n) => order(`c${n}`, 0)))));
  test('orders after the day have not happened', () => {
    const past = [order('a', 10), order('a', 40), order('b', 5)];
    const later = [order('a', -3), order('late', -10)];
    expect(rowsOf([...past, ...later])).toEqual(rowsOf(past));
  });
  test('a refund is no purchase and takes its amount off', () => {
    const rows = rowsOf([order('a', 60, 100), order('a', 30, 100), order('a', 29, -100), order('b', 60, 100), order('b', 30, 100)]);
    const value = (id: string) => Number(rows.find((row) => row.customer_id === id)?.expected_value);
    expectSound(rows);
    expect(value('a')).toBeLessThan(value('b'));
    expect(rowsOf([order('r', 3, -50)])).toEqual([]);
  });
  test('without amounts the values stay empty and everything else stands', () => {
    const rows = rowsOf([order('a', 60, Number.NaN), order('a', 30, Number.NaN), order('b', 3, Number.NaN)]);
    expect(rows.map((row) => row.expected_value)).toEqual(['', '']);
    expectSound(rows);
    expectSound(rowsOf([order('a', 60, Number.NaN), order('b', 3, Number.NaN)], { goal: 'revenue' }));
  });
  test.each(['auto', 'rhythm', 'bgnbd', 'mbgcnbdk'] as const)('model %s', (model) => {
    expectSound(rowsOf(syntheticOrders({ ...shapes.service, customers: 80, to: '2026-06-30' }, 3), { model }));
  });
});

describe('the prior', () => {
  /** Steady buyers, none of whom stopped: nothing in the data speaks for stopping. */
  const steady = Array.from({ length: 25 }, (_, n) => Array.from({ length: 10 }, (__, k) => order(`c${n}`, 4 + (n % 9) + k * (20 + (n % 5))))).flat();

  test('plain maximum likelihood puts stopping at 0, and nobody would ever be gone; the priors do not', () => {
    const { base } = fileBase(steady, asOf);
    const histories = countHistories(base, buyersOf(base, null), { asOf, unitDays: 7 });
    const plain = fitCnbd({ histories, k: 1, stopsAtFirst: true, prior: null });
    const drawn = fitCnbd({ histories, k: 1, stopsAtFirst: true, prior: weakPrior(1) });
    const usualStop = ({ a, b }: typeof plain) => a / (a + b);
    const silent = { x: 9, tx: 200 / 7, T: 200 / 7 + 14 };
    expect(usualStop(plain)).toBeLessThan(1e-4);
    expect(aliveChance(plain, silent)).toBeGreaterThan(0.99);
    expect(usualStop(drawn)).toBeGreaterThan(usualStop(plain) * 10);
    expect(aliveChance(drawn, silent)).toBeLessThan(aliveChance(plain, silent));
  });

  test('so somebody of this base who has been silent for a year is late and mostly gone', () => {
    const gone = Array.from({ length: 10 }, (_, k) => order('gone', 365 + k * 21));
    const row = rowsOf([...steady, ...gone]).find(({ customer_id }) => customer_id === 'gone');
    expect(row?.late_flag).toBe('1');
    expect(Number(row?.p_alive)).toBeLessThan(0.5);
    expect(Number(row?.p_buy)).toBeLessThan(0.2);
  });
});

describe('segments', () => {
  test('each has its own rhythm: the same silence is late in one and not in the other', () => {
    const people = (segment: string, gap: number) =>
      Array.from({ length: 30 }, (_, n) =>
        Array.from({ length: 6 }, (__, k) => order(`${segment}${n}`, (n % 5) + k * gap + ((n * 7 + k * 3) % Math.ceil(gap / 3)), 10, segment)),
      ).flat();
    const rows = rowsOf([...people('daily', 3), ...people('yearly', 300), order('new-daily', 60, 10, 'daily'), order('new-yearly', 60, 10, 'yearly')]);
    const flag = (id: string) => rows.find(({ customer_id }) => customer_id === id)?.late_flag;
    expect([flag('new-daily'), flag('new-yearly')]).toEqual(['1', '0']);
  });
  test('a segment of one customer is judged by everybody', () => {
    const rows = rowsOf([...syntheticOrders({ ...shapes.service, customers: 60, to: '2026-06-30' }, 5), order('alone', 20, 5, 'odd')]);
    expectSound(rows.filter(({ customer_id }) => customer_id === 'alone'));
  });
});

describe('goals', () => {
  const people = [
    { chance: 0.9, value: 1 },
    { chance: 0.8, value: 2 },
    { chance: 0.7, value: 3 },
    { chance: 0.6, value: 4 },
    { chance: 0.5, value: 500 },
    { chance: 0.4, value: 400 },
  ];
  test('comeback goes by chance, revenue by value', () => {
    expect(orderBy('comeback', people)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(orderBy('revenue', people)).toEqual([4, 5, 3, 2, 1, 0]);
  });
  test('mixed takes three by chance and two by value in each five', () => {
    expect(new Set(orderBy('mixed', people).slice(0, 5))).toEqual(new Set([0, 1, 2, 4, 5]));
    expect(new Set(orderBy('mixed', people)).size).toBe(6);
  });
  test('without amounts all goals go by chance', () => {
    const bare = people.map(({ chance }) => ({ chance, value: Number.NaN }));
    for (const goal of ['comeback', 'revenue', 'mixed'] as const) expect(orderBy(goal, bare)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('RFM', () => {
  test('fifths by boundaries, equal ones together, and a name for every place', () => {
    const values = Float64Array.from({ length: 10 }, (_, n) => n);
    const bounds = rfmBounds({ lastOn: values, purchases: values, value: new Float64Array(10).fill(5) });
    expect([0, 2, 5, 9].map((n) => rfmOf(bounds, { lastOn: n, purchases: n, value: 5 }))).toEqual([
      { r: 1, f: 1, m: 3 },
      { r: 2, f: 2, m: 3 },
      { r: 3, f: 3, m: 3 },
      { r: 5, f: 5, m: 3 },
    ]);
    for (let r = 1; r <= 5; r += 1) for (let f = 1; f <= 5; f += 1) for (let m = 1; m <= 5; m += 1) expect(rfmClassOf({ r, f, m })).toBeTruthy();
    expect(rfmClassOf({ r: 5, f: 5, m: 5 })).toBe('champions');
    expect(rfmClassOf({ r: 1, f: 5, m: 5 })).toBe('cannot-lose');
    expect(rfmClassOf({ r: 1, f: 1, m: 1 })).toBe('gone-quiet');
  });
});

describe('a wrong file', () => {
  const read = (text: string) => readOrders(text, { dayOf: (day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? dayNumber(day) : null) });
  test.each([
    ['', 1, /empty/],
    ['id,when\n1,2', 1, /customer_id, date, amount is missing/],
    ['customer_id,date,amount\na,2026-01-01,5\nb,2026-01-01', 3, /3 fields are wanted, there are 2/],
    ['customer_id,date,amount\na,01.02.2026,5', 2, /"01.02.2026" is no day/],
    ['customer_id,date,amount\na,2026-01-01,five', 2, /"five" is no amount/],
    ['customer_id,date,amount\n,2026-01-01,5', 2, /customer_id is empty/],
    ['customer_id,date,amount\n"a,2026-01-01,5', 2, /not closed/],
  ])('%j is refused with its line', (text, line, problem) => {
    const found = read(text);
    expect(found.kind === 'wrong' && found.line).toBe(line);
    expect(found.kind === 'wrong' ? found.problem : '').toMatch(problem);
  });
  test('quotes, CRLF, empty lines and empty amounts are read', () => {
    expect(read('customer_id,date,amount,segment\r\n"a, ""b""",2026-01-01,,"x"\r\n\r\nc,2026-01-02,-1.5,\r\n')).toMatchObject({
      kind: 'orders',
      orders: [
        { customerId: 'a, "b"', segment: 'x' },
        { customerId: 'c', amount: -1.5, segment: '' },
      ],
    });
  });
});

describe('a replay', () => {
  test('of a base without a past has no windows', () => {
    expect(replayOf(fileBase([], asOf).base, '2026-06-30').windows).toBeNull();
    expect(replayOf(fileBase([order('a', 10)], asOf).base, '2026-06-30').windows).toBeNull();
  });
  test('judges month by month and foretells nothing from what came later', () => {
    const orders = syntheticOrders({ ...shapes.service, customers: 200, from: '2024-01-01', to: '2026-06-30' }, 11);
    const { windows } = replayOf(fileBase(orders, asOf).base, '2026-06-30');
    const month = windows?.find(({ horizonDays }) => horizonDays === 30);
    expect(month?.byMonth.at(-1)?.on).toBe('2026-05-31');
    expect(month?.picks).toBe(5 * (month?.months ?? 0));
    expect(month?.bands.reduce((sum, { customers }) => sum + customers, 0)).toBe(month?.ranked);
    expect(month?.gain.at(0)).toEqual({ of: 0, ours: 0, rfmRecency: 0 });
    expect(month?.gain.at(-1)).toEqual({ of: 1, ours: 1, rfmRecency: 1 });
    expect(month?.gain.every(({ ours }, n) => ours >= (month.gain[n - 1]?.ours ?? 0))).toBe(true);
    expect(month?.hitAtFive.ours.low).toBeLessThanOrEqual(month?.hitAtFive.ours.share ?? 0);
  });
  test('of too few months is too early to judge', () => {
    const orders = syntheticOrders({ ...shapes.service, gapDays: 20, customers: 60, from: '2026-01-10', to: '2026-06-30' }, 13);
    for (const { verdict } of replayOf(fileBase(orders, asOf).base, '2026-06-30').windows ?? []) expect(verdict).toBe('too-early');
  });
});
