// When people buy and when they stop, as one model: purchases come with Erlang-k gaps at a rate of the person's own (gamma over people), and after
// each purchase the person may stop for good, with a chance of the person's own (beta over people).
//   BG/NBD        k = 1, nobody stops before the first repeat   Fader, Hardie & Lee 2005, Marketing Science 24:275
//   MBG/NBD       k = 1, may stop after the very first purchase Batislam, Denizel & Filiztekin 2007, IJRM 24:201
//   MBG/CNBD-k    k > 1, steadier than chance                   Platzer & Reutterer 2016, Marketing Science 35:779
// Times are in any one unit; x counts repeat purchases, tx is the time of the last one, T the time until now, both from the first purchase.
import { hypergeometric, logBeta, logGamma, logOfSum } from './rules-special.ts';

export interface CnbdParameters {
  r: number;
  alpha: number;
  a: number;
  b: number;
  /** How regular: 1 is as irregular as chance. */
  k: number;
  /** May somebody stop after the very first purchase (MBG), or only from the first repeat on (BG)? */
  stopsAtFirst: boolean;
}

export interface History {
  x: number;
  tx: number;
  T: number;
}

/** Customers alike in x, tx and T count as one with a weight. All arrays are of the same length. */
export interface CountedHistories {
  x: Int32Array;
  tx: Float64Array;
  T: Float64Array;
  weight: Float64Array;
  /** Sum of the logarithms of all gaps between purchases, and how many gaps. */
  logGaps: number;
  gaps: number;
}

/**
 * Times the stopping weighs against going on, as logarithms: [stopped at the last purchase, still there]. The common factor Γ(r + kx) and what the
 * gaps alone say is left out of both.
 */
function logEnds({ r, alpha, a, b, k, stopsAtFirst }: CnbdParameters, { x, tx, T }: History): { stopped: number; there: number } {
  const shape = r + k * x;
  const first = stopsAtFirst ? 1 : 0;
  const mayHaveStopped = stopsAtFirst || x > 0;
  const stopped = mayHaveStopped ? Math.log(a / (b + x - 1 + first)) - shape * Math.log(alpha + tx) : Number.NEGATIVE_INFINITY;
  return { stopped, there: Math.log(waitingSum(shape, k, (T - tx) / (alpha + T))) - shape * Math.log(alpha + T) };
}

/** Sum over j < k of Γ(s + j) / (Γ(s) j!) zʲ: an Erlang-k gap that is still under way, z = waited / (alpha + T). 1 for k = 1. */
function waitingSum(shape: number, k: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let j = 1; j < k; j += 1) {
    term *= ((shape + j - 1) / j) * z;
    sum += term;
  }
  return sum;
}

/** Probability, 0..1, that the customer still buys: Fader, Hardie & Lee 2005 with Fader & Hardie 2008 for BG/NBD, Batislam et al. 2007 for MBG/NBD. */
export function aliveChance(parameters: CnbdParameters, history: History): number {
  const { stopped, there } = logEnds(parameters, history);
  return 1 / (1 + Math.exp(stopped - there));
}

/**
 * Probability, 0..1, of at least one purchase in the next `horizon`: still there, and the gap under way ends in time. For k = 1 it is
 * P(alive) (1 - ((alpha + T) / (alpha + T + horizon))^(r + x)).
 */
export function buyChance(parameters: CnbdParameters, history: History, horizon: number): number {
  return aliveChance(parameters, history) * buyChanceAlive(parameters, history, horizon);
}

function buyChanceAlive({ r, alpha, k }: CnbdParameters, { x, tx, T }: History, horizon: number): number {
  const shape = r + k * x;
  if (k === 1) return -Math.expm1(shape * Math.log((alpha + T) / (alpha + T + horizon)));
  const later = waitingSum(shape, k, (T + horizon - tx) / (alpha + T + horizon)) / waitingSum(shape, k, (T - tx) / (alpha + T));
  return 1 - later * Math.exp(shape * Math.log((alpha + T) / (alpha + T + horizon)));
}

/**
 * Expected purchases in the next `horizon`. For k = 1 in closed form (Fader, Hardie & Lee 2005, eq. 10; Batislam et al. 2007), otherwise summed
 * purchase by purchase.
 */
