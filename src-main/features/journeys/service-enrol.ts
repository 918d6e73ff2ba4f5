// Enrolling: whoever a trigger speaks of comes to the journey, once for each trigger, whatever is run twice or breaks off.
import type { Day, Id } from '#contract/words';
import { keptBetween } from '#features/occasions';
import { teamSettings } from '#features/team';
import { planEverybody, publicDaysIn, replanCustomer, settleJourneys } from '#features/touches';
import { addDays, dayFromNumber, dayNumber } from '#kit/days';
import { fold } from '#kit/fold';
import { isOrderTrigger, type PublicDayOf } from '#kit/journey-steps';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { comeLate } from './rules-foresee.ts';
import { type Beginning, fromDates, fromMatters, fromOrders, fromSilence, fromTags, worthBeginning } from './rules-triggers.ts';
import { type JourneyDbRow, listActiveJourneys, listSteps, type StepDbRow } from './store.ts';
import {
  findPlace,
  insertEnrolment,
  insertOver,
  listCustomersAfter,
  listDates,
  listKnownKeys,
  listMatters,
  listOnJourney,
  listOrdered,
  listSilent,
  listTags,
  listToSettle,
  type Span,
} from './store-triggers.ts';

type EnrolContext = Pick<Context, 'db' | 'clock'>;

/** A journey with its steps, and from which day on its triggers count. */
export interface Course {
  journey: Pick<JourneyDbRow, 'id' | 'trigger' | 'stopRules' | 'repeats'>;
  steps: readonly StepDbRow[];
  from: Day;
}

/** Everything that would begin a journey for the customers of a run of ids, by customer. */
export function beginningsIn({ db, clock }: EnrolContext, { journey, from }: Course, ids: Pick<Span, 'fromId' | 'toId'>): Map<Id, Beginning[]> {
  const found = readBeginnings({ db, clock }, journey.trigger, { ...ids, from, to: clock.today() });
  const known = Map.groupBy(listKnownKeys(db, journey.id, ids), ({ customerId }) => customerId);
  const worth = new Map<Id, Beginning[]>();
  for (const [customerId, beginnings] of Map.groupBy(found, (beginning) => beginning.customerId)) {
    const keys = new Set(known.get(customerId)?.map(({ key }) => key));
    const kept = worthBeginning(journey, beginnings, keys);
    if (kept.length > 0) worth.set(customerId, kept);
  }
  return worth;
}

function readBeginnings({ db }: EnrolContext, trigger: JourneyDbRow['trigger'], span: Span): Beginning[] {
  if (isOrderTrigger(trigger)) return fromOrders(trigger, listOrdered(db, trigger.kind, span));
  switch (trigger.kind) {
    case 'enquiry':
    case 'complaint-opened':
    case 'complaint-closed':
      return fromMatters(trigger, listMatters(db, trigger.kind, span));
    case 'date': {
      const { leap } = teamSettings(db);
      return fromDates(listDates(db, trigger.occasion, span).flatMap((line) => keptBetween(line, span.from, span.to, leap).map(({ on }) => ({ ...line, on }))));
    }
    case 'silence': {
      const silent = listSilent(db, { ...span, from: addDays(span.from, -trigger.days), to: addDays(span.to, -trigger.days) });
      return fromSilence(silent.map((row) => ({ ...row, on: addDays(row.lastContactOn, trigger.days) })));
    }
    case 'tag': {
      const wanted = fold(trigger.tag);
      return fromTags(
        listTags(db, span).filter(({ tag }) => fold(tag) === wanted),
        span.to,
      );
    }
    case 'manual':
      return [];
  }
}

/** Brings one customer to a journey, inside a transaction; null where the trigger has done so before, or the whole journey is over by now. */
export function enrolOne(ctx: EnrolContext, course: Course, beginning: Beginning, about: { publicDayOf: PublicDayOf; by: Id | null }): Id | null {
  const { db, clock } = ctx;
  const [first] = course.steps;
  const { over, ahead } = comeLate(course.steps, { trigger: dayNumber(beginning.on), today: dayNumber(clock.today()) }, about.publicDayOf);
  if (!first || ahead.length === 0) return null;
  const id = newId();
  const at = clock.now();
  const { customerId, key, on, ...rest } = beginning;
  const isNew = insertEnrolment(db, {
    ...rest,
    id,
    customerId,
    journeyId: course.journey.id,
    triggerKey: key,
    startedOn: on,
    atStepId: first.id,
    at,
    by: about.by,
  });
  if (!isNew) return null;
  for (const { step, day } of over) insertOver(db, { id: newId(), enrolmentId: id, stepId: step.id, on: dayFromNumber(day), at });
  return id;
}

