// Small decisions behind the acts of a person on a touch.
import type { Touch } from '#contract/touches';
import type { Channel, Day, Hold, Id, Reason, TouchState, WorthParts } from '#contract/words';

export type DayProblem = 'not-in-future' | 'in-past' | 'in-future';

/** Snoozing is "ask me again": tomorrow at the soonest. Moving may bring a touch forward to today, not to yesterday. */
export const snoozeProblem = (untilOn: Day, today: Day): DayProblem | null => (untilOn > today ? null : 'not-in-future');
export const moveProblem = (toOn: Day, today: Day): DayProblem | null => (toOn >= today ? null : 'in-past');
/** What happened cannot have happened tomorrow. */
export const loggedProblem = (on: Day, today: Day): DayProblem | null => (on <= today ? null : 'in-future');

export const isOpenState = (state: TouchState): boolean => state === 'planned' || state === 'held';

/** How long a card that lies open keeps others away; opening it again renews it. */
export const lockMs = 10 * 60 * 1000;

/** Fewer answered calls say nothing about a habit. */
export const fewestAnswers = 3;

/** The hour (0..23) at which the customer answered most often, the earliest of several; null while there are too few calls. */
export function bestHourOf(answeredHours: readonly number[]): number | null {
  if (answeredHours.length < fewestAnswers) return null;
  const counts = new Map<number, number>();
  for (const hour of answeredHours) counts.set(hour, (counts.get(hour) ?? 0) + 1);
  return [...counts].sort(([hourA, a], [hourB, b]) => b - a || hourA - hourB)[0]?.[0] ?? null;
}

/**
 * The reasons that outlive a touch that was done or skipped on `today`: what was promised for a later day, unless that promise is what
 * asked for this touch.
 */
export function carriedReasons(reasons: readonly Reason[], dueOn: Day | null, today: Day): Reason[] {
  return reasons.filter((reason) => (reason.rule === 'promised' || reason.rule === 'manual') && reason.on > today && reason.on !== dueOn);
}

interface TouchColumns {
  id: Id;
  customerId: Id;
  channel: Channel;
  direction: Touch['direction'];
  state: TouchState;
  dueOn: Day | null;
  snoozedUntilOn: Day | null;
  reasons: Reason[] | null;
  worth: number | null;
  worthParts: WorthParts | null;
  hold: Hold | null;
  doneAt: number | null;
  summary: string | null;
}

export function touchView(row: TouchColumns): Touch {
  const { id, customerId, channel, direction, state, dueOn, snoozedUntilOn, worth, worthParts, hold, doneAt, summary } = row;
  return { id, customerId, channel, direction, state, dueOn, snoozedUntilOn, reasons: row.reasons ?? [], worth, worthParts, hold, doneAt, summary };
}
