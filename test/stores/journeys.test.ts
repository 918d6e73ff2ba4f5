import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '#contract/words';
import { consents, customerTags, enrolments, journeySteps, matters, orders, touches } from '#db/schema/index';
import { findOpenTouch, planEverybody, replanCustomer, undo } from '#features/touches';
import { addDays } from '#kit/days';
import { addStep, moveStep, remove, removeStep, switchOff } from '../../src-main/features/journeys/service-edit.ts';
import { enrolCustomer, refreshJourneys } from '../../src-main/features/journeys/service-enrol.ts';
import { enrol, pause, resume, skipStep, stop } from '../../src-main/features/journeys/service-people.ts';
import { dryRun, switchOn } from '../../src-main/features/journeys/service-switch.ts';
import { find } from '../../src-main/features/journeys/service-view.ts';
import { done, log, skip } from '../../src-main/features/touches/service-acts.ts';
import { runningJourneysSql } from '../../src-main/features/touches/store-journeys.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { withLimits } from '../api/touches-kit.ts';
import { aConsent, aCustomer, anEmail, anOccasion, anOrder, aPhone } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { aJourney, entriesOf, runsOf, step, theRun } from '../kit/journeys.ts';

const today = '2026-11-18';
let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today });
  withLimits(ctx.db);
});

function aBuyer(orderedOn: string | null = addDays(today, -7)) {
  const { id } = aCustomer(ctx.db);
  anEmail(ctx.db, id);
  aPhone(ctx.db, id);
  for (const channel of ['email', 'call', 'sms'] as const) aConsent(ctx.db, id, { channel });
  if (orderedOn !== null) anOrder(ctx.db, id, { orderedOn });
  return id;
}
const cardOf = (customerId: Id) => {
  const card = findOpenTouch(ctx.db, customerId);
  if (!card) throw new Error('There is no card');
  return card;
};
const replan = (customerId: Id) => ctx.db.transaction((tx) => replanCustomer(ctx, tx, customerId));
const doIt = (customerId: Id) => {
  const outcome = done(ctx, { touchId: cardOf(customerId).id, summary: 'Talked', next: { kind: 'by-rules' } });
  if (outcome.kind !== 'acted') throw new Error(outcome.kind);
  return outcome.actId;
};
const stepOn = (customerId: Id) => theRun(ctx, customerId).nextStepId;
const actIdOf = (outcome: { kind: string; actId?: Id }) => {
  if (outcome.actId === undefined) throw new Error(outcome.kind);
  return outcome.actId;
};

