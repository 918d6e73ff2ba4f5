import { and, asc, desc, eq, gt, gte, inArray, lte, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Day, Id, Instant, Language } from '#contract/words';
import type { Reader } from '#db/open';
import { campaignMembers, campaigns, customers, messages, orderLines, orders, templates } from '#db/schema/index';

export type CampaignDbRow = typeof campaigns.$inferSelect;

const isFive = eq(campaigns.kind, 'one-in-five');

/** The five somebody has begun and not sent yet; the newest, should there be several. */
export function findBegun(reader: Reader, salespersonId: Id): CampaignDbRow | undefined {
  return reader
    .select()
    .from(campaigns)
    .where(and(isFive, eq(campaigns.state, 'draft'), eq(campaigns.salespersonId, salespersonId)))
    .orderBy(desc(campaigns.createdAt), desc(campaigns.id))
    .limit(1)
    .get();
}

/** Every batch of five that was sent, or is being sent. */
export function listSentBatches(reader: Reader): Pick<CampaignDbRow, 'id' | 'name' | 'startedOn' | 'sentAt' | 'goal'>[] {
  return reader
    .select({ id: campaigns.id, name: campaigns.name, startedOn: campaigns.startedOn, sentAt: campaigns.sentAt, goal: campaigns.goal })
    .from(campaigns)
    .where(and(isFive, ne(campaigns.state, 'draft')))
    .orderBy(asc(campaigns.startedOn), asc(campaigns.id))
    .all();
}

export interface Since {
  /** Had this letter, or was left alone, after this day. */
  day: Day;
  /** Was swapped for somebody else after this day. */
  swappedDay: Day;
}

/** Who is not to be proposed again yet: is or was in somebody's batch, was left alone, or was swapped lately. */
export function listAskedLately(reader: Reader, { day, swappedDay }: Since): Set<Id> {
  const notSwapped = or(eq(campaignMembers.arm, 'held-out'), ne(campaignMembers.state, 'left-out'));
  const rows = reader
    .select({ id: campaignMembers.customerId })
    .from(campaigns)
    .innerJoin(campaignMembers, eq(campaignMembers.campaignId, campaigns.id))
    .where(and(isFive, or(and(gt(campaigns.startedOn, day), notSwapped), gt(campaigns.startedOn, swappedDay))))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** Who of these had this letter by itself, outside of batches, since then. */
export function listHadLetter(reader: Reader, ids: readonly Id[], since: Instant): Set<Id> {
  const rows = reader
    .select({ id: messages.customerId })
    .from(messages)
    .innerJoin(templates, and(eq(templates.id, messages.templateId), eq(templates.purpose, 'one-in-five')))
    .where(and(inArray(messages.customerId, [...ids]), gt(messages.createdAt, since), notInArray(messages.state, ['draft', 'cancelled', 'failed'])))
    .all();
  return new Set(rows.map(({ id }) => id));
}

export function listMembersOf(reader: Reader, campaignId: Id) {
  return reader
    .select({
      customerId: campaignMembers.customerId,
      arm: campaignMembers.arm,
      state: campaignMembers.state,
      readAt: campaignMembers.readAt,
      swappedForId: campaignMembers.swappedForId,
      swapNote: campaignMembers.swapNote,
      skipCause: campaignMembers.skipCause,
    })
    .from(campaignMembers)
    .where(eq(campaignMembers.campaignId, campaignId))
    .orderBy(asc(campaignMembers.position), asc(campaignMembers.id))
    .all();
}
export type MemberRow = ReturnType<typeof listMembersOf>[number];

export interface Named {
  id: Id;
  name: string;
  language: Language;
}

export function listNames(reader: Reader, ids: readonly Id[]): Map<Id, Named> {
  const rows = reader
    .select({ id: customers.id, name: customers.displayName, language: customers.language })
    .from(customers)
    .where(inArray(customers.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What each of these customers ordered last, by its first line. */
export function listLastProducts(reader: Reader, ids: readonly Id[], today: Day): Map<Id, string> {
  const rows = reader
    .select({ customerId: orders.customerId, product: orderLines.description })
    .from(orders)
    .innerJoin(orderLines, and(eq(orderLines.orderId, orders.id)))
    .where(and(inArray(orders.customerId, [...ids]), lte(orders.orderedOn, today), sql`${orders.totalMinor} >= 0`))
    .orderBy(asc(orders.orderedOn), asc(orders.id), desc(orderLines.position))
    .all();
  return new Map(rows.map(({ customerId, product }) => [customerId, product]));
}

/** Who was left alone in these batches, and the first order of each within the days after; one row a person. */
export function listHeldOut(reader: Reader, campaignIds: readonly Id[], days: number) {
  const until = sql<Day>`date(${campaigns.startedOn}, '+' || ${days} || ' days')`;
  return reader
    .select({
      campaignId: campaigns.id,
      startedOn: campaigns.startedOn,
      customerId: campaignMembers.customerId,
      name: customers.displayName,
      orderedOn: sql<Day | null>`min(${orders.orderedOn})`,
    })
    .from(campaigns)
    .innerJoin(campaignMembers, and(eq(campaignMembers.campaignId, campaigns.id), eq(campaignMembers.arm, 'held-out')))
    .innerJoin(customers, eq(customers.id, campaignMembers.customerId))
    .leftJoin(
      orders,
      and(
        eq(orders.customerId, campaignMembers.customerId),
        gte(orders.orderedOn, campaigns.startedOn),
        lte(orders.orderedOn, until),
        gt(orders.totalMinor, 0),
      ),
    )
    .where(inArray(campaigns.id, [...campaignIds]))
    .groupBy(campaignMembers.id)
    .orderBy(asc(campaigns.startedOn), asc(customers.sortKey))
    .all();
}
