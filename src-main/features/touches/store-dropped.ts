// Enquiries with their contacts: three queries, however many there are.
import { and, asc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import type { Day, Id } from '#contract/words';
import type { Reader } from '#db/open';
import { customers, matters, orders, touches } from '#db/schema/index';

const reached = sql`(${touches.technicalOutcome} is null or ${touches.technicalOutcome} = 'answered' or ${touches.channel} <> 'call')`;

/** Enquiries opened since a day, of one salesperson's customers or of all. */
export function listEnquiries(reader: Reader, since: Day, ownerId: Id | null) {
  const { id, customerId, title, openedOn, closedOn, endedAs } = matters;
  const firstOrder = sql<Day | null>`(select min(o.ordered_on) from ${orders} o where o.customer_id = ${customerId} and o.ordered_on >= ${openedOn} and o.total_minor >= 0)`;
  return reader
    .select({ matterId: id, customerId, name: customers.displayName, title, openedOn, closedOn, endedAs, boughtOn: firstOrder })
    .from(matters)
    .innerJoin(customers, eq(customers.id, customerId))
    .where(and(eq(matters.kind, 'enquiry'), gte(openedOn, since), isNull(customers.archivedAt), ownerId === null ? undefined : eq(customers.ownerId, ownerId)))
    .orderBy(asc(openedOn), asc(id))
    .all();
}

/** So many ids in one statement. */
const atOnce = 500;

const inLots = <T>(ids: readonly Id[], read: (some: Id[]) => T[]): T[] => {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += atOnce) found.push(...read(ids.slice(from, from + atOnce)));
  return found;
};

/** Contacts that reached these customers since a day, upwards. */
export const listContactDays = (reader: Reader, ids: readonly Id[], since: Day) =>
  inLots(ids, (some) =>
    reader
      .select({ customerId: touches.customerId, on: touches.doneOn, direction: touches.direction })
      .from(touches)
      .where(and(inArray(touches.customerId, some), gte(touches.doneOn, since), eq(touches.state, 'done'), reached))
      .orderBy(asc(touches.doneOn))
      .all(),
  );

/** The open touches of these customers. */
export const listOpenOf = (reader: Reader, ids: readonly Id[]) =>
  inLots(ids, (some) =>
    reader
      .select({ id: touches.id, customerId: touches.customerId, dueOn: touches.dueOn, snoozedUntilOn: touches.snoozedUntilOn, reasons: touches.reasons })
      .from(touches)
      .where(and(inArray(touches.customerId, some), eq(touches.direction, 'out'), inArray(touches.state, ['planned', 'held'])))
      .all(),
  );
