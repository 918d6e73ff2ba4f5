// The hot query of the home screen: best first by index alone, then only the rows that are shown. Bare prepared statements, measured by the benchmark.
import type { Channel, Day, Id, Instant, Language } from '#contract/words';
import type { Db } from '#db/open';

type Client = Db['$client'];

export interface QueueLine {
  touchId: Id;
  customerId: Id;
  name: string;
  language: Language;
  channel: Channel;
  reasons: string | null;
  dueOn: Day;
  snoozedUntilOn: Day | null;
  worth: number | null;
  worthParts: string | null;
  perishesOn: Day | null;
  veryLateOn: Day | null;
  hold: string | null;
  /** The name of whoever has the card open. */
  lockedBy: string | null;
  /** On whose list it stands, and whose customer it is; null where nobody has been told yet, or nobody owns them. */
  salespersonId: Id | null;
  ownerId: Id | null;
  handedToId: Id | null;
  /** The name of whoever handed it over. */
  handedBy: string | null;
  handedNote: string | null;
}

const columns = `t.id as touchId, t.customer_id as customerId, c.display_name as name, c.language, t.channel, t.reasons, t.due_on as dueOn,
  t.snoozed_until_on as snoozedUntilOn, t.worth, t.worth_parts as worthParts, t.perishes_on as perishesOn,
  t.very_late_on as veryLateOn, t.hold, p.name as lockedBy, t.salesperson_id as salespersonId, c.owner_id as ownerId,
  t.handed_to_id as handedToId, h.name as handedBy, t.handed_note as handedNote`;

// The first condition is word for word that of the partial index, else SQLite would not use it.
const open = "state in ('planned', 'held') and due_on is not null";
// What no planner has given anybody yet is one person's, not everybody's.
const mine = '(salesperson_id = $me or ($keepsUnowned and salesperson_id is null))';
const putOff = 'due_on <= $today and snoozed_until_on > $today';
const due = 'due_on <= $today and (snoozed_until_on is null or snoozed_until_on <= $today)';

const chosenRows = (chosen: string) => `
  select ${columns}
    from (select rowid as no from touches where ${open} and ${mine} and ${chosen}) chosen
    join touches t on t.rowid = chosen.no
    join customers c on c.id = t.customer_id and c.archived_at is null
    left join customer_locks k on k.customer_id = t.customer_id and k.salesperson_id <> $me and k.until_at > $now
    left join salespeople p on p.id = k.salesperson_id
    left join salespeople h on h.id = t.handed_by_id`;

/** Each part of the queue by its own walk of the index; exported so that the benchmark and a test of the plan see the same text. */
export const queueSql = {
  due: chosenRows(`state = 'planned' and ${due} order by worth desc limit $limit`),
  held: chosenRows(`state = 'held' and due_on <= $weekEnd order by due_on > $today, worth desc limit $limit`),
  snoozed: chosenRows("state = 'planned' and due_on <= $today and snoozed_until_on > $today order by worth desc limit $limit"),
  week: chosenRows("state = 'planned' and due_on > $today and due_on <= $weekEnd order by due_on, worth desc limit $limit"),
  later: chosenRows("state = 'planned' and due_on > $weekEnd order by due_on limit $limit"),
} as const;
export type QueuePart = keyof typeof queueSql;

export interface QueueQuestion {
  me: Id;
  today: Day;
  weekEnd: Day;
  now: Instant;
  /** 1 for whoever keeps what has no salesperson yet, else 0. */
  keepsUnowned: 0 | 1;
}

/** What the counts need beside it. */
export interface CountQuestion extends QueueQuestion {
  /** What was due before this day is late: today, or on the day somebody returns the day their holiday began. */
  lateBefore: Day;
  awayFromOn: Day;
  awayUntilOn: Day;
}

export interface QueueCounts {
  doneToday: number;
  minutesDone: number;
  waitingForReply: number;
  lateDebt: number;
  /** Due today or before, and not put off. */
  due: number;
  /** Of them those that fell due while this person was away. */
  fellDueAway: number;
  /** Due already and put off to a later day, and the last such day. */
  putOff: number;
  putOffUntilOn: Day | null;
  /** Planned touches of this person, whatever their day. */
  planned: number;
}

