import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '#contract/words';
import { consents, matters, orders, touches } from '#db/schema/index';
import { findOpenTouch, planEverybody, undo } from '#features/touches';
import { addDays } from '#kit/days';
import { moveStep, switchOff } from '../../src-main/features/journeys/service-edit.ts';
import { enrolCustomer, refreshJourneys } from '../../src-main/features/journeys/service-enrol.ts';
import { pause, resume, skipStep, stop } from '../../src-main/features/journeys/service-people.ts';
import { switchOn } from '../../src-main/features/journeys/service-switch.ts';
import { find } from '../../src-main/features/journeys/service-view.ts';
import { log, skip } from '../../src-main/features/touches/service-acts.ts';
import { runningJourneysSql } from '../../src-main/features/touches/store-journeys.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { withLimits } from '../api/touches-kit.ts';
import { aCustomer, anOccasion, anOrder, aPhone } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { actIdOf, journeyHands } from '../kit/journey-hands.ts';
import { aJourney, runsOf, step, theRun } from '../kit/journeys.ts';

const today = '2026-11-18';
let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today });
  withLimits(ctx.db);
});
const { aBuyer, cardOf, replan, doIt, stepOn } = journeyHands(() => ctx);

describe('one card', () => {
  test('the next step is a reason of the customer’s one card, with its channel, and merges with the others', async () => {
    const id = aBuyer();
    const { stepIds } = await aJourney(ctx);
    expect(cardOf(id)).toMatchObject({ channel: 'call', dueOn: today, journeyStepId: stepIds[0], enrolmentId: theRun(ctx, id).id });
    expect(cardOf(id).reasons?.[0]).toMatchObject({ rule: 'journey', title: 'First', about: 'Oak floor', leads: true });
    expect(cardOf(id).reasons?.map(({ rule }) => rule)).not.toContain('follow-up');
  });
  test('planning everybody twice, and one alone, gives the same card', async () => {
    const id = aBuyer();
    await aJourney(ctx);
    await planEverybody(ctx);
    const before = cardOf(id);
    expect(await planEverybody(ctx)).toMatchObject({ made: 0, changed: 0 });
    replan(id);
    expect(cardOf(id)).toEqual(before);
  });
  test('a birthday on the same day leads; the step is said beside it and its words wait', async () => {
    const id = aBuyer();
    anOccasion(ctx.db, id, { month: 11, day: 18 });
    await aJourney(ctx);
    expect(cardOf(id).reasons?.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['occasion', 'journey']));
    expect(cardOf(id).reasons?.find(({ rule }) => rule === 'journey')).toMatchObject({ leads: false });
    expect(cardOf(id).templateId).toBeNull();
  });
  test('of two journeys one step at a time is on the card', async () => {
    const id = aBuyer();
    const one = await aJourney(ctx);
    const two = await aJourney(ctx);
    expect(cardOf(id).reasons?.filter(({ rule }) => rule === 'journey')).toHaveLength(1);
    doIt(id);
    const runs = runsOf(ctx, id);
    expect(runs.map(({ journeyId, nextStepId }) => [journeyId, nextStepId])).toEqual([
      [one.journeyId, one.stepIds[1]],
      [two.journeyId, two.stepIds[0]],
    ]);
    expect(cardOf(id).journeyStepId).toBe(two.stepIds[0]);
  });
  test('what sells waits for an open complaint, a practical question does not', async () => {
    const id = aBuyer();
    const { stepIds } = await aJourney(ctx, { steps: [step('Sell', { essential: 'more' })] });
    ctx.db
      .insert(matters)
      .values({ id: newId(), customerId: id, kind: 'complaint', title: 'x', openedOn: addDays(today, -1), createdAt: 0, updatedAt: 0 })
      .run();
    replan(id);
    // The complaint's own call comes first; nothing is sold in it.
    expect(cardOf(id).reasons?.map(({ rule }) => rule)).toEqual(['complaint']);
    doIt(id);
    expect(cardOf(id)).toMatchObject({ state: 'held', journeyStepId: stepIds[0], hold: { rule: 'open-complaint' } });
  });
  test('switched off, nothing is asked; switched on again, people go on where they were', async () => {
    const id = aBuyer();
    const { journeyId, stepIds } = await aJourney(ctx);
    doIt(id);
    switchOff(ctx, journeyId);
    replan(id);
    expect(cardOf(id).reasons?.some(({ rule }) => rule === 'journey')).toBe(false);
    await switchOn(ctx, { journeyId, pastDays: 0 });
    expect(stepOn(id)).toBe(stepIds[1]);
  });
  test('what the journey asks is not asked beside it; what it passed over by itself is asked by the planner', async () => {
    const id = aBuyer(addDays(today, -30));
    const withPost = step('A card', { channel: 'post', essential: 'delight', condition: { if: 'has-post' }, delay: { unit: 'days', count: 1 } });
    await aJourney(ctx, { steps: [withPost, step('Far away', { essential: 'feedback', delay: { unit: 'months', count: 6 } })] });
    const fact = () => ctx.db.$client.prepare<[Id, Id], { covers: string | null }>(runningJourneysSql).get(id, id);
    expect(fact()?.covers).toBe('feedback');
    const bare = aBuyer(addDays(today, -3));
    await aJourney(ctx, { steps: [step('Gift', { essential: 'delight' }), step('Far', { essential: 'feedback' })] });
    expect(ctx.db.$client.prepare<[Id, Id], { covers: string | null }>(runningJourneysSql).all(bare, bare).at(-1)?.covers).toBe('delight,feedback');
  });
  test('who is on no journey costs the planner one walk of an index that is empty', () => {
    const plan = ctx.db.$client.prepare(`explain query plan ${runningJourneysSql}`).all('a', 'b');
    expect(JSON.stringify(plan)).toContain('enrolments_running');
  });
});

