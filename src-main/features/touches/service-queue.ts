// Today's queue, as the home screen, the digest and the command line read it.
import type { FromColleague, Queue, QueueRow } from '#contract/touches';
import type { Channel, Day, Hold, Id, Reason, WorthParts } from '#contract/words';
import type { Db } from '#db/open';
import { getMe } from '#features/team';
import { addDays } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import {
  byBestHour,
  calmDueDay,
  type FullRow,
  groupOf,
  inOrder,
  isDue,
  lastDayOfWeek,
  lateBefore,
  latenessStep,
  nextAfter,
  type OwnAbsence,
  sizeToMinutes,
} from './rules-queue.ts';
import { awayToday, backToday, hourOfDesk, ownAbsence } from './service-away.ts';
import { daysToCome, minutesLeft, proposedDays } from './service-day.ts';
import { bestHours } from './service-hours.ts';
import { minutesOf } from './service-minutes.ts';
import { fromColleague, keepsUnowned } from './service-sellers.ts';
import { changeCount, countQueue, listQueueLines, type QueueCounts, type QueueLine, type QueuePart, type QueueQuestion } from './store-queue.ts';

export type QueueContext = Pick<Context, 'db' | 'clock' | 'me'>;

/** More rows than anybody works through in a day; beyond them they are counted. */
const mostRows = { due: 200, held: 100, snoozed: 50, week: 50 } as const;
/** A letter waits for its reply this long; after that it is no news that none came. */
const replyDays = 14;

const nothing: WorthParts = { lateness: 1, chance: 0, value: 0, perishable: 0 };

/** What a row shows depends on, apart from the row. */
interface Frame {
  today: Day;
  away: OwnAbsence | null;
  minutesFor: (channel: Channel) => number;
  from: (line: QueueLine) => FromColleague | null;
}

function rowOf(line: QueueLine, { today, away, minutesFor, from }: Frame): FullRow {
  const reasons: Reason[] = line.reasons === null ? [] : JSON.parse(line.reasons);
  const worthParts: WorthParts = line.worthParts === null ? nothing : JSON.parse(line.worthParts);
  const stored: Hold | null = line.hold === null ? null : JSON.parse(line.hold);
  const locked: Hold | null =
    line.lockedBy === null ? null : { rule: 'locked', channel: line.channel, releasedOn: null, otherChannel: null, who: line.lockedBy };
  // The day it is due since stays what it is; only where it stands and how late it is leaves the holiday out.
  const calmDueOn = calmDueDay(line.dueOn, away);
  return {
    touchId: line.touchId,
    customerId: line.customerId,
    name: line.name,
    language: line.language,
    channel: line.channel,
    reasons,
    dueOn: line.dueOn,
    snoozedUntilOn: line.snoozedUntilOn,
    group: groupOf(calmDueOn, line.snoozedUntilOn, today),
    lateness: latenessStep(calmDueOn, today, { parts: worthParts, veryLateOn: line.veryLateOn }),
    minutes: minutesFor(line.channel),
    worth: line.worth ?? 0,
    worthParts,
    fitsToday: false,
    plannedOn: null,
    bestHour: null,
    hold: stored ?? locked,
    from: from(line),
    perishesOn: line.perishesOn,
    veryLateOn: line.veryLateOn,
  };
}

const remembered = new WeakMap<Db, { key: string; counts: QueueCounts }>();

/** Counting walks whole indexes, and nothing counts differently until a row has changed: so it is remembered until then. */
export function countsFor(ctx: QueueContext, question: QueueQuestion, away: OwnAbsence | null): QueueCounts {
  const key = `${changeCount(ctx.db)} ${question.today} ${question.me}`;
  const known = remembered.get(ctx.db);
  if (known?.key === key) return known.counts;
  const { today } = question;
  // Where nobody was away, no day lies in the holiday.
  const { fromOn, untilOn } = away ?? { fromOn: '9999-12-31', untilOn: '0000-01-01' };
  const asked = { ...question, lateBefore: lateBefore(today, away), awayFromOn: fromOn, awayUntilOn: untilOn };
  const counts = countQueue(ctx.db, asked, addDays(today, -replyDays), minutesOf(ctx));
  remembered.set(ctx.db, { key, counts });
  return counts;
}

