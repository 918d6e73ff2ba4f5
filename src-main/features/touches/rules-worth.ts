// The place in the queue: (how late) x (how likely to buy) x (how much it is worth) x (how perishable the reason).
import type { WorthParts } from '#contract/words';
import type { CustomerFacts } from './rules-facts.ts';
import type { Candidate } from './rules-reasons.ts';
import { perishableOn } from './rules-reasons.ts';
import { daysLate } from './rules-whose.ts';

/** Nobody gets more urgent for ever: three times is the end. */
const mostLateness = 3;
/**
 * Who asked us is likelier to buy than an old list says; a promise, a complaint and an occasion are about the tie, not about the next sale.
 * The chance counts at least this much there.
 */
const leastChanceFor: Partial<Record<Candidate['reason']['rule'], number>> = {
  enquiry: 0.4,
  complaint: 0.25,
  occasion: 0.25,
  promised: 0.25,
  manual: 0.25,
  reply: 0.4,
};
/** Nobody we know is less likely to buy than a stranger: without it the longest silent would all have the same place, none. */
const leastChance = 0.02;
/** From this factor on a reason cannot wait for another day. */
export const cannotWaitFrom = 2;

/** 1 on the due day, 2 at the end of the patience (the worst interval), 3 at most. Days on which its owner was away do not count. */
export function latenessOf(candidate: Pick<Candidate, 'due' | 'patienceDays'>, day: number, away?: CustomerFacts['ownerAway']): number {
  return Math.min(mostLateness, Math.max(1, 1 + daysLate(candidate.due, day, away) / candidate.patienceDays));
}

/** 1 for a customer who never bought; grows by one with each tenfold mean purchase, roughly in euros. */
export const purchaseValue = (averagePurchase: number | null) => (averagePurchase === null ? 1 : Math.log10(10 + Math.max(0, averagePurchase)));

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** The parts on a day, and their product. Reasons that only explain do not count. */
export function worthOf(facts: CustomerFacts, driving: readonly Candidate[], day: number): { worth: number; worthParts: WorthParts } {
  let lateness = 1;
  let perishable = 0;
  const likely = facts.rhythm.chanceOn(day);
  let chance = Math.max(likely, leastChance);
  for (const candidate of driving) {
    perishable = Math.max(perishable, perishableOn(candidate, day));
    chance = Math.max(chance, leastChanceFor[candidate.reason.rule] ?? 0);
    if (candidate.due <= day) lateness = Math.max(lateness, latenessOf(candidate, day, facts.ownerAway));
  }
  const parts = {
    lateness: rounded(lateness),
    chance: rounded(chance),
    value: rounded(purchaseValue(facts.averagePurchase)),
    perishable: rounded(perishable),
    // Where a floor decides, what was learned did not move anything.
    ...(facts.rhythm.ownChanceOn && chance === likely ? { ownChance: rounded(facts.rhythm.ownChanceOn(day)) } : {}),
  };
  return { worth: rounded(parts.lateness * parts.chance * parts.value * parts.perishable), worthParts: parts };
}
