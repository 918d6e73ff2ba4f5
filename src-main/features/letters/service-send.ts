// A letter on its way: its bytes are made once, its touch is done and it waits out the undo window, all in one transaction.
import { randomBytes } from 'node:crypto';
import type { Finding, LetterInput, LintRule, MissingField } from '#contract/letters';
import type { Essential, Hold, Id, Instant, MessageState } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { findSetting, saveSetting, startAct, teamSettings } from '#features/team';
import { finishTouch, holdFor, mayReachAt, nextTouchOf } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { headerIdFor, mimeOf, photoCid, photoFrom } from './mime.ts';
import { type RenderedLetter, renderLetter } from './paper.ts';
import { lengthFindings, stopFinding } from './rules-lint.ts';
import { stopSentence } from './rules-text.ts';
import { type Desk, openOffice } from './service-facts.ts';
import { readKnown } from './service-known.ts';
import { blockingFindings, type Campaign, type TouchFacts, type Written, writeLetter } from './service-words.ts';
import { findAnswered } from './store-answered.ts';
import { deleteMessage, findMessageBySendKey, findMessageOfTouch, insertEvent, insertMessage } from './store-messages.ts';
import { listLettersGone } from './store-readers.ts';

/** What a letter is sent with beside its words. */
export interface SendMore {
  /** One letter for each key, however often it is pressed. */
  sendKey: string;
  /** Warnings that a person has let pass. */
  accepted?: readonly LintRule[] | undefined;
  /** What its writer says it is of the four things a purchase deserves; unsaid, what the letter is for decides. */
  essentials?: readonly Essential[] | undefined;
  campaignId?: Id | null | undefined;
  subjectArm?: 'a' | 'b' | null | undefined;
  campaign?: Campaign | null | undefined;
  /** Not before this instant, where that is later than the undo window. */
  notBeforeAt?: Instant | null | undefined;
}

export type SendInput = LetterInput & SendMore;

export type Refusal =
  | { kind: 'not-found' }
  | { kind: 'unfilled'; missing: MissingField[] }
  | { kind: 'findings'; findings: Finding[] }
  | { kind: 'no-address' }
  | { kind: 'no-mailbox'; mailbox: 'locked' | 'paused' | 'signed-out' | 'none' }
  | { kind: 'held'; hold: Hold }
  | { kind: 'already-sent'; messageId: Id; state: MessageState };

export interface Queued {
  messageId: Id;
  touchId: Id;
  leavesAt: Instant;
  actId: Id;
}

export type SendOutcome = ({ kind: 'queued'; nextTouchId: Id | null } & Queued) | Refusal;

/** Puts a letter into the outbox; it leaves when the undo window has passed. A second press with the same key changes nothing. */
export async function sendLetter(ctx: Context, input: SendInput): Promise<SendOutcome> {
  const ready = await readyLetter(ctx, input, true);
  if (ready.kind !== 'ready') return ready;
  const outcome = ctx.db.transaction((tx): SendOutcome => {
    const stored = storeLetter(tx, ctx, { more: input, ready, state: 'queued' });
    return stored.kind === 'queued' ? { ...stored, nextTouchId: nextTouchOf(ctx, stored.touchId) } : stored;
  });
  if (outcome.kind === 'queued') tellOf(ctx, outcome.messageId);
  return outcome;
}

/** A letter as it will go over the wire, with what must be written down about it. */
export interface Ready {
  kind: 'ready';
  desk: Desk;
  touch: TouchFacts | undefined;
  to: { address: string; name: string };
  letter: RenderedLetter;
  wordsHash: string | null;
  messageId: Id;
  headerId: string;
  mime: Buffer;
}

export async function readyLetter(ctx: Context, input: SendInput, needsMailbox: boolean): Promise<Ready | Refusal> {
  const { subject, previewText, body, ...wish } = input;
  const twice = alreadySent(ctx.db, input);
  if (twice) return twice;
  const known = readKnown(ctx.db, [input.customerId], ctx.clock.today()).get(input.customerId);
  if (!known) return { kind: 'not-found' };
  const office = openOffice(ctx, ctx.db, input.campaign?.signerId ?? null);
  const written = writeLetter(ctx, ctx.db, office, known, { ...wish, edited: { subject, previewText, body } });
  return written ? layOut(ctx, written, { ...input, needsMailbox }) : { kind: 'not-found' };
}