export function questionOf(ctx: QueueContext): QueueQuestion {
  const today = ctx.clock.today();
  return { me: ctx.me(), today, weekEnd: lastDayOfWeek(today), now: ctx.clock.now(), keepsUnowned: keepsUnowned(ctx) };
}

/** Rows of one part of this person's queue, without what hangs on the size of the day. */
export function readRows(ctx: QueueContext, question: QueueQuestion, away: OwnAbsence | null): (part: QueuePart, limit: number) => FullRow[] {
  const frame: Frame = { today: question.today, away, minutesFor: minutesOf(ctx), from: fromColleague(ctx) };
  return (part, limit) => listQueueLines(ctx.db, part, question, limit).map((line) => rowOf(line, frame));
}

const shown = ({ perishesOn: _p, veryLateOn: _v, ...row }: FullRow): QueueRow => row;

/**
 * The queue of the person at this desk: the customers on their list (see rules-whose). With `minutes` it is sized to them; without, to what is
 * left of what they chose for today or of their usual day. `laterLimit` rows of the later group are listed, the rest is counted.
 */
export function queue(ctx: QueueContext, { minutes = null, laterLimit = 50 }: { minutes?: number | null; laterLimit?: number } = {}): Queue {
  const me = getMe(ctx);
  const question = questionOf(ctx);
  const { today } = question;
  const away = ownAbsence(me);
  const read = readRows(ctx, question, away);
  const all = [
    ...read('due', mostRows.due),
    ...read('snoozed', mostRows.snoozed),
    ...read('week', mostRows.week),
    ...(laterLimit > 0 ? read('later', laterLimit) : []),
  ];
  const counts = countsFor(ctx, question, away);
  const left = minutesLeft(ctx, me, counts.minutesDone);
  const minutesAvailable = minutes ?? left.minutes;
  const open = withHours(ctx, all.filter((row) => row.hold === null).sort(inOrder));
  const sized = sizeToMinutes(open, minutesAvailable);
  const planned = proposedDays(sized.rows, daysToCome(ctx, me, question), today);
  const rows = byBestHour(
    sized.rows.map((row) => ({ ...row, plannedOn: planned.get(row.touchId) ?? null })),
    hourOfDesk(ctx),
  );
  const selected = rows.filter((row) => row.fitsToday);
  return {
    today,
    doneToday: counts.doneToday,
    totalToday: counts.doneToday + selected.length,
    minutesAvailable,
    minutesPlanned: sized.minutesPlanned,
    rows: rows.map(shown),
    held: [...read('held', mostRows.held), ...all.filter((row) => row.hold !== null)].sort(inOrder).map(shown),
    moreLater: Math.max(0, counts.planned - all.length),
    waitingForReply: counts.waitingForReply,
    lateDebt: counts.lateDebt,
    sizedTo: left.chosen,
    waiting: {
      count: Math.max(0, counts.due - selected.length),
      overdue: Math.max(0, counts.lateDebt - selected.filter(({ group }) => group === 'overdue').length),
      days: countedDays(planned),
    },
    putOff: counts.putOffUntilOn === null ? null : { count: counts.putOff, untilOn: counts.putOffUntilOn },
    away: awayToday(ctx, me),
    back: backToday(me, today, counts.fellDueAway),
  };
}

/** Only calls that are due are moved by the hour, so only theirs is looked up. */
function withHours(ctx: QueueContext, rows: readonly FullRow[]): FullRow[] {
  const hours = bestHours(
    ctx,
    rows.filter((row) => row.channel === 'call' && isDue(row)).map(({ customerId }) => customerId),
  );
  return rows.map((row) => ({ ...row, bestHour: hours.get(row.customerId) ?? null }));
}

const countedDays = (planned: ReadonlyMap<Id, Day>) =>
  [...Map.groupBy(planned.values(), (on) => on)].map(([on, each]) => ({ on, count: each.length })).sort((a, b) => (a.on < b.on ? -1 : 1));

/** The touch to open after this one: the next row of today's queue. */
export function nextTouchOf(ctx: QueueContext, touchId: Id): Id | null {
  return nextAfter(queue(ctx, { laterLimit: 0 }).rows, touchId)?.touchId ?? null;
}
