// Switching a journey on, and what that would mean before it is done.
import type { DryRun } from '#contract/journey-runs';
import type { Day, Id } from '#contract/words';
import { startAct } from '#features/team';
import { minutesOf, planEverybody, publicDaysIn, replanCustomer } from '#features/touches';
import { addDays, dayNumber } from '#kit/days';
import type { PublicDayOf } from '#kit/journey-steps';
import type { Context } from '../../ports/context.ts';
import { lastDayOfRun, makeSum } from './rules-dry-run.ts';
import { comeLate, foresee } from './rules-foresee.ts';
import type { Beginning } from './rules-triggers.ts';
import { beginningsIn, type Course, enrolEverybody, replanPeople } from './service-enrol.ts';
import { findJourney, listSteps } from './store.ts';
import { listNames } from './store-people.ts';
import { countCustomers, dropUnbegun, findPlace, listCustomersAfter } from './store-triggers.ts';

function courseOf(ctx: Pick<Context, 'db' | 'clock'>, journeyId: Id, from: Day): Course | undefined {
  const journey = findJourney(ctx.db, journeyId);
  return journey && { journey, steps: listSteps(ctx.db, [journeyId]), from };
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
const lookedAtOnce = 150;

/** What one person's coming would ask: the steps still ahead, each done on its day. */
function askedOf({ steps }: Course, { on }: Beginning, { today, until }: { today: number; until: number }, publicDayOf: PublicDayOf) {
  const trigger = dayNumber(on);
  const { base, ahead } = comeLate(steps, { trigger, today }, publicDayOf);
  const asked = foresee(ahead, { trigger, base, notBefore: today, until }, publicDayOf).map(({ step, day }) => ({ day, channel: step.channel }));
  return { isOver: ahead.length === 0, asked };
}

/** Looks through the whole base stretch by stretch and writes nothing. Ends where whoever asked has gone. Undefined where there is no such journey. */
export function dryRun(ctx: Context, { journeyId, pastDays }: { journeyId: Id; pastDays: number }, signal?: AbortSignal): AsyncGenerator<DryRun> | undefined {
  const course = courseOf(ctx, journeyId, addDays(ctx.clock.today(), -pastDays));
  return course && lookThrough(ctx, course, signal);
}

async function* lookThrough(ctx: Context, course: Course, signal: AbortSignal | undefined): AsyncGenerator<DryRun> {
  const today = dayNumber(ctx.clock.today());
  const sum = makeSum(today, minutesOf(ctx));
  const horizon = { today, until: lastDayOfRun(ctx.clock.today()) };
  const total = countCustomers(ctx.db);
  const result = (phase: DryRun['phase'], done: number) => sum.result((ids) => listNames(ctx.db, ids), { phase, done, total });
  const publicDays = publicDaysIn(ctx);
  let done = 0;
  for (let after = ''; ; ) {
    await breathe();
    if (signal?.aborted) return yield result('cancelled', done);
    const ids = listCustomersAfter(ctx.db, after, lookedAtOnce);
    const [fromId, toId] = [ids[0], ids.at(-1)];
    if (fromId === undefined || toId === undefined) return yield result('done', total);
    for (const [customerId, beginnings] of beginningsIn(ctx, course, { fromId, toId })) {
      const place = findPlace(ctx.db, customerId);
      const publicDayOf = publicDays(place?.country ?? '', place?.region ?? null);
      for (const beginning of beginnings) {
        const { isOver, asked } = askedOf(course, beginning, horizon, publicDayOf);
        if (!isOver) sum.add({ customerId, triggerOn: beginning.on, about: beginning.about, asked });
      }
    }
    done += ids.length;
    after = toId;
    yield result('looking', done);
  }
}

export type SwitchedOn = { kind: 'on'; actId: Id; enrolled: number } | { kind: 'not-found' } | { kind: 'no-steps' };

/** Planned one by one up to here; beyond it going through everybody is quicker. */
const fewEnough = 300;

/**
 * Switches it on as one act and enrols whom its triggers speak of. What an earlier switching on had brought and nobody has begun goes where it
 * is older than the day chosen now: otherwise a switching on that was taken back would still be felt.
 */
export async function switchOn(ctx: Context, { journeyId, pastDays }: { journeyId: Id; pastDays: number }): Promise<SwitchedOn> {
  const from = addDays(ctx.clock.today(), -pastDays);
  const switched = ctx.db.transaction((tx): SwitchedOn => {
    const journey = findJourney(tx, journeyId);
    if (!journey) return { kind: 'not-found' };
    if (listSteps(tx, [journeyId]).length === 0) return { kind: 'no-steps' };
    const act = startAct(tx, ctx, 'journey.on', null);
    if (!journey.active) dropUnbegun(ctx.db, journeyId, from);
    act.update('journeys', journeyId, { active: true, activeFromOn: from });
    return { kind: 'on', actId: act.id, enrolled: 0 };
  });
  const course = courseOf(ctx, journeyId, from);
  if (switched.kind !== 'on' || !course) return switched;
  const come = await enrolEverybody(ctx, [course]);
  await planThose(ctx, journeyId, come);
  for (const topic of ['journeys', 'touches'] as const) ctx.changes.tell({ topic, id: 'switched-on' });
  return { ...switched, enrolled: come.length };
}

/** Those who came, and those who had been on it before. */
async function planThose(ctx: Context, journeyId: Id, come: readonly Id[]): Promise<void> {
  if (come.length > fewEnough) return void (await planEverybody(ctx));
  await replanPeople(ctx, journeyId);
  ctx.db.transaction((tx) => {
    for (const id of come) replanCustomer(ctx, tx, id);
  });
}
