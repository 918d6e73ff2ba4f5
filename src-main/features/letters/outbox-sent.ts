// The Sent folder as a witness: what lies there has left. By it uncertain letters find out, and letters without a copy get one.
import type { Id, Instant } from '#contract/words';
import type { Db, Tx } from '#db/open';
import { type MailboxSending, mailboxesWithSent, mailboxSending, mailboxToHear, noteSending, openToRead } from '#features/mail';
import type { Context } from '../../ports/context.ts';
import type { MailboxSession } from '../../ports/mailbox-reader.ts';
import { copyOf, mayLookAt, sentWaitMs } from './rules-sent.ts';
import { findMessage, type MessageDbRow, moveMessage } from './store-messages.ts';
import { listUncertain, listWithoutCopy, updateMessage } from './store-outbox.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** A provider's own copy is there within seconds; a mailbox is not asked for each letter by itself. */
const copyWaitMs = minute;
const pauseBetweenLooksMs = 5 * minute;
/** A letter that came to nothing so often is no longer tried by itself, whatever Sent says. */
const mostAttempts = 10;
/** Enough for the head of any letter of ours. */
const headBytes = 64 * 1024;

type Letter = ReturnType<typeof listUncertain>[number];
/** On the clock that nobody can set: since when a letter is known to be uncertain here, and when a mailbox was last looked into. */
interface Memory {
  since: Map<Id, number>;
  lookedAt: Map<Id, number>;
  running: Promise<void> | null;
}

const memories = new WeakMap<Db, Memory>();

function memoryOf(db: Db): Memory {
  const memory = memories.get(db) ?? { since: new Map(), lookedAt: new Map(), running: null };
  memories.set(db, memory);
  return memory;
}

/**
 * Looks into the Sent folder of each mailbox that can be read, where something is to be found out. A connection that is lost in between
 * decides nothing: the letter is looked for again. A second call while one is at work joins it.
 */
export function lookIntoSent(ctx: Context, o: { signal?: AbortSignal } = {}): Promise<void> {
  const memory = memoryOf(ctx.db);
  memory.running ??= lookAll(ctx, memory, o.signal).finally(() => {
    memory.running = null;
  });
  return memory.running;
}

async function lookAll(ctx: Context, memory: Memory, signal: AbortSignal | undefined): Promise<void> {
  await Promise.resolve();
  if (ctx.disk?.room() === 'full') return;
  for (const mailbox of mailboxesWithSent(ctx.db)) {
    if (signal?.aborted) return;
    const wanted = wantedOf(ctx, memory, mailbox);
    if (wanted.uncertain.length + wanted.copies.length > 0) await lookInto(ctx, memory, mailbox, wanted);
  }
}

interface Wanted {
  uncertain: Letter[];
  copies: Letter[];
}

function wantedOf(ctx: Context, memory: Memory, mailbox: MailboxSending): Wanted {
  const [now, monotonic] = [ctx.clock.now(), ctx.clock.monotonicMs()];
  const ripe = listUncertain(ctx.db).filter((letter) => letter.mailboxId === mailbox.id && isRipe(ctx, memory, letter));
  const isRested = monotonic - (memory.lookedAt.get(mailbox.id) ?? Number.NEGATIVE_INFINITY) >= pauseBetweenLooksMs;
  if (!isRested) return { uncertain: ripe.filter(({ id }) => !memory.lookedAt.has(id)), copies: [] };
  const from = now - (mailbox.sentCopies === 'ours' ? 7 : 1) * day;
  const copies = listWithoutCopy(ctx.db, mailbox.id, from, 20).filter(({ sentAt }) => mayLookAt(sentAt, now, copyWaitMs));
  return { uncertain: ripe, copies };
}

/** Fifteen minutes on both clocks: a server may deliver, and put its copy away, long after the line broke. */
function isRipe(ctx: Context, { since }: Memory, { id, updatedAt }: Letter): boolean {
  const [now, monotonic] = [ctx.clock.now(), ctx.clock.monotonicMs()];
  if (updatedAt > now + minute) {
    // The clock was set back: the wait begins anew.
    ctx.db.transaction((tx) => updateMessage(tx, id, { updatedAt: now }));
    return false;
  }
  const known = since.get(id);
  if (known === undefined && now - updatedAt >= sentWaitMs) return true;
  since.set(id, known ?? monotonic);
  return now - updatedAt >= sentWaitMs && monotonic - (known ?? monotonic) >= sentWaitMs;
}

async function lookInto(ctx: Context, memory: Memory, mailbox: MailboxSending, wanted: Wanted): Promise<void> {
  memory.lookedAt.set(mailbox.id, ctx.clock.monotonicMs());
  const target = await mailboxToHear(ctx, mailbox.id);
  if (!target) return;
  const opened = await openToRead(ctx, target);
  if (opened.kind !== 'open') return;
  const { session } = opened;
  try {
    const sent = (await session.folders()).find(({ role }) => role === 'sent')?.path;
    if (sent === undefined) return;
    for (const letter of wanted.uncertain) {
      settle(ctx, mailbox.id, letter, await findCopy(session, sent, letter));
      memory.lookedAt.set(letter.id, ctx.clock.monotonicMs());
      memory.since.delete(letter.id);
    }
    await seeToCopies(ctx, mailbox.id, session, sent, wanted.copies);
  } finally {
    await session.close();
  }
}

