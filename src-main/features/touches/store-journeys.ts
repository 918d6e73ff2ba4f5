// Where customers are on their journeys. Bare prepared statements: the planner asks after every change of a customer.
import type { EndedBecause } from '#contract/journey-runs';
import type { Condition, Delay, StopRule, Trigger } from '#contract/journey-steps';
import type { Channel, Day, Essential, Feedback, Id, Instant } from '#contract/words';
import type { Db } from '#db/open';

type Client = Db['$client'];

/** The next step of a running journey, with the words of its card. */
export interface JourneyLine {
  customerId: Id;
  enrolmentId: Id;
  stepId: Id;
  channel: Channel;
  templateId: Id | null;
  essential: Essential | null;
  dueOn: Day;
  startedOn: Day;
  matterId: Id | null;
  orderId: Id | null;
  ready: string | null;
  step: string | null;
  name: string;
  title: string | null;
  note: string | null;
  about: string | null;
  /** The essentials of its steps, joined by commas. What its condition or a late beginning passed over is not asked by it any more. */
  covers: string | null;
}

/** For the planner, by customer and day; the index holds running ones only, so that who is on no journey costs nothing. */
export const runningJourneysSql = `select e.customer_id as customerId, e.id as enrolmentId, s.id as stepId, s.channel, s.template_id as templateId, s.essential,
        e.due_on as dueOn, e.started_on as startedOn, e.matter_id as matterId, e.order_id as orderId, j.ready_key as ready, s.ready_step as step, j.name,
        s.title, s.note, e.about,
        (select group_concat(distinct c.essential) from journey_steps c where c.journey_id = j.id and c.removed_at is null
            and not exists (select 1 from enrolment_steps n where n.enrolment_id = e.id and n.step_id = c.id and n.outcome in ('passed', 'before'))) as covers
   from enrolments e indexed by enrolments_running
   join journeys j on j.id = e.journey_id and j.active = 1 and j.removed_at is null
   join journey_steps s on s.id = e.next_step_id
  where e.customer_id between ? and ? and e.state = 'running' and e.due_on is not null
  order by e.customer_id, e.due_on, e.id`;

export interface EnrolmentLine {
  id: Id;
  journeyId: Id;
  startedOn: Day;
  createdAt: Instant;
  state: 'running' | 'paused' | 'finished' | 'stopped';
  atStepId: Id | null;
  afterId: Id | null;
  nextStepId: Id | null;
  dueOn: Day | null;
  stoppedBecause: EndedBecause | null;
  isPaused: number;
  pausedUntilOn: Day | null;
  stoppedByHandOn: Day | null;
  orderId: Id | null;
  matterId: Id | null;
  trigger: string;
  stopRules: string;
}

interface StepLine {
  id: Id;
  journeyId: Id;
  position: number;
  removed: number;
  delay: string;
  condition: string | null;
}

