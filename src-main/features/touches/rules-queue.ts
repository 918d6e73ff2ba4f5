// Today's queue: groups by day, sized to the minutes the person has. Days are ISO text here: they only need comparing.
import type { Lateness, QueueGroup, QueueRow } from '#contract/touches';
import type { Day, WorthParts } from '#contract/words';
import { addDays } from '#kit/days';
import { cannotWaitFrom } from './rules-worth.ts';

/** The day on which a touch asks for attention: its due day, or the day it was snoozed to. */
export const effectiveDay = (dueOn: Day, snoozedUntilOn: Day | null): Day => (snoozedUntilOn !== null && snoozedUntilOn > dueOn ? snoozedUntilOn : dueOn);

/** The week is the next seven days: on a Friday "this week" still says what is coming. */
export const lastDayOfWeek = (today: Day): Day => addDays(today, 7);

/** A snoozed touch waits in the group of its new day; one that came back is overdue since its due day. */
export function groupOf(dueOn: Day, snoozedUntilOn: Day | null, today: Day): QueueGroup {
  const day = effectiveDay(dueOn, snoozedUntilOn);
  if (day <= today) return dueOn < today ? 'overdue' : 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  return day <= lastDayOfWeek(today) ? 'week' : 'later';
}

/** Up to the worst interval it is late, beyond it very late (lateness 2 and more, see rules-worth). */
export function latenessStep(dueOn: Day, today: Day, parts: WorthParts): Lateness {
  if (dueOn >= today) return 'on-time';
  return parts.lateness > 2 ? 'very-late' : 'late';
}

const groupOrder: Record<QueueGroup, number> = { overdue: 0, today: 1, tomorrow: 2, week: 3, later: 4 };
const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Groups in their order; what is due by worth, what is to come by day. */
export function inOrder(a: QueueRow, b: QueueRow): number {
  if (a.group !== b.group) return groupOrder[a.group] - groupOrder[b.group];
  const byDay = a.group === 'week' || a.group === 'later' ? text(effectiveDay(a.dueOn, a.snoozedUntilOn), effectiveDay(b.dueOn, b.snoozedUntilOn)) : 0;
  return byDay || b.worth - a.worth || text(a.touchId, b.touchId);
}

const isDue = (row: QueueRow) => row.group === 'overdue' || row.group === 'today';

/** A birthday today, a promise for today, an open complaint: tomorrow it would be too late. Others wait for them. */
const cannotWait = (row: QueueRow) => row.worthParts.perishable >= cannotWaitFrom;

/**
 * Marks what fits into the minutes: first what cannot wait, then the rest, each by worth per minute, smaller ones filling what is left.
 * Inside a group of due rows those that fit come first; the others follow in their order and wait; nothing is dropped.
 */
export function sizeToMinutes(rows: readonly QueueRow[], minutes: number): { rows: QueueRow[]; minutesPlanned: number } {
  const due = rows
    .filter(isDue)
    .sort((a, b) => Number(cannotWait(b)) - Number(cannotWait(a)) || b.worth / b.minutes - a.worth / a.minutes || text(a.touchId, b.touchId));
  const fits = new Set<string>();
  let minutesPlanned = 0;
  for (const row of due) {
    if (minutesPlanned + row.minutes > minutes) continue;
    minutesPlanned += row.minutes;
    fits.add(row.touchId);
  }
  const marked = rows.map((row) => ({ ...row, fitsToday: fits.has(row.touchId) }));
  return { rows: marked.sort((a, b) => groupOrder[a.group] - groupOrder[b.group] || Number(b.fitsToday) - Number(a.fitsToday)), minutesPlanned };
}

/** Whom to turn to after a touch: the next of today's selection, else whoever else is due; null where nobody is. */
export function nextAfter(rows: readonly QueueRow[], touchId: string): QueueRow | undefined {
  const others = rows.filter((row) => isDue(row) && row.touchId !== touchId);
  return others.find((row) => row.fitsToday) ?? others[0];
}
