// What begins journeys, read for runs of customers: one query a table. Bare prepared statements, because a whole base passes here.
import type { Day, Id, Instant, MatterKind, OccasionKind } from '#contract/words';
import type { Db } from '#db/open';
import type { MatterRow, OrderedRow } from './rules-triggers.ts';

type Client = Db['$client'];

/** Customers of a run of ids, and the days on which a trigger counts; both ends included. */
export interface Span {
  fromId: Id;
  toId: Id;
  from: Day;
  to: Day;
}

export interface OccasionOf {
  customerId: Id;
  occasionId: Id;
  kind: OccasionKind;
  month: number | null;
  day: number | null;
  year: number | null;
  rule: string | null;
}

const alive = 'join customers c on c.id = x.customer_id and c.archived_at is null';

function prepare(client: Client) {
  type Range = [Id, Id];
  type RangeDays = [Id, Id, Day, Day];
  const ordered = (day: string) =>
    client.prepare<RangeDays, OrderedRow>(
      `select x.customer_id as customerId, x.id as orderId, ${day} as "on", l.product_id as productId, p.category, coalesce(l.description, '') as description
         from orders x ${alive} left join order_lines l on l.order_id = x.id left join products p on p.id = l.product_id
        where x.customer_id between ? and ? and ${day} between ? and ? and x.total_minor >= 0
        order by x.customer_id, x.id, l.position`,
    );
  const matters = (day: string) =>
    client.prepare<[...RangeDays, MatterKind], MatterRow>(
      `select x.customer_id as customerId, x.id as matterId, ${day} as "on", x.title from matters x ${alive}
        where x.customer_id between ? and ? and ${day} between ? and ? and x.kind = ? order by x.customer_id, x.id`,
    );
  return {
    next: client.prepare<[string, number], { id: Id }>('select id from customers where id > ? and archived_at is null order by id limit ?'),
    count: client.prepare<[], { n: number }>('select count(*) as n from customers where archived_at is null'),
    placed: ordered('x.ordered_on'),
    delivered: ordered('x.delivered_on'),
    opened: matters('x.opened_on'),
    closed: matters('x.closed_on'),
    dates: client.prepare<[Id, Id, OccasionKind], OccasionOf>(
      `select x.customer_id as customerId, x.id as occasionId, x.kind, x.month, x.day, x.year, x.rule from occasions x ${alive}
        where x.customer_id between ? and ? and x.kind = ? and x.active = 1 order by x.customer_id, x.id`,
    ),
    silent: client.prepare<RangeDays, { customerId: Id; lastContactOn: Day }>(
      `select x.customer_id as customerId, x.last_contact_on as lastContactOn from customer_scores x ${alive}
        where x.customer_id between ? and ? and x.last_contact_on between ? and ? order by x.customer_id`,
    ),
    tags: client.prepare<Range, { customerId: Id; tag: string }>(
      `select x.customer_id as customerId, x.tag from customer_tags x ${alive} where x.customer_id between ? and ? order by x.customer_id, x.tag`,
    ),
    known: client.prepare<[Id, Id, Id], { customerId: Id; key: string }>(
      'select customer_id as customerId, trigger_key as "key" from enrolments where customer_id between ? and ? and journey_id = ?',
    ),
    place: client.prepare<[Id], { country: string; region: string | null }>('select country, region from customers where id = ?'),
    enrol: client.prepare<unknown[]>(
      `insert or ignore into enrolments (id, journey_id, customer_id, trigger_key, started_on, state, at_step_id, about, order_id, matter_id, created_at, updated_at, updated_by)
       values (?, ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?)`,
    ),
    over: client.prepare<unknown[]>(
      "insert into enrolment_steps (id, enrolment_id, step_id, outcome, happened_on, created_at, updated_at) values (?, ?, ?, 'before', ?, ?, ?)",
    ),
    settling: client.prepare<[Day, Day, string, number], { customerId: Id }>(
      `select distinct customer_id as customerId from enrolments
        where ((state = 'running' and due_on <= ?) or (state = 'paused' and paused_until_on <= ?)) and customer_id > ? order by customer_id limit ?`,
    ),
    onJourney: client.prepare<[Id, string, number], { customerId: Id }>(
      `select distinct customer_id as customerId from enrolments
        where journey_id = ? and state in ('running', 'paused') and customer_id > ? order by customer_id limit ?`,
    ),
    onAny: client.prepare<[string, number], { customerId: Id }>(
      "select distinct customer_id as customerId from enrolments where state in ('running', 'paused') and customer_id > ? order by customer_id limit ?",
    ),
    dropUnbegun: client.prepare<[Id, Day]>(
      `delete from enrolments where journey_id = ? and started_on < ? and trigger_key not like 'manual:%'
          and not exists (select 1 from enrolment_steps n where n.enrolment_id = enrolments.id and n.outcome <> 'before')`,
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

export const listCustomersAfter = (db: Db, afterId: string, size: number): Id[] =>
  statements(db)
    .next.all(afterId, size)
    .map(({ id }) => id);
export const countCustomers = (db: Db): number => statements(db).count.get()?.n ?? 0;

export const listOrdered = (db: Db, kind: 'order-placed' | 'order-delivered', { fromId, toId, from, to }: Span): OrderedRow[] =>
  statements(db)[kind === 'order-placed' ? 'placed' : 'delivered'].all(fromId, toId, from, to);

export const listMatters = (db: Db, kind: 'enquiry' | 'complaint-opened' | 'complaint-closed', { fromId, toId, from, to }: Span): MatterRow[] =>
  statements(db)[kind === 'complaint-closed' ? 'closed' : 'opened'].all(fromId, toId, from, to, kind === 'enquiry' ? 'enquiry' : 'complaint');

export const listDates = (db: Db, occasion: OccasionKind, { fromId, toId }: Span): OccasionOf[] => statements(db).dates.all(fromId, toId, occasion);

/** Whose last contact of any kind was between two days. */
export const listSilent = (db: Db, { fromId, toId, from, to }: Span) => statements(db).silent.all(fromId, toId, from, to);

export const listTags = (db: Db, { fromId, toId }: Span) => statements(db).tags.all(fromId, toId);

/** What has begun this journey for these customers already. */
export const listKnownKeys = (db: Db, journeyId: Id, { fromId, toId }: Pick<Span, 'fromId' | 'toId'>) => statements(db).known.all(fromId, toId, journeyId);

export const findPlace = (db: Db, customerId: Id) => statements(db).place.get(customerId);

export interface NewEnrolment {
  id: Id;
  journeyId: Id;
  customerId: Id;
  triggerKey: string;
  startedOn: Day;
  atStepId: Id;
  about: string | null;
  orderId: Id | null;
  matterId: Id | null;
  at: Instant;
  by: Id | null;
}

/** False where the same trigger has begun it already. */
export function insertEnrolment(db: Db, row: NewEnrolment): boolean {
  const { id, journeyId, customerId, triggerKey, startedOn, atStepId, about, orderId, matterId, at, by } = row;
  return statements(db).enrol.run(id, journeyId, customerId, triggerKey, startedOn, atStepId, about, orderId, matterId, at, at, by).changes > 0;
}

export function insertOver(db: Db, row: { id: Id; enrolmentId: Id; stepId: Id; on: Day; at: Instant }): void {
  statements(db).over.run(row.id, row.enrolmentId, row.stepId, row.on, row.at, row.at);
}

/** Customers for whom time alone changes something: a step's day has come, a pause is over. */
export const listToSettle = (db: Db, today: Day, afterId: string, size: number): Id[] =>
  statements(db)
    .settling.all(today, today, afterId, size)
    .map(({ customerId }) => customerId);

/** Customers on a journey, or on any. */
export const listOnJourney = (db: Db, journeyId: Id | null, afterId: string, size: number): Id[] =>
  (journeyId === null ? statements(db).onAny.all(afterId, size) : statements(db).onJourney.all(journeyId, afterId, size)).map(({ customerId }) => customerId);

/** Those who have not taken a step and whose trigger is older than a day: they came by a switching on that was taken back. */
export const dropUnbegun = (db: Db, journeyId: Id, before: Day): number => statements(db).dropUnbegun.run(journeyId, before).changes;
