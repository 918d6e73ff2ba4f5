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

/**
 * Up to the worst interval it is late, beyond it very late: from `veryLateOn` on, or where no planner has said that yet, from lateness 2 on
 * (see rules-worth).
 */
export function latenessStep(dueOn: Day, today: Day, { parts, veryLateOn = null }: { parts: WorthParts; veryLateOn?: Day | null }): Lateness {
  if (dueOn > today) return 'on-time';
  if (dueOn === today) return 'due';
  return (veryLateOn === null ? parts.lateness > 2 : veryLateOn <= today) ? 'very-late' : 'late';
}

/** A holiday as the queue sees it: what fell due in it counts as due on the day of the return. */
export interface OwnAbsence {
  fromOn: Day;
  untilOn: Day;
  returnOn: Day;
}

export const calmDueDay = (dueOn: Day, away: OwnAbsence | null): Day => (away && dueOn >= away.fromOn && dueOn <= away.untilOn ? away.returnOn : dueOn);

/** What was due before this day is late. Until the day of the return is over, that leaves the holiday out. */
export const lateBefore = (today: Day, away: OwnAbsence | null): Day => (away && today >= away.fromOn && today <= away.returnOn ? away.fromOn : today);

const groupOrder: Record<QueueGroup, number> = { overdue: 0, today: 1, tomorrow: 2, week: 3, later: 4 };
const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Groups in their order; what is due by worth, what is to come by day. */
export function inOrder(a: QueueRow, b: QueueRow): number {
  if (a.group !== b.group) return groupOrder[a.group] - groupOrder[b.group];
  const byDay = a.group === 'week' || a.group === 'later' ? text(effectiveDay(a.dueOn, a.snoozedUntilOn), effectiveDay(b.dueOn, b.snoozedUntilOn)) : 0;
  return byDay || b.worth - a.worth || text(a.touchId, b.touchId);
}

/** A row as it is shown, with what only sizing and spreading need. */
export type FullRow = QueueRow & { perishesOn: Day | null; veryLateOn: Day | null };

export const isDue = (row: QueueRow) => row.group === 'overdue' || row.group === 'today';

/** A birthday today, a promise for today, an open complaint: tomorrow it would be too late. Others wait for them. */
export const cannotWait = (row: QueueRow) => row.worthParts.perishable >= cannotWaitFrom;

/**
 * Marks what fits into the minutes: first what cannot wait, then the rest, each by worth per minute, smaller ones filling what is left.
 * Inside a group of due rows those that fit come first; the others follow in their order and wait; nothing is dropped.
 */
export function sizeToMinutes<T extends QueueRow>(rows: readonly T[], minutes: number): { rows: T[]; minutesPlanned: number } {
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

/** Worths within about a quarter of each other count as equal where the hour decides. Fixed steps, so that no row's step hangs on another row. */
const nearly = Math.log(1.25);
const worthStep = (worth: number) => Math.floor(Math.log(Math.max(worth, 1e-6)) / nearly);

/** First who answers at this hour; last who will answer later today. */
const hourRank = ({ channel, bestHour }: QueueRow, hour: number) => {
  if (channel !== 'call' || bestHour === null) return 1;
  return bestHour === hour ? 0 : bestHour > hour ? 2 : 1;
};

/**
 * Among rows of today that are worth nearly the same, calls whose best hour is now come up and those whose hour is still to come wait for it.
 * Depends on the hour alone: while one works, nothing moves but at the stroke of the clock.
 */
export function byBestHour<T extends QueueRow>(rows: readonly T[], hour: number): T[] {
  const order = (a: QueueRow, b: QueueRow) => {
    if (a.group !== b.group) return groupOrder[a.group] - groupOrder[b.group];
    if (!isDue(a)) return 0;
    return Number(b.fitsToday) - Number(a.fitsToday) || worthStep(b.worth) - worthStep(a.worth) || hourRank(a, hour) - hourRank(b, hour) || inOrder(a, b);
  };
  return [...rows].sort(order);
}

/** Whom to turn to after a touch: the next of today's selection, else whoever else is due; null where nobody is. */
export function nextAfter(rows: readonly QueueRow[], touchId: string): QueueRow | undefined {
  const others = rows.filter((row) => isDue(row) && row.touchId !== touchId);
  return others.find((row) => row.fitsToday) ?? others[0];
}
