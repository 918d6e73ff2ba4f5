// Everything learned from a base at once: the rhythm, the buying model and the money of each segment. A segment of its own where it has enough people, drawn
// towards the whole base; the whole base drawn towards weak knowledge.
import type { Base } from './rules-base.ts';
import type { CnbdParameters } from './rules-cnbd.ts';
import { type CnbdPrior, fitCnbd, fitRegularity, longestUnits, weakPrior } from './rules-fit-cnbd.ts';
import { fitRhythm, type Observed, type RhythmPrior } from './rules-fit-rhythm.ts';
import { type Gaps, gapsOf } from './rules-gaps.ts';
import { buyersOf, countHistories, drawnEvenly, enoughForFit, longestDays } from './rules-histories.ts';
import { fitMoney, type MoneyParameters, type Spending } from './rules-money.ts';
import type { RhythmParameters } from './rules-rhythm.ts';

export interface SegmentFit {
  rhythm: RhythmParameters;
  /** Times in units of `unitDays`. */
  buying: CnbdParameters;
  unitDays: number;
  /** In the currency of the base's amounts; null where no amount is known. */
  money: MoneyParameters | null;
  /** Whether the segment speaks for itself, or the whole base for it. */
  source: 'segment' | 'base' | 'interval';
}

export interface Fitted {
  /** Day number up to which orders were used. */
  asOf: number;
  /** Beside the segments of the base. */
  segments: SegmentFit[];
  all: SegmentFit;
}

/** Fewer people than this who came back say nothing of their own. */
const enoughRepeaters = 8;
/** The rhythm asks more of each person than the buying model: it is drawn from fewer. */
const enoughForRhythm = 2500;

const daysPerYear = 365;
/** Nothing known at all: a year between purchases, give or take a lot. */
const unknownInterval = { days: daysPerYear / 4, spread: 2 };
/** People who name an interval are right within a factor of two or so. */
const namedSpread = 0.7;

const rhythmCentre = { betweenSpread: 0.6, withinSpread: 0.5, withinWorth: 6, a: 0.8, b: 2.5 };

function rhythmPrior(intervalDays: number | null): RhythmPrior {
  return {
    centre: { ...rhythmCentre, logMean: Math.log(intervalDays ?? unknownInterval.days) },
    meanSpread: intervalDays === null ? unknownInterval.spread : namedSpread,
    spread: 1.5,
  };
}

/** Towards the whole base, but the interval may well be another one. */
function rhythmPriorOf(all: RhythmParameters, intervalDays: number | null): RhythmPrior {
  const { logMean, betweenSpread, withinSpread, withinWorth, a, b } = all;
  return {
    centre: { logMean: intervalDays === null ? logMean : Math.log(intervalDays), betweenSpread, withinSpread, withinWorth, a, b },
    meanSpread: intervalDays === null ? unknownInterval.spread : namedSpread,
    spread: 1,
  };
}

/** A named interval says how often people buy: alpha / r is the mean gap of one whose rate is the mean rate. */
const buyingPrior =
  (intervalDays: number | null, unitDays: number) =>
  (k: number): CnbdPrior => {
    const weak = weakPrior(k);
    if (intervalDays === null) return weak;
    return { ...weak, centre: { ...weak.centre, alpha: (weak.centre.r * k * intervalDays) / unitDays } };
  };

function buyingPriorOf(all: SegmentFit, intervalDays: number | null, unitDays: number): (k: number) => CnbdPrior {
  const { r, alpha, a, b, k: usual } = all.buying;
  const scaled = (alpha * all.unitDays) / unitDays / usual;
  return (k) => ({ centre: { r, alpha: intervalDays === null ? scaled * k : (r * k * intervalDays) / unitDays, a, b }, spread: 1.5 });
}

/** What stands before any order is known: the interval somebody named (or none). */
export function fitOfInterval(intervalDays: number | null): SegmentFit {
  const days = intervalDays ?? unknownInterval.days;
  const unitDays = days;
  return {
    rhythm: { logMean: Math.log(days), betweenSpread: 0.2, withinSpread: 0.37, withinWorth: 8, a: 1, b: 1, leastGaps: 2 },
    buying: { r: 1.5, alpha: 1.5, a: 0.8, b: 2.5, k: 1, stopsAtFirst: true },
    unitDays,
    money: null,
    source: 'interval',
  };
}

export function observedOf(base: Base, chosen: readonly number[], asOf: number): Observed[] {
  const once = new Map<number, Observed>();
  const observed: Observed[] = [];
  for (const customer of chosen) {
    const [from, to] = [base.start[customer] ?? 0, base.start[customer + 1] ?? 0];
    const silence = asOf - (base.days[to - 1] ?? asOf);
    const gaps: Gaps = gapsOf(base.days, from, to);
    // Who bought once is known by the silence alone: alike, and counted together.
    const alike = gaps.count === 0 ? once.get(silence) : undefined;
    if (alike) alike.weight += 1;
    else {
      const one = { gaps, silence, weight: 1 };
      observed.push(one);
      if (gaps.count === 0) once.set(silence, one);
    }
  }
  return observed;
}

/** Repeat purchases (all but the first) with an amount above 0. */
export function spendingOf(base: Base, chosen: readonly number[]): Spending {
  const counts: number[] = [];
  const means: number[] = [];
  for (const customer of chosen) {
    const { count, mean } = spent(base, customer);
    if (count > 0 && mean > 0) {
      counts.push(count);
      means.push(mean);
    }
  }
  return { count: Float64Array.from(counts), mean: Float64Array.from(means) };
}

