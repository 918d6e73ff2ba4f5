import { beforeEach, describe, expect, test } from 'vitest';
import { scoreFigures, scoreFits } from '#db/schema/index';
import { ordersChanged } from '#features/orders';
import { cancelReplay, fitVersion, followOrders, learn, replayOver, segmentFits } from '#features/scoring';
import { planEverybody } from '#features/touches';
import { addDays } from '#kit/days';
import { scoreOfCustomer } from '../../src-main/features/scoring/service-customer.ts';
import { bestCustomers, lateAlerts, passiveCustomers } from '../../src-main/features/scoring/service-lists.ts';
import { replayState, startReplay } from '../../src-main/features/scoring/service-replay.ts';
import { saveScoringSettings } from '../../src-main/features/scoring/service-settings.ts';
import { aCustomer, anOrder } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const today = '2026-11-18';
const page = { offset: 0, limit: 50 };
let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today });
});

/** Bought every so many days, the last time so many days ago. */
function regular(name: string, { gap, times, ago, minor = 10_000 }: { gap: number; times: number; ago: number; minor?: number }) {
  const { id } = aCustomer(ctx.db, { givenName: name, familyName: 'Test' });
  // Nobody's gaps are all alike: every third comes a little later.
  for (let n = 0; n < times; n += 1)
    anOrder(ctx.db, id, { orderedOn: addDays(today, -ago - n * gap - (n % 3)), totalMinor: minor, currency: 'EUR', marginMinor: minor * 0.4 });
  return id;
}

/** A small shop of people who buy monthly, a few of them silent. */
function aShop() {
  const usual = Array.from({ length: 24 }, (_, n) => regular(`Usual${n}`, { gap: 28 + (n % 5), times: 6 + (n % 6), ago: 3 + n }));
  const late = regular('Late', { gap: 30, times: 12, ago: 45 });
  const best = regular('Best', { gap: 14, times: 30, ago: 5, minor: 90_000 });
  const gone = Array.from({ length: 6 }, (_, n) => regular(`Gone${n}`, { gap: 30, times: 1, ago: 900 + n * 10, minor: 2000 }));
  return { usual, late, best, gone };
}

const scoreOf = (id: string) => {
  const outcome = scoreOfCustomer(ctx, id);
  if (outcome.kind !== 'scored') throw new Error(outcome.kind);
  return outcome.score;
};

describe('learning from all orders', () => {
  test('keeps what was learned with its version, and figures of everybody who ever bought', async () => {
    const { usual, gone } = aShop();
    const stranger = aCustomer(ctx.db).id;
    expect(await learn(ctx)).toBe(true);
    expect(ctx.db.select().from(scoreFits).all()).toMatchObject([{ version: fitVersion, asOfOn: today, customers: 32 }]);
    const rows = ctx.db.select().from(scoreFigures).all();
    expect(rows).toHaveLength(32);
    expect(rows.some(({ customerId }) => customerId === stranger)).toBe(false);
    const chance = (id: string) => rows.find(({ customerId }) => customerId === id)?.chance30 ?? 0;
    expect(chance(usual[20] ?? '')).toBeGreaterThan(0.5);
    expect(chance(gone[0] ?? '')).toBeLessThan(0.2);
    expect(segmentFits(ctx.db).size).toBeGreaterThan(0);
  });

  test('learning again from the same orders changes no figure', async () => {
    aShop();
    await learn(ctx);
    const before = ctx.db.select().from(scoreFigures).all();
    ctx.clock.advance({ minutes: 5 });
    await learn(ctx);
    expect(ctx.db.select().from(scoreFigures).all()).toEqual(before);
  });

  test('a desk without a customer learns nothing and breaks nothing', async () => {
    expect(await learn(ctx)).toBe(true);
    expect(ctx.db.select().from(scoreFigures).all()).toEqual([]);
    expect(lateAlerts(ctx, page)).toMatchObject({ people: [], total: 0 });
  });

  test('stops where it is told to, and writes nothing', async () => {
    aShop();
    expect(await learn(ctx, { signal: AbortSignal.abort() })).toBe(false);
    expect(ctx.db.select().from(scoreFits).all()).toEqual([]);
  });

  test('a customer whose orders changed is scored anew at once', async () => {
    const { gone } = aShop();
    await learn(ctx);
    const id = gone[0] ?? '';
    const before = scoreOf(id);
    const stop = followOrders(ctx);
    anOrder(ctx.db, id, { orderedOn: addDays(today, -1), totalMinor: 50_000, currency: 'EUR' });
    ordersChanged(ctx, id);
    stop();
    const row = ctx.db
      .select()
      .from(scoreFigures)
      .all()
      .find(({ customerId }) => customerId === id);
    expect(row?.chance30).toBeGreaterThan(before.why.chance);
    expect(row?.r).toBe(5);
  });
});

