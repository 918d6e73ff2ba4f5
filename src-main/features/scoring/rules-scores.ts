// The figures of everybody at once, column by column.
import { type Base, countOf } from './rules-base.ts';
import { aliveOn, amountOf, type Customer, chanceOn, customerOf, expectedOn, type ModelName } from './rules-figures.ts';
import { type Fitted, fitFor, spent } from './rules-fit.ts';
import { type RfmBounds, type RfmColumns, rfmBounds } from './rules-rfm.ts';
import { logistic, logOdds } from './rules-trees.ts';

export const yearDays = 365;

/** One entry a customer of the base; who never bought has NaN in all. Money in the currency of the base's amounts. */
export interface Scores {
  alive: Float64Array;
  /** What earlier windows add to the chance within 30 days, as log odds; NaN where nothing was learned of them. */
  learnedShift: Float64Array;
  chance30: Float64Array;
  chance90: Float64Array;
  yearOrders: Float64Array;
  yearValue: Float64Array;
}

/** The customer as the models see them; null for who never bought. */
export function customerAt(base: Base, fitted: Fitted, customer: number): Customer | null {
  const [from, to] = [base.start[customer] ?? 0, base.start[customer + 1] ?? 0];
  return from === to ? null : customerOf(base.days, fitFor(fitted, base.segmentOf[customer] ?? -1), from, to);
}

/** A chance as learned from earlier windows, in place of the models' own; see rules-learned. */
export type Chances = (customer: number, models: number, horizonDays: number) => number;

const asModelled: Chances = (_, models) => models;

export interface ScoresQuestion {
  base: Base;
  fitted: Fitted;
  day: number;
  chances?: Chances;
  model?: ModelName;
}

export function scoresOf({ base, fitted, day, chances = asModelled, model = 'auto' }: ScoresQuestion): Scores {
  const column = () => new Float64Array(countOf(base)).fill(Number.NaN);
  const scores: Scores = { alive: column(), learnedShift: column(), chance30: column(), chance90: column(), yearOrders: column(), yearValue: column() };
  for (let i = 0; i < countOf(base); i += 1) {
    const customer = customerAt(base, fitted, i);
    if (!customer) continue;
    const figures = figuresOf(customer, { day, spent: spent(base, i), chances: (models, days) => chances(i, models, days), model });
    for (const name of ['alive', 'chance30', 'chance90', 'yearOrders'] as const) scores[name][i] = figures[name];
    scores.learnedShift[i] = figures.learnedShift ?? Number.NaN;
    scores.yearValue[i] = figures.yearValue ?? Number.NaN;
  }
  return scores;
}

export interface Figures {
  alive: number;
  /** Null where the chance within 30 days is the models' own. */
  learnedShift: number | null;
  chance30: number;
  chance90: number;
  orders30: number;
  orders90: number;
  yearChance: number;
  yearOrders: number;
  /** Expected amount of a purchase; null where nothing is known of money. */
  amount: number | null;
  yearValue: number | null;
}

/** A chance of the models with what earlier windows add to it: the shift of the day it was learned on is good for the days around it. */
export const shifted = (chance: number, learnedShift: number | null): number => (learnedShift === null ? chance : logistic(logOdds(chance) + learnedShift));

export interface FiguresQuestion {
  day: number;
  spent: { count: number; mean: number };
  chances?: (models: number, horizonDays: number) => number;
  model?: ModelName;
}

export function figuresOf(customer: Customer, { day, spent, chances = (models) => models, model = 'auto' }: FiguresQuestion): Figures {
  const own30 = chanceOn(customer, day, 30, model);
  const learned30 = chances(own30, 30);
  const within = (days: number) => chances(chanceOn(customer, day, days, model), days);
  const [chance30, chance90, yearChance] = [learned30, within(90), within(yearDays)];
  const amount = amountOf(customer, spent);
  const yearOrders = expectedOn(customer, day, yearDays, yearChance);
  return {
    alive: aliveOn(customer, day, model),
    learnedShift: learned30 === own30 ? null : logOdds(learned30) - logOdds(own30),
    chance30,
    chance90: Math.max(chance30, chance90),
    orders30: expectedOn(customer, day, 30, chance30),
    orders90: expectedOn(customer, day, 90, chance90),
    yearChance: Math.max(chance30, chance90, yearChance),
    yearOrders,
    amount,
    yearValue: amount === null ? null : amount * yearOrders,
  };
}

/** Recency, frequency and money of everybody who ever bought. */
export function rfmColumns(base: Base): RfmColumns {
  const buyers: number[] = [];
  for (let i = 0; i < countOf(base); i += 1) if ((base.start[i + 1] ?? 0) > (base.start[i] ?? 0)) buyers.push(i);
  return {
    lastOn: Float64Array.from(buyers, (i) => base.days[(base.start[i + 1] ?? 0) - 1] ?? 0),
    purchases: Float64Array.from(buyers, (i) => (base.start[i + 1] ?? 0) - (base.start[i] ?? 0)),
    value: Float64Array.from(buyers, (i) => paid(base, i)),
  };
}

/** Everything a customer paid, as far as amounts are known. */
export function paid(base: Base, customer: number): number {
  let sum = 0;
  for (let i = base.start[customer] ?? 0; i < (base.start[customer + 1] ?? 0); i += 1) sum += base.amounts[i] || 0;
  return sum;
}

export const boundsOfBase = (base: Base): RfmBounds => rfmBounds(rfmColumns(base));
