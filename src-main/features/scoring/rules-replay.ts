// "How good are we?": the past replayed. On each month end everybody is ranked by what was known then and nothing later, and what happened after is looked up.
import { fewestReplayMonths, type Picker, type Replay, type ReplayWindow } from '#contract/scoring';
import type { Day } from '#contract/words';
import { addDays, dayFromNumber, dayNumber } from '#kit/days';
import { wilson } from '#kit/proportions';
import { type Base, baseUntil, countOf, purchasesUntil } from './rules-base.ts';
import { chanceOn } from './rules-figures.ts';
import { type Fitted, fitBase } from './rules-fit.ts';
import { medianOfSorted, unbent, z975 } from './rules-normal.ts';
import { rfmOf } from './rules-rfm.ts';
import { boundsOfBase, type Chances, customerAt, paid } from './rules-scores.ts';

export const horizons = [30, 90] as const;
export type Horizon = (typeof horizons)[number];

/** Purchase days a customer must have to be ranked. */
const leastPurchases = 3;
export const picked = 5;
const topShare = 0.05;
/** Picking five out of fewer says nothing. */
const fewestRanked = 10;
const mostMonths = 24;
const bandsOfTen = 10;

/** Customers who could be written to on a day: at least 3 purchases, and silent for longer than their own median gap. */
export function eligibleOn(base: Base, day: number): number[] {
  const eligible: number[] = [];
  for (let i = 0; i < countOf(base); i += 1) {
    const [from, to] = [base.start[i] ?? 0, base.start[i + 1] ?? 0];
    if (to - from < leastPurchases) continue;
    const gaps = new Float64Array(to - from - 1).map((_, n) => (base.days[from + n + 1] ?? 0) - (base.days[from + n] ?? 0)).sort();
    if (day - (base.days[to - 1] ?? 0) > medianOfSorted(gaps)) eligible.push(i);
  }
  return eligible;
}

/** Fifths of recency, frequency and money over everybody who ever bought, added up; of the eligible the best first. `recency`: of two alike who ordered last. */
export function rfmOrder(base: Base, eligible: readonly number[], { recency }: { recency: boolean }): number[] {
  const bounds = boundsOfBase(base);
  const ranked = eligible.map((i) => {
    const [from, to] = [base.start[i] ?? 0, base.start[i + 1] ?? 0];
    const lastOn = base.days[to - 1] ?? 0;
    const { r, f, m } = rfmOf(bounds, { lastOn, purchases: to - from, value: paid(base, i) });
    return { i, sum: r + f + m, lastOn };
  });
  return ranked.sort((a, b) => b.sum - a.sum || (recency ? b.lastOn - a.lastOn : 0) || a.i - b.i).map(({ i }) => i);
}

export interface Cut {
  day: number;
  eligible: readonly number[];
  /** Chance of each eligible customer, in their order. */
  chances: Float64Array;
  bought: Uint8Array;
  orders: Record<'ours' | 'rfm' | 'rfmRecency', readonly number[]>;
}

/** Makes chances out of an earlier state of the base; the models' own unless a learned stage says otherwise. */
export type ChancesFor = (past: Base, fitted: Fitted, day: number) => Chances;

/** Ranks on `day` by what was known then, and looks what happened in the horizon after it. */
export function cutOn(base: Base, day: number, horizon: Horizon, { past, fitted, chances }: { past: Base; fitted: Fitted; chances?: Chances }): Cut {
  const eligible = eligibleOn(past, day);
  const found = Float64Array.from(eligible, (i) => {
    const customer = customerAt(past, fitted, i);
    const models = customer ? chanceOn(customer, day, horizon) : 0;
    return chances ? chances(i, models, horizon) : models;
  });
  const places = eligible.map((_, place) => place).sort((a, b) => (found[b] ?? 0) - (found[a] ?? 0) || a - b);
  return {
    day,
    eligible,
    chances: found,
    bought: Uint8Array.from(eligible, (i) => (purchasesUntil(base, i, day + horizon) > purchasesUntil(base, i, day) ? 1 : 0)),
    orders: {
      ours: places.map((place) => eligible[place] ?? 0),
      rfm: rfmOrder(past, eligible, { recency: false }),
      rfmRecency: rfmOrder(past, eligible, { recency: true }),
    },
  };
}

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

