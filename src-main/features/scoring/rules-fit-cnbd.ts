// Fits of the buying model: plain maximum likelihood, or drawn towards weak knowledge.
import { type CnbdParameters, type CountedHistories, logLikelihood } from './rules-cnbd.ts';
import { minimise } from './rules-optimise.ts';

/** Knowledge before any data: the logarithms of r, alpha, a and b lie around these values, give or take `spread`. */
export interface CnbdPrior {
  centre: Pick<CnbdParameters, 'r' | 'alpha' | 'a' | 'b'>;
  spread: number;
}

/**
 * Without it plain maximum likelihood can put stopping at 0 on a small base, and then nobody is ever late. Wide: a factor of 7 either way in each. Times
 * are such that the longest history is 50.
 */
export const weakPrior = (k: number): CnbdPrior => ({ centre: { r: 0.7, alpha: 6 * k, a: 0.8, b: 2.5 }, spread: 2 });
export const longestUnits = 50;

export interface CnbdFit extends CnbdParameters {
  logLikelihood: number;
  /** What k is chosen by: the likelihood less what the prior takes off. */
  penalised: number;
}

export interface CnbdQuestion {
  histories: CountedHistories;
  k: number;
  stopsAtFirst: boolean;
  prior: CnbdPrior | null;
  start?: CnbdPrior['centre'];
}

export function fitCnbd({ histories, k, stopsAtFirst, prior, start }: CnbdQuestion): CnbdFit {
  const read = (at: ArrayLike<number>): CnbdParameters => ({
    r: Math.exp(at[0] ?? 0),
    alpha: Math.exp(at[1] ?? 0),
    a: Math.exp(at[2] ?? 0),
    b: Math.exp(at[3] ?? 0),
    k,
    stopsAtFirst,
  });
  const logs = ({ r, alpha, a, b }: CnbdPrior['centre']) => [r, alpha, a, b].map(Math.log);
  const centre = prior ? logs(prior.centre) : [];
  const penalty = (at: ArrayLike<number>) => centre.reduce((sum, value, i) => sum + ((at[i] ?? 0) - value) ** 2, 0) / (2 * (prior?.spread ?? 1) ** 2);
  const begin = logs(start ?? prior?.centre ?? weakPrior(k).centre);
  const { at, value } = minimise((point) => penalty(point) - logLikelihood(read(point), histories), begin, { limit: 14, tolerance: 1e-4 });
  const parameters = read(at);
  return { ...parameters, logLikelihood: penalty(at) - value, penalised: -value };
}

/** More regular than this nobody's purchases are taken to be. */
const mostRegular = 4;
/** So much likelier a more regular k must be to be taken: chance alone makes a difference of a unit or so. */
const worthwhile = 2;

/** MBG/CNBD-k with the k that fits best, tried upwards until one fits no better (Platzer & Reutterer 2016). */
export function fitRegularity(histories: CountedHistories, priorFor: (k: number) => CnbdPrior): CnbdFit {
  let best = fitCnbd({ histories, k: 1, stopsAtFirst: true, prior: priorFor(1) });
  for (let k = 2; k <= mostRegular; k += 1) {
    const { r, alpha, a, b } = best;
    const next = fitCnbd({ histories, k, stopsAtFirst: true, prior: priorFor(k), start: { r, alpha: (alpha * k) / best.k, a, b } });
    if (next.penalised < best.penalised + worthwhile) break;
    best = next;
  }
  return best;
}
