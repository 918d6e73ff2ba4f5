// A contact has happened: written down, the next one planned. Calls and letters end here too, so that the clock starts anew in one place.
import { Temporal } from 'temporal-polyfill';
import type { NextStep } from '#contract/touches';
import type { BusinessOutcome, Channel, Day, Direction, Essential, Feedback, Id, Instant, Reason, TechnicalOutcome } from '#contract/words';
import type { Tx } from '#db/open';
import { lightsOf } from '#features/essentials';
import type { Act } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { carriedReasons, isOpenState } from './rules-acts.ts';
import { heardBad } from './service-heard.ts';
import { markStep } from './service-journeys.ts';
import { timedSoFar } from './service-minutes.ts';
import { replanCustomer } from './service-plan.ts';
import { nextTouchOf } from './service-queue.ts';
import { findCustomerHead, findOpenTouch, findTouch, listAskingTouchIds, type TouchRow } from './store.ts';
import { findPurpose, findStep } from './store-lamps.ts';

export interface Completed {
  customerId: Id;
  /** The open touch this was; null for a contact outside the queue. One that is no longer open counts as outside. */
  touchId: Id | null;
  channel: Channel;
  direction: Direction;
  summary: string;
  next: NextStep;
  /** The day it happened; today unless told. */
  on?: Day;
  minutes?: number | null;
  technical?: TechnicalOutcome | null;
  business?: BusinessOutcome | null;
  templateId?: Id | null;
  messageId?: Id | null;
  matterId?: Id | null;
  /** When exactly; without it this moment, or noon of an earlier day. */
  at?: Instant;
  /** A letter of a batch: it says what the batch says, not what a journey's step would. */
  ofBatch?: boolean;
  /** Incoming, and it waits for an answer. */
  asksAnswer?: boolean;
  /** What the salesperson says it was of the four things a purchase deserves; undefined where nobody said. */
  essentials?: readonly Essential[] | undefined;
  /** What the customer said when asked how it was. A bad answer opens a complaint. */
  feedback?: Feedback | null | undefined;
  /** What it told that was new. */
  newsItemId?: Id | null | undefined;
}

/** Today it is this moment; an earlier day is told without a time, noon stands for it. */
function instantOf({ clock }: Pick<Context, 'clock'>, on: Day): Instant {
  if (on === clock.today()) return clock.now();
  return instantAt({ clock }, on, '12:00');
}

function instantAt({ clock }: Pick<Context, 'clock'>, on: Day, timeOfDay: string): Instant {
  return Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: clock.zone(), plainTime: timeOfDay }).epochMilliseconds;
}

/**
 * Writes down a contact through the act, puts the agreed next step on the customer's card and plans the customer anew; answers the touch it
 * became. Call inside the act's transaction; the caller tells `changes` after it.
 */
export function finishTouch(tx: Tx, ctx: Context, act: Act, done: Completed): Id {
  const asked = done.touchId === null ? undefined : findTouch(tx, done.touchId);
  const open = asked && isOpenState(asked.state) ? asked : undefined;
  const lit = litBy(tx, ctx, open, done);
  const touchId = open ? finishOpen(ctx, act, open, { ...done, lit }) : logNew(ctx, act, { ...done, lit });
  if (open) markStep(tx, act, open, { outcome: 'done', ...stepDone(ctx, done) });
  if (done.direction === 'out' && (!done.technical || done.technical === 'answered')) answerAll(tx, act, done.customerId);
  const carried = open ? carriedReasons(open.reasons ?? [], open.dueOn, ctx.clock.today()) : [];
  putNext(tx, ctx, act, { customerId: done.customerId, carried, next: done.next });
  replanCustomer(ctx, tx, done.customerId);
  if (done.feedback === 'bad') act.update('touches', touchId, { matterId: heardBad(tx, ctx, act, done) });
  return touchId;
}

const stepDone = (ctx: Context, { on, channel, technical, templateId, ofBatch }: Completed) => ({
  on: on ?? ctx.clock.today(),
  channel,
  reached: channel !== 'call' || !technical || technical === 'answered',
  templateId: templateId ?? null,
  ofBatch: ofBatch ?? false,
});

type Lamps = Pick<TouchRow, 'essentials' | 'essentialsOn' | 'feedback'>;

/** The lamps this contact lights, as columns; see essentials. */
function litBy(tx: Tx, ctx: Context, open: TouchRow | undefined, done: Completed): Lamps {
  const lights = lightsOf({
    direction: done.direction,
    reached: done.channel !== 'call' || !done.technical || done.technical === 'answered',
    doneOn: done.on ?? ctx.clock.today(),
    said: done.essentials,
    feedback: done.feedback ?? null,
    step: open?.journeyStepId ? findStep(tx, open.journeyStepId, open.enrolmentId) : null,
    purpose: done.templateId ? findPurpose(tx, done.templateId) : null,
    reasons: open?.reasons ?? [],
  });
  return { essentials: lights?.essentials ?? null, essentialsOn: lights?.on ?? null, feedback: done.feedback ?? null };
}

