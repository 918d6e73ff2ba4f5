// Spreading what does not fit today over the days to come: shown first, then done as one act. And what a holiday would leave behind.
import type { SpreadPlan } from '#contract/touches-day';
import type { Channel, Day, Id } from '#contract/words';
import { keptOfAll } from '#features/occasions';
import { getMe, startAct, teamSettings, workDayBefore } from '#features/team';
import { addDays, daysBetween } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { spreadKind } from './rules-acts.ts';
import { type FullRow, inOrder, isDue, sizeToMinutes } from './rules-queue.ts';
import { ownAbsence } from './service-away.ts';
import { daysAhead, daysToCome, minutesLeft, minutesOn, proposedDays, sizeDay, standingFor, worksOn } from './service-day.ts';
import { minutesOf } from './service-minutes.ts';
import { replanCustomer } from './service-plan.ts';
import { countsFor, type QueueContext, questionOf, readRows } from './service-queue.ts';
import { countDueWithin, listOnList } from './store-away.ts';

/** Cards looked at; a base of years of neglect is not laid out for months ahead. */
const mostSpread = 500;
/** Days that are drawn. */
const shownDays = 14;

/** Null is the usual day. Answers what held before, so that it can be put back. */
export function sizeToday(ctx: Context, minutes: number | null): number | null {
  const question = questionOf(ctx);
  return sizeDay(ctx, minutes, countsFor(ctx, question, ownAbsence(getMe(ctx))).minutesDone);
}

/** What waits today, in the order of the queue, and the day proposed for each that has one. */
function proposal(ctx: QueueContext): { waiting: FullRow[]; days: ReadonlyMap<Id, Day> } {
  const me = getMe(ctx);
  const question = questionOf(ctx);
  const away = ownAbsence(me);
  const rows = readRows(
    ctx,
    question,
    away,
  )('due', mostSpread)
    .filter(({ hold }) => hold === null)
    .sort(inOrder);
  const { minutes } = minutesLeft(ctx, me, countsFor(ctx, question, away).minutesDone);
  const sized = sizeToMinutes(rows, minutes).rows;
  return { waiting: sized.filter((row) => isDue(row) && !row.fitsToday), days: proposedDays(sized, daysToCome(ctx, me, question), question.today) };
}

/** What spreading would do, drawn for two weeks. Moves nothing. */
export function spreadPlan(ctx: QueueContext): SpreadPlan {
  const me = getMe(ctx);
  const question = questionOf(ctx);
  const { today } = question;
  const { waiting, days } = proposal(ctx);
  const loads = standingFor(ctx, question, addDays(today, daysAhead));
  const minutesFor = minutesOf(ctx);
  const cards = waiting
    .flatMap(({ touchId, customerId, name, channel, dueOn }) => {
      const on = days.get(touchId);
      return on === undefined ? [] : [{ touchId, customerId, name, channel, dueOn, on }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const drawn = Array.from({ length: shownDays }, (_, ahead) => addDays(today, ahead + 1));
  return {
    today,
    days: drawn.map((on) => ({
      on,
      works: worksOn(me, on),
      standing: loads.filter((load) => load.on === on).reduce((sum, { touches }) => sum + touches, 0),
      standingMinutes: minutesOn(loads, on, minutesFor),
      ...comingOn(cards, on, minutesFor),
      minutes: me.minutesPerDay,
    })),
    cards,
    later: cards.filter(({ on }) => on > addDays(today, shownDays)).length,
    staying: waiting.length - cards.length,
  };
}

function comingOn(
  cards: readonly { on: Day; channel: Channel }[],
  on: Day,
  minutesFor: (channel: Channel) => number,
): { coming: number; comingMinutes: number } {
  const coming = cards.filter((card) => card.on === on);
  return { coming: coming.length, comingMinutes: coming.reduce((sum, { channel }) => sum + minutesFor(channel), 0) };
}

/**
 * Lays each waiting card on its day, as one act. It is put off, not moved: it stays due since its day and keeps its lateness. Where there is
 * nothing to spread, no act is made.
 */
export function spread(ctx: Context): { actId: Id | null; count: number; untilOn: Day | null } {
  const outcome = ctx.db.transaction((tx) => {
    const { waiting, days } = proposal(ctx);
    if (days.size === 0) return { actId: null, count: 0, untilOn: null };
    const act = startAct(tx, ctx, spreadKind, null);
    for (const [touchId, on] of days) act.update('touches', touchId, { snoozedUntilOn: on });
    // Limits and grounds are judged for the day on which each would go out now.
    for (const { touchId, customerId } of waiting) if (days.has(touchId)) replanCustomer(ctx, tx, customerId);
    return { actId: act.id, count: days.size, untilOn: [...days.values()].sort().at(-1) ?? null };
  });
  if (outcome.count > 0) ctx.changes.tell({ topic: 'touches' });
  return outcome;
}

const shownNames = 5;
const longestDays = 400;

export type OutlookOutcome =
  | { kind: 'seen'; due: number; occasions: number; names: string[]; prepareOn: Day }
  | { kind: 'invalid'; field: string; problem: string };

/** What falls into a holiday of the person at this desk, before it is entered. */
export function absenceOutlook(ctx: QueueContext, { fromOn, untilOn }: { fromOn: Day; untilOn: Day }): OutlookOutcome {
  if (untilOn < fromOn) return { kind: 'invalid', field: 'untilOn', problem: 'before-start' };
  if (daysBetween(fromOn, untilOn) > longestDays) return { kind: 'invalid', field: 'untilOn', problem: 'too-long' };
  const span = { ...questionOf(ctx), fromOn, untilOn };
  const kept = keptOfAll(ctx.db, { from: fromOn, to: untilOn, leap: teamSettings(ctx.db).leap }, null);
  const onList = listOnList(
    ctx.db,
    kept.map(({ occasion }) => occasion.customerId),
    span,
  );
  const occasions = kept.filter(({ occasion }) => onList.has(occasion.customerId)).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    kind: 'seen',
    due: countDueWithin(ctx.db, span),
    occasions: occasions.length,
    names: occasions.slice(0, shownNames).map(({ occasion }) => occasion.name),
    prepareOn: workDayBefore(fromOn, getMe(ctx).workDays),
  };
}
