// The rhythm of one customer, as the planner and the screens want it: from their purchase days and what was learned of their segment (rules-fit); before
// anything was learned, from the interval somebody named for the segment. Days are day numbers (days since 1970-01-01), see kit/days.
import { type Customer, chanceOn, customerOf, gapDaysOf } from './rules-figures.ts';
import { fitOfInterval, type SegmentFit } from './rules-fit.ts';
import { nextGap } from './rules-rhythm.ts';

/** Own orders count from this many days with a purchase; below it the segment's interval is what is shown. */
export const ownRhythmFrom = 3;

/** Among people who never bought, about this share buys within a month. */
const chanceOfStranger = 0.02;

export interface OrderFact {
  on: number;
  /** Minor units; below 0 for a refund. */
  totalMinor: number;
}

export interface RhythmSegment {
  expectedIntervalDays: number;
  /** What was learned of it; absent before anything was. */
  fit?: SegmentFit | undefined;
}

export interface Rhythm {
  /** Days on which the customer bought something, upwards; several orders on a day are one purchase. */
  purchaseDays: readonly number[];
  firstOn: number | null;
  lastOn: number | null;
  expectedGapDays: number;
  gapLowDays: number;
  gapHighDays: number;
  gapSource: 'own' | 'segment';
  /** The first day on which the customer is later than 9 of 10 of their gaps would be; null before the first purchase. */
  lateSinceOn: number | null;
  /** Later than 19 of 20. */
  veryLateSinceOn: number | null;
  /** What the chances are worked out from; null before the first purchase. */
  customer: Customer | null;
}

/** Days with a purchase, upwards and each once. Refunds are no purchases; orders dated after today have not happened yet. */
export function purchaseDaysOf(orders: readonly OrderFact[], today: number): number[] {
  const days: number[] = [];
  for (const { on, totalMinor } of orders) if (totalMinor >= 0) days.push(on);
  return daysUpTo(today, days);
}

/** Upwards and each once. Days mostly come in order already: then they are only copied. */
function daysUpTo(today: number, days: readonly number[]): number[] {
  const known: number[] = [];
  for (const on of days) {
    if (on > today || on === known.at(-1)) continue;
    if (on < (known.at(-1) ?? on)) return [...new Set(days.filter((day) => day <= today))].sort((a, b) => a - b);
    known.push(on);
  }
  return known;
}

const intervalFits = new Map<number, SegmentFit>();

/** The fit of a segment of which nothing was learned yet. */
function fitOf({ expectedIntervalDays, fit }: RhythmSegment): SegmentFit {
  if (fit) return fit;
  const known = intervalFits.get(expectedIntervalDays) ?? fitOfInterval(expectedIntervalDays);
  intervalFits.set(expectedIntervalDays, known);
  return known;
}

const noGaps = { count: 0, logMean: 0, squares: 0 };

/**
 * The rhythm of one customer on `today`. `purchaseDays` may be in any order and hold doubles; days after today are ignored.
 * Late is not lost: the high end of the range is passed by one gap in ten of customers who are as they always were.
 */
export function rhythmOf(purchaseDays: readonly number[], segment: RhythmSegment, today: number): Rhythm {
  const days = daysUpTo(today, purchaseDays);
  const fit = fitOf(segment);
  const isOwn = days.length >= ownRhythmFrom;
  const known = days.length === 0 ? null : customerOf(days, fit);
  const lastOn = days.at(-1) ?? null;
  const gap = gapDaysOf(known ?? { next: nextGap(fit.rhythm, noGaps) });
  return {
    purchaseDays: days,
    firstOn: days[0] ?? null,
    lastOn,
    expectedGapDays: gap.usual,
    gapLowDays: gap.low,
    gapHighDays: gap.late,
    gapSource: isOwn ? 'own' : 'segment',
    lateSinceOn: lastOn === null ? null : lastOn + Math.floor(gap.late) + 1,
    veryLateSinceOn: lastOn === null ? null : lastOn + Math.floor(gap.veryLate) + 1,
    customer: known,
  };
}

/**
 * Chance, 0..1, that the customer buys within `horizonDays` after `day`, given that they have not bought since their last purchase: the rhythm and the
 * buying model averaged. It rises towards the usual day and falls when the silence is far too long: the most overdue are mostly gone.
 */
export function chanceToBuy({ customer }: Rhythm, day: number, horizonDays = 30): number {
  return customer === null ? chanceOfStranger : Math.min(1, Math.max(0, chanceOn(customer, day, horizonDays)));
}