/** `finishTouch` for a person who works through the queue: also answers the touch to open next. */
export function completeTouch(tx: Tx, ctx: Context, act: Act, done: Completed): { touchId: Id; nextTouchId: Id | null } {
  const touchId = finishTouch(tx, ctx, act, done);
  return { touchId, nextTouchId: nextTouchOf(ctx, touchId) };
}

/** Whoever wrote to us has been answered. */
export function answerAll(tx: Tx, act: Act, customerId: Id): void {
  for (const touchId of listAskingTouchIds(tx, customerId)) act.update('touches', touchId, { asksAnswer: false });
}

const factsOfContact = (ctx: Context, done: Completed & { lit: Lamps }) => {
  const on = done.on ?? ctx.clock.today();
  return {
    channel: done.channel,
    direction: done.direction,
    state: 'done' as const,
    salespersonId: ctx.me(),
    doneOn: on,
    doneAt: done.at ?? instantOf(ctx, on),
    asksAnswer: done.asksAnswer ?? false,
    summary: done.summary,
    // What was told holds; else how long the card lay open.
    minutes: done.minutes ?? (done.direction === 'out' && on === ctx.clock.today() ? timedSoFar(ctx, done.customerId, done.channel) : null),
    technicalOutcome: done.technical ?? null,
    businessOutcome: done.business ?? null,
    templateId: done.templateId ?? null,
    messageId: done.messageId ?? null,
    ...done.lit,
    newsItemId: done.newsItemId ?? null,
  };
};

/** The reasons stay on the done touch: they say why it was made. */
function finishOpen(ctx: Context, act: Act, open: TouchRow, done: Completed & { lit: Lamps }): Id {
  const matterId = done.matterId ?? open.matterId;
  act.update('touches', open.id, { ...factsOfContact(ctx, done), matterId, snoozedUntilOn: null, worth: null, hold: null, heldUntilOn: null });
  return open.id;
}

function logNew(ctx: Context, act: Act, done: Completed & { lit: Lamps }): Id {
  const id = newId();
  act.insert('touches', { id, customerId: done.customerId, ...factsOfContact(ctx, done), matterId: done.matterId ?? null });
  return id;
}

/** Puts what was agreed on the customer's open touch, or makes one for it. By the rules nothing is written: the planner follows. */
function putNext(tx: Tx, ctx: Context, act: Act, about: { customerId: Id; carried: Reason[]; next: NextStep }): void {
  const { customerId, carried, next } = about;
  if (next.kind === 'by-rules') {
    if (carried.length > 0) putOnCard(tx, ctx, act, customerId, { reasons: carried, channel: null, dueOn: null, plannedAt: null });
    return;
  }
  const promised: Reason = { rule: 'promised', on: next.on, note: next.note };
  // One agreement replaces the other.
  const kept = carried.filter((reason) => reason.rule !== 'promised');
  putOnCard(tx, ctx, act, customerId, {
    reasons: [promised, ...kept],
    channel: next.channel,
    dueOn: next.on,
    plannedAt: next.at ? instantAt(ctx, next.on, next.at) : null,
  });
}

export interface CardEntry {
  reasons: Reason[];
  /** The agreed channel; null leaves it to the rules. */
  channel: Channel | null;
  dueOn: Day | null;
  /** The agreed minute, of which the loop reminds; null where only the day was agreed. */
  plannedAt: Instant | null;
}

/** Adds agreed reasons to the open touch, or makes it, through the act. The planner fills in the rest. */
export function putOnCard(tx: Tx, ctx: Context, act: Act, customerId: Id, entry: CardEntry): Id {
  const open = findOpenTouch(tx, customerId);
  const chosen = entry.channel === null ? {} : { channel: entry.channel, channelIsChosen: true };
  if (open) {
    const others = (open.reasons ?? []).filter((reason) => !entry.reasons.some((added) => added.rule === reason.rule));
    const day = entry.dueOn === null ? {} : { dueOn: entry.dueOn, plannedAt: entry.plannedAt, dayIsChosen: false, snoozedUntilOn: null };
    act.update('touches', open.id, { ...chosen, ...day, reasons: [...entry.reasons, ...others] });
    return open.id;
  }
  const id = newId();
  const dueOn = entry.dueOn ?? entry.reasons.flatMap((reason) => ('on' in reason ? [reason.on] : []))[0] ?? ctx.clock.today();
  const salespersonId = findCustomerHead(tx, customerId)?.ownerId ?? null;
  act.insert('touches', {
    id,
    customerId,
    salespersonId,
    channel: 'call',
    direction: 'out',
    state: 'planned',
    dueOn,
    plannedAt: entry.plannedAt,
    ...chosen,
    reasons: entry.reasons,
  });
  return id;
}
