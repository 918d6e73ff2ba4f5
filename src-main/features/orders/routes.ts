import { implement } from '@orpc/server';
import { orders as contract } from '#contract/orders';
import type { Context } from '../../ports/context.ts';
import { addOrder, removeOrder } from './service.ts';

const os = implement(contract).$context<Context>();

export const ordersRoutes = os.router({
  add: os.add.handler(({ context, input, errors }) => {
    const outcome = addOrder(context, input);
    if (outcome.kind === 'added') return outcome.order;
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
  }),
  remove: os.remove.handler(({ context, input, errors }) => {
    if (removeOrder(context, input.orderId) === 'not-found') throw errors.NOT_FOUND();
    return { removed: true as const };
  }),
});
