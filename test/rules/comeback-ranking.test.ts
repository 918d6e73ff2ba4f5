import { describe, expect, it } from 'vitest';
import { type ComebackFacts, rankForComeback } from '#features/scoring';

const fact = (customerId: string, lastOrderOn: number, orderCount: number, value: number): ComebackFacts => ({ customerId, lastOrderOn, orderCount, value });
const ids = (facts: readonly ComebackFacts[]) => rankForComeback(facts).map(({ customerId }) => customerId);

/** Ten customers, each a step better than the one before in everything. */
const ladder = Array.from({ length: 10 }, (_, n) => fact(`c${n}`, 1000 + n, 1 + n, 100 * (1 + n)));

describe('the ranking for a comeback', () => {
  it('puts everybody into fifths of recency, frequency and money', () => {
    const ranked = new Map(rankForComeback(ladder).map((one) => [one.customerId, one]));
    expect([0, 1, 2, 5, 9].map((n) => ranked.get(`c${n}`)?.rfm)).toEqual([
      { r: 1, f: 1, m: 1 },
      { r: 1, f: 1, m: 1 },
      { r: 2, f: 2, m: 2 },
      { r: 3, f: 3, m: 3 },
      { r: 5, f: 5, m: 5 },
    ]);
    expect(ranked.get('c9')?.score).toBe(15);
  });

  it('proposes the best first, and among equals who ordered last', () => {
    expect(ids(ladder)).toEqual(['c9', 'c8', 'c7', 'c6', 'c5', 'c4', 'c3', 'c2', 'c1', 'c0']);
    expect(ids([fact('early', 10, 3, 50), fact('late', 11, 3, 50)])).toEqual(['late', 'early']);
  });

  it('never prefers the longest silent: long silence alone moves nobody up', () => {
    const silent = fact('silent', 1, 10, 1000);
    expect(ids([...ladder, silent]).indexOf('silent')).toBeGreaterThan(ids([...ladder, silent]).indexOf('c9'));
  });

  it('gives equal facts equal fifths, and one order whatever order they came in', () => {
    const same = ['d', 'b', 'a', 'c'].map((id) => fact(id, 5, 2, 10));
    expect(new Set(rankForComeback(same).map(({ score }) => score)).size).toBe(1);
    expect(ids(same)).toEqual(['a', 'b', 'c', 'd']);
    expect(ids([...ladder].reverse())).toEqual(ids(ladder));
  });

  it('has nothing to say about nobody', () => {
    expect(rankForComeback([])).toEqual([]);
  });
});
