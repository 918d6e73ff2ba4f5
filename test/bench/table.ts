// What the benchmark prints: each measure beside its bar, and whether it keeps it.

export interface Measure {
  what: string;
  value: number;
  unit: 'ms' | 's' | 'MB' | 'x' | '';
  /** At most this; undefined is told for information only. */
  bar?: number;
}

const shown = ({ value, unit }: Pick<Measure, 'value' | 'unit'>) => `${value >= 100 ? Math.round(value) : Math.round(value * 100) / 100}${unit && ` ${unit}`}`;

const columnWidth = 50;

/** Prints a part of the table; answers the measures that do not keep their bar. */
export function report(measures: readonly Measure[]): Measure[] {
  for (const measure of measures) {
    const verdict = measure.bar === undefined ? '' : measure.value <= measure.bar ? 'kept' : 'MISSED';
    const bar = measure.bar === undefined ? '' : `at most ${shown({ value: measure.bar, unit: measure.unit })}`;
    console.log(`${measure.what.padEnd(columnWidth)}  ${shown(measure).padStart(10)}  ${bar.padEnd(16)}  ${verdict}`);
  }
  return measures.filter(({ value, bar }) => bar !== undefined && value > bar);
}

/** Median and 95th percentile of `times` runs, in milliseconds. */
export function timed(times: number, run: () => unknown): { median: number; p95: number } {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    run();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { median: taken[times >> 1] ?? 0, p95: taken[Math.floor(times * 0.95)] ?? 0 };
}
