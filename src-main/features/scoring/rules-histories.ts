// From purchases to what the buying models look at: how often, when last, since when.
import type { Base } from './rules-base.ts';
import { countOf } from './rules-base.ts';
import type { CountedHistories } from './rules-cnbd.ts';

/** Which customers of a base to look at; each at most once. */
export type Chosen = ArrayLike<number>;

/** A fit over more people than this is no more exact than anybody can use; so many are drawn, evenly. */
export const enoughForFit = 2500;

/** Every n-th of those who bought, so that at most `most` are left; the same ones each time. */
export function drawnEvenly(customers: readonly number[], most: number): readonly number[] {
  if (customers.length <= most) return customers;
  return Array.from({ length: most }, (_, i) => customers[Math.floor((i * customers.length) / most)] ?? 0);
}

/** Customers with a purchase, of one segment (or of all where null). */
export function buyersOf(base: Base, segment: number | null): number[] {
  const buyers: number[] = [];
  for (let i = 0; i < countOf(base); i += 1)
    if ((base.start[i + 1] ?? 0) > (base.start[i] ?? 0) && (segment === null || base.segmentOf[i] === segment)) buyers.push(i);
  return buyers;
}

const dayRoom = 2 ** 17;

/** Histories as of a day, in units of `unitDays`; customers alike are counted together. */
export function countHistories(base: Base, chosen: Chosen, { asOf, unitDays }: { asOf: number; unitDays: number }): CountedHistories {
  const counts = new Map<number, number>();
  let [logGaps, gaps] = [0, 0];
  for (let n = 0; n < chosen.length; n += 1) {
    const customer = chosen[n] ?? 0;
    const [from, to] = [base.start[customer] ?? 0, base.start[customer + 1] ?? 0];
    if (from === to) continue;
    const first = base.days[from] ?? 0;
    const last = base.days[to - 1] ?? 0;
    for (let i = from + 1; i < to; i += 1) logGaps += Math.log(((base.days[i] ?? 0) - (base.days[i - 1] ?? 0)) / unitDays);
    gaps += to - from - 1;
    const key = ((to - from - 1) * dayRoom + (last - first)) * dayRoom + (asOf - first);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const found: CountedHistories = {
    x: new Int32Array(counts.size),
    tx: new Float64Array(counts.size),
    T: new Float64Array(counts.size),
    weight: new Float64Array(counts.size),
    logGaps,
    gaps,
  };
  let i = 0;
  for (const [key, weight] of counts) {
    found.T[i] = (key % dayRoom) / unitDays;
    found.tx[i] = (Math.floor(key / dayRoom) % dayRoom) / unitDays;
    found.x[i] = Math.floor(key / dayRoom / dayRoom);
    found.weight[i] = weight;
    i += 1;
  }
  return found;
}

/** Days from the first purchase of anybody chosen to `asOf`, at least 1. */
export function longestDays(base: Base, chosen: Chosen, asOf: number): number {
  let longest = 1;
  for (let n = 0; n < chosen.length; n += 1) longest = Math.max(longest, asOf - (base.days[base.start[chosen[n] ?? 0] ?? 0] ?? asOf));
  return longest;
}
