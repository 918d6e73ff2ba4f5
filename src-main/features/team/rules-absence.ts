// A salesperson's holiday: which days it covers and what it changes. Days are ISO text.
import type { Absence } from '#contract/team';
import type { Day, Id } from '#contract/words';
import { addDays, daysBetween, isoWeekday } from '#kit/days';

/** Nobody is away longer at a stretch; what is typed beyond it is a slip of the pen. */
const longestDays = 400;

/** What is wrong with a holiday as it was entered; null where nothing is. */
export function absenceProblem(
  { fromOn, untilOn, due, occasions, standInId }: Absence,
  { me, team }: { me: Id; team: readonly Id[] },
): { field: string; problem: string } | null {
  if (untilOn < fromOn) return { field: 'untilOn', problem: 'before-start' };
  if (daysBetween(fromOn, untilOn) > longestDays) return { field: 'untilOn', problem: 'too-long' };
  if (standInId === null) return due === 'hand' || occasions === 'hand' ? { field: 'standInId', problem: 'missing' } : null;
  return standInId === me || !team.includes(standInId) ? { field: 'standInId', problem: 'unknown' } : null;
}

type Span = Pick<Absence, 'fromOn' | 'untilOn'>;

export const isAwayOn = (absence: Span | null, on: Day): absence is Span => absence !== null && absence.fromOn <= on && on <= absence.untilOn;

/** Back at the desk today: a holiday under way ended yesterday, one to come is taken out, one that is over stays what it was. */
export function endedBefore(absence: Absence | null, today: Day): Absence | null {
  if (absence === null || absence.untilOn < today) return absence;
  return absence.fromOn >= today ? null : { ...absence, untilOn: addDays(today, -1) };
}

/** The first of somebody's working days on or after a day; the day itself where they named none. */
export function workDayFrom(on: Day, workDays: readonly number[]): Day {
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const day = addDays(on, ahead);
    if (workDays.includes(isoWeekday(day))) return day;
  }
  return on;
}

/** The last of somebody's working days before a day; the day before where they named none. */
export function workDayBefore(on: Day, workDays: readonly number[]): Day {
  for (let back = 1; back <= 7; back += 1) {
    const day = addDays(on, -back);
    if (workDays.includes(isoWeekday(day))) return day;
  }
  return addDays(on, -1);
}

/** The first working day after a holiday. */
export const returnDayOf = ({ untilOn }: Span, workDays: readonly number[]): Day => workDayFrom(addDays(untilOn, 1), workDays);
