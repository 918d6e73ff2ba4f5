// The card of one customer: its touch in full, who else has it open, its open matters.
import { Temporal } from 'temporal-polyfill';
import type { OpenMatter, Touch } from '#contract/touches';
import type { Channel, Day, Hold, Id, MatterKind } from '#contract/words';
import type { Tx } from '#db/open';
import { type Act, startAct } from '#features/team';
import { dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { bestHourOf, lockMs, touchView } from './rules-acts.ts';
import { holdForChannel } from './rules-plan.ts';
import { factsOf, planWorld } from './service-facts.ts';
import { replanCustomer } from './service-plan.ts';
import {
  deleteLock,
  findCustomerHead,
  findLastWords,
  findLockHolder,
  findMatter,
  findOpenTouch,
  findTouch,
  listAnsweredCalls,
  listOpenMatters,
  saveLock,
} from './store.ts';
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

export interface NewMatter {
  customerId: Id;
  kind: MatterKind;
  title: string;
  note?: string | null;
  decisionUntilOn?: Day | null;
}

/** Opens an enquiry or a complaint through the act. A complaint comes before whatever day was chosen for the customer's touch. */
export function openMatter(tx: Tx, ctx: Context, act: Act, matter: NewMatter): Id {
  const id = newId();
  const { customerId, kind, title, note = null, decisionUntilOn = null } = matter;
  act.insert('matters', { id, customerId, kind, title, note, decisionUntilOn, openedOn: ctx.clock.today(), ownerId: ctx.me() });
  const open = findOpenTouch(tx, customerId);
  if (kind === 'complaint' && open) act.update('touches', open.id, { dayIsChosen: false, snoozedUntilOn: null, channelIsChosen: false });
  replanCustomer(ctx, tx, customerId);
  return id;
}

export function openMatters({ db }: Pick<Context, 'db'>, customerId: Id): OpenMatter[] {
  return listOpenMatters(db, customerId).map(({ id, kind, title, note, openedOn }) => ({ id, kind, title, note, openedOn }));
}

/** A person closes an enquiry or a complaint: an act, so that a slip can be taken back. One that is closed already is not found. */
export function closeMatter(ctx: Context, matterId: Id): { kind: 'closed'; actId: Id; customerId: Id } | { kind: 'not-found' } {
  const outcome = ctx.db.transaction((tx) => {
    const matter = findMatter(tx, matterId);
    if (!matter || matter.closedOn !== null) return { kind: 'not-found' as const };
    const { customerId } = matter;
    const act = startAct(tx, ctx, 'matter.closed', customerId);
    act.update('matters', matterId, { closedOn: ctx.clock.today() });
    replanCustomer(ctx, tx, customerId);
    return { kind: 'closed' as const, actId: act.id, customerId };
  });
  if (outcome.kind === 'closed') ctx.changes.tell({ topic: 'touches', id: outcome.customerId });
  return outcome;
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
