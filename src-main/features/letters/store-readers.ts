// What letters say about customers, read for many at once: one query a table, however many there are.
import { and, asc, desc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { AddressForm, Day, Id, Language } from '#contract/words';
import type { Reader } from '#db/open';
import { contactPoints, customers, matters, messages, occasions, orderLines, orders, touches } from '#db/schema/index';

export type CustomerRow = typeof customers.$inferSelect;
export type EmailRow = typeof contactPoints.$inferSelect;
export type OpenTouchRow = Pick<typeof touches.$inferSelect, 'id' | 'customerId' | 'state' | 'reasons' | 'holdOverride' | 'templateId'>;
export type MatterHead = Pick<typeof matters.$inferSelect, 'customerId' | 'kind' | 'title' | 'openedOn'>;

export interface OrderHead {
  id: Id;
  customerId: Id;
  orderedOn: Day;
}

export function listCustomersById(reader: Reader, ids: readonly Id[]): CustomerRow[] {
  return reader
    .select()
    .from(customers)
    .where(inArray(customers.id, [...ids]))
    .all();
}

/** E-mail addresses, the first choice first. */
export function listEmails(reader: Reader, ids: readonly Id[]): EmailRow[] {
  return reader
    .select()
    .from(contactPoints)
    .where(and(inArray(contactPoints.customerId, [...ids]), eq(contactPoints.kind, 'email')))
    .orderBy(desc(contactPoints.isPrimary), asc(contactPoints.createdAt), asc(contactPoints.id))
    .all();
}

/** Orders up to a day, the newest first; refunds are none. */
export function listOrderHeads(reader: Reader, ids: readonly Id[], until: Day): OrderHead[] {
  return reader
    .select({ id: orders.id, customerId: orders.customerId, orderedOn: orders.orderedOn })
    .from(orders)
    .where(and(inArray(orders.customerId, [...ids]), lte(orders.orderedOn, until), gte(orders.totalMinor, 0)))
    .orderBy(desc(orders.orderedOn), desc(orders.id))
    .all();
}

export function listLineTexts(reader: Reader, orderIds: readonly Id[]): { orderId: Id; description: string }[] {
  return reader
    .select({ orderId: orderLines.orderId, description: orderLines.description })
    .from(orderLines)
    .where(inArray(orderLines.orderId, [...orderIds]))
    .orderBy(asc(orderLines.orderId), asc(orderLines.position))
    .all();
}

/** Enquiries and complaints that nobody has closed, the newest first. */
export function listOpenMatterHeads(reader: Reader, ids: readonly Id[]): MatterHead[] {
  return reader
    .select({ customerId: matters.customerId, kind: matters.kind, title: matters.title, openedOn: matters.openedOn })
    .from(matters)
    .where(and(inArray(matters.customerId, [...ids]), isNull(matters.closedOn)))
    .orderBy(desc(matters.openedOn), desc(matters.id))
    .all();
}

export function listOpenTouches(reader: Reader, ids: readonly Id[]): OpenTouchRow[] {
  return reader
    .select({
      id: touches.id,
      customerId: touches.customerId,
      state: touches.state,
      reasons: touches.reasons,
      holdOverride: touches.holdOverride,
      templateId: touches.templateId,
    })
    .from(touches)
    .where(and(inArray(touches.customerId, [...ids]), eq(touches.direction, 'out'), inArray(touches.state, ['planned', 'held'])))
    .all();
}

/** Letters that went, or will go, to these customers: what was said, by its fingerprint, and which news it told. */
export function listLettersGone(reader: Reader, ids: readonly Id[]) {
  return reader
    .select({ customerId: messages.customerId, queuedAt: messages.queuedAt, wordsHash: messages.wordsHash, newsItemId: messages.newsItemId })
    .from(messages)
    .where(and(inArray(messages.customerId, [...ids]), sql`${messages.state} not in ('draft', 'cancelled', 'failed')`))
    .orderBy(desc(messages.queuedAt), desc(messages.id))
    .all();
}

export interface ReaderPlace {
  empty: number;
  sortKey: string;
  id: Id;
}

const has = (text: ReturnType<typeof sql>) => sql`(${text} is null)`;

// What letters ask for most: a first name, what somebody bought, an address, a day of their own, why they buy, whom to greet.
const emptiness = sql<number>`(
  (coalesce(nullif(${customers.callName}, ''), nullif(${customers.givenName}, '')) is null)
  + ${has(sql`nullif(${customers.familyName}, '')`)}
  + ${has(sql`${customers.motive}`)}
  + ${has(sql`${customers.sex}`)}
  + (not exists (select 1 from ${orders} where ${orders.customerId} = ${customers.id}))
  + (not exists (select 1 from ${contactPoints} where ${contactPoints.customerId} = ${customers.id} and ${contactPoints.kind} = 'email'))
  + (not exists (select 1 from ${occasions} where ${occasions.customerId} = ${customers.id}))
)`;

export interface ReadersQuestion {
  language: Language;
  addressForm: AddressForm | null;
  after: ReaderPlace | null;
  limit: number;
}

/** Customers of one manner, the emptiest card first; `after` is the last one seen. */
export function listReadersByEmptiness(reader: Reader, { language, addressForm, after, limit }: ReadersQuestion) {
  const place = sql`(7 - ${emptiness}, ${customers.sortKey}, ${customers.id})`;
  return reader
    .select({ id: customers.id, name: customers.displayName, sortKey: customers.sortKey, empty: emptiness })
    .from(customers)
    .where(and(ofManner(language, addressForm), after === null ? undefined : sql`${place} > (${7 - after.empty}, ${after.sortKey}, ${after.id})`))
    .orderBy(desc(emptiness), asc(customers.sortKey), asc(customers.id))
    .limit(limit)
    .all();
}

const ofManner = (language: Language, addressForm: AddressForm | null) =>
  and(isNull(customers.archivedAt), eq(customers.language, language), addressForm === null ? undefined : eq(customers.addressForm, addressForm));

export function countReaders(reader: Reader, language: Language, addressForm: AddressForm | null): number {
  return reader.select({ n: sql<number>`count(*)` }).from(customers).where(ofManner(language, addressForm)).get()?.n ?? 0;
}