export function expectedPurchases(parameters: CnbdParameters, history: History, horizon: number): number {
  const alive = aliveChance(parameters, history);
  return alive * (parameters.k === 1 ? expectedClosed(parameters, history, horizon) : expectedSummed(parameters, history, horizon));
}

/** Nearer to 1 than this, a is moved away: the formula divides by a - 1 and by then loses more digits than the move does. */
const nearOne = 1e-5;

function expectedClosed({ r, alpha, a, b, stopsAtFirst }: CnbdParameters, { x, T }: History, horizon: number): number {
  const odds = Math.abs(a - 1) < nearOne ? 1 + nearOne : a;
  const survived = b + x + (stopsAtFirst ? 1 : 0);
  const z = horizon / (alpha + T + horizon);
  const c = odds + survived - 1;
  // Where stopping and staying are both rare the formula has no value, though the expectation does.
  if (c <= 0.01) return expectedSummed({ r, alpha, a, b, k: 1, stopsAtFirst }, { x, tx: T, T }, horizon);
  const f = hypergeometric(r + x, survived, c, z);
  return (c / (odds - 1)) * (1 - Math.exp((r + x) * Math.log1p(-z)) * f);
}

const leastTerm = 1e-9;
const mostPurchases = 2000;

/**
 * Expected purchases of somebody who is still there: sum over n of P(the n-th purchase falls within the horizon) P(went on after n - 1 more). Of a gap under way at stage j the n-th purchase needs
 * nk - j more stages, and stages come as a negative binomial count.
 */
export function expectedSummed({ r, alpha, a, b, k, stopsAtFirst }: CnbdParameters, { x, tx, T }: History, horizon: number): number {
  const shape = r + k * x;
  const stages: number[] = [1];
  for (let j = 1; j < k; j += 1) stages.push((stages[j - 1] ?? 0) * ((shape + j - 1) / j) * ((T - tx) / (alpha + T)));
  const all = stages.reduce((sum, weight) => sum + weight, 0);
  const survived = b + x + (stopsAtFirst ? 1 : 0);
  let expected = 0;
  for (const [j, weight] of stages.entries()) {
    const share = weight / all;
    if (share > leastTerm) expected += share * countOfPurchases({ shape: shape + j, z: horizon / (alpha + T + horizon), k, offset: j, a, survived });
  }
  return expected;
}

interface StageQuestion {
  shape: number;
  z: number;
  k: number;
  offset: number;
  a: number;
  survived: number;
}

function countOfPurchases({ shape, z, k, offset, a, survived }: StageQuestion): number {
  // Chance of exactly m stages, from m = 0 on.
  let point = Math.exp(shape * Math.log1p(-z));
  let below = point;
  let wentOn = 1;
  let expected = 0;
  let m = 0;
  for (let n = 1; n < mostPurchases; n += 1) {
    const needed = n * k - offset;
    for (; m < needed - 1; m += 1) {
      point *= ((shape + m) / (m + 1)) * z;
      below += point;
    }
    const reached = Math.max(0, 1 - below);
    expected += reached * wentOn;
    if (reached * wentOn < leastTerm) break;
    wentOn *= (survived + n - 1) / (survived + n - 1 + a);
  }
  return expected;
}

/** Logarithm of how likely these histories are. */
export function logLikelihood(parameters: CnbdParameters, histories: CountedHistories): number {
  const { r, alpha, a, b, k, stopsAtFirst } = parameters;
  const first = stopsAtFirst ? 1 : 0;
  const most = histories.x.reduce((max, x) => Math.max(max, x), 0);
  const [start, none] = [r * Math.log(alpha) - logGamma(r), logBeta(a, b)];
  const perCount = new Float64Array(most + 1);
  for (let x = 0; x <= most; x += 1) perCount[x] = Number.NaN;
  let sum = 0;
  for (let i = 0; i < histories.x.length; i += 1) {
    const x = histories.x[i] ?? 0;
    let known = perCount[x] ?? Number.NaN;
    if (Number.isNaN(known)) {
      known = start + logGamma(r + k * x) + logBeta(a, b + x + first) - none;
      perCount[x] = known;
    }
    const { stopped, there } = logEnds(parameters, { x, tx: histories.tx[i] ?? 0, T: histories.T[i] ?? 0 });
    sum += (histories.weight[i] ?? 0) * (known + logOfSum(stopped, there));
  }
  return sum + (k - 1) * histories.logGaps - histories.gaps * logGamma(k);
}
