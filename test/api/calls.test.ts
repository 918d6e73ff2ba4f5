import { createRouterClient, ORPCError } from '@orpc/server';
import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CallLog } from '#contract/calls';
import { consents, contactPoints, matters, messages, touches } from '#db/schema/index';
import { lastActOf } from '#features/team';
import { undo } from '#features/touches';
import { callsRoutes } from '../../src-main/features/calls/routes.ts';
import { saveSetting } from '../../src-main/features/team/store.ts';
import { aConsent, aCustomer, anEmail, aPhone, aTouch, theDefaultSegment } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const nowhere = '0190a000-0000-7000-8000-0000000000ff';
let ctx: TestContext;
let api: ReturnType<typeof client>;
let customerId: string;
let phoneId: string;
let touchId: string;
const client = (context: TestContext) => createRouterClient(callsRoutes, { context });

async function problemOf(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, data: error.data };
    throw error;
  }
  throw new Error('It was accepted');
}

const log = (some: Partial<CallLog> = {}): CallLog => ({
  ...{
    customerId,
    touchId,
    contactPointId: phoneId,
    technical: 'answered',
    business: 'talked',
    summary: 'Likes the floor.',
    minutes: 5,
    next: { kind: 'by-rules' },
  },
  ...some,
});
const touchOf = (id: string) => ctx.db.select().from(touches).where(eq(touches.id, id)).get();
const openTouches = () =>
  ctx.db
    .select()
    .from(touches)
    .where(and(eq(touches.customerId, customerId), eq(touches.direction, 'out')))
    .all()
    .filter(({ state }) => state === 'planned' || state === 'held');
const stateOf = (id: string) => ctx.db.select({ state: contactPoints.state }).from(contactPoints).where(eq(contactPoints.id, id)).get()?.state;

// 18 November 2026 is a Wednesday.
beforeEach(() => {
  ctx = testContext({ today: '2026-11-18' });
  theDefaultSegment(ctx.db);
  ctx.db.transaction((tx) => saveSetting(tx, 'team', { companyName: 'Parketta Kft.', country: 'HU', currency: 'HUF' }, 0, null));
  customerId = aCustomer(ctx.db, { givenName: 'János', familyName: 'Kovács', sex: 'male', motive: 'rational' }).id;
  phoneId = aPhone(ctx.db, customerId, '+36301234567').id;
  anEmail(ctx.db, customerId);
  for (const channel of ['call', 'email'] as const) aConsent(ctx.db, customerId, { channel });
  const reasons = [
    { rule: 'late' as const, lastOrderOn: '2026-02-10', lastProduct: 'Oak floor', usualGapDays: 180, gapSource: 'own' as const, lateSinceOn: '2026-10-01' },
  ];
  touchId = aTouch(ctx.db, customerId, { channel: 'call', reasons }).id;
  api = client(ctx);
});

describe('the script', () => {
  test('is filled in for the customer and the touch, with numbers that can be dialled', async () => {
    const script = await api.script({ customerId, touchId });
    expect(script.language).toBe('hu');
    expect(script.missing).toEqual([]);
    expect(script.phones).toEqual([{ contactPointId: phoneId, shown: '+36301234567', tel: 'tel:+36301234567' }]);
    expect(script.parts[0]).toEqual({ kind: 'greet', text: expect.stringContaining('Kovács úr! Anna Bíró vagyok a Parketta Kft. cégtől.') });
    expect(script.parts[1]?.text).toContain('februárban');
    expect(script.parts.some(({ kind }) => kind === 'tactic')).toBe(true);
  });

  test('takes the reasons of the planned touch where none is named', async () => {
    expect((await api.script({ customerId, touchId: null })).parts).toEqual((await api.script({ customerId, touchId })).parts);
  });

  test('says what is missing', async () => {
    ctx.db.transaction((tx) => saveSetting(tx, 'team', { country: 'HU', currency: 'HUF' }, 0, null));
    ctx.db.update(contactPoints).set({ state: 'wrong' }).where(eq(contactPoints.id, phoneId)).run();
    expect(await api.script({ customerId, touchId })).toMatchObject({ missing: ['phone', 'companyName'], phones: [] });
  });

  test('is not there for nobody, nor for a touch of somebody else', async () => {
    const other = aTouch(ctx.db, aCustomer(ctx.db).id, {});
    expect((await problemOf(api.script({ customerId: nowhere, touchId: null }))).code).toBe('NOT_FOUND');
    expect((await problemOf(api.script({ customerId, touchId: other.id }))).code).toBe('NOT_FOUND');
  });
});

