import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '#contract/words';
import { customers, touches } from '#db/schema/index';
import { keepPublicYears } from '#features/occasions';
import { findOpenTouch, holdFor, mayReachAt, planEverybody, queue, quietFor, replanCustomer, undo } from '#features/touches';
import { dropLimit, saveLimit, saveQuietHours } from '../../src-main/features/team/service.ts';
import { listLimits, listQuietHours } from '../../src-main/features/team/store.ts';
import { move, override, switchChannel } from '../../src-main/features/touches/service-acts.ts';
import { closeCard, openCard, touchInFull } from '../../src-main/features/touches/service-cards.ts';
import { held } from '../../src-main/features/touches/service-held.ts';
import { heldSql } from '../../src-main/features/touches/store-held.ts';
import { withLimits } from '../api/touches-kit.ts';
import { aConsent, aCustomer, aDoneTouch, anEmail, anOccasion, aPhone, aSalesperson, aSegment } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

// A Wednesday.
const today = '2026-11-18';
let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today });
  withLimits(ctx.db);
});

type Fields = Parameters<typeof aCustomer>[1];

/** Somebody with an e-mail and a phone, both consented to. */
function reachable(fields: Fields = {}) {
  const customer = aCustomer(ctx.db, fields);
  anEmail(ctx.db, customer.id);
  aPhone(ctx.db, customer.id);
  for (const channel of ['email', 'call', 'sms'] as const) aConsent(ctx.db, customer.id, { channel });
  return customer;
}

/** Written to so long ago that a call is due. */
function toCall(fields: Fields = {}) {
  const customer = reachable(fields);
  aDoneTouch(ctx.db, customer.id, '2026-08-01', { channel: 'email' });
  return customer;
}

const replan = (customerId: string) => ctx.db.transaction((tx) => replanCustomer(ctx, tx, customerId));
const open = (customerId: string) => {
  replan(customerId);
  const touch = findOpenTouch(ctx.db, customerId);
  if (!touch) throw new Error('Nothing is planned');
  return touch;
};
const hold = (customerId: string, channel: Channel = 'call') => holdFor(ctx, customerId, channel);

describe('a call on a public holiday of the customer’s country', () => {
  test('is held until the next working day with e-mail offered, and planned again on that day', async () => {
    // 15 March is a holiday in Hungary, not in Norway; the two desks stand side by side.
    ctx.clock.set('2027-03-15');
    const anna = toCall({ country: 'HU' });
    const berit = toCall({ country: 'NO' });
    await keepPublicYears(ctx);
    expect(open(anna.id)).toMatchObject({ state: 'held', channel: 'call', heldUntilOn: '2027-03-16', hold: { rule: 'quiet-day', otherChannel: 'email' } });
    expect(open(berit.id)).toMatchObject({ state: 'planned', channel: 'call' });
    ctx.clock.set('2027-03-16');
    expect(open(anna.id)).toMatchObject({ state: 'planned', hold: null });
  });
  test('taking the other channel lets it go at once, and Undo puts the hold back', async () => {
    ctx.clock.set('2027-03-15');
    const anna = toCall({ country: 'HU' });
    await keepPublicYears(ctx);
    const touch = open(anna.id);
    expect(switchChannel(ctx, touch.id, 'email')).toMatchObject({ kind: 'acted', touch: { state: 'planned', channel: 'email', hold: null } });
    expect(undo(ctx)).toMatchObject({ kind: 'undone' });
    expect(open(anna.id)).toMatchObject({ state: 'held', channel: 'call' });
  });
  test('letting it go asks for a note, keeps it, and is taken back by Undo', async () => {
    ctx.clock.set('2027-03-15');
    const anna = toCall({ country: 'HU' });
    await keepPublicYears(ctx);
    const touch = open(anna.id);
    expect(override(ctx, touch.id, 'She asked me to ring today')).toMatchObject({ kind: 'acted', touch: { state: 'planned', hold: null } });
    expect(findOpenTouch(ctx.db, anna.id)).toMatchObject({ holdOverride: 'She asked me to ring today' });
    expect(undo(ctx)).toMatchObject({ kind: 'undone' });
    expect(open(anna.id)).toMatchObject({ state: 'held', holdOverride: null });
  });
  test('against the law of the country nobody lets it go', async () => {
    ctx.clock.set('2027-05-17');
    const berit = toCall({ country: 'NO' });
    await keepPublicYears(ctx);
    expect(override(ctx, open(berit.id).id, 'Just this once')).toMatchObject({ kind: 'invalid', field: 'hold', problem: 'quiet-day' });
  });
});

