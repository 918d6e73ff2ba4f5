// The outbox at work. A letter's state is stored before each step that cannot be taken back, so that whatever crashes, a letter that may
// have left is never sent again by itself:
//   queued -> sending -> data (stored before DATA is written) -> sent | deferred | failed | uncertain
import type { MailboxFields } from '#contract/mail';
import type { Id, Instant } from '#contract/words';
import type { Db, Tx } from '#db/open';
import { troubleOf } from '#db/trouble';
import { findCustomer, listConsents, listContactPoints } from '#features/customers';
import { anotherSecret, mailboxSending, mailboxToSendFrom, noteSending, pauseMailbox } from '#features/mail';
import { replanCustomer } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import type { MailSecret, SendOutcome } from '../../ports/mailer.ts';
import { senderOf } from './mime-sender.ts';
import { tellPaused, tellTrouble } from './outbox-notes.ts';
import { nextTurnAt, notePause } from './outbox-pace.ts';
import { chanceOf, idInReply, type TryOutcome, verdictOf } from './rules-outbox.ts';
import { cancelTouch, findMessage, listInStates, type MessageDbRow, moveMessage } from './store-messages.ts';
import { findNextDueAt, findNextToSend, isHeldBack, recordTold } from './store-outbox.ts';

/** What a run leaves behind: when something may leave again by itself, so that the loop can come back then. */
export interface OutboxRun {
  nextAt: Instant | null;
}

const running = new WeakMap<Db, Promise<OutboxRun>>();

/**
 * Sends what is due, one letter at a time and at each mailbox's own pace; ends when nothing may leave now or the signal says so (a letter
 * under way is finished). A second call while one is at work joins it. Throws where a state could not be stored: the letter is then looked at again by `recoverOutbox`.
 */
export function runOutbox(ctx: Context, o: { signal?: AbortSignal } = {}): Promise<OutboxRun> {
  const current = running.get(ctx.db);
  if (current) return current;
  const run = sendAllDue(ctx, o.signal).finally(() => running.delete(ctx.db));
  running.set(ctx.db, run);
  return run;
}

/**
 * After a crash: what had not reached DATA has not left and goes back to the queue; of what had, nobody knows, and a person decides.
 * Only one process holds the database and only one run is at work, so nothing is under way when this looks.
 */
export function recoverOutbox(ctx: Pick<Context, 'db' | 'clock' | 'changes'>): { queued: number; uncertain: number } {
  const at = ctx.clock.now();
  const left = ctx.db.transaction((tx) => {
    const stranded = listInStates(tx, ['sending', 'data']);
    for (const { id, state } of stranded) {
      if (state === 'sending') moveMessage(tx, id, { from: ['sending'], to: 'queued', at, detail: 'interrupted before its data' });
      else moveMessage(tx, id, { from: ['data'], to: 'uncertain', at, detail: 'interrupted', patch: { lastError: 'interrupted' } });
    }
    return stranded;
  });
  if (left.length > 0) ctx.changes.tell({ topic: 'messages' });
  const uncertain = left.filter(({ state }) => state === 'data').length;
  return { queued: left.length - uncertain, uncertain };
}

async function sendAllDue(ctx: Context, signal: AbortSignal | undefined): Promise<OutboxRun> {
  // The first step is taken later, so that `running` is set before anything happens.
  await Promise.resolve();
  // What cannot be written down must not be done: no letter is taken in hand while the disk is full.
  if (ctx.disk?.room() === 'full') return { nextAt: null };
  try {
    recoverOutbox(ctx);
    return await sendInTurn(ctx, signal);
  } catch (error) {
    if (troubleOf(error) === 'full') ctx.disk?.reportFull();
    throw error;
  }
}

