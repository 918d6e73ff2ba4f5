import { and, asc, eq, sql } from 'drizzle-orm';
import type { Day, Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { orderLines, orders, products } from '#db/schema/index';

const given = (name: string) => sql`${sql.placeholder(name)}`;

export interface OrderInsert {
  id: Id;
  customerId: Id;
  number: string | null;
  orderedOn: Day;
  totalMinor: number;
  currency: string;
  source: string | null;
  fingerprint: string;
  importId: Id | null;
  at: Instant;
  by: Id | null;
}

export interface LineInsert {
  id: Id;
  orderId: Id;
  productId: Id | null;
  position: number;
  description: string;
  quantity: number;
  totalMinor: number;
}

/** Statements prepared once and run for every row of an import. */
export function orderWriters(tx: Tx) {
  const stamps = { createdAt: given('at'), updatedAt: given('at'), updatedBy: given('by') };
  const order = tx
    .insert(orders)
    .values({
      ...{ id: given('id'), customerId: given('customerId'), number: given('number'), orderedOn: given('orderedOn'), totalMinor: given('totalMinor') },
      ...{ currency: given('currency'), source: given('source'), fingerprint: given('fingerprint'), importId: given('importId'), ...stamps },
    })
    .onConflictDoNothing()
    .prepare();
  const line = tx
    .insert(orderLines)
    .values({
      ...{ id: given('id'), orderId: given('orderId'), productId: given('productId'), position: given('position') },
      ...{ description: given('description'), quantity: given('quantity'), totalMinor: given('totalMinor') },
    })
    .prepare();
  return {
    /** False where the customer has this very order already. */
    order: (row: OrderInsert) => order.run({ ...row }).changes > 0,
    line: (row: LineInsert) => void line.run({ ...row }),
  };
}

export function findProductId(reader: Reader, foldedName: string): Id | undefined {
  return reader.select({ id: products.id }).from(products).where(eq(products.foldedName, foldedName)).get()?.id;
}

export function insertProduct(tx: Tx, row: typeof products.$inferInsert): void {
  tx.insert(products).values(row).run();
}

export function findOrder(reader: Reader, orderId: Id): typeof orders.$inferSelect | undefined {
  return reader.select().from(orders).where(eq(orders.id, orderId)).get();
}

export function listLineIds(reader: Reader, orderId: Id): Id[] {
  return reader
    .select({ id: orderLines.id })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position))
    .all()
    .map(({ id }) => id);
}

/** Fingerprints of a customer's orders of one day. */
export function listFingerprints(reader: Reader, customerId: Id, orderedOn: Day): Set<string> {
  const rows = reader
    .select({ fingerprint: orders.fingerprint })
    .from(orders)
    .where(and(eq(orders.customerId, customerId), eq(orders.orderedOn, orderedOn)))
    .all();
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}
