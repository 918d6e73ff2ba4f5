// What a person does with a touch. Every use case is one act that can be taken back, answers the touch and the next one in the queue.
import type { NextStep, Touch } from '#contract/touches';
import {
  type Channel,
  canBeOverridden,
  type Day,
  type Direction,
  type Essential,
  type Feedback,
  type Id,
  type Instant,
  type SkipReason,
} from '#contract/words';
import type { Tx } from '#db/open';
import { type Act, startAct } from '#features/team';
import { dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { carriedReasons, type DayProblem, handKind, isOpenState, loggedProblem, moveProblem, snoozeProblem, touchView } from './rules-acts.ts';
import { handProblem } from './rules-whose.ts';
import { answerAll, completeTouch, putOnCard } from './service-complete.ts';
import { markStep } from './service-journeys.ts';
import { replanCustomer } from './service-plan.ts';
import { nextTouchOf } from './service-queue.ts';
import { sellersOf } from './service-sellers.ts';
import { judgeNews } from './service-told.ts';
import { findCustomerHead, findTouch, getTouch, type TouchRow } from './store.ts';

export interface Acted {
  kind: 'acted';
  touch: Touch;
  actId: Id;
  nextTouchId: Id | null;
}
export type ActOutcome = Acted | { kind: 'not-found' } | { kind: 'already-done'; doneAt: Instant | null } | { kind: 'invalid'; field: string; problem: string };

type Refusal = Exclude<ActOutcome, Acted>;

const invalid = (field: string, problem: DayProblem | string): Refusal => ({ kind: 'invalid', field, problem });

/** Tells the screens after the act has been committed. */
function told(ctx: Context, outcome: ActOutcome): ActOutcome {
  if (outcome.kind === 'acted') ctx.changes.tell({ topic: 'touches', id: outcome.touch.customerId });
  return outcome;
}

/** One act on an open touch: refuses what is gone or done, plans the customer anew, answers the next. */
function actOnOpen(
  ctx: Context,
  about: { touchId: Id; actKind: string; check?: (touch: TouchRow) => Refusal | null; change: (tx: Tx, act: Act, touch: TouchRow) => void },
): ActOutcome {
  return told(
    ctx,
    ctx.db.transaction((tx): ActOutcome => {
      const touch = findTouch(tx, about.touchId);
      if (!touch) return { kind: 'not-found' };
      if (!isOpenState(touch.state)) return { kind: 'already-done', doneAt: touch.doneAt };
      const refusal = about.check?.(touch);
      if (refusal) return refusal;
      const act = startAct(tx, ctx, about.actKind, touch.customerId);
      about.change(tx, act, touch);
      replanCustomer(ctx, tx, touch.customerId);
      return { kind: 'acted', touch: touchView(getTouch(tx, touch.id)), actId: act.id, nextTouchId: nextTouchOf(ctx, touch.id) };
    }),
  );
}

export interface DoneInput {
  touchId: Id;
  channel?: Channel;
  summary: string;
  minutes?: number;
  next: NextStep;
  essentials?: Essential[];
  feedback?: Feedback | null;
  newsItemId?: Id | null | undefined;
}

export function done(ctx: Context, { touchId, channel, next, ...said }: DoneInput): ActOutcome {
  const problem = next.kind === 'on-day' ? moveProblem(next.on, ctx.clock.today()) : null;
  return actOnOpen(ctx, {
    touchId,
    actKind: 'touch.done',
    check: ({ customerId }) => (problem ? invalid('next', problem) : newsProblem(ctx, customerId, said.newsItemId)),
    change: (tx, act, touch) =>
      completeTouch(tx, ctx, act, { ...said, customerId: touch.customerId, touchId, channel: channel ?? touch.channel, direction: 'out', next }),
  });
}

function newsProblem(ctx: Context, customerId: Id, newsItemId: Id | null | undefined): Refusal | null {
  if (!newsItemId) return null;
  const { exists, told } = judgeNews(ctx.db, customerId, newsItemId);
  return exists && !told ? null : invalid('newsItemId', exists ? 'told-before' : 'unknown');
}

export function snooze(ctx: Context, touchId: Id, untilOn: Day): ActOutcome {
  const problem = snoozeProblem(untilOn, ctx.clock.today());
  return actOnOpen(ctx, {
    touchId,
    actKind: 'touch.snoozed',
    check: () => problem && invalid('untilOn', problem),
    change: (_tx, act) => act.update('touches', touchId, { snoozedUntilOn: untilOn }),
  });
}

export function move(ctx: Context, touchId: Id, toOn: Day): ActOutcome {
  const problem = moveProblem(toOn, ctx.clock.today());
  return actOnOpen(ctx, {
    touchId,
    actKind: 'touch.moved',
    check: () => problem && invalid('toOn', problem),
    change: (_tx, act) => act.update('touches', touchId, { dueOn: toOn, dayIsChosen: true, snoozedUntilOn: null }),
  });
}

/** Puts the touch aside for this time; what was promised for a later day stays promised. */
export function skip(ctx: Context, touchId: Id, reason: SkipReason): ActOutcome {
  const today = ctx.clock.today();
  return actOnOpen(ctx, {
    touchId,
    actKind: 'touch.skipped',
    change: (tx, act, touch) => {
      act.update('touches', touchId, {
        state: 'skipped',
        skipReason: reason,
        doneOn: today,
        doneAt: ctx.clock.now(),
        salespersonId: ctx.me(),
        snoozedUntilOn: null,
        worth: null,
        hold: null,
        heldUntilOn: null,
      });
      markStep(tx, act, touch, { outcome: 'skipped', on: today });
      // Passed over on purpose: no answer is owed any more.
      answerAll(tx, act, touch.customerId);
      const carried = carriedReasons(touch.reasons ?? [], touch.dueOn, today);
      if (carried.length > 0) putOnCard(tx, ctx, act, touch.customerId, { reasons: carried, channel: null, dueOn: null, plannedAt: null });
    },
  });
}

/** Lets a held touch go all the same. A stop, a missing ground and a missing address cannot be overridden. */
export function override(ctx: Context, touchId: Id, note: string): ActOutcome {
  return actOnOpen(ctx, {
    touchId,
    actKind: 'touch.overridden',
    check: ({ hold }) => {
      if (!hold) return invalid('touchId', 'not-held');
      return canBeOverridden(hold) ? null : invalid('hold', hold.rule);
    },
    change: (_tx, act) => act.update('touches', touchId, { holdOverride: note, state: 'planned' }),
  });
}

export function switchChannel(ctx: Context, touchId: Id, channel: Channel): ActOutcome {
  return actOnOpen(ctx, { touchId, actKind: 'touch.switched', change: (_tx, act) => act.update('touches', touchId, { channel, channelIsChosen: true }) });
}

export interface HandInput {
  touchId: Id;
  toId: Id;
  note: string | null;
}

/** Puts this one card on a colleague's list. The customer stays whose they are, and so does what comes after it. */
export function hand(ctx: Context, { touchId, toId, note }: HandInput): ActOutcome {
  return actOnOpen(ctx, {
    touchId,
    actKind: handKind,
    check: ({ salespersonId }) => {
      const sellers = sellersOf(ctx.db, dayNumber(ctx.clock.today()));
      const problem = handProblem(toId, { listedWith: salespersonId, sellers, today: dayNumber(ctx.clock.today()) });
      return problem && invalid('toId', problem);
    },
    change: (_tx, act) => act.update('touches', touchId, { salespersonId: toId, handedToId: toId, handedById: ctx.me(), handedNote: note || null }),
  });
}

export interface LogInput {
  customerId: Id;
  channel: Channel;
  direction: Direction;
  summary: string;
  on?: Day;
  next: NextStep;
  essentials?: Essential[];
  feedback?: Feedback | null;
}

/** A contact outside the queue, incoming ones too: it starts the clock anew. */
export function log(ctx: Context, input: LogInput): ActOutcome {
  const today = ctx.clock.today();
  const problem = input.on ? loggedProblem(input.on, today) : null;
  if (problem) return invalid('on', problem);
  const nextProblem = input.next.kind === 'on-day' ? moveProblem(input.next.on, today) : null;
  if (nextProblem) return invalid('next', nextProblem);
  const act = (tx: Tx): ActOutcome => {
    if (!findCustomerHead(tx, input.customerId)) return { kind: 'not-found' };
    const started = startAct(tx, ctx, 'touch.logged', input.customerId);
    const { touchId, nextTouchId } = completeTouch(tx, ctx, started, { ...input, touchId: null });
    return { kind: 'acted', touch: touchView(getTouch(tx, touchId)), actId: started.id, nextTouchId };
  };
  return told(ctx, ctx.db.transaction(act));
}

export interface PlanInput {
  customerId: Id;
  channel: Channel;
  on: Day;
  note: string | null;
}

/** A touch a person wants on a day, beside what the rules want: on the one card of the customer. */
export function plan(ctx: Context, { customerId, channel, on, note }: PlanInput): ActOutcome {
  const problem = moveProblem(on, ctx.clock.today());
  if (problem) return invalid('on', problem);
  const act = (tx: Tx): ActOutcome => {
    if (!findCustomerHead(tx, customerId)) return { kind: 'not-found' };
    const started = startAct(tx, ctx, 'touch.planned', customerId);
    const touchId = putOnCard(tx, ctx, started, customerId, { reasons: [{ rule: 'manual', on, note }], channel, dueOn: on, plannedAt: null });
    replanCustomer(ctx, tx, customerId);
    return { kind: 'acted', touch: touchView(getTouch(tx, touchId)), actId: started.id, nextTouchId: nextTouchOf(ctx, touchId) };
  };
  return told(ctx, ctx.db.transaction(act));
}
