import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { customers, salespeople } from '#db/schema/index';
import { hasUnlisted, planEverybody, queue } from '#features/touches';
import { aDoneTouch, anOccasion, aSalesperson } from '../kit/builders.ts';
import type { TestContext } from '../kit/context.ts';
import { aDay, aKnown, anOpenTouch, on, type teamOf, today, touchesOf } from './day-kit.ts';

let ctx: TestContext;
let api: ReturnType<typeof touchesOf>;
let team: ReturnType<typeof teamOf>;

const known = (lastContactDaysAgo: number, name?: string, ownerId?: string | null) => aKnown(ctx, lastContactDaysAgo, name, ownerId);
const openOf = (customerId: string) => anOpenTouch(ctx, customerId);

/** So many who were last written to a hundred days ago: each an e-mail of 4 minutes, due for 40 days. */
async function backlog(count: number) {
  const people = Array.from({ length: count }, (_, number) => known(100, `Person ${number}`));
  await planEverybody(ctx);
  return people;
}

const restarted = () => {
  // Another process: what only its memory held is gone.
  const again = { ...ctx };
  return { api: touchesOf(again), again };
};

beforeEach(() => {
  ({ ctx, api, team } = aDay());
});

describe('minutes per channel', () => {
  const minutesOf = async (channel: string) => (await api.minutes()).find((one) => one.channel === channel);
  test('are the usual until somebody has timed contacts, then learned from them, then as they are set', async () => {
    expect(await minutesOf('email')).toEqual({ channel: 'email', minutes: 4, learned: 4, source: 'usual', count: 0, set: null });
    const customer = known(100);
    for (let each = 1; each <= 40; each += 1) aDoneTouch(ctx.db, customer.id, on(-each), { channel: 'email', minutes: 9, salespersonId: ctx.myId });
    expect(await minutesOf('email')).toMatchObject({ minutes: 8, source: 'own', count: 40 });
    await planEverybody(ctx);
    await api.saveMinutes({ channel: 'email', minutes: 15 });
    expect(await minutesOf('email')).toMatchObject({ minutes: 15, learned: 8, set: 15 });
    await api.saveMinutes({ channel: 'email', minutes: null });
    expect(await minutesOf('email')).toMatchObject({ minutes: 8, set: null });
  });
  test('size the rows of the queue', async () => {
    await backlog(1);
    await api.saveMinutes({ channel: 'email', minutes: 12 });
    const { rows, minutesPlanned } = await api.queue({});
    expect(rows[0]).toMatchObject({ channel: 'email', minutes: 12 });
    expect(minutesPlanned).toBe(12);
  });
  test('the time a card lay open is written down; what was told holds instead; a day’s own contacts do not change its size', async () => {
    const [first, second, third] = await backlog(3);
    if (!first || !second || !third) throw new Error('three people');
    for (const [customer, told] of [
      [first, undefined],
      [second, 3],
    ] as const) {
      await api.openCard({ customerId: customer.id });
      ctx.clock.advance({ minutes: 7 });
      await api.openCard({ customerId: customer.id });
      ctx.clock.advance({ minutes: 5 });
      await api.done({ touchId: openOf(customer.id).id, summary: 'x', ...(told === undefined ? {} : { minutes: told }) });
      await api.closeCard({ customerId: customer.id });
    }
    await api.openCard({ customerId: third.id });
    ctx.clock.advance({ hours: 3 });
    const { touch } = await api.done({ touchId: openOf(third.id).id, summary: 'after lunch' });
    const { touches } = await import('#db/schema/index');
    const timed = ctx.db.select({ customerId: touches.customerId, minutes: touches.minutes }).from(touches).where(eq(touches.doneOn, today)).all();
    expect(new Map(timed.map((row) => [row.customerId, row.minutes]))).toEqual(
      new Map([
        [first.id, 12],
        [second.id, 3],
        [third.id, null],
      ]),
    );
    expect(touch.state).toBe('done');
    expect(await minutesOf('email')).toMatchObject({ source: 'usual' });
  });
  test('a clock that is set back or forward while the card lies open changes nothing', async () => {
    const [first] = await backlog(1);
    if (!first) throw new Error('somebody');
    await api.openCard({ customerId: first.id });
    ctx.clock.advance({ minutes: 6 });
    ctx.clock.setNow(ctx.clock.now() - 3_600_000);
    const { id } = openOf(first.id);
    await api.done({ touchId: id, summary: 'x' });
    const { touches } = await import('#db/schema/index');
    expect(ctx.db.select({ minutes: touches.minutes }).from(touches).where(eq(touches.id, id)).get()).toEqual({ minutes: 6 });
  });
});