/** Repeat purchases with a known amount, and their mean. */
export function spent(base: Base, customer: number): { count: number; mean: number } {
  let [count, sum] = [0, 0];
  for (let i = (base.start[customer] ?? 0) + 1; i < (base.start[customer + 1] ?? 0); i += 1) {
    const amount = base.amounts[i] ?? Number.NaN;
    if (Number.isNaN(amount)) continue;
    count += 1;
    sum += amount;
  }
  return { count, mean: count > 0 ? sum / count : 0 };
}

/** `bgnbd`: nobody stops before the first repeat, and gaps as irregular as chance; all else is fitted as MBG/CNBD-k. */
export type BuyingModel = 'auto' | 'rhythm' | 'bgnbd' | 'mbgcnbdk';

interface FitQuestion {
  model: BuyingModel;
  base: Base;
  asOf: number;
  chosen: readonly number[];
  rhythm: RhythmPrior;
  buying: (unitDays: number) => (k: number) => CnbdPrior;
  money: MoneyParameters | null;
}

function fitPeople({ base, asOf, chosen, rhythm, buying, money, model }: FitQuestion): Omit<SegmentFit, 'source'> {
  const drawn = drawnEvenly(chosen, enoughForFit);
  const unitDays = longestDays(base, drawn, asOf) / longestUnits;
  const histories = countHistories(base, drawn, { asOf, unitDays });
  const prior = buying(unitDays);
  const found = model === 'bgnbd' ? fitCnbd({ histories, k: 1, stopsAtFirst: false, prior: prior(1) }) : fitRegularity(histories, prior);
  const { r, alpha, a, b, k, stopsAtFirst } = found;
  const spending = spendingOf(base, drawn);
  return {
    rhythm: fitRhythm(observedOf(base, drawnEvenly(chosen, enoughForRhythm), asOf), rhythm),
    buying: { r, alpha, a, b, k, stopsAtFirst },
    unitDays,
    money: spending.count.length < enoughRepeaters ? money : moneyOf(spending),
  };
}

function moneyOf(spending: Spending): MoneyParameters {
  const { p, q, gamma } = fitMoney(spending, { weak: true });
  return { p, q, gamma };
}

/** Everybody's mean purchase stands where too few came back to fit anything. */
function plainMoney(base: Base, chosen: readonly number[]): MoneyParameters | null {
  let [count, sum] = [0, 0];
  for (const customer of chosen)
    for (let i = base.start[customer] ?? 0; i < (base.start[customer + 1] ?? 0); i += 1) {
      const amount = base.amounts[i] ?? Number.NaN;
      if (!(amount > 0)) continue;
      count += 1;
      sum += amount;
    }
  return count === 0 ? null : { p: 6, q: 4, gamma: ((sum / count) * 3) / 6 };
}

/** The interval named for most of the people chosen; null where none was named. */
function usualInterval(base: Base, buyers: readonly number[]): number | null {
  let [count, sum] = [0, 0];
  for (const customer of buyers) {
    const days = base.segments[base.segmentOf[customer] ?? 0]?.intervalDays ?? null;
    if (days === null) continue;
    count += 1;
    sum += Math.log(days);
  }
  return count === 0 ? null : Math.exp(sum / count);
}

/** Learns from all purchases of `base` (none after `asOf` may be in it). Deterministic. */
export function fitBase(base: Base, asOf: number, model: BuyingModel = 'auto'): Fitted {
  const everybody = buyersOf(base, null);
  const usual = usualInterval(base, everybody);
  if (everybody.length === 0) return { asOf, all: fitOfInterval(usual), segments: base.segments.map(({ intervalDays }) => fitOfInterval(intervalDays)) };
  const all: SegmentFit = {
    ...fitPeople({
      base,
      asOf,
      model,
      chosen: everybody,
      rhythm: rhythmPrior(usual),
      buying: (unitDays) => buyingPrior(usual, unitDays),
      money: plainMoney(base, everybody),
    }),
    source: 'base',
  };
  return { asOf, all, segments: base.segments.map((_, segment) => fitSegment(base, asOf, { segment, all, everybody: everybody.length, model })) };
}

function fitSegment(
  base: Base,
  asOf: number,
  { segment, all, everybody, model }: { segment: number; all: SegmentFit; everybody: number; model: BuyingModel },
): SegmentFit {
  const intervalDays = base.segments[segment]?.intervalDays ?? null;
  const chosen = buyersOf(base, segment);
  if (chosen.length === everybody) return { ...all, source: 'segment' };
  const repeaters = chosen.filter((customer) => (base.start[customer + 1] ?? 0) - (base.start[customer] ?? 0) > 1).length;
  if (repeaters < enoughRepeaters) return intervalDays === null ? all : { ...fitOfInterval(intervalDays), money: all.money };
  return {
    ...fitPeople({
      base,
      asOf,
      model,
      chosen,
      rhythm: rhythmPriorOf(all.rhythm, intervalDays),
      buying: (unitDays) => buyingPriorOf(all, intervalDays, unitDays),
      money: all.money,
    }),
    source: 'segment',
  };
}

/** The fit a customer of this segment is judged by. */
export const fitFor = (fitted: Fitted, segment: number): SegmentFit => fitted.segments[segment] ?? fitted.all;
