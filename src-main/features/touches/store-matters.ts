import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { matters } from '#db/schema/index';

/** What is open with a customer, each with our contacts since: the same that the planner counts (see store-facts). */
export function listOpenMattersCounted(reader: Reader, customerId: Id) {
  const { id, kind, title, note, openedOn, decisionUntilOn } = matters;
  const contacts = sql<number>`(select count(*) from touches t where t.customer_id = ${matters.customerId} and t.done_on >= ${matters.openedOn}
    and t.direction = 'out' and t.state = 'done' and (t.technical_outcome is null or t.technical_outcome = 'answered' or t.channel <> 'call'))`;
  return reader
    .select({ id, kind, title, note, openedOn, decisionUntilOn, contacts })
    .from(matters)
    .where(and(eq(matters.customerId, customerId), isNull(matters.closedOn)))
    .orderBy(asc(matters.id))
    .all();
}
