// What came back, and how far each mailbox has been read.
import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, like, lt, min, or } from 'drizzle-orm';
import type { Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { consents, contactPoints, customers, incomingMails, mailboxes, mailFolders, messageEvents, messages, raised, touches } from '#db/schema/index';
import { newId } from '../../ports/ids.ts';

export type MailRow = typeof incomingMails.$inferSelect;
export type FolderRow = typeof mailFolders.$inferSelect;
export type LetterRow = Pick<typeof messages.$inferSelect, 'id' | 'customerId' | 'subject' | 'toAddress' | 'sentAt' | 'touchId' | 'state'>;

const letterColumns = {
  id: messages.id,
  customerId: messages.customerId,
  subject: messages.subject,
  toAddress: messages.toAddress,
  sentAt: messages.sentAt,
  touchId: messages.touchId,
  state: messages.state,
};

export function listLetters(reader: Reader, messageIds: readonly Id[]): LetterRow[] {
  return reader
    .select(letterColumns)
    .from(messages)
    .where(inArray(messages.id, [...messageIds]))
    .all();
}

/** Letters that servers passed on under other ids, since a moment. */
export function listAliases(reader: Reader, since: Instant): { id: Id; aliases: string[] }[] {
  return reader
    .select({ id: messages.id, aliases: messages.headerAliases })
    .from(messages)
    .where(and(isNotNull(messages.headerAliases), gte(messages.createdAt, since)))
    .all()
    .map(({ id, aliases }) => ({ id, aliases: aliases ?? [] }));
}

export function addAlias(tx: Tx, messageId: Id, alias: string): void {
  const known = tx.select({ aliases: messages.headerAliases }).from(messages).where(eq(messages.id, messageId)).get();
  if (!known || known.aliases?.includes(alias)) return;
  tx.update(messages)
    .set({ headerAliases: [...(known.aliases ?? []), alias].slice(-20) })
    .where(eq(messages.id, messageId))
    .run();
}

/** Letters that went to these customers since a moment, the newest first. */
export function listLettersTo(reader: Reader, customerIds: readonly Id[], since: Instant): LetterRow[] {
  return reader
    .select(letterColumns)
    .from(messages)
    .where(
      and(
        inArray(messages.customerId, [...customerIds]),
        gte(messages.createdAt, since),
        inArray(messages.state, ['sent', 'uncertain', 'opened-elsewhere', 'data']),
      ),
    )
    .orderBy(desc(messages.createdAt))
    .limit(500)
    .all();
}

/** When the first letter left this mailbox; null before. */
export function firstLetterAt(reader: Reader, mailboxId: Id): Instant | null {
  return (
    reader
      .select({ at: min(messages.sentAt) })
      .from(messages)
      .where(and(eq(messages.mailboxId, mailboxId), isNotNull(messages.sentAt)))
      .get()?.at ?? null
  );
}

/** Whose addresses these are (lower case); customers who were put away are nobody's any more. */
export function listOwnersOf(reader: Reader, addresses: readonly string[]): { address: string; customerId: Id }[] {
  if (addresses.length === 0) return [];
  return reader
    .select({ address: contactPoints.normalized, customerId: contactPoints.customerId })
    .from(contactPoints)
    .innerJoin(customers, eq(customers.id, contactPoints.customerId))
    .where(and(eq(contactPoints.kind, 'email'), inArray(contactPoints.normalized, [...addresses]), isNull(customers.archivedAt)))
    .all();
}

export function findPoint(reader: Reader, customerId: Id, address: string): { id: Id; state: string } | undefined {
  return reader
    .select({ id: contactPoints.id, state: contactPoints.state })
    .from(contactPoints)
    .where(and(eq(contactPoints.customerId, customerId), eq(contactPoints.kind, 'email'), eq(contactPoints.normalized, address.toLowerCase())))
    .get();
}

export function findByFingerprint(reader: Reader, mailboxId: Id, fingerprint: string): { id: Id } | undefined {
  return reader
    .select({ id: incomingMails.id })
    .from(incomingMails)
    .where(and(eq(incomingMails.mailboxId, mailboxId), eq(incomingMails.fingerprint, fingerprint)))
    .get();
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

/** Permanent refusals of one address, 5.1.x left out: those mark it at once. */
export function countRefusals(reader: Reader, customerId: Id, address: string, since: Instant): number {
  return (
    reader
      .select({ n: count() })
      .from(incomingMails)
      .innerJoin(messages, eq(messages.id, incomingMails.messageId))
      .where(
        and(
          eq(incomingMails.customerId, customerId),
          eq(incomingMails.kind, 'bounce'),
          like(incomingMails.bounceStatus, '5.%'),
          eq(messages.toAddress, address),
          gte(incomingMails.receivedAt, since),
        ),
      )
      .get()?.n ?? 0
  );
}

/** A letter's history says what the far server answered. */
export function noteOnLetter(tx: Tx, letter: LetterRow, at: Instant, detail: string): void {
  tx.insert(messageEvents).values({ id: newId(), messageId: letter.id, at, state: letter.state, detail }).run();
}

/** Waiting letters of a customer with the touches they were counted as. */
export function listWaitingLetters(reader: Reader, customerId: Id): { id: Id; touchId: Id | null }[] {
  return reader
    .select({ id: messages.id, touchId: messages.touchId })
    .from(messages)
    .where(and(eq(messages.customerId, customerId), eq(messages.channel, 'email'), inArray(messages.state, ['queued', 'deferred'])))
    .all();
}

export function noteCancelled(tx: Tx, messageId: Id, at: Instant, detail: string): void {
  tx.insert(messageEvents).values({ id: newId(), messageId, at, state: 'cancelled', detail }).run();
}

/** Whether we reached out to the customer after a moment: then what came before it is answered. */
export function wroteAfter(reader: Reader, customerId: Id, at: Instant): boolean {
  const found = reader
    .select({ id: touches.id })
    .from(touches)
    .where(and(eq(touches.customerId, customerId), eq(touches.direction, 'out'), eq(touches.state, 'done'), gte(touches.doneAt, at)))
    .limit(1)
    .get();
  return found !== undefined;
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

export function findFolder(reader: Reader, mailboxId: Id, path: string): FolderRow | undefined {
  return reader
    .select()
    .from(mailFolders)
    .where(and(eq(mailFolders.mailboxId, mailboxId), eq(mailFolders.path, path)))
    .get();
}

export function saveFolder(tx: Tx, row: Omit<FolderRow, 'id'>): void {
  const { uidValidity, lastUid, readAt, role } = row;
  tx.insert(mailFolders)
    .values({ id: newId(), ...row })
    .onConflictDoUpdate({ target: [mailFolders.mailboxId, mailFolders.path], set: { uidValidity, lastUid, readAt, role } })
    .run();
}

export function saveHearing(tx: Tx, mailboxId: Id, state: { lastHeardAt?: Instant; hearingProblem: string | null }): void {
  tx.update(mailboxes).set(state).where(eq(mailboxes.id, mailboxId)).run();
}

export function listHearing(reader: Reader) {
  return reader
    .select({
      mailboxId: mailboxes.id,
      address: mailboxes.fromAddress,
      imapHost: mailboxes.imapHost,
      lastHeardAt: mailboxes.lastHeardAt,
      problem: mailboxes.hearingProblem,
    })
    .from(mailboxes)
    .orderBy(mailboxes.id)
    .all();
}

const detachedKey = (mailboxId: Id, fingerprint: string) => `not-theirs:${mailboxId}:${fingerprint}`;

/** A mail that a person took off a card does not come back when the folder is read anew. */
export function rememberDetached(tx: Tx, mailboxId: Id, fingerprint: string, at: Instant): void {
  tx.insert(raised)
    .values({ key: detachedKey(mailboxId, fingerprint), at })
    .onConflictDoNothing()
    .run();
}

export function isDetached(reader: Reader, mailboxId: Id, fingerprint: string): boolean {
  return (
    reader
      .select({ key: raised.key })
      .from(raised)
      .where(eq(raised.key, detachedKey(mailboxId, fingerprint)))
      .get() !== undefined
  );
}

/** Touches of a customer that wait for an answer. */
export function listAskingTouches(reader: Reader, customerId: Id): Id[] {
  return reader
    .select({ id: touches.id })
    .from(touches)
    .where(and(eq(touches.customerId, customerId), eq(touches.asksAnswer, true)))
    .all()
    .map(({ id }) => id);
}

export function findConsentId(reader: Reader, customerId: Id): { id: Id; basis: typeof consents.$inferSelect.basis; withdrawnOn: string | null } | undefined {
  return reader
    .select({ id: consents.id, basis: consents.basis, withdrawnOn: consents.withdrawnOn })
    .from(consents)
    .where(and(eq(consents.customerId, customerId), eq(consents.channel, 'email')))
    .get();
}
