// A file of made-up orders, about five a customer, in three segments; written in pieces, because half a million lines are 20 MB.
import { closeSync, openSync, writeSync } from 'node:fs';
import { dayFromNumber } from '#kit/days';
import { type Shape, shapes, syntheticOrders } from '../kit/synthetic-orders.ts';

const piece = 1000;
const segments = ['home', 'food', 'service'] as const;

export function writeOrders(file: string, { customers, from, to }: Pick<Shape, 'customers' | 'from' | 'to'>): void {
  const out = openSync(file, 'w');
  writeSync(out, 'customer_id,date,amount,segment\n');
  for (let n = 0; n < customers / piece; n += 1) {
    const shape: Shape = { ...shapes.service, customers: piece, gapDays: 100, between: 0.7, within: 0.6, stops: 0.15, from, to };
    const segment = segments[n % segments.length];
    const lines = syntheticOrders(shape, n + 1).map(({ customerId, on, amount }) => `${n}-${customerId},${dayFromNumber(on)},${amount},${segment}`);
    writeSync(out, `${lines.join('\n')}\n`);
  }
  closeSync(out);
}
