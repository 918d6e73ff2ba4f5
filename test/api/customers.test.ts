import { createRouterClient, ORPCError } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { consents, customers, messages, touches } from '#db/schema/index';
import { lastActOf, revertAct } from '#features/team';
import { customersRoutes } from '../../src-main/features/customers/routes.ts';
import { ordersRoutes } from '../../src-main/features/orders/routes.ts';
import { aDoneTouch, aNote, anOccasion, anOrder, aTouch, theDefaultSegment } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const nowhere = '0190a000-0000-7000-8000-0000000000ff';
let ctx: TestContext;
let api: ReturnType<typeof client>;
const client = (context: TestContext) => createRouterClient({ customers: customersRoutes, orders: ordersRoutes }, { context });

const undoLast = () =>
  ctx.db.transaction((tx) => {
    const act = lastActOf(tx, ctx.myId);
    return act && revertAct(tx, ctx, act.id);
  });

async function problemOf(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, data: error.data };
    throw error;
  }
  throw new Error('It was accepted');
}

const katalin = () => api.customers.create({ givenName: 'Katalin', familyName: 'Nagy', country: 'HU', email: 'Kati@Example.hu', phone: '06 30 123 4567' });

beforeEach(() => {
  ctx = testContext({ today: '2026-11-18' });
  theDefaultSegment(ctx.db);
  api = client(ctx);
});

describe('typing a customer in', () => {
  test('takes what is not said from the habits of the country, and the typist is the owner', async () => {
    const card = await katalin();
    expect(card).toMatchObject({
      displayName: 'Nagy Katalin',
      language: 'hu',
      nameOrder: 'family-first',
      addressForm: 'formal',
      ownerId: ctx.myId,
      ownerName: 'Anna Bíró',
      segmentName: 'General',
      rhythm: { orderCount: 0, gaps: [] },
    });
    expect(card.contactPoints.map(({ kind, normalized, isPrimary }) => [kind, normalized, isPrimary])).toEqual([
      ['email', 'kati@example.hu', true],
      ['phone', '+36301234567', true],
    ]);
    expect(ctx.told).toContainEqual({ topic: 'customers', id: card.id });
    expect((await api.customers.list({ search: 'nagy kat' })).rows).toMatchObject([{ id: card.id, email: 'Kati@Example.hu' }]);
  });

  test('a company needs nothing but its name', async () => {
    expect(await api.customers.create({ companyName: 'Ökotárs Kft.', country: 'hu' })).toMatchObject({
      kind: 'company',
      displayName: 'Ökotárs Kft.',
      country: 'HU',
    });
  });

  test.each([
    ['nobody', {}, 'givenName', 'missing'],
    ['an address that is none', { givenName: 'A', email: 'a@b' }, 'email', 'not-an-address'],
    ['a phone without digits', { givenName: 'A', phone: 'home' }, 'phone', 'not-a-number'],
    ['an unknown segment', { givenName: 'A', segmentId: nowhere }, 'segmentId', 'unknown'],
    ['an unknown owner', { givenName: 'A', ownerId: nowhere }, 'ownerId', 'unknown'],
  ])('%s is refused by field, and nothing is written', async (_, input, field, problem) => {
    expect(await problemOf(api.customers.create(input))).toEqual({ code: 'INVALID', data: { field, problem } });
    expect(ctx.db.select().from(customers).all()).toEqual([]);
    expect(lastActOf(ctx.db, ctx.myId)).toBeUndefined();
  });

  test('is taken back by undo', async () => {
    await katalin();
    expect(undoLast()).toBe('reverted');
    expect((await api.customers.list({})).total).toBe(0);
    expect((await api.customers.list({ search: 'nagy' })).total).toBe(0);
  });
});

