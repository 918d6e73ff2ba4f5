// The pace at work: what is written down survives a restart, what is remembered beside it survives a clock that is set.
import type { Id, Instant } from '#contract/words';
import type { Db, Tx } from '#db/open';
import { mailboxSending, noteSending } from '#features/mail';
import type { Context } from '../../ports/context.ts';
import { chanceOf } from './rules-outbox.ts';
import { countedMs, forecast, type Pace, type PaceFacts, paceOf, pauseMs } from './rules-pace.ts';
import { countTurns, listLeftAt } from './store-outbox.ts';

/** On the clock that nobody can set: when letters left in this process, and until when the mailbox rests. */
interface Steady {
  leftAt: number[];
  nextSendAt: number | null;
}

const steadyOf = new WeakMap<Db, Map<Id, Steady>>();

function steady(db: Db, mailboxId: Id): Steady {
  const all = steadyOf.get(db) ?? new Map<Id, Steady>();
  steadyOf.set(db, all);
  const one = all.get(mailboxId) ?? { leftAt: [], nextSendAt: null };
  all.set(mailboxId, one);
  return one;
}

function factsOf(ctx: Pick<Context, 'db' | 'clock'>, mailboxId: Id, reader: Db | Tx = ctx.db): PaceFacts | undefined {
  const mailbox = mailboxSending(reader, mailboxId);
  if (!mailbox) return undefined;
  const now = ctx.clock.now();
  const { perHour, perDay, nextSendAt } = mailbox;
  return { perHour, perDay, nextSendAt, leftAt: listLeftAt(reader, mailboxId, now - countedMs, now + countedMs) };
}

/**
 * When the next letter may leave this mailbox, by both clocks: the later one counts; `now` where it may at once. `now` is the asker's own:
 * read anew here it would be a moment later, and "at once" would look like a wait wherever finding the letter took a millisecond.
 */
export function nextTurnAt(ctx: Pick<Context, 'db' | 'clock'>, mailboxId: Id, o: { now: Instant; isBatch: boolean }): Instant {
  const facts = factsOf(ctx, mailboxId);
  return facts ? latest(ctx, facts, mailboxId, o).at : o.now;
}

function latest(ctx: Pick<Context, 'db' | 'clock'>, facts: PaceFacts, mailboxId: Id, o: { now: Instant; isBatch: boolean }): Pace {
  const byWall = paceOf(facts, o);
  const monotonic = ctx.clock.monotonicMs();
  const bySteady = paceOf({ ...facts, ...steady(ctx.db, mailboxId) }, { now: monotonic, isBatch: o.isBatch });
  const waitMs = bySteady.at - monotonic;
  return o.now + waitMs > byWall.at ? { ...byWall, at: Math.ceil(o.now + waitMs), why: bySteady.why } : byWall;
}

/** A letter has left, or may have: the mailbox rests a little. To be called after the letter's own change was written, in the same transaction. */
export function notePause(tx: Tx, ctx: Pick<Context, 'db' | 'clock'>, letter: { id: Id; mailboxId: Id }): void {
  const facts = factsOf(ctx, letter.mailboxId, tx);
  if (!facts) return;
  const [now, monotonic] = [ctx.clock.now(), ctx.clock.monotonicMs()];
  const own = steady(ctx.db, letter.mailboxId);
  own.leftAt = [...own.leftAt.filter((at) => monotonic - at < countedMs), monotonic];
  const restMs = Math.max(pauseMs(facts, now, chanceOf(letter.id)), pauseMs({ ...facts, leftAt: own.leftAt }, monotonic, chanceOf(letter.id)));
  own.nextSendAt = monotonic + restMs;
  noteSending(tx, letter.mailboxId, { nextSendAt: now + restMs });
}

/** Letters whose times are reckoned one by one; beyond them the same pace goes on. */
const mostReckoned = 1000;

export interface PaceView {
  /** Letters that wait for nothing but their turn. */
  letters: number;
  nextAt: Instant;
  lastAt: Instant;
  why: Pace['why'];
  inHour: number;
  inDay: number;
  perHour: number;
  perDay: number;
}

/** How letters leave at present, for the screen; null while none waits for its turn. */
export function paceNow(ctx: Pick<Context, 'db' | 'clock'>): PaceView | null {
  const now = ctx.clock.now();
  const turns = countTurns(ctx.db, now);
  const mailboxId = turns[0]?.mailboxId;
  const facts = mailboxId === undefined ? undefined : factsOf(ctx, mailboxId);
  if (mailboxId === undefined || !facts) return null;
  const own = turns.filter((turn) => turn.mailboxId === mailboxId);
  const letters = own.reduce((sum, turn) => sum + turn.letters, 0);
  // Single letters go first, so the first may be one of them while the last belongs to a batch.
  const isBatch = own.some((turn) => turn.isBatch);
  const first = latest(ctx, facts, mailboxId, { now, isBatch: own.every((turn) => turn.isBatch) });
  const reckoned = Math.min(letters, mostReckoned);
  const foreseen = forecast({ ...facts, nextSendAt: first.at }, { now, isBatch, waiting: reckoned });
  const lastAt = Math.round(now + (foreseen.lastAt - now) * (letters / reckoned));
  const { perHour, perDay } = facts;
  return { letters, nextAt: first.at, lastAt: Math.max(first.at, lastAt), why: first.why, inHour: first.inHour, inDay: first.inDay, perHour, perDay };
}

/**
 * When the first and the last of so many letters of a batch would leave this mailbox, were they queued to leave from `fromAt` on; what waits
 * already goes before them. Undefined where the mailbox is not there.
 */
export function foreseeBatch(
  ctx: Pick<Context, 'db' | 'clock'>,
  mailboxId: Id,
  o: { letters: number; fromAt: Instant },
): { firstAt: Instant; lastAt: Instant } | undefined {
  const facts = factsOf(ctx, mailboxId);
  if (!facts) return undefined;
  const before = countTurns(ctx.db, ctx.clock.now()).reduce((sum, turn) => (turn.mailboxId === mailboxId ? sum + turn.letters : sum), 0);
  const reckoned = Math.min(mostReckoned, before + o.letters);
  const { at } = latest(ctx, facts, mailboxId, { now: o.fromAt, isBatch: true });
  const foreseen = forecast({ ...facts, nextSendAt: at }, { now: o.fromAt, isBatch: true, waiting: reckoned });
  const eachMs = reckoned > 1 ? (foreseen.lastAt - foreseen.firstAt) / (reckoned - 1) : 0;
  return { firstAt: Math.round(foreseen.firstAt + eachMs * before), lastAt: Math.round(foreseen.firstAt + eachMs * (before + o.letters - 1)) };
}
