// The order in which customers are proposed: by the team's goal once something was learned, by RFM with recency before.
import type { Goal } from '#contract/scoring';
import type { Db } from '#db/open';
import { type ComebackFacts, type RankedForComeback, rankForComeback } from './rules-comeback.ts';
import { orderBy } from './rules-goals.ts';
import { scoringSettings } from './service-settings.ts';
import { listChances } from './store-figures.ts';

/** Whoever has not been scored yet comes after those who have. */
const unscored = { chance: 0, value: 0 };

export interface RankedByGoal {
  /** Null before the first learning: then nothing is known that a goal could go by. */
  goal: Goal | null;
  /** The best first. */
  ranked: RankedForComeback[];
}

/**
 * Customers by the goal, the best first: by the chance to buy within 90 days, by the value to come, or three of one and two of the other in each five. The score
 * of each is what it was placed by. Before the first learning it is RFM with recency.
 */
export function rankByGoal(db: Db, facts: readonly ComebackFacts[], goal: Goal = scoringSettings(db).goal): RankedByGoal {
  const ranked = rankForComeback(facts);
  const chances = listChances(db);
  if (chances.size === 0) return { goal: null, ranked };
  const people = ranked.map(({ customerId }) => chances.get(customerId) ?? unscored);
  const byGoal: RankedForComeback[] = [];
  for (const place of orderBy(goal, people)) {
    const [one, figure] = [ranked[place], people[place]];
    if (one && figure) byGoal.push({ ...one, score: goal === 'revenue' && !Number.isNaN(figure.value) ? figure.value : figure.chance });
  }
  return { goal, ranked: byGoal };
}
