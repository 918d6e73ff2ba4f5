// Where a customer is on their journeys, written down anew after whatever happened with them. The planner reads only what stands there.
import type { Condition } from '#contract/journey-steps';
import type { Day, Id } from '#contract/words';
import type { Tx } from '#db/open';
import { publicDayKinds } from '#features/occasions';
import type { Act } from '#features/team';
import { dayFromNumber, dayNumber } from '#kit/days';
import type { PublicDayOf } from '#kit/journey-steps';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { type Entry, type Happenings, holds, isTakenBack, type RunFacts, type Standing, standingOf } from './rules-journeys.ts';
import type { TouchRow } from './store.ts';
import { dropEnrolment, insertPass, isOnAnyJourney, type JourneyLine, readJourneys, type StandingValues, saveStanding } from './store-journeys.ts';

type JourneyContext = Pick<Context, 'db' | 'clock'>;
type Read = ReturnType<typeof readJourneys>;

/** The public days that are kept, for each place customers live in. */
export function publicDaysIn({ db }: Pick<Context, 'db'>): (country: string, region: string | null) => PublicDayOf {
  const kindOf = publicDayKinds(db);
  return (country, region) => (day) => {
    const kind = kindOf(country, region, day);
    return kind === 'closed' ? { kind, name: null } : kind && { kind };
  };
}

function happeningsOf(read: Read): Happenings {
  const orders = new Map<Id, { on: number; lines: Read['orders'] }>();
  for (const line of read.orders) {
    const known = orders.get(line.id);
    if (known) known.lines.push(line);
    else orders.set(line.id, { on: dayNumber(line.on), lines: [line] });
  }
  const of = (kind: Read['contacts'][number]['kind']) => read.contacts.filter((contact) => contact.kind === kind);
  return {
    archived: read.customer?.archived === 1,
    segmentId: read.customer?.segmentId ?? '',
    reachable: new Set(read.reach.map(({ kind }) => kind)),
    orders: new Map([...orders].map(([id, { on, lines }]) => [id, { on, lines: lines.flatMap(named) }])),
    incoming: of('in').map(({ on, at }) => ({ on: dayNumber(on), at })),
    feedback: read.contacts.flatMap(({ on, feedback }) => (feedback === null ? [] : [{ on: dayNumber(on), good: feedback === 'good' }])),
    askedToStopAt: [...of('asked'), ...read.withdrawals].map(({ at }) => at),
    matters: new Map(
      read.matters.map(({ id, kind, openedOn, createdAt, open }) => [
        id,
        { complaint: kind === 'complaint', openedOn: dayNumber(openedOn), createdAt, open: open === 1 },
      ]),
    ),
  };
}

/** An order without lines names nothing. */
const named = ({ description, productId, category }: Read['orders'][number]) => (description === null ? [] : [{ description, productId, category }]);

function runOf(read: Read, enrolment: Read['enrolments'][number], entries: readonly Entry[]): RunFacts {
  const { startedOn, pausedUntilOn, isPaused, stoppedByHandOn, journeyId, ...rest } = enrolment;
  return {
    ...rest,
    startedOn: dayNumber(startedOn),
    isPaused: isPaused === 1,
    pausedUntil: pausedUntilOn === null ? null : dayNumber(pausedUntilOn),
    stoppedByHand: stoppedByHandOn !== null,
    steps: read.steps.filter((step) => step.journeyId === journeyId),
    entries,
  };
}

/**
 * Brings everything that follows from what happened with a customer up to date, inside the caller's transaction: the next step of each
 * journey, its day, what ended it, steps whose condition does not hold. A run whose order or matter was taken back before anything was done
 * is gone. Costs one look-up where the customer was never on a journey.
 */
export function settleJourneys({ db, clock }: JourneyContext, customerId: Id): void {
  if (!isOnAnyJourney(db, customerId)) return;
  const read = readJourneys(db, customerId);
  if (!read.customer) return;
  const happened = happeningsOf(read);
  const about = { today: dayNumber(clock.today()), publicDayOf: publicDaysIn({ db })(read.customer.country, read.customer.region) };
  for (const enrolment of read.enrolments) {
    const entries = read.entries.filter((entry) => entry.enrolmentId === enrolment.id).map(({ id, stepId, on }) => ({ id, stepId, on: dayNumber(on) }));
    if (entries.length === 0 && isTakenBack(enrolment, happened)) dropEnrolment(db, enrolment.id);
    else settleOne({ db, clock }, { read, enrolment, entries, happened, about });
  }
}

