// What came of journeys and their steps, counted in the database. A step counts as done while its touch stands.
import type { BehindStepFigure } from '#contract/journey-steps';
import type { Day, Id } from '#contract/words';
import type { Db } from '#db/open';

/** So many days after a step an answer and an order count as its own. */
export interface Windows {
  repliedDays: number;
  boughtDays: number;
}

const standing = "(n.touch_id is null or t.state in ('done', 'skipped'))";
/** No later step of the same run was done by then. */
const lastBefore = (day: string) => `not exists (select 1 from enrolment_steps m left join touches mt on mt.id = m.touch_id
    where m.enrolment_id = n.enrolment_id and m.outcome = 'done' and m.id > n.id and m.happened_on <= ${day} and (m.touch_id is null or mt.state = 'done'))`;

const done = `from enrolment_steps n join enrolments e on e.id = n.enrolment_id left join touches t on t.id = n.touch_id
  where n.outcome = 'done' and ${standing}`;

const answers = `i.customer_id = e.customer_id and i.direction = 'in' and i.state = 'done' and i.done_on between n.happened_on and date(n.happened_on, ?)
   and coalesce(i.done_at, 0) >= coalesce(t.done_at, 0) and ${lastBefore('i.done_on')}`;
const purchases = `o.customer_id = e.customer_id and o.id is not e.order_id and o.total_minor >= 0
   and o.ordered_on between n.happened_on and date(n.happened_on, ?) and ${lastBefore('o.ordered_on')}`;

const withinDays = (days: number) => `+${days} day`;

export interface JourneyCountRow {
  journeyId: Id;
  running: number;
  paused: number;
  finished: number;
  stopped: number;
  due: number;
}

export function countByJourney({ $client }: Db, today: Day): JourneyCountRow[] {
  return $client
    .prepare<[Day], JourneyCountRow>(
      `select journey_id as journeyId, sum(state = 'running') as running, sum(state = 'paused') as paused, sum(state = 'finished') as finished,
              sum(state = 'stopped') as stopped, sum(state = 'running' and due_on <= ?) as due
         from enrolments group by journey_id`,
    )
    .all(today);
}

export interface OnStep {
  stepId: Id;
  waiting: number;
  due: number;
  late: number;
  paused: number;
}

export function countOnSteps({ $client }: Db, journeyId: Id, today: Day): OnStep[] {
  return $client
    .prepare<[Day, Day, Day, Id], OnStep>(
      `select next_step_id as stepId, sum(state = 'running' and due_on > ?) as waiting, sum(state = 'running' and due_on <= ?) as due,
              sum(state = 'running' and due_on < ?) as late, sum(state = 'paused') as paused
         from enrolments where journey_id = ? and next_step_id is not null and state in ('running', 'paused') group by next_step_id`,
    )
    .all(today, today, today, journeyId);
}

export function countOutcomes({ $client }: Db, journeyId: Id) {
  return $client
    .prepare<[Id], { stepId: Id; done: number; skipped: number; minutes: number }>(
      `select n.step_id as stepId, sum(n.outcome = 'done') as done, sum(n.outcome in ('skipped', 'passed')) as skipped,
              coalesce(sum(case when n.outcome = 'done' then t.minutes end), 0) as minutes
         from enrolment_steps n join enrolments e on e.id = n.enrolment_id left join touches t on t.id = n.touch_id
        where e.journey_id = ? and n.outcome <> 'before' and ${standing} group by n.step_id`,
    )
    .all(journeyId);
}

export function countReplied({ $client }: Db, journeyId: Id, { repliedDays }: Windows) {
  return $client
    .prepare<[Id, string], { stepId: Id; n: number }>(
      `select n.step_id as stepId, count(*) as n ${done} and e.journey_id = ? and exists (select 1 from touches i where ${answers}) group by n.step_id`,
    )
    .all(journeyId, withinDays(repliedDays));
}

export function countBought({ $client }: Db, journeyId: Id, { boughtDays }: Windows) {
  return $client
    .prepare<[Id, string], { stepId: Id; n: number }>(
      `select n.step_id as stepId, count(*) as n ${done} and e.journey_id = ? and exists (select 1 from orders o where ${purchases}) group by n.step_id`,
    )
    .all(journeyId, withinDays(boughtDays));
}

