// The public days kept beside the customers, and whose are needed.
import { eq, isNull, sql } from 'drizzle-orm';
import type { Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { customers, publicYears } from '#db/schema/index';

export type PublicYear = Pick<typeof publicYears.$inferSelect, 'key' | 'edition' | 'days'>;

export function listPublicYears(reader: Reader): PublicYear[] {
  return reader.select({ key: publicYears.key, edition: publicYears.edition, days: publicYears.days }).from(publicYears).all();
}

/** Where the customers are: each country with its region once. */
export function listPlaces(reader: Reader): { country: string; region: string | null }[] {
  return reader.selectDistinct({ country: customers.country, region: customers.region }).from(customers).where(isNull(customers.archivedAt)).all();
}

export function findPlace(reader: Reader, customerId: Id): { country: string; region: string | null } | undefined {
  return reader.select({ country: customers.country, region: customers.region }).from(customers).where(eq(customers.id, customerId)).get();
}

export function savePublicYear(tx: Tx, year: PublicYear, at: Instant): void {
  const values = { ...year, madeAt: at };
  tx.insert(publicYears)
    .values(values)
    .onConflictDoUpdate({ target: publicYears.key, set: { ...values, key: sql`excluded.key` } })
    .run();
}
