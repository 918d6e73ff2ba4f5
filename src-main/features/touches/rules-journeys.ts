// Where somebody is on a journey: the step they are on, its day, and what ends it. It follows from what happened, so that whatever is taken
// back (a contact, an order, a letter that never left) puts them back where they were. Days are day numbers, instants milliseconds.
import type { EndedBecause } from '#contract/journey-runs';
import type { Condition, Delay, StopRule, Trigger } from '#contract/journey-steps';
import type { Channel, Essential, Id } from '#contract/words';
import { beginningLine, isOrderTrigger, type OrderedLine, type PublicDayOf, stepAfter, stepDay } from '#kit/journey-steps';

/** The next step of a journey somebody is on, as the planner sees it. */
export interface JourneyFact {
  enrolmentId: Id;
  stepId: Id;
  channel: Channel;
  templateId: Id | null;
  essential: Essential | null;
  due: number;
  triggerOn: number;
  /** The matter that began it: when it is spoken of again is the journey's to say. */
  matterId: Id | null;
  by: 'order' | 'matter' | 'other';
  /** The essentials that its steps cover; not those of steps that were passed over by themselves. */
  covers: ReadonlySet<string>;
  ready: string | null;
  step: string | null;
  name: string | null;
  title: string | null;
  note: string | null;
  about: string | null;
}

export interface StepFact {
  id: Id;
  position: number;
  removed: boolean;
  delay: Delay;
  condition: Condition | null;
}

/** What became of a step, oldest first; only what still stands. */
export interface Entry {
  id: Id;
  stepId: Id;
  on: number;
}

export interface RunFacts {
  startedOn: number;
  createdAt: number;
  atStepId: Id | null;
  afterId: Id | null;
  isPaused: boolean;
  pausedUntil: number | null;
  stoppedByHand: boolean;
  orderId: Id | null;
  matterId: Id | null;
  trigger: Trigger;
  stopRules: readonly StopRule[];
  steps: readonly StepFact[];
  entries: readonly Entry[];
}

/** What happened with a customer, as far as journeys look at it. */
export interface Happenings {
  archived: boolean;
  segmentId: Id;
  reachable: ReadonlySet<'email' | 'phone' | 'post'>;
  /** Every order by its id, with its day and lines. */
  orders: ReadonlyMap<Id, { on: number; lines: readonly OrderedLine[] }>;
  incoming: readonly { on: number; at: number }[];
  /** What they said when asked how it was. */
  feedback: readonly { on: number; good: boolean }[];
  /** When they withdrew a ground, or were passed over because they asked. */
  askedToStopAt: readonly number[];
  matters: ReadonlyMap<Id, { complaint: boolean; openedOn: number; createdAt: number; open: boolean }>;
}

export interface Standing {
  state: 'running' | 'paused' | 'finished' | 'stopped';
  /** The step they are on and the entry after which they came to it. */
  atStepId: Id | null;
  afterId: Id | null;
  /** As `atStepId`, unless that step was taken out of the journey meanwhile. */
  nextStepId: Id | null;
  due: number | null;
  stoppedBecause: EndedBecause | null;
  /** The next step does not hold on its day: it is to be written down as passed over on that day, and looked at again. */
  passes: { stepId: Id; on: number } | null;
}

/** A step that was done is not asked again; one that was taken out or done gives way to the next. */
function stepOf({ atStepId, afterId, steps, entries }: RunFacts): { at: Id | null; after: Id | null; next: StepFact | null } {
  const last = entries.at(-1);
  const after = last?.id ?? null;
  const done = new Set(entries.map(({ stepId }) => stepId));
  const placeOf = (stepId: Id | null) => steps.find(({ id }) => id === stepId);
  if (after !== afterId) {
    const next = stepAfter(steps, last ? (placeOf(last.stepId)?.position ?? -1) : -1, done);
    return { at: next?.id ?? null, after, next };
  }
  const at = placeOf(atStepId);
  if (!at) return { at: null, after, next: null };
  return { at: at.id, after, next: at.removed || done.has(at.id) ? stepAfter(steps, at.position, done) : at };
}

