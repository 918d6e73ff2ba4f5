// Logistic regression with a ridge, by Newton's method (Hastie, Tibshirani & Friedman 2009, 4.4.1); figures are brought to one scale first.
import { logistic, type Table } from './rules-trees.ts';

export interface Logistic {
  means: number[];
  spreads: number[];
  /** The constant first. */
  weights: number[];
}

const ridge = 5;
const steps = 12;

function scalesOf({ values, width }: Table): Pick<Logistic, 'means' | 'spreads'> {
  const count = values.length / width;
  const means = Array.from({ length: width }, () => 0);
  const squares = Array.from({ length: width }, () => 0);
  for (const [at, value] of values.entries()) means[at % width] = (means[at % width] ?? 0) + value / count;
  for (const [at, value] of values.entries()) squares[at % width] = (squares[at % width] ?? 0) + (value - (means[at % width] ?? 0)) ** 2 / count;
  return { means, spreads: squares.map((square) => Math.sqrt(square) || 1) };
}

/** Solves a symmetric positive system by Cholesky's factors. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const size = right.length;
  const factor: number[][] = [];
  for (let i = 0; i < size; i += 1) {
    const row: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (row[k] ?? 0) * ((j === i ? row[k] : factor[j]?.[k]) ?? 0);
      row.push(j === i ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (factor[j]?.[j] ?? 1));
    }
    factor.push(row);
  }
  const forward: number[] = [];
  for (let i = 0; i < size; i += 1) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (factor[i]?.[k] ?? 0) * (forward[k] ?? 0);
    forward.push(sum / (factor[i]?.[i] ?? 1));
  }
  const found = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = forward[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= (factor[k]?.[i] ?? 0) * (found[k] ?? 0);
    found[i] = sum / (factor[i]?.[i] ?? 1);
  }
  return found;
}

/** The log odds of a case. */
export function logisticScore({ means, spreads, weights }: Logistic, values: ArrayLike<number>, from = 0): number {
  let score = weights[0] ?? 0;
  for (let i = 0; i < means.length; i += 1) score += ((weights[i + 1] ?? 0) * ((values[from + i] ?? 0) - (means[i] ?? 0))) / (spreads[i] ?? 1);
  return score;
}

export function fitLogistic(table: Table, outcomes: Uint8Array): Logistic {
  const { width } = table;
  const scales = scalesOf(table);
  let weights = Array.from({ length: width + 1 }, () => 0);
  const row = new Float64Array(width + 1);
  for (let step = 0; step < steps; step += 1) {
    const matrix: number[][] = Array.from({ length: width + 1 }, (_, i) => Array.from({ length: width + 1 }, (__, j) => (i === j && i > 0 ? ridge : 0)));
    const slope = weights.map((weight, i) => (i > 0 ? -ridge * weight : 0));
    for (const [n, outcome] of outcomes.entries()) {
      row[0] = 1;
      for (let i = 0; i < width; i += 1) row[i + 1] = ((table.values[n * width + i] ?? 0) - (scales.means[i] ?? 0)) / (scales.spreads[i] ?? 1);
      const chance = logistic(logisticScore({ ...scales, weights }, table.values, n * width));
      const bend = Math.max(1e-6, chance * (1 - chance));
      for (let i = 0; i <= width; i += 1) {
        const scaled = (row[i] ?? 0) * bend;
        slope[i] = (slope[i] ?? 0) + (outcome - chance) * (row[i] ?? 0);
        const target = matrix[i];
        if (target) for (let j = 0; j <= i; j += 1) target[j] = (target[j] ?? 0) + scaled * (row[j] ?? 0);
      }
    }
    const change = solve(matrix, slope);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-8) break;
  }
  return { ...scales, weights };
}