describe('coming to a journey', () => {
  test('an order of the past days begins it, once, however often everybody is looked at', async () => {
    const id = aBuyer();
    const { journeyId, stepIds } = await aJourney(ctx);
    expect(theRun(ctx, id)).toMatchObject({ journeyId, startedOn: '2026-11-11', nextStepId: stepIds[0], dueOn: today, about: 'Oak floor', state: 'running' });
    await refreshJourneys(ctx);
    enrolCustomer(ctx, id);
    await switchOn(ctx, { journeyId, pastDays: 365 });
    expect(runsOf(ctx, id)).toHaveLength(1);
  });
  test('from now on means only what comes from today', async () => {
    const id = aBuyer();
    await aJourney(ctx, { pastDays: 0 });
    expect(runsOf(ctx, id)).toHaveLength(0);
    anOrder(ctx.db, id, { orderedOn: today });
    expect(enrolCustomer(ctx, id)).toBe(true);
    expect(enrolCustomer(ctx, id)).toBe(false);
    expect(theRun(ctx, id).startedOn).toBe(today);
  });
  test('it runs again for each purchase, or once in a life', async () => {
    const id = aBuyer();
    const { journeyId } = await aJourney(ctx);
    const once = await aJourney(ctx, { repeats: false });
    anOrder(ctx.db, id, { orderedOn: today });
    enrolCustomer(ctx, id);
    expect(runsOf(ctx, id).filter((run) => run.journeyId === journeyId)).toHaveLength(2);
    expect(runsOf(ctx, id).filter((run) => run.journeyId === once.journeyId)).toHaveLength(1);
  });
  test('who comes late begins at the step where they would be now', async () => {
    const id = aBuyer(addDays(today, -16));
    const { stepIds } = await aJourney(ctx);
    expect(theRun(ctx, id)).toMatchObject({ nextStepId: stepIds[1], dueOn: '2026-11-16' });
    expect(entriesOf(ctx, theRun(ctx, id).id)).toMatchObject([{ outcome: 'before', happenedOn: '2026-11-09' }]);
    expect(find(ctx, theRun(ctx, id).journeyId)?.steps.map(({ counts }) => counts.skipped + counts.done)).toEqual([0, 0, 0]);
  });
  test('a whole journey in the past does not begin', async () => {
    const id = aBuyer(addDays(today, -80));
    await aJourney(ctx);
    expect(runsOf(ctx, id)).toHaveLength(0);
  });
  test.each([
    ['enquiry', { kind: 'enquiry' }, () => ({ kind: 'enquiry' as const, openedOn: today })],
    ['an opened complaint', { kind: 'complaint-opened' }, () => ({ kind: 'complaint' as const, openedOn: today })],
    ['a closed complaint', { kind: 'complaint-closed' }, () => ({ kind: 'complaint' as const, openedOn: addDays(today, -9), closedOn: today })],
  ] as const)('%s begins it', async (_name, trigger, fields) => {
    const id = aBuyer(null);
    await aJourney(ctx, { trigger, pastDays: 0 });
    ctx.db
      .insert(matters)
      .values({ id: newId(), customerId: id, title: 'It creaks', createdAt: ctx.clock.now(), updatedAt: 0, ...fields() })
      .run();
    enrolCustomer(ctx, id);
    expect(theRun(ctx, id)).toMatchObject({ about: 'It creaks', startedOn: today });
  });
  test('a tag, whatever its capitals', async () => {
    const id = aBuyer(null);
    await aJourney(ctx, { trigger: { kind: 'tag', tag: 'VIP' }, pastDays: 0 });
    ctx.db.insert(customerTags).values({ id: newId(), customerId: id, tag: 'vip' }).run();
    enrolCustomer(ctx, id);
    enrolCustomer(ctx, id);
    expect(theRun(ctx, id).triggerKey).toBe('tag:vip');
  });
  test('the night brings dates and silences', async () => {
    const born = aBuyer(null);
    anOccasion(ctx.db, born, { month: 11, day: 20, year: 1980 });
    const silent = aBuyer(addDays(today, -98));
    await planEverybody(ctx);
    const onBirthday = await aJourney(ctx, { trigger: { kind: 'date', occasion: 'birthday' }, pastDays: 0 });
    const onSilence = await aJourney(ctx, { trigger: { kind: 'silence', days: 100 }, pastDays: 0 });
    expect(await refreshJourneys(ctx)).toEqual({ enrolled: 0 });
    ctx.clock.advance({ hours: 48 });
    expect(await refreshJourneys(ctx)).toEqual({ enrolled: 2 });
    expect(await refreshJourneys(ctx)).toEqual({ enrolled: 0 });
    expect(theRun(ctx, born)).toMatchObject({ journeyId: onBirthday.journeyId, startedOn: '2026-11-20' });
    expect(theRun(ctx, silent)).toMatchObject({ journeyId: onSilence.journeyId, startedOn: '2026-11-20' });
  });
  test('by hand, once a day', async () => {
    const id = aBuyer(null);
    const { journeyId, stepIds } = await aJourney(ctx);
    const first = enrol(ctx, { journeyId, customerId: id });
    expect(first).toMatchObject({ kind: 'enrolled' });
    expect(enrol(ctx, { journeyId, customerId: id })).toMatchObject({ kind: 'already' });
    expect(stepOn(id)).toBe(stepIds[0]);
    undo(ctx, actIdOf(first));
    expect(runsOf(ctx, id)).toHaveLength(0);
  });
  test('enrolling in any order and number leaves each customer and trigger once', async () => {
    const ids = [aBuyer(addDays(today, -2)), aBuyer(addDays(today, -3)), aBuyer(today)];
    await aJourney(ctx, { pastDays: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 8 }), async (calls) => {
        for (const which of calls) {
          const id = ids[which];
          if (id) enrolCustomer(ctx, id);
          else await refreshJourneys(ctx);
        }
        expect(ctx.db.select().from(enrolments).all()).toHaveLength(3);
      }),
      { numRuns: 15 },
    );
  });
});

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