export interface LayOutWish {
  accepted?: readonly LintRule[] | undefined;
  touchId: Id | null;
  needsMailbox: boolean;
  answersMailId?: Id | null | undefined;
}

/** Lays a written letter out and makes its bytes, unless something speaks against sending it. */
export async function layOut(ctx: Context, written: Written, { accepted, touchId, needsMailbox, answersMailId }: LayOutWish): Promise<Ready | Refusal> {
  const { desk, words, missing, findings, touch, wordsHash } = written;
  if (missing.length > 0) return { kind: 'unfilled', missing };
  const first = blockingFindings(findings, accepted);
  if (first.length > 0) return { kind: 'findings', findings: first };
  if (!desk.to) return { kind: 'no-address' };
  if (needsMailbox && desk.mailbox !== 'ready') return { kind: 'no-mailbox', mailbox: desk.mailbox };
  const messageId = newId();
  const from = needsMailbox ? desk.from : (desk.from ?? (desk.signer.email ? { name: desk.signer.name, address: desk.signer.email } : null));
  const headerId = headerIdFor(messageId, from?.address ?? null, headerKey(ctx));
  const photo = photoFrom(desk.photo);
  const layout = desk.template?.layout ?? 'letter';
  const letter = await renderLetter({ ...words, ...desk.manner, layout, signer: desk.signer, photoSource: photo ? `cid:${photoCid}` : null });
  const last = blockingFindings(finishedFindings(written, letter, needsMailbox ? from !== null : true), accepted);
  if (last.length > 0) return { kind: 'findings', findings: last };
  const mime = await mimeOf({
    ...letter,
    from,
    to: desk.to,
    headerId,
    at: ctx.clock.now(),
    photo,
    isDraft: !needsMailbox,
    answers: answeredBy(ctx, desk, answersMailId),
  });
  return { kind: 'ready', desk, touch: touchId === null ? undefined : touch, to: desk.to, letter, wordsHash, messageId, headerId, mime };
}

/** A mail without an id of its own cannot be referred to; the answer then stands by its subject alone. */
function answeredBy({ db }: Pick<Context, 'db'>, { customer }: Desk, mailId: Id | null | undefined) {
  const mail = mailId ? findAnswered(db, mailId, customer.id) : undefined;
  return mail?.headerId ? { headerId: mail.headerId, references: mail.letterHeaderId ? [mail.letterHeaderId] : [] } : null;
}

/** What only the finished letter shows: how heavy it is, and whether it says how to hear no more. */
function finishedFindings({ desk, words }: Written, { html, text }: RenderedLetter, unsubscribe: boolean): Finding[] {
  const stop = stopFinding({ text, stop: stopSentence(desk.manner.language, desk.manner.addressForm), unsubscribe });
  const heavy = lengthFindings({ body: words.body, bytes: Buffer.byteLength(html) }).filter(({ level }) => level === 'stop');
  return stop ? [stop, ...heavy] : heavy;
}

/** The rule that keeps this letter back now, or null. Letters that answer somebody's trouble are never held as selling. */
export function holdOf(ctx: Context, { desk, touch }: Pick<Written, 'desk' | 'touch'>): Hold | null {
  return holdFor(ctx, desk.customer.id, 'email', { sells: !answersThem({ desk, touch }) });
}

const answersThem = ({ desk, touch }: Pick<Ready, 'desk' | 'touch'>): boolean =>
  desk.template?.purpose === 'apology' || (touch?.reasons.some(({ rule }) => rule === 'complaint' || rule === 'reply') ?? false);

export interface Storing {
  more: SendMore & { touchId: Id | null };
  ready: Ready;
  state: 'queued' | 'opened-elsewhere';
}