describe('the card', () => {
  test('shows when an occasion comes next', async () => {
    const { id } = await katalin();
    anOccasion(ctx.db, id, { month: 2, day: 29, year: 1980 });
    expect((await api.customers.get({ customerId: id })).occasions).toMatchObject([{ kind: 'birthday', year: 1980, nextOn: '2027-02-28' }]);
  });

  test('shows the gaps between orders, refunds left out', async () => {
    const { id } = await katalin();
    for (const orderedOn of ['2026-01-01', '2026-01-11', '2026-02-10']) anOrder(ctx.db, id, { orderedOn });
    anOrder(ctx.db, id, { orderedOn: '2026-01-20', totalMinor: -500 });
    expect((await api.customers.get({ customerId: id })).rhythm.gaps).toEqual([10, 30]);
  });

  test('a new name is found at once and the old one no longer', async () => {
    const { id } = await katalin();
    expect(await api.customers.save({ customerId: id, fields: { familyName: 'Kiss' } })).toMatchObject({ displayName: 'Kiss Katalin' });
    expect((await api.customers.list({ search: 'kiss' })).total).toBe(1);
    expect((await api.customers.list({ search: 'nagy' })).total).toBe(0);
    expect(undoLast()).toBe('reverted');
    expect((await api.customers.list({ search: 'nagy' })).total).toBe(1);
  });

  test('an old pause does not stop somebody from mending a name, a new one must lie ahead', async () => {
    const { id } = await katalin();
    ctx.db.update(customers).set({ pausedUntilOn: '2026-01-01' }).where(eq(customers.id, id)).run();
    await api.customers.save({ customerId: id, fields: { likes: 'roses' } });
    expect(await problemOf(api.customers.save({ customerId: id, fields: { pausedUntilOn: '2026-11-17' } }))).toMatchObject({
      data: { field: 'pausedUntilOn' },
    });
  });

  test('somebody who is not there is not found, in every call', async () => {
    const calls = [
      api.customers.get({ customerId: nowhere }),
      api.customers.save({ customerId: nowhere, fields: {} }),
      api.customers.saveConsent({ customerId: nowhere, channel: 'email', basis: 'consent', source: 'x', stop: false }),
      api.customers.saveContactPoint({ customerId: nowhere, contactPointId: null, kind: 'email', value: 'a@b.hu' }),
      api.customers.removeContactPoint({ contactPointId: nowhere }),
      api.customers.addNote({ customerId: nowhere, text: 'x' }),
      api.customers.timeline({ customerId: nowhere }),
      api.customers.orders({ customerId: nowhere }),
      api.customers.archive({ customerId: nowhere, archived: true }),
    ];
    for (const call of calls) expect((await problemOf(call)).code).toBe('NOT_FOUND');
  });
});

describe('contact points', () => {
  test('a double is refused kindly, in whatever spelling', async () => {
    const { id } = await katalin();
    const again = api.customers.saveContactPoint({ customerId: id, contactPointId: null, kind: 'phone', value: '+36 (0)30 123 4567' });
    expect(await problemOf(again)).toEqual({ code: 'INVALID', data: { field: 'value', problem: 'already-there' } });
  });

  test('a wrong number gives way to the next usable one, and undo brings it back', async () => {
    const { id } = await katalin();
    await api.customers.saveContactPoint({ customerId: id, contactPointId: null, kind: 'phone', value: '06 1 234 5678' });
    const [, first] = (await api.customers.get({ customerId: id })).contactPoints;
    const card = await api.customers.saveContactPoint({
      customerId: id,
      contactPointId: first?.id ?? '',
      kind: 'phone',
      value: '06 30 123 4567',
      state: 'wrong',
    });
    const phones = (points: typeof card.contactPoints) =>
      points.filter(({ kind }) => kind === 'phone').map(({ normalized, state, isPrimary }) => [normalized, state, isPrimary]);
    expect(phones(card.contactPoints)).toEqual([
      ['+3612345678', 'usable', true],
      ['+36301234567', 'wrong', false],
    ]);
    expect(undoLast()).toBe('reverted');
    expect(phones((await api.customers.get({ customerId: id })).contactPoints)[0]).toEqual(['+36301234567', 'usable', true]);
  });

  test('only one is the first choice, and removing it makes the other one so', async () => {
    const { id } = await katalin();
    const card = await api.customers.saveContactPoint({ customerId: id, contactPointId: null, kind: 'email', value: 'new@example.hu', isPrimary: true });
    const emails = card.contactPoints.filter(({ kind }) => kind === 'email');
    expect(emails.map(({ value, isPrimary }) => [value, isPrimary])).toEqual([
      ['new@example.hu', true],
      ['Kati@Example.hu', false],
    ]);
    const after = await api.customers.removeContactPoint({ contactPointId: emails[0]?.id ?? '' });
    expect(after.contactPoints.filter(({ kind }) => kind === 'email')).toMatchObject([{ value: 'Kati@Example.hu', isPrimary: true }]);
  });

  test('a mended address is usable again', async () => {
    const { id } = await katalin();
    const [email] = (await api.customers.get({ customerId: id })).contactPoints;
    const at = { customerId: id, contactPointId: email?.id ?? '', kind: 'email' as const };
    await api.customers.saveContactPoint({ ...at, value: 'kati@example.hu', state: 'bounced' });
    expect((await api.customers.saveContactPoint({ ...at, value: 'kata@example.hu' })).contactPoints).toContainEqual(
      expect.objectContaining({ value: 'kata@example.hu', state: 'usable' }),
    );
  });
});

