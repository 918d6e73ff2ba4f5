// A letter on its way: its bytes are made once, its touch is done and it waits out the undo window, all in one transaction.
import { randomBytes } from 'node:crypto';
import type { LetterInput, MissingField } from '#contract/letters';
import type { Hold, Id, Instant, MessageState } from '#contract/words';
import type { Tx } from '#db/open';
import { findCustomer } from '#features/customers';
import { findSetting, saveSetting, startAct, teamSettings } from '#features/team';
import { completeTouch, holdFor } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { headerIdFor, mimeOf, photoCid, photoFrom } from './mime.ts';
import { type RenderedLetter, renderLetter } from './paper.ts';
import { deskFor, finishWords, type TouchFacts, touchFor } from './service-draft.ts';
import type { Desk } from './service-facts.ts';
import { deleteMessage, findMessageBySendKey, findMessageOfTouch, insertEvent, insertMessage } from './store-messages.ts';

export type SendInput = LetterInput & { sendKey: string };

type Refusal =
  | { kind: 'not-found' }
  | { kind: 'unfilled'; missing: MissingField[] }
  | { kind: 'no-address' }
  | { kind: 'no-mailbox'; mailbox: 'locked' | 'paused' | 'none' }
  | { kind: 'held'; hold: Hold }
  | { kind: 'already-sent'; messageId: Id; state: MessageState };

interface Queued {
  messageId: Id;
  leavesAt: Instant;
  actId: Id;
  nextTouchId: Id | null;
}

export type SendOutcome = ({ kind: 'queued' } & Queued) | Refusal;

/** Puts a letter into the outbox; it leaves when the undo window has passed. A second press with the same key changes nothing. */
export async function sendLetter(ctx: Context, input: SendInput): Promise<SendOutcome> {
  const ready = await readyLetter(ctx, input, true);
  if (ready.kind !== 'ready') return ready;
  const outcome = ctx.db.transaction((tx): SendOutcome => store(tx, ctx, input, ready, 'queued'));
  if (outcome.kind === 'queued') tellOf(ctx, outcome.messageId);
  return outcome;
}

export type HandOverOutcome =
  | { kind: 'handed-over'; messageId: Id; mailto: string | null; eml: { fileName: string; text: string } | null; actId: Id; nextTouchId: Id | null }
  | Exclude<Refusal, { kind: 'no-mailbox' }>;

/** Without a mailbox: opens the letter in the mail program, or gives it as a file. The same rules hold it back as hold a sent one. */
export async function handOverLetter(ctx: Context, input: SendInput & { how: 'mail-program' | 'eml' }): Promise<HandOverOutcome> {
  const ready = await readyLetter(ctx, input, false);
  if (ready.kind === 'no-mailbox') throw new Error('Handing a letter over needs no mailbox');
  if (ready.kind !== 'ready') return ready;
  const outcome = ctx.db.transaction((tx) => store(tx, ctx, input, ready, 'opened-elsewhere'));
  if (outcome.kind === 'no-mailbox') throw new Error('Handing a letter over needs no mailbox');
  if (outcome.kind !== 'queued') return outcome;
  tellOf(ctx, outcome.messageId);
  const { messageId, actId, nextTouchId } = outcome;
  const mailto = input.how === 'mail-program' ? mailtoOf(ready) : null;
  if (mailto !== null) ctx.opener.open(mailto);
  const eml = input.how === 'eml' ? { fileName: emlName(ready.letter.subject), text: ready.mime.toString('latin1') } : null;
  return { kind: 'handed-over', messageId, mailto, eml, actId, nextTouchId };
}

interface Ready {
  kind: 'ready';
  desk: Desk;
  touch: TouchFacts | undefined;
  to: { address: string; name: string };
  letter: RenderedLetter;
  messageId: Id;
  headerId: string;
  mime: Buffer;
}

async function readyLetter(ctx: Context, input: SendInput, needsMailbox: boolean): Promise<Ready | Refusal> {
  const customer = findCustomer(ctx.db, input.customerId);
  if (!customer) return { kind: 'not-found' };
  const desk = deskFor(ctx, customer, input);
  const { words, missing } = finishWords(input, desk);
  if (missing.length > 0) return { kind: 'unfilled', missing };
  if (!desk.to) return { kind: 'no-address' };
  if (needsMailbox && desk.mailbox !== 'ready') return { kind: 'no-mailbox', mailbox: desk.mailbox };
  const messageId = newId();
  const from = needsMailbox ? desk.from : (desk.from ?? (desk.signer.email ? { name: desk.signer.name, address: desk.signer.email } : null));
  const headerId = headerIdFor(messageId, from?.address ?? null, headerKey(ctx));
  const photo = photoFrom(desk.photo);
  const letter = await renderLetter({ ...words, ...desk.manner, signer: desk.signer, photoSource: photo ? `cid:${photoCid}` : null });
  const mime = await mimeOf({ ...letter, from, to: desk.to, headerId, at: ctx.clock.now(), photo, isDraft: !needsMailbox });
  return {
    kind: 'ready',
    desk,
    touch: input.touchId === null ? undefined : touchFor(ctx, customer.id, input.touchId),
    to: desk.to,
    letter,
    messageId,
    headerId,
    mime,
  };
}

