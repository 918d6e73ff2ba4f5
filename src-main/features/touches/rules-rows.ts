// Reads back what SQLite joined into one text per customer (see store-facts).
import type { Basis, Channel, ContactPointKind, ContactPointState } from '#contract/words';
import { bases, channels, ContactPointKind as KindShape, ContactPointState as StateShape } from '#contract/words';
import { dayNumber } from '#kit/days';

/** Orders joined as `YYYY-MM-DD<amount>;`. */
export function ordersOf(joined: string): { on: number; totalMinor: number }[] {
  const orders: { on: number; totalMinor: number }[] = [];
  for (let at = 0; at < joined.length; ) {
    const end = joined.indexOf(';', at);
    orders.push({ on: dayNumber(joined.slice(at, at + 10)), totalMinor: Number(joined.slice(at + 10, end)) });
    at = end + 1;
  }
  return orders;
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
