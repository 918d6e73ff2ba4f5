import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { contactPoints, customerScores } from '../../db/schema/index.ts';
import { occasionsRoutes } from '../../src-main/features/occasions/routes.ts';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { aCustomer, aDoneTouch, anOccasion, aTouch } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

let ctx: TestContext;
const clientOf = (context: TestContext) => createRouterClient(occasionsRoutes, { context });
let api: ReturnType<typeof clientOf>;
const undo = () => createRouterClient(touchesRoutes, { context: ctx }).undo({});
const month = (from: string, to: string, perDay = 50) => api.calendar({ from, to, ownerId: null, perDay });

beforeEach(() => {
  ctx = testContext({ today: '2026-11-18' });
  api = clientOf(ctx);
});

/** The learned figure an anniversary is computed from. */
const firstOrder = (customerId: string, firstOrderOn: string) =>
  ctx.db.insert(customerScores).values({ customerId, orderCount: 1, revenueMinor: 1, firstOrderOn, model: 'test', computedAt: 0 }).run();
const anAddress = (customerId: string) =>
  ctx.db
    .insert(contactPoints)
    .values({ id: newId(), customerId, kind: 'post', value: 'Fő utca 1.', normalized: 'fo utca 1', createdAt: 0, updatedAt: 0 })
    .run();

