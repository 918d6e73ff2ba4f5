import type { Queue, QueueGroup, QueueRow, Touch } from '../../../src-main/contract/touches.ts';
import type { Channel, Hold, Reason } from '../../../src-main/contract/words.ts';
import { customerIdOf, displayName, idOf, numberOf, sketchOf, today } from './people.ts';
import { sketches } from './sketches.ts';

const groups: [QueueGroup, number, string][] = [
  ['overdue', 4, '2027-02-10'],
  ['today', 6, today],
  ['tomorrow', 3, '2027-02-25'],
  ['week', 5, '2027-02-27'],
  ['later', 6, '2027-03-09'],
];
const channelCycle: Channel[] = ['email', 'call', 'email', 'sms', 'call', 'post', 'email', 'visit'];

export const touchIdOf = (n: number) => idOf(8, n);

function reasonsOf(n: number): Reason[] {
  const p = sketchOf(customerIdOf(n));
  const lastOrderOn = p?.orders[p.orders.length - 1] ?? '2026-02-01';
  const late: Reason = { rule: 'late', lastOrderOn, lastProduct: p?.product ?? null, usualGapDays: 270, gapSource: 'own', lateSinceOn: '2027-02-03' };
  const birthday: Reason = { rule: 'occasion', occasionId: null, kind: 'birthday', label: null, on: '2027-02-25', years: 56, story: null };
  const kinds: Reason[][] = [
    [late, birthday],
    [{ rule: 'promised', on: today, note: null }],
    [{ rule: 'follow-up', orderedOn: lastOrderOn, product: p?.product ?? null }],
    [{ rule: 'occasion', occasionId: null, kind: 'favourite-holiday', label: 'Komsomol Day', on: '2027-02-25', years: null, story: 'Her father marched.' }],
    [{ rule: 'cadence', lastContactOn: '2026-12-02', intervalDays: 60, dueOn: '2027-01-31' }],
    [late],
  ];
  return kinds[(n - 1) % kinds.length] ?? [late];
}

function rowOf(n: number, group: QueueGroup, dueOn: string): QueueRow {
  const p = sketchOf(customerIdOf(n)) ?? sketches[0];
  if (!p) throw new Error('no people');
  return {
    touchId: touchIdOf(n),
    customerId: customerIdOf(n),
    name: displayName(p),
    language: p.language,
    channel: channelCycle[(n - 1) % channelCycle.length] ?? 'email',
    reasons: reasonsOf(n),
    dueOn,
    snoozedUntilOn: null,
    group,
    lateness: group === 'overdue' ? (n < 3 ? 'very-late' : 'late') : n % 4 === 0 ? 'late' : group === 'today' ? 'due' : 'on-time',
    minutes: 4 + (n % 3) * 2,
    worth: 100 - n,
    worthParts: { lateness: 1.4, chance: 0.31, value: 1.2, perishable: n % 2 ? 1.8 : 1 },
    fitsToday: group === 'overdue' || group === 'today',
    plannedOn: null,
    bestHour: null,
    hold: null,
    from: null,
  };
}

const holds: Hold[] = [
  { rule: 'channel-limit', channel: 'email', releasedOn: '2027-03-02', otherChannel: 'call', limit: { maxTouches: 1, perDays: 14 } },
  { rule: 'open-complaint', channel: 'email', releasedOn: null, otherChannel: null },
  { rule: 'no-basis', channel: 'sms', releasedOn: null, otherChannel: 'post', country: 'HU', basis: 'unknown' },
];

const isDue = ({ group }: QueueRow) => group === 'overdue' || group === 'today';

function waitingOf(rows: readonly QueueRow[]): Queue['waiting'] {
  const waiting = rows.filter((row) => isDue(row) && !row.fitsToday);
  const days = waiting.length > 0 ? [{ on: '2027-02-25', count: waiting.length }] : [];
  return { count: waiting.length, overdue: waiting.filter(({ group }) => group === 'overdue').length, days };
}

