// The card of one customer: its touch in full, who else has it open.
import { Temporal } from 'temporal-polyfill';
import type { Touch } from '#contract/touches';
import type { Channel, Day, Hold, Id } from '#contract/words';
import { dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { bestHourOf, lockMs, touchView } from './rules-acts.ts';
import { holdForChannel } from './rules-plan.ts';
import { factsOf, planWorld } from './service-facts.ts';
import { deleteLock, findCustomerHead, findLastWords, findLockHolder, findTouch, listAnsweredCalls, saveLock } from './store.ts';
import { readCustomer } from './store-facts.ts';

export type TouchInFull = Touch & {
  bestHour: number | null;
  lastWords: { on: Day; channel: Channel; text: string; who: string | null } | null;
  lockedBy: string | null;
};

/** Calls further back say little about when somebody can be reached now. */
const callsLookedAt = 50;

/** The hour (0..23, in the salesperson's zone) at which this customer answers; null below three answered calls. */
export function bestHour({ db, clock }: Pick<Context, 'db' | 'clock'>, customerId: Id): number | null {
  const hours = listAnsweredCalls(db, customerId, callsLookedAt).map((at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(clock.zone()).hour);
  return bestHourOf(hours);
}

export function touchInFull(ctx: Context, touchId: Id): TouchInFull | undefined {
  const row = findTouch(ctx.db, touchId);
  if (!row) return undefined;
  const words = findLastWords(ctx.db, row.customerId);
  return {
    ...touchView(row),
    bestHour: bestHour(ctx, row.customerId),
    lastWords: words?.on && words.text ? { on: words.on, channel: words.channel, text: words.text, who: words.who } : null,
    lockedBy: findLockHolder(ctx.db, row.customerId, ctx.me(), ctx.clock.now())?.name ?? null,
  };
}

/** Keeps others from the customer for ten minutes, renewed each time; where somebody was quicker, says who. */
export function openCard(ctx: Context, customerId: Id): { kind: 'opened'; lockedBy: string | null } | { kind: 'not-found' } {
  return ctx.db.transaction((tx) => {
    if (!findCustomerHead(tx, customerId)) return { kind: 'not-found' as const };
    const now = ctx.clock.now();
    const holder = findLockHolder(tx, customerId, ctx.me(), now);
    if (!holder) saveLock(tx, { customerId, salespersonId: ctx.me(), untilAt: now + lockMs });
    return { kind: 'opened' as const, lockedBy: holder?.name ?? null };
  });
}

export function closeCard(ctx: Context, customerId: Id): void {
  ctx.db.transaction((tx) => deleteLock(tx, customerId, ctx.me()));
}

/**
 * May this customer be reached over this channel today? Null where nothing holds it. `sells` is false for answers, confirmations and
 * complaints. A hold that a person has overridden on the open touch does not come back.
 */
export function holdFor(ctx: Pick<Context, 'db' | 'clock' | 'me'>, customerId: Id, channel: Channel, { sells = true }: { sells?: boolean } = {}): Hold | null {
  const world = planWorld(ctx);
  const rows = readCustomer(ctx.db, customerId, world.todayOn);
  if (!rows) return null;
  const { facts } = factsOf(rows, world);
  const hold = holdForChannel(facts, world, { channel, day: dayNumber(world.todayOn), sells, overridden: facts.open?.overridden ?? false });
  if (hold) return hold;
  const holder = findLockHolder(ctx.db, customerId, ctx.me(), ctx.clock.now());
  return holder ? { rule: 'locked', channel, releasedOn: null, otherChannel: null } : null;
}
