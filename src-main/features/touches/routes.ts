import { implement } from '@orpc/server';
import { touches as contract } from '#contract/touches';
import type { Instant } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import { type ActOutcome, done, hand, log, move, override, plan, skip, snooze, switchChannel } from './service-acts.ts';
import { closeCard, handedCard, openCard, touchInFull } from './service-cards.ts';
import { enquiryReport, queueDropped } from './service-dropped.ts';
import { reasonsFor, reasonsForSome, takeReason } from './service-find.ts';
import { held } from './service-held.ts';
import { closeMatter, enterMatter, openMatters } from './service-matters.ts';
import { minutesPerChannel, saveMinutes } from './service-minutes.ts';
import { queue } from './service-queue.ts';
import { absenceOutlook, sizeToday, spread, spreadPlan } from './service-spread.ts';
import { lastAct, undo } from './service-undo.ts';

const os = implement(contract).$context<Context>();

interface ActErrors {
  NOT_FOUND: () => Error;
  ALREADY_DONE?: (options: { data: { doneAt: Instant | null } }) => Error;
  INVALID?: (options: { data: { field: string; problem: string } }) => Error;
}

/** Turns what an act came to into the answer or a declared error; an outcome the contract does not declare is a bug and says so. */
function answer(outcome: ActOutcome, errors: ActErrors) {
  if (outcome.kind === 'acted') return { touch: outcome.touch, actId: outcome.actId, nextTouchId: outcome.nextTouchId };
  if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
  if (outcome.kind === 'already-done' && errors.ALREADY_DONE) throw errors.ALREADY_DONE({ data: { doneAt: outcome.doneAt } });
  if (outcome.kind === 'invalid' && errors.INVALID) throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
  throw new Error(`An act ended as ${JSON.stringify(outcome)}, which its call does not declare`);
}

export const touchesRoutes = os.router({
  queue: os.queue.handler(({ context, input }) => queue(context, input)),
  held: os.held.handler(({ context, input }) => held(context, input)),
  get: os.get.handler(({ context, input, errors }) => {
    const touch = touchInFull(context, input.touchId);
    if (!touch) throw errors.NOT_FOUND();
    return touch;
  }),
  done: os.done.handler(({ context, input, errors }) => answer(done(context, input), errors)),
  snooze: os.snooze.handler(({ context, input, errors }) => answer(snooze(context, input.touchId, input.untilOn), errors)),
  move: os.move.handler(({ context, input, errors }) => answer(move(context, input.touchId, input.toOn), errors)),
  skip: os.skip.handler(({ context, input, errors }) => answer(skip(context, input.touchId, input.reason), errors)),
  override: os.override.handler(({ context, input, errors }) => answer(override(context, input.touchId, input.note), errors)),
  switchChannel: os.switchChannel.handler(({ context, input, errors }) => answer(switchChannel(context, input.touchId, input.channel), errors)),
  hand: os.hand.handler(({ context, input, errors }) => answer(hand(context, input), errors)),
  handed: os.handed.handler(({ context, input }) => handedCard(context, input.customerId)),
  log: os.log.handler(({ context, input, errors }) => answer(log(context, input), errors)),
  plan: os.plan.handler(({ context, input, errors }) => answer(plan(context, input), errors)),
  enquiries: os.enquiries.handler(({ context, input }) => enquiryReport(context, input.ownerId)),
  queueDropped: os.queueDropped.handler(({ context, input }) => {
    const outcome = queueDropped(context, input.ownerId);
    return outcome.kind === 'queued' ? { queued: outcome.queued.length, actId: outcome.actId } : { queued: 0, actId: null };
  }),
  reasons: os.reasons.handler(({ context, input, errors }) => {
    const found = reasonsFor(context, input.customerId);
    if (!found) throw errors.NOT_FOUND();
    return found;
  }),
  reasonsForSome: os.reasonsForSome.handler(({ context }) => reasonsForSome(context)),
  takeReason: os.takeReason.handler(({ context, input, errors }) => answer(takeReason(context, input.customerId, input.key), errors)),
  openCard: os.openCard.handler(({ context, input, errors }) => {
    const outcome = openCard(context, input.customerId, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return { lockedBy: outcome.lockedBy };
  }),
  closeCard: os.closeCard.handler(({ context, input }) => {
    closeCard(context, input.customerId);
    return { closed: true as const };
  }),
  openMatters: os.openMatters.handler(({ context, input }) => openMatters(context, input.customerId)),
  openMatter: os.openMatter.handler(({ context, input, errors }) => {
    const outcome = enterMatter(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    const { kind: _, ...entered } = outcome;
    return entered;
  }),
  closeMatter: os.closeMatter.handler(({ context, input, errors }) => {
    const outcome = closeMatter(context, input.matterId, input.end);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return { actId: outcome.actId };
  }),
  undo: os.undo.handler(({ context, input, errors }) => {
    const outcome = undo(context, input.actId);
    if (outcome.kind === 'nothing') throw errors.NOTHING_TO_UNDO();
    if (outcome.kind === 'cannot') throw errors.CANNOT_UNDO({ data: { why: outcome.why } });
    return { undone: outcome.undone, touchId: outcome.touchId };
  }),
  lastAct: os.lastAct.handler(({ context }) => lastAct(context)),
  minutes: os.minutes.handler(({ context }) => minutesPerChannel(context)),
  saveMinutes: os.saveMinutes.handler(({ context, input }) => saveMinutes(context, input.channel, input.minutes)),
  sizeDay: os.sizeDay.handler(({ context, input }) => ({ before: sizeToday(context, input.minutes) })),
  spreadPlan: os.spreadPlan.handler(({ context }) => spreadPlan(context)),
  spread: os.spread.handler(({ context }) => spread(context)),
  absenceOutlook: os.absenceOutlook.handler(({ context, input, errors }) => {
    const outcome = absenceOutlook(context, input);
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    const { kind: _, ...seen } = outcome;
    return seen;
  }),
});
