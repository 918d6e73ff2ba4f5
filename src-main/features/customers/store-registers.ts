// When the registers of people who do not want to be called were last compared, and who stands in them.
import { and, count, desc, eq, isNull, max, ne } from 'drizzle-orm';
import type { Day, Id, Instant } from '#contract/words';
import type { Reader } from '#db/open';
import { contactPoints, customers, registerMarks, registerWashes } from '#db/schema/index';

export interface WashLine {
  country: string;
  on: Day;
  at: Instant;
  asked: number;
  found: number;
}

/** The last comparison of each country. */
export function listLastWashes(reader: Reader): WashLine[] {
  const last = reader
    .select({ id: max(registerWashes.id).as('last_id') })
    .from(registerWashes)
    .groupBy(registerWashes.country)
    .as('last');
  const { country, checkedOn: on, createdAt: at, asked, found } = registerWashes;
  return reader.select({ country, on, at, asked, found }).from(registerWashes).innerJoin(last, eq(last.id, registerWashes.id)).orderBy(desc(on)).all();
}

/** The people (no companies) of a country; one with several phone numbers stands several times, one without any once. */
export function listPeopleToWash(reader: Reader, country: string): { customerId: Id; phone: string | null }[] {
  return reader
    .select({ customerId: customers.id, phone: contactPoints.normalized })
    .from(customers)
    .leftJoin(contactPoints, and(eq(contactPoints.customerId, customers.id), eq(contactPoints.kind, 'phone')))
    .where(and(eq(customers.country, country), ne(customers.kind, 'company'), isNull(customers.archivedAt)))
    .orderBy(customers.sortKey, customers.id)
    .all();
}

export function countPeople(reader: Reader, country: string): number {
  const wanted = and(eq(customers.country, country), ne(customers.kind, 'company'), isNull(customers.archivedAt));
  return reader.select({ n: count() }).from(customers).where(wanted).get()?.n ?? 0;
}

export function listMarks(reader: Reader, country: string): { id: Id; customerId: Id }[] {
  return reader.select({ id: registerMarks.id, customerId: registerMarks.customerId }).from(registerMarks).where(eq(registerMarks.country, country)).all();
}
