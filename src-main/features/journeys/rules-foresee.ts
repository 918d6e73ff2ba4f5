// What a journey would ask, and when, if every step were done on its day. Days are day numbers.
import type { MovedBecause } from '#contract/journey-runs';
import type { Delay } from '#contract/journey-steps';
import type { Id } from '#contract/words';
import { type PublicDayOf, stepDay } from '#kit/journey-steps';

export interface Foreseeable {
  id: Id;
  delay: Delay;
}

export interface Foreseen<S> {
  step: S;
  day: number;
  wanted: number;
  moved: MovedBecause[];
}

export interface Course {
  /** The day of the trigger. */
  trigger: number;
  /** The day the first of these steps counts from. */
  base: number;
  /** Nothing is asked before this day. */
  notBefore: number;
  /** The last day to look at. */
  until: number;
}

/** The steps in their order, each counted from the one before; what was due before `notBefore` is asked on it. */
export function foresee<S extends Foreseeable>(steps: readonly S[], { trigger, base, notBefore, until }: Course, publicDayOf: PublicDayOf): Foreseen<S>[] {
  const seen: Foreseen<S>[] = [];
  let done = base;
  for (const step of steps) {
    const found = stepDay(step.delay, { trigger, base: done }, publicDayOf);
    const day = Math.max(found.day, notBefore);
    if (day > until) break;
    seen.push({ step, day, wanted: found.wanted, moved: found.moved });
    done = day;
  }
  return seen;
}

/** So many days after its day a step is still asked of somebody who only now comes to the journey; older ones are over. */
export const stillAskedDays = 7;

/**
 * For somebody whose trigger is in the past: the steps that are over, each on the day it would have had, and those that are still to come.
 * Nothing is to come where the whole journey lies in the past.
 */
export function comeLate<S extends Foreseeable>(
  steps: readonly S[],
  { trigger, today }: { trigger: number; today: number },
  publicDayOf: PublicDayOf,
): { over: { step: S; day: number }[]; base: number; ahead: S[] } {
  const over: { step: S; day: number }[] = [];
  let base = trigger;
  for (const step of steps) {
    const { day } = stepDay(step.delay, { trigger, base }, publicDayOf);
    if (day >= today - stillAskedDays) break;
    over.push({ step, day });
    base = day;
  }
  return { over, base, ahead: steps.slice(over.length) };
}