function prepare(client: Client) {
  const ofCustomer = 'e.customer_id = ?';
  return {
    any: client.prepare<[Id], { one: number }>('select 1 as one from enrolments where customer_id = ? limit 1'),
    enrolments: client.prepare<[Id], EnrolmentLine>(
      `select e.id, e.journey_id as journeyId, e.started_on as startedOn, e.created_at as createdAt, e.state, e.at_step_id as atStepId, e.after_id as afterId,
              e.next_step_id as nextStepId, e.due_on as dueOn, e.stopped_because as stoppedBecause, e.is_paused as isPaused,
              e.paused_until_on as pausedUntilOn, e.stopped_by_hand_on as stoppedByHandOn, e.order_id as orderId, e.matter_id as matterId,
              j.trigger, j.stop_rules as stopRules
         from enrolments e join journeys j on j.id = e.journey_id where ${ofCustomer} order by e.id`,
    ),
    steps: client.prepare<[Id], StepLine>(
      `select id, journey_id as journeyId, position, removed_at is not null as removed, delay, condition from journey_steps
        where journey_id in (select journey_id from enrolments e where ${ofCustomer})`,
    ),
    // A letter that never left cancels its touch: the step was not done.
    entries: client.prepare<[Id], { id: Id; enrolmentId: Id; stepId: Id; on: Day }>(
      `select n.id, n.enrolment_id as enrolmentId, n.step_id as stepId, n.happened_on as "on"
         from enrolment_steps n join enrolments e on e.id = n.enrolment_id left join touches t on t.id = n.touch_id
        where ${ofCustomer} and (n.touch_id is null or t.state in ('done', 'skipped')) order by n.id`,
    ),
    orders: client.prepare<[Id, Day], { id: Id; on: Day; productId: Id | null; category: string | null; description: string | null }>(
      `select o.id, o.ordered_on as "on", l.product_id as productId, p.category, l.description
         from orders o left join order_lines l on l.order_id = o.id left join products p on p.id = l.product_id
        where o.customer_id = ? and (o.ordered_on >= ? or o.id in (select order_id from enrolments e where e.customer_id = o.customer_id))
        order by o.ordered_on, o.id, l.position`,
    ),
    contacts: client.prepare<[Id, Day], { kind: 'in' | 'asked' | 'told'; on: Day; at: Instant; feedback: Feedback | null }>(
      `select case when state = 'skipped' then 'asked' when direction = 'in' then 'in' else 'told' end as kind, done_on as "on", coalesce(done_at, 0) as at, feedback
         from touches where customer_id = ? and done_on >= ?
          and ((state = 'done' and direction = 'in')
            or (state = 'done' and feedback is not null)
            or (state = 'skipped' and skip_reason ->> 'why' = 'customer-asked'))
        order by done_on, done_at, id`,
    ),
    withdrawals: client.prepare<[Id], { at: Instant }>('select updated_at as at from consents where customer_id = ? and withdrawn_on is not null'),
    matters: client.prepare<[Id], { id: Id; kind: string; openedOn: Day; createdAt: Instant; open: number }>(
      'select id, kind, opened_on as openedOn, created_at as createdAt, closed_on is null as open from matters where customer_id = ?',
    ),
    reach: client.prepare<[Id], { kind: 'email' | 'phone' | 'post' }>("select distinct kind from contact_points where customer_id = ? and state = 'usable'"),
    customer: client.prepare<[Id], { segmentId: Id; country: string; region: string | null; archived: number }>(
      'select segment_id as segmentId, country, region, archived_at is not null as archived from customers where id = ?',
    ),
    pass: client.prepare<unknown[]>(
      "insert into enrolment_steps (id, enrolment_id, step_id, outcome, happened_on, created_at, updated_at) values (?, ?, ?, 'passed', ?, ?, ?)",
    ),
    save: client.prepare<unknown[]>(
      `update enrolments set state = ?, at_step_id = ?, after_id = ?, next_step_id = ?, due_on = ?, stopped_because = ?, updated_at = ? where id = ?`,
    ),
    drop: client.prepare<[Id]>('delete from enrolments where id = ?'),
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

export const isOnAnyJourney = (db: Db, customerId: Id): boolean => statements(db).any.get(customerId) !== undefined;

/** Everything that decides where one customer is on their journeys; one query a table. */
export function readJourneys(db: Db, customerId: Id) {
  const read = statements(db);
  const enrolments = read.enrolments.all(customerId);
  const since = enrolments.reduce<Day>((first, { startedOn }) => (startedOn < first ? startedOn : first), '9999-12-31');
  return {
    enrolments: enrolments.map(({ trigger, stopRules, ...line }) => ({ ...line, trigger: read1<Trigger>(trigger), stopRules: read1<StopRule[]>(stopRules) })),
    steps: read.steps.all(customerId).map(({ delay, condition, removed, ...line }) => ({
      ...line,
      removed: removed === 1,
      delay: read1<Delay>(delay),
      condition: condition === null ? null : read1<Condition>(condition),
    })),
    entries: read.entries.all(customerId),
    orders: read.orders.all(customerId, since),
    contacts: read.contacts.all(customerId, since),
    withdrawals: read.withdrawals.all(customerId),
    matters: read.matters.all(customerId),
    reach: read.reach.all(customerId),
    customer: read.customer.get(customerId),
  };
}

/** What was checked by the contract when it was written. */
function read1<T>(json: string): T {
  const value: T = JSON.parse(json);
  return value;
}

export function insertPass(db: Db, pass: { id: Id; enrolmentId: Id; stepId: Id; on: Day; at: Instant }): void {
  statements(db).pass.run(pass.id, pass.enrolmentId, pass.stepId, pass.on, pass.at, pass.at);
}

export type StandingValues = Pick<EnrolmentLine, 'state' | 'atStepId' | 'afterId' | 'nextStepId' | 'dueOn' | 'stoppedBecause'>;

export function saveStanding(db: Db, enrolmentId: Id, values: StandingValues, at: Instant): void {
  const { state, atStepId, afterId, nextStepId, dueOn, stoppedBecause } = values;
  statements(db).save.run(state, atStepId, afterId, nextStepId, dueOn, stoppedBecause, at, enrolmentId);
}

export const dropEnrolment = (db: Db, enrolmentId: Id): void => void statements(db).drop.run(enrolmentId);
