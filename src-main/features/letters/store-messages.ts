import { and, asc, count, desc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { MessageRow } from '#contract/letters';
import type { Id, Instant, MessageState } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { customers, messageEvents, messages, touches } from '#db/schema/index';
import { newId } from '../../ports/ids.ts';

export type MessageDbRow = typeof messages.$inferSelect;

const shown = {
  id: messages.id,
  customerId: messages.customerId,
  customerName: customers.displayName,
  toAddress: messages.toAddress,
  subject: messages.subject,
  state: messages.state,
  notBeforeAt: messages.notBeforeAt,
  attempts: messages.attempts,
  lastError: messages.lastError,
  sentAt: messages.sentAt,
  campaignId: messages.campaignId,
  updatedAt: messages.updatedAt,
};

export function findMessage(reader: Reader, messageId: Id): MessageDbRow | undefined {
  return reader.select().from(messages).where(eq(messages.id, messageId)).get();
}

export function findShownMessage(reader: Reader, messageId: Id): MessageRow | undefined {
  return reader.select(shown).from(messages).innerJoin(customers, eq(customers.id, messages.customerId)).where(eq(messages.id, messageId)).get();
}

export function findMessageBySendKey(reader: Reader, sendKey: string): Pick<MessageDbRow, 'id' | 'state'> | undefined {
  return reader.select({ id: messages.id, state: messages.state }).from(messages).where(eq(messages.sendKey, sendKey)).get();
}

/** The letter that a touch already has on its way, or has sent. */
export function findMessageOfTouch(reader: Reader, touchId: Id): Pick<MessageDbRow, 'id' | 'state'> | undefined {
  return reader
    .select({ id: messages.id, state: messages.state })
    .from(touches)
    .innerJoin(messages, eq(messages.id, touches.messageId))
    .where(and(eq(touches.id, touchId), eq(touches.state, 'done'), notInArray(messages.state, ['draft', 'cancelled'])))
    .get();
}

/** Waiting letters in the order in which they leave, others the newest first. */
export function listMessages(reader: Reader, states: readonly MessageState[], limit: number, order: 'leaving' | 'newest'): MessageRow[] {
  return reader
    .select(shown)
    .from(messages)
    .innerJoin(customers, eq(customers.id, messages.customerId))
    .where(inArray(messages.state, [...states]))
    .orderBy(
      ...(order === 'leaving'
        ? [sql`${messages.campaignId} is not null`, asc(messages.notBeforeAt), asc(messages.id)]
        : [desc(messages.updatedAt), desc(messages.id)]),
    )
    .limit(limit)
    .all();
}

export function countMessages(reader: Reader, states: readonly MessageState[]): number {
  return (
    reader
      .select({ n: count() })
      .from(messages)
      .where(inArray(messages.state, [...states]))
      .get()?.n ?? 0
  );
}

export function insertMessage(tx: Tx, row: typeof messages.$inferInsert): void {
  tx.insert(messages).values(row).run();
}

export function deleteMessage(tx: Tx, messageId: Id): void {
  tx.delete(messages).where(eq(messages.id, messageId)).run();
}

export interface Move {
  from: readonly MessageState[];
  to: MessageState;
  at: Instant;
  detail: string | null;
  patch?: Partial<MessageDbRow>;
}

/** Moves a message on and notes it. False where it is in none of the states it may be moved from: somebody else was first. */
export function moveMessage(tx: Tx, messageId: Id, { from, to, at, detail, patch = {} }: Move): boolean {
  const { changes } = tx
    .update(messages)
    .set({ ...patch, state: to, updatedAt: at })
    .where(and(eq(messages.id, messageId), inArray(messages.state, [...from])))
    .run();
  if (changes === 0) return false;
  insertEvent(tx, messageId, to, at, detail);
  return true;
}

export function insertEvent(tx: Tx, messageId: Id, state: MessageState, at: Instant, detail: string | null): void {
  tx.insert(messageEvents).values({ id: newId(), messageId, at, state, detail }).run();
}

export function listInStates(reader: Reader, states: readonly MessageState[]): Pick<MessageDbRow, 'id' | 'state' | 'customerId'>[] {
  return reader
    .select({ id: messages.id, state: messages.state, customerId: messages.customerId })
    .from(messages)
    .where(inArray(messages.state, [...states]))
    .all();
}

/** When a customer last got (or will get) one of these letters; letters that did not go do not count. */
export function findLastLetterAt(reader: Reader, customerId: Id, templateId: Id): Instant | undefined {
  return (
    reader
      .select({ at: messages.queuedAt })
      .from(messages)
      .where(and(eq(messages.customerId, customerId), eq(messages.templateId, templateId), notInArray(messages.state, ['draft', 'cancelled', 'failed'])))
      .orderBy(desc(messages.queuedAt))
      .limit(1)
      .get()?.at ?? undefined
  );
}

/** The customer did not hear from us after all: the touch no longer counts as a contact. */
export function cancelTouch(tx: Tx, touchId: Id, at: Instant): void {
  tx.update(touches).set({ state: 'cancelled', doneOn: null, doneAt: null, updatedAt: at }).where(eq(touches.id, touchId)).run();
}
