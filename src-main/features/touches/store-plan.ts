// What the planner writes: only what differs from what is there.
import type { Id, Instant } from '#contract/words';
import type { Db } from '#db/open';
import type { PlannedTouch } from './rules-facts.ts';
import { type CustomerRows, type OpenLine, type ScoreValues, scoreColumns } from './store-facts.ts';

type Client = Db['$client'];

/** The columns the planner decides, in one order for reading and writing. */
type PlanValues = [
  salespersonId: Id | null,
  channel: string,
  state: string,
  dueOn: string | null,
  reasons: string | null,
  worth: number | null,
  worthParts: string | null,
  perishesOn: string | null,
  hold: string | null,
  heldUntilOn: string | null,
  contactNumber: number | null,
  matterId: Id | null,
  occasionId: Id | null,
];
const planColumns = [
  'salesperson_id',
  'channel',
  'state',
  'due_on',
  'reasons',
  'worth',
  'worth_parts',
  'perishes_on',
  'hold',
  'held_until_on',
  'contact_number',
  'matter_id',
  'occasion_id',
] as const;

const valuesOfPlan = (plan: PlannedTouch, ownerId: Id | null): PlanValues => [
  ownerId,
  plan.channel,
  plan.state,
  plan.dueOn,
  JSON.stringify(plan.reasons),
  plan.worth,
  JSON.stringify(plan.worthParts),
  plan.perishesOn,
  plan.hold && JSON.stringify(plan.hold),
  plan.heldUntilOn,
  plan.contactNumber,
  plan.matterId,
  plan.occasionId,
];

const valuesOfLine = (line: OpenLine): PlanValues => [
  line.salespersonId,
  line.channel,
  line.state,
  line.dueOn,
  line.reasons,
  line.worth,
  line.worthParts,
  line.perishesOn,
  line.hold,
  line.heldUntilOn,
  line.contactNumber,
  line.matterId,
  line.occasionId,
];

function prepare(client: Client) {
  const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
  return {
    insert: client.prepare<unknown[]>(
      `insert into touches (id, customer_id, direction, created_at, updated_at, ${planColumns.join(', ')}) values (?, ?, 'out', ?, ?, ${marks(planColumns.length)})`,
    ),
    update: client.prepare<unknown[]>(`update touches set updated_at = ?, ${planColumns.map((column) => `${column} = ?`).join(', ')} where id = ?`),
    score: client.prepare<unknown[]>(`insert into customer_scores (${scoreColumns}, computed_at) values (${marks(15)})`),
    chance: client.prepare<[number | null, Instant, Id]>('update customer_scores set chance_to_buy = ?, computed_at = ? where customer_id = ?'),
    rescore: client.prepare<unknown[]>(
      `update customer_scores set ${scoreColumns
        .split(',')
        .slice(1)
        .map((column) => `${column} = ?`)
        .join(', ')}, computed_at = ? where customer_id = ?`,
    ),
    cancelArchived: client.prepare<[Instant]>(
      `update touches set state = 'cancelled', hold = null, worth = null, updated_at = ?
        where direction = 'out' and state in ('planned', 'held') and customer_id in (select id from customers where archived_at is not null)`,
    ),
    cancelOf: client.prepare<[Instant, Id]>(
      `update touches set state = 'cancelled', hold = null, worth = null, updated_at = ? where direction = 'out' and state in ('planned', 'held') and customer_id = ?`,
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

/** Pages of the write-ahead log before it is folded back, and kibibytes of cache, while everybody is planned. */
const roomyLogPages = 16_000;
const roomyCacheKib = 32_768;

/**
 * Gives a long run of small transactions room: pages that many chunks change are folded back once, not once a chunk. Durability stays as it
 * is. Answers the function that puts the settings back.
 */
export function makeRoomToWrite({ $client }: Db): () => void {
  const logPages = Number($client.pragma('wal_autocheckpoint', { simple: true }));
  const cache = Number($client.pragma('cache_size', { simple: true }));
  $client.pragma(`wal_autocheckpoint = ${roomyLogPages}`);
  $client.pragma(`cache_size = -${roomyCacheKib}`);
  return () => {
    $client.pragma(`cache_size = ${cache}`);
    $client.pragma(`wal_autocheckpoint = ${logPages}`);
    $client.pragma('wal_checkpoint(PASSIVE)');
  };
}

const equal = (a: readonly unknown[], b: readonly unknown[]) => a.every((value, index) => value === b[index]);

export type Written = 'made' | 'changed' | 'same';

/** Makes or changes the customer's open touch where the plan differs. Call inside a transaction. */
export function savePlan(db: Db, rows: CustomerRows, plan: PlannedTouch, stamp: { id: () => Id; at: Instant }): Written {
  const values = valuesOfPlan(plan, rows.customer.ownerId);
  if (!rows.open) {
    statements(db).insert.run(stamp.id(), rows.customer.id, stamp.at, stamp.at, ...values);
    return 'made';
  }
  if (equal(values, valuesOfLine(rows.open))) return 'same';
  statements(db).update.run(stamp.at, ...values, rows.open.id);
  return 'changed';
}

/** Where the chance to buy stands among the values. */
const chanceAt = 11;

/** Writes the learned figures where they differ; true where it wrote. */
export function saveScore(db: Db, rows: CustomerRows, values: ScoreValues, at: Instant): boolean {
  const known = rows.score?.slice(1);
  if (known && equal(values, known)) return false;
  const chance = values[chanceAt];
  // The chance moves a little each day, the rest seldom: then the indexes over the rest are left alone.
  if (known && equal(values.with(chanceAt, known[chanceAt] ?? null), known)) {
    statements(db).chance.run(chance, at, rows.customer.id);
    return true;
  }
  if (rows.score) statements(db).rescore.run(...values, at, rows.customer.id);
  else statements(db).score.run(rows.customer.id, ...values, at);
  return true;
}

/** Open touches of archived customers are called off. Answers how many. */
export const cancelArchived = (db: Db, at: Instant): number => statements(db).cancelArchived.run(at).changes;
export const cancelOpenOf = (db: Db, customerId: Id, at: Instant): number => statements(db).cancelOf.run(at, customerId).changes;