describe('from step to step', () => {
  test('a step that is done lets the next come, counted from that day', async () => {
    const id = aBuyer(addDays(today, -10));
    const { stepIds } = await aJourney(ctx);
    const actId = doIt(id);
    expect(theRun(ctx, id)).toMatchObject({ nextStepId: stepIds[1], dueOn: '2026-11-25' });
    undo(ctx, actId);
    expect(theRun(ctx, id)).toMatchObject({ nextStepId: stepIds[0], dueOn: '2026-11-16' });
    expect(cardOf(id).journeyStepId).toBe(stepIds[0]);
  });
  test('a call nobody answered holds the next step, and is tried again on another day', async () => {
    const id = aBuyer();
    const { stepIds } = await aJourney(ctx);
    const { id: touchId } = cardOf(id);
    const { logCall } = await import('../../src-main/features/calls/service.ts');
    logCall(ctx, {
      customerId: id,
      touchId,
      contactPointId: null,
      technical: 'no-answer',
      business: null,
      summary: '',
      minutes: 1,
      next: { kind: 'by-rules' },
    });
    expect(stepOn(id)).toBe(stepIds[0]);
    expect(cardOf(id)).toMatchObject({ journeyStepId: stepIds[0], dueOn: addDays(today, 1) });
    ctx.clock.advance({ hours: 24 * 40 });
    await refreshJourneys(ctx);
    await planEverybody(ctx);
    expect(stepOn(id)).toBe(stepIds[0]);
  });
  test('whatever else happens, a step that was not done never lets the next come', async () => {
    const { journeyId, stepIds } = await aJourney(ctx, { pastDays: 30 });
    const others = [
      (id: Id) => void log(ctx, { customerId: id, channel: 'email', direction: 'out', summary: 'x', next: { kind: 'by-rules' } }),
      (id: Id) => void log(ctx, { customerId: id, channel: 'call', direction: 'in', summary: 'x', next: { kind: 'by-rules' } }),
      () => void ctx.clock.advance({ hours: 24 }),
      (id: Id) => void replan(id),
      () => refreshJourneys(ctx),
      () => planEverybody(ctx),
      () => void moveStep(ctx, stepIds[2] ?? '', 1),
      (id: Id) => void anOrder(ctx.db, id, { orderedOn: ctx.clock.today(), product: 'Soap' }),
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(others.length - 1), { maxLength: 12 }), async (history) => {
        const id = aBuyer(ctx.clock.today());
        enrolCustomer(ctx, id);
        for (const which of history) await others[which]?.(id);
        replan(id);
        expect(runsOf(ctx, id).filter((run) => run.journeyId === journeyId)).toMatchObject([{ nextStepId: stepIds[0], state: 'running' }]);
      }),
      { numRuns: 20 },
    );
  });
  test('passing a card over passes the step over; the next counts from that day', async () => {
    const id = aBuyer();
    const { stepIds } = await aJourney(ctx);
    skip(ctx, cardOf(id).id, { why: 'just-talked' });
    expect(theRun(ctx, id)).toMatchObject({ nextStepId: stepIds[1], dueOn: '2026-11-25' });
  });
  test('after the last step the journey is over', async () => {
    const id = aBuyer();
    await aJourney(ctx, { steps: [step('Only')] });
    const actId = doIt(id);
    expect(theRun(ctx, id)).toMatchObject({ state: 'finished', nextStepId: null, dueOn: null });
    undo(ctx, actId);
    expect(theRun(ctx, id).state).toBe('running');
  });
  test('a step whose condition does not hold on its day is passed over by itself, also at night', async () => {
    const { id } = aCustomer(ctx.db);
    aPhone(ctx.db, id);
    anOrder(ctx.db, id, { orderedOn: today });
    const onlyByMail = step('Letter', { channel: 'email', condition: { if: 'has-email' } });
    const { journeyId, stepIds } = await aJourney(ctx, { steps: [onlyByMail, step('Call')], pastDays: 5 });
    expect(stepOn(id)).toBe(stepIds[0]);
    ctx.clock.advance({ hours: 24 * 9 });
    await refreshJourneys(ctx);
    expect(theRun(ctx, id)).toMatchObject({ nextStepId: stepIds[1], dueOn: '2026-12-02' });
    expect(find(ctx, journeyId)?.steps[0]?.counts).toMatchObject({ skipped: 1, done: 0 });
  });
  test('a letter that never left is no step done', async () => {
    const id = aBuyer();
    const { stepIds } = await aJourney(ctx);
    const { id: touchId } = cardOf(id);
    doIt(id);
    ctx.db.update(touches).set({ state: 'cancelled', doneOn: null, doneAt: null }).where(eq(touches.id, touchId)).run();
    replan(id);
    expect(stepOn(id)).toBe(stepIds[0]);
  });
});