/** Looks again at everything that may have changed while the letter was being rendered, then writes it all down. Inside a transaction. */
export function storeLetter(tx: Tx, ctx: Context, { more, ready, state }: Storing): ({ kind: 'queued' } & Queued) | Refusal {
  const { desk, messageId, letter, touch } = ready;
  const customerId = desk.customer.id;
  const twice = alreadySent(tx, more);
  if (twice) return twice;
  const draft = findMessageBySendKey(tx, more.sendKey);
  if (draft) deleteMessage(tx, draft.id);
  const meanwhile = saidMeanwhile(tx, ctx, ready);
  if (meanwhile) return { kind: 'findings', findings: [meanwhile] };
  const hold = holdOf(ctx, ready);
  if (hold) return { kind: 'held', hold };
  const now = ctx.clock.now();
  // Who has asked is answered at any hour; everything else leaves at the hours the team chose for e-mail, where the customer is.
  const reachesAt = answersThem(ready) ? now : mayReachAt(ctx, customerId, 'email');
  const leavesAt = state === 'queued' ? Math.max(now + teamSettings(tx).undoSeconds * 1000, more.notBeforeAt ?? 0, reachesAt) : now;
  insertMessage(tx, { ...rowOf(ctx, more, ready), notBeforeAt: leavesAt, createdAt: now, updatedAt: now, updatedBy: ctx.me() });
  const act = startAct(tx, ctx, state === 'queued' ? 'letter.sent' : 'letter.handed-over', customerId);
  const openTouchId = touch && (touch.state === 'planned' || touch.state === 'held') ? touch.id : null;
  const touchId = finishTouch(tx, ctx, act, {
    customerId,
    touchId: openTouchId,
    channel: 'email',
    direction: 'out',
    summary: letter.subject,
    next: { kind: 'by-rules' },
    templateId: desk.template?.id ?? null,
    messageId,
    ofBatch: (more.campaignId ?? null) !== null,
    essentials: more.essentials,
  });
  // Taking the act back makes it a draft again: the outbox sends no drafts, and the change log need not keep the letter's text.
  act.update('messages', messageId, { state, queuedAt: now, touchId });
  insertEvent(tx, messageId, state, now, null);
  return { kind: 'queued', messageId, touchId, leavesAt, actId: act.id };
}

/** The same words left for this customer while these were being rendered: a second letter of one batch, or a colleague's. */
function saidMeanwhile(reader: Reader, ctx: Context, { desk, wordsHash }: Ready): Finding | null {
  if (wordsHash === null) return null;
  const before = desk.known.gone.filter((letter) => letter.wordsHash === wordsHash).length;
  const now = listLettersGone(reader, [desk.customer.id]).filter((letter) => letter.wordsHash === wordsHash).length;
  return now > before ? { rule: 'same-words', level: 'stop', sentOn: ctx.clock.today() } : null;
}

/** Pressed twice: before anything else is said about the letter, its own words of a moment ago least of all. */
export function alreadySent(reader: Reader, { sendKey, touchId }: { sendKey: string; touchId: Id | null }): Refusal | null {
  const same = findMessageBySendKey(reader, sendKey);
  // Taken back before it left: the same key may be used for the next try.
  if (same && same.state !== 'draft') return { kind: 'already-sent', messageId: same.id, state: same.state };
  const ofTouch = touchId === null ? undefined : findMessageOfTouch(reader, touchId);
  return ofTouch ? { kind: 'already-sent', messageId: ofTouch.id, state: ofTouch.state } : null;
}

function rowOf(ctx: Context, more: SendMore, { desk, to, letter, wordsHash, mime, headerId, messageId }: Ready) {
  return {
    id: messageId,
    customerId: desk.customer.id,
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
    sendKey: more.sendKey,
    campaignId: more.campaignId ?? null,
    subjectArm: more.subjectArm ?? null,
    newsItemId: desk.newsItem?.id ?? null,
    occasionId: desk.occasionId,
    wordsHash,
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

export function tellOf(ctx: Context, messageId: Id): void {
  ctx.changes.tell({ topic: 'messages', id: messageId });
  ctx.changes.tell({ topic: 'touches' });
}
