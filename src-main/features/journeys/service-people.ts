// People on a journey: put on it by hand, paused, stopped, a step passed over. Each is an act that can be taken back.
import type { EnrolmentRow, EnrolmentState } from '#contract/journey-runs';
import type { OnStepFigure } from '#contract/journey-steps';
import type { Day, Id } from '#contract/words';
import type { Tx } from '#db/open';
import { findCustomer } from '#features/customers';
import { type Act, startAct } from '#features/team';
import { replanCustomer } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { byHand } from './rules-triggers.ts';
import { languageOf } from './service-view.ts';
import { journeyName, stepTitle } from './service-words.ts';
import { findJourney, findStep, listSteps } from './store.ts';
import { countPeople, type EnrolmentDbRow, findByKey, findEnrolment, listPeople, type PeopleQuestion } from './store-people.ts';

type Shown = ReturnType<typeof listPeople>[number];

function rowOf(ctx: Context, row: Shown): EnrolmentRow {
  const language = languageOf(ctx);
  const { ownName, readyKey, stepId, stepTitle: title, readyStep, channel, position, stepsDone, steps, lastDoneOn, matterId: _, ...shown } = row;
  const isOn = shown.state === 'running' || shown.state === 'paused';
  const next =
    isOn && stepId !== null && channel !== null ? { id: stepId, position, title: stepTitle({ title, readyStep }, readyKey, language), channel } : null;
  return { ...shown, journeyName: journeyName({ name: ownName, readyKey }, language), nextStep: next, stepsDone, steps, lastDoneOn };
}

export interface PeoplePage {
  journeyId: Id;
  stepId: Id | null;
  state: EnrolmentState | null;
  on?: OnStepFigure | null;
  offset: number;
  limit: number;
}

export function people(ctx: Context, { offset, limit, on, ...asked }: PeoplePage): { rows: EnrolmentRow[]; total: number } | undefined {
  if (!findJourney(ctx.db, asked.journeyId)) return undefined;
  const question = { ...asked, on: on ? { figure: on, today: ctx.clock.today() } : null };
  return { rows: listPeople(ctx.db, question, { offset, limit }).map((row) => rowOf(ctx, row)), total: countPeople(ctx.db, question) };
}

const mostOfCustomer = 200;

export function ofCustomer(ctx: Context, customerId: Id): EnrolmentRow[] {
  const question: PeopleQuestion = { customerId };
  return listPeople(ctx.db, question, { offset: 0, limit: mostOfCustomer }).map((row) => rowOf(ctx, row));
}

export type EnrolOutcome =
  | { kind: 'enrolled'; enrolmentId: Id; actId: Id }
  | { kind: 'not-found' }
  | { kind: 'no-steps' }
  | { kind: 'already'; enrolmentId: Id };

/** From today, once a day; also on a journey that begins by something else. */
export function enrol(ctx: Context, { journeyId, customerId }: { journeyId: Id; customerId: Id }): EnrolOutcome {
  const outcome = ctx.db.transaction((tx): EnrolOutcome => {
    if (!findJourney(tx, journeyId) || !findCustomer(tx, customerId)) return { kind: 'not-found' };
    const [first] = listSteps(tx, [journeyId]);
    if (!first) return { kind: 'no-steps' };
    const { key, on } = byHand(customerId, ctx.clock.today());
    const known = findByKey(tx, journeyId, customerId, key);
    if (known) return { kind: 'already', enrolmentId: known.id };
    const act = startAct(tx, ctx, 'enrolment.begun', customerId);
    const id = newId();
    act.insert('enrolments', { id, journeyId, customerId, triggerKey: key, startedOn: on, state: 'running', atStepId: first.id, nextStepId: first.id });
    replanCustomer(ctx, tx, customerId);
    return { kind: 'enrolled', enrolmentId: id, actId: act.id };
  });
  if (outcome.kind === 'enrolled') tell(ctx, customerId);
  return outcome;
}

function tell(ctx: Context, customerId: Id): void {
  ctx.changes.tell({ topic: 'touches', id: customerId });
  ctx.changes.tell({ topic: 'journeys', id: customerId });
}

export type RunOutcome =
  | { kind: 'done'; actId: Id }
  | { kind: 'not-found' }
  | { kind: 'wrong-state'; state: EnrolmentState }
  | { kind: 'invalid'; field: string; problem: string };

/** One act on somebody's run of a journey, for those of these states. */
function actOn(
  ctx: Context,
  enrolmentId: Id,
  about: { kind: string; from: readonly EnrolmentState[]; change: (tx: Tx, act: Act, run: EnrolmentDbRow) => void },
): RunOutcome {
  let customerId: Id | null = null;
  const outcome = ctx.db.transaction((tx): RunOutcome => {
    const run = findEnrolment(tx, enrolmentId);
    if (!run) return { kind: 'not-found' };
    if (!about.from.includes(run.state)) return { kind: 'wrong-state', state: run.state };
    customerId = run.customerId;
    const act = startAct(tx, ctx, about.kind, run.customerId);
    about.change(tx, act, run);
    replanCustomer(ctx, tx, run.customerId);
    return { kind: 'done', actId: act.id };
  });
  if (outcome.kind === 'done' && customerId !== null) tell(ctx, customerId);
  return outcome;
}

/** Until a day, or until somebody resumes it. */
export function pause(ctx: Context, enrolmentId: Id, untilOn: Day | null): RunOutcome {
  if (untilOn !== null && untilOn <= ctx.clock.today()) return { kind: 'invalid', field: 'untilOn', problem: 'not-in-future' };
  return actOn(ctx, enrolmentId, {
    kind: 'enrolment.paused',
    from: ['running', 'paused'],
    change: (_tx, act) => act.update('enrolments', enrolmentId, { isPaused: true, pausedUntilOn: untilOn }),
  });
}

export const resume = (ctx: Context, enrolmentId: Id): RunOutcome =>
  actOn(ctx, enrolmentId, {
    kind: 'enrolment.resumed',
    from: ['paused'],
    change: (_tx, act) => act.update('enrolments', enrolmentId, { isPaused: false, pausedUntilOn: null }),
  });

export const stop = (ctx: Context, enrolmentId: Id): RunOutcome =>
  actOn(ctx, enrolmentId, {
    kind: 'enrolment.stopped',
    from: ['running', 'paused'],
    change: (_tx, act) => act.update('enrolments', enrolmentId, { stoppedByHandOn: ctx.clock.today() }),
  });

/** Passes over the next step; the one after it counts from today. */
export const skipStep = (ctx: Context, enrolmentId: Id): RunOutcome =>
  actOn(ctx, enrolmentId, {
    kind: 'enrolment.skipped',
    from: ['running', 'paused'],
    change: (tx, act, { nextStepId }) => {
      if (nextStepId === null || !findStep(tx, nextStepId)) return;
      act.insert('enrolmentSteps', { id: newId(), enrolmentId, stepId: nextStepId, outcome: 'skipped', happenedOn: ctx.clock.today() });
    },
  });
