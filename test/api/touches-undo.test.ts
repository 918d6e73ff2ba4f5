import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { messages, touches } from '#db/schema/index';
import { startAct } from '#features/team';
import { completeTouch, findOpenTouch, planEverybody } from '#features/touches';
import { addDays } from '#kit/days';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { aConsent, aCustomer, aDoneTouch, anEmail, anOccasion, aPhone } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { withLimits } from './touches-kit.ts';

let ctx: TestContext;
const clientOf = (context: TestContext) => createRouterClient(touchesRoutes, { context });
let api: ReturnType<typeof clientOf>;
let customerId: string;
const today = '2026-11-18';
const on = (days: number) => addDays(today, days);

const open = () => {
  const row = findOpenTouch(ctx.db, customerId);
  if (!row) throw new Error('The customer has no open touch');
  return row;
};
/** Everything about the customer's touches that a person would notice. */
const picture = () =>
  ctx.db
    .select()
    .from(touches)
    .where(eq(touches.customerId, customerId))
    .orderBy(touches.id)
    .all()
    .map(({ updatedAt, updatedBy, ...row }) => row);

beforeEach(async () => {
  ctx = testContext({ today });
  withLimits(ctx.db);
  api = clientOf(ctx);
  customerId = aCustomer(ctx.db, { displayName: 'Nagy Katalin' }).id;
  anEmail(ctx.db, customerId);
  aPhone(ctx.db, customerId);
  aConsent(ctx.db, customerId, { channel: 'email' });
  aConsent(ctx.db, customerId, { channel: 'call' });
  aDoneTouch(ctx.db, customerId, on(-100), { channel: 'post' });
  await planEverybody(ctx);
});

describe('every act can be taken back', () => {
  const acts: [string, () => Promise<unknown>][] = [
    ['done', () => api.done({ touchId: open().id, summary: 'Talked.', minutes: 7 })],
    ['done with an agreed day', () => api.done({ touchId: open().id, next: { kind: 'on-day', channel: 'call', on: on(3), note: null } })],
    ['snooze', () => api.snooze({ touchId: open().id, untilOn: on(3) })],
    ['move', () => api.move({ touchId: open().id, toOn: on(30) })],
    ['skip', () => api.skip({ touchId: open().id, reason: { why: 'other', note: 'On holiday' } })],
    ['switch of channel', () => api.switchChannel({ touchId: open().id, channel: 'call' })],
    ['log', () => api.log({ customerId, channel: 'visit', direction: 'in', summary: 'Came by.' })],
    ['plan', () => api.plan({ customerId, channel: 'call', on: on(9), note: 'Samples' })],
  ];
  test.each(acts)('%s: everything is as before', async (_, act) => {
    const before = picture();
    await act();
    expect(picture()).not.toEqual(before);
    const { undone } = await api.undo({});
    expect(undone.customerName).toBe('Nagy Katalin');
    expect(picture()).toEqual(before);
  });
  test('override: the hold is back', async () => {
    await api.done({ touchId: open().id });
    anOccasion(ctx.db, customerId, { month: 11, day: 23 });
    ctx.clock.set(on(5));
    await planEverybody(ctx);
    expect(open().state).toBe('held');
    const before = picture();
    await api.override({ touchId: open().id, note: 'She asked for it.' });
    expect(open().state).toBe('planned');
    await api.undo({});
    expect(picture()).toEqual(before);
  });
  test('an agreed day that the planner put behind a birthday is taken back too', async () => {
    anOccasion(ctx.db, customerId, { month: 11, day: 28 });
    const before = picture();
    await api.done({ touchId: open().id, next: { kind: 'on-day', channel: 'call', on: on(40), note: null } });
    expect(open().dueOn).toBe('2026-11-28');
    await api.undo({});
    expect(picture().map(({ id, state, dueOn }) => ({ id, state, dueOn }))).toEqual(before.map(({ id, state, dueOn }) => ({ id, state, dueOn })));
  });
});

