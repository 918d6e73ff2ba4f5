// The size of today, and the room of the days after it.
import { z } from 'zod';
import type { Salesperson } from '#contract/team';
import { type Channel, Day, type Id } from '#contract/words';
import type { Db, Reader } from '#db/open';
import { findSetting, isAwayOn, saveSetting } from '#features/team';
import { addDays, isoWeekday } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { cannotWait, type FullRow, isDue } from './rules-queue.ts';
import { type SpreadCard, type SpreadDay, spreadOver } from './rules-spread.ts';
import { minutesOf } from './service-minutes.ts';
import { changeCount, type DayLoad, listStanding, type QueueQuestion } from './store-queue.ts';

type DayContext = Pick<Context, 'db' | 'clock' | 'me'>;

/** "I have 50 minutes", said on a day after so many minutes were done already. */
const Chosen = z.object({ on: Day, minutes: z.int(), doneBefore: z.int() });
const keyOf = (me: Id) => `sized:${me}`;

function chosenFor(reader: Reader, me: Id, today: Day): z.infer<typeof Chosen> | null {
  const stored = Chosen.safeParse(findSetting(reader, keyOf(me)));
  return stored.success && stored.data.on === today ? stored.data : null;
}

/** Minutes that are left of what was chosen for today, else of the usual day. */
export function minutesLeft(ctx: DayContext, me: Salesperson, minutesDone: number): { minutes: number; chosen: number | null } {
  const chosen = chosenFor(ctx.db, me.id, ctx.clock.today());
  if (!chosen) return { minutes: Math.max(0, me.minutesPerDay - minutesDone), chosen: null };
  // What was taken back since gives no more than was chosen.
  const since = Math.max(0, minutesDone - chosen.doneBefore);
  return { minutes: Math.max(0, chosen.minutes - since), chosen: chosen.minutes };
}

/** Chooses the minutes of the rest of today; null goes back to the usual day. Answers what held before. */
export function sizeDay(ctx: Context, minutes: number | null, minutesDone: number): number | null {
  const today = ctx.clock.today();
  const before = chosenFor(ctx.db, ctx.me(), today);
  const chosen = minutes === null ? {} : { on: today, minutes, doneBefore: minutesDone };
  ctx.db.transaction((tx) => saveSetting(tx, keyOf(ctx.me()), chosen, ctx.clock.now(), ctx.me()));
  ctx.changes.tell({ topic: 'touches' });
  return before?.minutes ?? null;
}

/** What stands on the days to come does not change until a row does. */
const remembered = new WeakMap<Db, { key: string; loads: DayLoad[] }>();

export function standingFor(ctx: DayContext, question: QueueQuestion, until: Day): DayLoad[] {
  const key = `${changeCount(ctx.db)} ${question.today} ${until} ${question.me}`;
  const known = remembered.get(ctx.db);
  if (known?.key === key) return known.loads;
  const loads = listStanding(ctx.db, question, until);
  remembered.set(ctx.db, { key, loads });
  return loads;
}

/** So many calendar days ahead a day is proposed; what has no room until then waits without one. */
export const daysAhead = 42;

export const worksOn = ({ workDays, absence }: Pick<Salesperson, 'workDays' | 'absence'>, on: Day): boolean =>
  (workDays.length === 0 || workDays.includes(isoWeekday(on))) && !isAwayOn(absence, on);

export const minutesOn = (loads: readonly DayLoad[], on: Day, minutesFor: (channel: Channel) => number): number =>
  loads.filter((load) => load.on === on).reduce((sum, { channel, touches }) => sum + touches * minutesFor(channel), 0);

/** The working days of this person after today, with the minutes that are still free on each. */
export function daysToCome(ctx: DayContext, me: Salesperson, question: QueueQuestion): SpreadDay[] {
  const loads = standingFor(ctx, question, addDays(question.today, daysAhead));
  const minutesFor = minutesOf(ctx);
  return Array.from({ length: daysAhead }, (_, ahead) => addDays(question.today, ahead + 1))
    .filter((on) => worksOn(me, on))
    .map((on) => ({ on, whole: me.minutesPerDay, free: Math.max(0, me.minutesPerDay - minutesOn(loads, on, minutesFor)) }));
}

/** A row that waits, as the spreading sees it; the reason's last day and the last day before it is very late bound it. */
function cardOf({ touchId, minutes, worth, perishesOn, veryLateOn }: FullRow, today: Day, first: Day): SpreadCard {
  const beforeVeryLate = veryLateOn === null ? null : addDays(veryLateOn, -1);
  // Past its moment, or very late at the first chance anyway: then no day bounds it, and it goes first.
  const isPressing = beforeVeryLate !== null && beforeVeryLate < first;
  const bounds = [perishesOn !== null && perishesOn >= today ? perishesOn : null, isPressing ? null : beforeVeryLate].filter((on) => on !== null);
  return { touchId, minutes, worth, lastOn: bounds.sort()[0] ?? null, isPressing };
}

/** What waits today, with the day on which there is room for it. What cannot wait is left on today's list. */
export function proposedDays(rows: readonly FullRow[], days: readonly SpreadDay[], today: Day): Map<Id, Day> {
  const first = days[0];
  if (!first) return new Map();
  const waiting = rows.filter((row) => isDue(row) && !row.fitsToday && !cannotWait(row));
  return spreadOver(
    waiting.map((row) => cardOf(row, today, first.on)),
    days,
  );
}
