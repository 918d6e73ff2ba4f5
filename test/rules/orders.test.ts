import { describe, expect, test } from 'vitest';
import { contentOf, fingerprintOf, freeOccurrence, makeOccurrences } from '../../src-main/features/orders/rules.ts';

const order = { orderedOn: '2026-02-10', currency: 'HUF', lines: [{ description: 'Tölgy padló', quantity: 12.5, totalMinor: 250_000 }] };
const second = { description: 'Lepke polc', quantity: 1, totalMinor: 9_900 };

describe('the fingerprint of an order', () => {
  test('does not depend on the order of lines, on capitals or on accents', () => {
    const one = { ...order, lines: [...order.lines, second] };
    const other = { ...order, lines: [second, { description: 'TOLGY  PADLO', quantity: 12.5, totalMinor: 250_000 }] };
    expect(fingerprintOf(one)).toBe(fingerprintOf(other));
  });

  test.each([
    ['day', { ...order, orderedOn: '2026-02-11' }],
    ['currency', { ...order, currency: 'EUR' }],
    ['amount', { ...order, lines: [{ description: 'Tölgy padló', quantity: 12.5, totalMinor: 250_001 }] }],
    ['quantity', { ...order, lines: [{ description: 'Tölgy padló', quantity: 12, totalMinor: 250_000 }] }],
    ['product', { ...order, lines: [{ description: 'Bükk padló', quantity: 12.5, totalMinor: 250_000 }] }],
    ['number of lines', { ...order, lines: [...order.lines, ...order.lines] }],
  ])('differs with another %s', (_, other) => {
    expect(fingerprintOf(other)).not.toBe(fingerprintOf(order));
  });

  test('10,000 different amounts give 10,000 fingerprints', () => {
    const all = Array.from({ length: 10_000 }, (_, n) => contentOf({ ...order, lines: [{ description: 'x', quantity: 1, totalMinor: n }] }));
    expect(new Set(all).size).toBe(10_000);
  });

  test('the second of two identical orders in a file has a number of its own, the same each time the file is read', () => {
    const read = () => {
      const occurrence = makeOccurrences();
      return ['anna', 'anna', 'bela'].map((customer) => fingerprintOf(order, occurrence(customer, order)));
    };
    const [first, again, other] = read();
    expect(again).not.toBe(first);
    expect(other).toBe(first);
    expect(read()).toEqual([first, again, other]);
  });

  test('typing in one more identical order takes the first free number', () => {
    expect(freeOccurrence(order, new Set())).toBe(1);
    expect(freeOccurrence(order, new Set([fingerprintOf(order), fingerprintOf(order, 2)]))).toBe(3);
  });
});
