// What the planner reads: whole runs of customers, one query a table and each by index, merged by customer id. Bare prepared statements,
// because a million rows a night pass here. Instants are milliseconds, days are ISO text, flags are 0 and 1.
import type { Channel, CustomerKind, Day, Direction, Id, MatterKind, OccasionKind, TouchState } from '#contract/words';
import type { Db } from '#db/open';
import { addDays } from '#kit/days';
import { type JourneyLine, runningJourneysSql } from './store-journeys.ts';

type Client = Db['$client'];

export interface CustomerLine {
  id: Id;
  kind: CustomerKind;
  country: string;
  region: string | null;
  timeZone: string | null;
  ownerId: Id | null;
  segmentId: Id;
  wantsNewsletter: number | null;
  cadenceIdealDays: number | null;
  cadenceWorstDays: number | null;
  pausedUntilOn: Day | null;
  awayUntilOn: Day | null;
  /** 1 where the customer stands in the register of their country. */
  isReserved: number;
  createdAt: number;
}

export interface OpenLine {
  customerId: Id;
  id: Id;
  salespersonId: Id | null;
  channel: Channel;
  channelIsChosen: number;
  state: TouchState;
  dueOn: Day | null;
  dayIsChosen: number;
  snoozedUntilOn: Day | null;
  reasons: string | null;
  worth: number | null;
  worthParts: string | null;
  perishesOn: Day | null;
  veryLateOn: Day | null;
  hold: string | null;
  heldUntilOn: Day | null;
  holdOverride: string | null;
  handedToId: Id | null;
  contactNumber: number | null;
  matterId: Id | null;
  occasionId: Id | null;
  templateId: Id | null;
  journeyStepId: Id | null;
  enrolmentId: Id | null;
}

export interface OccasionLine {
  customerId: Id;
  id: Id;
  kind: OccasionKind;
  month: number | null;
  day: number | null;
  year: number | null;
  rule: string | null;
  label: string | null;
  story: string | null;
  leadDays: number | null;
}

export interface MatterLine {
  customerId: Id;
  id: Id;
  kind: MatterKind;
  title: string;
  openedOn: Day;
  decisionUntilOn: Day | null;
}

export interface AskingLine {
  customerId: Id;
  on: Day;
  subject: string | null;
}

/** In the order of the columns of `scoreColumns`, without the customer. */
export type ScoreValues = [
  number,
  number,
  string | null,
  Day | null,
  Day | null,
  Day | null,
  number | null,
  number | null,
  number | null,
  'own' | 'segment' | null,
  Day | null,
  number | null,
  string,
];

/** Many rows of one customer joined into one text by SQLite: a million small strings would cost more than everything else. */
type JoinedTuple = [customerId: Id, joined: string];
/** With what was bought last. */
type OrdersTuple = [customerId: Id, joined: string, lastProduct: string | null, lastDeliveredOn: Day | null];
/** Only of whom there is something to say: who may wait, and by how much earlier windows move the chance. */
type LearnedTuple = [customerId: Id, waits: 0 | 1, learnedShift: number | null];
type ScoreTuple = [customerId: Id, ...values: ScoreValues];

/** Rows of one customer. */
export interface CustomerRows {
  customer: CustomerLine;
  /** `YYYY-MM-DD`, the currency, a space and the amount in minor units, each order closed by `;`. */
  orders: string;
  lastProduct: string | null;
  /** When the last purchase was delivered, where somebody said. */
  lastDeliveredOn: Day | null;
  /** What lit lamps lately: a day, `|`, the essentials as JSON, `|`, the answer, each closed by `;`. */
  lightings: string;
  /** Done and skipped touches, twelve characters each: `YYYY-MM-DD`, a letter of `channelLetters`, a letter of `flagLetters`. */
  touches: string;
  /** `kind:state;` */
  points: string;
  /** `channel:basis:` and `1` where it was withdrawn, each closed by `;`. */
  consents: string;
  occasions: OccasionLine[];
  matters: MatterLine[];
  journeys: JourneyLine[];
  open: OpenLine | undefined;
  /** Where somebody waits for an answer: since when, and about what. */
  asking: AskingLine | undefined;
  score: ScoreTuple | undefined;
  learned: LearnedTuple | undefined;
}

const customerColumns = `id, kind, country, region, time_zone as timeZone, owner_id as ownerId, segment_id as segmentId, wants_newsletter as wantsNewsletter,
  cadence_ideal_days as cadenceIdealDays, cadence_worst_days as cadenceWorstDays, paused_until_on as pausedUntilOn,
  away_until_on as awayUntilOn, exists (select 1 from register_marks m where m.customer_id = customers.id) as isReserved, created_at as createdAt`;

export const scoreColumns = `customer_id, order_count, revenue_minor, currency, first_order_on, last_order_on, last_contact_on, expected_gap_days,
  gap_low_days, gap_high_days, gap_source, late_since_on, chance_to_buy, model`;

