// The rhythm of a segment from the gaps of all its people, those still under way included.
import type { Gaps } from './rules-gaps.ts';
import { minimise } from './rules-optimise.ts';
import { longerThan, meansFreedom, nextGap, type RhythmParameters } from './rules-rhythm.ts';
import { logBeta, logGamma } from './rules-special.ts';

export interface RhythmPrior {
  /** What is known before: centre and how sure (spread of the logarithm; of the mean itself for logMean). */
  centre: Omit<RhythmParameters, 'leastGaps'>;
  meanSpread: number;
  spread: number;
}

export interface Observed {
  gaps: Gaps;
  /** Days since the last purchase. */
  silence: number;
  weight: number;
}

const coordinates = ({ logMean, betweenSpread, withinSpread, withinWorth, a, b }: RhythmPrior['centre']) => [
  logMean,
  Math.log(betweenSpread),
  Math.log(withinSpread),
  Math.log(withinWorth - leastWorth),
  Math.log(a),
  Math.log(b),
];

/** With fewer the tails of the next gap would be without end. */
const leastWorth = 2;

const read = (at: ArrayLike<number>): RhythmParameters => ({
  logMean: at[0] ?? 0,
  betweenSpread: Math.exp(at[1] ?? 0),
  withinSpread: Math.exp(at[2] ?? 0),
  withinWorth: leastWorth + Math.exp(at[3] ?? 0),
  a: Math.exp(at[4] ?? 0),
  b: Math.exp(at[5] ?? 0),
  leastGaps: 1,
});

/** What depends on nothing but the parameters and how many gaps there are: worked out once for each count. */
interface ByCount {
  /** Went on after each of x purchases, and once more. */
  wentOn: Float64Array;
  /** Of the spread of x gaps around their mean. */
  spread: Float64Array;
}

function byCount({ withinSpread, withinWorth, a, b }: RhythmParameters, most: number): ByCount {
  const table: ByCount = { wentOn: new Float64Array(most + 1), spread: new Float64Array(most + 1) };
  const half = withinWorth / 2;
  const start = half * Math.log(withinWorth * withinSpread ** 2) - logGamma(half);
  const none = logBeta(a, b);
  for (let x = 0; x <= most; x += 1) {
    table.wentOn[x] = logBeta(a, b + x + 1) - none;
    table.spread[x] = x < 2 ? 0 : start + logGamma((withinWorth + x - 1) / 2);
  }
  return table;
}

/** How likely one customer's gaps and present silence are, as a logarithm. */
function logChance(parameters: RhythmParameters, { gaps, silence }: Observed, table: ByCount): number {
  const { logMean, betweenSpread, withinSpread, withinWorth, a, b } = parameters;
  const still = silence > 0 ? longerThan(nextGap(parameters, gaps), silence) : 1;
  const x = gaps.count;
  // Went on after each of x purchases, and then stopped (a / (b + x)) or went on once more.
  const sum = (table.wentOn[x] ?? 0) + Math.log(still + a / (b + x));
  if (x === 0) return sum;
  const usual = withinSpread ** 2;
  const variance = betweenSpread ** 2 + usual / x;
  const distance = (gaps.logMean - logMean) ** 2 / variance;
  const mean = tConstant - 0.5 * Math.log(variance) - ((meansFreedom + 1) / 2) * Math.log1p(distance / meansFreedom);
  if (x === 1) return sum + mean;
  return sum + mean + (table.spread[x] ?? 0) - ((withinWorth + x - 1) / 2) * Math.log(withinWorth * usual + gaps.squares);
}

const tConstant = logGamma((meansFreedom + 1) / 2) - logGamma(meansFreedom / 2) - 0.5 * Math.log(meansFreedom * Math.PI);

export function fitRhythm(observed: readonly Observed[], prior: RhythmPrior): RhythmParameters {
  const centre = coordinates(prior.centre);
  if (observed.length === 0) return read(centre);
  const most = observed.reduce((max, { gaps }) => Math.max(max, gaps.count), 0);
  const penalty = (at: Float64Array) =>
    centre.reduce((sum, value, i) => sum + ((at[i] ?? 0) - value) ** 2 / (2 * (i === 0 ? prior.meanSpread : prior.spread) ** 2), 0);
  const objective = (at: Float64Array) => {
    const parameters = read(at);
    const table = byCount(parameters, most);
    let sum = penalty(at);
    for (const one of observed) sum -= one.weight * logChance(parameters, one, table);
    return sum;
  };
  return read(minimise(objective, beginning(observed, centre), { limit: 14, tolerance: 1e-3 }).at);
}

/** Where to begin: the mean of all gaps is a better guess than anything known before. */
function beginning(observed: readonly Observed[], centre: readonly number[]): number[] {
  const repeaters = observed.filter(({ gaps }) => gaps.count > 0);
  if (repeaters.length === 0) return [...centre];
  const mean = repeaters.reduce((sum, { gaps, weight }) => sum + weight * gaps.logMean, 0) / repeaters.reduce((sum, { weight }) => sum + weight, 0);
  return [mean, ...centre.slice(1)];
}
