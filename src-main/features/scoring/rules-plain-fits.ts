// Plain maximum likelihood over everybody, as published tables give it: to compare with, never to score by.
import type { Base } from './rules-base.ts';
import { spendingOf } from './rules-fit.ts';
import { fitCnbd } from './rules-fit-cnbd.ts';
import { buyersOf, countHistories } from './rules-histories.ts';
import { fitMoney } from './rules-money.ts';

export interface PlainFit {
  r: number;
  alpha: number;
  a: number;
  b: number;
  loglik: number;
}

export interface PlainFits {
  bgnbd: PlainFit;
  mbgnbd: PlainFit;
  gammagamma: { p: number; q: number; gamma: number; loglik: number; customers: number } | null;
}

/** Times in units of `unitDays`. Null for a base without customers. */
export function maximumLikelihood(base: Base, { asOf, unitDays }: { asOf: number; unitDays: number }): PlainFits | null {
  const everybody = buyersOf(base, null);
  if (everybody.length === 0) return null;
  const histories = countHistories(base, everybody, { asOf, unitDays });
  const buying = (stopsAtFirst: boolean): PlainFit => {
    const { r, alpha, a, b, logLikelihood } = fitCnbd({ histories, k: 1, stopsAtFirst, prior: null });
    return { r, alpha, a, b, loglik: logLikelihood };
  };
  const spending = spendingOf(base, everybody);
  const money = spending.count.length === 0 ? null : fitMoney(spending, { weak: false });
  return {
    bgnbd: buying(false),
    mbgnbd: buying(true),
    gammagamma: money && { p: money.p, q: money.q, gamma: money.gamma, loglik: money.logLikelihood, customers: spending.count.length },
  };
}
