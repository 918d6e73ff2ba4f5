// Today's queue, as the home screen, the digest and the command line read it.
import type { Queue, QueueRow } from '#contract/touches';
import type { Day, Hold, Id, Reason, WorthParts } from '#contract/words';
import type { Db } from '#db/open';
import { getMe } from '#features/team';
import { addDays } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { groupOf, inOrder, lastDayOfWeek, latenessStep, nextAfter, sizeToMinutes } from './rules-queue.ts';
import { minutesOf } from './rules-worth.ts';
import { changeCount, countQueue, listQueueLines, type QueueCounts, type QueueLine, type QueueQuestion } from './store-queue.ts';

type QueueContext = Pick<Context, 'db' | 'clock' | 'me'>;

/** More rows than anybody works through in a day; beyond them they are counted. */
const mostRows = { due: 200, held: 100, snoozed: 50, week: 50 } as const;
/** A letter waits for its reply this long; after that it is no news that none came. */
const replyDays = 14;

const nothing: WorthParts = { lateness: 1, chance: 0, value: 0, perishable: 0 };

function rowOf(line: QueueLine, today: Day): QueueRow {
  const reasons: Reason[] = line.reasons === null ? [] : JSON.parse(line.reasons);
  const worthParts: WorthParts = line.worthParts === null ? nothing : JSON.parse(line.worthParts);
  const stored: Hold | null = line.hold === null ? null : JSON.parse(line.hold);
  const locked: Hold | null =
    line.lockedBy === null ? null : { rule: 'locked', channel: line.channel, releasedOn: null, otherChannel: null, who: line.lockedBy };
  return {
    touchId: line.touchId,
    customerId: line.customerId,
    name: line.name,
    language: line.language,
    channel: line.channel,
    reasons,
    dueOn: line.dueOn,
    snoozedUntilOn: line.snoozedUntilOn,
    group: groupOf(line.dueOn, line.snoozedUntilOn, today),
    lateness: latenessStep(line.dueOn, today, worthParts),
    minutes: minutesOf[line.channel],
    worth: line.worth ?? 0,
    worthParts,
    fitsToday: false,
    hold: stored ?? locked,
  };
}

const remembered = new WeakMap<Db, { key: string; counts: QueueCounts }>();

/** Counting walks whole indexes, and nothing counts differently until a row has changed: so it is remembered until then. */
function countsFor(ctx: QueueContext, question: QueueQuestion): QueueCounts {
  const key = `${changeCount(ctx.db)} ${question.today} ${question.me}`;
  const known = remembered.get(ctx.db);
  if (known?.key === key) return known.counts;
  const counts = countQueue(ctx.db, question, addDays(question.today, -replyDays), (channel) => minutesOf[channel]);
  remembered.set(ctx.db, { key, counts });
  return counts;
}

/**
 * The queue of the person at this desk: their own customers and those nobody owns. With `minutes` it is sized to them; without, to what is
 * left of the person's usual day. `laterLimit` rows of the later group are listed, the rest is counted.
 */
export function queue(ctx: QueueContext, { minutes = null, laterLimit = 50 }: { minutes?: number | null; laterLimit?: number } = {}): Queue {
  const today = ctx.clock.today();
  const question: QueueQuestion = { me: ctx.me(), today, weekEnd: lastDayOfWeek(today), now: ctx.clock.now() };
  const read = (part: 'due' | 'held' | 'snoozed' | 'week' | 'later', limit: number) =>
    listQueueLines(ctx.db, part, question, limit).map((line) => rowOf(line, today));
  const all = [
    ...read('due', mostRows.due),
    ...read('snoozed', mostRows.snoozed),
    ...read('week', mostRows.week),
    ...(laterLimit > 0 ? read('later', laterLimit) : []),
  ];
  const counts = countsFor(ctx, question);
  const minutesAvailable = minutes ?? Math.max(0, getMe(ctx).minutesPerDay - counts.minutesDone);
  const { rows, minutesPlanned } = sizeToMinutes(all.filter((row) => row.hold === null).sort(inOrder), minutesAvailable);
  const selected = rows.filter((row) => row.fitsToday).length;
  return {
    today,
    doneToday: counts.doneToday,
    totalToday: counts.doneToday + selected,
    minutesAvailable,
    minutesPlanned,
    rows,
    held: [...read('held', mostRows.held), ...all.filter((row) => row.hold !== null)].sort(inOrder),
    moreLater: Math.max(0, counts.planned - all.length),
    waitingForReply: counts.waitingForReply,
    lateDebt: counts.lateDebt,
  };
}

/** The touch to open after this one: the next row of today's queue. */
export function nextTouchOf(ctx: QueueContext, touchId: Id): Id | null {
  return nextAfter(queue(ctx, { laterLimit: 0 }).rows, touchId)?.touchId ?? null;
}
