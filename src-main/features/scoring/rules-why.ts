// The grounds of a score as facts that a person can read; kit/say-score makes the sentence.
import type { ScoreWhy } from '#contract/scoring';
import { dayFromNumber } from '#kit/days';
import { ownRhythmFrom } from './rules.ts';
import { type Customer, gapDaysOf } from './rules-figures.ts';

const oneDigit = (days: number) => Math.round(days * 10) / 10;

export function whyOf(customer: Customer, { chance30, alive }: { chance30: number; alive: number }, day: number): ScoreWhy {
  const gap = gapDaysOf(customer);
  const silence = day - customer.lastOn;
  const late = Math.floor(gap.late) + 1;
  const stage = silence > gap.veryLate ? 'very-late' : silence >= late ? 'late' : silence >= gap.low ? 'about-now' : 'early';
  return {
    purchases: customer.purchases,
    lastOrderOn: dayFromNumber(customer.lastOn),
    gap: {
      usualDays: oneDigit(gap.usual),
      lowDays: oneDigit(gap.low),
      highDays: oneDigit(gap.late),
      source: customer.purchases >= ownRhythmFrom ? 'own' : 'segment',
    },
    stage,
    lateSinceOn: dayFromNumber(customer.lastOn + late),
    chance: chance30,
    alive,
  };
}
