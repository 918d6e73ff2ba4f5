// The second stage, learned on the base's own earlier windows: what the models said then, beside what happened. Only where there is enough to learn from, and only
// where it foretold the latest window, which it had not seen, better than the models alone.
import { type Base, purchasesUntil } from './rules-base.ts';
import { chanceOn, customerOf } from './rules-figures.ts';
import { type Fitted, fitFor } from './rules-fit.ts';
import { gapsOf } from './rules-gaps.ts';
import { buyersOf, drawnEvenly } from './rules-histories.ts';
import { fitLogistic, type Logistic, logisticScore } from './rules-logistic.ts';
import { z95 } from './rules-normal.ts';
import type { Chances } from './rules-scores.ts';
import { type Boosted, boost, boostedScore, logistic, logOdds } from './rules-trees.ts';

/** Fewer snapshots of customers, or fewer of them who bought, and trees are worse than the models. */
export const enoughSnapshots = 3000;
export const enoughBuyers = 300;
const mostSnapshots = 9000;
/** Two years of months, so that each has been seen twice. */
const mostWindows = 25;
/** Windows are drawn from so many people at most. */
const mostPeople = 6000;
/** From two years on the month of the year says something. */
const daysForMonths = 730;

export interface LearnedStage {
  horizonDays: number;
  withMonth: boolean;
  trees: Boosted;
  logistic: Logistic;
  snapshots: number;
  buyers: number;
}

const width = 10;
const yearDays = 365.25;

/** Figures of a customer on a day, from the purchases `from` up to `to`: both models, and plain facts the models do not see. */
function figuresInto(
  values: Float64Array,
  at: number,
  question: { base: Base; from: number; to: number; day: number; segment: number; fitted: Fitted; stage: Pick<LearnedStage, 'horizonDays' | 'withMonth'> },
): void {
  const { base, from, to, day, fitted, segment, stage } = question;
  const { horizonDays, withMonth } = stage;
  const customer = customerOf(base.days, fitFor(fitted, segment), from, to);
  const silence = day - customer.lastOn;
  const gaps = gapsOf(base.days, from, to);
  let lately = 0;
  for (let i = to - 1; i >= from && day - (base.days[i] ?? 0) <= 3 * horizonDays; i -= 1) lately += 1;
  const middle = ((day + horizonDays / 2) / yearDays) * 2 * Math.PI;
  values[at] = logOdds(chanceOn(customer, day, horizonDays, 'rhythm'));
  values[at + 1] = logOdds(chanceOn(customer, day, horizonDays, 'mbgcnbdk'));
  values[at + 2] = Math.log1p(silence);
  values[at + 3] = Math.log1p(to - from - 1);
  values[at + 4] = Math.log1p(day - customer.firstOn);
  values[at + 5] = Math.log1p(silence) - customer.next.centre;
  values[at + 6] = gaps.count > 1 ? Math.sqrt(gaps.squares / (gaps.count - 1)) : 0;
  values[at + 7] = Math.log1p(lately);
  values[at + 8] = withMonth ? Math.sin(middle) : 0;
  values[at + 9] = withMonth ? Math.cos(middle) : 0;
}

interface Snapshot {
  customer: number;
  day: number;
  count: number;
  bought: number;
}

/** Customers on earlier days, the latest window first, with what they did in the horizon after. None reaches beyond `asOf`. */
function windowsOf(base: Base, asOf: number, horizonDays: number): Snapshot[][] {
  const buyers = drawnEvenly(buyersOf(base, null), mostPeople);
  const first = buyers.reduce((least, i) => Math.min(least, base.days[base.start[i] ?? 0] ?? asOf), asOf);
  const windows: Snapshot[][] = [];
  for (let n = 1; n <= mostWindows; n += 1) {
    const day = asOf - n * horizonDays;
    // The very first window of a base has nobody with a past.
    if (day <= first + horizonDays) break;
    const snapshots: Snapshot[] = [];
    for (const customer of buyers) {
      const count = purchasesUntil(base, customer, day);
      if (count > 0) snapshots.push({ customer, day, count, bought: purchasesUntil(base, customer, day + horizonDays) > count ? 1 : 0 });
    }
    windows.push(snapshots);
  }
  return windows;
}

interface Teaching {
  base: Base;
  fitted: Fitted;
  stage: Pick<LearnedStage, 'horizonDays' | 'withMonth'>;
}

function tableOf({ base, fitted, stage }: Teaching, snapshots: readonly Snapshot[]): Float64Array {
  const values = new Float64Array(snapshots.length * width);
  for (const [n, { customer, day, count }] of snapshots.entries()) {
    const from = base.start[customer] ?? 0;
    figuresInto(values, n * width, { base, from, to: from + count, day, segment: base.segmentOf[customer] ?? -1, fitted, stage });
  }
  return values;
}

/** What the models say by themselves, as log odds: the mean of both chances. */
const modelScore = (values: ArrayLike<number>, from: number) => logOdds((logistic(values[from] ?? 0) + logistic(values[from + 1] ?? 0)) / 2);