/** Touches of one channel that ask for attention on one day to come. */
export interface DayLoad {
  on: Day;
  channel: Channel;
  touches: number;
}

function prepare(client: Client) {
  type Question = QueueQuestion & { limit: number };
  const part = (sql: string) => client.prepare<[Question], QueueLine>(sql);
  return {
    due: part(queueSql.due),
    held: part(queueSql.held),
    snoozed: part(queueSql.snoozed),
    week: part(queueSql.week),
    later: part(queueSql.later),
    changes: client.prepare<[], number>('select total_changes()').pluck(),
    planned: client.prepare<[CountQuestion], Pick<QueueCounts, 'planned' | 'lateDebt' | 'due' | 'fellDueAway' | 'putOff' | 'putOffUntilOn'>>(
      `select count(*) as planned, count(case when ${due} and due_on < $lateBefore then 1 end) as lateDebt, count(case when ${due} then 1 end) as due,
              count(case when ${due} and due_on between $awayFromOn and $awayUntilOn then 1 end) as fellDueAway,
              count(case when ${putOff} then 1 end) as putOff, max(case when ${putOff} then snoozed_until_on end) as putOffUntilOn
         from touches where ${open} and ${mine} and state = 'planned'`,
    ),
    done: client.prepare<[QueueQuestion], { channel: Channel; touches: number; minutes: number; untimed: number }>(
      `select channel, count(*) as touches, coalesce(sum(minutes), 0) as minutes, count(*) - count(minutes) as untimed
         from touches where state = 'done' and done_on = $today and direction = 'out' and salesperson_id = $me group by channel`,
    ),
    standing: client.prepare<[QueueQuestion & { until: Day }], DayLoad>(
      `select max(due_on, coalesce(snoozed_until_on, due_on)) as "on", channel, count(*) as touches from touches
        where ${open} and ${mine} and state = 'planned' and due_on <= $until and (due_on > $today or snoozed_until_on > $today)
        group by 1, 2`,
    ),
    waiting: client.prepare<[{ since: Day; today: Day; me: Id }], { waiting: number }>(
      `select count(distinct o.customer_id) as waiting from touches o
        where o.state = 'done' and o.done_on >= $since and o.done_on <= $today and o.direction = 'out' and o.channel = 'email' and o.salesperson_id = $me
          and not exists (select 1 from touches i where i.customer_id = o.customer_id and i.done_on >= o.done_on and i.direction = 'in' and i.state = 'done')`,
    ),
  };
}

const prepared = new WeakMap<Client, ReturnType<typeof prepare>>();

function statements({ $client }: Db): ReturnType<typeof prepare> {
  const known = prepared.get($client);
  if (known) return known;
  const made = prepare($client);
  prepared.set($client, made);
  return made;
}

export function listQueueLines(db: Db, part: QueuePart, question: QueueQuestion, limit: number): QueueLine[] {
  return statements(db)[part].all({ ...question, limit });
}

/** Grows with every row this process changes. Nobody else can change the file: it is locked. */
export function changeCount(db: Db): number {
  return statements(db).changes.get() ?? 0;
}

/** What stands on the days after today up to `until`: by its due day, or the later day it was put off to. */
export function listStanding(db: Db, question: QueueQuestion, until: Day): DayLoad[] {
  return statements(db).standing.all({ ...question, until });
}

/** The figures beside the queue. `minutesFor` stands in where nobody wrote down how long it took. */
export function countQueue(db: Db, question: CountQuestion, since: Day, minutesFor: (channel: Channel) => number): QueueCounts {
  const { planned, done, waiting } = statements(db);
  const doneRows = done.all(question);
  const counted = planned.get(question);
  return {
    doneToday: doneRows.reduce((sum, row) => sum + row.touches, 0),
    minutesDone: doneRows.reduce((sum, row) => sum + row.minutes + row.untimed * minutesFor(row.channel), 0),
    waitingForReply: waiting.get({ since, today: question.today, me: question.me })?.waiting ?? 0,
    lateDebt: counted?.lateDebt ?? 0,
    due: counted?.due ?? 0,
    fellDueAway: counted?.fellDueAway ?? 0,
    putOff: counted?.putOff ?? 0,
    putOffUntilOn: counted?.putOffUntilOn ?? null,
    planned: counted?.planned ?? 0,
  };
}
