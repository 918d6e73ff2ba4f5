import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { customerTags, enrolments, journeySteps, matters } from '#db/schema/index';
import { planEverybody, undo } from '#features/touches';
import { addDays } from '#kit/days';
import { addStep, bringBack, copy, moveStep, putAway, removeStep } from '../../src-main/features/journeys/service-edit.ts';
import { enrolCustomer, refreshJourneys } from '../../src-main/features/journeys/service-enrol.ts';
import { enrol, people } from '../../src-main/features/journeys/service-people.ts';
import { dryRun, switchOn } from '../../src-main/features/journeys/service-switch.ts';
import { find, stepPeople } from '../../src-main/features/journeys/service-view.ts';
import { log } from '../../src-main/features/touches/service-acts.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { withLimits } from '../api/touches-kit.ts';
import { anOccasion, anOrder } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { actIdOf, journeyHands } from '../kit/journey-hands.ts';
import { aJourney, entriesOf, runsOf, step, theRun } from '../kit/journeys.ts';

const today = '2026-11-18';
let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today });
  withLimits(ctx.db);
});
const { aBuyer, cardOf, replan, doIt, stepOn } = journeyHands(() => ctx);

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
  test('a journey that is put away asks nothing; undo brings everybody back to their place', async () => {
    const id = aBuyer();
    const { journeyId, stepIds } = await aJourney(ctx);
    const outcome = putAway(ctx, journeyId);
    replan(id);
    expect(cardOf(id).journeyStepId).toBeNull();
    undo(ctx, actIdOf(outcome));
    replan(id);
    expect(cardOf(id).journeyStepId).toBe(stepIds[0]);
  });
  test('brought back it is switched off, and switched on everybody goes on where they were', async () => {
    const id = aBuyer();
    const { journeyId, stepIds } = await aJourney(ctx);
    doIt(id);
    putAway(ctx, journeyId);
    expect(find(ctx, journeyId)).toBeUndefined();
    const outcome = bringBack(ctx, journeyId);
    expect(find(ctx, journeyId)).toMatchObject({ active: false, counts: { running: 1 } });
    undo(ctx, actIdOf(outcome));
    expect(find(ctx, journeyId)).toBeUndefined();
    bringBack(ctx, journeyId);
    expect(bringBack(ctx, journeyId)).toEqual({ kind: 'not-found' });
    await switchOn(ctx, { journeyId, pastDays: 0 });
    expect(theRun(ctx, id)).toMatchObject({ nextStepId: stepIds[1], state: 'running' });
  });
  test('a copy has the same steps in use, nobody on it, and one undo takes all of it away', async () => {
    aBuyer();
    const { journeyId, stepIds } = await aJourney(ctx, { stopRules: ['bought'], repeats: false });
    removeStep(ctx, stepIds[1] ?? '');
    const copied = copy(ctx, { journeyId, name: 'Another' });
    if (copied.kind !== 'done') throw new Error(copied.kind);
    expect(find(ctx, copied.journeyId)).toMatchObject({ name: 'Another', active: false, repeats: false, stopRules: ['bought'], counts: { running: 0 } });
    expect(find(ctx, copied.journeyId)?.steps.map(({ title, position, counts }) => [title, position, counts.due])).toEqual([
      ['First', 0, 0],
      ['Third', 1, 0],
    ]);
    undo(ctx, copied.actId);
    expect(find(ctx, copied.journeyId)).toBeUndefined();
    expect(find(ctx, journeyId)?.steps).toHaveLength(2);
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
test('the people on a step and behind its figures come page by page, each figure with its own', async () => {
  for (let n = 0; n < 5; n += 1) aBuyer();
  for (let n = 0; n < 3; n += 1) aBuyer(addDays(today, -1));
  const { journeyId, stepIds } = await aJourney(ctx);
  const stepId = stepIds[0] ?? '';
  const on = (figure: 'waiting' | 'due' | 'paused', offset = 0) => people(ctx, { journeyId, stepId, state: null, on: figure, offset, limit: 2 });
  expect([on('waiting')?.total, on('due')?.total, on('paused')?.total]).toEqual([3, 5, 0]);
  expect(on('waiting')?.rows.every(({ dueOn }) => dueOn !== null && dueOn > today)).toBe(true);
  const shown = [0, 2, 4].flatMap((offset) => on('due', offset)?.rows.map(({ customerId }) => customerId) ?? []);
  expect(new Set(shown).size).toBe(5);
  for (const id of shown) doIt(id);
  const done = (offset: number) => stepPeople(ctx, { stepId, figure: 'done', offset, limit: 2 });
  expect(done(0)?.total).toBe(5);
  expect(new Set([0, 2, 4].flatMap((offset) => done(offset)?.rows.map(({ customerId }) => customerId) ?? []))).toEqual(new Set(shown));
  expect(stepPeople(ctx, { stepId, figure: 'bought', offset: 0, limit: 2 })).toEqual({ rows: [], total: 0 });
  expect(stepPeople(ctx, { stepId: newId(), figure: 'done', offset: 0, limit: 2 })).toBeUndefined();
});
