// Who is most likely to come back: the order in which long-standing customers are proposed for "one in five". Behind one small interface, so
// that a better model can take its place: facts in, everybody scored and explained out, the best first.
import type { Id } from '#contract/words';

/** What is known of one customer who ordered before. Days are day numbers (kit/days). */
export interface ComebackFacts {
  customerId: Id;
  lastOrderOn: number;
  orderCount: number;
  /** Everything paid so far, in one currency for all (roughly in euros). */
  value: number;
}

/** Fifths of the base: 5 is the best fifth (most recent, most often, most money), 1 the last. */
export interface Rfm {
  r: number;
  f: number;
  m: number;
}

export interface RankedForComeback extends ComebackFacts {
  /** Higher comes first: r + f + m, 3 to 15; where the goal ranks, the chance or the value it ranks by. */
  score: number;
  rfm: Rfm;
}

/** Ranks customers for one goal; issue by issue better ones may come. */
export type ComebackRanking = (facts: readonly ComebackFacts[]) => RankedForComeback[];

const fifths = 5;

/**
 * Which fifth each value lies in, 1..5 upwards. Equal values are in the same fifth (that of the middle one of them), so that nobody is better
 * than somebody else by the accident of their id.
 */
function fifthsOf(values: readonly number[]): (value: number) => number {
  const sorted = Float64Array.from(values).sort();
  const fifth = new Map<number, number>();
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] ?? 0;
    let to = from + 1;
    while (to < sorted.length && sorted[to] === value) to += 1;
    fifth.set(value, Math.min(fifths, 1 + Math.floor((((from + to) / 2) * fifths) / sorted.length)));
    from = to;
  }
  return (value) => fifth.get(value) ?? 1;
}

/**
 * RFM 5 x 5 x 5 (Hughes, Strategic Database Marketing, 1994) with recency as the tie-break: who ordered last comes first among equals. Plain
 * RFM finds about half as many who buy again; "longest silent first" finds fewer than chance. Fifths are of the people handed in. The order
 * depends on nothing but the facts; last of all on the id.
 */
export const rankForComeback: ComebackRanking = (facts) => {
  const recency = fifthsOf(facts.map(({ lastOrderOn }) => lastOrderOn));
  const frequency = fifthsOf(facts.map(({ orderCount }) => orderCount));
  const money = fifthsOf(facts.map(({ value }) => value));
  return facts
    .map((fact) => {
      const rfm = { r: recency(fact.lastOrderOn), f: frequency(fact.orderCount), m: money(fact.value) };
      return { ...fact, rfm, score: rfm.r + rfm.f + rfm.m };
    })
    .sort((a, b) => b.score - a.score || b.lastOrderOn - a.lastOrderOn || b.orderCount - a.orderCount || (a.customerId < b.customerId ? -1 : 1));
};
