import { oc } from '@orpc/contract';
import { z } from 'zod';
import { notFound } from './errors.ts';
import { Day, Id, IncomingKind, IncomingMatch, Instant, MailAttachment } from './words.ts';

/** A mail that came back, as a card shows it: own words first. */
export const IncomingMail = z.strictObject({
  id: Id,
  customerId: Id,
  kind: IncomingKind,
  matchedBy: IncomingMatch,
  fromAddress: z.string(),
  fromName: z.string(),
  subject: z.string(),
  receivedAt: Instant,
  /** What the person wrote, without what they quoted; '' where they wrote nothing of their own. */
  text: z.string(),
  /** The letter of ours that it answers. */
  letter: z.strictObject({ messageId: Id, subject: z.string(), sentAt: Instant.nullable() }).nullable(),
  bounceStatus: z.string().nullable(),
  bounceSaid: z.string().nullable(),
  awayUntilOn: Day.nullable(),
  /** Nobody has answered it yet. */
  asksAnswer: z.boolean(),
  isRead: z.boolean(),
  /** Files that hung on it; they are not kept here. */
  attachments: z.array(MailAttachment),
  /** A stop that still holds: letters may be allowed again, where it was read wrongly. */
  stops: z.boolean(),
});
export type IncomingMail = z.infer<typeof IncomingMail>;

export const IncomingMailInFull = IncomingMail.extend({
  /** The whole plain text, quotes and all. */
  fullText: z.string(),
  /** As it came, with all that may be in it: shown only in a closed frame, after cleaning. */
  html: z.string().nullable(),
});
export type IncomingMailInFull = z.infer<typeof IncomingMailInFull>;

/** How reading a mailbox goes. `hears` is false where it only sends. */
export const Hearing = z.strictObject({
  mailboxId: Id,
  address: z.string(),
  hears: z.boolean(),
  lastHeardAt: Instant.nullable(),
  /** The server's words; null while all is well. */
  problem: z.string().nullable(),
  /** Mails that could not be read; they lie in the mailbox as before. */
  unreadable: z.int(),
});
export type Hearing = z.infer<typeof Hearing>;

const acted = z.strictObject({ actId: Id });

export const replies = {
  /** What came from one customer, newest first. */
  list: oc
    .input(z.strictObject({ customerId: Id, cursor: z.string().max(100).nullable().default(null), limit: z.int().min(1).max(100).default(20) }))
    .output(z.strictObject({ rows: z.array(IncomingMail), next: z.string().nullable() })),
  /** The whole mail; from now on it counts as read here (never in the mailbox itself). */
  get: oc
    .input(z.strictObject({ mailId: Id }))
    .errors(notFound)
    .output(IncomingMailInFull),
  /** Customers who wrote to the person at this desk and wait for an answer, the longest waiting first. */
  waiting: oc.output(
    z.strictObject({
      customers: z.int(),
      unread: z.int(),
      rows: z.array(z.strictObject({ customerId: Id, name: z.string(), receivedAt: Instant, subject: z.string() })),
    }),
  ),
  /** No answer is needed. */
  markAnswered: oc
    .input(z.strictObject({ mailId: Id }))
    .errors(notFound)
    .output(acted),
  /** It was not this customer's: it is taken off the card, with all it changed there, and does not come back. */
  detach: oc
    .input(z.strictObject({ mailId: Id }))
    .errors(notFound)
    .output(acted),
  /** It was another customer's. */
  attachTo: oc
    .input(z.strictObject({ mailId: Id, customerId: Id }))
    .errors(notFound)
    .output(acted),
  /** It was no stop: letters may go again. What was cancelled stays cancelled. */
  takeBackStop: oc
    .input(z.strictObject({ mailId: Id }))
    .errors(notFound)
    .output(acted),
  hearing: oc.output(z.array(Hearing)),
  /** Reads every mailbox of this desk now; answers how many mails mattered. */
  hearNow: oc.output(z.strictObject({ taken: z.int(), problems: z.array(z.string()) })),
};
