// A base from the orders of a file, the same whatever the order of the lines and whatever stands in lines after `asOf`.
import { type Base, baseOf } from './rules-base.ts';
import type { FileOrder } from './rules-csv.ts';

export interface FileBase {
  base: Base;
  /** Customers with a purchase up to the day, by id upwards; who only got money back is none. */
  ids: string[];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Who changed segments is in that of the latest order; of two on one day in the one that comes last by name. */
function segmentNames(past: readonly FileOrder[]): Map<string, string> {
  const latest = new Map<string, FileOrder>();
  for (const order of past) {
    const known = latest.get(order.customerId);
    if (!known || order.on > known.on || (order.on === known.on && order.segment > known.segment)) latest.set(order.customerId, order);
  }
  return new Map([...latest].map(([id, { segment }]) => [id, segment]));
}

export function fileBase(orders: readonly FileOrder[], asOf: number): FileBase {
  const past = orders.filter(({ on }) => on <= asOf);
  const buyers = new Set(past.flatMap(({ customerId, amount }) => (amount < 0 ? [] : [customerId])));
  const segmentOf = segmentNames(past.filter(({ customerId }) => buyers.has(customerId)));
  const ids = [...segmentOf.keys()].sort(byText);
  const names = [...new Set(segmentOf.values())].sort(byText);
  const places = new Map(ids.map((id, place) => [id, place]));
  const segmentPlaces = new Map(names.map((name, place) => [name, place]));
  const base = baseOf(
    past.filter(({ customerId }) => buyers.has(customerId)).map(({ customerId, on, amount }) => ({ customer: places.get(customerId) ?? 0, on, amount })),
    {
      segmentOf: Int32Array.from(ids, (id) => segmentPlaces.get(segmentOf.get(id) ?? '') ?? 0),
      segments: names.map((name) => ({ name, intervalDays: null })),
      asOf,
    },
  );
  return { base, ids };
}
