// One mail that came back: whose it is, what it says, and everything that follows from it, in one transaction.
import { createHash } from 'node:crypto';
import type { Id, Instant, MailAttachment } from '#contract/words';
import type { Tx } from '#db/open';
import { noteArrived } from '#features/letters';
import { replanCustomer } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import type { FolderRole } from '../../ports/mailbox-reader.ts';
import { ownWords } from './own-words.ts';
import { type ReadMail, readMail } from './parse.ts';
import { verdictOf } from './rules-kinds.ts';
import { type HeadFacts, header } from './rules-mail.ts';
import { contextOf, dayAt, type Effect, effectOf, type HeardMailbox } from './service-effects.ts';
import { matchOf } from './service-match.ts';
import { findByFingerprint, insertMail } from './store.ts';
import { isDetached } from './store-folders.ts';

export interface FoundMail {
  mailbox: HeardMailbox;
  role: Exclude<FolderRole, 'sent'>;
  raw: Buffer;
  receivedAt: Instant;
  attachments: MailAttachment[];
}

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
  if (match.by === 'id' && match.letter) noteArrived(tx, ctx, match.letter.id);
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

/** By its Message-ID; a mail without one by what its head says. */
export function fingerprintOf(head: HeadFacts): string {
  if (head.headerId) return head.headerId.slice(0, 300);
  const told = ['from', 'date', 'subject', 'to', 'in-reply-to'].map((name) => header(head, name));
  return `head:${createHash('sha256').update(JSON.stringify(told)).digest('hex')}`;
}

function rowOf(ctx: Context, o: Effect & { mailId: Id; touchId: Id | null; fingerprint: string; attachments: MailAttachment[] }) {
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
    // What a bounce carries is the letter it returns, and no file of anybody's.
    attachments: verdict.kind === 'bounce' || o.attachments.length === 0 ? null : o.attachments,
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