export function sumRevenue({ $client }: Db, journeyId: Id, { boughtDays }: Windows) {
  return $client
    .prepare<[string, Id], { stepId: Id; currency: string; minor: number }>(
      `select n.step_id as stepId, o.currency, sum(o.total_minor) as minor
         from enrolment_steps n join enrolments e on e.id = n.enrolment_id left join touches t on t.id = n.touch_id join orders o on ${purchases}
        where e.journey_id = ? and n.outcome = 'done' and ${standing} group by n.step_id, o.currency order by n.step_id, o.currency`,
    )
    .all(withinDays(boughtDays), journeyId);
}

export function countSpent({ $client }: Db, journeyId: Id) {
  return $client
    .prepare<[Id], { stepId: Id; currency: string; minor: number }>(
      `select n.step_id as stepId, t.cost_currency as currency, sum(t.cost_minor) as minor
         ${done} and e.journey_id = ? and t.cost_minor is not null and t.cost_currency is not null group by n.step_id, t.cost_currency`,
    )
    .all(journeyId);
}

interface Behind {
  from: string;
  day: string;
  /** How far after the step it counts; null where it is the step's own day. */
  within: string | null;
}

function behindOf(figure: BehindStepFigure, { repliedDays, boughtDays }: Windows): Behind {
  const people =
    'from enrolment_steps n join enrolments e on e.id = n.enrolment_id join customers c on c.id = e.customer_id left join touches t on t.id = n.touch_id';
  const wasDone = `where n.step_id = ? and n.outcome = 'done' and ${standing} group by n.id`;
  if (figure === 'replied') return { from: `${people} join touches i on ${answers} ${wasDone}`, day: 'min(i.done_on)', within: withinDays(repliedDays) };
  if (figure === 'bought') return { from: `${people} join orders o on ${purchases} ${wasDone}`, day: 'min(o.ordered_on)', within: withinDays(boughtDays) };
  const outcomes = figure === 'done' ? "n.outcome = 'done'" : "n.outcome in ('skipped', 'passed')";
  return { from: `${people} where n.step_id = ? and ${outcomes} and ${standing}`, day: 'n.happened_on', within: null };
}

export interface StepPeopleQuestion {
  stepId: Id;
  figure: BehindStepFigure;
  offset: number;
  limit: number;
}

/** The people behind a figure of a step, the newest first, with the day it happened; and how many there are in all. */
export function listStepPeople({ $client }: Db, { stepId, figure, offset, limit }: StepPeopleQuestion, windows: Windows) {
  const { from, day, within } = behindOf(figure, windows);
  const about = within === null ? [stepId] : [within, stepId];
  const rows = $client
    .prepare<unknown[], { customerId: Id; name: string; on: Day }>(
      `select e.customer_id as customerId, c.display_name as name, ${day} as "on" ${from} order by "on" desc, c.sort_key, n.id limit ? offset ?`,
    )
    .all(...about, limit, offset);
  const counted = $client.prepare<unknown[], { n: number }>(`select count(*) as n from (select n.id ${from})`).get(...about);
  return { rows, total: counted?.n ?? 0 };
}

export interface Choices {
  products: { id: Id; name: string; customers: number }[];
  categories: { name: string; customers: number }[];
  tags: { tag: string; customers: number }[];
}

const mostChoices = 200;

/** What was bought and how customers are marked, the most used first. */
export function listChoices({ $client }: Db): Choices {
  const bought = 'from products p join order_lines l on l.product_id = p.id join orders o on o.id = l.order_id';
  return {
    products: $client
      .prepare<[number], Choices['products'][number]>(
        `select p.id, p.name, count(distinct o.customer_id) as customers ${bought} group by p.id order by customers desc, p.name limit ?`,
      )
      .all(mostChoices),
    categories: $client
      .prepare<[number], Choices['categories'][number]>(
        `select p.category as name, count(distinct o.customer_id) as customers ${bought} where p.category is not null group by p.category order by customers desc, name limit ?`,
      )
      .all(mostChoices),
    tags: $client
      .prepare<[number], Choices['tags'][number]>(
        'select tag, count(distinct customer_id) as customers from customer_tags group by tag order by customers desc, tag limit ?',
      )
      .all(mostChoices),
  };
}
