import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { ensureSegments } from '#features/customers';
import { holdFor, planEverybody } from '#features/touches';
import { addDays } from '#kit/days';
import { customersRoutes } from '../../src-main/features/customers/routes.ts';
import { lettersRoutes } from '../../src-main/features/letters/routes.ts';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { aConsent, aCustomer, aDoneTouch, anEmail, aPhone } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { withLimits } from './touches-kit.ts';

let ctx: TestContext;
const clientOf = (context: TestContext) => createRouterClient({ touches: touchesRoutes, customers: customersRoutes, letters: lettersRoutes }, { context });
let api: ReturnType<typeof clientOf>;
const today = '2026-11-18';
const on = (days: number) => addDays(today, days);

/** A customer who may be written to and called, last contact so many days ago. */
function known(lastContactDaysAgo: number) {
  const customer = aCustomer(ctx.db, { givenName: 'Katalin' });
  anEmail(ctx.db, customer.id);
  aPhone(ctx.db, customer.id);
  aConsent(ctx.db, customer.id, { channel: 'email' });
  aConsent(ctx.db, customer.id, { channel: 'call' });
  aDoneTouch(ctx.db, customer.id, on(-lastContactDaysAgo), { channel: 'post' });
  return customer;
}

const openOf = async (customerId: string) => {
  const { rows, held } = await api.touches.queue({});
  const row = [...rows, ...held].find((one) => one.customerId === customerId);
  if (!row) throw new Error('The customer is not in the queue');
  return row;
};

beforeEach(() => {
  ctx = testContext({ today });
  withLimits(ctx.db);
  ctx.db.transaction((tx) => ensureSegments(tx, 'en', 0));
  api = clientOf(ctx);
});

