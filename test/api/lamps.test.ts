import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Essential } from '#contract/words';
import { ensureSegments } from '#features/customers';
import { followChanges, planEverybody } from '#features/touches';
import { addDays } from '#kit/days';
import { callsRoutes } from '../../src-main/features/calls/routes.ts';
import { customersRoutes } from '../../src-main/features/customers/routes.ts';
import { lampsRoutes } from '../../src-main/features/lamps/routes.ts';
import { ordersRoutes } from '../../src-main/features/orders/routes.ts';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { aConsent, aCustomer, aDoneTouch, anEmail, anOrder, aPhone, aSalesperson, aTemplate } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { withLimits } from './touches-kit.ts';

let ctx: TestContext;
const routes = { calls: callsRoutes, customers: customersRoutes, lamps: lampsRoutes, orders: ordersRoutes, touches: touchesRoutes };
const clientOf = (context: TestContext) => createRouterClient(routes, { context });
let api: ReturnType<typeof clientOf>;
const today = '2026-11-18';
const on = (days: number) => addDays(today, days);

beforeEach(() => {
  ctx = testContext({ today });
  withLimits(ctx.db);
  ctx.db.transaction((tx) => ensureSegments(tx, 'en', 0));
  api = clientOf(ctx);
});

/** Somebody who may be written to and called, and bought a floor so many days ago. */
async function buyer(daysAgo: number, fields: Parameters<typeof aCustomer>[1] = {}) {
  const customer = aCustomer(ctx.db, { ownerId: ctx.me(), ...fields });
  anEmail(ctx.db, customer.id);
  aPhone(ctx.db, customer.id);
  for (const channel of ['email', 'call'] as const) aConsent(ctx.db, customer.id, { channel });
  anOrder(ctx.db, customer.id, { orderedOn: on(-daysAgo) });
  await planEverybody(ctx);
  return customer.id;
}

async function lampsOf(customerId: string) {
  const [newest] = await api.lamps.ofCustomer({ customerId });
  return Object.fromEntries((newest?.lamps ?? []).map((lamp) => [lamp.essential, lamp.state]));
}
const lampOf = async (customerId: string, essential: Essential) =>
  (await api.lamps.ofCustomer({ customerId }))[0]?.lamps.find((lamp) => lamp.essential === essential);
async function cardOf(customerId: string) {
  const { rows, held } = await api.touches.queue({ laterLimit: 500 });
  const row = [...rows, ...held].find((one) => one.customerId === customerId);
  if (!row) throw new Error('No card');
  return row;
}

describe('a contact lights a lamp', () => {
  test('the practical question, once the card that asked for it is done', async () => {
    const customerId = await buyer(8);
    const card = await cardOf(customerId);
    expect(card.reasons).toMatchObject([{ rule: 'follow-up' }]);
    const { actId } = await api.touches.done({ touchId: card.touchId });
    expect(await lampsOf(customerId)).toEqual({ 'follow-up': 'lit', delight: 'later', feedback: 'later', more: 'later' });
    expect(await lampOf(customerId, 'follow-up')).toMatchObject({ light: { by: 'contact', on: today, channel: 'call' } });
    await api.touches.undo({ actId });
    expect(await lampsOf(customerId)).toMatchObject({ 'follow-up': 'gap' });
  });
  test('not the call nobody answered', async () => {
    const customerId = await buyer(8);
    const { touchId } = await cardOf(customerId);
    await api.calls.log({
      customerId,
      touchId,
      contactPointId: null,
      technical: 'no-answer',
      business: null,
      summary: '',
      minutes: null,
      next: { kind: 'by-rules' },
    });
    expect(await lampsOf(customerId)).toMatchObject({ 'follow-up': 'gap' });
  });
  test('what the salesperson says it was, of several at once', async () => {
    const customerId = await buyer(50);
    await api.touches.log({ customerId, channel: 'visit', direction: 'out', summary: 'Brought flowers.', essentials: ['delight', 'follow-up'] });
    expect(await lampsOf(customerId)).toEqual({ 'follow-up': 'lit', delight: 'lit', feedback: 'gap', more: 'later' });
  });
  test('of the purchase before it, also where the order came in only afterwards', async () => {
    const customerId = await buyer(200);
    await api.touches.log({ customerId, channel: 'visit', direction: 'out', summary: 'Brought flowers.', on: on(-20), essentials: ['delight'] });
    expect(await lampsOf(customerId)).toMatchObject({ delight: 'lit' });
    anOrder(ctx.db, customerId, { orderedOn: on(-30), product: 'Floor oil' });
    const [newer, older] = await api.lamps.ofCustomer({ customerId });
    expect(newer?.lamps.find(({ essential }) => essential === 'delight')?.state).toBe('lit');
    expect(older?.lamps.find(({ essential }) => essential === 'delight')?.state).toBe('gap');
  });
  test('the customer’s own answer, told on the telephone', async () => {
    const customerId = await buyer(50);
    await api.touches.log({ customerId, channel: 'call', direction: 'in', summary: 'Loves it.', feedback: 'good' });
    expect(await lampOf(customerId, 'feedback')).toMatchObject({ state: 'lit', light: { by: 'answer', feedback: 'good', note: 'Loves it.' } });
  });
});

