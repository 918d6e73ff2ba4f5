// The card of one customer: its touch in full, who else has it open.
import type { HandedCard, Touch } from '#contract/touches';
import type { Channel, Day, Hold, Id, Instant } from '#contract/words';
import { publicDayKinds } from '#features/occasions';
import { listQuietHours } from '#features/team';
import { dayFromNumber, dayNumber } from '#kit/days';
import { instantThere, type Living, localMoment, zoneOf } from '#kit/time-zones';
import type { Context } from '../../ports/context.ts';
import { isOpenState, lockMs, touchView } from './rules-acts.ts';
import { quietHold } from './rules-holds.ts';
import { holdForChannel } from './rules-plan.ts';
import { type LocalMoment, quietNow } from './rules-quiet.ts';
import { factsOf, planWorld } from './service-facts.ts';
import { bestHour } from './service-hours.ts';
import { startTiming, stopTiming } from './service-minutes.ts';
import { deleteLock, findCustomerHead, findHanded, findLastWords, findLiving, findLock, findLockHolder, findTouch, saveLock } from './store.ts';
import { readCustomer } from './store-facts.ts';

export type TouchInFull = Touch & {
  bestHour: number | null;
  lastWords: { on: Day; channel: Channel; text: string; who: string | null } | null;
  lockedBy: string | null;
  quiet: Hold | null;
};

export function touchInFull(ctx: Context, touchId: Id): TouchInFull | undefined {
  const row = findTouch(ctx.db, touchId);
  if (!row) return undefined;
  const words = findLastWords(ctx.db, row.customerId);
  return {
    ...touchView(row),
    bestHour: bestHour(ctx, row.customerId),
    lastWords: words?.on && words.text ? { on: words.on, channel: words.channel, text: words.text, who: words.who } : null,
    lockedBy: findLockHolder(ctx.db, row.customerId, ctx.me(), ctx.clock.now())?.name ?? null,
    quiet: isOpenState(row.state) ? quietFor(ctx, row.customerId, row.channel === 'sms' ? 'sms' : 'call') : null,
  };
}

/** With whom the customer's card is, where somebody handed it over. */
export function handedCard({ db, me }: Pick<Context, 'db' | 'me'>, customerId: Id): HandedCard | null {
  const found = findHanded(db, customerId);
  if (!found) return null;
  const { toId, to, byId, by, note } = found;
  return { to, isMine: toId === me(), by, isByMe: byId === me(), note };
}

/** Where the customer lives, for the hours there. */
function momentThere(ctx: Pick<Context, 'clock'>, living: Living): LocalMoment {
  const { on, time } = localMoment(ctx.clock.now(), zoneOf(living));
  return { day: dayNumber(on), time };
}

/**
 * What the hour is there, where it is no hour to ring (or to send an SMS): before nine, a Sunday, a public holiday. Null where it is a good hour.
 * Said of answers too: that they may go does not make it morning.
 */
export function quietFor(ctx: Pick<Context, 'db' | 'clock'>, customerId: Id, channel: Channel): Hold | null {
  const living = findLiving(ctx.db, customerId);
  return living ? quietHold(living, hoursNow(ctx), { channel, moment: momentThere(ctx, living), otherChannel: null }) : null;
}

const hoursNow = ({ db }: Pick<Context, 'db'>) => ({ quiet: listQuietHours(db), publicDay: publicDayKinds(db) });

/** The first moment from now on at which something may reach this customer over the channel: now, or when the hours there begin. */
export function mayReachAt(ctx: Pick<Context, 'db' | 'clock'>, customerId: Id, channel: Channel): Instant {
  const now = ctx.clock.now();
  const living = findLiving(ctx.db, customerId);
  const quiet = living && quietNow(hoursNow(ctx), living, channel, momentThere(ctx, living));
  return quiet ? instantThere(dayFromNumber(quiet.opensOn), quiet.from, zoneOf(living)) : now;
}

/**
 * Keeps others from the customer for ten minutes, renewed each time; where somebody was quicker, says who. With `takeOver` the card is ours from
 * now on: the other one is told when their desk asks again.
 */
export function openCard(ctx: Context, customerId: Id, { takeOver = false } = {}): { kind: 'opened'; lockedBy: string | null } | { kind: 'not-found' } {
  const opened = ctx.db.transaction((tx) => {
    if (!findCustomerHead(tx, customerId)) return { kind: 'not-found' as const };
    const now = ctx.clock.now();
    const holder = takeOver ? undefined : findLockHolder(tx, customerId, ctx.me(), now);
    const isNew = !holder && findLock(tx, customerId)?.salespersonId !== ctx.me();
    if (!holder) saveLock(tx, { customerId, salespersonId: ctx.me(), untilAt: now + lockMs });
    startTiming(ctx, customerId);
    return { kind: 'opened' as const, lockedBy: holder?.name ?? null, isNew };
  });
  if (opened.kind === 'not-found') return opened;
  if (takeOver && opened.isNew) ctx.changes.tell({ topic: 'touches', id: customerId });
  return { kind: 'opened', lockedBy: opened.lockedBy };
}

export function closeCard(ctx: Context, customerId: Id): void {
  stopTiming(ctx, customerId);
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
  const moment = momentThere(ctx, rows.customer);
  const hold = holdForChannel(facts, world, { channel, day: dayNumber(world.todayOn), sells, overridden: facts.open?.overridden ?? false, moment });
  if (hold) return hold;
  const holder = findLockHolder(ctx.db, customerId, ctx.me(), ctx.clock.now());
  return holder ? { rule: 'locked', channel, releasedOn: null, otherChannel: null, who: holder.name } : null;
}
