// The gaps between the purchases of one customer, as the rhythm model sees them.
import { medianOfSorted } from './rules-normal.ts';

/** A gap further than this factor from the customer's own median is pulled in: one long illness does not change a rhythm. */
const outlierFactor = 4;

export interface Gaps {
  count: number;
  /** Mean of the logarithms of the gaps in days, outliers pulled in; 0 where there are none. */
  logMean: number;
  /** Sum of the squared distances from it. */
  squares: number;
}

const none: Gaps = { count: 0, logMean: 0, squares: 0 };
const reach = Math.log(outlierFactor);

/** Gaps between purchase days from index `from` to before `to`, upwards and each once. */
export function gapsOf(days: ArrayLike<number>, from = 0, to = days.length): Gaps {
  const count = to - from - 1;
  if (count < 1) return none;
  const logs = new Float64Array(count);
  for (let i = 0; i < count; i += 1) logs[i] = Math.log((days[from + i + 1] ?? 0) - (days[from + i] ?? 0));
  if (count > 2) pullIn(logs);
  let sum = 0;
  for (const log of logs) sum += log;
  const logMean = sum / count;
  let squares = 0;
  for (const log of logs) squares += (log - logMean) ** 2;
  return { count, logMean, squares };
}

function pullIn(logs: Float64Array): void {
  const sorted = Float64Array.from(logs).sort();
  const median = medianOfSorted(sorted);
  if ((sorted.at(-1) ?? 0) - median <= reach && median - (sorted[0] ?? 0) <= reach) return;
  for (let i = 0; i < logs.length; i += 1) logs[i] = Math.min(median + reach, Math.max(median - reach, logs[i] ?? 0));
}
