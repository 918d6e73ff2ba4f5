// The outbox at work. A letter's state is stored before each step that cannot be taken back, so that whatever crashes, a letter that may
// have left is never sent again by itself:
//   queued -> sending -> data (stored before DATA is written) -> sent | deferred | failed | uncertain
import type { Id } from '#contract/words';
import type { Db, Tx } from '#db/open';
import { findCustomer, listConsents, listContactPoints } from '#features/customers';
import { mailboxToSendFrom, pauseMailbox } from '#features/mail';
import { replanCustomer } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import type { SendOutcome } from '../../ports/mailer.ts';
import { type TryOutcome, verdictOf } from './rules-outbox.ts';
import { cancelTouch, findMessage, findNextToSend, listInStates, type MessageDbRow, moveMessage } from './store-messages.ts';

const running = new WeakMap<Db, Promise<void>>();

/**
 * Sends what is due, one letter at a time; ends when nothing is due or the signal says so (a letter under way is finished). A second call
 * while one is at work joins it. Throws where a state could not be stored: the letter is then looked at again by `recoverOutbox`.
 */
export function runOutbox(ctx: Context, o: { signal?: AbortSignal } = {}): Promise<void> {
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

async function sendAllDue(ctx: Context, signal: AbortSignal | undefined): Promise<void> {
  // The first step is taken later, so that `running` is set before anything happens.
  await Promise.resolve();
  recoverOutbox(ctx);
  const shut: Id[] = [];
  while (!signal?.aborted) {
    const next = findNextToSend(ctx.db, ctx.clock.now(), shut);
    if (!next?.mailboxId) return;
    const mailbox = await mailboxToSendFrom(ctx, next.mailboxId);
    if (mailbox.kind !== 'ready') {
      shut.push(next.mailboxId);
      continue;
    }
    const message = claim(ctx, next.id);
    if (!message) continue;
    const outcome = await ctx.mailer.send({
      mailbox: mailbox.fields,
      secret: mailbox.secret,
      envelope: { from: mailbox.fields.fromAddress, to: message.toAddress },
      mime: bytesOf(message),
      beforeData: () => markData(ctx, message.id),
    });
    record(ctx, message, outcome, next.mailboxId);
    // A server that cannot be reached now is not asked again for each further letter.
    if (outcome.kind === 'unreachable' || outcome.kind === 'refused-login') shut.push(next.mailboxId);
  }
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
    if (!message) return undefined;
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
  const moved = ctx.db.transaction((tx) => moveMessage(tx, messageId, { from: ['sending'], to: 'data', at: ctx.clock.now(), detail: null }));
  if (!moved) throw new Error('The letter is no longer being sent');
}

function record(ctx: Context, message: MessageDbRow, outcome: SendOutcome, mailboxId: Id): void {
  const now = ctx.clock.now();
  const verdict = verdictOf(asTry(outcome), { attempts: message.attempts, now, queuedAt: message.queuedAt ?? message.createdAt });
  const isSent = verdict.state === 'sent';
  const patch = {
    notBeforeAt: verdict.notBeforeAt,
    serverReply: 'serverReply' in outcome ? outcome.serverReply : message.serverReply,
    lastError: isSent ? null : verdict.detail.slice(0, 1000),
    sentAt: isSent ? now : null,
    // A refused login says nothing about the letter: its own tries are not used up.
    attempts: verdict.pausesMailbox ? message.attempts - 1 : message.attempts,
  };
  ctx.db.transaction((tx) => {
    moveMessage(tx, message.id, { from: ['sending', 'data'], to: verdict.state, at: now, detail: verdict.detail.slice(0, 1000), patch });
    if (verdict.pausesMailbox) pauseMailbox(tx, ctx, mailboxId, verdict.detail);
  });
  ctx.changes.tell({ topic: 'messages', id: message.id });
  if (verdict.pausesMailbox) ctx.changes.tell({ topic: 'mail' });
}

function asTry(outcome: SendOutcome): TryOutcome {
  if (outcome.kind === 'unreachable' || outcome.kind === 'uncertain') return { kind: outcome.kind, detail: outcome.detail };
  return { kind: outcome.kind, serverReply: outcome.serverReply };
}
