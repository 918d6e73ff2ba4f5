// The normal distribution, as far as the rhythm needs it.

/** Φ(z), the share of a standard normal below z; error below 1.5e-7 (Abramowitz & Stegun 1964, 7.1.26). */
export function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x);
  return z >= 0 ? 1 - tail / 2 : tail / 2;
}

/** Middle value of numbers sorted upwards; the mean of the two middle ones where there is no single one. Throws on an empty list. */
export function medianOfSorted(sorted: ArrayLike<number>): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('No median of nothing');
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  return ((lower ?? upper) + upper) / 2;
}

/** The 90 % and the 95 % point of a standard normal. */
export const z90 = 1.281551565545;
export const z95 = 1.644853626951;

/**
 * Student's t with `freedom` degrees, bent so that it reads on the normal scale (Wallace 1959, Ann. Math. Stat. 30:1124): within 0.02 from 2 degrees on,
 * and, unlike the exact one, with an inverse that costs nothing.
 */
export function bent(t: number, freedom: number): number {
  return Math.sign(t) * ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p((t * t) / freedom));
}

/** The inverse of `bent`: the t that lies where z lies on the normal scale. */
export function unbent(z: number, freedom: number): number {
  const scaled = (z * (8 * freedom + 3)) / (8 * freedom + 1);
  return Math.sign(z) * Math.sqrt(freedom * Math.expm1((scaled * scaled) / freedom));
}
/** The 97.5 % point: an interval that holds in 95 of 100 cases. */
export const z975 = 1.95996398454;
