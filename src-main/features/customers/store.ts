// Customers one at a time: the row, what hangs on it, and how a change is stored.
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Consent, ContactPoint, Rhythm, Segment } from '#contract/customers';
import type { Day, Id } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { consents, contactPoints, customerScores, customers, customerTags, occasions, orders, salespeople, segments } from '#db/schema/index';

export type CustomerDbRow = typeof customers.$inferSelect;
export type ContactPointRow = typeof contactPoints.$inferSelect;
export type ConsentRow = typeof consents.$inferSelect;
export type OccasionRow = typeof occasions.$inferSelect;
export type ScoreRow = typeof customerScores.$inferSelect;

export function findCustomer(reader: Reader, customerId: Id): CustomerDbRow | undefined {
  return reader.select().from(customers).where(eq(customers.id, customerId)).get();
}

/** Whether anybody stands in the base, archived ones too. */
export const hasCustomers = (reader: Reader): boolean => reader.select({ id: customers.id }).from(customers).limit(1).get() !== undefined;

/** The customer with the names of the segment and of the owner. */
export function findCustomerWithNames(reader: Reader, customerId: Id): { row: CustomerDbRow; segmentName: string; ownerName: string | null } | undefined {
  return reader
    .select({ row: customers, segmentName: segments.name, ownerName: salespeople.name })
    .from(customers)
    .innerJoin(segments, eq(segments.id, customers.segmentId))
    .leftJoin(salespeople, eq(salespeople.id, customers.ownerId))
    .where(eq(customers.id, customerId))
    .get();
}

/** Contact points of one customer: primary ones first, in the order they were added. */
export function listContactPointRows(reader: Reader, customerId: Id): ContactPointRow[] {
  return reader
    .select()
    .from(contactPoints)
    .where(eq(contactPoints.customerId, customerId))
    .orderBy(asc(contactPoints.kind), desc(contactPoints.isPrimary), asc(contactPoints.createdAt), asc(contactPoints.id))
    .all();
}

export function shownContactPoint(row: ContactPointRow): ContactPoint {
  const { id, kind, value, normalized, extension, label, street, postalCode, city, country, state, isPrimary } = row;
  return { id, kind, value, normalized, extension, label, street, postalCode, city, country, state, isPrimary };
}

export function listContactPoints(reader: Reader, customerId: Id): ContactPoint[] {
  return listContactPointRows(reader, customerId).map(shownContactPoint);
}

export function findContactPoint(reader: Reader, contactPointId: Id): ContactPointRow | undefined {
  return reader.select().from(contactPoints).where(eq(contactPoints.id, contactPointId)).get();
}

export function listConsents(reader: Reader, customerId: Id): Consent[] {
  return reader
    .select({ channel: consents.channel, basis: consents.basis, source: consents.source, givenOn: consents.givenOn, withdrawnOn: consents.withdrawnOn })
    .from(consents)
    .where(eq(consents.customerId, customerId))
    .orderBy(asc(consents.channel))
    .all();
}

export function findConsent(reader: Reader, customerId: Id, channel: ConsentRow['channel']): ConsentRow | undefined {
  return reader
    .select()
    .from(consents)
    .where(and(eq(consents.customerId, customerId), eq(consents.channel, channel)))
    .get();
}

export function listTags(reader: Reader, customerId: Id): string[] {
  return reader
    .select({ tag: customerTags.tag })
    .from(customerTags)
    .where(eq(customerTags.customerId, customerId))
    .orderBy(asc(customerTags.tag))
    .all()
    .map(({ tag }) => tag);
}

export function listOccasionRows(reader: Reader, customerId: Id): OccasionRow[] {
  return reader
    .select()
    .from(occasions)
    .where(and(eq(occasions.customerId, customerId), eq(occasions.active, true)))
    .orderBy(asc(occasions.kind), asc(occasions.createdAt))
    .all();
}

export function findScores(reader: Reader, customerId: Id): ScoreRow | undefined {
  return reader.select().from(customerScores).where(eq(customerScores.customerId, customerId)).get();
}

/** The last days on which the customer ordered, oldest first; at most `limit` of them. Refunds (negative totals) are no orders. */
export function listOrderDays(reader: Reader, customerId: Id, limit: number): Day[] {
  return reader
    .select({ on: orders.orderedOn, minor: orders.totalMinor })
    .from(orders)
    .where(eq(orders.customerId, customerId))
    .orderBy(desc(orders.orderedOn))
    .all()
    .filter(({ minor }) => minor >= 0)
    .slice(0, limit)
    .map(({ on }) => on)
    .reverse();
}

export function rhythmFrom(score: ScoreRow | undefined, gaps: number[]): Rhythm {
  if (!score) {
    const nothing = { revenue: null, firstOrderOn: null, lastOrderOn: null, lastContactOn: null, expectedGapDays: null, gapLowDays: null, gapHighDays: null };
    return { orderCount: 0, ...nothing, gapSource: null, lateSinceOn: null, chanceToBuy: null, gaps };
  }
  const {
    orderCount,
    revenueMinor,
    currency,
    firstOrderOn,
    lastOrderOn,
    lastContactOn,
    expectedGapDays,
    gapLowDays,
    gapHighDays,
    gapSource,
    lateSinceOn,
    chanceToBuy,
  } = score;
  const revenue = currency === null ? null : { minor: revenueMinor, currency };
  return { orderCount, revenue, firstOrderOn, lastOrderOn, lastContactOn, expectedGapDays, gapLowDays, gapHighDays, gapSource, lateSinceOn, chanceToBuy, gaps };
}

function shownSegment(row: typeof segments.$inferSelect): Segment {
  const { id, key, name, isDefault, expectedIntervalDays, decisionDays, cadenceIdealDays, cadenceWorstDays } = row;
  return { id, key, name, isDefault, expectedIntervalDays, decisionDays, cadenceIdealDays, cadenceWorstDays };
}

export function listSegments(reader: Reader): Segment[] {
  return reader.select().from(segments).orderBy(asc(segments.isDefault), asc(segments.name)).all().map(shownSegment);
}

export function findSegment(reader: Reader, segmentId: Id): Segment | undefined {
  const row = reader.select().from(segments).where(eq(segments.id, segmentId)).get();
  return row && shownSegment(row);
}

export function insertSegment(tx: Tx, row: typeof segments.$inferInsert): void {
  tx.insert(segments).values(row).run();
}