interface Lesson {
  snapshots: readonly Snapshot[];
  values: Float64Array;
}

function taught({ snapshots, values }: Lesson): Pick<LearnedStage, 'trees' | 'logistic'> {
  const outcomes = Uint8Array.from(snapshots, ({ bought }) => bought);
  const offset = Float64Array.from(snapshots, (_, n) => modelScore(values, n * width));
  return { trees: boost({ values, width }, outcomes, offset), logistic: fitLogistic({ values, width }, outcomes) };
}

/** The part of a lesson on some of the days. */
function partOf({ snapshots, values }: Lesson, keeps: (day: number) => boolean): Lesson {
  const places = snapshots.flatMap(({ day }, n) => (keeps(day) ? [n] : []));
  const part = new Float64Array(places.length * width);
  for (const [n, place] of places.entries()) part.set(values.subarray(place * width, (place + 1) * width), n * width);
  return { snapshots: places.flatMap((place) => snapshots[place] ?? []), values: part };
}

/** Trees and logistic, each on top of or beside the models, and the models: three voices of equal weight. */
function chanceOf({ trees, logistic: regression }: Pick<LearnedStage, 'trees' | 'logistic'>, values: ArrayLike<number>, from: number): number {
  const models = modelScore(values, from);
  return logistic((models + models + boostedScore(trees, values, from) + logisticScore(regression, values, from)) / 3);
}

const logLoss = (chance: number, bought: number): number => -Math.log(Math.min(1 - 1e-6, Math.max(1e-6, bought === 1 ? chance : 1 - chance)));

/** Whether what was learned foretold a window it had not seen better than the models, by more than chance alone makes (19 times in 20). */
function isBetter(tried: Pick<LearnedStage, 'trees' | 'logistic'>, { snapshots, values }: Lesson): boolean {
  const gains = snapshots.map(
    ({ bought }, n) => logLoss(logistic(modelScore(values, n * width)), bought) - logLoss(chanceOf(tried, values, n * width), bought),
  );
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length);
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1);
  return mean > z95 * Math.sqrt(variance / Math.max(1, gains.length));
}

/** Drawn evenly over all windows. */
const enough = (windows: readonly Snapshot[][]): readonly Snapshot[] => {
  const all = windows.flat();
  const places = drawnEvenly(
    all.map((_, n) => n),
    mostSnapshots,
  );
  return places.flatMap((n) => all[n] ?? []);
};

/**
 * Learns from windows before `asOf`. Null where there is too little, or where the latest window does not show it to be better than the models. The models' own
 * parameters are those of `asOf`: four numbers for everybody, from the base's own past.
 */
export function learnStage(base: Base, fitted: Fitted, asOf: number, horizonDays: number): LearnedStage | null {
  const windows = windowsOf(base, asOf, horizonDays);
  const snapshots = windows.reduce((sum, window) => sum + window.length, 0);
  const buyers = windows.reduce((sum, window) => sum + window.reduce((count, { bought }) => count + bought, 0), 0);
  const [latest, ...earlier] = windows;
  if (!latest || earlier.length === 0 || snapshots < enoughSnapshots || buyers < enoughBuyers) return null;
  const lastDay = latest[0]?.day ?? asOf;
  const span = asOf - Math.min(...windows.map((window) => window[0]?.day ?? asOf)) + horizonDays;
  const stage = { horizonDays, withMonth: span >= daysForMonths };
  const drawn = enough(windows);
  const lesson: Lesson = { snapshots: drawn, values: tableOf({ base, fitted, stage }, drawn) };
  const tried = taught(partOf(lesson, (day) => day !== lastDay));
  return isBetter(
    tried,
    partOf(lesson, (day) => day === lastDay),
  )
    ? { ...stage, ...taught(lesson), snapshots, buyers }
    : null;
}

/** The chance of a customer as learned, with the purchases from index `from` up to `to`. */
export function learnedChance(stage: LearnedStage, question: { base: Base; from: number; to: number; day: number; segment: number; fitted: Fitted }): number {
  const values = new Float64Array(width);
  figuresInto(values, 0, { ...question, stage });
  return chanceOf(stage, values, 0);
}

/** Horizons the app tells chances for. */
const toldHorizons = [30, 90] as const;

/** All stages worth having, for the horizons that are told. */
export const learnStages = (base: Base, fitted: Fitted, asOf: number): LearnedStage[] =>
  toldHorizons.flatMap((horizonDays) => learnStage(base, fitted, asOf, horizonDays) ?? []);

/** Chances as learned where there is a stage for the horizon, the models' own elsewhere. */
export function chancesOf(stages: readonly LearnedStage[], { base, fitted, day }: { base: Base; fitted: Fitted; day: number }): Chances {
  return (customer, models, horizonDays) => {
    const stage = stages.find((one) => one.horizonDays === horizonDays);
    if (!stage) return models;
    const [from, to] = [base.start[customer] ?? 0, base.start[customer + 1] ?? 0];
    return learnedChance(stage, { base, from, to, day, segment: base.segmentOf[customer] ?? -1, fitted });
  };
}
