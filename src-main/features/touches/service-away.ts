// The holiday of whoever sits here, as the queue tells of it.
import { Temporal } from 'temporal-polyfill';
import type { Salesperson } from '#contract/team';
import type { AwayToday, BackToday } from '#contract/touches-day';
import type { Day } from '#contract/words';
import { isAwayOn, returnDayOf, salespersonName } from '#features/team';
import type { Context } from '../../ports/context.ts';
import type { OwnAbsence } from './rules-queue.ts';

export const ownAbsence = ({ absence, workDays }: Pick<Salesperson, 'absence' | 'workDays'>): OwnAbsence | null =>
  absence && { fromOn: absence.fromOn, untilOn: absence.untilOn, returnOn: returnDayOf(absence, workDays) };

export function awayToday({ db, clock }: Pick<Context, 'db' | 'clock'>, { absence }: Salesperson): AwayToday | null {
  if (absence === null || !isAwayOn(absence, clock.today())) return null;
  return { untilOn: absence.untilOn, standIn: absence.due === 'hand' ? salespersonName(db, absence.standInId) : null };
}

/** From the end of the holiday until the first working day after it is over. */
export function backToday({ absence, workDays }: Salesperson, today: Day, fellDue: number): BackToday | null {
  if (absence === null || today <= absence.untilOn || today > returnDayOf(absence, workDays)) return null;
  return { awayUntilOn: absence.untilOn, fellDue };
}

/** 0..23 on the clock of this desk. */
export const hourOfDesk = ({ clock }: Pick<Context, 'clock'>): number =>
  Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(clock.zone()).hour;
