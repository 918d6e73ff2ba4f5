// The table that the command line writes: everybody with an order up to a day, scored.
import type { Goal } from '#contract/scoring';
import { dayFromNumber } from '#kit/days';
import { sayScore } from '#kit/say-score';
import { countOf } from './rules-base.ts';
import { csvField } from './rules-csv.ts';
import { aliveOn, amountOf, chanceOn, expectedOn, gapDaysOf, type ModelName } from './rules-figures.ts';
import type { FileBase } from './rules-file-base.ts';
import type { Fitted } from './rules-fit.ts';
import { fitBase, spent } from './rules-fit.ts';
import { orderBy } from './rules-goals.ts';
import { type Chances, customerAt } from './rules-scores.ts';
import { whyOf } from './rules-why.ts';

export interface ScoreQuestion {
  asOf: number;
  horizonDays: number;
  goal: Goal;
  model: ModelName;
}

const header = 'customer_id,score,p_buy,p_alive,expected_purchases,expected_value,expected_gap_days,late_after_days,late_flag,reason';

interface Row {
  id: string;
  chance: number;
  value: number;
  /** The fields between the score and the reason, ready. */
  cells: string;
  reason: string;
}

export interface Scored {
  csv: string;
  fitted: Fitted;
}

/** Fits and scores. The same file and question give the same bytes. `chancesFor`: what was learned from earlier windows, where it is on. */
export function scoreFile(file: FileBase, question: ScoreQuestion, chancesFor?: (fitted: Fitted) => Chances | null): Scored {
  const fitted = fitBase(file.base, question.asOf, question.model);
  const chances = chancesFor?.(fitted) ?? null;
  const rows = Array.from({ length: countOf(file.base) }, (_, i) => rowOf(file, i, { question, fitted, chances }));
  const order = orderBy(question.goal, rows);
  const score = new Map(order.map((place, rank) => [place, question.goal === 'mixed' ? 1 - rank / order.length : undefined]));
  const lines = order.flatMap((place) => {
    const row = rows[place];
    if (!row) return [];
    const figure = score.get(place) ?? (question.goal === 'revenue' && !Number.isNaN(row.value) ? row.value : row.chance);
    return [`${csvField(row.id)},${figure.toFixed(10)},${row.cells},${csvField(row.reason)}`];
  });
  return { csv: `${[header, ...lines].join('\n')}\n`, fitted };
}

interface Asked {
  question: ScoreQuestion;
  fitted: Fitted;
  chances: Chances | null;
}

function rowOf({ base, ids }: FileBase, i: number, { question, fitted, chances }: Asked): Row {
  const { asOf, horizonDays, model } = question;
  const customer = customerAt(base, fitted, i);
  if (!customer) throw new Error('Everybody in the file bought something up to the day');
  const models = chanceOn(customer, asOf, horizonDays, model);
  const chance = chances ? chances(i, models, horizonDays) : models;
  const alive = aliveOn(customer, asOf, model);
  const expected = expectedOn(customer, asOf, horizonDays, chance);
  const amount = amountOf(customer, spent(base, i));
  const value = amount === null ? Number.NaN : expected * amount;
  const gap = gapDaysOf(customer);
  const late = asOf - customer.lastOn > gap.late ? 1 : 0;
  return {
    id: ids[i] ?? '',
    chance,
    value,
    cells: [
      chance.toFixed(10),
      alive.toFixed(10),
      expected.toFixed(8),
      Number.isNaN(value) ? '' : value.toFixed(4),
      gap.usual.toFixed(2),
      gap.late.toFixed(2),
      late,
    ].join(','),
    reason: sayScore(whyOf(customer, { chance30: chance, alive }, asOf), { today: dayFromNumber(asOf), language: 'en', horizonDays }),
  };
}
