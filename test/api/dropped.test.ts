import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { ensureSegments } from '#features/customers';
import { planEverybody, undo } from '#features/touches';
import { addDays } from '#kit/days';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { aConsent, aCustomer, aDoneTouch, aMatter, anEmail, anOrder } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const today = '2026-11-18';
const on = (days: number) => addDays(today, days);
const clientOf = (context: TestContext) => createRouterClient({ touches: touchesRoutes }, { context });
let ctx: TestContext;
let api: ReturnType<typeof clientOf>;

beforeEach(() => {
  ctx = testContext({ today });
  ctx.db.transaction((tx) => ensureSegments(tx, 'en', 0));
  api = clientOf(ctx);
});

/** An enquiry of 60 days ago with contacts on these days. */
function enquirer(...contactDays: number[]) {
  const { id } = aCustomer(ctx.db);
  anEmail(ctx.db, id);
  aConsent(ctx.db, id);
  aMatter(ctx.db, id, { openedOn: on(-60) });
  for (const day of contactDays) aDoneTouch(ctx.db, id, on(day));
  return id;
}
const report = () => api.touches.enquiries({ ownerId: null });
const openOf = async (customerId: string) => {
  const { rows, held } = await api.touches.queue({});
  const row = [...rows, ...held].find((one) => one.customerId === customerId);
  if (!row) throw new Error('Not in the queue');
  return row;
};

test('who was put off again and again is brought back to today, and undo puts everything back', async () => {
  const customerId = enquirer(-59, -50);
  await planEverybody(ctx);
  await api.touches.move({ touchId: (await openOf(customerId)).touchId, toOn: on(6) });
  expect((await report()).dropped).toMatchObject([{ customerId, contacts: 2, silentSince: on(-50) }]);
  const { queued, actId } = await api.touches.queueDropped({ ownerId: null });
  expect([queued, (await openOf(customerId)).dueOn]).toEqual([1, today]);
  expect((await report()).dropped).toEqual([]);
  expect(await api.touches.queueDropped({ ownerId: null })).toEqual({ queued: 0, actId: null });
  undo(ctx, actId ?? '');
  expect((await openOf(customerId)).dueOn).toBe(on(6));
});

test('sales are counted with the contact they came at, from orders and from what people said', async () => {
  const ordered = enquirer(-59, -50, -40);
  anOrder(ctx.db, ordered, { orderedOn: on(-45) });
  const said = enquirer(-59, -55, -50, -45, -40);
  const [matter] = await api.touches.openMatters({ customerId: said });
  await api.touches.closeMatter({ matterId: matter?.id ?? '', end: 'bought' });
  const { sales, buckets, enquiries } = await report();
  expect(enquiries).toBe(2);
  expect(new Map(sales.map(({ customerId, contacts }) => [customerId, contacts]))).toEqual(
    new Map([
      [ordered, 2],
      [said, 5],
    ]),
  );
  expect(buckets.map(({ share }) => share)).toEqual([0, 0.5, 0, 0, 0.5]);
});

test('after the decision period they hear from us every week until they buy or the matter is closed', async () => {
  const customerId = enquirer(-59, -40, -25);
  await planEverybody(ctx);
  for (let week = 0; week < 4; week += 1) {
    const row = await openOf(customerId);
    const last = week === 0 ? on(-25) : ctx.clock.today();
    expect(row.reasons.some(({ rule }) => rule === 'enquiry')).toBe(true);
    expect(row.dueOn).toBe(addDays(last, 7));
    if (row.dueOn > ctx.clock.today()) ctx.clock.set(row.dueOn);
    await api.touches.done({ touchId: row.touchId });
  }
  const [matter] = await api.touches.openMatters({ customerId });
  await api.touches.closeMatter({ matterId: matter?.id ?? '', end: 'lost' });
  expect((await openOf(customerId)).reasons.map(({ rule }) => rule)).not.toContain('enquiry');
});
