import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { startAct } from '#features/team';
import { completeTouch, findOpenTouch, holdFor, openMatter, planEverybody } from '#features/touches';
import { addDays } from '#kit/days';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { aConsent, aCustomer, aDoneTouch, anEmail, anOccasion, aPhone, aSalesperson } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { withLimits } from './touches-kit.ts';

let ctx: TestContext;
const clientOf = (context: TestContext) => createRouterClient(touchesRoutes, { context });
let api: ReturnType<typeof clientOf>;
const today = '2026-11-18';
const on = (days: number) => addDays(today, days);

/** A customer who may be written to and called, last contact so many days ago; the segment's interval is 60 days. */
function known(lastContactDaysAgo: number, name = 'Katalin') {
  const customer = aCustomer(ctx.db, { givenName: name });
  anEmail(ctx.db, customer.id);
  aPhone(ctx.db, customer.id);
  aConsent(ctx.db, customer.id, { channel: 'email' });
  aConsent(ctx.db, customer.id, { channel: 'call' });
  aDoneTouch(ctx.db, customer.id, on(-lastContactDaysAgo), { channel: 'post' });
  return customer;
}

const openOf = (customerId: string) => {
  const open = findOpenTouch(ctx.db, customerId);
  if (!open) throw new Error('The customer has no open touch');
  return open;
};

beforeEach(() => {
  ctx = testContext({ today });
  withLimits(ctx.db);
  api = clientOf(ctx);
});

describe('done', () => {
  test('resets the clock, plans the next touch and answers the next in the queue', async () => {
    const first = known(100);
    const second = known(90);
    await planEverybody(ctx);
    const { touch, nextTouchId } = await api.done({ touchId: openOf(first.id).id, summary: 'Talked about the garden.' });
    expect(touch).toMatchObject({ state: 'done', summary: 'Talked about the garden.' });
    expect(openOf(first.id).dueOn).toBe(on(60));
    expect(nextTouchId).toBe(openOf(second.id).id);
  });
  test('a second time is refused: it was already done', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    const { id } = openOf(customer.id);
    await api.done({ touchId: id });
    await expect(api.done({ touchId: id })).rejects.toMatchObject({ code: 'ALREADY_DONE', data: { doneAt: ctx.clock.now() } });
    await expect(api.skip({ touchId: id, reason: { why: 'other' } })).rejects.toMatchObject({ code: 'ALREADY_DONE' });
  });
  test('with an agreed day puts that day and channel on the next card', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    await api.done({ touchId: openOf(customer.id).id, next: { kind: 'on-day', channel: 'call', on: on(3), note: 'Samples are here' } });
    expect(openOf(customer.id)).toMatchObject({
      dueOn: on(3),
      channel: 'call',
      state: 'planned',
      reasons: [{ rule: 'promised', on: on(3), note: 'Samples are here' }],
    });
  });
  test('an agreed day in the past is refused', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    await expect(api.done({ touchId: openOf(customer.id).id, next: { kind: 'on-day', channel: 'call', on: on(-1), note: null } })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });
});

describe('putting off', () => {
  test('a snoozed touch is still due since its day and is asked again on the chosen one', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    const { id, dueOn } = openOf(customer.id);
    await api.snooze({ touchId: id, untilOn: on(2) });
    expect((await api.queue({})).rows).toMatchObject([{ touchId: id, group: 'week', dueOn }]);
    ctx.clock.set(on(2));
    await planEverybody(ctx);
    expect((await api.queue({})).rows).toMatchObject([{ touchId: id, group: 'overdue', dueOn, fitsToday: true }]);
  });
  test('a moved touch gets a new due day, which the planner keeps', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    await api.move({ touchId: openOf(customer.id).id, toOn: on(20) });
    await planEverybody(ctx);
    expect(openOf(customer.id)).toMatchObject({ dueOn: on(20), dayIsChosen: true });
  });
  test('snoozing to today and moving to yesterday are refused', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    const { id } = openOf(customer.id);
    await expect(api.snooze({ touchId: id, untilOn: today })).rejects.toMatchObject({ code: 'INVALID', data: { problem: 'not-in-future' } });
    await expect(api.move({ touchId: id, toOn: on(-1) })).rejects.toMatchObject({ code: 'INVALID', data: { problem: 'in-past' } });
  });
  test('a skipped touch keeps its reason and comes back after the interval, not at once', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    const { id } = openOf(customer.id);
    await api.skip({ touchId: id, reason: { why: 'no-reason-to-write' } });
    expect((await api.get({ touchId: id })).state).toBe('skipped');
    expect(openOf(customer.id).dueOn).toBe(on(60));
  });
  test('a promise for a later day outlives a birthday touch done before it', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    await api.done({ touchId: openOf(customer.id).id, next: { kind: 'on-day', channel: 'call', on: on(40), note: null } });
    anOccasion(ctx.db, customer.id, { month: 12, day: 1 });
    ctx.clock.set('2026-12-01');
    await planEverybody(ctx);
    const birthday = openOf(customer.id);
    expect(birthday.reasons?.map(({ rule }) => rule)).toEqual(['occasion', 'promised']);
    await api.done({ touchId: birthday.id });
    expect(openOf(customer.id)).toMatchObject({ dueOn: on(40), reasons: [{ rule: 'promised' }] });
  });
});

