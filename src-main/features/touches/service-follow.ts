// The planner follows what lower features tell: a customer, an order or an occasion has changed.
import type { Context } from '../../ports/context.ts';
import { replanCustomer } from './service-plan.ts';

/** Plans a customer anew whenever a change names them, until the returned function is called. */
export function followChanges(ctx: Context): () => void {
  return ctx.changes.listen(({ topic, id }) => {
    if (id === undefined || (topic !== 'customers' && topic !== 'orders')) return;
    ctx.db.transaction((tx) => replanCustomer(ctx, tx, id));
    ctx.changes.tell({ topic: 'touches', id });
  });
}
