import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Id, Reason } from '#contract/words';
import type { Reader } from '#db/open';
import { matters, touches } from '#db/schema/index';

export interface CallTouch {
  id: Id;
  customerId: Id;
  reasons: Reason[];
}

export function findTouch(reader: Reader, touchId: Id): CallTouch | undefined {
  const row = reader.select({ id: touches.id, customerId: touches.customerId, reasons: touches.reasons }).from(touches).where(eq(touches.id, touchId)).get();
  return row && { ...row, reasons: row.reasons ?? [] };
}

/** The one touch that is planned towards the customer: its reasons are why we call when nobody says which. */
export function findOpenTouchOf(reader: Reader, customerId: Id): CallTouch | undefined {
  const row = reader
    .select({ id: touches.id, customerId: touches.customerId, reasons: touches.reasons })
    .from(touches)
    .where(and(eq(touches.customerId, customerId), eq(touches.direction, 'out'), inArray(touches.state, ['planned', 'held'])))
    .get();
  return row && { ...row, reasons: row.reasons ?? [] };
}

/** A complaint of the customer that is still open. */
export function findOpenComplaintId(reader: Reader, customerId: Id): Id | undefined {
  return reader
    .select({ id: matters.id })
    .from(matters)
    .where(and(eq(matters.customerId, customerId), eq(matters.kind, 'complaint'), isNull(matters.closedOn)))
    .get()?.id;
}
