// An order typed in by hand, or taken out again.
import type { OrderView } from '#contract/customers';
import type { Day, Id, Money } from '#contract/words';
import { findCustomer } from '#features/customers';
import { startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { fingerprintOf, freeOccurrence } from './rules.ts';
import { ensureProduct } from './service-bulk.ts';
import { findOrder, listFingerprints, listLineIds } from './store.ts';

export interface TypedOrder {
  customerId: Id;
  orderedOn: Day;
  description: string;
  quantity: number;
  total: Money;
}

export type AddOutcome = { kind: 'added'; order: OrderView } | { kind: 'not-found' } | { kind: 'invalid'; field: string; problem: string };

/** Adds an order of one line. Two alike on one day are both kept: whoever types it twice means it, and undo takes it back. */
export function addOrder(ctx: Context, { customerId, orderedOn, description, quantity, total }: TypedOrder): AddOutcome {
  if (orderedOn > ctx.clock.today()) return { kind: 'invalid', field: 'orderedOn', problem: 'in-the-future' };
  if (!Number.isSafeInteger(total.minor)) return { kind: 'invalid', field: 'total', problem: 'too-large' };
  const outcome = ctx.db.transaction((tx): AddOutcome => {
    if (!findCustomer(tx, customerId)) return { kind: 'not-found' };
    const line = { description, quantity, totalMinor: total.minor };
    const facts = { orderedOn, currency: total.currency, lines: [line] };
    const fingerprint = fingerprintOf(facts, freeOccurrence(facts, listFingerprints(tx, customerId, orderedOn)));
    const productId = ensureProduct(tx, description, { importId: null, at: ctx.clock.now(), by: ctx.me() });
    const id = newId();
    const act = startAct(tx, ctx, 'order.added', customerId);
    act.insert('orders', { id, customerId, orderedOn, totalMinor: total.minor, currency: total.currency, source: 'typed', fingerprint });
    act.insert('orderLines', { id: newId(), orderId: id, productId, position: 0, ...line });
    return { kind: 'added', order: { id, orderedOn, total, lines: [{ description, quantity, total }] } };
  });
  if (outcome.kind === 'added') ordersChanged(ctx, customerId);
  return outcome;
}

export function removeOrder(ctx: Context, orderId: Id): 'removed' | 'not-found' {
  const customerId = ctx.db.transaction((tx): Id | null => {
    const order = findOrder(tx, orderId);
    if (!order) return null;
    const act = startAct(tx, ctx, 'order.removed', order.customerId);
    for (const lineId of listLineIds(tx, orderId)) act.remove('orderLines', lineId);
    act.remove('orders', orderId);
    return order.customerId;
  });
  if (customerId === null) return 'not-found';
  ordersChanged(ctx, customerId);
  return 'removed';
}

/** Orders of this customer changed: rhythm and next touch follow (the planner listens), screens ask again. */
export function ordersChanged(ctx: Context, customerId: Id): void {
  ctx.changes.tell({ topic: 'orders', id: customerId });
}
