// Pareto/NBD (Schmittlein, Morrison & Colombo 1987; formulas of Fader & Hardie 2005, "A note on deriving the Pareto/NBD model"). Kept for the
// reference figures only: on orders of real shops it picks nobody better than the models that are used.
import type { History } from './rules-cnbd.ts';
import { hypergeometric } from './rules-special.ts';

export interface ParetoParameters {
  r: number;
  alpha: number;
  s: number;
  beta: number;
}

/** The integral over the unseen moment of leaving, without its factors. */
function leftBetween({ r, alpha, s, beta }: ParetoParameters, { x, tx, T }: History): number {
  const power = r + s + x;
  const [larger, second] = alpha >= beta ? [alpha, s + 1] : [beta, r + x];
  const part = (time: number) => hypergeometric(power, second, power + 1, Math.abs(alpha - beta) / (larger + time)) / (larger + time) ** power;
  return part(tx) - part(T);
}

/** Probability, 0..1, that the customer still buys. */
export function paretoAlive(parameters: ParetoParameters, history: History): number {
  const { r, alpha, s, beta } = parameters;
  const { x, T } = history;
  return 1 / (1 + (s / (r + s + x)) * (alpha + T) ** (r + x) * (beta + T) ** s * leftBetween(parameters, history));
}

/** Expected purchases in the next `horizon`. */
export function paretoExpected(parameters: ParetoParameters, history: History, horizon: number): number {
  const { r, alpha, s, beta } = parameters;
  const { x, T } = history;
  const perPurchase = ((r + x) * (beta + T)) / ((alpha + T) * (s - 1));
  return perPurchase * (1 - ((beta + T) / (beta + T + horizon)) ** (s - 1)) * paretoAlive(parameters, history);
}