async function sendInTurn(ctx: Context, signal: AbortSignal | undefined): Promise<OutboxRun> {
  const shut: Id[] = [];
  const waits: Instant[] = [];
  while (!signal?.aborted && ctx.disk?.room() !== 'full') {
    const now = ctx.clock.now();
    const next = findNextToSend(ctx.db, now, shut);
    if (!next?.mailboxId) break;
    const { mailboxId } = next;
    const turnAt = nextTurnAt(ctx, mailboxId, { now, isBatch: next.campaignId !== null });
    if (turnAt > now) {
      waits.push(turnAt);
      shut.push(mailboxId);
      continue;
    }
    const mailbox = await mailboxToSendFrom(ctx, mailboxId);
    if (mailbox.kind !== 'ready' || !(await sendOne(ctx, next.id, mailboxId, mailbox))) shut.push(mailboxId);
  }
  const dueAt = findNextDueAt(ctx.db, ctx.clock.now());
  if (dueAt !== null) waits.push(dueAt);
  return { nextAt: waits.length === 0 ? null : Math.min(...waits) };
}

/** False where nothing more should be tried from this mailbox in this run. */
async function sendOne(ctx: Context, messageId: Id, mailboxId: Id, { fields, secret }: { fields: MailboxFields; secret: MailSecret }): Promise<boolean> {
  const message = claim(ctx, messageId);
  if (!message) return true;
  const mime = bytesOf(message);
  const send = (by: MailSecret) =>
    ctx.mailer.send({
      mailbox: fields,
      secret: by,
      // Who it says it is from, also to the server: a letter keeps its sender when the mailbox gets another address after it was queued.
      envelope: { from: senderOf(mime) ?? fields.fromAddress, to: message.toAddress },
      mime,
      beforeData: () => markData(ctx, message.id),
    });
  const outcome = await send(secret);
  const fresh = outcome.kind === 'refused-login' ? await anotherSecret(ctx, mailboxId, secret) : null;
  // A refused log-in comes long before the letter's data: trying again with a fresh token sends nothing twice.
  return record(ctx, message, fresh === null ? outcome : await send(fresh), mailboxId);
}

function bytesOf(message: MessageDbRow): Buffer {
  if (!message.mime) throw new Error(`A queued letter has no bytes: ${message.id}`);
  return message.mime;
}

/** Takes a letter in hand. Whoever said stop in the meantime is heard in the same transaction: the letter is cancelled instead. */
function claim(ctx: Context, messageId: Id): MessageDbRow | undefined {
  const at = ctx.clock.now();
  const claimed = ctx.db.transaction((tx) => {
    const message = findMessage(tx, messageId);
    if (!message || (message.campaignId !== null && isHeldBack(tx, message.campaignId))) return undefined;
    const why = whyNotToSend(tx, message);
    if (why !== null) {
      moveMessage(tx, messageId, { from: ['queued', 'deferred'], to: 'cancelled', at, detail: why, patch: { lastError: why } });
      if (message.touchId !== null) cancelTouch(tx, message.touchId, at);
      replanCustomer(ctx, tx, message.customerId);
      return undefined;
    }
    const patch = { attempts: message.attempts + 1 };
    const moved = moveMessage(tx, messageId, { from: ['queued', 'deferred'], to: 'sending', at, detail: null, patch });
    return moved ? { ...message, ...patch } : undefined;
  });
  ctx.changes.tell({ topic: 'messages', id: messageId });
  if (!claimed) ctx.changes.tell({ topic: 'touches' });
  return claimed;
}

function whyNotToSend(tx: Tx, message: MessageDbRow): string | null {
  const customer = findCustomer(tx, message.customerId);
  if (!customer || customer.archivedAt !== null) return 'customer put away';
  const consent = listConsents(tx, message.customerId).find(({ channel }) => channel === 'email');
  if (consent?.withdrawnOn) return 'said stop';
  const point = listContactPoints(tx, message.customerId).find(({ kind, normalized }) => kind === 'email' && normalized === message.toAddress);
  return point?.state === 'usable' ? null : 'address no longer usable';
}

