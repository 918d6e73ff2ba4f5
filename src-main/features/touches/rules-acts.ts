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

/** The act that lays many cards on days to come. */
export const spreadKind = 'day.spread';

/** The act that puts one card on a colleague's list. */
export const handKind = 'touch.handed';

/** How long a card that lies open keeps others away; opening it again renews it. */
export const lockMs = 10 * 60 * 1000;

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
