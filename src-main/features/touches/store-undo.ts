import { and, eq } from 'drizzle-orm';
import type { Id } from '#contract/words';
import type { Tx } from '#db/open';
import { messages, touches } from '#db/schema/index';

/** Columns the planner may have set anew on a touch that an act left otherwise. */
const planned = ['channel', 'dueOn', 'contactNumber', 'matterId', 'occasionId', 'salespersonId'] as const;

/** Puts these columns of an open touch back to what an act wrote into them. */
export function restorePlanned(tx: Tx, touchId: Id, after: Record<string, unknown>): void {
  const patch = Object.fromEntries(planned.filter((column) => Object.hasOwn(after, column)).map((column) => [column, after[column] ?? null]));
  if (Object.keys(patch).length > 0) tx.update(touches).set(patch).where(eq(touches.id, touchId)).run();
}

/** A server said "later" to a letter that an act had queued: nobody's work, so it waits as the act left it. */
export function restoreWaiting(tx: Tx, messageId: Id): void {
  tx.update(messages)
    .set({ state: 'queued' })
    .where(and(eq(messages.id, messageId), eq(messages.state, 'deferred')))
    .run();
}