describe('the hour where the customer is', () => {
  const away = { timeZone: 'America/New_York', country: 'US' };
  test('is told on the card, and holds an SMS until the morning there', () => {
    const joan = toCall(away);
    // 9:00 in Budapest is 3:00 in New York.
    expect(quietFor(ctx, joan.id, 'call')).toMatchObject({ rule: 'quiet-hours', localTime: '03:00', from: '09:00', releasedOn: today });
    expect(touchInFull(ctx, open(joan.id).id)?.quiet).toMatchObject({ localTime: '03:00' });
    expect(hold(joan.id, 'sms')).toMatchObject({ rule: 'quiet-hours', channel: 'sms' });
    expect(mayReachAt(ctx, joan.id, 'sms')).toBe(Date.parse('2026-11-18T14:00:00Z'));
    ctx.clock.set(today, '15:30');
    expect([quietFor(ctx, joan.id, 'call'), hold(joan.id, 'sms')]).toEqual([null, null]);
    expect(mayReachAt(ctx, joan.id, 'sms')).toBe(ctx.clock.now());
  });
  test('across midnight it is the customer’s day that counts', () => {
    const grace = reachable({ timeZone: 'Pacific/Auckland', country: 'NZ' });
    // Friday 22:00 in Budapest is Saturday 10:00 in Auckland.
    ctx.clock.set('2026-11-20', '22:00');
    expect(quietFor(ctx, grace.id, 'call')).toMatchObject({ rule: 'quiet-day', quietDay: 'saturday', releasedOn: '2026-11-23' });
  });
  test('e-mail may leave at any hour until the team gives it hours, and then waits for them', () => {
    const joan = reachable(away);
    expect(mayReachAt(ctx, joan.id, 'email')).toBe(ctx.clock.now());
    const email = listQuietHours(ctx.db).find(({ channel }) => channel === 'email');
    if (!email) throw new Error('E-mail has no hours');
    saveQuietHours(ctx, { ...email, anyTime: false });
    expect(mayReachAt(ctx, joan.id, 'email')).toBe(Date.parse('2026-11-18T14:00:00Z'));
    expect(hold(joan.id, 'email')).toBeNull();
  });
  test('hours are saved per channel, refused where they end before they begin, and taken back by Undo', () => {
    const [call] = listQuietHours(ctx.db);
    if (!call) throw new Error('There are no hours');
    const joan = reachable(away);
    expect(saveQuietHours(ctx, { ...call, weekdays: { from: '18:00', to: '09:00' } })).toEqual({ kind: 'invalid', field: 'weekdays' });
    saveQuietHours(ctx, { ...call, anyTime: true });
    expect(quietFor(ctx, joan.id, 'call')).toBeNull();
    saveQuietHours(ctx, { ...call, weekdays: { from: '02:00', to: '04:00' } });
    expect(quietFor(ctx, joan.id, 'call')).toBeNull();
    undo(ctx);
    undo(ctx);
    expect(listQuietHours(ctx.db)[0]).toEqual(call);
    expect(quietFor(ctx, joan.id, 'call')).toMatchObject({ rule: 'quiet-hours' });
  });
});

