// The orders of a whole base, column by column: small, quick to go through, and handed to another thread without copying.

/** Purchases of all customers. Those of customer i are the entries from start[i] up to start[i + 1], by day upwards, each day once. */
export interface Base {
  start: Int32Array;
  /** Day numbers (kit/days). */
  days: Int32Array;
  /** What was paid that day, refunds taken off, in one currency for all; NaN where no amount is known. */
  amounts: Float64Array;
  /** Which of `segments` each customer is in. */
  segmentOf: Int32Array;
  segments: readonly SegmentOfBase[];
}

export interface SegmentOfBase {
  name: string;
  /** The interval people expect here, where somebody said one. */
  intervalDays: number | null;
}

export const countOf = (base: Base): number => base.segmentOf.length;

export interface LooseOrder {
  /** Which customer, from 0. */
  customer: number;
  on: number;
  /** NaN where not known; below 0 for a refund. */
  amount: number;
}

/**
 * Orders in any order as a base: those after `asOf` have not happened, several on a day are one purchase, and a refund is no purchase but takes
 * its amount off the last one before it. A refund before any purchase is left out.
 */
export function baseOf(orders: readonly LooseOrder[], { segmentOf, segments, asOf }: Pick<Base, 'segmentOf' | 'segments'> & { asOf: number }): Base {
  const past = orders.filter(({ on }) => on <= asOf);
  // A refund of the same day comes after the purchase it takes back.
  past.sort((a, b) => a.customer - b.customer || a.on - b.on || (a.amount < 0 ? 1 : 0) - (b.amount < 0 ? 1 : 0) || a.amount - b.amount || 0);
  const start = new Int32Array(segmentOf.length + 1);
  const days = new Int32Array(past.length);
  const amounts = new Float64Array(past.length);
  let at = 0;
  let customer = 0;
  for (const order of past) {
    for (; customer < order.customer; customer += 1) start[customer + 1] = at;
    const last = at > (start[customer] ?? 0) ? at - 1 : -1;
    if (order.amount < 0) {
      if (last >= 0) amounts[last] = added(amounts[last] ?? Number.NaN, order.amount);
    } else if (last >= 0 && days[last] === order.on) amounts[last] = added(amounts[last] ?? Number.NaN, order.amount);
    else {
      days[at] = order.on;
      amounts[at] = order.amount;
      at += 1;
    }
  }
  for (; customer < segmentOf.length; customer += 1) start[customer + 1] = at;
  return { start, days: days.slice(0, at), amounts: amounts.slice(0, at), segmentOf, segments };
}

const added = (sum: number, amount: number) => (Number.isNaN(sum) ? amount : Number.isNaN(amount) ? sum : sum + amount);

/** How many of the customer's purchases lie on or before a day. */
export function purchasesUntil(base: Base, customer: number, day: number): number {
  const [from, to] = [base.start[customer] ?? 0, base.start[customer + 1] ?? 0];
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((base.days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

/** What a base knew on an earlier day. */
export function baseUntil(base: Base, day: number): Base {
  const customers = countOf(base);
  const start = new Int32Array(customers + 1);
  for (let i = 0; i < customers; i += 1) start[i + 1] = (start[i] ?? 0) + purchasesUntil(base, i, day);
  const days = new Int32Array(start[customers] ?? 0);
  const amounts = new Float64Array(days.length);
  for (let i = 0; i < customers; i += 1) {
    const [from, to] = [start[i] ?? 0, start[i + 1] ?? 0];
    const source = base.start[i] ?? 0;
    days.set(base.days.subarray(source, source + to - from), from);
    amounts.set(base.amounts.subarray(source, source + to - from), from);
  }
  return { ...base, start, days, amounts };
}
