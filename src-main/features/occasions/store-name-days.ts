import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { customers, occasions } from '#db/schema/index';

const named = { id: customers.id, givenName: customers.givenName, callName: customers.callName, country: customers.country };
export interface NamedCustomer {
  id: Id;
  givenName: string | null;
  callName: string | null;
  country: string;
}

export function findNamed(reader: Reader, customerId: Id): NamedCustomer | undefined {
  return reader.select(named).from(customers).where(eq(customers.id, customerId)).get();
}

/** The name days of a customer, also the one that only remembers that they keep none. */
export function listNameDayRows(reader: Reader, customerId: Id): { id: Id; active: boolean }[] {
  return reader
    .select({ id: occasions.id, active: occasions.active })
    .from(occasions)
    .where(and(eq(occasions.customerId, customerId), eq(occasions.kind, 'name-day')))
    .all();
}

function unasked(countries: readonly string[]): SQL | undefined {
  const asked = sql`exists (select 1 from ${occasions} where ${occasions.customerId} = ${customers.id} and ${occasions.kind} = 'name-day')`;
  return and(inArray(customers.country, [...countries]), eq(customers.kind, 'person'), isNull(customers.archivedAt), sql`not ${asked}`);
}

/** People of these countries, in use, of whom nothing is written down about a name day. */
export const listUnasked = (reader: Reader, countries: readonly string[]): NamedCustomer[] =>
  reader.select(named).from(customers).where(unasked(countries)).all();

/** How many of them have each name: a few thousand names, however many customers there are. */
export function countUnasked(reader: Reader, countries: readonly string[]): (Omit<NamedCustomer, 'id'> & { count: number })[] {
  const { givenName, callName, country } = named;
  return reader
    .select({ givenName, callName, country, count: sql<number>`count(*)` })
    .from(customers)
    .where(unasked(countries))
    .groupBy(customers.givenName, customers.callName, customers.country)
    .all();
}
