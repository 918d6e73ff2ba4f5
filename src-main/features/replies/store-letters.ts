// What a mail that came back is matched with and changes: our letters, whose addresses they are, grounds.
import { and, count, desc, eq, gte, inArray, isNotNull, isNull, like, min } from 'drizzle-orm';
import type { Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { consents, contactPoints, customers, incomingMails, messageEvents, messages, touches } from '#db/schema/index';
import { newId } from '../../ports/ids.ts';

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

export function findConsentId(reader: Reader, customerId: Id): Pick<typeof consents.$inferSelect, 'id' | 'basis' | 'withdrawnOn' | 'source'> | undefined {
  return reader
    .select({ id: consents.id, basis: consents.basis, withdrawnOn: consents.withdrawnOn, source: consents.source })
    .from(consents)
    .where(and(eq(consents.customerId, customerId), eq(consents.channel, 'email')))
    .get();
}
