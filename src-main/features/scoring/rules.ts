// Rhythm, version 1: how often this customer buys, from when they are later than usual, and how likely they are to buy soon.
// Gaps between purchases are taken as log-normal around the customer's own mean, which is drawn towards the segment's interval
// where orders are few. Days are day numbers (days since 1970-01-01), see kit/days.
import { medianOfSorted, normalBelow } from './rules-normal.ts';

/** Own orders count from this many days with a purchase; below it the segment's interval stands. */
export const ownRhythmFrom = 3;

/** Weight of the segment's interval, counted in gaps: two own gaps outweigh it, ten leave little of it. */
const priorGaps = 1;
/** Spread of log gaps before any are seen (a factor of about 1.6 either way), and how many gaps that belief is worth. */
const priorSpread = 0.45;
const priorSpreadGaps = 3;
/** A gap further than this factor from the customer's own median is pulled in: one long illness does not change a rhythm. */
const outlierFactor = 4;
/** The range says "between low and high in 8 of 10 cases": the 10 % and 90 % points of the next gap. */
const range80 = 1.2816;
/** Among people who never bought, about this share buys within a month. */
const chanceOfStranger = 0.02;

export interface OrderFact {
  on: number;
  /** Minor units; below 0 for a refund. */
  totalMinor: number;
}

export interface RhythmSegment {
  expectedIntervalDays: number;
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
  /** Mean and spread of the logarithm of the next gap. */
  logMean: number;
  logSpread: number;
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

/**
 * The rhythm of one customer on `today`. `purchaseDays` may be in any order and hold doubles; days after today are ignored.
 * Late is not lost: the high end of the range is passed by one gap in ten of customers who are as they always were.
 */
export function rhythmOf(purchaseDays: readonly number[], segment: RhythmSegment, today: number): Rhythm {
  const days = daysUpTo(today, purchaseDays);
  const gaps = days.slice(1).map((on, index) => on - (days[index] ?? on));
  const isOwn = days.length >= ownRhythmFrom;
  const { logMean, logSpread } = isOwn ? ownGaps(gaps, segment) : segmentGaps(segment);
  const lastOn = days.at(-1) ?? null;
  const gapHighDays = Math.exp(logMean + range80 * logSpread);
  return {
    purchaseDays: days,
    firstOn: days[0] ?? null,
    lastOn,
    expectedGapDays: Math.exp(logMean),
    gapLowDays: Math.exp(logMean - range80 * logSpread),
    gapHighDays,
    gapSource: isOwn ? 'own' : 'segment',
    lateSinceOn: lastOn === null ? null : lastOn + Math.floor(gapHighDays) + 1,
    logMean,
    logSpread,
  };
}

const segmentGaps = (segment: RhythmSegment) => ({ logMean: Math.log(segment.expectedIntervalDays), logSpread: priorSpread });

/** Mean of the logs, outliers pulled in, shrunk towards the segment; spread shrunk likewise and widened for what few gaps leave open. */
function ownGaps(gaps: readonly number[], segment: RhythmSegment): { logMean: number; logSpread: number } {
  const logs = gaps.map(Math.log).sort((a, b) => a - b);
  const median = medianOfSorted(logs);
  const reach = Math.log(outlierFactor);
  const pulled = logs.map((log) => Math.min(median + reach, Math.max(median - reach, log)));
  const count = pulled.length;
  const ownMean = pulled.reduce((sum, log) => sum + log, 0) / count;
  const logMean = (count * ownMean + priorGaps * Math.log(segment.expectedIntervalDays)) / (count + priorGaps);
  const squares = pulled.reduce((sum, log) => sum + (log - ownMean) ** 2, 0);
  const variance = (squares + priorSpreadGaps * priorSpread ** 2) / (count + priorSpreadGaps);
  return { logMean, logSpread: Math.sqrt(variance * (1 + 1 / (count + priorGaps))) };
}

/**
 * Holidays, a full freezer, an illness: long gaps are more frequent than a log-normal drawn through a few regular ones says. However regular
 * a customer was, the chance is reckoned with at least this spread of log gaps (a factor of about 1.35 either way), so that somebody who
 * misses one turn is not given up at once.
 */
const leastSpread = 0.3;

/** The share of gaps that are longer than `gapDays`. */
function longerThan({ logMean, logSpread }: Rhythm, gapDays: number): number {
  return gapDays <= 0 ? 1 : 1 - normalBelow((Math.log(gapDays) - logMean) / Math.max(logSpread, leastSpread));
}

/**
 * Chance, 0..1, that the customer buys within `horizonDays` after `day`, given that they have not bought since their last purchase.
 * After x purchases one customer in 1 + x is taken to have left for good (the more often somebody came back, the more likely they
 * do again). With S the share of gaps longer than so many days and s the silence:
 * chance = x (S(s) - S(s + horizon)) / (x S(s) + 1). So it rises towards the usual day and falls when the silence is far too long:
 * the most overdue are mostly gone.
 */
export function chanceToBuy(rhythm: Rhythm, day: number, horizonDays = 30): number {
  if (rhythm.lastOn === null) return chanceOfStranger;
  const silence = Math.max(0, day - rhythm.lastOn);
  const purchases = rhythm.purchaseDays.length;
  const stillWaiting = longerThan(rhythm, silence);
  const chance = (purchases * (stillWaiting - longerThan(rhythm, silence + horizonDays))) / (purchases * stillWaiting + 1);
  return Math.min(1, Math.max(0, chance));
}
