import { and, eq, gt, gte, inArray, lte, ne, sql } from 'drizzle-orm';
import type { Day, Id, Language } from '#contract/words';
import type { Reader } from '#db/open';
import { campaignMembers, campaigns, customers, orders } from '#db/schema/index';

/** Who is in a batch of thanks begun after this day, and not left out of it. */
export function listThankedSince(reader: Reader, day: Day): Set<Id> {
  const rows = reader
    .select({ id: campaignMembers.customerId })
    .from(campaigns)
    .innerJoin(campaignMembers, eq(campaignMembers.campaignId, campaigns.id))
    .where(and(eq(campaigns.kind, 'thanks'), gt(campaigns.startedOn, day), ne(campaignMembers.state, 'left-out')))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** Paid from one day to another, refunds taken off, a row a customer and currency. */
export function listSpent(reader: Reader, from: Day, to: Day): { customerId: Id; currency: string; minor: number }[] {
  return reader
    .select({ customerId: orders.customerId, currency: orders.currency, minor: sql<number>`sum(${orders.totalMinor})` })
    .from(orders)
    .where(and(gte(orders.orderedOn, from), lte(orders.orderedOn, to)))
    .groupBy(orders.customerId, orders.currency)
    .all();
}

export interface Named {
  id: Id;
  name: string;
  language: Language;
}

/** SQLite takes only so many values in one question; the ids go as one JSON text. */
export function listNames(reader: Reader, ids: readonly Id[]): Map<Id, Named> {
  const rows = reader
    .select({ id: customers.id, name: customers.displayName, language: customers.language })
    .from(customers)
    .where(inArray(customers.id, sql`(select value from json_each(${JSON.stringify(ids)}))`))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Batches of thanks that were sent or are being sent, the newest first. */
export function listSentThanks(reader: Reader): Set<Id> {
  const rows = reader
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(eq(campaigns.kind, 'thanks'), ne(campaigns.state, 'draft')))
    .all();
  return new Set(rows.map(({ id }) => id));
}
