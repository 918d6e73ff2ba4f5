// RFM 5 x 5 x 5 (Hughes, Strategic Database Marketing, 1994): fifths of recency, frequency and money over everybody who ever bought, and a name for each
// place. The boundaries are kept, so that one customer who just bought can be put in their place at once.
import type { Rfm, RfmClass } from '#contract/scoring';

/** For each figure: values from which on somebody is in the 2nd, 3rd, 4th and 5th fifth, upwards. */
export interface RfmBounds {
  /** Day numbers of the last purchase. */
  lastOn: readonly number[];
  purchases: readonly number[];
  /** Everything paid, roughly in euros. */
  value: readonly number[];
}

const fifths = 5;

/**
 * Values from which on the higher fifths begin. Equal values stay together, in the fifth in which the middle one of them lies, so that nobody is better
 * than somebody else by accident.
 */
function boundsOf(values: Float64Array): number[] {
  const sorted = Float64Array.from(values).sort();
  const bounds = Array.from({ length: fifths - 1 }, () => Number.MAX_VALUE);
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] ?? 0;
    let to = from + 1;
    while (to < sorted.length && sorted[to] === value) to += 1;
    const fifth = Math.min(fifths, 1 + Math.floor((((from + to) / 2) * fifths) / sorted.length));
    for (let i = 0; i < fifth - 1; i += 1) bounds[i] = Math.min(bounds[i] ?? value, value);
    from = to;
  }
  return bounds;
}

export interface RfmColumns {
  lastOn: Float64Array;
  purchases: Float64Array;
  value: Float64Array;
}

export const rfmBounds = ({ lastOn, purchases, value }: RfmColumns): RfmBounds => ({
  lastOn: boundsOf(lastOn),
  purchases: boundsOf(purchases),
  value: boundsOf(value),
});

const fifthOf = (bounds: readonly number[], value: number): number => 1 + bounds.filter((bound) => value >= bound).length;

export const rfmOf = (bounds: RfmBounds, { lastOn, purchases, value }: { lastOn: number; purchases: number; value: number }): Rfm => ({
  r: fifthOf(bounds.lastOn, lastOn),
  f: fifthOf(bounds.purchases, purchases),
  m: fifthOf(bounds.value, value),
});

/** Recency down, the mean of frequency and money across (1 to 5). */
const names: Record<number, readonly RfmClass[]> = {
  5: ['new', 'promising', 'promising', 'champions', 'champions'],
  4: ['new', 'promising', 'loyal', 'loyal', 'champions'],
  3: ['about-to-sleep', 'about-to-sleep', 'needs-attention', 'loyal', 'loyal'],
  2: ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cannot-lose'],
  1: ['gone-quiet', 'gone-quiet', 'hibernating', 'at-risk', 'cannot-lose'],
};

/** Who fell asleep or went quiet, was never among the better half, and is less likely than this to buy within 90 days. */
const quietClasses: readonly RfmClass[] = ['hibernating', 'gone-quiet'];
const mostFrequencyAndMoney = 4;
const likelyEnough = 0.1;

/** Silent, seldom and little, and unlikely to buy: a contact is worth more elsewhere. `chance90`: 0..1. */
export const maySlow = ({ f, m }: Rfm, rfmClass: RfmClass, chance90: number): boolean =>
  quietClasses.includes(rfmClass) && f + m <= mostFrequencyAndMoney && chance90 < likelyEnough;

/** The name of a place. New is who bought lately and little so far; who bought often and much and then fell silent cannot be lost. */
export function rfmClassOf({ r, f, m }: Rfm): RfmClass {
  return names[r]?.[Math.min(5, Math.max(1, Math.floor((f + m) / 2))) - 1] ?? 'needs-attention';
}