describe('I have so many minutes', () => {
  test('holds for the day, also after a restart, shrinks with what is done and ends with the day', async () => {
    await backlog(10);
    expect((await api.queue({})).minutesAvailable).toBe(50);
    expect(await api.sizeDay({ minutes: 20 })).toEqual({ before: null });
    expect(await api.sizeDay({ minutes: 12 })).toEqual({ before: 20 });
    const sized = await restarted().api.queue({});
    expect(sized).toMatchObject({ minutesAvailable: 12, sizedTo: 12, minutesPlanned: 12 });
    expect(sized.rows.filter((row) => row.fitsToday)).toHaveLength(3);
    await api.done({ touchId: sized.rows[0]?.touchId ?? '', minutes: 5 });
    expect((await api.queue({})).minutesAvailable).toBe(7);
    ctx.clock.set(on(1));
    expect(await api.queue({})).toMatchObject({ minutesAvailable: 50, sizedTo: null });
  });
  test('is left again, and the usual day is back', async () => {
    await backlog(3);
    await api.sizeDay({ minutes: 5 });
    await api.sizeDay({ minutes: null });
    expect(await api.queue({})).toMatchObject({ minutesAvailable: 50, sizedTo: null });
  });
  test('what does not fit is counted with its overdue and with the days that have room: never hidden', async () => {
    await backlog(20);
    await api.sizeDay({ minutes: 8 });
    const { rows, waiting } = await api.queue({});
    expect(waiting).toMatchObject({ count: 18, overdue: 18 });
    expect(waiting.days.reduce((sum, { count }) => sum + count, 0)).toBe(18);
    expect(waiting.days.map((day) => day.on)).toEqual([on(1), on(2)]);
    expect(rows).toHaveLength(20);
    expect(rows.every((row) => row.group === 'overdue' && row.fitsToday === (row.plannedOn === null))).toBe(true);
  });
});

describe('spreading the rest', () => {
  test('is drawn before anything moves', async () => {
    await backlog(20);
    const before = await api.queue({});
    const plan = await api.spreadPlan();
    expect(plan.cards).toHaveLength(before.waiting.count);
    expect(plan.days).toHaveLength(14);
    expect(plan.days.filter(({ works }) => !works).map((day) => day.on)).toEqual([on(3), on(4), on(10), on(11)]);
    expect(plan.days.filter(({ works, coming }) => !works && coming > 0)).toEqual([]);
    expect(await api.queue({})).toEqual(before);
  });
  test('puts each on its day, due since its day all the same, and one Undo brings all back, also after a restart', async () => {
    await backlog(20);
    const before = await api.queue({});
    const { count, actId, untilOn } = await api.spread();
    expect({ count, untilOn }).toEqual({ count: 8, untilOn: on(1) });
    const after = await api.queue({});
    expect(after.waiting.count).toBe(0);
    expect(after.putOff).toEqual({ count: 8, untilOn: on(1) });
    const spreadRows = after.rows.filter((row) => row.snoozedUntilOn === on(1));
    expect(spreadRows).toHaveLength(8);
    expect(spreadRows.every((row) => row.group === 'tomorrow' && row.dueOn === on(-40) && row.lateness === 'late')).toBe(true);
    expect(after.rows).toHaveLength(20);
    const again = restarted();
    expect(await again.api.lastAct()).toMatchObject({ actId, kind: 'day.spread' });
    await again.api.undo({});
    expect(await api.queue({})).toEqual(before);
  });
  test('Undo leaves alone what somebody has worked on since', async () => {
    await backlog(20);
    const { actId } = await api.spread();
    const [row] = (await api.queue({})).rows.filter((one) => one.snoozedUntilOn !== null);
    await api.done({ touchId: row?.touchId ?? '', summary: 'Rang themselves.' });
    await api.undo({ actId: actId ?? '' });
    const { rows, putOff, doneToday } = await api.queue({});
    expect({ putOff, doneToday }).toEqual({ putOff: null, doneToday: 1 });
    expect(rows.filter((one) => one.group === 'overdue')).toHaveLength(19);
  });
  test('comes back on its day, overdue as it is; spreading nothing is no act', async () => {
    await backlog(14);
    await api.spread();
    expect(await api.spread()).toEqual({ actId: null, count: 0, untilOn: null });
    ctx.clock.set(on(1));
    await planEverybody(ctx);
    expect((await api.queue({})).rows.every((row) => row.group === 'overdue' && row.dueOn === on(-40))).toBe(true);
  });
  test('what cannot wait stays on today’s list', async () => {
    for (const each of [1, 2, 3]) {
      const customer = known(100, `Birthday ${each}`);
      anOccasion(ctx.db, customer.id, { month: 11, day: 18 });
    }
    await planEverybody(ctx);
    await api.sizeDay({ minutes: 5 });
    const plan = await api.spreadPlan();
    expect(plan.cards).toEqual([]);
    expect(plan.staying).toBe(2);
  });
});