describe('the way back', () => {
  test('goes act by act, newest first, and ends', async () => {
    const { id } = open();
    await api.snooze({ touchId: id, untilOn: on(2) });
    ctx.clock.advance({ minutes: 1 });
    await api.switchChannel({ touchId: id, channel: 'call' });
    expect((await api.lastAct())?.kind).toBe('touch.switched');
    await api.undo({});
    expect((await api.lastAct())?.kind).toBe('touch.snoozed');
    expect((await api.undo({})).touchId).toBe(id);
    expect(await api.lastAct()).toBeNull();
    await expect(api.undo({})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });
  test('begins with what was done last, also where the clock was set back in between', async () => {
    const { id } = open();
    await api.snooze({ touchId: id, untilOn: on(2) });
    ctx.clock.advance({ hours: -1 });
    await api.switchChannel({ touchId: id, channel: 'call' });
    expect((await api.lastAct())?.kind).toBe('touch.switched');
  });
  test('works the next day, after the planner has been at it', async () => {
    const { id } = open();
    await api.done({ touchId: id });
    ctx.clock.set(on(1));
    await planEverybody(ctx);
    await api.undo({});
    expect(open()).toMatchObject({ id, dueOn: on(-40), state: 'planned' });
  });
  test('is closed where somebody has gone on from there', async () => {
    const { actId } = await api.done({ touchId: open().id });
    ctx.clock.advance({ minutes: 1 });
    await api.snooze({ touchId: open().id, untilOn: on(70) });
    const before = picture();
    await expect(api.undo({ actId })).rejects.toMatchObject({ code: 'CANNOT_UNDO', data: { why: 'changed-since' } });
    expect(picture()).toEqual(before);
  });
});

describe('a letter', () => {
  const queueLetter = (state: 'queued' | 'opened-elsewhere' = 'queued') => {
    const messageId = newId();
    ctx.db.transaction((tx) => {
      const act = startAct(tx, ctx, 'send-letter', customerId);
      act.insert('messages', {
        id: messageId,
        customerId,
        salespersonId: ctx.myId,
        channel: 'email',
        language: 'hu',
        toAddress: 'x@example.hu',
        toName: 'X',
        subject: 'S',
        textBody: 'T',
        htmlBody: 'H',
        state,
        sendKey: messageId,
        notBeforeAt: ctx.clock.now() + 30_000,
      });
      completeTouch(tx, ctx, act, { customerId, touchId: open().id, channel: 'email', direction: 'out', summary: 'S', next: { kind: 'by-rules' }, messageId });
    });
    return messageId;
  };
  const stateOf = (messageId: string) => ctx.db.select({ state: messages.state }).from(messages).where(eq(messages.id, messageId)).get()?.state;

  test('that still waits is kept back by undo, and the touch is due again', async () => {
    const { id } = open();
    const messageId = queueLetter();
    await api.undo({});
    expect([undefined, 'cancelled']).toContain(stateOf(messageId));
    expect(open().id).toBe(id);
  });
  test('that was handed to the mail program: what was written down about it can be taken back', async () => {
    const { id } = open();
    const messageId = queueLetter('opened-elsewhere');
    expect(open().id).not.toBe(id);
    await api.undo({});
    expect(open().id).toBe(id);
    expect(stateOf(messageId)).toBeUndefined();
  });
  test.each(['sending', 'data', 'sent', 'uncertain'] as const)('that is "%s" has left: undo says so and changes nothing', async (state) => {
    const messageId = queueLetter();
    ctx.db.update(messages).set({ state }).where(eq(messages.id, messageId)).run();
    const before = picture();
    await expect(api.undo({})).rejects.toMatchObject({ code: 'CANNOT_UNDO', data: { why: 'letter-has-left' } });
    expect(picture()).toEqual(before);
  });
});