/** Looks again at everything that may have changed while the letter was being rendered, then writes it all down. */
function store(tx: Tx, ctx: Context, input: SendInput, ready: Ready, state: 'queued' | 'opened-elsewhere'): SendOutcome {
  const { desk, messageId, letter, touch } = ready;
  const twice = alreadySent(tx, input);
  if (twice) return twice;
  const answersComplaint = touch?.reasons.some(({ rule }) => rule === 'complaint') ?? false;
  const hold = holdFor(ctx, input.customerId, 'email', { sells: !answersComplaint });
  if (hold) return { kind: 'held', hold };
  const now = ctx.clock.now();
  const leavesAt = state === 'queued' ? now + teamSettings(tx).undoSeconds * 1000 : now;
  insertMessage(tx, { ...rowOf(ctx, input, ready), notBeforeAt: leavesAt, createdAt: now, updatedAt: now, updatedBy: ctx.me() });
  const act = startAct(tx, ctx, state === 'queued' ? 'letter.sent' : 'letter.handed-over', input.customerId);
  const openTouchId = touch && (touch.state === 'planned' || touch.state === 'held') ? touch.id : null;
  const done = completeTouch(tx, ctx, act, {
    customerId: input.customerId,
    touchId: openTouchId,
    channel: 'email',
    direction: 'out',
    summary: letter.subject,
    next: { kind: 'by-rules' },
    templateId: desk.template?.id ?? null,
    messageId,
  });
  // Taking the act back makes it a draft again: the outbox sends no drafts, and the change log need not keep the letter's text.
  act.update('messages', messageId, { state, queuedAt: now, touchId: done.touchId });
  insertEvent(tx, messageId, state, now, null);
  return { kind: 'queued', messageId, leavesAt, actId: act.id, nextTouchId: done.nextTouchId };
}

function alreadySent(tx: Tx, { sendKey, touchId }: SendInput): Refusal | null {
  const same = findMessageBySendKey(tx, sendKey);
  // Taken back before it left: the same key may be used for the next try.
  if (same?.state === 'draft') deleteMessage(tx, same.id);
  else if (same) return { kind: 'already-sent', messageId: same.id, state: same.state };
  const ofTouch = touchId === null ? undefined : findMessageOfTouch(tx, touchId);
  return ofTouch ? { kind: 'already-sent', messageId: ofTouch.id, state: ofTouch.state } : null;
}

function rowOf(ctx: Context, input: SendInput, { desk, to, letter, mime, headerId, messageId }: Ready) {
  return {
    id: messageId,
    customerId: input.customerId,
    salespersonId: ctx.me(),
    mailboxId: desk.mailboxId,
    channel: 'email',
    templateId: desk.template?.id ?? null,
    variantId: desk.variant?.id ?? null,
    language: desk.manner.language,
    toAddress: to.address,
    toName: to.name,
    subject: letter.subject,
    textBody: letter.text,
    htmlBody: letter.html,
    mime,
    headerId,
    state: 'draft',
    sendKey: input.sendKey,
  } as const;
}

/** The key of our own message ids, made once for this database. */
function headerKey(ctx: Context): string {
  const known = findSetting(ctx.db, 'letters.headerKey');
  if (typeof known === 'string') return known;
  const fresh = randomBytes(32).toString('hex');
  ctx.db.transaction((tx) => saveSetting(tx, 'letters.headerKey', fresh, ctx.clock.now(), null));
  return fresh;
}

function mailtoOf({ to, letter }: Ready): string {
  const body = letter.text.replace(/\n/g, '\r\n');
  return `mailto:${encodeURIComponent(to.address).replace('%40', '@')}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(body)}`;
}

/** A file name that every system takes: letters and figures of any language, nothing that a path or a device could mean. */
function emlName(subject: string): string {
  const plain = subject
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} -]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return `${plain || 'letter'}.eml`;
}

function tellOf(ctx: Context, messageId: Id): void {
  ctx.changes.tell({ topic: 'messages', id: messageId });
  ctx.changes.tell({ topic: 'touches' });
}
