// One mail that came back: whose it is, what it says, and everything that follows from it, in one transaction.
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Day, Id, IncomingMatch, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { findCustomer, markContactPoint, withdrawConsent } from '#features/customers';
import { ownMessageIds } from '#features/letters';
import { getMe, writeAsTheApp } from '#features/team';
import { findOpenTouch, finishTouch, replanCustomer } from '#features/touches';
import { addDays } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import type { FolderRole } from '../../ports/mailbox-reader.ts';
import { ownWords } from './own-words.ts';
import { type ReadMail, readMail } from './parse.ts';
import { type Bounce, refusalDays, refusalsToMark, suppressionOf } from './rules-bounces.ts';
import { type Verdict, verdictOf } from './rules-kinds.ts';
import { type HeadFacts, header } from './rules-mail.ts';
import { sameSubject } from './rules-subjects.ts';
import {
  countRefusals,
  findByFingerprint,
  findPoint,
  insertMail,
  isDetached,
  type LetterRow,
  listAliases,
  listLetters,
  listLettersTo,
  listOwnersOf,
  listWaitingLetters,
  noteCancelled,
  noteOnLetter,
  wroteAfter,
} from './store.ts';
import { stopSources } from './words/desk.ts';

/** The mailbox in which a mail was found. */
export interface HeardMailbox {
  mailboxId: Id;
  salespersonId: Id;
  fromAddress: string;
}

export interface FoundMail {
  mailbox: HeardMailbox;
  role: Exclude<FolderRole, 'sent'>;
  raw: Buffer;
  receivedAt: Instant;
}

/** An answer is looked for among the letters of so many days. */
const likelyDays = 60;
/** Ids under which servers passed letters on are remembered for so long. */
const aliasDays = 400;
const dayMs = 86_400_000;
/** What a touch tells of a mail; the mail itself is kept whole. */
const longestSummary = 2000;
const longestHtml = 1_000_000;

export type Taken = { kind: 'taken'; mailId: Id; customerId: Id } | { kind: 'known' } | { kind: 'not-ours' };

/** Reads one mail and lets it take effect. The same mail again, from whichever folder, changes nothing. Never throws for what the mail holds. */
export async function takeIn(ctx: Context, found: FoundMail): Promise<Taken> {
  const mail = await readMail(found.raw);
  const words = ownWords(mail, mail.hasPlainText);
  const taken = ctx.db.transaction((tx) => takeRead(tx, ctx, { ...found, mail, words }));
  if (taken.kind === 'taken') tellOf(ctx, taken.customerId);
  return taken;
}

interface ReadFound extends Omit<FoundMail, 'raw'> {
  mail: ReadMail;
  words: string;
}

function takeRead(tx: Tx, ctx: Context, found: ReadFound): Taken {
  const { mail, mailbox, role } = found;
  const fingerprint = fingerprintOf(mail);
  if (findByFingerprint(tx, mailbox.mailboxId, fingerprint) || isDetached(tx, mailbox.mailboxId, fingerprint)) return { kind: 'known' };
  const match = matchOf(tx, found);
  if (!match) return { kind: 'not-ours' };
  // The sender's name on what lies under spam proves nothing: only our own id does.
  if (role === 'junk' && match.by !== 'id') return { kind: 'not-ours' };
  const receivedOn = dayAt(ctx, found.receivedAt);
  const verdict = verdictOf(mail, { ownWords: found.words, receivedOn, answersOurs: match.letter !== null });
  if (verdict.kind === 'nothing' || (verdict.kind === 'bounce' && (match.by !== 'id' || !match.letter))) return { kind: 'not-ours' };
  const mailId = newId();
  const at = Math.min(found.receivedAt, ctx.clock.now());
  const touchId = effectOf(tx, contextOf(ctx, mailbox), { ...found, match, verdict, at });
  insertMail(tx, rowOf(ctx, { ...found, match, verdict, mailId, touchId, fingerprint, at }));
  // Once more, now that the mail is there: the reason on the card names its subject.
  if (touchId !== null) replanCustomer(ctx, tx, match.customerId);
  return { kind: 'taken', mailId, customerId: match.customerId };
}

/** What the mail changes is written as of the person whose mailbox it is. */
export const contextOf = (ctx: Context, { salespersonId }: HeardMailbox): Context => ({ ...ctx, db: ctx.db, me: () => salespersonId });

export const dayAt = ({ clock }: Pick<Context, 'clock'>, at: Instant): Day =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(clock.zone()).toPlainDate().toString();