/** The last thing that can be taken back. Throws where it cannot be stored: the mailer then cuts the line before DATA. */
function markData(ctx: Context, messageId: Id): void {
  const at = ctx.clock.now();
  let moved = false;
  try {
    moved = ctx.db.transaction((tx) => moveMessage(tx, messageId, { from: ['sending'], to: 'data', at, detail: null }));
  } catch (error) {
    // Told here too, because the mailer turns the error into an answer.
    if (troubleOf(error) === 'full') ctx.disk?.reportFull();
    throw error;
  }
  if (!moved) throw new Error('The letter is no longer being sent');
}

/** Writes down what became of a try. False where the mailbox should rest. */
function record(ctx: Context, message: MessageDbRow, outcome: SendOutcome, mailboxId: Id): boolean {
  const now = ctx.clock.now();
  const mailbox = mailboxSending(ctx.db, mailboxId);
  const tried = { attempts: message.attempts, now, queuedAt: message.queuedAt ?? message.createdAt, refusedLogins: mailbox?.refusedLogins ?? 0 };
  const verdict = verdictOf(asTry(outcome), { ...tried, chance: chanceOf(message.id) });
  const detail = verdict.detail.slice(0, 1000);
  const isSent = verdict.state === 'sent';
  const patch = {
    notBeforeAt: verdict.notBeforeAt,
    serverReply: 'serverReply' in outcome ? outcome.serverReply.slice(0, 1000) : message.serverReply,
    lastError: isSent ? null : detail,
    sentAt: isSent ? now : null,
    headerAliases:
      outcome.kind === 'sent' ? withAlias(message, idInReply(outcome.serverReply, [message.toAddress, mailbox?.fromAddress ?? ''])) : message.headerAliases,
    // A refused log-in says nothing about the letter: its own tries are not used up.
    attempts: outcome.kind === 'refused-login' ? message.attempts - 1 : message.attempts,
  };
  const isSlowNews = ctx.db.transaction((tx) => {
    moveMessage(tx, message.id, { from: ['sending', 'data'], to: verdict.state, at: now, detail, patch });
    if (isSent || verdict.state === 'uncertain') notePause(tx, ctx, { id: message.id, mailboxId });
    if (verdict.pausesMailbox) pauseMailbox(tx, ctx, mailboxId, verdict.detail);
    if (verdict.mailboxWaitMs > 0) noteSending(tx, mailboxId, { nextSendAt: now + verdict.mailboxWaitMs });
    if (outcome.kind === 'refused-login') noteSending(tx, mailboxId, { refusedLogins: tried.refusedLogins + 1 });
    else if (outcome.kind !== 'unreachable' && tried.refusedLogins > 0) noteSending(tx, mailboxId, { refusedLogins: 0 });
    return verdict.isSlow && recordTold(tx, `letter-slow:${mailboxId}:${ctx.clock.today()}`, now);
  });
  ctx.changes.tell({ topic: 'messages', id: message.id });
  if (verdict.pausesMailbox || verdict.mailboxWaitMs > 0) ctx.changes.tell({ topic: 'mail' });
  if (verdict.pausesMailbox) tellPaused(ctx, detail);
  // Of a batch that meets old addresses the list says it; a note for each would be a storm.
  const isFailedNews = verdict.state === 'failed' && message.campaignId === null;
  if (isSlowNews || isFailedNews) tellTrouble(ctx, message, verdict.state === 'failed' ? 'failed' : 'slow', detail);
  // A server that cannot be reached now is not asked again for each further letter.
  return !(verdict.pausesMailbox || verdict.mailboxWaitMs > 0 || outcome.kind === 'unreachable');
}

function withAlias({ headerId, headerAliases }: Pick<MessageDbRow, 'headerId' | 'headerAliases'>, alias: string | null): string[] | null {
  if (alias === null || alias === headerId || headerAliases?.includes(alias)) return headerAliases;
  return [...(headerAliases ?? []), alias];
}

function asTry(outcome: SendOutcome): TryOutcome {
  if (outcome.kind === 'unreachable' || outcome.kind === 'uncertain') return { kind: outcome.kind, detail: outcome.detail };
  return { kind: outcome.kind, serverReply: outcome.serverReply };
}
