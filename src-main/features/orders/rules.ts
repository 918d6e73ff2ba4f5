// When two orders are one order.
import type { Day } from '#contract/words';
import { fold } from '#kit/fold';

export interface OrderFacts {
  orderedOn: Day;
  currency: string;
  /** Amounts in minor units. */
  lines: readonly { description: string; quantity: number; totalMinor: number }[];
}

/** A 53-bit hash (cyrb53, public domain) in hex; orders are only ever compared with those of the same customer and day, so this is ample. */
function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}

/** What two identical orders of a customer share: day, currency, products (folded, in any order), quantities and amounts; not the order number. */
export function contentOf({ orderedOn, currency, lines }: OrderFacts): string {
  const parts = lines.map(({ description, quantity, totalMinor }) => `${fold(description)}*${quantity}=${totalMinor}`).sort();
  return `${orderedOn}-${hashOf(`${currency}|${parts.join('|')}`)}`;
}

/**
 * The fingerprint under which an order is stored, unique per customer. Two truly identical orders on one day do happen (a baker orders the
 * same sausages twice), so the nth identical one carries its number: the same file read again counts the same way and makes no doubles,
 * and a file that holds the order twice keeps both. The order number stays out of it, because the same order often comes once with a
 * number and once without.
 */
export function fingerprintOf(order: OrderFacts, occurrence = 1): string {
  return occurrence === 1 ? contentOf(order) : `${contentOf(order)}#${occurrence}`;
}

/** Counts identical orders of one customer within one file: answers 1 for the first, 2 for the second … */
export function makeOccurrences(): (customerId: string, order: OrderFacts) => number {
  const seen = new Map<string, number>();
  return (customerId, order) => {
    const key = `${customerId} ${contentOf(order)}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return occurrence;
  };
}

/** The first occurrence number whose fingerprint is still free: what typing in one more identical order gets. */
export function freeOccurrence(order: OrderFacts, taken: ReadonlySet<string>): number {
  let occurrence = 1;
  while (taken.has(fingerprintOf(order, occurrence))) occurrence += 1;
  return occurrence;
}