/** Where they are as of today. Asked again after each step that is passed over. */
export function standingOf(run: RunFacts, happened: Happenings, about: { today: number; publicDayOf: PublicDayOf }): Standing {
  const { at, after, next } = stepOf(run);
  const place = { atStepId: at, afterId: after, nextStepId: next?.id ?? null, passes: null };
  const ended = endOf(run, happened, next !== null);
  if (ended) return { ...place, state: ended === 'finished' ? 'finished' : 'stopped', due: null, stoppedBecause: ended === 'finished' ? null : ended };
  if (next === null) throw new Error('A journey without a next step has not ended');
  const base = run.entries.at(-1)?.on ?? run.startedOn;
  const { day } = stepDay(next.delay, { trigger: run.startedOn, base }, about.publicDayOf);
  if (isPaused(run, about.today)) return { ...place, state: 'paused', due: null, stoppedBecause: null };
  const passes = day <= about.today && next.condition !== null && !holds(next.condition, run, happened) ? { stepId: next.id, on: day } : null;
  return { ...place, state: 'running', due: day, stoppedBecause: null, passes };
}

const isPaused = ({ isPaused: said, pausedUntil }: RunFacts, today: number) => said && (pausedUntil === null || today < pausedUntil);

/** What was finished stays finished, whatever comes after; what a person stopped stays stopped. */
function endOf(run: RunFacts, happened: Happenings, hasNext: boolean): EndedBecause | 'finished' | null {
  if (run.stoppedByHand) return 'by-hand';
  if (!hasNext) return 'finished';
  if (happened.archived) return 'archived';
  if (isTakenBack(run, happened)) return 'taken-back';
  return run.stopRules.find((rule) => stops[rule](run, happened)) ?? null;
}

export const isTakenBack = ({ orderId, matterId }: Pick<RunFacts, 'orderId' | 'matterId'>, { orders, matters }: Happenings): boolean =>
  (orderId !== null && !orders.has(orderId)) || (matterId !== null && !matters.has(matterId));

const stops: Record<StopRule, (run: RunFacts, happened: Happenings) => boolean> = {
  bought: ({ trigger, startedOn, orderId }, { orders }) => {
    const begins = (lines: readonly OrderedLine[]) => !isOrderTrigger(trigger) || beginningLine(trigger, lines) !== undefined;
    return [...orders].some(([id, { on, lines }]) => on > startedOn && id !== orderId && begins(lines));
  },
  replied: ({ createdAt }, { incoming }) => incoming.some(({ at }) => at > createdAt),
  'asked-to-stop': ({ createdAt }, { askedToStopAt }) => askedToStopAt.some((at) => at > createdAt),
  complaint: ({ createdAt, matterId }, { matters }) => [...matters].some(([id, matter]) => matter.complaint && id !== matterId && matter.createdAt > createdAt),
};

const hasComplained = ({ startedOn, matterId }: Pick<RunFacts, 'startedOn' | 'matterId'>, { matters }: Happenings): boolean =>
  [...matters].some(([id, { complaint, open, openedOn }]) => complaint && (open || (id !== matterId && openedOn >= startedOn)));

/** The last answer counts. */
const saidGood = ({ startedOn }: Pick<RunFacts, 'startedOn'>, { feedback }: Happenings): boolean =>
  feedback.filter(({ on }) => on >= startedOn).at(-1)?.good ?? false;

/** Whether a step's condition holds as things stand. */
export function holds(condition: Condition, run: Pick<RunFacts, 'startedOn' | 'matterId'>, happened: Happenings): boolean {
  const wrote = () => happened.incoming.some(({ on }) => on >= run.startedOn);
  switch (condition.if) {
    case 'no-complaint':
      return !hasComplained(run, happened);
    case 'good-feedback':
      return !hasComplained(run, happened) && saidGood(run, happened);
    case 'not-replied':
      return !wrote();
    case 'has-email':
      return happened.reachable.has('email');
    case 'has-phone':
      return happened.reachable.has('phone');
    case 'has-post':
      return happened.reachable.has('post');
    case 'segment':
      return condition.segmentId === happened.segmentId;
  }
}