describe('contacts outside the queue', () => {
  test('an incoming call starts the clock anew without taking the open card away', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    const { id } = openOf(customer.id);
    await api.log({ customerId: customer.id, channel: 'call', direction: 'in', summary: 'Asked about the price.' });
    expect(openOf(customer.id)).toMatchObject({ id, dueOn: on(60) });
  });
  test('what happened an earlier day counts from that day; tomorrow has not happened', async () => {
    const customer = known(100);
    await api.log({ customerId: customer.id, channel: 'visit', direction: 'out', summary: 'Came by.', on: on(-10) });
    expect(openOf(customer.id).dueOn).toBe(on(50));
    await expect(api.log({ customerId: customer.id, channel: 'visit', direction: 'out', summary: 'x', on: on(1) })).rejects.toMatchObject({ code: 'INVALID' });
  });
  test('a planned touch joins the one card of the customer', async () => {
    const customer = known(10);
    await planEverybody(ctx);
    const { id } = openOf(customer.id);
    const { touch } = await api.plan({ customerId: customer.id, channel: 'visit', on: on(2), note: 'Bring the samples' });
    expect(touch).toMatchObject({ id, channel: 'visit', dueOn: on(2) });
  });
  test('a customer who is not there is not found', async () => {
    await expect(api.log({ customerId: ctx.myId, channel: 'call', direction: 'in', summary: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('holds', () => {
  const heldByWeek = async () => {
    const customer = known(5);
    anOccasion(ctx.db, customer.id, { month: 11, day: 18 });
    await planEverybody(ctx);
    return customer;
  };
  test('a held touch is listed with its rule and day, and goes after an override with a note', async () => {
    const customer = await heldByWeek();
    expect((await api.queue({})).held).toMatchObject([{ customerId: customer.id, hold: { rule: 'total-limit', releasedOn: on(2) } }]);
    const { touch } = await api.override({ touchId: openOf(customer.id).id, note: 'She asked for it.' });
    expect(touch).toMatchObject({ state: 'planned', hold: null });
    await planEverybody(ctx);
    expect((await api.queue({})).rows).toMatchObject([{ customerId: customer.id, hold: null }]);
  });
  test('what is not held cannot be overridden, nor can a stop', async () => {
    const free = known(100);
    const stopped = known(100);
    aConsent(ctx.db, stopped.id, { channel: 'sms', withdrawnOn: on(-1) });
    await planEverybody(ctx);
    await expect(api.override({ touchId: openOf(free.id).id, note: 'x' })).rejects.toMatchObject({ code: 'INVALID' });
    await api.switchChannel({ touchId: openOf(stopped.id).id, channel: 'sms' });
    await expect(api.override({ touchId: openOf(stopped.id).id, note: 'x' })).rejects.toMatchObject({ code: 'INVALID', data: { problem: 'opted-out' } });
  });
  test('another channel is one act away, and the planner keeps it', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    await api.switchChannel({ touchId: openOf(customer.id).id, channel: 'call' });
    await planEverybody(ctx);
    expect(openOf(customer.id)).toMatchObject({ channel: 'call', state: 'planned' });
  });
  test('an open complaint holds letters that sell, not the answer to it, until it is closed; closing can be taken back', async () => {
    const customer = known(100);
    const matterId = ctx.db.transaction((tx) =>
      openMatter(tx, ctx, startAct(tx, ctx, 'complaint', customer.id), { customerId: customer.id, kind: 'complaint', title: 'The floor creaks' }),
    );
    expect(openOf(customer.id)).toMatchObject({ channel: 'call', state: 'planned', matterId });
    expect(holdFor(ctx, customer.id, 'email')).toMatchObject({ rule: 'open-complaint' });
    expect(holdFor(ctx, customer.id, 'email', { sells: false })).toBeNull();
    expect(await api.openMatters({ customerId: customer.id })).toMatchObject([{ id: matterId, kind: 'complaint', title: 'The floor creaks', openedOn: today }]);
    await api.closeMatter({ matterId });
    expect(holdFor(ctx, customer.id, 'email')).toBeNull();
    expect(await api.openMatters({ customerId: customer.id })).toEqual([]);
    await expect(api.closeMatter({ matterId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await api.undo({});
    expect(holdFor(ctx, customer.id, 'email')).toMatchObject({ rule: 'open-complaint' });
  });
});

describe('two salespeople', () => {
  test('an open card keeps the other one away for ten minutes, and says who has it', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    const other = aSalesperson(ctx.db, { name: 'Ole Hansen' });
    ctx.seat(other.id);
    await api.openCard({ customerId: customer.id });
    ctx.seat(ctx.myId);
    expect(await api.openCard({ customerId: customer.id })).toEqual({ lockedBy: 'Ole Hansen' });
    const queue = await api.queue({});
    expect([queue.rows.length, queue.held[0]?.hold?.rule]).toEqual([0, 'locked']);
    ctx.clock.advance({ minutes: 11 });
    expect(await api.openCard({ customerId: customer.id })).toEqual({ lockedBy: null });
    expect((await api.queue({})).rows).toHaveLength(1);
  });
  test('a closed card is free at once', async () => {
    const customer = known(100);
    const other = aSalesperson(ctx.db);
    await api.openCard({ customerId: customer.id });
    await api.closeCard({ customerId: customer.id });
    ctx.seat(other.id);
    expect(await api.openCard({ customerId: customer.id })).toEqual({ lockedBy: null });
  });
  test('the queue shows one’s own customers and those nobody owns', async () => {
    const other = aSalesperson(ctx.db);
    const mine = known(100, 'Mine');
    const free = known(100, 'Free');
    const theirs = known(100, 'Theirs');
    const { customers } = await import('#db/schema/index');
    const { eq } = await import('drizzle-orm');
    ctx.db.update(customers).set({ ownerId: ctx.myId }).where(eq(customers.id, mine.id)).run();
    ctx.db.update(customers).set({ ownerId: other.id }).where(eq(customers.id, theirs.id)).run();
    await planEverybody(ctx);
    const listed = (await api.queue({})).rows.map((row) => row.customerId).sort();
    expect(listed).toEqual([mine.id, free.id].sort());
  });
});

describe('the best hour', () => {
  const answered = (customerId: string, hour: string) =>
    aDoneTouch(ctx.db, customerId, '2026-03-02', { channel: 'call', technicalOutcome: 'answered', doneAt: Date.parse(`2026-03-02T${hour}:10:00+01:00`) });
  test('is the hour at which the customer answers, in our zone; two calls are too few', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    const { id } = openOf(customer.id);
    answered(customer.id, '17');
    answered(customer.id, '17');
    expect((await api.get({ touchId: id })).bestHour).toBeNull();
    answered(customer.id, '09');
    expect((await api.get({ touchId: id })).bestHour).toBe(17);
  });
  test('the last words are those of the last contact that has any', async () => {
    const customer = known(100);
    aDoneTouch(ctx.db, customer.id, on(-80), { summary: 'Has a new dog.', channel: 'call', salespersonId: ctx.myId });
    aDoneTouch(ctx.db, customer.id, on(-70), { summary: '' });
    await planEverybody(ctx);
    expect((await api.get({ touchId: openOf(customer.id).id })).lastWords).toEqual({ on: on(-80), channel: 'call', text: 'Has a new dog.', who: 'Anna Bíró' });
  });
});

describe('completing for calls and letters', () => {
  test('a touch that is no longer open is not done twice: the contact is written down beside it', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    const { id } = openOf(customer.id);
    await api.done({ touchId: id });
    const { touchId } = ctx.db.transaction((tx) =>
      completeTouch(tx, ctx, startAct(tx, ctx, 'call', customer.id), {
        customerId: customer.id,
        touchId: id,
        channel: 'call',
        direction: 'out',
        summary: '',
        next: { kind: 'by-rules' },
      }),
    );
    expect(touchId).not.toBe(id);
  });
  test('a call nobody answered does not reset the clock, and the agreed retry waits for its day', async () => {
    const customer = known(100);
    await planEverybody(ctx);
    const open = openOf(customer.id);
    ctx.db.transaction((tx) =>
      completeTouch(tx, ctx, startAct(tx, ctx, 'call', customer.id), {
        customerId: customer.id,
        touchId: open.id,
        channel: 'call',
        direction: 'out',
        summary: '',
        technical: 'no-answer',
        next: { kind: 'on-day', channel: 'call', on: on(1), note: null },
      }),
    );
    const next = openOf(customer.id);
    expect([next.dueOn, next.state, next.reasons?.map(({ rule }) => rule)]).toEqual([on(1), 'planned', ['promised', 'cadence']]);
  });
});