function coursesOf({ db, clock }: EnrolContext): Course[] {
  const active = listActiveJourneys(db).filter(({ trigger }) => trigger.kind !== 'manual');
  if (active.length === 0) return [];
  const steps = Map.groupBy(
    listSteps(
      db,
      active.map(({ id }) => id),
    ),
    ({ journeyId }) => journeyId,
  );
  return active.map((journey) => ({ journey, steps: steps.get(journey.id) ?? [], from: journey.activeFromOn ?? clock.today() }));
}

/** Enrols the customers of a run of ids and brings those who came up to date; answers them. In one transaction. */
export function enrolRange(ctx: EnrolContext, courses: readonly Course[], ids: Pick<Span, 'fromId' | 'toId'>): Id[] {
  const come = new Set<Id>();
  const publicDays = publicDaysIn(ctx);
  for (const course of courses) {
    for (const [customerId, beginnings] of beginningsIn(ctx, course, ids)) {
      const place = findPlace(ctx.db, customerId);
      const publicDayOf = publicDays(place?.country ?? '', place?.region ?? null);
      for (const beginning of beginnings) if (enrolOne(ctx, course, beginning, { publicDayOf, by: null })) come.add(customerId);
    }
  }
  for (const customerId of come) settleJourneys(ctx, customerId);
  return [...come];
}

/** After something happened with one customer. True where they came to a journey: then their card has been planned anew. */
export function enrolCustomer(ctx: Context, customerId: Id): boolean {
  const courses = coursesOf(ctx);
  if (courses.length === 0) return false;
  return ctx.db.transaction((tx) => {
    const [come] = enrolRange(ctx, courses, { fromId: customerId, toId: customerId });
    if (come) replanCustomer(ctx, tx, customerId);
    return come !== undefined;
  });
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
/** So few at a stretch that nobody at the keyboard notices. */
const enrolledAtOnce = 200;
const settledAtOnce = 50;

/** Walks through every customer in small stretches, giving way to everything else between them. */
export async function enrolEverybody(ctx: EnrolContext, courses: readonly Course[]): Promise<Id[]> {
  const come: Id[] = [];
  if (courses.length === 0) return come;
  for (let after = ''; ; ) {
    await breathe();
    const ids = listCustomersAfter(ctx.db, after, enrolledAtOnce);
    const [fromId, toId] = [ids[0], ids.at(-1)];
    if (fromId === undefined || toId === undefined) return come;
    come.push(...ctx.db.transaction(() => enrolRange(ctx, courses, { fromId, toId })));
    after = toId;
  }
}

/** Goes through a list of customers that answers who comes after one, stretch by stretch. */
async function stretches(next: (after: string) => Id[], work: (ids: Id[]) => void): Promise<void> {
  for (let after = ''; ; ) {
    await breathe();
    const ids = next(after);
    const last = ids.at(-1);
    if (last === undefined) return;
    work(ids);
    after = last;
  }
}

/**
 * What the night brings to journeys, before everybody is planned: dates and silences begin them, days of steps come, pauses end. Whatever was
 * missed (a crash between an order and its journey) is caught up with.
 */
export async function refreshJourneys(ctx: Context): Promise<{ enrolled: number }> {
  const enrolled = (await enrolEverybody(ctx, coursesOf(ctx))).length;
  const today = ctx.clock.today();
  await stretches(
    (after) => listToSettle(ctx.db, today, after, settledAtOnce),
    (ids) =>
      ctx.db.transaction(() => {
        for (const id of ids) settleJourneys(ctx, id);
      }),
  );
  if (enrolled > 0) ctx.changes.tell({ topic: 'journeys', id: 'enrolled' });
  return { enrolled };
}

/** After an import: these customers' orders begin journeys and end others. Whoever calls plans them afterwards. */
export async function enrolThese(ctx: EnrolContext, customerIds: readonly Id[]): Promise<void> {
  const courses = coursesOf(ctx);
  for (let from = 0; from < customerIds.length; from += settledAtOnce) {
    await breathe();
    const ids = customerIds.slice(from, from + settledAtOnce);
    ctx.db.transaction(() => {
      for (const id of ids) {
        enrolRange(ctx, courses, { fromId: id, toId: id });
        settleJourneys(ctx, id);
      }
    });
  }
}

/** Up to so many people are planned one by one; beyond it going through everybody is quicker. */
const fewEnough = 500;

/** Plans those anew who are on a journey (null: on any), after it was changed. */
export async function replanPeople(ctx: Context, journeyId: Id | null): Promise<void> {
  const all: Id[] = [];
  await stretches(
    (after) => listOnJourney(ctx.db, journeyId, after, settledAtOnce),
    (ids) => {
      all.push(...ids);
      ctx.db.transaction((tx) => {
        for (const id of ids) {
          if (all.length > fewEnough) settleJourneys(ctx, id);
          else replanCustomer(ctx, tx, id);
        }
      });
    },
  );
  if (all.length > fewEnough) await planEverybody(ctx);
  if (all.length > 0) ctx.changes.tell({ topic: 'touches' });
}