/** By its Message-ID; a mail without one by what its head says. */
export function fingerprintOf(head: HeadFacts): string {
  if (head.headerId) return head.headerId.slice(0, 300);
  const told = ['from', 'date', 'subject', 'to', 'in-reply-to'].map((name) => header(head, name));
  return `head:${createHash('sha256').update(JSON.stringify(told)).digest('hex')}`;
}

export interface Match {
  by: IncomingMatch;
  customerId: Id;
  letter: LetterRow | null;
}

/** Our id first, then the ids servers gave our letters, then sender and subject, then the sender alone. Null: a stranger's. */
function matchOf(reader: Reader, { mail, receivedAt }: Pick<ReadFound, 'mail' | 'receivedAt'>): Match | null {
  const byId = letterById(reader, mail, receivedAt);
  if (byId) return { by: 'id', customerId: byId.customerId, letter: byId };
  const owners = [...new Set(listOwnersOf(reader, [mail.from.address]).map(({ customerId }) => customerId))];
  if (owners.length === 0) return null;
  const letters = listLettersTo(reader, owners, receivedAt - likelyDays * dayMs);
  const sameWords = letters.find(({ subject, sentAt }) => sameSubject(subject, mail.subject) && (sentAt ?? 0) <= receivedAt);
  if (sameWords) return { by: 'likely', customerId: sameWords.customerId, letter: sameWords };
  // An address that several share is whose we wrote to last; where we wrote to none of them, nobody can say.
  const customerId = owners.length === 1 ? owners[0] : letters[0]?.customerId;
  return customerId ? { by: 'sender', customerId, letter: null } : null;
}

function letterById(reader: Reader, mail: ReadMail, receivedAt: Instant): LetterRow | undefined {
  const refers = mail.refersTo.join(' ');
  // In what a person quoted an id says little; a report names in its parts the letter it is about.
  const inReport = mail.deliveries.length > 0 || mail.isReport ? mail.carried : '';
  const told = [refers, inReport, header(mail, 'x-microsoft-original-message-id'), header(mail, 'x-google-original-message-id')].join(' ');
  const [own] = existing(reader, ownMessageIds(reader, told));
  if (own) return own;
  const alias = mail.refersTo.length > 0 || inReport !== '' ? aliasOf(reader, `${refers} ${inReport}`, receivedAt) : undefined;
  if (alias) return alias;
  // Servers without reports put the letter's head, or all of it, into their text.
  return existing(
    reader,
    ownMessageIds(reader, `${mail.text} ${mail.carried}`).filter(() => isFromServer(mail)),
  )[0];
}

const isFromServer = (mail: ReadMail) =>
  /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|microsoftexchange)/i.test(mail.from.address) ||
  header(mail, 'x-failed-recipients') !== '' ||
  mail.from.address === '' ||
  header(mail, 'return-path').trim() === '<>';

function existing(reader: Reader, messageIds: readonly Id[]): LetterRow[] {
  if (messageIds.length === 0) return [];
  const rows = listLetters(reader, messageIds);
  return messageIds.flatMap((id) => rows.filter((row) => row.id === id));
}

function aliasOf(reader: Reader, told: string, receivedAt: Instant): LetterRow | undefined {
  const found = listAliases(reader, receivedAt - aliasDays * dayMs).find(({ aliases }) => aliases.some((alias) => alias.length > 5 && told.includes(alias)));
  return found && existing(reader, [found.id])[0];
}

interface Effect extends ReadFound {
  match: Match;
  verdict: Exclude<Verdict, { kind: 'nothing' }>;
  at: Instant;
}

/** Everything that follows; answers the touch the mail became, null where it was no contact. */
function effectOf(tx: Tx, ctx: Context, effect: Effect): Id | null {
  const { verdict, match } = effect;
  if (verdict.kind === 'bounce') return bounced(tx, ctx, effect, verdict.bounce);
  if (verdict.kind === 'auto-reply') return away(tx, ctx, match.customerId, verdict.awayUntilOn);
  const touchId = contacted(tx, ctx, effect);
  if (verdict.kind === 'stop') stopped(tx, ctx, effect, touchId);
  return touchId;
}

/** They wrote: the clock starts anew, and unless they said stop or we wrote since, they wait for an answer. */
function contacted(tx: Tx, ctx: Context, { match, mail, words, verdict, at }: Effect): Id {
  const asksAnswer = verdict.kind !== 'stop' && !wroteAfter(tx, match.customerId, at + 1);
  const app = writeAsTheApp(tx, ctx);
  const open = asksAnswer ? findOpenTouch(tx, match.customerId) : undefined;
  // Whatever day a person had chosen was chosen before this came.
  if (open) app.update('touches', open.id, { dayIsChosen: false, snoozedUntilOn: null });
  return finishTouch(tx, ctx, app, {
    customerId: match.customerId,
    touchId: null,
    channel: 'email',
    direction: 'in',
    summary: (words || mail.subject).slice(0, longestSummary),
    next: { kind: 'by-rules' },
    on: dayAt(ctx, at),
    at,
    asksAnswer,
  });
}