describe('what a person says', () => {
  const acts = {
    paused: (id: Id) => pause(ctx, id, null),
    'paused until a day': (id: Id) => pause(ctx, id, addDays(today, 10)),
    stopped: (id: Id) => stop(ctx, id),
    'one step passed over': (id: Id) => skipStep(ctx, id),
  };
  test.each(Object.entries(acts))('%s, and taken back as if nothing had been', async (_name, act) => {
    const id = aBuyer();
    const { stepIds } = await aJourney(ctx);
    const { updatedAt: _, ...before } = theRun(ctx, id);
    const outcome = act(before.id);
    expect(cardOf(id).journeyStepId).not.toBe(stepIds[0]);
    undo(ctx, actIdOf(outcome));
    const { updatedAt: __, updatedBy: ___, ...after } = theRun(ctx, id);
    expect({ ...after, updatedBy: before.updatedBy }).toEqual(before);
    expect(cardOf(id).journeyStepId).toBe(stepIds[0]);
  });
  test('a pause until a day ends by itself, and what fell due meanwhile is due', async () => {
    const id = aBuyer();
    const { stepIds } = await aJourney(ctx);
    pause(ctx, theRun(ctx, id).id, addDays(today, 3));
    expect(theRun(ctx, id)).toMatchObject({ state: 'paused', dueOn: null });
    expect(pause(ctx, theRun(ctx, id).id, today)).toMatchObject({ kind: 'invalid' });
    ctx.clock.advance({ hours: 72 });
    await refreshJourneys(ctx);
    expect(theRun(ctx, id)).toMatchObject({ state: 'running', dueOn: today, nextStepId: stepIds[0] });
  });
  test('what is over cannot be paused, what runs not resumed', async () => {
    const id = aBuyer();
    await aJourney(ctx);
    expect(resume(ctx, theRun(ctx, id).id)).toEqual({ kind: 'wrong-state', state: 'running' });
    stop(ctx, theRun(ctx, id).id);
    expect(pause(ctx, theRun(ctx, id).id, null)).toEqual({ kind: 'wrong-state', state: 'stopped' });
    expect(stop(ctx, newId())).toEqual({ kind: 'not-found' });
  });
});

