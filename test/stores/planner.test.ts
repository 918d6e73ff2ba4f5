import { eq, inArray } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { customerScores, customers, touches } from '#db/schema/index';
import { fitVersion } from '#features/scoring';
import { findOpenTouch, followChanges, planEverybody, queue, replanCustomer } from '#features/touches';
import { addDays } from '#kit/days';
import { queueSql } from '../../src-main/features/touches/store-queue.ts';
import { withLimits } from '../api/touches-kit.ts';
import { generateBig } from '../bench/generate.ts';
import { aConsent, aCustomer, aDoneTouch, anEmail, anOccasion, anOrder } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const today = '2026-11-18';
let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today });
  withLimits(ctx.db);
});

const allRows = () => ({
  touches: ctx.db.select().from(touches).orderBy(touches.id).all(),
  scores: ctx.db.select().from(customerScores).orderBy(customerScores.customerId).all(),
});
const reachable = (name = 'Katalin') => {
  const customer = aCustomer(ctx.db, { givenName: name });
  anEmail(ctx.db, customer.id);
  aConsent(ctx.db, customer.id);
  return customer;
};

describe('planning everybody', () => {
  beforeEach(() => generateBig(ctx.db, { customers: 200, touches: 1500, orders: 600, seed: 5, today }));

  test('a second run changes nothing, to the last column of every row', async () => {
    const first = await planEverybody(ctx);
    const before = allRows();
    ctx.clock.advance({ minutes: 5 });
    expect(await planEverybody(ctx)).toEqual({ ...first, made: 0, changed: 0 });
    expect(allRows()).toEqual(before);
  });
  test('every customer has exactly one open card, due now or months ahead', async () => {
    expect(await planEverybody(ctx)).toMatchObject({ customers: 200, made: 200, finished: true });
    const open = ctx.db
      .select({ id: touches.customerId })
      .from(touches)
      .where(inArray(touches.state, ['planned', 'held']))
      .all();
    expect(new Set(open.map(({ id }) => id)).size).toBe(200);
    expect(open).toHaveLength(200);
  });
  test('one customer planned alone gets what everybody’s plan gave', async () => {
    await planEverybody(ctx);
    const before = allRows();
    for (const { id } of ctx.db.select({ id: customers.id }).from(customers).limit(60).all()) ctx.db.transaction((tx) => replanCustomer(ctx, tx, id));
    expect(allRows()).toEqual(before);
  });
  test('it tells how far it is, and stops between chunks when asked', async () => {
    const seen: number[] = [];
    await planEverybody(ctx, { onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    const stop = new AbortController();
    stop.abort();
    expect(await planEverybody(ctx, { signal: stop.signal })).toMatchObject({ customers: 0, finished: false });
  });
  test('the same seed makes the same base', () => {
    const other = testContext({ today });
    generateBig(other.db, { customers: 200, touches: 1500, orders: 600, seed: 5, today });
    const names = (context: TestContext) => context.db.select({ name: customers.displayName, id: customers.id }).from(customers).orderBy(customers.id).all();
    expect(names(other)).toEqual(names(ctx));
  });
});

describe('what the planner learns and follows', () => {
  test('writes the figures of a customer for the list and the card', async () => {
    const { id } = reachable();
    for (const orderedOn of ['2026-01-10', '2026-04-10', '2026-07-10', '2026-07-10', '2027-01-01']) anOrder(ctx.db, id, { orderedOn, totalMinor: 1000 });
    anOrder(ctx.db, id, { orderedOn: '2026-07-12', totalMinor: -500 });
    await planEverybody(ctx);
    expect(ctx.db.select().from(customerScores).where(eq(customerScores.customerId, id)).get()).toMatchObject({
      orderCount: 4,
      revenueMinor: 3500,
      currency: 'HUF',
      firstOrderOn: '2026-01-10',
      lastOrderOn: '2026-07-10',
      lastContactOn: '2026-07-10',
      gapSource: 'own',
      model: fitVersion,
    });
  });
  test('an archived customer loses the open card, a returned one gets it back', async () => {
    const { id } = reachable();
    await planEverybody(ctx);
    ctx.db.update(customers).set({ archivedAt: 1 }).where(eq(customers.id, id)).run();
    expect(await planEverybody(ctx)).toMatchObject({ cancelled: 1 });
    expect(findOpenTouch(ctx.db, id)).toBeUndefined();
    ctx.db.update(customers).set({ archivedAt: null }).where(eq(customers.id, id)).run();
    await planEverybody(ctx);
    expect(findOpenTouch(ctx.db, id)?.state).toBe('planned');
  });
  test('a change that names a customer plans that customer anew', async () => {
    const { id } = reachable();
    aDoneTouch(ctx.db, id, '2026-11-01');
    const stop = followChanges(ctx);
    ctx.changes.tell({ topic: 'customers', id });
    expect(findOpenTouch(ctx.db, id)?.dueOn).toBe('2026-12-31');
    stop();
    anOrder(ctx.db, id, { orderedOn: today });
    ctx.changes.tell({ topic: 'orders', id });
    expect(findOpenTouch(ctx.db, id)?.dueOn).toBe('2026-12-31');
  });
  test('money of several currencies is not added up: the currency bought in most often counts', async () => {
    const { id } = reachable();
    for (const orderedOn of ['2026-01-10', '2026-04-10']) anOrder(ctx.db, id, { orderedOn, totalMinor: 1000, currency: 'HUF' });
    anOrder(ctx.db, id, { orderedOn: '2026-07-10', totalMinor: 50, currency: 'EUR' });
    await planEverybody(ctx);
    expect(ctx.db.select().from(customerScores).where(eq(customerScores.customerId, id)).get()).toMatchObject({
      orderCount: 3,
      revenueMinor: 2000,
      currency: 'HUF',
      lastOrderOn: '2026-07-10',
    });
  });
  test('an occasion whose rule nobody can read stops nobody’s plan', async () => {
    const [odd, other] = [reachable('Anna'), reachable('Klára')];
    anOccasion(ctx.db, odd.id, { kind: 'favourite-holiday', month: null, day: null, rule: 'full moon in May' });
    expect(await planEverybody(ctx)).toMatchObject({ customers: 2, made: 2, finished: true });
    for (const { id } of [odd, other]) expect(findOpenTouch(ctx.db, id)?.reasons?.map(({ rule }) => rule)).toEqual(['cadence']);
  });
  test('who changes while everybody is being planned is planned as changed', async () => {
    const { id } = reachable();
    aDoneTouch(ctx.db, id, addDays(today, -90));
    const planning = planEverybody(ctx);
    setImmediate(() => aDoneTouch(ctx.db, id, today));
    await planning;
    expect(findOpenTouch(ctx.db, id)?.dueOn).toBe(addDays(today, 60));
  });
  test('the reason names what was bought last', async () => {
    const { id } = reachable();
    anOrder(ctx.db, id, { orderedOn: addDays(today, -8), product: 'Oak floor' });
    await planEverybody(ctx);
    expect(findOpenTouch(ctx.db, id)?.reasons).toEqual([{ rule: 'follow-up', orderedOn: addDays(today, -8), product: 'Oak floor' }]);
  });
});

describe('clocks and calendars', () => {
  test.each([
    ['2027-03-28', 'Europe/Budapest'],
    ['2026-10-25', 'Europe/Budapest'],
    ['2026-11-01', 'America/New_York'],
  ])('on the night the clocks change (%s, %s) the same touches are due, planned at any hour', async (day, zone) => {
    const plans: unknown[] = [];
    for (const time of ['00:10', '01:30', '02:30', '03:30', '23:50']) {
      const night = testContext({ today: day, time, zone });
      withLimits(night.db);
      generateBig(night.db, { customers: 40, touches: 300, orders: 100, seed: 9, today: day });
      await planEverybody(night);
      plans.push(
        night.db
          .select({ customerId: touches.customerId, dueOn: touches.dueOn, reasons: touches.reasons, worth: touches.worth })
          .from(touches)
          .where(inArray(touches.state, ['planned', 'held']))
          .orderBy(touches.customerId)
          .all(),
      );
    }
    for (const plan of plans) expect(plan).toEqual(plans[0]);
  });
  test.each([
    ['2027-02-28', ['occasion']],
    ['2028-02-29', ['occasion']],
  ])('who was born on 29 February has the birthday on %s', async (day, rules) => {
    ctx.clock.set(day);
    const { id } = reachable();
    aDoneTouch(ctx.db, id, addDays(day, -20), { channel: 'post' });
    anOccasion(ctx.db, id, { month: 2, day: 29, year: 1988 });
    await planEverybody(ctx);
    const open = findOpenTouch(ctx.db, id);
    expect([open?.dueOn, open?.reasons?.map(({ rule }) => rule)]).toEqual([day, rules]);
    expect(open?.reasons?.[0]).toMatchObject({ years: Number(day.slice(0, 4)) - 1988 });
  });
  test('a clock set back a week takes nothing away and plans nothing twice', async () => {
    const { id } = reachable();
    aDoneTouch(ctx.db, id, today);
    ctx.clock.set('2026-11-11');
    await planEverybody(ctx);
    await planEverybody(ctx);
    ctx.clock.set(today);
    await planEverybody(ctx);
    expect(findOpenTouch(ctx.db, id)?.dueOn).toBe(addDays(today, 60));
  });
});

describe('the query of the queue', () => {
  test('finds what is due by the index alone and never walks the whole table', () => {
    for (const [part, text] of Object.entries(queueSql)) {
      const steps = ctx.db.$client
        .prepare<[object], { detail: string }>(`explain query plan ${text}`)
        .all({ me: 'x', keepsUnowned: 0, today, weekEnd: today, now: 0, limit: 5 });
      const plan = steps.map((step) => step.detail).join('\n');
      expect(plan, part).toContain('USING COVERING INDEX touches_open');
      expect(plan, part).not.toMatch(/SCAN (t|c|touches|customers)\b(?! USING)/);
    }
  });
  test('nothing that is due is absent from rows and held', async () => {
    generateBig(ctx.db, { customers: 120, touches: 900, orders: 300, seed: 11, today });
    await planEverybody(ctx);
    const due = ctx.db
      .select({ id: touches.id, state: touches.state, dueOn: touches.dueOn })
      .from(touches)
      .where(inArray(touches.state, ['planned', 'held']))
      .all();
    const read = queue(ctx, { laterLimit: 500 });
    const listed = new Set([...read.rows, ...read.held].map((row) => row.touchId));
    const missing = due.filter(({ id, dueOn }) => (dueOn ?? '') <= today && !listed.has(id));
    expect(missing).toEqual([]);
    expect(due.filter(({ dueOn }) => (dueOn ?? '') <= today).length).toBeGreaterThan(5);
    expect(read.rows.length + read.moreLater).toBe(due.filter(({ state }) => state === 'planned').length);
  });
});