describe('the proposal', () => {
  test('carries a note in the language of the screen', async () => {
    expect(await api.proposeNext({ customerId, technical: 'no-answer', business: null })).toEqual({
      kind: 'on-day',
      channel: 'call',
      on: '2026-11-19',
      note: 'Nobody answered; try another time of day.',
    });
  });

  test('looks at the hour of the salesperson: a line busy at four is tried tomorrow', async () => {
    const on = async () => {
      const step = await api.proposeNext({ customerId, technical: 'busy', business: null });
      return step.kind === 'on-day' && step.on;
    };
    expect(await on()).toBe('2026-11-18');
    ctx.clock.set('2026-11-18', '16:00');
    expect(await on()).toBe('2026-11-19');
  });

  test('never proposes a channel the customer has stopped', async () => {
    ctx.db.update(consents).set({ withdrawnOn: '2026-11-01' }).where(eq(consents.channel, 'email')).run();
    expect(await api.proposeNext({ customerId, technical: 'answered', business: 'interested' })).toMatchObject({ channel: 'sms' });
  });
});

describe('a call that is logged', () => {
  test('is done with its outcome, and the next step stands on the card', async () => {
    const done = await api.log(log({ business: 'call-back', next: { kind: 'on-day', channel: 'call', on: '2026-11-20', note: 'after ten' } }));
    expect(done.touchId).toBe(touchId);
    expect(touchOf(touchId)).toMatchObject({
      state: 'done',
      doneOn: '2026-11-18',
      technicalOutcome: 'answered',
      businessOutcome: 'call-back',
      summary: 'Likes the floor.',
      minutes: 5,
    });
    expect(openTouches()).toMatchObject([
      { dueOn: '2026-11-20', reasons: expect.arrayContaining([{ rule: 'promised', on: '2026-11-20', note: 'after ten' }]) },
    ]);
    expect(ctx.told).toContainEqual({ topic: 'customers', id: customerId });
  });

  test('is one act, and undo puts everything back', async () => {
    const { actId } = await api.log(log({ technical: 'wrong-number', business: null }));
    expect(stateOf(phoneId)).toBe('wrong');
    expect(lastActOf(ctx.db, ctx.myId)?.id).toBe(actId);
    expect(undo(ctx, actId).kind).toBe('undone');
    expect(stateOf(phoneId)).toBe('usable');
    expect(touchOf(touchId)).toMatchObject({ doneOn: null, technicalOutcome: null });
    expect(openTouches().map(({ id }) => id)).toEqual([touchId]);
  });

  test.each(['do-not-call', 'complaint'] as const)('%s is taken back with all it set in motion', async (business) => {
    const { actId } = await api.log(log({ business }));
    expect(undo(ctx, actId).kind).toBe('undone');
    expect(ctx.db.select().from(consents).where(eq(consents.channel, 'call')).get()?.withdrawnOn).toBeNull();
    expect(ctx.db.select().from(matters).all()).toEqual([]);
    expect(openTouches().map(({ id }) => id)).toEqual([touchId]);
  });

  test('a wrong number marks the number that was dialled, or the first choice, and another takes its place', async () => {
    const second = aPhone(ctx.db, customerId, '+3612345678', { isPrimary: false });
    await api.log(log({ technical: 'wrong-number', business: null, contactPointId: null }));
    expect([stateOf(phoneId), stateOf(second.id)]).toEqual(['wrong', 'usable']);
    expect(ctx.db.select({ isPrimary: contactPoints.isPrimary }).from(contactPoints).where(eq(contactPoints.id, second.id)).get()).toEqual({ isPrimary: true });
  });

  test('"do not call" withdraws the consent, and no open touch is a call afterwards', async () => {
    await api.log(log({ business: 'do-not-call' }));
    expect(ctx.db.select().from(consents).where(eq(consents.channel, 'call')).get()).toMatchObject({
      withdrawnOn: '2026-11-18',
      source: 'Said so on the phone',
    });
    expect(touchOf(touchId)).toMatchObject({ state: 'done', businessOutcome: 'do-not-call' });
    expect(openTouches().filter(({ channel, state }) => channel === 'call' && state === 'planned')).toEqual([]);
    expect(ctx.db.select().from(messages).all()).toEqual([]);
  });

  test('a complaint opens a matter of which the call is part; a second complaint belongs to the same', async () => {
    await api.log(log({ business: 'complaint', summary: 'A board is scratched.' }));
    const [matter] = ctx.db.select().from(matters).all();
    expect(matter).toMatchObject({ kind: 'complaint', title: 'A board is scratched.', openedOn: '2026-11-18', ownerId: ctx.myId, closedOn: null });
    expect(touchOf(touchId)).toMatchObject({ state: 'done', matterId: matter?.id, reasons: [{ rule: 'late' }] });
    await api.log(log({ touchId: null, business: 'complaint', summary: '' }));
    expect(ctx.db.select().from(matters).all()).toHaveLength(1);
  });

  test('a complaint without a word has a name all the same', async () => {
    await api.log(log({ business: 'complaint', summary: '' }));
    expect(ctx.db.select({ title: matters.title }).from(matters).all()).toEqual([{ title: 'Complaint on the phone' }]);
  });

  test('outside the queue makes a touch of its own', async () => {
    const done = await api.log(log({ touchId: null }));
    expect(done.touchId).not.toBe(touchId);
    expect(touchOf(done.touchId)).toMatchObject({ channel: 'call', direction: 'out', state: 'done' });
  });

  test.each([
    ['business', () => log({ technical: 'no-answer', business: 'bought' })],
    ['next', () => log({ next: { kind: 'on-day', channel: 'call', on: '2026-11-17', note: null } })],
    ['contactPointId', () => log({ contactPointId: nowhere })],
  ])('is refused where %s is wrong, and nothing is written', async (field, wrong) => {
    expect(await problemOf(api.log(wrong()))).toMatchObject({ code: 'INVALID', data: { field } });
    expect(touchOf(touchId)?.state).toBe('planned');
    expect(lastActOf(ctx.db, ctx.myId)).toBeUndefined();
  });

  test('for nobody, or over the touch of somebody else, is not found', async () => {
    const other = aTouch(ctx.db, aCustomer(ctx.db).id, {});
    expect((await problemOf(api.log(log({ customerId: nowhere })))).code).toBe('NOT_FOUND');
    expect((await problemOf(api.log(log({ touchId: other.id })))).code).toBe('NOT_FOUND');
  });
});

describe('who is calling', () => {
  test.each(['+36301234567', '06 30 123 4567', ' 36301234567', 'tel:+36-30-123-4567', 'sip:36301234567@pbx', '30 123 4567', '1234567'])(
    '%s is Kovács János',
    async (number) => {
      expect(await api.byNumber({ number })).toEqual([{ customerId, name: 'Kovács János', contactPointId: phoneId }]);
    },
  );

  test('several with one number are all named, and a stranger or junk is nobody', async () => {
    const wife = aCustomer(ctx.db, { givenName: 'Jánosné', familyName: 'Kovács' });
    aPhone(ctx.db, wife.id, '+36301234567');
    expect((await api.byNumber({ number: '+36301234567' })).map(({ name }) => name)).toEqual(['Kovács János', 'Kovács Jánosné']);
    for (const number of ['+36309999999', '%CallerNumber%', 'anonymous', '567']) expect(await api.byNumber({ number })).toEqual([]);
  });
});