describe('an enquiry', () => {
  test('of somebody we know is due today, as contact 1', async () => {
    const customer = known(10);
    await planEverybody(ctx);
    const entered = await api.touches.openMatter({ customer: { customerId: customer.id }, kind: 'enquiry', title: 'An oak floor' });
    expect(entered).toMatchObject({ customerId: customer.id, dueOn: today });
    expect(await openOf(customer.id)).toMatchObject({ dueOn: today, reasons: [{ rule: 'enquiry', title: 'An oak floor', contactNumber: 1 }] });
    expect(await api.touches.openMatters({ customerId: customer.id })).toMatchObject([{ kind: 'enquiry', contacts: 0, decisionUntilOn: on(30) }]);
  });
  test('is due today even where a later day was agreed, and the agreement stays on the card', async () => {
    const customer = known(10);
    await api.touches.log({
      customerId: customer.id,
      channel: 'call',
      direction: 'in',
      summary: 'Rang us.',
      on: on(-1),
      next: { kind: 'on-day', channel: 'call', on: on(9), note: 'Samples' },
    });
    await api.touches.openMatter({ customer: { customerId: customer.id }, kind: 'enquiry', title: 'An oak floor' });
    const row = await openOf(customer.id);
    expect(row.dueOn).toBe(today);
    expect(row.reasons.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['promised', 'enquiry']));
    await api.touches.done({ touchId: row.touchId, summary: 'Told about oak.' });
    expect((await openOf(customer.id)).reasons).toEqual(expect.arrayContaining([{ rule: 'promised', on: on(9), note: 'Samples' }]));
  });
  test('of somebody new makes the customer in the same act, and one undo takes both back', async () => {
    const entered = await api.touches.openMatter({
      customer: { name: 'Ana Novak', email: 'ana@example.si', phone: null },
      kind: 'enquiry',
      title: 'A sofa',
      decisionDays: 60,
    });
    expect(entered.dueOn).toBe(today);
    expect((await api.customers.get({ customerId: entered.customerId })).contactPoints).toMatchObject([{ kind: 'email', value: 'ana@example.si' }]);
    expect(await api.touches.openMatters({ customerId: entered.customerId })).toMatchObject([{ decisionUntilOn: on(60) }]);
    expect((await api.touches.undo({})).undone.kind).toBe('matter.opened');
    await expect(api.customers.get({ customerId: entered.customerId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await api.touches.queue({})).rows).toEqual([]);
  });
  test('of somebody new is answered on no other ground than that they asked; what follows needs one', async () => {
    const customer = { name: 'Ana Novak', email: 'ana@example.si', phone: null };
    const { customerId } = await api.touches.openMatter({ customer, kind: 'enquiry', title: 'A sofa' });
    const first = await openOf(customerId);
    expect(first).toMatchObject({ channel: 'email', hold: null });
    expect(holdFor(ctx, customerId, 'email')).toBeNull();
    await api.touches.done({ touchId: first.touchId, summary: 'Answered.' });
    expect((await openOf(customerId)).hold).toMatchObject({ rule: 'no-basis' });
    expect(holdFor(ctx, customerId, 'email')).toMatchObject({ rule: 'no-basis' });
  });
  test('of somebody new needs a way to reach them, and one that can be read', async () => {
    const ask = (email: string | null, phone: string | null) =>
      api.touches.openMatter({ customer: { name: 'Ana', email, phone }, kind: 'enquiry', title: 'A sofa' });
    await expect(ask(null, ' ')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'reach', problem: 'missing' } });
    await expect(ask('ana@', null)).rejects.toMatchObject({ code: 'INVALID', data: { field: 'email', problem: 'not-an-address' } });
    expect((await api.customers.list({})).total).toBe(0);
  });
  test('cannot have been asked tomorrow, nor by somebody who is not there', async () => {
    const customer = known(10);
    await expect(api.touches.openMatter({ customer: { customerId: customer.id }, kind: 'enquiry', title: 'A sofa', openedOn: on(1) })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'openedOn', problem: 'in-future' },
    });
    const nobody = { customerId: '01890000-0000-7000-8000-000000000000' };
    await expect(api.touches.openMatter({ customer: nobody, kind: 'enquiry', title: 'A sofa' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  test('is followed twice a week and never twice in a row over the same channel, then weekly', async () => {
    const customer = known(200);
    await api.touches.openMatter({ customer: { customerId: customer.id }, kind: 'enquiry', title: 'An oak floor' });
    const channels: string[] = [];
    for (let contact = 1; contact <= 8; contact += 1) {
      const row = await openOf(customer.id);
      const day = row.hold?.releasedOn ?? row.dueOn;
      if (day > ctx.clock.today()) ctx.clock.set(day);
      await planEverybody(ctx);
      const due = await openOf(customer.id);
      expect(due.reasons.find(({ rule }) => rule === 'enquiry')).toMatchObject({ contactNumber: contact });
      channels.push(due.channel);
      await api.touches.done({ touchId: due.touchId, summary: 'Something new.' });
    }
    for (const [i, channel] of channels.entries()) expect(channel).not.toBe(channels[i + 1]);
  });
  test.each([
    ['bought', 'matter.bought'],
    ['lost', 'matter.lost'],
  ] as const)('closed as %s no longer asks for a contact, and can be opened again by undo', async (end, kind) => {
    const customer = known(10);
    const { matterId } = await api.touches.openMatter({ customer: { customerId: customer.id }, kind: 'enquiry', title: 'A sofa' });
    await api.touches.closeMatter({ matterId, end });
    expect((await openOf(customer.id)).reasons.map(({ rule }) => rule)).not.toContain('enquiry');
    expect((await api.touches.lastAct())?.kind).toBe(kind);
    await api.touches.undo({});
    expect((await openOf(customer.id)).reasons.map(({ rule }) => rule)).toContain('enquiry');
  });
});

test('a complaint entered by hand is due today by telephone', async () => {
  const customer = known(10);
  await api.touches.openMatter({ customer: { customerId: customer.id }, kind: 'complaint', title: 'The floor creaks' });
  expect(await openOf(customer.id)).toMatchObject({ dueOn: today, channel: 'call', reasons: [{ rule: 'complaint', title: 'The floor creaks' }] });
});

test('what is new to tell is what is news today in the language of the customer and not about somebody else', async () => {
  const { id: customerId } = aCustomer(ctx.db, { language: 'hu' });
  const other = aCustomer(ctx.db, { language: 'hu' });
  const item = { id: null, text: 'Words.', link: null, language: null, customerId: null, untilOn: on(1) };
  expect(await api.letters.news.untold({ customerId })).toEqual({ language: 'hu', items: [] });
  await api.letters.news.save({ ...item, title: 'For all' });
  await api.letters.news.save({ ...item, title: 'In Hungarian', language: 'hu' });
  await api.letters.news.save({ ...item, title: 'In Norwegian', language: 'nb' });
  await api.letters.news.save({ ...item, title: 'Over', untilOn: on(-1) });
  await api.letters.news.save({ ...item, title: 'Of somebody else', customerId: other.id });
  const { items } = await api.letters.news.untold({ customerId });
  expect(items.map(({ title }) => title).sort()).toEqual(['For all', 'In Hungarian']);
});
