import { and, asc, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Day, Id, Instant, Reason } from '#contract/words';
import type { Reader } from '#db/open';
import { customers, touches } from '#db/schema/index';

export interface Promised {
  touchId: Id;
  customerId: Id;
  name: string;
  plannedAt: Instant;
  reasons: Reason[];
}

/** Open touches of this person with an agreed minute up to `untilAt`, on `since` or later: what was agreed for long ago is in the queue, not news. */
export function listPromisedTouches(reader: Reader, { me, untilAt, since }: { me: Id; untilAt: Instant; since: Day }): Promised[] {
  return reader
    .select({
      touchId: touches.id,
      customerId: touches.customerId,
      name: customers.displayName,
      plannedAt: touches.plannedAt,
      reasons: touches.reasons,
      dueOn: touches.dueOn,
    })
    .from(touches)
    .innerJoin(customers, eq(customers.id, touches.customerId))
    .where(
      and(
        inArray(touches.state, ['planned', 'held']),
        isNotNull(touches.plannedAt),
        lte(touches.plannedAt, untilAt),
        or(isNull(touches.salespersonId), eq(touches.salespersonId, me)),
      ),
    )
    .orderBy(asc(touches.plannedAt))
    .all()
    .flatMap(({ plannedAt, reasons, dueOn, ...rest }) =>
      plannedAt === null || dueOn === null || dueOn < since ? [] : [{ ...rest, plannedAt, reasons: reasons ?? [] }],
    );
}