/** Whether a step's condition holds for a customer as things stand today, on a journey that began on a day. */
export function conditionsFor({ db }: Pick<Context, 'db'>, customerId: Id): (condition: Condition, run: { startedOn: Day; matterId: Id | null }) => boolean {
  const happened = happeningsOf(readJourneys(db, customerId));
  return (condition, { startedOn, matterId }) => holds(condition, { startedOn: dayNumber(startedOn), matterId }, happened);
}

interface Settling {
  read: Read;
  enrolment: Read['enrolments'][number];
  entries: Entry[];
  happened: Happenings;
  about: { today: number; publicDayOf: PublicDayOf };
}

function settleOne({ db, clock }: JourneyContext, { read, enrolment, entries, happened, about }: Settling): void {
  const at = clock.now();
  let standing = standingOf(runOf(read, enrolment, entries), happened, about);
  // Each round writes one step down as passed over, so there are no more rounds than steps.
  while (standing.passes) {
    const { stepId, on } = standing.passes;
    const entry = { id: newId(), stepId, on };
    insertPass(db, { id: entry.id, enrolmentId: enrolment.id, stepId, on: dayFromNumber(on), at });
    entries.push(entry);
    standing = standingOf(runOf(read, enrolment, entries), happened, about);
  }
  const values = valuesOf(standing);
  if (isOther(values, enrolment)) saveStanding(db, enrolment.id, values, at);
}

const valuesOf = ({ state, atStepId, afterId, nextStepId, due, stoppedBecause }: Standing): StandingValues => ({
  ...{ state, atStepId, afterId, nextStepId, stoppedBecause },
  dueOn: due === null ? null : dayFromNumber(due),
});

const isOther = (values: StandingValues, held: StandingValues): boolean =>
  values.state !== held.state ||
  values.atStepId !== held.atStepId ||
  values.afterId !== held.afterId ||
  values.nextStepId !== held.nextStepId ||
  values.dueOn !== held.dueOn ||
  values.stoppedBecause !== held.stoppedBecause;

/** What a journey's line says to the planner. */
export const journeyFact = ({ dueOn, startedOn, orderId, name, covers, customerId: _, ...line }: JourneyLine) => ({
  ...line,
  due: dayNumber(dueOn),
  triggerOn: dayNumber(startedOn),
  by: orderId !== null ? ('order' as const) : line.matterId !== null ? ('matter' as const) : ('other' as const),
  name: name === '' ? null : name,
  covers: new Set(covers?.split(',')),
});

/** A contact that was made from a card with a journey's step on it. */
export interface StepDone {
  on: Day;
  channel: TouchRow['channel'];
  /** Somebody was reached; a call nobody answered holds the step. */
  reached: boolean;
  templateId: Id | null;
  /** A letter of a batch: it says what the batch says. */
  ofBatch: boolean;
}

/** Whether this contact did the step: the step's words were used, or somebody was spoken to and could be told. */
function didTheStep(touch: TouchRow, templateId: Id | null, { channel, reached, templateId: used, ofBatch }: StepDone): boolean {
  if (!reached) return false;
  if (used !== null && used === templateId) return true;
  if (ofBatch) return false;
  const isSpoken = channel === 'call' || channel === 'visit';
  return isSpoken || (touch.reasons ?? []).some((reason) => reason.rule === 'journey' && reason.leads);
}

/** Writes down that the step on a card was done or passed over, through the act; the planner then goes on to the next one. */
export function markStep(_tx: Tx, act: Act, touch: TouchRow, about: { outcome: 'skipped'; on: Day } | ({ outcome: 'done' } & StepDone)): void {
  const { enrolmentId, journeyStepId, templateId } = touch;
  if (enrolmentId === null || journeyStepId === null) return;
  if (about.outcome === 'done' && !didTheStep(touch, templateId, about))
    return void act.update('touches', touch.id, { enrolmentId: null, journeyStepId: null });
  act.insert('enrolmentSteps', { id: newId(), enrolmentId, stepId: journeyStepId, outcome: about.outcome, happenedOn: about.on, touchId: touch.id });
}