describe('limits in the database', () => {
  test('count what every salesperson and every campaign sent, in every channel', () => {
    const colleague = aSalesperson(ctx.db, { name: 'Hanne Lie' });
    const anna = reachable();
    aDoneTouch(ctx.db, anna.id, '2026-11-16', { channel: 'post', salespersonId: colleague.id, campaignId: '019a0000-0000-7000-8000-000000000099' });
    expect(hold(anna.id, 'email')).toMatchObject({ rule: 'total-limit', releasedOn: '2026-11-23' });
  });
  test('a segment has its own until it follows everybody’s again; both are acts that can be taken back', () => {
    const segment = aSegment(ctx.db);
    const anna = reachable({ segmentId: segment.id });
    aDoneTouch(ctx.db, anna.id, '2026-11-16', { channel: 'email' });
    const all = { segmentId: segment.id, channel: 'all' as const, noLimit: true, maxTouches: 1, perDays: 1 };
    const email = { ...all, channel: 'email' as const };
    saveLimit(ctx, all);
    saveLimit(ctx, email);
    expect(hold(anna.id, 'email')).toBeNull();
    dropLimit(ctx, { segmentId: segment.id, channel: 'email' });
    expect(hold(anna.id, 'email')).toMatchObject({ rule: 'channel-limit', releasedOn: '2026-11-30' });
    expect(undo(ctx)).toMatchObject({ kind: 'undone' });
    expect(hold(anna.id, 'email')).toBeNull();
    undo(ctx);
    undo(ctx);
    expect(listLimits(ctx.db).filter(({ segmentId }) => segmentId === segment.id)).toEqual([]);
  });
});

describe('a card that lies open', () => {
  let colleagueId: string;
  beforeEach(() => {
    colleagueId = aSalesperson(ctx.db, { name: 'Hanne Lie' }).id;
  });
  const as = <T>(who: string, act: () => T): T => {
    ctx.seat(who);
    try {
      return act();
    } finally {
      ctx.seat(ctx.myId);
    }
  };
  test('is held for everybody else by name, until it is closed or ten minutes have passed', () => {
    // Hers: a colleague looks at her customer's card.
    const anna = toCall({ ownerId: colleagueId });
    open(anna.id);
    expect(openCard(ctx, anna.id)).toEqual({ kind: 'opened', lockedBy: null });
    const hers = () => as(colleagueId, () => queue(ctx));
    expect(hers().rows).toEqual([]);
    expect(hers().held[0]?.hold).toMatchObject({ rule: 'locked', who: 'Anna Bíró' });
    expect(as(colleagueId, () => hold(anna.id))).toMatchObject({ rule: 'locked', who: 'Anna Bíró' });
    ctx.clock.advance({ minutes: 11 });
    expect(hers().rows).toHaveLength(1);
    openCard(ctx, anna.id);
    closeCard(ctx, anna.id);
    expect(hers().held).toEqual([]);
  });
  test('taking it over makes it ours, and the other one learns whose it is now', () => {
    const anna = toCall({ ownerId: null });
    const touch = open(anna.id);
    openCard(ctx, anna.id);
    expect(as(colleagueId, () => openCard(ctx, anna.id))).toEqual({ kind: 'opened', lockedBy: 'Anna Bíró' });
    ctx.told.length = 0;
    expect(as(colleagueId, () => openCard(ctx, anna.id, { takeOver: true }))).toEqual({ kind: 'opened', lockedBy: null });
    expect(ctx.told).toContainEqual({ topic: 'touches', id: anna.id });
    expect(openCard(ctx, anna.id)).toEqual({ kind: 'opened', lockedBy: 'Hanne Lie' });
    expect(touchInFull(ctx, touch.id)?.lockedBy).toBe('Hanne Lie');
    // Closing a card that was taken over does not take it back.
    closeCard(ctx, anna.id);
    expect(touchInFull(ctx, touch.id)?.lockedBy).toBe('Hanne Lie');
  });
  test('a customer with an owner is on the owner’s list alone', async () => {
    toCall({ ownerId: colleagueId });
    await planEverybody(ctx);
    expect(queue(ctx).rows).toEqual([]);
    expect(as(colleagueId, () => queue(ctx)).rows).toHaveLength(1);
  });
});

