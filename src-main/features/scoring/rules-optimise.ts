// The smallest value of a smooth function of a few numbers. No randomness: the same function and start give the same answer to the last bit.

export type Objective = (point: Float64Array) => number;

export interface Minimum {
  at: Float64Array;
  value: number;
  /** How often the function was asked. */
  asked: number;
}

const gradientStep = 1e-4;
const mostIterations = 200;

/** Central differences: error of the order of the step squared. */
function gradientOf(ask: Objective, at: Float64Array): Float64Array {
  const probe = Float64Array.from(at);
  return at.map((value, i) => {
    const step = gradientStep * Math.max(1, Math.abs(value));
    probe[i] = value + step;
    const above = ask(probe);
    probe[i] = value - step;
    const below = ask(probe);
    probe[i] = value;
    return (above - below) / (2 * step);
  });
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const moved = (from: Float64Array, along: Float64Array, by: number): Float64Array => from.map((value, i) => value + by * (along[i] ?? 0));

type Matrix = Float64Array[];
const unitMatrix = (size: number, scale: number): Matrix =>
  Array.from({ length: size }, (_, i) => new Float64Array(size).map((__, j) => (i === j ? scale : 0)));
const times = (matrix: Matrix, vector: Float64Array): Float64Array => Float64Array.from(matrix, (row) => dot(row, vector));

/** The update of the inverse Hessian by Broyden, Fletcher, Goldfarb and Shanno (Nocedal & Wright 2006, 6.17). */
function updated(inverse: Matrix, step: Float64Array, change: Float64Array): Matrix {
  const curvature = dot(step, change);
  if (curvature <= 1e-14) return inverse;
  const weighed = times(inverse, change);
  const scale = (1 + dot(change, weighed) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map((value, j) => value + scale * at(step, i) * at(step, j) - (at(weighed, i) * at(step, j) + at(step, i) * at(weighed, j)) / curvature),
  );
}

const at = (vector: Float64Array, i: number): number => vector[i] ?? 0;

/** Halves the step until it pays (Armijo's rule); null where no step does. */
function lineSearch(ask: Objective, from: { at: Float64Array; value: number }, along: Float64Array, slope: number) {
  for (let by = 1; by > 1e-12; by /= by > 0.2 ? 2 : 5) {
    const next = moved(from.at, along, by);
    const value = ask(next);
    if (value <= from.value + 1e-4 * by * slope) return { at: next, value };
  }
  return null;
}

/** No step is longer than this in any one direction: parameters are logarithms, and e² is far enough for one step. */
const longestStep = 2;

/** Quasi-Newton descent (BFGS) with differences for the gradient; ends where the gradient is level or no step pays. */
function descend(ask: Objective, start: { at: Float64Array; value: number }, tolerance: number) {
  let here = start;
  let gradient = gradientOf(ask, here.at);
  let inverse = unitMatrix(here.at.length, 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))));
  for (let n = 0; n < mostIterations; n += 1) {
    let along = times(inverse, gradient).map((value) => -value);
    if (dot(along, gradient) >= 0) along = gradient.map((value) => -value);
    const reach = Math.max(...along.map(Math.abs));
    if (reach > longestStep) along = along.map((value) => (value * longestStep) / reach);
    const next = lineSearch(ask, here, along, dot(along, gradient));
    if (!next) return here;
    const slope = gradientOf(ask, next.at);
    inverse = updated(inverse, moved(next.at, here.at, -1), moved(slope, gradient, -1));
    const gain = here.value - next.value;
    here = next;
    gradient = slope;
    if (Math.sqrt(dot(gradient, gradient)) < tolerance || gain < tolerance * 1e-3) return here;
  }
  return here;
}

interface Vertex {
  at: Float64Array;
  value: number;
}

const between = (a: Float64Array, b: Float64Array, share: number): Float64Array => a.map((value, i) => value + share * (at(b, i) - value));

function centreOf(vertices: readonly Vertex[]): Float64Array {
  const centre = new Float64Array(vertices[0]?.at.length ?? 0);
  for (const vertex of vertices) for (let i = 0; i < centre.length; i += 1) centre[i] = at(centre, i) + at(vertex.at, i) / vertices.length;
  return centre;
}

/** Reflect, expand or contract the worst vertex; null where all must shrink towards the best (Nelder & Mead 1965). */
function betterVertex(ask: Objective, centre: Float64Array, worst: Vertex, best: Vertex, second: Vertex): Vertex | null {
  const tried = (share: number): Vertex => {
    const point = between(centre, worst.at, share);
    return { at: point, value: ask(point) };
  };
  const reflected = tried(-1);
  if (reflected.value < best.value) {
    const expanded = tried(-2);
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < second.value) return reflected;
  const contracted = tried(reflected.value < worst.value ? -0.5 : 0.5);
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null;
}

/** The simplex search of Nelder & Mead (1965, Computer Journal 7:308): slow and hard to lead astray, for where descent stands still. */
function simplexSearch(ask: Objective, start: Vertex, { size, tolerance, most }: { size: number; tolerance: number; most: number }): Vertex {
  let simplex: Vertex[] = [start];
  for (let i = 0; i < start.at.length; i += 1) {
    const point = start.at.map((value, j) => (i === j ? value + size : value));
    simplex.push({ at: point, value: ask(point) });
  }
  for (let n = 0; n < most; n += 1) {
    simplex.sort((a, b) => a.value - b.value);
    const [best = start, worst = start, second = start] = [simplex[0], simplex.at(-1), simplex.at(-2)];
    if (worst.value - best.value < tolerance) return best;
    const better = betterVertex(ask, centreOf(simplex.slice(0, -1)), worst, best, second);
    if (better) simplex[simplex.length - 1] = better;
    else
      simplex = simplex.map((vertex) => {
        const point = between(vertex.at, best.at, 0.5);
        return vertex === best ? best : { at: point, value: ask(point) };
      });
  }
  return simplex.sort((a, b) => a.value - b.value)[0] ?? start;
}

export interface MinimiseOptions {
  /** Gradient below which it is level. */
  tolerance?: number;
  /** No parameter goes further from 0 than this; beyond it the function counts as infinite. */
  limit?: number;
}

/**
 * The minimum near `start`: descent, then a look around with a simplex, and descent again if that found something lower. Values that are not
 * finite count as infinitely high, so the function need not guard its own edges. Throws RangeError where not even the start has a value.
 */
export function minimise(objective: Objective, start: readonly number[], { tolerance = 1e-5, limit = 25 }: MinimiseOptions = {}): Minimum {
  let asked = 0;
  const ask: Objective = (point) => {
    asked += 1;
    for (const value of point) if (!(Math.abs(value) <= limit)) return Number.POSITIVE_INFINITY;
    const value = objective(point);
    return Number.isFinite(value) ? value : Number.POSITIVE_INFINITY;
  };
  const first = Float64Array.from(start);
  let best: Vertex = { at: first, value: ask(first) };
  if (!Number.isFinite(best.value)) throw new RangeError('The function has no value at its start');
  for (let round = 0; round < 3; round += 1) {
    const down = descend(ask, best, tolerance);
    const around = simplexSearch(ask, down, { size: 0.05, tolerance: tolerance * 1e-2, most: 25 });
    const gain = down.value - around.value;
    best = around.value < down.value ? around : down;
    if (gain < tolerance * 1e-1) break;
  }
  return { at: best.at, value: best.value, asked };
}
