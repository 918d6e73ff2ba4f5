// What is known of one customer on one day, from their own purchases and the fit of their segment. Cheap: asked of 100,000 customers a night.
import { aliveChance, buyChance, expectedPurchases, type History } from './rules-cnbd.ts';
import type { SegmentFit } from './rules-fit.ts';
import { gapsOf } from './rules-gaps.ts';
import { expectedAmount } from './rules-money.ts';
import { gapsPoints, type NextGap, nextGap, rhythmAlive, rhythmBuys } from './rules-rhythm.ts';

/** Which models speak: both averaged, or one alone. `bgnbd` is only fitted where it is asked for by name. */
export const models = ['auto', 'rhythm', 'bgnbd', 'mbgcnbdk'] as const;
export type ModelName = (typeof models)[number];

export interface Customer {
  /** Purchase days upwards, each once. */
  firstOn: number;
  lastOn: number;
  purchases: number;
  next: NextGap;
  fit: SegmentFit;
}

/** Purchase days from index `from` to before `to`, upwards and each once; at least one. */
export function customerOf(days: ArrayLike<number>, fit: SegmentFit, from = 0, to = days.length): Customer {
  return { firstOn: days[from] ?? 0, lastOn: days[to - 1] ?? 0, purchases: to - from, next: nextGap(fit.rhythm, gapsOf(days, from, to)), fit };
}

function historyOf({ firstOn, lastOn, purchases, fit }: Customer, day: number): History {
  return { x: purchases - 1, tx: (lastOn - firstOn) / fit.unitDays, T: Math.max(day - firstOn, lastOn - firstOn) / fit.unitDays };
}

const silenceOn = ({ lastOn }: Customer, day: number): number => Math.max(0, day - lastOn);

/** Chance, 0..1, to buy within `horizonDays` after `day`, given nothing was bought since the last purchase. */
export function chanceOn(customer: Customer, day: number, horizonDays: number, model: ModelName = 'auto'): number {
  const { fit, next } = customer;
  const rhythm = model === 'auto' || model === 'rhythm' ? rhythmBuys(fit.rhythm, next, silenceOn(customer, day), horizonDays) : 0;
  if (model === 'rhythm') return rhythm;
  const buying = buyChance(fit.buying, historyOf(customer, day), horizonDays / fit.unitDays);
  return model === 'auto' ? (rhythm + buying) / 2 : buying;
}

/** Chance, 0..1, that the customer still buys from us. */
export function aliveOn(customer: Customer, day: number, model: ModelName = 'auto'): number {
  const { fit, next } = customer;
  const rhythm = model === 'auto' || model === 'rhythm' ? rhythmAlive(fit.rhythm, next, silenceOn(customer, day)) : 0;
  if (model === 'rhythm') return rhythm;
  const buying = aliveChance(fit.buying, historyOf(customer, day));
  return model === 'auto' ? (rhythm + buying) / 2 : buying;
}

/**
 * Expected purchases within `horizonDays`: the buying model's count, in proportion to how much likelier (or less likely) a purchase is by all models
 * together than by it alone.
 */
export function expectedOn(customer: Customer, day: number, horizonDays: number, chance: number): number {
  const { fit } = customer;
  const history = historyOf(customer, day);
  const own = buyChance(fit.buying, history, horizonDays / fit.unitDays);
  const count = expectedPurchases(fit.buying, history, horizonDays / fit.unitDays);
  return own > 1e-12 ? Math.max(chance, (count * chance) / own) : chance;
}

/** Expected amount of the next purchase, in the currency of the fit; null where nothing is known of money. */
export function amountOf({ fit }: Customer, spent: { count: number; mean: number }): number | null {
  if (!fit.money) return null;
  // Who took everything back spent nothing, and is not taken for somebody of whom nothing is known.
  return expectedAmount(fit.money, spent.count, Math.max(0, spent.mean));
}

/** The next gap in days: low (1 in 10 is shorter), usual (the middle), late (1 in 10 is longer), veryLate (1 in 20). */
export const gapDaysOf = ({ next }: Pick<Customer, 'next'>) => gapsPoints(next);
