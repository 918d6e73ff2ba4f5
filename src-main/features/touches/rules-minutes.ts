// How many minutes a contact takes: learned from those that were timed, drawn towards the usual while they are few.
import type { Channel } from '#contract/words';

/** Minutes one contact takes where nobody has timed any. */
export const usualMinutes: Readonly<Record<Channel, number>> = { call: 10, email: 4, sms: 2, post: 8, visit: 60, pages: 3 };

/** So many of the last contacts are looked at; what lies further back was another season. */
export const lookedAt = 40;
/** From so many on somebody's own contacts speak for them; below that the team's do, and below `fewest` nobody's. */
const ownFrom = 10;
const fewest = 3;
/** The usual minutes weigh as much as so many contacts. */
const usualWeighs = 5;

export interface LearnedMinutes {
  minutes: number;
  source: 'own' | 'team' | 'usual';
  /** Of how many contacts it was learned; 0 for the usual. */
  count: number;
}

/** The middle of the values; 0 of none. One long talk among forty does not move it. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Whole minutes, at least 1: (n x median + 5 x usual) / (n + 5). */
export function learnMinutes(own: readonly number[], team: readonly number[], usual: number): LearnedMinutes {
  const [source, sample] = own.length >= ownFrom ? (['own', own] as const) : (['team', team] as const);
  if (sample.length < fewest) return { minutes: usual, source: 'usual', count: 0 };
  const drawn = (sample.length * medianOf(sample) + usualWeighs * usual) / (sample.length + usualWeighs);
  return { minutes: Math.max(1, Math.round(drawn)), source, count: sample.length };
}

/** A card that lay open for less was only ticked off; it says nothing about how long contacts take. */
const leastMs = 20_000;
/** Beyond so many times the expected minutes, and half an hour, somebody was called away from the card. */
const farBeyond = 4;
const leastBeyondMinutes = 30;

/**
 * The minutes a contact took, from how long its card lay open until it was logged; null where that says nothing. A visit is not made at
 * the desk: its time has to be told.
 */
export function timedMinutes(openMs: number | null, channel: Channel, expected: number): number | null {
  if (openMs === null || channel === 'visit' || openMs < leastMs) return null;
  const minutes = Math.max(1, Math.round(openMs / 60_000));
  return minutes > Math.max(leastBeyondMinutes, farBeyond * expected) ? null : minutes;
}
