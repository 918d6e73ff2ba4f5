// Reads back what SQLite joined into one text per customer (see store-facts).
import type { Basis, Channel, ContactPointKind, ContactPointState } from '#contract/words';
import { bases, channels, ContactPointKind as KindShape, ContactPointState as StateShape } from '#contract/words';
import { dayNumber } from '#kit/days';

export interface OrderRow {
  on: number;
  totalMinor: number;
  currency: string;
}

/** Orders joined as `YYYY-MM-DD<currency> <amount>;`. */
export function ordersOf(joined: string): OrderRow[] {
  const orders: OrderRow[] = [];
  for (let at = 0; at < joined.length; ) {
    const space = joined.indexOf(' ', at);
    const end = joined.indexOf(';', space);
    orders.push({ on: dayNumber(joined.slice(at, at + 10)), totalMinor: Number(joined.slice(space + 1, end)), currency: joined.slice(at + 10, space) });
    at = end + 1;
  }
  return orders;
}

/**
 * The orders in the currency in which the customer bought most often; of two equals the one used last. Money of several currencies is never
 * added up: what was paid in the others is left out of the sum.
 */
export function inMainCurrency(orders: readonly OrderRow[]): { currency: string | null; orders: readonly OrderRow[] } {
  const one = orders[0]?.currency ?? null;
  if (orders.every(({ currency }) => currency === one)) return { currency: one, orders };
  const counts = new Map<string, { orders: number; lastOn: number }>();
  for (const { currency, on } of orders) {
    const known = counts.get(currency);
    counts.set(currency, { orders: (known?.orders ?? 0) + 1, lastOn: Math.max(known?.lastOn ?? on, on) });
  }
  const [main] = [...counts].sort(([a, x], [b, y]) => y.orders - x.orders || y.lastOn - x.lastOn || (a < b ? -1 : 1));
  const currency = main?.[0] ?? null;
  return { currency, orders: orders.filter((order) => order.currency === currency) };
}

type Point = { kind: ContactPointKind; state: ContactPointState };
const pointByText = new Map<string, Point>(
  KindShape.options.flatMap((kind) => StateShape.options.map((state) => [`${kind}:${state}`, { kind, state }] as const)),
);

type Ground = { channel: Channel; basis: Basis; isWithdrawn: boolean };
const grounds = channels.flatMap((channel) => bases.flatMap((basis) => [false, true].map((isWithdrawn) => ({ channel, basis, isWithdrawn }))));
const groundByText = new Map<string, Ground>(grounds.map((ground) => [`${ground.channel}:${ground.basis}:${ground.isWithdrawn ? '1' : ''}`, ground]));

/** Texts closed by `;`, each looked up; an unknown one is left out. */
function lookedUp<T>(joined: string, known: ReadonlyMap<string, T>): T[] {
  const found: T[] = [];
  for (let at = 0; at < joined.length; ) {
    const end = joined.indexOf(';', at);
    const one = known.get(joined.slice(at, end));
    if (one) found.push(one);
    at = end + 1;
  }
  return found;
}

/** Contact points joined as `kind:state;`. */
export const pointsOf = (joined: string): Point[] => lookedUp(joined, pointByText);
/** Grounds joined as `channel:basis:<1 where withdrawn>;`. */
export const consentsOf = (joined: string): Ground[] => lookedUp(joined, groundByText);
