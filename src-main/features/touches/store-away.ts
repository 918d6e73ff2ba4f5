// What of one salesperson's list falls into a holiday.
import { and, between, count, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Day, Id } from '#contract/words';
import type { Reader } from '#db/open';
import { touches } from '#db/schema/index';

interface Whose {
  me: Id;
  keepsUnowned: 0 | 1;
}

// The words of the partial index, so that SQLite uses it.
const open = sql`${touches.state} in ('planned', 'held')`;
const mine = ({ me, keepsUnowned }: Whose): SQL | undefined => {
  const own = eq(touches.salespersonId, me);
  return keepsUnowned === 1 ? or(own, isNull(touches.salespersonId)) : own;
};

export function countDueWithin(reader: Reader, span: Whose & { fromOn: Day; untilOn: Day }): number {
  const found = reader
    .select({ n: count() })
    .from(touches)
    .where(and(open, mine(span), between(touches.dueOn, span.fromOn, span.untilOn)))
    .get();
  return found?.n ?? 0;
}

/** Of these customers those on the list of this person. */
export function listOnList(reader: Reader, customerIds: readonly Id[], whose: Whose): Set<Id> {
  const asked = sql`(select value from json_each(${JSON.stringify(customerIds)}))`;
  const rows = reader
    .select({ customerId: touches.customerId })
    .from(touches)
    .where(and(open, eq(touches.direction, 'out'), mine(whose), inArray(touches.customerId, asked)))
    .all();
  return new Set(rows.map(({ customerId }) => customerId));
}

/** Whether a planned contact is nobody's yet: then the planner has to give it to somebody. */
export function hasUnlisted(reader: Reader): boolean {
  const found = reader
    .select({ id: touches.id })
    .from(touches)
    .where(and(open, eq(touches.direction, 'out'), isNull(touches.salespersonId)))
    .limit(1)
    .get();
  return found !== undefined;
}
