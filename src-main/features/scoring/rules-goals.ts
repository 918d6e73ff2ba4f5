// What the order of customers is after: who is likely to buy, what they will spend, or three of one and two of the other in each five.
import type { Goal } from '#contract/scoring';

/** As in the contract, without loading it: the command line must start quickly. */
export const goalNames = ['comeback', 'revenue', 'mixed'] as const satisfies readonly Goal[];

/** Of each five: which place is filled by chance and which by value. */
const mixture = ['chance', 'value', 'chance', 'value', 'chance'] as const;

export interface Ranked {
  /** Chance to buy, 0..1. */
  chance: number;
  /** Expected value; NaN where no amount is known. */
  value: number;
}

/** Places in the order of a goal, the best first; ties keep the order they came in. */
export function orderBy(goal: Goal, people: readonly Ranked[]): number[] {
  const places = people.map((_, place) => place);
  const by = (figure: (one: Ranked) => number) => [...places].sort((a, b) => figureAt(people, b, figure) - figureAt(people, a, figure) || a - b);
  const byChance = by(({ chance }) => chance);
  if (goal === 'comeback') return byChance;
  // Without any amount the chance is all there is to go by.
  const byValue = by(({ value, chance }) => (Number.isNaN(value) ? chance - 1 : value));
  return goal === 'revenue' ? byValue : mixed({ chance: byChance, value: byValue });
}

function figureAt(people: readonly Ranked[], place: number, figure: (one: Ranked) => number): number {
  const one = people[place];
  return one ? figure(one) : 0;
}

/** Takes the best not yet taken from one list and the other in turn. */
function mixed(lists: Record<'chance' | 'value', readonly number[]>): number[] {
  const taken = new Set<number>();
  const next = { chance: 0, value: 0 };
  const order: number[] = [];
  while (order.length < lists.chance.length) {
    const which = mixture[order.length % mixture.length] ?? 'chance';
    for (;;) {
      const place = lists[which][next[which]];
      next[which] += 1;
      if (place === undefined) return order;
      if (taken.has(place)) continue;
      taken.add(place);
      order.push(place);
      break;
    }
  }
  return order;
}
