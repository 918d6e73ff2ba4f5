// Honest small numbers: how sure a share is that was counted among few people, and what may be said of it.

/** A share of people, 0..1. */
export interface Interval {
  low: number;
  high: number;
}

export interface Counted {
  /** So many of ... */
  hits: number;
  /** ... so many. */
  of: number;
}

/** The 97.5 % point of the normal distribution: an interval that holds in 95 of 100 cases. */
const z95 = 1.959964;

const shareOf = ({ hits, of }: Counted) => (of === 0 ? 0 : hits / of);

function check({ hits, of }: Counted): void {
  if (!Number.isInteger(hits) || !Number.isInteger(of) || hits < 0 || hits > of) throw new RangeError(`Not so many of so many: ${hits} of ${of}`);
}

/**
 * The score interval of a share at 95 % (Wilson 1927, J. Am. Stat. Assoc. 22:209; method 3 of Newcombe 1998, Stat. Med. 17:857). It keeps its
 * promise for small numbers too, where the usual plus or minus does not. Of nobody: from 0 to 1. Throws RangeError where hits are not among them.
 */
export function wilson(counted: Counted): Interval {
  check(counted);
  const { hits, of } = counted;
  if (of === 0) return { low: 0, high: 1 };
  const share = shareOf(counted);
  const square = z95 * z95;
  const reach = z95 * Math.sqrt(square + 4 * of * share * (1 - share));
  // At the ends the formula says 0 and 1 but for rounding.
  return {
    low: hits === 0 ? 0 : Math.max(0, (2 * of * share + square - reach) / (2 * (of + square))),
    high: hits === of ? 1 : Math.min(1, (2 * of * share + square + reach) / (2 * (of + square))),
  };
}

export interface Difference extends Interval {
  /** The first share less the second, -1..1. */
  difference: number;
}

/**
 * The difference of two independent shares with its 95 % interval, by the score intervals of both (method 10 of Newcombe 1998, Stat. Med. 17:873).
 * Where one of the two counts nobody it goes as far as it can.
 */
export function newcombe(first: Counted, second: Counted): Difference {
  const [a, b] = [wilson(first), wilson(second)];
  const [p, q] = [shareOf(first), shareOf(second)];
  if (first.of === 0 || second.of === 0) return { difference: p - q, low: a.low - b.high, high: a.high - b.low };
  const difference = p - q;
  return { difference, low: difference - Math.hypot(p - a.low, b.high - q), high: difference + Math.hypot(a.high - p, q - b.low) };
}

/** The 80 % point of the normal distribution: a difference that is there is seen in four of five trials. */
const z80 = 0.841621;

/**
 * People in each of two arms to see the shares `from` and `to` apart, at 5 % on both sides and with a power of 80 % (Fleiss, Levin & Paik 2003,
 * Statistical Methods for Rates and Proportions, ch. 4, without the correction for continuity). Throws RangeError where they are the same.
 */
export function peopleInArm(from: number, to: number): number {
  if (from === to) throw new RangeError('Two equal shares cannot be told apart');
  const mean = (from + to) / 2;
  const reach = z95 * Math.sqrt(2 * mean * (1 - mean)) + z80 * Math.sqrt(from * (1 - from) + to * (1 - to));
  return Math.ceil((reach / (to - from)) ** 2);
}

/** Nothing is said of fewer people than this: three batches of five. */
export const fewestForVerdict = 15;
/** Half as many as promised would be clearly fewer, and so many more clearly more. */
const clearly = 0.5;

export type LineVerdict = 'too-early' | 'above' | 'about' | 'below';

/**
 * How a share stands beside a line (1 in 5). Too early to say for fewer than 15 people, and while the interval holds both what would be clearly
 * fewer (half the line) and clearly more (half as much again). Above or below where the whole interval is; about it else.
 */
export function besideLine(counted: Counted, line: number): LineVerdict {
  if (counted.of < fewestForVerdict) return 'too-early';
  const { low, high } = wilson(counted);
  if (low > line) return 'above';
  if (high < line) return 'below';
  return low <= line * (1 - clearly) && high >= line * (1 + clearly) ? 'too-early' : 'about';
}

/** Two arms are not compared below so many people in each. */
export const fewestInArm = 10;
/** A difference of less than this many people in a hundred makes none for a shop. */
const noDifferenceWithin = 0.1;

export type DifferenceVerdict = 'too-early' | 'first' | 'second' | 'no-difference';

/**
 * Which of two did better. Too early with fewer than 10 people in either, and while the interval of the difference holds both nothing and more
 * than 10 in a hundred; one of them where the interval leaves nothing out; no difference where all of it lies within 10 in a hundred.
 */
export function besideEachOther(first: Counted, second: Counted): DifferenceVerdict {
  if (first.of < fewestInArm || second.of < fewestInArm) return 'too-early';
  const { low, high } = newcombe(first, second);
  if (low > 0) return 'first';
  if (high < 0) return 'second';
  return low >= -noDifferenceWithin && high <= noDifferenceWithin ? 'no-difference' : 'too-early';
}