describe('what ends it', () => {
  test('bought again: the old one ends and the new one begins; the order taken back, all is as before', async () => {
    const id = aBuyer();
    await aJourney(ctx, { stopRules: ['bought'] });
    const { id: orderId } = anOrder(ctx.db, id, { orderedOn: today });
    enrolCustomer(ctx, id);
    expect(runsOf(ctx, id)).toMatchObject([
      { state: 'stopped', stoppedBecause: 'bought' },
      { state: 'running', startedOn: today },
    ]);
    ctx.db.delete(orders).where(eq(orders.id, orderId)).run();
    replan(id);
    expect(theRun(ctx, id)).toMatchObject({ state: 'running', startedOn: '2026-11-11' });
  });
  test('they wrote', async () => {
    const id = aBuyer();
    await aJourney(ctx, { stopRules: ['replied'] });
    ctx.clock.advance({ minutes: 5 });
    log(ctx, { customerId: id, channel: 'email', direction: 'in', summary: 'Thank you', next: { kind: 'by-rules' } });
    expect(theRun(ctx, id)).toMatchObject({ state: 'stopped', stoppedBecause: 'replied', dueOn: null });
  });
  test('they asked to hear no more, by a stop or on a card', async () => {
    const [one, two] = [aBuyer(), aBuyer()];
    await aJourney(ctx, { stopRules: ['asked-to-stop'] });
    ctx.clock.advance({ minutes: 5 });
    ctx.db.update(consents).set({ withdrawnOn: today, updatedAt: ctx.clock.now() }).where(eq(consents.customerId, one)).run();
    replan(one);
    skip(ctx, cardOf(two).id, { why: 'customer-asked' });
    expect([one, two].map((id) => theRun(ctx, id).stoppedBecause)).toEqual(['asked-to-stop', 'asked-to-stop']);
  });
  test('they complained; the journey their complaint began goes on', async () => {
    const id = aBuyer();
    const floor = await aJourney(ctx, { stopRules: ['complaint'] });
    const repair = await aJourney(ctx, {
      trigger: { kind: 'complaint-opened' },
      stopRules: ['complaint'],
      pastDays: 0,
      steps: [step('Say sorry', { delay: { unit: 'days', count: 0 } })],
    });
    ctx.clock.advance({ minutes: 5 });
    ctx.db
      .insert(matters)
      .values({ id: newId(), customerId: id, kind: 'complaint', title: 'It creaks', openedOn: today, createdAt: ctx.clock.now(), updatedAt: 0 })
      .run();
    enrolCustomer(ctx, id);
    const byJourney = new Map(runsOf(ctx, id).map((run) => [run.journeyId, run]));
    expect(byJourney.get(floor.journeyId)).toMatchObject({ state: 'stopped', stoppedBecause: 'complaint' });
    expect(byJourney.get(repair.journeyId)).toMatchObject({ state: 'running' });
    // Its own step says when the complaint is spoken of, and with which words.
    expect(cardOf(id)).toMatchObject({ journeyStepId: repair.stepIds[0], state: 'planned' });
    expect(cardOf(id).reasons?.map(({ rule }) => rule)).toEqual(['complaint', 'journey']);
  });
  test('a customer who is put away hears nothing', async () => {
    const id = aBuyer();
    await aJourney(ctx);
    const { archiveCustomer } = await import('../../src-main/features/customers/service.ts');
    archiveCustomer(ctx, id, true);
    replan(id);
    expect(theRun(ctx, id)).toMatchObject({ state: 'stopped', stoppedBecause: 'archived' });
    expect(findOpenTouch(ctx.db, id)).toBeUndefined();
  });
});
