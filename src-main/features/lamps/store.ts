// The purchases of one customer, and what lit their lamps.
import { and, asc, eq, gte, isNotNull, lte, max } from 'drizzle-orm';
import type { Day, Id } from '#contract/words';
import type { Reader } from '#db/open';
import { customerScores, orderLines, orders, purchaseEssentials, salespeople, touches } from '#db/schema/index';

/** Days with a purchase up to today, upwards; refunds are none. */
export function listPurchaseDays(reader: Reader, customerId: Id, today: Day): { on: Day; deliveredOn: Day | null }[] {
  return reader
    .select({ on: orders.orderedOn, deliveredOn: max(orders.deliveredOn) })
    .from(orders)
    .where(and(eq(orders.customerId, customerId), gte(orders.totalMinor, 0), lte(orders.orderedOn, today)))
    .groupBy(orders.orderedOn)
    .orderBy(asc(orders.orderedOn))
    .all();
}

export function findHabit(reader: Reader, customerId: Id): { expectedGapDays: number | null; gapSource: 'own' | 'segment' | null } | undefined {
  return reader
    .select({ expectedGapDays: customerScores.expectedGapDays, gapSource: customerScores.gapSource })
    .from(customerScores)
    .where(eq(customerScores.customerId, customerId))
    .get();
}

/** Contacts that lit a lamp, oldest first. */
export function listLightingTouches(reader: Reader, customerId: Id) {
  return reader
    .select({
      id: touches.id,
      on: touches.essentialsOn,
      doneOn: touches.doneOn,
      essentials: touches.essentials,
      feedback: touches.feedback,
      direction: touches.direction,
      channel: touches.channel,
      note: touches.summary,
      who: salespeople.name,
    })
    .from(touches)
    .leftJoin(salespeople, eq(salespeople.id, touches.salespersonId))
    .where(and(eq(touches.customerId, customerId), isNotNull(touches.essentialsOn)))
    .orderBy(asc(touches.essentialsOn), asc(touches.id))
    .all();
}

/** Lamps lit by hand, oldest first. */
export function listHandLights(reader: Reader, customerId: Id) {
  return reader
    .select({
      id: purchaseEssentials.id,
      on: purchaseEssentials.purchaseOn,
      essential: purchaseEssentials.essential,
      note: purchaseEssentials.note,
      feedback: purchaseEssentials.feedback,
      at: purchaseEssentials.createdAt,
      who: salespeople.name,
    })
    .from(purchaseEssentials)
    .leftJoin(salespeople, eq(salespeople.id, purchaseEssentials.updatedBy))
    .where(eq(purchaseEssentials.customerId, customerId))
    .orderBy(asc(purchaseEssentials.createdAt), asc(purchaseEssentials.id))
    .all();
}

/** What was bought first on that day, as it is written there. */
export function findProduct(reader: Reader, customerId: Id, on: Day): string | null {
  const found = reader
    .select({ name: orderLines.description })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(eq(orders.customerId, customerId), eq(orders.orderedOn, on), gte(orders.totalMinor, 0)))
    .orderBy(asc(orders.id), asc(orderLines.position))
    .limit(1)
    .get();
  return found?.name.trim() || null;
}
