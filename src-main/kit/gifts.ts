// What gifts cost together, and whether a budget bears it: "9 gifts of 12 € = 108 € of 150 €".
import type { Money } from '#contract/words';

export interface GiftSum {
  sum: Money;
  /** Null where no budget was set, or where it is in another currency and so says nothing. */
  budget: Money | null;
  isOver: boolean;
  /** So many gifts the budget bears; as many as wanted where there is none. */
  affordable: number;
}

/** Never converts: a budget in another currency than the gift's is no budget for it. A gift that costs nothing is never over. */
export function giftSum(gifts: number, cost: Money, budget: Money | null): GiftSum {
  const sum = { minor: cost.minor * gifts, currency: cost.currency };
  const bears = budget !== null && budget.currency === cost.currency ? budget : null;
  const affordable = bears === null || cost.minor <= 0 ? gifts : Math.min(gifts, Math.floor(Math.max(0, bears.minor) / cost.minor));
  return { sum, budget: bears, isOver: affordable < gifts, affordable };
}
