// What scoring tells the planner: who may wait, and what earlier months add to the chance.
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Reason, WorthParts } from '#contract/words';
import { scoreFigures, touches } from '#db/schema/index';
import { ordersChanged } from '#features/orders';
import { followOrders, learn } from '#features/scoring';
import { followChanges, planEverybody } from '#features/touches';
import { addDays, monthOf } from '#kit/days';
import { aConsent, aCustomer, anEmail, anOrder } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { drawing } from '../kit/synthetic-orders.ts';

const today = '2026-11-18';
let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today });
});

function bought(times: number, { gap, ago, minor }: { gap: number; ago: number; minor: number }): string {
  const { id } = aCustomer(ctx.db);
  anEmail(ctx.db, id);
  aConsent(ctx.db, id);
  for (let n = 0; n < times; n += 1) anOrder(ctx.db, id, { orderedOn: addDays(today, -ago - n * gap - (n % 3)), totalMinor: minor, currency: 'EUR' });
  return id;
}

function aShop(): { gone: string; usual: string } {
  const usual = Array.from({ length: 24 }, (_, n) => bought(6 + (n % 6), { gap: 28 + (n % 5), ago: 3 + n, minor: 10_000 }));
  const gone = Array.from({ length: 6 }, (_, n) => bought(1, { gap: 0, ago: 900 + n * 10, minor: 2000 }));
  return { usual: usual[0] ?? '', gone: gone[0] ?? '' };
}

function cardOf(customerId: string): { reasons: readonly Reason[]; dueOn: string; parts: WorthParts | null } {
  const row = ctx.db.select().from(touches).where(eq(touches.customerId, customerId)).get();
  return { reasons: row?.reasons ?? [], dueOn: row?.dueOn ?? '', parts: row?.worthParts ?? null };
}
const cadenceOf = (customerId: string) => cardOf(customerId).reasons.find(({ rule }) => rule === 'cadence');
const figuresOf = (customerId: string) => ctx.db.select().from(scoreFigures).where(eq(scoreFigures.customerId, customerId)).get();

describe('who may wait', () => {
  test('hears from us less often, with the reason on the card, and nobody else does', async () => {
    const { gone, usual } = aShop();
    await planEverybody(ctx);
    const before = cadenceOf(gone);
    await learn(ctx);
    await planEverybody(ctx);
    const after = cadenceOf(gone);
    if (before?.rule !== 'cadence' || after?.rule !== 'cadence') throw new Error('no cadence');
    expect(after.insteadOfDays).toBe(before.intervalDays);
    expect(after.intervalDays).toBeGreaterThan(before.intervalDays);
    expect(figuresOf(usual)?.waits).toBe(false);
    expect(cadenceOf(usual) ?? {}).not.toHaveProperty('insteadOfDays');
  });

  test('is awake again with the first new order, on the card of that moment', async () => {
    const { gone } = aShop();
    await learn(ctx);
    await planEverybody(ctx);
    const stops = [followOrders(ctx), followChanges(ctx)];
    anOrder(ctx.db, gone, { orderedOn: addDays(today, -1), totalMinor: 50_000, currency: 'EUR' });
    ordersChanged(ctx, gone);
    for (const stop of stops) stop();
    expect(figuresOf(gone)?.waits).toBe(false);
    expect(cadenceOf(gone) ?? {}).not.toHaveProperty('insteadOfDays');
  });
});

describe('what earlier months taught', () => {
  /** A shop of presents: nearly everybody buys in November and December, and hardly anybody else does. */
  function presents(): string[] {
    const draw = drawing(3);
    const people = Array.from({ length: 500 }, () => aCustomer(ctx.db).id);
    ctx.db.transaction(() => {
      for (const id of people)
        for (let on = addDays('2022-01-01', Math.floor(draw() * 300)); on <= '2026-10-31'; on = addDays(on, 7))
          if (draw() < (monthOf(on) >= 11 ? 0.25 : 0.01)) anOrder(ctx.db, id, { orderedOn: on, totalMinor: 2000, currency: 'EUR' });
    });
    return people;
  }

  test('moves the order of the day, with its part told; without it nothing is told', async () => {
    const people = presents();
    await learn(ctx);
    await planEverybody(ctx);
    const parts = people.flatMap((id) => cardOf(id).parts ?? []);
    const moved = parts.filter(({ ownChance }) => ownChance !== undefined);
    expect(moved.length).toBeGreaterThan(100);
    // Christmas is near: more is to be expected of nearly everybody than the rhythm of the whole year says.
    expect(moved.filter(({ chance, ownChance = 0 }) => chance > ownChance).length).toBeGreaterThan(moved.length / 2);
    ctx.db.update(scoreFigures).set({ learnedShift: null }).run();
    await planEverybody(ctx);
    expect(people.flatMap((id) => cardOf(id).parts ?? []).some(({ ownChance }) => ownChance !== undefined)).toBe(false);
  }, 60_000);
});

test('of customers of whom nothing was learned the planner reads nothing', () => {
  const plan = ctx.db.$client
    .prepare<[], { detail: string }>(
      `explain query plan select customer_id, waits, learned_shift from score_figures indexed by score_figures_planned
        where customer_id between 'a' and 'b' and (waits = 1 or learned_shift is not null) order by customer_id`,
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^SEARCH score_figures USING COVERING INDEX score_figures_planned/)]);
});