/** The state of one pretended morning; acts change it and can be taken back. */
export class Morning {
  rows: QueueRow[] = [];
  held: QueueRow[] = [];
  done = 3;
  sizedTo: number | null = null;
  away: Queue['away'] = null;
  back: Queue['back'] = null;
  readonly acts: { actId: string; kind: string; customerId: string; before: QueueRow[]; held: QueueRow[]; done: number; at: number }[] = [];

  constructor(size: 'full' | 'empty' | 'all-done' | 'long') {
    if (size === 'empty' || size === 'all-done') {
      this.done = size === 'all-done' ? 18 : 0;
      return;
    }
    let n = 1;
    for (const [group, count, dueOn] of groups) for (let i = 0; i < (size === 'long' ? count * 60 : count); i++) this.rows.push(rowOf(n++, group, dueOn));
    this.held = holds.map((hold) => ({ ...rowOf(n++, 'today', today), channel: hold.channel, hold }));
  }

  /** Whose open complaint holds what we would like to sell. */
  complainers(): QueueRow[] {
    return this.held.filter(({ hold }) => hold?.rule === 'open-complaint');
  }

  queue(minutes: number | null): Queue {
    const due = this.rows.filter((row) => row.group === 'overdue' || row.group === 'today');
    const minutesAvailable = minutes ?? this.sizedTo ?? 90;
    let left = minutesAvailable;
    const fits = (needed: number) => {
      left -= needed;
      return left >= 0;
    };
    const sized = this.rows.map((row) => ({ ...row, fitsToday: isDue(row) && fits(row.minutes) }));
    const rows = sized.map((row) => ({ ...row, plannedOn: isDue(row) && !row.fitsToday ? '2027-02-25' : null }));
    const planned = rows.filter((row) => row.fitsToday).reduce((sum, row) => sum + row.minutes, 0);
    return {
      today,
      doneToday: this.done,
      totalToday: this.done + due.length,
      minutesAvailable,
      minutesPlanned: planned,
      rows,
      held: this.held,
      moreLater: this.rows.length ? 41 : 0,
      waitingForReply: 4,
      lateDebt: 2,
      sizedTo: this.sizedTo,
      waiting: waitingOf(rows),
      putOff: null,
      away: this.away,
      back: this.back,
    };
  }

  find(touchId: string): QueueRow | undefined {
    return [...this.rows, ...this.held].find((row) => row.touchId === touchId);
  }

  /** Takes a row out of the queue as an act of the person, so that it can come back. */
  act(kind: string, touchId: string, change?: (row: QueueRow) => QueueRow): string {
    const row = this.find(touchId);
    const actId = idOf(9, this.acts.length + 1);
    this.acts.push({ actId, kind, customerId: row?.customerId ?? customerIdOf(1), before: this.rows, held: this.held, done: this.done, at: Date.now() });
    const without = (rows: QueueRow[]) => rows.filter((one) => one.touchId !== touchId);
    const changed = row && change ? [change(row)] : [];
    this.rows = [...without(this.rows), ...changed].sort((a, b) => numberOf(a.touchId) - numberOf(b.touchId));
    this.held = without(this.held);
    if (row && !change) this.done += 1;
    return actId;
  }

  undo() {
    const last = this.acts.pop();
    if (!last) return null;
    this.rows = last.before;
    this.held = last.held;
    this.done = last.done;
    return last;
  }
}

export function touchOf(row: QueueRow): Touch {
  return {
    id: row.touchId,
    customerId: row.customerId,
    channel: row.channel,
    direction: 'out',
    state: row.hold ? 'held' : 'planned',
    dueOn: row.dueOn,
    snoozedUntilOn: row.snoozedUntilOn,
    reasons: row.reasons,
    worth: row.worth,
    worthParts: row.worthParts,
    hold: row.hold,
    doneAt: null,
    summary: null,
  };
}
