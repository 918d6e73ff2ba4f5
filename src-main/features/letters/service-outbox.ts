// The outbox as a person sees it: what waits, what is in trouble, and what only a person can decide.
import type { MessageRow } from '#contract/letters';
import type { Id, MessageState } from '#contract/words';
import type { Tx } from '#db/open';
import { type Act, startAct } from '#features/team';
import { replanCustomer } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { paceNow } from './outbox-pace.ts';
import { cancelTouch, countMessages, findMessage, findShownMessage, insertEvent, listMessages, type MessageDbRow, moveMessage } from './store-messages.ts';
import { countHomeless, listBatches, listUnsent } from './store-outbox.ts';

const waitingStates: MessageState[] = ['queued', 'deferred', 'sending', 'data'];
const troubleStates: MessageState[] = ['failed', 'uncertain'];

export function listOutbox({ db, clock, me }: Pick<Context, 'db' | 'clock' | 'me'>, { show, limit }: { show: 'waiting' | 'trouble' | 'sent'; limit: number }) {
  const states = { waiting: waitingStates, trouble: troubleStates, sent: ['sent', 'opened-elsewhere'] satisfies MessageState[] }[show];
  return {
    rows: listMessages(db, states, limit, show === 'waiting' ? 'leaving' : 'newest'),
    waiting: countMessages(db, waitingStates),
    trouble: countMessages(db, troubleStates),
    pace: paceNow({ db, clock }),
    batches: listBatches(db),
    homeless: countHomeless(db, me()),
  };
}

export interface CancelledLetter {
  messageId: Id;
  customerId: Id;
}

/**
 * Stops letters of a batch that have not left, at least one and then until the turn is over; their touches are due again. In the transaction of
 * whoever stops the batch. Answers those it stopped: none where none was left.
 */
export function cancelLettersOf(tx: Tx, ctx: Context, campaignId: Id, isOver: () => boolean = () => false): CancelledLetter[] {
  return cancelUnsent(tx, ctx, listUnsent(tx, { campaignId }), { why: 'batch-stopped', isOver });
}

/** Stops every letter to a customer that has not left, for who hears that they want no more; in the same transaction. */
export function cancelLettersTo(tx: Tx, ctx: Context, customerId: Id): CancelledLetter[] {
  return cancelUnsent(tx, ctx, listUnsent(tx, { customerId }), { why: 'said stop', isOver: () => false });
}

type Cancelling = { why: string; isOver: () => boolean };

function cancelUnsent(tx: Tx, ctx: Context, unsent: ReturnType<typeof listUnsent>, { why, isOver }: Cancelling): CancelledLetter[] {
  const at = ctx.clock.now();
  const cancelled: CancelledLetter[] = [];
  for (const { id, touchId, customerId } of unsent) {
    moveMessage(tx, id, { from: ['queued', 'deferred'], to: 'cancelled', at, detail: why, patch: { lastError: why } });
    if (touchId !== null) cancelTouch(tx, touchId, at);
    replanCustomer(ctx, tx, customerId);
    cancelled.push({ messageId: id, customerId });
    if (isOver()) break;
  }
  return cancelled;
}

export type DecideOutcome = { kind: 'done'; message: MessageRow } | { kind: 'not-found' } | { kind: 'too-late'; state: MessageState };

/** Stops a letter that has not left; its touch is due again. */
export function cancelLetter(ctx: Context, messageId: Id): DecideOutcome {
  return decideIn(ctx, messageId, ['queued', 'deferred'], 'letter.cancelled', (tx, act, message) => {
    act.update('messages', message.id, { state: 'cancelled' });
    takeBackTouch(tx, ctx, act, message);
    return 'cancelled';
  });
}

/** A person's word on a letter that failed, or of which nobody knows whether it left. Nothing is ever sent again without it. */
export function decideLetter(ctx: Context, messageId: Id, decision: 'it-was-sent' | 'send-again' | 'give-up'): DecideOutcome {
  return decideIn(ctx, messageId, troubleStates, `letter.${decision}`, (tx, act, message) => {
    const now = ctx.clock.now();
    if (decision === 'it-was-sent') {
      act.update('messages', message.id, { state: 'sent', sentAt: message.sentAt ?? message.updatedAt, lastError: null });
      return 'sent';
    }
    if (decision === 'send-again') {
      // The same bytes under the same id, so that a receiver that has it already can see that it is one letter.
      act.update('messages', message.id, { state: 'queued', notBeforeAt: now, queuedAt: now, attempts: 0, lastError: null });
      return 'queued';
    }
    act.update('messages', message.id, { state: 'cancelled' });
    takeBackTouch(tx, ctx, act, message);
    return 'cancelled';
  });
}

function decideIn(
  ctx: Context,
  messageId: Id,
  from: readonly MessageState[],
  kind: string,
  decide: (tx: Tx, act: Act, message: MessageDbRow) => MessageState,
): DecideOutcome {
  const outcome = ctx.db.transaction((tx): DecideOutcome => {
    const message = findMessage(tx, messageId);
    if (!message) return { kind: 'not-found' };
    if (!from.includes(message.state)) return { kind: 'too-late', state: message.state };
    const act = startAct(tx, ctx, kind, message.customerId);
    insertEvent(tx, messageId, decide(tx, act, message), ctx.clock.now(), kind);
    const shown = findShownMessage(tx, messageId);
    return shown ? { kind: 'done', message: shown } : { kind: 'not-found' };
  });
  if (outcome.kind === 'done') {
    ctx.changes.tell({ topic: 'messages', id: messageId });
    ctx.changes.tell({ topic: 'touches' });
  }
  return outcome;
}

/** The customer has not heard from us after all: the touch no longer counts as a contact, and the rules plan anew. */
function takeBackTouch(tx: Tx, ctx: Context, act: Act, message: Pick<MessageDbRow, 'touchId' | 'customerId'>): void {
  if (message.touchId !== null) act.update('touches', message.touchId, { state: 'cancelled', doneOn: null, doneAt: null });
  replanCustomer(ctx, tx, message.customerId);
}