/** How many of the first `size` of an order bought. */
export function hitsAmong(cut: Cut, order: readonly number[], size: number): number {
  const bought = new Map(cut.eligible.map((i, place) => [i, cut.bought[place] ?? 0]));
  return order.slice(0, size).reduce((hits, i) => hits + (bought.get(i) ?? 0), 0);
}

export const topSize = (cut: Cut): number => Math.max(1, Math.round(cut.eligible.length * topShare));

const ways: [Picker, keyof Cut['orders']][] = [
  ['ours', 'ours'],
  ['rfm', 'rfm'],
  ['rfm-recency', 'rfmRecency'],
];

/** Shares over all cuts, for each way of picking; chance picks anybody. */
function shares(cuts: readonly Cut[], sizeOf: (cut: Cut) => number): ReplayWindow['hitAtFive'] {
  const of = cuts.reduce((total, cut) => total + sizeOf(cut), 0);
  const byChance = cuts.reduce((total, cut) => total + (sizeOf(cut) * sum(cut.bought)) / cut.eligible.length, 0);
  const estimate = (hits: number) => ({ share: hits / of, ...wilson({ hits: Math.round(hits), of }) });
  const found = (order: keyof Cut['orders']) => estimate(cuts.reduce((total, cut) => total + hitsAmong(cut, cut.orders[order], sizeOf(cut)), 0));
  const [ours, rfm, recency] = ways.map(([, order]) => found(order));
  const none = estimate(0);
  return { ours: ours ?? none, rfm: rfm ?? none, 'rfm-recency': recency ?? none, chance: estimate(byChance) };
}

/** Ours less RFM with recency, at five. Windows that overlap say the same thing twice: they count for as many as lie beside each other. */
export function marginOf(cuts: readonly Cut[], horizon: number): { difference: number; low: number; high: number } {
  const differences = cuts.map((cut) => (hitsAmong(cut, cut.orders.ours, picked) - hitsAmong(cut, cut.orders.rfmRecency, picked)) / picked);
  const mean = sum(differences) / differences.length;
  const apart = Math.max(2, (cuts.length * 30) / horizon);
  const variance = sum(differences.map((difference) => (difference - mean) ** 2)) / Math.max(1, differences.length - 1);
  const reach = cuts.length < 2 ? 1 : unbent(z975, apart - 1) * Math.sqrt(variance / apart);
  return { difference: mean, low: Math.max(-1, mean - reach), high: Math.min(1, mean + reach) };
}

/** Ten bands of as many customers each, by chance: foretold and come true; and the mean distance between the two (expected calibration error). */
export function calibrationOf(cuts: readonly Cut[]): Pick<ReplayWindow, 'foretold' | 'cameTrue' | 'calibrationError' | 'bands'> {
  const all = cuts.flatMap((cut) => cut.eligible.map((_, place) => ({ chance: cut.chances[place] ?? 0, bought: cut.bought[place] ?? 0 })));
  all.sort((a, b) => a.chance - b.chance);
  const bands = Array.from({ length: bandsOfTen }, (_, band) => {
    const part = all.slice(Math.floor((band * all.length) / bandsOfTen), Math.floor(((band + 1) * all.length) / bandsOfTen));
    return {
      customers: part.length,
      foretold: sum(part.map(({ chance }) => chance)) / Math.max(1, part.length),
      came: sum(part.map(({ bought }) => bought)) / Math.max(1, part.length),
    };
  });
  return {
    foretold: sum(all.map(({ chance }) => chance)),
    cameTrue: sum(all.map(({ bought }) => bought)),
    calibrationError: bands.reduce((total, { customers, foretold, came }) => total + customers * Math.abs(foretold - came), 0) / Math.max(1, all.length),
    bands: bands.filter(({ customers }) => customers > 0),
  };
}

