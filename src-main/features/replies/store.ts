// What came back, as it is kept and shown.
import { and, asc, desc, eq, inArray, isNull, lt, ne, or } from 'drizzle-orm';
import type { Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { customers, incomingMails, messages, touches } from '#db/schema/index';

export type MailRow = typeof incomingMails.$inferSelect;

/**
 * Also where it was read from a mailbox that was removed since: whoever connects the same account again must not get everything twice. One search
 * in the index for each of the two (`incoming_mails_once`).
 */
export function findByFingerprint(reader: Reader, mailboxId: Id, fingerprint: string): { id: Id } | undefined {
  const is = eq(incomingMails.fingerprint, fingerprint);
  const here = and(eq(incomingMails.mailboxId, mailboxId), is);
  const removed = and(isNull(incomingMails.mailboxId), is);
  return reader.select({ id: incomingMails.id }).from(incomingMails).where(or(here, removed)).limit(1).get();
}

export function insertMail(tx: Tx, row: typeof incomingMails.$inferInsert): void {
  tx.insert(incomingMails).values(row).run();
}

export function findMail(reader: Reader, mailId: Id): MailRow | undefined {
  return reader.select().from(incomingMails).where(eq(incomingMails.id, mailId)).get();
}

export function markRead(tx: Tx, mailId: Id, at: Instant): void {
  tx.update(incomingMails)
    .set({ readAt: at })
    .where(and(eq(incomingMails.id, mailId), isNull(incomingMails.readAt)))
    .run();
}

const cardColumns = {
  id: incomingMails.id,
  customerId: incomingMails.customerId,
  kind: incomingMails.kind,
  matchedBy: incomingMails.matchedBy,
  fromAddress: incomingMails.fromAddress,
  fromName: incomingMails.fromName,
  subject: incomingMails.subject,
  receivedAt: incomingMails.receivedAt,
  text: incomingMails.text,
  messageId: incomingMails.messageId,
  letterSubject: messages.subject,
  letterSentAt: messages.sentAt,
  bounceStatus: incomingMails.bounceStatus,
  bounceSaid: incomingMails.bounceSaid,
  awayUntilOn: incomingMails.awayUntilOn,
  readAt: incomingMails.readAt,
  attachments: incomingMails.attachments,
  asksAnswer: touches.asksAnswer,
};

const shown = (reader: Reader) =>
  reader
    .select(cardColumns)
    .from(incomingMails)
    .leftJoin(messages, eq(messages.id, incomingMails.messageId))
    .leftJoin(touches, eq(touches.id, incomingMails.touchId));

export type ShownMail = NonNullable<ReturnType<typeof findShownMail>>;

export const findShownMail = (reader: Reader, mailId: Id) => shown(reader).where(eq(incomingMails.id, mailId)).get();

/** Newest first, after the mail of the cursor. */
export function listMailsOf(reader: Reader, customerId: Id, after: { receivedAt: Instant; id: Id } | null, limit: number): ShownMail[] {
  const older =
    after && or(lt(incomingMails.receivedAt, after.receivedAt), and(eq(incomingMails.receivedAt, after.receivedAt), lt(incomingMails.id, after.id)));
  return shown(reader)
    .where(and(eq(incomingMails.customerId, customerId), older ?? undefined))
    .orderBy(desc(incomingMails.receivedAt), desc(incomingMails.id))
    .limit(limit)
    .all();
}

/** Mails that nobody has answered, of the customers of one salesperson and those nobody owns, the longest waiting first. */
export function listAsking(reader: Reader, me: Id): { customerId: Id; name: string; receivedAt: Instant; subject: string; readAt: Instant | null }[] {
  return reader
    .select({
      customerId: touches.customerId,
      name: customers.displayName,
      receivedAt: incomingMails.receivedAt,
      subject: incomingMails.subject,
      readAt: incomingMails.readAt,
    })
    .from(touches)
    .innerJoin(customers, eq(customers.id, touches.customerId))
    .innerJoin(incomingMails, and(eq(incomingMails.customerId, touches.customerId), eq(incomingMails.touchId, touches.id)))
    .where(and(eq(touches.asksAnswer, true), isNull(customers.archivedAt), or(isNull(customers.ownerId), eq(customers.ownerId, me))))
    .orderBy(asc(incomingMails.receivedAt))
    .limit(500)
    .all();
}

/** Customers whose mail with one of these Message-IDs waits for an answer. */
export function listAskingCustomersByHeader(reader: Reader, mailboxId: Id, headerIds: readonly string[]): Id[] {
  if (headerIds.length === 0) return [];
  const rows = reader
    .selectDistinct({ customerId: touches.customerId })
    .from(touches)
    .innerJoin(incomingMails, and(eq(incomingMails.customerId, touches.customerId), eq(incomingMails.touchId, touches.id)))
    .where(and(eq(touches.asksAnswer, true), eq(incomingMails.mailboxId, mailboxId), inArray(incomingMails.headerId, [...headerIds])))
    .all();
  return rows.map(({ customerId }) => customerId);
}

/** Whether another mail said stop for this customer: on their card, or from the same address on somebody else's. */
export function saidStopElsewhere(reader: Reader, { id, fromAddress }: Pick<MailRow, 'id' | 'fromAddress'>, customerId: Id): boolean {
  const found = reader
    .select({ id: incomingMails.id })
    .from(incomingMails)
    .where(
      and(eq(incomingMails.kind, 'stop'), ne(incomingMails.id, id), or(eq(incomingMails.customerId, customerId), eq(incomingMails.fromAddress, fromAddress))),
    )
    .limit(1)
    .get();
  return found !== undefined;
}