/** One letter a channel in the joined history; the usual ones first, because SQLite asks in this order a million times. */
export const channelLetters: Readonly<Record<string, Channel>> = { e: 'email', c: 'call', p: 'post', s: 'sms', v: 'visit', g: 'pages' };
/** What became of it: out or in; a missed call either way was nobody's contact; a skip is none either. */
export const flagLetters: Readonly<Record<string, { direction: Direction; reached: boolean } | 'skipped'>> = {
  o: { direction: 'out', reached: true },
  m: { direction: 'out', reached: false },
  i: { direction: 'in', reached: true },
  j: { direction: 'in', reached: false },
  k: 'skipped',
};
const channelLetter = `case channel ${Object.entries(channelLetters)
  .map(([letter, channel]) => `when '${channel}' then '${letter}'`)
  .join(' ')} end`;
const reached = "(technical_outcome is null or technical_outcome = 'answered' or channel <> 'call')";
const flagLetter = `case when state = 'skipped' then 'k' when direction = 'out' then iif(${reached}, 'o', 'm') else iif(${reached}, 'i', 'j') end`;

const range = 'customer_id between ? and ?';

function prepare(client: Client) {
  type Range = [from: Id, to: Id];
  return {
    // The plus keeps SQLite from finding them by the index of the list and sorting everybody for each stretch.
    nextCustomers: client.prepare<[after: string, size: number], CustomerLine>(
      `select ${customerColumns} from customers where id > ? and +archived_at is null order by id limit ?`,
    ),
    oneCustomer: client.prepare<[Id], CustomerLine>(`select ${customerColumns} from customers where id = ? and archived_at is null`),
    // One walk for both: SQLite takes the bare id from the row that holds the maximum; where none holds one, nothing was bought yet.
    orders: client
      .prepare<[Day, Id, Id], OrdersTuple>(
        `select customer_id, joined,
                case when last_on is not null then (select description from order_lines where order_id = last_id order by position limit 1) end,
                case when last_on is not null then delivered_on end
           from (select customer_id, group_concat(ordered_on || currency || ' ' || total_minor || ';', '') as joined, id as last_id, delivered_on,
                        max(ordered_on) filter (where ordered_on <= ? and total_minor >= 0) as last_on
                   from orders where ${range} group by customer_id)`,
      )
      .raw(),
    touches: client
      .prepare<Range, JoinedTuple>(
        `select customer_id, group_concat(done_on || ${channelLetter} || ${flagLetter}, '') from touches
          where ${range} and done_on is not null and state in ('done', 'skipped') group by customer_id`,
      )
      .raw(),
    points: client
      .prepare<Range, JoinedTuple>(`select customer_id, group_concat(kind || ':' || state || ';', '') from contact_points where ${range} group by customer_id`)
      .raw(),
    consents: client
      .prepare<Range, JoinedTuple>(
        `select customer_id, group_concat(channel || ':' || basis || ':' || iif(withdrawn_on is null, '', '1') || ';', '') from consents where ${range} group by customer_id`,
      )
      .raw(),
    occasions: client.prepare<Range, OccasionLine>(
      `select customer_id as customerId, id, kind, month, day, year, rule, label, story, lead_days as leadDays
         from occasions where ${range} and active = 1 order by customer_id, kind, id`,
    ),
    matters: client.prepare<Range, MatterLine>(
      `select customer_id as customerId, id, kind, title, opened_on as openedOn, decision_until_on as decisionUntilOn
         from matters where ${range} and closed_on is null order by customer_id, id`,
    ),
    journeys: client.prepare<Range, JourneyLine>(runningJourneysSql),
    open: client.prepare<Range, OpenLine>(
      `select customer_id as customerId, id, salesperson_id as salespersonId, channel, channel_is_chosen as channelIsChosen, state, due_on as dueOn,
              day_is_chosen as dayIsChosen, snoozed_until_on as snoozedUntilOn, reasons, worth, worth_parts as worthParts, perishes_on as perishesOn,
              very_late_on as veryLateOn,
              hold, held_until_on as heldUntilOn, hold_override as holdOverride, handed_to_id as handedToId, contact_number as contactNumber, matter_id as matterId,
              occasion_id as occasionId, template_id as templateId, journey_step_id as journeyStepId, enrolment_id as enrolmentId
         from touches where ${range} and direction = 'out' and state in ('planned', 'held') order by customer_id`,
    ),
    // By an index that holds only those who wait: next to nothing to read, whatever the size of the base.
    asking: client.prepare<Range, AskingLine>(
      `select t.customer_id as customerId, min(t.done_on) as "on",
              (select subject from incoming_mails i where i.customer_id = t.customer_id and i.touch_id = t.id) as subject
         from touches t indexed by touches_asking where t.customer_id between ? and ? and t.asks_answer = 1 and t.done_on is not null
        group by t.customer_id order by t.customer_id`,
    ),
    // By indexes that hold only what lit a lamp: nothing to read of a customer for whom nothing did.
    lightings: client
      .prepare<[Id, Id, Day, Id, Id, Day], JoinedTuple>(
        `select customer_id, group_concat(lit, '') from (
           select customer_id, essentials_on || '|' || coalesce(essentials, '[]') || '|' || coalesce(feedback, '') || ';' as lit
             from touches indexed by touches_essential where ${range} and essentials_on >= ?
           union all
           select customer_id, purchase_on || '|["' || essential || '"]|' || coalesce(feedback, '') || ';' from purchase_essentials
            where ${range} and purchase_on >= ?) group by customer_id order by customer_id`,
      )
      .raw(),
    scores: client.prepare<Range, ScoreTuple>(`select ${scoreColumns} from customer_scores where ${range} order by customer_id`).raw(),
    // By an index that holds only these: nothing to read of a customer of whom nothing was learned.
    learned: client
      .prepare<Range, LearnedTuple>(
        `select customer_id, waits, learned_shift from score_figures indexed by score_figures_planned
          where ${range} and (waits = 1 or learned_shift is not null) order by customer_id`,
      )
      .raw(),
    count: client.prepare<[], { n: number }>('select count(*) as n from customers where archived_at is null'),
  };
}