const gainSteps = 10;

/** How soon each order finds those who bought, in tenths of everybody ranked. By lot it would be as many as are asked: a straight line. */
export function gainOf(cuts: readonly Cut[]): ReplayWindow['gain'] {
  const bought = cuts.reduce((total, cut) => total + sum(cut.bought), 0);
  const found = (way: 'ours' | 'rfmRecency', of: number) =>
    cuts.reduce((hits, cut) => hits + hitsAmong(cut, cut.orders[way], Math.round(cut.eligible.length * of)), 0) / Math.max(1, bought);
  return Array.from({ length: gainSteps + 1 }, (_, n) => n / gainSteps).map((of) => ({ of, ours: found('ours', of), rfmRecency: found('rfmRecency', of) }));
}

function windowOf(cuts: readonly Cut[], horizonDays: Horizon): ReplayWindow {
  const margin = marginOf(cuts, horizonDays);
  const proves = cuts.length >= fewestReplayMonths;
  return {
    horizonDays,
    months: cuts.length,
    ranked: cuts.reduce((total, { eligible }) => total + eligible.length, 0),
    picks: cuts.length * picked,
    hitAtFive: shares(cuts, () => picked),
    topTwentieth: shares(cuts, topSize),
    margin,
    ...calibrationOf(cuts),
    gain: gainOf(cuts),
    byMonth: cuts.map((cut) => ({
      on: dayFromNumber(cut.day),
      ranked: cut.eligible.length,
      ours: hitsAmong(cut, cut.orders.ours, picked),
      rfmRecency: hitsAmong(cut, cut.orders.rfmRecency, picked),
      picks: picked,
    })),
    verdict: !proves ? 'too-early' : margin.low > 0 ? 'better' : margin.high < 0 ? 'worse' : 'no-better',
  };
}

/** Month ends before today, the latest first, back to the day the first order came. */
function monthEnds(today: Day, firstDay: number): number[] {
  const ends: number[] = [];
  for (let month = `${today.slice(0, 8)}01`; ends.length < mostMonths + 3; ) {
    const end = addDays(month, -1);
    if (dayNumber(end) < firstDay) return ends;
    ends.push(dayNumber(end));
    month = `${end.slice(0, 8)}01`;
  }
  return ends;
}

export interface ReplayOptions {
  onProgress?: (done: number, of: number) => void;
  chancesFor?: ChancesFor;
}

/** Replays the past of a base month by month. Null windows where no month end can be judged. */
export function replayOf(base: Base, today: Day, { onProgress, chancesFor }: ReplayOptions = {}): Pick<Replay, 'windows' | 'customers'> {
  const day = dayNumber(today);
  const first = base.days.reduce((least, on) => Math.min(least, on), Number.MAX_SAFE_INTEGER);
  const ends = monthEnds(today, first).filter((end) => end + Math.min(...horizons) <= day);
  const cuts: Record<Horizon, Cut[]> = { 30: [], 90: [] };
  const judged = ends.slice(0, mostMonths).reverse();
  for (const [n, end] of judged.entries()) {
    onProgress?.(n, judged.length);
    const past = baseUntil(base, end);
    if (eligibleOn(past, end).length < fewestRanked) continue;
    const fitted = fitBase(past, end);
    const chances = chancesFor?.(past, fitted, end);
    for (const horizon of horizons) if (end + horizon <= day) cuts[horizon].push(cutOn(base, end, horizon, { past, fitted, chances }));
  }
  onProgress?.(judged.length, judged.length);
  const windows = horizons.flatMap((horizon) => (cuts[horizon].length > 0 ? [windowOf(cuts[horizon], horizon)] : []));
  return { windows: windows.length > 0 ? windows : null, customers: countOf(base) };
}
