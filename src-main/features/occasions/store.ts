import { and, asc, eq } from 'drizzle-orm';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { customers, occasions } from '#db/schema/index';

export type OccasionRow = typeof occasions.$inferSelect;

export function findOccasion(reader: Reader, occasionId: Id): OccasionRow | undefined {
  return reader.select().from(occasions).where(eq(occasions.id, occasionId)).get();
}

/** The occasions of one customer that are in use, in the order in which they were written down. */
export function listOccasions(reader: Reader, customerId: Id): OccasionRow[] {
  return reader
    .select()
    .from(occasions)
    .where(and(eq(occasions.customerId, customerId), eq(occasions.active, true)))
    .orderBy(asc(occasions.id))
    .all();
}

/** The country of a customer; undefined where there is none of this id. */
export function findCountry(reader: Reader, customerId: Id): string | undefined {
  return reader.select({ country: customers.country }).from(customers).where(eq(customers.id, customerId)).get()?.country;
}
