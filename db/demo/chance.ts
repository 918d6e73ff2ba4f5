/** Chance that falls the same way for the same seed, so that the demo team is the same team each time. */
export interface Chance {
  /** A number from `least` (in) to `most` (out). */
  between(least: number, most: number): number;
  /** A whole number from `least` to `most`, both in. */
  whole(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** Mulberry32, Tommy Ettinger's small generator (public domain): good enough to scatter dates. */
export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + next() * (most - least);
  return {
    between,
    whole: (least, most) => Math.floor(between(least, most + 1)),
    pick: (choices) => {
      const chosen = choices[Math.floor(next() * choices.length)];
      if (chosen === undefined) throw new RangeError('Nothing to choose from');
      return chosen;
    },
  };
}