/** Whoever shares the address said it too: nothing more goes there. */
function stopped(tx: Tx, ctx: Context, { match, mail }: Effect, touchId: Id): void {
  const sharing = listOwnersOf(tx, [mail.from.address]).map(({ customerId }) => customerId);
  const source = `${stopSources[getMe(ctx).interfaceLanguage]} (${mail.from.address})`.slice(0, 300);
  for (const customerId of new Set([match.customerId, ...sharing])) {
    const now = ctx.clock.now();
    const app = writeAsTheApp(tx, ctx);
    const waiting = listWaitingLetters(tx, customerId);
    withdrawConsent(tx, app, ctx.clock.today(), { customerId, channel: 'email', source, keepTouchId: touchId });
    for (const letter of waiting) {
      noteCancelled(tx, letter.id, now, 'said stop');
      // The letter never left: it was no contact.
      if (letter.touchId !== null) app.update('touches', letter.touchId, { state: 'cancelled', doneOn: null, doneAt: null });
    }
    replanCustomer(ctx, tx, customerId);
  }
}

/** Marks the address where that is called for, and takes back the contact that was none. */
function bounced(tx: Tx, ctx: Context, { match, at }: Effect, bounce: Bounce): null {
  const { letter, customerId } = match;
  if (!letter) return null;
  noteOnLetter(tx, letter, ctx.clock.now(), `bounced ${bounce.status} ${bounce.said}`.slice(0, 1000));
  const counts = suppressionOf(bounce.status);
  const marks =
    counts === 'at-once' || (counts === 'after-some' && countRefusals(tx, customerId, letter.toAddress, at - refusalDays * dayMs) + 1 >= refusalsToMark);
  if (!marks) return null;
  const app = writeAsTheApp(tx, ctx);
  const point = findPoint(tx, customerId, letter.toAddress);
  if (point?.state === 'usable') markContactPoint(tx, app, point.id, 'bounced');
  if (letter.touchId !== null) app.update('touches', letter.touchId, { state: 'cancelled', doneOn: null, doneAt: null });
  replanCustomer(ctx, tx, customerId);
  return null;
}

/** No contact, only news: the card says until when. An earlier return than was said before counts as well. */
function away(tx: Tx, ctx: Context, customerId: Id, awayUntilOn: Day | null): null {
  if (awayUntilOn !== null && awayUntilOn >= addDays(ctx.clock.today(), -1))
    writeAsTheApp(tx, ctx).update('customers', rowIdOf(tx, customerId), { awayUntilOn });
  return null;
}

function rowIdOf(tx: Tx, customerId: Id): Id {
  const row = findCustomer(tx, customerId);
  if (!row) throw new Error(`A mail is matched to a customer who is not there: ${customerId}`);
  return row.id;
}

function rowOf(ctx: Context, o: Effect & { mailId: Id; touchId: Id | null; fingerprint: string }) {
  const { mail, match, verdict } = o;
  const now = ctx.clock.now();
  return {
    id: o.mailId,
    mailboxId: o.mailbox.mailboxId,
    fingerprint: o.fingerprint,
    headerId: mail.headerId,
    kind: verdict.kind,
    matchedBy: match.by,
    customerId: match.customerId,
    messageId: match.letter?.id ?? null,
    touchId: o.touchId,
    fromAddress: mail.from.address,
    fromName: mail.from.name,
    subject: mail.subject,
    receivedAt: o.at,
    text: verdict.kind === 'bounce' ? '' : o.words,
    fullText: mail.text,
    html: mail.html === null ? null : mail.html.slice(0, longestHtml),
    bounceStatus: verdict.kind === 'bounce' ? verdict.bounce.status : null,
    bounceSaid: verdict.kind === 'bounce' ? verdict.bounce.said : null,
    awayUntilOn: verdict.kind === 'auto-reply' ? verdict.awayUntilOn : null,
    createdAt: now,
    updatedAt: now,
  };
}

function tellOf(ctx: Context, customerId: Id): void {
  ctx.changes.tell({ topic: 'replies', id: customerId });
  ctx.changes.tell({ topic: 'messages' });
  ctx.changes.tell({ topic: 'touches', id: customerId });
}
