// The place in the queue: (how late) x (how likely to buy) x (how much it is worth) x (how perishable the reason).
import type { Channel, WorthParts } from '#contract/words';
import type { CustomerFacts } from './rules-facts.ts';
import type { Candidate } from './rules-reasons.ts';
import { passedWeight } from './rules-reasons.ts';

/** Nobody gets more urgent for ever: three times is the end. */
const mostLateness = 3;
/** Who asked us, or was promised something, is likelier to buy than an old list says. */
const chanceOfAsked = 0.25;

/** 1 on the due day, 2 at the end of the patience (the worst interval), 3 at most. */
export function latenessOf(candidate: Pick<Candidate, 'due' | 'patienceDays'>, day: number): number {
  return Math.min(mostLateness, Math.max(1, 1 + (day - candidate.due) / candidate.patienceDays));
}

/** 1 for a customer who never bought; grows by one with each tenfold mean purchase (in whole units of the currency). */
export const purchaseValue = (averagePurchase: number | null) => (averagePurchase === null ? 1 : Math.log10(10 + Math.max(0, averagePurchase)));

const asked = new Set(['enquiry', 'promised', 'complaint', 'manual']);
const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** The parts on a day, and their product. Reasons that only explain do not count. */
export function worthOf(facts: CustomerFacts, driving: readonly Candidate[], day: number): { worth: number; worthParts: WorthParts } {
  let lateness = 1;
  let perishable = 0;
  for (const candidate of driving) {
    const passed = candidate.perishes !== null && day > candidate.perishes;
    perishable = Math.max(perishable, passed ? passedWeight : candidate.weight);
    if (candidate.due <= day) lateness = Math.max(lateness, latenessOf(candidate, day));
  }
  const chance = facts.rhythm.chanceOn(day);
  const parts = {
    lateness: rounded(lateness),
    chance: rounded(driving.some(({ reason }) => asked.has(reason.rule)) ? Math.max(chance, chanceOfAsked) : chance),
    value: rounded(purchaseValue(facts.averagePurchase)),
    perishable: rounded(perishable),
  };
  return { worth: rounded(parts.lateness * parts.chance * parts.value * parts.perishable), worthParts: parts };
}

/** Minutes one touch takes, where nobody said otherwise. */
export const minutesOf: Record<Channel, number> = { call: 10, email: 4, sms: 2, post: 8, visit: 60, pages: 3 };