/** No purchase further back asks for anything by itself (see essentials). */
const lightingsDays = 500;

const prepared = new WeakMap<Client, ReturnType<typeof prepare>>();

function statements(client: Client): ReturnType<typeof prepare> {
  const known = prepared.get(client);
  if (known) return known;
  const made = prepare(client);
  prepared.set(client, made);
  return made;
}

/** Hands out the rows of one customer after the other; rows and questions both go upwards by customer id. */
function dealer<T>(rows: readonly T[], idOf: (row: T) => Id): (customerId: Id) => T[] {
  const nextOf = singly(rows, idOf);
  return (customerId) => {
    const own: T[] = [];
    for (let row = nextOf(customerId); row !== undefined; row = nextOf(customerId)) own.push(row);
    return own;
  };
}

/** The same where a customer has one row at most: the next row of this customer, or undefined. */
function singly<T>(rows: readonly T[], idOf: (row: T) => Id): (customerId: Id) => T | undefined {
  let at = 0;
  return (customerId) => {
    for (let row = rows[at]; row !== undefined; row = rows[at]) {
      const id = idOf(row);
      if (id > customerId) return undefined;
      at += 1;
      if (id === customerId) return row;
    }
    return undefined;
  };
}

const first = <T extends readonly [Id, ...unknown[]]>(row: T): Id => row[0];
const ofCustomer = (row: { customerId: Id }): Id => row.customerId;

function gather(client: Client, customers: CustomerLine[], today: Day): CustomerRows[] {
  const from = customers[0]?.id;
  const to = customers.at(-1)?.id;
  if (from === undefined || to === undefined) return [];
  const read = statements(client);
  const orders = singly(read.orders.all(today, from, to), first);
  const touches = singly(read.touches.all(from, to), first);
  const points = singly(read.points.all(from, to), first);
  const consents = singly(read.consents.all(from, to), first);
  const occasions = dealer(read.occasions.all(from, to), ofCustomer);
  const matters = dealer(read.matters.all(from, to), ofCustomer);
  const journeys = dealer(read.journeys.all(from, to), ofCustomer);
  const open = singly(read.open.all(from, to), ofCustomer);
  const asking = singly(read.asking.all(from, to), ofCustomer);
  const since = addDays(today, -lightingsDays);
  const lightings = singly(read.lightings.all(from, to, since, from, to, since), first);
  const scores = singly(read.scores.all(from, to), first);
  const learned = singly(read.learned.all(from, to), first);
  return customers.map((customer) => {
    const { id } = customer;
    const ordered = orders(id);
    return {
      customer,
      orders: ordered?.[1] ?? '',
      lastProduct: ordered?.[2] ?? null,
      lastDeliveredOn: ordered?.[3] ?? null,
      lightings: lightings(id)?.[1] ?? '',
      touches: touches(id)?.[1] ?? '',
      points: points(id)?.[1] ?? '',
      consents: consents(id)?.[1] ?? '',
      occasions: occasions(id),
      matters: matters(id),
      journeys: journeys(id),
      open: open(id),
      asking: asking(id),
      score: scores(id),
      learned: learned(id),
    };
  });
}

/** The next `size` customers (archived ones left out) after `afterId` in the order of their ids; '' begins. Empty at the end. */
export function readCustomersAfter(db: Db, afterId: string, size: number, today: Day): CustomerRows[] {
  return gather(db.$client, statements(db.$client).nextCustomers.all(afterId, size), today);
}

/** One customer's rows; undefined where there is none or it is archived. Inside a transaction it sees what was written there. */
export function readCustomer(db: Db, customerId: Id, today: Day): CustomerRows | undefined {
  return gather(db.$client, statements(db.$client).oneCustomer.all(customerId), today)[0];
}

export function countCustomers(db: Db): number {
  return statements(db.$client).count.get()?.n ?? 0;
}
