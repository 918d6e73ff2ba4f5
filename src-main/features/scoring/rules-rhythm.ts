// Rhythm: the next gap of a customer, from their own gaps, drawn towards those of the segment. Logarithms of gaps scatter around a mean of the person's
// own; the means scatter around the segment's, with heavy tails, so that a monthly guest of a daily cafe keeps their own rhythm; how much the gaps of a
// person scatter is drawn towards the segment's usual scatter. After each purchase a person may have stopped for good.
import type { Gaps } from './rules-gaps.ts';
import { bent, normalBelow, unbent, z90, z95 } from './rules-normal.ts';

export interface RhythmParameters {
  /** Mean of the logarithm of gaps in days, over people. */
  logMean: number;
  /** Spread of people's own means around it. */
  betweenSpread: number;
  /** Usual spread of a person's log gaps around their own mean, and how many gaps that belief is worth. */
  withinSpread: number;
  withinWorth: number;
  /** Chance to stop after a purchase: Beta(a, b) over people. */
  a: number;
  b: number;
  /** Below so many own gaps the segment alone speaks. */
  leastGaps: number;
}

/** Degrees of freedom of people's means around the segment's. */
export const meansFreedom = 4;

/** The logarithm of the next gap: a t around `centre`. */
export interface NextGap {
  centre: number;
  scale: number;
  freedom: number;
  /** Repeat purchases so far. */
  gaps: number;
}

/** What the next gap is expected to be, from what is known of this customer. */
export function nextGap(parameters: RhythmParameters, gaps: Gaps): NextGap {
  const { logMean, betweenSpread, withinSpread, withinWorth, leastGaps } = parameters;
  const between = betweenSpread ** 2;
  const n = gaps.count < leastGaps ? 0 : gaps.count;
  if (n === 0) return { centre: logMean, scale: Math.sqrt(withinSpread ** 2 + between), freedom: withinWorth, gaps: gaps.count };
  const freedom = withinWorth + n - 1;
  const within = (withinWorth * withinSpread ** 2 + gaps.squares) / freedom;
  const spread = within / n;
  // The further somebody's own mean lies from the segment's, the less it is drawn there.
  const distance = (gaps.logMean - logMean) ** 2 / (between + spread);
  const trust = (meansFreedom + 1) / (meansFreedom + distance);
  const pull = (spread * trust) / (spread * trust + between);
  return {
    centre: gaps.logMean + pull * (logMean - gaps.logMean),
    scale: Math.sqrt(within + (spread * between) / (spread * trust + between)),
    freedom,
    gaps: gaps.count,
  };
}

/** The share of gaps longer than `days`. */
export function longerThan({ centre, scale, freedom }: NextGap, days: number): number {
  return days <= 0 ? 1 : normalBelow(-bent((Math.log(days) - centre) / scale, freedom));
}

/** The gap that is longer than the share of gaps below `z` on the normal scale. */
const gapAt = ({ centre, scale, freedom }: NextGap, z: number): number => Math.exp(centre + scale * unbent(z, freedom));

export const gapsPoints = (next: NextGap) => ({ low: gapAt(next, -z90), usual: Math.exp(next.centre), late: gapAt(next, z90), veryLate: gapAt(next, z95) });

/** Probability, 0..1, that somebody silent for so long still buys: they went on after the last purchase, and this gap is just long. */
export function rhythmAlive({ a, b }: RhythmParameters, next: NextGap, silence: number): number {
  const there = (b + next.gaps) * longerThan(next, silence);
  return there / (there + a);
}

/** Probability, 0..1, of a purchase in the next `horizon` days. */
export function rhythmBuys({ a, b }: RhythmParameters, next: NextGap, silence: number, horizon: number): number {
  const weight = b + next.gaps;
  const still = longerThan(next, silence);
  return Math.max(0, (weight * (still - longerThan(next, silence + horizon))) / (weight * still + a));
}