describe('a stop', () => {
  const letter = (customerId: string, channel: 'email' | 'post', state: 'queued' | 'deferred' | 'data' | 'sent', key: string) => ({
    id: `0190a000-0000-7000-8000-00000000000${key}`,
    ...{
      customerId,
      channel,
      state,
      salespersonId: ctx.myId,
      language: 'hu' as const,
      toAddress: 'k@e.hu',
      toName: 'K',
      subject: 'S',
      textBody: '',
      htmlBody: '',
    },
    ...{ sendKey: key, notBeforeAt: 0, createdAt: 1, updatedAt: 1 },
  });

  test('cancels in one stroke what waits over that channel, and leaves what has left or goes another way', async () => {
    const { id } = await katalin();
    ctx.db
      .insert(messages)
      .values([letter(id, 'email', 'queued', '1'), letter(id, 'email', 'deferred', '2'), letter(id, 'email', 'data', '3'), letter(id, 'post', 'queued', '4')])
      .run();
    const touch = aTouch(ctx.db, id, { channel: 'email' });
    const card = await api.customers.saveConsent({ customerId: id, channel: 'email', basis: 'none', source: 'Asked on the phone', stop: true });
    expect(card.consents).toEqual([{ channel: 'email', basis: 'none', source: 'Asked on the phone', givenOn: '2026-11-18', withdrawnOn: '2026-11-18' }]);
    expect(ctx.db.select({ key: messages.sendKey, state: messages.state }).from(messages).orderBy(messages.sendKey).all()).toEqual([
      { key: '1', state: 'cancelled' },
      { key: '2', state: 'cancelled' },
      { key: '3', state: 'data' },
      { key: '4', state: 'queued' },
    ]);
    expect(ctx.db.select({ state: touches.state }).from(touches).where(eq(touches.id, touch.id)).get()).toEqual({ state: 'cancelled' });
    expect(undoLast()).toBe('reverted');
    expect(ctx.db.select().from(consents).all()).toEqual([]);
    expect(ctx.db.select({ state: messages.state }).from(messages).where(eq(messages.sendKey, '1')).get()).toEqual({ state: 'queued' });
  });

  test('stands until a new ground is given, which counts from that day', async () => {
    const { id } = await katalin();
    const say = (stop: boolean, basis: 'consent' | 'none') => api.customers.saveConsent({ customerId: id, channel: 'call', basis, source: 'talk', stop });
    await say(false, 'consent');
    ctx.clock.set('2026-11-20');
    expect((await say(true, 'none')).consents).toMatchObject([{ basis: 'consent', givenOn: '2026-11-18', withdrawnOn: '2026-11-20' }]);
    ctx.clock.set('2026-11-25');
    expect((await say(false, 'consent')).consents).toMatchObject([{ givenOn: '2026-11-25', withdrawnOn: null }]);
  });
});

describe('the timeline', () => {
  test('tells touches, orders, notes and letters once each, newest first, page by page', async () => {
    const { id } = await katalin();
    anOrder(ctx.db, id, { orderedOn: '2026-02-10', product: 'Oak floor', totalMinor: 120_000 });
    aDoneTouch(ctx.db, id, '2026-03-01', { channel: 'call', summary: 'Happy with the floor.', technicalOutcome: 'answered', salespersonId: ctx.myId });
    aTouch(ctx.db, id, { state: 'planned' });
    aNote(ctx.db, id, 'Has a dog.', { at: Date.parse('2026-04-01T23:30:00Z') });
    const added = await api.customers.addNote({ customerId: id, text: 'Moves in May.' });
    const { total, items } = await api.customers.timeline({ customerId: id, limit: 3 });
    expect(total).toBe(4);
    expect(items.map(({ kind, on, text, result, who }) => [kind, on, text, result, who])).toEqual([
      ['note', '2026-11-18', 'Moves in May.', null, 'Anna Bíró'],
      // Half past eleven at night in Greenwich is the next day in Budapest.
      ['note', '2026-04-02', 'Has a dog.', null, null],
      ['touch', '2026-03-01', 'Happy with the floor.', 'answered', 'Anna Bíró'],
    ]);
    expect(items[0]).toEqual(added);
    const rest = await api.customers.timeline({ customerId: id, offset: 3, limit: 3 });
    expect(rest.items).toMatchObject([{ kind: 'order', on: '2026-02-10', text: 'Oak floor', money: { minor: 120_000, currency: 'HUF' } }]);
  });
});

