// People on journeys.
import { and, asc, count, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { EnrolmentState } from '#contract/journey-runs';
import type { OnStepFigure } from '#contract/journey-steps';
import type { Day, Id } from '#contract/words';
import type { Reader } from '#db/open';
import { customers, enrolmentSteps, enrolments, journeySteps, journeys, touches } from '#db/schema/index';

export type EnrolmentDbRow = typeof enrolments.$inferSelect;

export function findEnrolment(reader: Reader, enrolmentId: Id): EnrolmentDbRow | undefined {
  return reader.select().from(enrolments).where(eq(enrolments.id, enrolmentId)).get();
}

export function findByKey(reader: Reader, journeyId: Id, customerId: Id, triggerKey: string): { id: Id } | undefined {
  return reader
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(and(eq(enrolments.journeyId, journeyId), eq(enrolments.customerId, customerId), eq(enrolments.triggerKey, triggerKey)))
    .get();
}

const stepsDone = sql<number>`(select count(*) from enrolment_steps n left join touches t on t.id = n.touch_id
  where n.enrolment_id = ${enrolments.id} and n.outcome = 'done' and (n.touch_id is null or t.state = 'done'))`;
const lastDoneOn = sql<string | null>`(select max(n.happened_on) from enrolment_steps n left join touches t on t.id = n.touch_id
  where n.enrolment_id = ${enrolments.id} and n.outcome = 'done' and (n.touch_id is null or t.state = 'done'))`;
const stepsInUse = sql<number>`(select count(*) from journey_steps s where s.journey_id = ${enrolments.journeyId} and s.removed_at is null)`;
/** Among the steps in use. */
const place = sql<number>`(select count(*) from journey_steps s where s.journey_id = ${enrolments.journeyId} and s.removed_at is null
  and s.position < ${journeySteps.position})`;

const stateOrder = sql`case ${enrolments.state} when 'running' then 1 when 'paused' then 2 when 'stopped' then 3 else 4 end`;

const shownPerson = {
  id: enrolments.id,
  journeyId: enrolments.journeyId,
  ownName: journeys.name,
  readyKey: journeys.readyKey,
  journeyActive: journeys.active,
  customerId: enrolments.customerId,
  customerName: customers.displayName,
  triggerOn: enrolments.startedOn,
  about: enrolments.about,
  matterId: enrolments.matterId,
  state: enrolments.state,
  pausedUntilOn: enrolments.pausedUntilOn,
  endedBecause: enrolments.stoppedBecause,
  dueOn: enrolments.dueOn,
  stepId: journeySteps.id,
  stepTitle: journeySteps.title,
  readyStep: journeySteps.readyStep,
  channel: journeySteps.channel,
  position: place,
  stepsDone,
  steps: stepsInUse,
  lastDoneOn,
} as const;

export interface PeopleQuestion {
  journeyId?: Id;
  customerId?: Id;
  enrolmentId?: Id;
  stepId?: Id | null;
  state?: EnrolmentState | null;
  on?: { figure: OnStepFigure; today: Day } | null;
}

function onStep({ figure, today }: NonNullable<PeopleQuestion['on']>) {
  if (figure === 'paused') return eq(enrolments.state, 'paused');
  return and(eq(enrolments.state, 'running'), figure === 'due' ? lte(enrolments.dueOn, today) : gt(enrolments.dueOn, today));
}

const whereOf = ({ journeyId, customerId, enrolmentId, stepId, state, on }: PeopleQuestion) =>
  and(
    isNull(journeys.removedAt),
    ...(journeyId ? [eq(enrolments.journeyId, journeyId)] : []),
    ...(customerId ? [eq(enrolments.customerId, customerId)] : []),
    ...(enrolmentId ? [eq(enrolments.id, enrolmentId)] : []),
    ...(stepId ? [eq(enrolments.nextStepId, stepId), sql`${enrolments.state} in ('running', 'paused')`] : []),
    ...(state ? [eq(enrolments.state, state)] : []),
    ...(on ? [onStep(on)] : []),
  );

/** Running ones first, those due first. */
export function listPeople(reader: Reader, question: PeopleQuestion, page: { offset: number; limit: number }) {
  return reader
    .select(shownPerson)
    .from(enrolments)
    .innerJoin(journeys, eq(journeys.id, enrolments.journeyId))
    .innerJoin(customers, eq(customers.id, enrolments.customerId))
    .leftJoin(journeySteps, eq(journeySteps.id, enrolments.nextStepId))
    .where(whereOf(question))
    .orderBy(stateOrder, sql`${enrolments.dueOn} is null`, asc(enrolments.dueOn), asc(customers.sortKey), asc(enrolments.id))
    .limit(page.limit)
    .offset(page.offset)
    .all();
}

export function countPeople(reader: Reader, question: PeopleQuestion): number {
  return reader.select({ n: count() }).from(enrolments).innerJoin(journeys, eq(journeys.id, enrolments.journeyId)).where(whereOf(question)).get()?.n ?? 0;
}

/** The day the next step counts from; undefined before the first. */
export function findLastEntryOn(reader: Reader, enrolmentId: Id): Day | undefined {
  return reader
    .select({ on: enrolmentSteps.happenedOn })
    .from(enrolmentSteps)
    .leftJoin(touches, eq(touches.id, enrolmentSteps.touchId))
    .where(and(eq(enrolmentSteps.enrolmentId, enrolmentId), or(isNull(enrolmentSteps.touchId), inArray(touches.state, ['done', 'skipped']))))
    .orderBy(desc(enrolmentSteps.id))
    .limit(1)
    .get()?.on;
}

/** Names of customers, for the examples of a dry run. */
export function listNames(reader: Reader, customerIds: readonly Id[]): Map<Id, string> {
  const rows = reader
    .select({ id: customers.id, name: customers.displayName })
    .from(customers)
    .where(sql`${customers.id} in (select value from json_each(${JSON.stringify(customerIds)}))`)
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export function findCustomerPlace(reader: Reader, customerId: Id) {
  const { country, region, segmentId } = customers;
  return reader.select({ country, region, segmentId }).from(customers).where(eq(customers.id, customerId)).get();
}

export type RunDbRow = Pick<EnrolmentDbRow, 'id' | 'customerId' | 'startedOn'>;

/** Everybody who was ever put on a journey, the last begun first. */
export function listRunsOf(reader: Reader, journeyId: Id): RunDbRow[] {
  const { id, customerId, startedOn } = enrolments;
  return reader.select({ id, customerId, startedOn }).from(enrolments).where(eq(enrolments.journeyId, journeyId)).orderBy(desc(startedOn), asc(id)).all();
}
