// Statements prepared once and run for every row of an import.
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/open';
import { occasions } from '#db/schema/index';
import type { OccasionInsert } from './store.ts';

const given = (name: string) => sql`${sql.placeholder(name)}`;

/** Writes the birthdays and favourite holidays of new customers. */
export function occasionWriter(tx: Tx): (row: OccasionInsert) => void {
  const statement = tx
    .insert(occasions)
    .values({
      ...{ id: given('id'), customerId: given('customerId'), kind: given('kind'), month: given('month'), day: given('day'), year: given('year') },
      ...{ rule: given('rule'), label: given('label'), importId: given('importId'), createdAt: given('at'), updatedAt: given('at'), updatedBy: given('by') },
    })
    .prepare();
  return (row) => void statement.run({ ...row });
}