describe('putting a customer away', () => {
  test('cancels what is planned and hides them; taking back shows them again', async () => {
    const { id } = await katalin();
    const touch = aTouch(ctx.db, id, {});
    await api.customers.archive({ customerId: id, archived: true });
    expect(ctx.db.select({ state: touches.state }).from(touches).where(eq(touches.id, touch.id)).get()).toEqual({ state: 'cancelled' });
    expect((await api.customers.list({})).total).toBe(0);
    expect((await api.customers.list({ show: 'archived' })).total).toBe(1);
    await api.customers.archive({ customerId: id, archived: false });
    expect((await api.customers.list({})).total).toBe(1);
  });
});

describe('segments', () => {
  test('are renamed and refigured; the default is given up only to another', async () => {
    const [segment] = await api.customers.segments();
    if (!segment) throw new Error('no segment');
    const saved = await api.customers.saveSegment({ ...segment, name: 'Everybody', isDefault: false });
    expect(saved).toMatchObject([{ name: 'Everybody', isDefault: true }]);
    expect(await problemOf(api.customers.saveSegment({ ...segment, cadenceIdealDays: 90, cadenceWorstDays: 30 }))).toMatchObject({
      data: { field: 'cadenceWorstDays' },
    });
    expect((await problemOf(api.customers.saveSegment({ ...segment, id: nowhere }))).code).toBe('NOT_FOUND');
  });
});

describe('orders typed in', () => {
  const order = { orderedOn: '2026-11-17', description: 'Oak floor', quantity: 12.5, total: { minor: 120_000, currency: 'HUF' } };

  test('stand on the card, even two alike on one day, and the planner is told whose they are', async () => {
    const { id } = await katalin();
    await api.orders.add({ customerId: id, ...order });
    await api.orders.add({ customerId: id, ...order });
    expect(await api.customers.orders({ customerId: id })).toHaveLength(2);
    expect(ctx.told.filter(({ topic }) => topic === 'orders')).toEqual([
      { topic: 'orders', id },
      { topic: 'orders', id },
    ]);
  });

  test('are removed, and undo brings lines and all back', async () => {
    const { id } = await katalin();
    const added = await api.orders.add({ customerId: id, ...order });
    expect(await api.orders.remove({ orderId: added.id })).toEqual({ removed: true });
    expect(await api.customers.orders({ customerId: id })).toEqual([]);
    expect(undoLast()).toBe('reverted');
    expect(await api.customers.orders({ customerId: id })).toEqual([added]);
  });

  test('of tomorrow, of nobody, or not there are refused', async () => {
    const { id } = await katalin();
    expect(await problemOf(api.orders.add({ customerId: id, ...order, orderedOn: '2026-11-19' }))).toEqual({
      code: 'INVALID',
      data: { field: 'orderedOn', problem: 'in-the-future' },
    });
    expect((await problemOf(api.orders.add({ customerId: nowhere, ...order }))).code).toBe('NOT_FOUND');
    expect((await problemOf(api.orders.remove({ orderId: nowhere }))).code).toBe('NOT_FOUND');
  });
});

describe('the time zone of a customer', () => {
  test('is kept as its IANA name, refused where there is none, taken back, and that of the country where nobody said it', async () => {
    const { id, timeZone } = await katalin();
    expect(timeZone).toBeNull();
    expect(await api.customers.save({ customerId: id, fields: { timeZone: 'atlantic/azores' } })).toMatchObject({ timeZone: 'Atlantic/Azores' });
    expect(await problemOf(api.customers.save({ customerId: id, fields: { timeZone: 'Atlantis/Capital' } }))).toMatchObject({
      data: { field: 'timeZone', problem: 'not-a-zone' },
    });
    expect(await problemOf(api.customers.create({ givenName: 'Ada', timeZone: '+05:00' }))).toMatchObject({ data: { problem: 'not-a-zone' } });
    expect((await api.customers.save({ customerId: id, fields: { likes: 'Tea' } })).timeZone).toBe('Atlantic/Azores');
    undoLast();
    undoLast();
    expect(await api.customers.get({ customerId: id })).toMatchObject({ timeZone: null, likes: '' });
  });
});