describe('who is away or put away', () => {
  test('is held as their automatic reply said, and free on the day after', () => {
    const anna = toCall({ awayUntilOn: '2026-11-20' });
    expect(open(anna.id)).toMatchObject({ state: 'held', heldUntilOn: '2026-11-21', hold: { rule: 'away' } });
    ctx.clock.set('2026-11-23');
    expect(open(anna.id)).toMatchObject({ state: 'planned' });
  });
  test('who was put away is asked nothing at all', () => {
    const anna = toCall();
    open(anna.id);
    ctx.db.update(customers).set({ archivedAt: ctx.clock.now() }).where(eq(customers.id, anna.id)).run();
    replan(anna.id);
    expect(findOpenTouch(ctx.db, anna.id)).toBeUndefined();
    expect(ctx.db.select({ state: touches.state }).from(touches).where(eq(touches.state, 'cancelled')).all()).toHaveLength(1);
  });
  test('a touch somebody moved to a holiday is held there too', async () => {
    ctx.clock.set('2027-03-10');
    const anna = toCall({ country: 'HU' });
    await keepPublicYears(ctx);
    expect(move(ctx, open(anna.id).id, '2027-03-15')).toMatchObject({
      kind: 'acted',
      touch: { hold: { rule: 'quiet-day', quietDay: 'holiday', releasedOn: '2027-03-16' } },
    });
  });
});

describe('everything held back', () => {
  const asked = { whose: 'mine' as const, rule: null, limit: 50 };
  const spoken = (fields: Fields, name: string) => {
    const customer = toCall({ ...fields, displayName: name });
    replan(customer.id);
    return customer;
  };
  test('stands in one list by rule, what would pass first, with the owner; and of everybody when asked', async () => {
    const colleague = aSalesperson(ctx.db, { name: 'Hanne Lie' });
    spoken({ pausedUntilOn: '2026-12-24' }, 'Paused');
    spoken({ awayUntilOn: '2026-11-20' }, 'Away');
    const passing = reachable({ displayName: 'Passing', pausedUntilOn: '2026-12-24' });
    anOccasion(ctx.db, passing.id, { kind: 'name-day', month: 11, day: 19 });
    replan(passing.id);
    spoken({ ownerId: colleague.id, pausedUntilOn: '2026-12-24' }, 'Hers');
    spoken({}, 'Free');
    const list = held(ctx, asked);
    expect(list).toMatchObject({
      total: 3,
      passing: 1,
      more: 0,
      groups: [
        { rule: 'paused', count: 2 },
        { rule: 'away', count: 1 },
      ],
    });
    expect(list.rows[0]).toMatchObject({ name: 'Passing', hold: { rule: 'paused', passesBefore: true, passing: 'name-day' } });
    expect(held(ctx, { ...asked, rule: 'away' })).toMatchObject({ total: 3, more: 0, rows: [{ name: 'Away' }] });
    expect(held(ctx, { ...asked, limit: 1 })).toMatchObject({ more: 2 });
    const all = held(ctx, { ...asked, whose: 'everybody' });
    expect(all.rows.find(({ name }) => name === 'Hers')?.ownerName).toBe('Hanne Lie');
    expect(all.total).toBe(4);
  });
  test('is found by the index of open touches', () => {
    const plan = ctx.db.$client
      .prepare(`explain query plan ${heldSql.rows}`)
      .all({ me: 'x', weekEnd: today, everybody: 0, rule: null, limit: 10 })
      .map((step) => JSON.stringify(step))
      .join('\n');
    expect(plan).toContain('touches_open');
  });
});
