// Single touches, matters and card locks.
import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { actChanges, acts, customerLocks, customers, matters, messageEvents, messages, salespeople, touches } from '#db/schema/index';

export type TouchRow = typeof touches.$inferSelect;
export type MatterRow = typeof matters.$inferSelect;

const isOpen = and(eq(touches.direction, 'out'), inArray(touches.state, ['planned', 'held']));

export function findTouch(reader: Reader, touchId: Id): TouchRow | undefined {
  return reader.select().from(touches).where(eq(touches.id, touchId)).get();
}

export function getTouch(reader: Reader, touchId: Id): TouchRow {
  const row = findTouch(reader, touchId);
  if (!row) throw new Error(`There is no touch ${touchId}`);
  return row;
}

/** The customer's open touch: there is at most one. */
export function findOpenTouch(reader: Reader, customerId: Id): TouchRow | undefined {
  return reader
    .select()
    .from(touches)
    .where(and(eq(touches.customerId, customerId), isOpen))
    .get();
}

const giver = alias(salespeople, 'giver');

/** Who has the customer's open touch because it was handed to them; nobody while they are away and it is back with its owner. */
export function findHanded(reader: Reader, customerId: Id) {
  return reader
    .select({ toId: salespeople.id, to: salespeople.name, byId: giver.id, by: giver.name, note: touches.handedNote })
    .from(touches)
    .innerJoin(salespeople, and(eq(salespeople.id, touches.handedToId), eq(salespeople.id, touches.salespersonId)))
    .innerJoin(giver, eq(giver.id, touches.handedById))
    .where(and(eq(touches.customerId, customerId), isOpen))
    .get();
}

/** Incoming contacts that nobody has answered. */
export function listAskingTouchIds(reader: Reader, customerId: Id): Id[] {
  return reader
    .select({ id: touches.id })
    .from(touches)
    .where(and(eq(touches.customerId, customerId), eq(touches.asksAnswer, true)))
    .all()
    .map(({ id }) => id);
}

export function deleteTouch(tx: Tx, touchId: Id): void {
  tx.delete(touches).where(eq(touches.id, touchId)).run();
}

export function findCustomerHead(reader: Reader, customerId: Id): { id: Id; displayName: string; ownerId: Id | null } | undefined {
  return reader
    .select({ id: customers.id, displayName: customers.displayName, ownerId: customers.ownerId })
    .from(customers)
    .where(eq(customers.id, customerId))
    .get();
}

/** Where a customer lives, and as what they are reached. */
export function findLiving(reader: Reader, customerId: Id) {
  const { country, region, timeZone, kind } = customers;
  return reader.select({ country, region, timeZone, kind }).from(customers).where(eq(customers.id, customerId)).get();
}

/** The last contact of which somebody wrote down words. */
export function findLastWords(reader: Reader, customerId: Id) {
  return reader
    .select({ on: touches.doneOn, channel: touches.channel, text: touches.summary, who: salespeople.name })
    .from(touches)
    .leftJoin(salespeople, eq(salespeople.id, touches.salespersonId))
    .where(and(eq(touches.customerId, customerId), eq(touches.state, 'done'), isNotNull(touches.doneOn), isNotNull(touches.summary), ne(touches.summary, '')))
    .orderBy(desc(touches.doneOn), desc(touches.doneAt), desc(touches.id))
    .limit(1)
    .get();
}

export function findMatter(reader: Reader, matterId: Id): MatterRow | undefined {
  return reader.select().from(matters).where(eq(matters.id, matterId)).get();
}

export function listOpenMatters(reader: Reader, customerId: Id): MatterRow[] {
  return reader
    .select()
    .from(matters)
    .where(and(eq(matters.customerId, customerId), isNull(matters.closedOn)))
    .orderBy(matters.id)
    .all();
}

/** Whose card lies open on another desk at this moment. */
export function findLockHolder(reader: Reader, customerId: Id, me: Id, now: Instant): { name: string } | undefined {
  return reader
    .select({ name: salespeople.name })
    .from(customerLocks)
    .innerJoin(salespeople, eq(salespeople.id, customerLocks.salespersonId))
    .where(and(eq(customerLocks.customerId, customerId), ne(customerLocks.salespersonId, me), gt(customerLocks.untilAt, now)))
    .get();
}

export function findLock(reader: Reader, customerId: Id) {
  return reader.select().from(customerLocks).where(eq(customerLocks.customerId, customerId)).get();
}

export function saveLock(tx: Tx, lock: typeof customerLocks.$inferInsert): void {
  tx.insert(customerLocks).values(lock).onConflictDoUpdate({ target: customerLocks.customerId, set: lock }).run();
}

export function deleteLock(tx: Tx, customerId: Id, salespersonId: Id): void {
  tx.delete(customerLocks)
    .where(and(eq(customerLocks.customerId, customerId), eq(customerLocks.salespersonId, salespersonId)))
    .run();
}

/** True where a standing act other than this one changed the row: somebody worked on it. */
export function isWorkedOn(reader: Reader, touchId: Id, exceptActId: Id): boolean {
  const found = reader
    .select({ id: acts.id })
    .from(actChanges)
    .innerJoin(acts, eq(acts.id, actChanges.actId))
    .where(and(eq(actChanges.rowId, touchId), isNull(acts.undoneAt), ne(acts.id, exceptActId)))
    .limit(1)
    .get();
  return found !== undefined;
}

export function findMessageState(reader: Reader, messageId: Id) {
  return reader.select({ state: messages.state }).from(messages).where(eq(messages.id, messageId)).get()?.state;
}

/**
 * True where nobody can rule out that this letter has left: it was uncertain once, or a person had it sent again. That it waits once more
 * does not unsay it.
 */
export function mayHaveLeft(reader: Reader, messageId: Id): boolean {
  const tells = or(inArray(messageEvents.state, ['uncertain', 'sent']), eq(messageEvents.detail, 'letter.send-again'));
  const event = reader
    .select({ id: messageEvents.id })
    .from(messageEvents)
    .where(and(eq(messageEvents.messageId, messageId), tells))
    .limit(1)
    .get();
  return event !== undefined;
}
