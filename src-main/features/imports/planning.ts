// After an import the queue must know the new customers and orders.
import type { Id } from '#contract/words';
import { enrolThese } from '#features/journeys';
import { planEverybody, replanCustomer } from '#features/touches';
import type { Context } from '../../ports/context.ts';

/** Up to this many customers are planned one by one; beyond it, going through everybody is quicker. */
const fewEnough = 200;

/** Plans the touches of these customers anew. */
export async function replanAfter(ctx: Context, customerIds: readonly Id[]): Promise<void> {
  if (customerIds.length === 0) return;
  // New orders and tags begin journeys, and end others.
  await enrolThese(ctx, customerIds);
  if (customerIds.length > fewEnough) await planEverybody(ctx, {});
  else
    ctx.db.transaction((tx) => {
      for (const id of customerIds) replanCustomer(ctx, tx, id);
    });
  ctx.changes.tell({ topic: 'touches' });
}