describe('a bad answer', () => {
  test('opens a complaint with an owner, which holds selling and is taken back with the call', async () => {
    const customerId = await buyer(50);
    const { touchId } = await cardOf(customerId);
    const { actId } = await api.calls.log({
      ...{ customerId, touchId, contactPointId: null, technical: 'answered', business: 'talked', minutes: null, next: { kind: 'by-rules' } },
      summary: 'The boards creak.',
      feedback: 'bad',
    });
    expect(await api.touches.openMatters({ customerId })).toMatchObject([{ kind: 'complaint', title: 'The boards creak.' }]);
    expect(await lampsOf(customerId)).toMatchObject({ feedback: 'lit', more: 'later' });
    expect((await cardOf(customerId)).reasons).toMatchObject([{ rule: 'complaint' }]);
    await api.touches.undo({ actId });
    expect(await api.touches.openMatters({ customerId })).toEqual([]);
    expect(await lampsOf(customerId)).toMatchObject({ feedback: 'gap' });
  });
  test('said together with a complaint opens one matter, not two', async () => {
    const customerId = await buyer(50);
    await api.calls.log({
      ...{ customerId, touchId: null, contactPointId: null, technical: 'answered', business: 'complaint', minutes: null, next: { kind: 'by-rules' } },
      summary: 'The boards creak.',
      feedback: 'bad',
    });
    expect(await api.touches.openMatters({ customerId })).toHaveLength(1);
  });
  test('cannot come from a call nobody answered', async () => {
    const customerId = await buyer(50);
    const call = {
      customerId,
      touchId: null,
      contactPointId: null,
      technical: 'no-answer',
      business: null,
      summary: '',
      minutes: null,
      next: { kind: 'by-rules' },
    } as const;
    await expect(api.calls.log({ ...call, feedback: 'bad' })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('by hand', () => {
  test('a lamp is lit with a note, said by whom, and put out again; both can be taken back', async () => {
    const customerId = await buyer(30);
    const lamp = { customerId, purchaseOn: on(-30), essential: 'delight' } as const;
    const { actId } = await api.lamps.light({ ...lamp, note: 'A pencil in the parcel' });
    expect(await lampOf(customerId, 'delight')).toMatchObject({ state: 'lit', light: { by: 'hand', on: today, note: 'A pencil in the parcel' } });
    await api.touches.undo({ actId });
    expect(await lampsOf(customerId)).toMatchObject({ delight: 'gap' });
    await api.lamps.light({ ...lamp, note: null });
    const out = await api.lamps.putOut(lamp);
    expect(await lampsOf(customerId)).toMatchObject({ delight: 'gap' });
    await api.touches.undo({ actId: out.actId });
    expect(await lampsOf(customerId)).toMatchObject({ delight: 'lit' });
  });
  test('what a contact lit is put out without touching what else it was', async () => {
    const customerId = await buyer(50);
    await api.touches.log({
      customerId,
      channel: 'visit',
      direction: 'out',
      summary: 'Flowers, and asked.',
      essentials: ['delight', 'feedback'],
      feedback: 'good',
    });
    await api.lamps.putOut({ customerId, purchaseOn: on(-50), essential: 'feedback' });
    expect(await lampsOf(customerId)).toMatchObject({ delight: 'lit', feedback: 'gap' });
  });
  test('the answer to a mail is added where the question was asked already; a bad one opens a complaint', async () => {
    const customerId = await buyer(50);
    await api.touches.log({ customerId, channel: 'email', direction: 'out', summary: 'How was it?', essentials: ['feedback'] });
    const lamp = { customerId, purchaseOn: on(-50), essential: 'feedback' } as const;
    await expect(api.lamps.light(lamp)).rejects.toMatchObject({ code: 'INVALID' });
    await api.lamps.light({ ...lamp, feedback: 'bad', note: 'It creaks' });
    expect(await lampOf(customerId, 'feedback')).toMatchObject({ light: { feedback: 'bad' } });
    expect(await api.touches.openMatters({ customerId })).toMatchObject([{ title: 'It creaks' }]);
  });
  test('a day without a purchase has no lamps', async () => {
    const customerId = await buyer(30);
    await expect(api.lamps.light({ customerId, purchaseOn: on(-29), essential: 'delight' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(api.lamps.putOut({ customerId, purchaseOn: on(-30), essential: 'delight' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a gap brought to the queue', () => {
  test('is due today on the customer’s one card, and lights its lamp when that is done', async () => {
    const customerId = await buyer(200);
    await api.touches.log({ customerId, channel: 'email', direction: 'out', summary: 'News.', on: on(-10), essentials: [] });
    const { touchId } = await api.lamps.bring({ customerId, purchaseOn: on(-200), essential: 'delight' });
    const card = await cardOf(customerId);
    expect(card).toMatchObject({ touchId, dueOn: today });
    expect(card.reasons).toContainEqual(expect.objectContaining({ rule: 'essential', essential: 'delight', orderedOn: on(-200), product: 'Oak floor' }));
    expect(await lampOf(customerId, 'delight')).toMatchObject({ state: 'gap', asked: true });
    await planEverybody(ctx);
    expect((await cardOf(customerId)).dueOn).toBe(today);
    await api.touches.done({ touchId });
    expect(await lampsOf(customerId)).toMatchObject({ delight: 'lit' });
  });
  test('two of them share the card; lit by hand each leaves it; and bringing is taken back', async () => {
    const customerId = await buyer(200);
    const purchaseOn = on(-200);
    await api.lamps.bring({ customerId, purchaseOn, essential: 'delight' });
    const { actId } = await api.lamps.bring({ customerId, purchaseOn, essential: 'feedback' });
    const asked = async () => (await cardOf(customerId)).reasons.flatMap((reason) => (reason.rule === 'essential' ? [reason.essential] : [])).sort();
    expect(await asked()).toEqual(['delight', 'feedback']);
    await api.touches.undo({ actId });
    expect(await asked()).toEqual(['delight']);
    await api.lamps.light({ customerId, purchaseOn, essential: 'delight' });
    expect(await asked()).toEqual([]);
  });
  test('the practical question is not asked twice on one card', async () => {
    const customerId = await buyer(10);
    await api.lamps.bring({ customerId, purchaseOn: on(-10), essential: 'follow-up' });
    expect((await cardOf(customerId)).reasons.map(({ rule }) => rule)).toEqual(['essential']);
  });
  test('a lit lamp is not brought', async () => {
    const customerId = await buyer(30);
    await api.lamps.light({ customerId, purchaseOn: on(-30), essential: 'delight' });
    await expect(api.lamps.bring({ customerId, purchaseOn: on(-30), essential: 'delight' })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

test('an order taken away takes its lamps with it', async () => {
  const stop = followChanges(ctx);
  const customerId = await buyer(30);
  const [order] = await api.customers.orders({ customerId });
  if (!order) throw new Error('No order');
  await api.orders.remove({ orderId: order.id });
  expect(await api.lamps.ofCustomer({ customerId })).toEqual([]);
  stop();
});

describe('coverage', () => {
  const counts = (row: { counts: Record<Essential, { lit: number; gap: number }> } | undefined) => row?.counts;

  test('counts the purchases of the span per owner and for the team, and leaves out what is still to come', async () => {
    const nora = aSalesperson(ctx.db, { name: 'Nóra Bíró' });
    const mine = await buyer(60);
    await buyer(10, { ownerId: nora.id });
    await buyer(100, { ownerId: null });
    await buyer(500);
    const refunded = await buyer(40, { ownerId: nora.id });
    anOrder(ctx.db, refunded, { orderedOn: on(-39), totalMinor: -500 });
    anOrder(ctx.db, refunded, { orderedOn: on(-40), product: 'Floor oil' });
    await api.lamps.light({ customerId: mine, purchaseOn: on(-60), essential: 'delight' });
    const { team, people } = await api.lamps.coverage({ months: 12 });
    expect(team.purchases).toBe(4);
    expect(counts(team)).toEqual({ 'follow-up': { lit: 0, gap: 4 }, delight: { lit: 1, gap: 2 }, feedback: { lit: 0, gap: 2 }, more: { lit: 0, gap: 1 } });
    expect(people.map(({ name, purchases }) => [name, purchases]).toSorted()).toEqual([
      [null, 1],
      ['Anna Bíró', 1],
      ['Nóra Bíró', 2],
    ]);
    expect(people.at(-1)?.name).toBeNull();
    expect((await api.lamps.coverage({ months: 3 })).team.purchases).toBe(3);
  });
  test('every figure opens its list, page by page, newest first', async () => {
    for (const ago of [30, 40, 50]) await buyer(ago, { displayName: `Bought ${ago}` });
    const lit = await buyer(60);
    await api.lamps.light({ customerId: lit, purchaseOn: on(-60), essential: 'delight' });
    const lamp = { essential: 'delight', state: 'gap' } as const;
    const page = await api.lamps.purchases({ lamp, limit: 2 });
    expect([page.total, ...page.rows.map(({ name }) => name)]).toEqual([3, 'Bought 30', 'Bought 40']);
    expect(page.rows[0]).toMatchObject({ purchaseOn: on(-30), products: ['Oak floor'], ownerName: 'Anna Bíró' });
    expect((await api.lamps.purchases({ lamp, limit: 2, offset: 2 })).rows.map(({ name }) => name)).toEqual(['Bought 50']);
    expect((await api.lamps.purchases({ lamp: { essential: 'delight', state: 'lit' } })).rows.map(({ customerId }) => customerId)).toEqual([lit]);
    expect((await api.lamps.purchases({ of: 'nobody' })).total).toBe(0);
  });
  test('says where the card asks already', async () => {
    const customerId = await buyer(200);
    await api.lamps.bring({ customerId, purchaseOn: on(-200), essential: 'delight' });
    const [row] = (await api.lamps.purchases({})).rows;
    expect(row?.lamps.filter(({ asked }) => asked).map(({ essential }) => essential)).toEqual(['delight']);
  });
  test('goes out as a file in the reader’s language, in which a name cannot be reckoned', async () => {
    await buyer(60, { displayName: '=HYPERLINK("x")' });
    const { fileName, csv } = await api.lamps.file({});
    expect(fileName).toBe('after-the-sale-2026-11-18.csv');
    expect(csv.split('\r\n')[1]).toBe(`${on(-60)},"'=HYPERLINK(""x"")",Oak floor,Anna Bíró,missing,missing,missing,still to come,`);
  });
  test('of who buys every week the season is one purchase', async () => {
    const customerId = await buyer(70);
    for (let ago = 63; ago > 0; ago -= 7) anOrder(ctx.db, customerId, { orderedOn: on(-ago), product: 'Coffee' });
    await planEverybody(ctx);
    expect((await api.lamps.coverage({ months: 12 })).team.purchases).toBe(1);
    const [season, ...others] = await api.lamps.ofCustomer({ customerId });
    expect([season?.purchaseOn, season?.days.length, others.length]).toEqual([on(-70), 10, 0]);
  });
});

test('what a letter of the past was for is still known', async () => {
  const customerId = await buyer(60);
  const template = aTemplate(ctx.db, { purpose: 'feedback' });
  aDoneTouch(ctx.db, customerId, on(-10), { templateId: template.id, essentials: ['feedback'], essentialsOn: on(-11) });
  expect(await lampsOf(customerId)).toMatchObject({ feedback: 'lit' });
});