describe('a journey that is changed while people are on it', () => {
  test('a step put in before theirs does not come to them, moving leaves them where they are', async () => {
    const id = aBuyer();
    const { journeyId, stepIds } = await aJourney(ctx);
    addStep(ctx, { journeyId, at: 0, step: step('New') });
    moveStep(ctx, stepIds[0] ?? '', 3);
    replan(id);
    expect(stepOn(id)).toBe(stepIds[0]);
    expect(find(ctx, journeyId)?.steps.map(({ title }) => title)).toEqual(['New', 'Second', 'Third', 'First']);
  });
  test('a step that is taken out sends them to the next; undo brings them back', async () => {
    const id = aBuyer();
    const { stepIds } = await aJourney(ctx);
    const outcome = removeStep(ctx, stepIds[0] ?? '');
    expect(outcome).toMatchObject({ kind: 'done', moved: 1 });
    replan(id);
    expect(stepOn(id)).toBe(stepIds[1]);
    undo(ctx, actIdOf(outcome));
    replan(id);
    expect(stepOn(id)).toBe(stepIds[0]);
  });
  test('moving steps about and taking it back leaves every place as it was', async () => {
    const { stepIds } = await aJourney(ctx);
    const places = () => ctx.db.select({ id: journeySteps.id, position: journeySteps.position }).from(journeySteps).orderBy(journeySteps.id).all();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 1, maxLength: 5 }), async (moves) => {
        const before = places();
        const acts = moves.map(([which, to]) => actIdOf(moveStep(ctx, stepIds[which] ?? '', to)));
        for (const actId of acts.reverse()) undo(ctx, actId);
        expect(places()).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
  test('a journey that is removed asks nothing; undo brings everybody back', async () => {
    const id = aBuyer();
    const { journeyId, stepIds } = await aJourney(ctx);
    const outcome = remove(ctx, journeyId);
    replan(id);
    expect(cardOf(id).journeyStepId).toBeNull();
    undo(ctx, actIdOf(outcome));
    replan(id);
    expect(cardOf(id).journeyStepId).toBe(stepIds[0]);
  });
});

test('a dry run says what switching on would bring, and writes nothing', async () => {
  const ids = [aBuyer(addDays(today, -1)), aBuyer(addDays(today, -2)), aBuyer(addDays(today, -200))];
  const { journeyId } = await aJourney(ctx, { pastDays: 0 });
  const steps = [];
  for await (const progress of dryRun(ctx, { journeyId, pastDays: 30 }) ?? []) steps.push(progress);
  const last = steps.at(-1);
  expect(last).toMatchObject({ phase: 'done', done: 3, total: 3, enrolled: 2 });
  expect(last?.weeks.reduce((sum, { touches: asked }) => sum + asked.call, 0)).toBe(4);
  expect(last?.weeks.reduce((sum, { touches: asked }) => sum + asked.email, 0)).toBe(2);
  expect(last?.examples.map(({ customerId }) => customerId)).toEqual([ids[1], ids[0]]);
  expect(ctx.db.select().from(enrolments).all()).toHaveLength(0);
  await switchOn(ctx, { journeyId, pastDays: 30 });
  expect(ctx.db.select().from(enrolments).all()).toHaveLength(2);
});
test('a dry run that is left says how far it came', async () => {
  aBuyer();
  const { journeyId } = await aJourney(ctx, { pastDays: 0 });
  const leaving = new AbortController();
  leaving.abort();
  const seen = [];
  for await (const progress of dryRun(ctx, { journeyId, pastDays: 30 }, leaving.signal) ?? []) seen.push(progress.phase);
  expect(seen).toEqual(['cancelled']);
});

test('a step is counted: waiting, due, done, answered, bought', async () => {
  const ids = [aBuyer(), aBuyer(), aBuyer(addDays(today, -1))];
  const { journeyId } = await aJourney(ctx);
  const [one] = ids;
  if (!one) throw new Error('Nobody bought');
  const before = find(ctx, journeyId)?.steps[0]?.counts;
  expect(before).toMatchObject({ due: 2, waiting: 1, late: 0, done: 0 });
  doIt(one);
  ctx.clock.advance({ hours: 26 });
  log(ctx, { customerId: one, channel: 'email', direction: 'in', summary: 'Lovely', next: { kind: 'by-rules' } });
  anOrder(ctx.db, one, { orderedOn: ctx.clock.today(), product: 'Soap', totalMinor: 5000 });
  const [first, second] = find(ctx, journeyId)?.steps ?? [];
  expect(first?.counts).toMatchObject({ due: 1, late: 1, done: 1, replied: 1, bought: 1, revenue: [{ minor: 5000, currency: 'HUF' }] });
  expect(second?.counts).toMatchObject({ waiting: 1, done: 0 });
});