describe('nobody is on two lists', () => {
  test('each open touch is on exactly one list, whoever owns the customer or nobody does, away or not', async () => {
    const anna = aSalesperson(ctx.db, { name: 'Anna Novak', sharesUnowned: true });
    const nora = aSalesperson(ctx.db, { name: 'Bíró Nóra', sharesUnowned: true, awayFromOn: on(-2), awayUntilOn: on(9), awayDue: 'hand', standInId: anna.id });
    const typist = aSalesperson(ctx.db, { name: 'Signs only' });
    ctx.db.update(salespeople).set({ sharesUnowned: true }).where(eq(salespeople.id, ctx.myId)).run();
    const people = Array.from({ length: 60 }, (_, number) => known(100, `P${number}`, [null, ctx.myId, anna.id, nora.id][number % 4] ?? null));
    // Not planned yet, so nobody's: one person sees them all the same, and only one.
    const lists = () => [ctx.myId, anna.id, nora.id, typist.id].map((me) => queue({ ...ctx, me: () => me }).rows.map((row) => row.customerId));
    await planEverybody(ctx);
    expect(hasUnlisted(ctx.db)).toBe(false);
    const [mine = [], annas = [], noras = [], typists = []] = lists();
    expect([...mine, ...annas, ...noras, ...typists].sort()).toEqual(people.map(({ id }) => id).sort());
    expect([noras.length, typists.length]).toEqual([0, 0]);
    const { touches } = await import('#db/schema/index');
    ctx.db.update(touches).set({ salespersonId: null }).where(eq(touches.salespersonId, anna.id)).run();
    expect(hasUnlisted(ctx.db)).toBe(true);
    expect(lists().flat().sort()).toEqual(people.map(({ id }) => id).sort());
  });
  test('who sits down from now on gets a share; planning twice moves nobody', async () => {
    const anna = aSalesperson(ctx.db, { name: 'Anna Novak' });
    const people = Array.from({ length: 30 }, (_, number) => known(100, `P${number}`));
    await planEverybody(ctx);
    expect(people.every(({ id }) => openOf(id).salespersonId === ctx.myId)).toBe(true);
    ctx.db.update(salespeople).set({ sharesUnowned: true }).where(eq(salespeople.id, ctx.myId)).run();
    await team.iAm({ salespersonId: anna.id });
    await planEverybody(ctx);
    const shares = people.map(({ id }) => openOf(id).salespersonId);
    expect(new Set(shares)).toEqual(new Set([ctx.myId, anna.id]));
    expect(await planEverybody(ctx)).toMatchObject({ made: 0, changed: 0 });
    ctx.db.update(customers).set({ ownerId: anna.id }).run();
    await planEverybody(ctx);
    expect(people.every(({ id }) => openOf(id).salespersonId === anna.id)).toBe(true);
  });
});

describe('the hour moves cards within the day', () => {
  const answered = (customerId: string, hour: string, country: string) => {
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-04'])
      aDoneTouch(ctx.db, customerId, day, { channel: 'call', technicalOutcome: 'answered', doneAt: Date.parse(`${day}T${hour}:20:00Z`), minutes: null });
    ctx.db.update(customers).set({ country }).where(eq(customers.id, customerId)).run();
  };
  const callers = async () => {
    const names = ['Nine', 'Fifteen', 'Never'];
    const people = names.map((name) => known(200, name));
    // The last contact was by mail: now they are called.
    for (const { id } of people) aDoneTouch(ctx.db, id, on(-100), { channel: 'email' });
    return people;
  };
  test('who answers at this hour comes first among equals, told on the clock of this desk', async () => {
    const [nine, fifteen] = await callers();
    if (!nine || !fifteen) throw new Error('three people');
    answered(nine.id, '08', 'HU');
    answered(fifteen.id, '14', 'HU');
    await planEverybody(ctx);
    const order = async () => (await api.queue({})).rows.map((row) => row.name.split(' ').find((word) => ['Nine', 'Fifteen', 'Never'].includes(word)));
    ctx.clock.set(today, '09:30');
    expect((await order())[0]).toBe('Nine');
    ctx.clock.set(today, '15:10');
    const afternoon = await order();
    expect(afternoon[0]).toBe('Fifteen');
    ctx.clock.set(today, '15:50');
    expect(await order()).toEqual(afternoon);
    expect((await api.queue({})).rows.find((row) => row.customerId === nine.id)?.bestHour).toBe(9);
  });
  test('a customer in Iceland who answers at nine there answers at ten here', async () => {
    const [nine] = await callers();
    if (!nine) throw new Error('somebody');
    answered(nine.id, '09', 'IS');
    await planEverybody(ctx);
    expect((await api.get({ touchId: openOf(nine.id).id })).bestHour).toBe(10);
  });
  test('noon that stands for an unknown hour says nothing', async () => {
    const [nine] = await callers();
    if (!nine) throw new Error('somebody');
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-04'])
      aDoneTouch(ctx.db, nine.id, day, { channel: 'call', technicalOutcome: 'answered', doneAt: Date.parse(`${day}T12:00:00+01:00`) });
    await planEverybody(ctx);
    expect((await api.get({ touchId: openOf(nine.id).id })).bestHour).toBeNull();
  });
});
