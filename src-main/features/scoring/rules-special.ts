// Special functions the models need, in plain double precision. Each is tested against values worked out with 30 digits elsewhere.

/** Stirling's series holds to 15 digits from here on. */
const stirlingFrom = 12;
const halfLogTwoPi = 0.9189385332046727;

/**
 * ln Γ(x) for x > 0, error below 1e-13 (relative, or absolute near its zeros at 1 and 2): Stirling's series (Abramowitz & Stegun 1964, 6.1.41),
 * after stepping x up by Γ(x + 1) = x Γ(x) (6.1.15). Throws RangeError for x <= 0.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`ln Γ is not defined here: ${x}`);
  let product = 1;
  let z = x;
  for (; z < stirlingFrom; z += 1) product *= z;
  const one = 1 / z;
  const square = one * one;
  const series = one * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360_360)))));
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + series - Math.log(product);
}

/** ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a + b), a and b above 0 (Abramowitz & Stegun 1964, 6.2.2). */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** ln(e^a + e^b) without overflow. */
export function logOfSum(a: number, b: number): number {
  const most = Math.max(a, b);
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
}

const enoughTerms = 2_000_000;
const accuracy = 1e-16;

/** Sum over n of (a)n (b)n / (c)n zⁿ / n! (Abramowitz & Stegun 1964, 15.1.1), 0 <= z < 1. Throws RangeError where it does not settle. */
function gaussSeries(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < enoughTerms; n += 1) {
    const factor = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    term *= factor;
    sum += term;
    // What is still to come is at most a geometric series of the larger of this step's factor and the last one's, z.
    const most = Math.max(Math.abs(factor), z);
    if (term === 0 || (most < 1 && Math.abs(term) <= accuracy * (1 - most) * Math.abs(sum))) return sum;
  }
  throw new RangeError(`2F1(${a}, ${b}; ${c}; ${z}) does not settle`);
}

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) for c > 0 and 0 <= z < 1, relative error below 1e-11 for the sizes that occur here. By its series;
 * where Euler's transformation (1 - z)^(c-a-b) 2F1(c - a, c - b; c; z) (Abramowitz & Stegun 1964, 15.3.3) has the faster one, by that.
 * Throws RangeError outside.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  if (!(c > 0 && z >= 0 && z < 1)) throw new RangeError(`2F1 is not worked out here: ${a}, ${b}; ${c}; ${z}`);
  // Terms shrink like n^(a+b-c-1) zⁿ: the smaller power wins, and without growth nothing is lost to rounding.
  if (c - a - b >= 0) return gaussSeries(a, b, c, z);
  return (1 - z) ** (c - a - b) * gaussSeries(c - a, c - b, c, z);
}
