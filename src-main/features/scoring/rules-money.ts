// How much a purchase is worth: the gamma-gamma model (Fader, Hardie & Lee 2005, JMR 42:415; Fader & Hardie 2013, note 025). Purchases of a person
// scatter around a mean of the person's own, and the means scatter over people; whoever bought rarely is drawn towards everybody's mean.
import { minimise } from './rules-optimise.ts';
import { logGamma } from './rules-special.ts';

export interface MoneyParameters {
  p: number;
  q: number;
  gamma: number;
}

/** Repeat purchases with an amount, and their mean, one entry a customer; both above 0. */
export interface Spending {
  count: Float64Array;
  mean: Float64Array;
}

/** Expected amount of a coming purchase after `count` purchases of `mean`; everybody's mean for a count of 0. */
export function expectedAmount({ p, q, gamma }: MoneyParameters, count: number, mean: number): number {
  return (p * (gamma + count * mean)) / (p * count + q - 1);
}

export function moneyLogLikelihood({ p, q, gamma }: MoneyParameters, { count, mean }: Spending): number {
  let sum = 0;
  for (let i = 0; i < count.length; i += 1) {
    const x = count[i] ?? 0;
    const m = mean[i] ?? 0;
    const px = p * x;
    sum += logGamma(px + q) - logGamma(px) + px * Math.log(x) + (px - 1) * Math.log(m) - (px + q) * Math.log(gamma + x * m);
  }
  return sum + count.length * (q * Math.log(gamma) - logGamma(q));
}

/** Weak knowledge before any data: logarithms of p, q and gamma (in units of the mean amount) lie around these, give or take a factor of 7. */
const priorAt = { p: 6, q: 4, gamma: 0.5 };
const priorSpread = 2;
/** The mean of everybody exists only above 1. */
const leastQ = 1.05;

/** Maximum likelihood, or with `weak` priors the most likely parameters a posteriori. Amounts may be in any one currency. */
export function fitMoney(spending: Spending, { weak }: { weak: boolean }): MoneyParameters & { logLikelihood: number } {
  const unit = meanOf(spending);
  const scaled: Spending = { count: spending.count, mean: spending.mean.map((value) => value / unit) };
  const centre = [Math.log(priorAt.p), Math.log(priorAt.q - leastQ), Math.log(priorAt.gamma)];
  const read = (at: ArrayLike<number>): MoneyParameters => ({ p: Math.exp(at[0] ?? 0), q: leastQ + Math.exp(at[1] ?? 0), gamma: Math.exp(at[2] ?? 0) });
  const distance = (at: Float64Array) => (weak ? centre.reduce((sum, value, i) => sum + ((at[i] ?? 0) - value) ** 2, 0) / (2 * priorSpread ** 2) : 0);
  const found = spending.count.length === 0 ? centre : minimise((at) => distance(at) - moneyLogLikelihood(read(at), scaled), centre).at;
  const { p, q, gamma } = read(found);
  const parameters = { p, q, gamma: gamma * unit };
  return { ...parameters, logLikelihood: moneyLogLikelihood(parameters, spending) };
}

function meanOf({ count, mean }: Spending): number {
  let [sum, of] = [0, 0];
  for (let i = 0; i < count.length; i += 1) {
    sum += (count[i] ?? 0) * (mean[i] ?? 0);
    of += count[i] ?? 0;
  }
  return of > 0 ? sum / of : 1;
}
