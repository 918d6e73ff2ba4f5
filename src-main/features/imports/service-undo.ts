// Taking a whole import back.
import type { Id } from '#contract/words';
import { revertAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { replanAfter } from './planning.ts';
import { findImport, listImportActs, updateImport } from './store.ts';
import { countOrdersOf, listMadeCustomers, listOrdersOfOthers, removeCustomers, removeOrders, removeUnusedProducts } from './store-undo.ts';

export type UndoOutcome =
  | { kind: 'undone'; customersRemoved: number; ordersRemoved: number; kept: number }
  | { kind: 'not-found' }
  | { kind: 'already-undone' };

/**
 * Removes what an import made and puts back what it filled in, in one transaction. Customers somebody has worked on since are kept with all
 * they have, and counted; so are filled-in cards and orders that were changed since.
 */
export async function undoImport(ctx: Context, importId: Id): Promise<UndoOutcome> {
  const left = new Set<Id>();
  const outcome = ctx.db.transaction((tx): UndoOutcome => {
    const row = findImport(tx, importId);
    if (!row) return { kind: 'not-found' };
    if (row.state === 'undone') return { kind: 'already-undone' };
    let kept = 0;
    for (const act of listImportActs(tx, importId)) {
      if (act.customerId) left.add(act.customerId);
      if (revertAct(tx, ctx, act.id) !== 'reverted') kept += 1;
    }
    const others = listOrdersOfOthers(tx, importId);
    for (const { customerId } of others) left.add(customerId);
    const removable = others.filter(({ edited }) => !edited).map(({ id }) => id);
    removeOrders(tx, removable);
    const made = listMadeCustomers(tx, importId);
    const gone = made.filter(({ workedOn }) => !workedOn).map(({ id }) => id);
    const ordersRemoved = removable.length + countOrdersOf(tx, importId, gone);
    removeCustomers(tx, gone);
    removeUnusedProducts(tx, importId);
    kept += made.length - gone.length + (others.length - removable.length);
    const now = ctx.clock.now();
    updateImport(tx, importId, { state: 'undone', undoneAt: now, updatedAt: now, updatedBy: ctx.me() });
    return { kind: 'undone', customersRemoved: gone.length, ordersRemoved, kept };
  });
  if (outcome.kind !== 'undone') return outcome;
  ctx.changes.tell({ topic: 'customers' });
  ctx.changes.tell({ topic: 'imports', id: importId });
  await replanAfter(ctx, [...left]);
  ctx.changes.tell({ topic: 'touches' });
  return outcome;
}