describe('what is known of one customer', () => {
  test('figures, range, gaps, value with margin, and the class by name', async () => {
    const { best } = aShop();
    await learn(ctx);
    const score = scoreOf(best);
    expect(score.why).toMatchObject({ purchases: 30, gap: { source: 'own' } });
    expect(score.why.gap.usualDays).toBeGreaterThan(12);
    expect(score.why.gap.usualDays).toBeLessThan(17);
    expect(score.why.gap.lowDays).toBeLessThan(score.why.gap.usualDays);
    expect(score.in90.chance).toBeGreaterThanOrEqual(score.in30.chance);
    expect(score.inYear.orders).toBeGreaterThan(10);
    expect(score.inYear.margin?.minor).toBeCloseTo((score.inYear.value?.minor ?? 0) * 0.4, -3);
    expect(score.rfmClass).toBe('champions');
    expect(score.purchaseDays).toHaveLength(30);
    expect(score.learned).toMatchObject({ customers: 32 });
  });

  test('before anything was learned the interval named for the segment stands', () => {
    const { id } = aCustomer(ctx.db);
    anOrder(ctx.db, id, { orderedOn: addDays(today, -20) });
    expect(scoreOf(id)).toMatchObject({ learned: null, rfm: null, why: { purchases: 1, gap: { source: 'segment' }, stage: 'early' } });
  });

  test('orders dated ahead and refunds are no purchases; who never bought has no score', () => {
    const { id } = aCustomer(ctx.db);
    expect(scoreOfCustomer(ctx, id)).toEqual({ kind: 'never-bought' });
    anOrder(ctx.db, id, { orderedOn: addDays(today, 5), totalMinor: 1000 });
    expect(scoreOfCustomer(ctx, id)).toEqual({ kind: 'never-bought' });
    anOrder(ctx.db, id, { orderedOn: addDays(today, -50), totalMinor: 1000, currency: 'EUR' });
    anOrder(ctx.db, id, { orderedOn: addDays(today, -40), totalMinor: -1000, currency: 'EUR' });
    expect(scoreOf(id).why).toMatchObject({ purchases: 1, lastOrderOn: addDays(today, -50) });
  });

  test('orders in several currencies are compared roughly and told in the one used last', async () => {
    aShop();
    const { id } = aCustomer(ctx.db);
    for (const [ago, currency, totalMinor] of [
      [90, 'EUR', 10_000],
      [60, 'HUF', 40_000],
      [30, 'HUF', 42_000],
    ] as const)
      anOrder(ctx.db, id, { orderedOn: addDays(today, -ago), currency, totalMinor });
    await learn(ctx);
    const { value } = scoreOf(id).in90;
    expect(value?.currency).toBe('HUF');
    expect(value?.minor).toBeGreaterThan(5_000);
    expect(value?.minor).toBeLessThan(500_000);
  });

  test('a customer who is not there is said to be gone', () => {
    expect(scoreOfCustomer(ctx, '019a0000-0000-7000-8000-000000000001')).toEqual({ kind: 'not-found' });
  });
});

describe('lists', () => {
  test('late alerts are the new ones of the last days only', async () => {
    const { late, gone } = aShop();
    await learn(ctx);
    await planEverybody(ctx);
    const ids = lateAlerts(ctx, page).people.map(({ customerId }) => customerId);
    expect(ids).toContain(late);
    expect(ids).not.toContain(gone[0]);
    saveScoringSettings(ctx, { goal: 'comeback', alertDays: 1 });
    expect(lateAlerts(ctx, page).sinceOn).toBe(today);
  });

  test('the best come by the value to come, the passive ones are silent and small', async () => {
    const { best, gone } = aShop();
    await learn(ctx);
    await planEverybody(ctx);
    expect(bestCustomers(ctx, page).people[0]?.customerId).toBe(best);
    const passive = passiveCustomers(ctx, page);
    expect(passive.people.map(({ customerId }) => customerId).sort()).toEqual([...gone].sort());
    expect(passiveCustomers(ctx, { offset: 0, limit: 2 })).toMatchObject({ total: passive.total });
    expect(passiveCustomers(ctx, { offset: 0, limit: 2 }).people).toHaveLength(2);
  });
});

describe('how good we are', () => {
  test('runs aside, tells how far it is, and is kept', async () => {
    aShop();
    // Silent for months: somebody to rank on each month end since.
    for (let n = 0; n < 20; n += 1) regular(`Silent${n}`, { gap: 30 + n, times: 8, ago: 150 + n });
    expect(replayState(ctx)).toEqual({ kind: 'never' });
    expect(startReplay(ctx)).toMatchObject({ kind: 'running', last: null });
    await replayOver(ctx);
    const state = replayState(ctx);
    if (state.kind !== 'ready') throw new Error(state.kind);
    expect(state.ordersChangedSince).toBe(false);
    const [month] = state.replay.windows ?? [];
    expect(month).toMatchObject({ horizonDays: 30 });
    expect(month?.picks).toBe((month?.months ?? 0) * 5);
    expect(month?.hitAtFive.ours.share).toBeGreaterThanOrEqual(0);
    anOrder(ctx.db, aCustomer(ctx.db).id, {});
    expect(replayState(ctx)).toMatchObject({ ordersChangedSince: true });
  });

  test('can be stopped; nothing of it is kept', async () => {
    aShop();
    startReplay(ctx);
    expect(cancelReplay(ctx)).toEqual({ kind: 'never' });
    await replayOver(ctx);
    expect(replayState(ctx)).toEqual({ kind: 'never' });
  });

  test('with too little to look back on it says so', async () => {
    const { id } = aCustomer(ctx.db);
    anOrder(ctx.db, id, { orderedOn: addDays(today, -20) });
    startReplay(ctx);
    await replayOver(ctx);
    expect(replayState(ctx)).toMatchObject({ kind: 'ready', replay: { windows: null, customers: 1 } });
  });
});