describe('name days', () => {
  test('Katalin is asked which of her two days she keeps, once', async () => {
    const { id: customerId } = aCustomer(ctx.db, { givenName: 'Katalin', country: 'HU' });
    expect(await api.nameDay({ customerId })).toEqual({ state: 'offered', name: 'Katalin', days: ['04-30', '11-25'] });
    expect(await api.saveNameDay({ customerId, day: '11-25' })).toMatchObject({ state: 'kept' });
    expect((await month('2026-11-20', '2026-11-30')).days[0]).toMatchObject({ on: '2026-11-25', occasions: 1 });
    await undo();
    expect(await api.nameDay({ customerId })).toMatchObject({ state: 'offered' });
  });
  test('who keeps none is not asked again, and is not counted', async () => {
    const { id: customerId } = aCustomer(ctx.db, { givenName: 'Mátyás', country: 'HU' });
    expect(await api.knownNameDays()).toEqual({ ready: 1, toAsk: 0 });
    expect(await api.saveNameDay({ customerId, day: null })).toMatchObject({ state: 'declined' });
    expect(await api.knownNameDays()).toEqual({ ready: 0, toAsk: 0 });
    expect(await api.addNameDays()).toEqual({ added: 0 });
  });
  test('those of one day are added as one act, which can be taken back as a whole', async () => {
    for (const givenName of ['Mátyás', 'Elemér', 'Katalin', 'Xqzw']) aCustomer(ctx.db, { givenName, country: 'HU' });
    aCustomer(ctx.db, { givenName: 'Jože', country: 'SI' });
    expect(await api.knownNameDays()).toEqual({ ready: 2, toAsk: 1 });
    expect(await api.addNameDays()).toEqual({ added: 2 });
    expect(await api.knownNameDays()).toEqual({ ready: 0, toAsk: 1 });
    const leap = await month('2028-02-20', '2028-03-01');
    expect(leap.days.map(({ on }) => on)).toEqual(['2028-02-25', '2028-02-29']);
    await undo();
    expect(await api.knownNameDays()).toEqual({ ready: 2, toAsk: 1 });
  });
  test('a Slovenian is asked on the card only, an Icelander never', async () => {
    const { id: slovene } = aCustomer(ctx.db, { givenName: 'Jože', country: 'SI' });
    const { id: icelander } = aCustomer(ctx.db, { givenName: 'Anna', country: 'IS' });
    expect(await api.nameDay({ customerId: slovene })).toMatchObject({ state: 'offered', days: ['03-19'] });
    expect(await api.nameDay({ customerId: icelander })).toMatchObject({ state: 'unknown', days: [] });
    await api.saveNameDayCustoms({ HU: 'on', SI: 'off', NO: 'off' });
    expect(await api.nameDay({ customerId: slovene })).toMatchObject({ state: 'unknown' });
  });
  test('a name day typed by hand moves in leap years too, a birthday does not', async () => {
    const { id: customerId } = aCustomer(ctx.db, { country: 'HU' });
    const typed = { month: 2, day: 24, year: null, ruleText: null, label: null, story: null };
    expect(await api.save({ customerId, occasionId: null, occasion: { ...typed, kind: 'name-day' } })).toMatchObject({ rule: 'hu 02-24' });
    expect(await api.save({ customerId, occasionId: null, occasion: { ...typed, kind: 'birthday' } })).toMatchObject({ rule: null });
  });
  test('a day that no year has is refused', async () => {
    const { id: customerId } = aCustomer(ctx.db);
    await expect(api.saveNameDay({ customerId, day: '02-30' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(api.nameDay({ customerId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the calendar', () => {
  test('birthdays, favourite days, anniversaries and contacts stand on their days', async () => {
    const one = aCustomer(ctx.db);
    anOccasion(ctx.db, one.id, { month: 12, day: 24, year: 1980 });
    anOccasion(ctx.db, one.id, { kind: 'favourite-holiday', month: null, day: null, rule: 'last friday in 11', label: 'Our Friday' });
    firstOrder(one.id, '2021-12-24');
    aTouch(ctx.db, one.id, { dueOn: '2026-12-24', channel: 'call' });
    const { days } = await month('2026-11-18', '2027-01-05');
    expect(days.map(({ on }) => on)).toEqual(['2026-11-27', '2026-12-24']);
    expect(days[1]).toMatchObject({ occasions: 2, touches: 1 });
    expect(days[1]?.entries.map(({ kind, occasionKind, years, channel }) => [kind, occasionKind, years, channel])).toEqual([
      ['occasion', 'birthday', 46, null],
      ['occasion', 'anniversary', 5, null],
      ['touch', null, null, 'call'],
    ]);
  });
  test('what is overdue stands on today, and another month does not show it', async () => {
    aTouch(ctx.db, aCustomer(ctx.db).id, { dueOn: '2026-10-01' });
    expect((await month('2026-11-01', '2026-11-30')).days).toMatchObject([{ on: '2026-11-18', touches: 1 }]);
    expect((await month('2026-12-01', '2026-12-31')).days).toEqual([]);
    expect((await month('2026-10-01', '2026-10-31')).days).toEqual([]);
  });
  test('only a month that is known is said so, and put away customers are not shown', async () => {
    anOccasion(ctx.db, aCustomer(ctx.db).id, { month: 12, day: null });
    anOccasion(ctx.db, aCustomer(ctx.db, { archivedAt: 1 }).id, { month: 12, day: 3 });
    const { days } = await month('2026-12-01', '2026-12-31');
    expect(days).toMatchObject([{ on: '2026-12-01', entries: [{ monthOnly: true }] }]);
  });
  test('one salesperson’s customers are those they own', async () => {
    anOccasion(ctx.db, aCustomer(ctx.db, { ownerId: ctx.me() }).id, { month: 12, day: 3 });
    anOccasion(ctx.db, aCustomer(ctx.db).id, { month: 12, day: 3 });
    const own = await api.calendar({ from: '2026-12-01', to: '2026-12-31', ownerId: ctx.me() });
    expect([own.days[0]?.occasions, (await month('2026-12-01', '2026-12-31')).days[0]?.occasions]).toEqual([1, 2]);
  });
  test('counts are whole though only some are listed', async () => {
    for (let i = 0; i < 7; i += 1) anOccasion(ctx.db, aCustomer(ctx.db).id, { month: 12, day: 3 });
    const { days } = await month('2026-12-01', '2026-12-31', 5);
    expect([days[0]?.occasions, days[0]?.entries.length]).toEqual([7, 5]);
  });
  test('29 February is kept on 28 February in a common year', async () => {
    anOccasion(ctx.db, aCustomer(ctx.db).id, { month: 2, day: 29, year: 1988 });
    expect((await month('2027-02-20', '2027-03-10')).days).toMatchObject([{ on: '2027-02-28', entries: [{ years: 39 }] }]);
    expect((await month('2028-02-20', '2028-03-10')).days).toMatchObject([{ on: '2028-02-29', entries: [{ years: 40 }] }]);
  });
  test('a card by post is to be posted workdays before, also when the day itself is in the next month', async () => {
    const { id } = aCustomer(ctx.db, { country: 'GB' });
    anOccasion(ctx.db, id, { month: 2, day: 1 });
    anAddress(id);
    const { days } = await month('2027-01-01', '2027-01-31');
    // Monday 1 February 2027, two workdays before: Thursday 28 January.
    expect(days).toMatchObject([{ on: '2027-01-28', posts: 1, entries: [{ kind: 'post', forDay: '2027-02-01' }] }]);
  });
  test('public days of the customers’ countries come with what is not entered and which region is asked', async () => {
    aCustomer(ctx.db, { country: 'HU' });
    const found = await month('2027-03-01', '2027-03-31');
    expect(found.publicDays.map(({ on, country }) => [on, country])).toContainEqual(['2027-03-15', 'HU']);
    expect(found.notEntered).toEqual([{ country: 'HU', year: 2027 }]);
    expect(found.asksRegion).toEqual(['GB']);
    await api.saveRegion({ country: 'GB', region: 'SCT' });
    const named = await month('2026-06-01', '2026-06-30');
    expect(named.asksRegion).toEqual([]);
    expect(named.publicDays).toContainEqual(expect.objectContaining({ on: '2026-06-15', country: 'GB', region: 'SCT' }));
  });
  test('a span that is backwards or too long is refused', async () => {
    await expect(month('2026-12-02', '2026-12-01')).rejects.toMatchObject({ code: 'INVALID' });
    await expect(month('2026-01-01', '2026-12-01')).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('past years', () => {
  test('what was done for an occasion is found by it, newest first', async () => {
    const { id: customerId } = aCustomer(ctx.db);
    const { id: occasionId } = anOccasion(ctx.db, customerId, { kind: 'favourite-holiday', rule: '10-29', month: null, day: null });
    aDoneTouch(ctx.db, customerId, '2024-10-29', { occasionId, channel: 'visit', summary: 'Came with a drum.' });
    const reason = { rule: 'occasion' as const, occasionId, kind: 'favourite-holiday' as const, label: null, on: '2025-10-29', years: null, story: null };
    aDoneTouch(ctx.db, customerId, '2025-10-29', { channel: 'call', reasons: [reason] });
    aDoneTouch(ctx.db, customerId, '2025-11-29', { channel: 'email' });
    const { kept } = await api.past({ customerId });
    expect(kept).toEqual([
      { occasionId, on: '2025-10-29', channel: 'call', summary: null },
      { occasionId, on: '2024-10-29', channel: 'visit', summary: 'Came with a drum.' },
    ]);
  });
  test('the anniversary of the first order is computed from the orders', async () => {
    const { id: customerId } = aCustomer(ctx.db);
    expect((await api.past({ customerId })).anniversary).toBeNull();
    firstOrder(customerId, '2020-02-29');
    expect((await api.past({ customerId })).anniversary).toEqual({ on: '2027-02-28', years: 7, firstOrderOn: '2020-02-29' });
  });
});

describe('the calendar file', () => {
  const unfolded = (ics: string) => ics.replace(/\r\n /g, '');
  test('has one event a year, stable identifiers, and reminds at nine', async () => {
    const { id: customerId } = aCustomer(ctx.db, { displayName: 'Nagy Katalin' });
    const birthday = anOccasion(ctx.db, customerId, { month: 2, day: 29, year: 1988 });
    const holiday = anOccasion(ctx.db, customerId, {
      kind: 'favourite-holiday',
      rule: '05-19',
      month: null,
      day: null,
      label: 'Pioneer Day',
      story: 'The drum; it was loud.',
    });
    anOccasion(ctx.db, customerId, { month: 7, day: null });
    const file = await api.calendarFile({ ownerId: null });
    const text = unfolded(file.ics);
    expect(file.events).toBe(2);
    expect(text).not.toContain('RRULE');
    expect(text).toContain(`UID:${birthday.id}-2027@comeback`);
    expect(text).toContain('DTSTART;VALUE=DATE:20270228');
    expect(text).toContain('DTEND;VALUE=DATE:20270301');
    expect(text).toContain('SUMMARY:Nagy Katalin: birthday (39)');
    expect(text).toContain('SUMMARY:Nagy Katalin: Pioneer Day');
    expect(text).toContain('The drum\\; it was loud.');
    const [first = '', second = ''] = text.split('BEGIN:VEVENT').slice(1);
    expect(first).toMatch(/TRIGGER[^:]*:PT9H/);
    expect(first).not.toContain('RELATED=END');
    expect(second).toContain(`UID:${holiday.id}-2027@comeback`);
    expect(second).toMatch(/TRIGGER:-PT15H/);
    expect((await api.calendarFile({ ownerId: null })).ics).toBe(file.ics);
  });
  test('a leap year has the leap day itself', async () => {
    const leap = testContext({ today: '2028-01-10' });
    const { id: customerId } = aCustomer(leap.db);
    anOccasion(leap.db, customerId, { month: 2, day: 29 });
    expect(unfolded((await clientOf(leap).calendarFile({ ownerId: null })).ics)).toContain('DTSTART;VALUE=DATE:20280229');
  });
});