interface Copy {
  alias: string | null;
}

/** The copy of a letter in Sent, with the id the provider gave it; null where the whole folder has none. Throws where the line is lost. */
async function findCopy(session: MailboxSession, sent: string, { headerId }: Letter): Promise<Copy | null> {
  if (headerId === null) return null;
  const uid = await session.findByHeaderId(sent, headerId);
  if (uid === null) return null;
  const source = await session.source(uid, headBytes);
  return source === null ? null : copyOf(source.toString('latin1'), headerId);
}

function settle(ctx: Context, mailboxId: Id, letter: Letter, copy: Copy | null): void {
  const at = ctx.clock.now();
  const moved = ctx.db.transaction((tx) => {
    const message = findMessage(tx, letter.id);
    if (message?.state !== 'uncertain') return false;
    if (copy) {
      if (mailboxSending(tx, mailboxId)?.sentCopies === 'unknown') noteSending(tx, mailboxId, { sentCopies: 'server' });
      const patch = { ...seen(message, copy, at), sentAt: message.updatedAt, lastError: null };
      return moveMessage(tx, letter.id, { from: ['uncertain'], to: 'sent', at, detail: 'found-in-sent', patch });
    }
    const keepsCopies = mailboxSending(tx, mailboxId)?.sentCopies === 'server';
    // A letter from a copy of the data may have left long ago, and by then been put away: that one is a person's.
    if (keepsCopies && message.lastError !== 'restored-from-copy' && message.attempts < mostAttempts) {
      return moveMessage(tx, letter.id, { from: ['uncertain'], to: 'queued', at, detail: 'not-in-sent', patch: { notBeforeAt: at, lastError: null } });
    }
    if (message.lastError === 'not-in-sent' || message.lastError === 'restored-from-copy') return false;
    // The time of its last change stays: it is when the letter became uncertain.
    updateMessage(tx, letter.id, { lastError: 'not-in-sent' });
    return true;
  });
  if (moved) ctx.changes.tell({ topic: 'messages', id: letter.id });
}

function seen({ headerId, headerAliases }: Pick<MessageDbRow, 'headerId' | 'headerAliases'>, { alias }: Copy, at: Instant) {
  const known = headerAliases ?? [];
  return { sentCopyAt: at, headerAliases: alias === null || alias === headerId || known.includes(alias) ? headerAliases : [...known, alias] };
}

/**
 * Somebody's mail names this letter, so it has left, whatever the wire said: it is not sent once more, nor asked about. False where that was
 * known. In the transaction of whoever read the mail.
 */
export function noteArrived(tx: Tx, { clock }: Pick<Context, 'clock'>, messageId: Id): boolean {
  const message = findMessage(tx, messageId);
  if (!message) return false;
  const patch = { sentAt: message.sentAt ?? message.updatedAt, lastError: null };
  return moveMessage(tx, messageId, { from: ['uncertain', 'queued', 'deferred'], to: 'sent', at: clock.now(), detail: 'answered', patch });
}

/** Notes the provider's copies; where it makes none, puts one there. Who makes them is found out by the first letters. */
async function seeToCopies(ctx: Context, mailboxId: Id, session: MailboxSession, sent: string, letters: readonly Letter[]): Promise<void> {
  const without: Letter[] = [];
  for (const letter of letters) {
    const copy = await findCopy(session, sent, letter);
    if (copy) noteCopy(ctx, mailboxId, letter, copy);
    else without.push(letter);
  }
  if (whoKeeps(ctx, mailboxId, without) !== 'ours') return;
  for (const letter of without) await putCopy(ctx, session, sent, letter);
}

function noteCopy(ctx: Context, mailboxId: Id, letter: Letter, copy: Copy): void {
  ctx.db.transaction((tx) => {
    if (mailboxSending(tx, mailboxId)?.sentCopies === 'unknown') noteSending(tx, mailboxId, { sentCopies: 'server' });
    updateMessage(tx, letter.id, seen(letter, copy, ctx.clock.now()));
  });
}

function whoKeeps(ctx: Context, mailboxId: Id, without: readonly Letter[]): MailboxSending['sentCopies'] {
  const known = mailboxSending(ctx.db, mailboxId)?.sentCopies ?? 'unknown';
  if (known !== 'unknown' || !without.some(({ sentAt }) => mayLookAt(sentAt, ctx.clock.now(), sentWaitMs))) return known;
  ctx.db.transaction((tx) => noteSending(tx, mailboxId, { sentCopies: 'ours' }));
  return 'ours';
}

/** Once: a crash after the copy was made and before it was noted is found out by looking first, each time. */
async function putCopy(ctx: Context, session: MailboxSession, sent: string, letter: Letter): Promise<void> {
  const mime = findMessage(ctx.db, letter.id)?.mime;
  if (!mime || letter.sentAt === null) return;
  if (await session.append(sent, mime, ['\\Seen'], letter.sentAt)) {
    ctx.db.transaction((tx) => updateMessage(tx, letter.id, { sentCopyAt: ctx.clock.now() }));
  }
}
