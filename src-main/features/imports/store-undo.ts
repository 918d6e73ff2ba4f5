// What an import made, and who of its customers was worked on since: for taking it back.
import { and, eq, exists, inArray, isNull, ne, not, or, sql } from 'drizzle-orm';
import type { Id } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { acts, customers, matters, messages, notes, occasions, orderLines, orders, products, touches } from '#db/schema/index';

/** Customers an import made, each with whether anybody has worked on it since: talked, written, noted, sold, or changed the card. */
export function listMadeCustomers(reader: Reader, importId: Id): { id: Id; workedOn: boolean }[] {
  const notOurs = (column: typeof notes.importId | typeof orders.importId | typeof occasions.importId) => or(isNull(column), ne(column, importId));
  const one = sql`1`;
  const workedOn = or(
    exists(
      reader
        .select({ one })
        .from(touches)
        .where(
          and(
            eq(touches.customerId, customers.id),
            or(inArray(touches.state, ['done', 'skipped']), eq(touches.dayIsChosen, true), not(isNull(touches.snoozedUntilOn))),
          ),
        ),
    ),
    exists(reader.select({ one }).from(messages).where(eq(messages.customerId, customers.id))),
    exists(reader.select({ one }).from(matters).where(eq(matters.customerId, customers.id))),
    exists(
      reader
        .select({ one })
        .from(notes)
        .where(and(eq(notes.customerId, customers.id), notOurs(notes.importId))),
    ),
    exists(
      reader
        .select({ one })
        .from(orders)
        .where(and(eq(orders.customerId, customers.id), notOurs(orders.importId))),
    ),
    exists(
      reader
        .select({ one })
        .from(occasions)
        .where(and(eq(occasions.customerId, customers.id), notOurs(occasions.importId))),
    ),
    exists(
      reader
        .select({ one })
        .from(acts)
        .where(and(eq(acts.customerId, customers.id), isNull(acts.undoneAt))),
    ),
  );
  const rows = reader
    .select({ id: customers.id, workedOn: sql<number>`${workedOn}` })
    .from(customers)
    .where(eq(customers.importId, importId))
    .all();
  return rows.map(({ id, workedOn: worked }) => ({ id, workedOn: worked === 1 }));
}

const idsAtOnce = 500;

function inPieces(ids: Id[], act: (piece: Id[]) => void): void {
  for (let from = 0; from < ids.length; from += idsAtOnce) act(ids.slice(from, from + idsAtOnce));
}

/** How many orders of this import belong to these customers. */
export function countOrdersOf(reader: Reader, importId: Id, customerIds: Id[]): number {
  let count = 0;
  inPieces(customerIds, (piece) => {
    count +=
      reader
        .select({ n: sql<number>`count(*)` })
        .from(orders)
        .where(and(eq(orders.importId, importId), inArray(orders.customerId, piece)))
        .get()?.n ?? 0;
  });
  return count;
}

/** Removes customers with everything that hangs on them. */
export function removeCustomers(tx: Tx, customerIds: Id[]): void {
  inPieces(customerIds, (piece) => void tx.delete(customers).where(inArray(customers.id, piece)).run());
}

/** Orders the import gave to customers it did not make; `edited` ones were changed by a person since. */
export function listOrdersOfOthers(reader: Reader, importId: Id): { id: Id; customerId: Id; edited: boolean }[] {
  return reader
    .select({ id: orders.id, customerId: orders.customerId, createdAt: orders.createdAt, updatedAt: orders.updatedAt })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(and(eq(orders.importId, importId), or(isNull(customers.importId), ne(customers.importId, importId))))
    .all()
    .map(({ id, customerId, createdAt, updatedAt }) => ({ id, customerId, edited: updatedAt !== createdAt }));
}

export function removeOrders(tx: Tx, orderIds: Id[]): void {
  inPieces(orderIds, (piece) => void tx.delete(orders).where(inArray(orders.id, piece)).run());
}

/** Removes the products the import made that no order names any more. */
export function removeUnusedProducts(tx: Tx, importId: Id): void {
  const used = tx.select({ one: sql`1` }).from(orderLines).where(eq(orderLines.productId, products.id));
  tx.delete(products)
    .where(and(eq(products.importId, importId), not(exists(used))))
    .run();
}
