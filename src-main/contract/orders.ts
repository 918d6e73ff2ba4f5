import { oc } from '@orpc/contract';
import { z } from 'zod';
import { OrderView } from './customers.ts';
import { invalid, notFound } from './errors.ts';
import { Day, Id, Money } from './words.ts';

export const orders = {
  /** Types an order in; the customer's rhythm and next touch follow at once. */
  add: oc
    .input(z.strictObject({ customerId: Id, orderedOn: Day, description: z.string().trim().min(1).max(300), quantity: z.number().positive(), total: Money }))
    .errors({ ...notFound, ...invalid })
    .output(OrderView),
  remove: oc
    .input(z.strictObject({ orderId: Id }))
    .errors(notFound)
    .output(z.strictObject({ removed: z.literal(true) })),
};
