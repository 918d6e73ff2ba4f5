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
  veryLateOn: string | null,
  hold: string | null,
  heldUntilOn: string | null,
  contactNumber: number | null,
  matterId: Id | null,
  occasionId: Id | null,
  templateId: Id | null,
  journeyStepId: Id | null,
  enrolmentId: Id | null,
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
  'very_late_on',
  'hold',
  'held_until_on',
  'contact_number',
  'matter_id',
  'occasion_id',
  'template_id',
  'journey_step_id',
  'enrolment_id',
] as const;

const valuesOfPlan = (plan: PlannedTouch, salespersonId: Id | null): PlanValues => [
  salespersonId,
  plan.channel,
  plan.state,
  plan.dueOn,
  JSON.stringify(plan.reasons),
  plan.worth,
  JSON.stringify(plan.worthParts),
  plan.perishesOn,
  plan.veryLateOn,
  plan.hold && JSON.stringify(plan.hold),
  plan.heldUntilOn,
  plan.contactNumber,
  plan.matterId,
  plan.occasionId,
  plan.templateId,
  plan.journeyStepId,
  plan.enrolmentId,
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
  line.veryLateOn,
  line.hold,
  line.heldUntilOn,
  line.contactNumber,
  line.matterId,
  line.occasionId,
  line.templateId,
  line.journeyStepId,
  line.enrolmentId,
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

interface LongRun {
  runs: number;
  logPages: number;
  cache: number;
}

/** Room for the pages that a long run comes back to, most of all its indexes: 40 MB, given back at its end. */
const longRunCache = -40_000;

const longRuns = new WeakMap<Client, LongRun>();

/**
 * Begins a long run of transactions: from here until the answered function is called, commits leave the write-ahead log alone, so that
 * none of them takes the time of folding it back; `foldLog` does that between them. Durability stays as it is. Runs may overlap.
 */
export function beginLongRun({ $client }: Db): () => void {
  const run = longRuns.get($client) ?? { runs: 0, ...settingsOf($client) };
  if (run.runs === 0) {
    // So that SQLite knows how big its tables have become: a new desk that took in a whole shop is not searched as an empty one.
    $client.pragma('optimize');
    $client.pragma('wal_autocheckpoint = 0');
    $client.pragma(`cache_size = ${longRunCache}`);
  }
  run.runs += 1;
  longRuns.set($client, run);
  return () => {
    run.runs -= 1;
    if (run.runs > 0) return;
    longRuns.delete($client);
    // Another copy may have been put in its place meanwhile.
    if (!$client.open) return;
    $client.pragma(`wal_autocheckpoint = ${run.logPages}`);
    $client.pragma(`cache_size = ${run.cache}`);
    $client.pragma('shrink_memory');
    foldLog({ $client });
  };
}

const settingsOf = (client: Client) => ({
  logPages: Number(client.pragma('wal_autocheckpoint', { simple: true })),
  cache: Number(client.pragma('cache_size', { simple: true })),
});

/** Folds the write-ahead log back into the file. */
export function foldLog({ $client }: Pick<Db, '$client'>): void {
  $client.pragma('main.wal_checkpoint(PASSIVE)');
}

/** Where the chance to buy stands among the learned values. */
const chanceAt = 11;

/** What has to be written for one customer so that plan and learned figures stand in the database. */
export interface Difference {
  customerId: Id;
  /** Null where the open touch says all of it already; `touchId` is null where it has to be made. */
  touch: { touchId: Id | null; values: PlanValues } | null;
  /** Null where the figures stand; the chance alone moves nearly every day, the rest seldom. */
  score: { kind: 'new' | 'all'; values: ScoreValues } | { kind: 'chance'; chance: number | null } | null;
}

const equal = (a: readonly unknown[], b: readonly unknown[], except = -1) => a.every((value, index) => index === except || value === b[index]);

/** Compares with what was read; null where nothing is to be written. `listedWith` is whose list the touch stands on. */
export function differenceOf(rows: CustomerRows, plan: PlannedTouch, values: ScoreValues, listedWith: Id | null): Difference | null {
  const touch = touchDifference(rows, valuesOfPlan(plan, listedWith));
  const score = scoreDifference(rows.score?.slice(1), values);
  return touch || score ? { customerId: rows.customer.id, touch, score } : null;
}

function touchDifference({ open }: CustomerRows, values: PlanValues): Difference['touch'] {
  if (!open) return { touchId: null, values };
  return equal(values, valuesOfLine(open)) ? null : { touchId: open.id, values };
}

function scoreDifference(known: readonly unknown[] | undefined, values: ScoreValues): Difference['score'] {
  if (!known) return { kind: 'new', values };
  if (!equal(values, known, chanceAt)) return { kind: 'all', values };
  return values[chanceAt] === known[chanceAt] ? null : { kind: 'chance', chance: values[chanceAt] };
}

type Stamp = { id: () => Id; at: Instant };

/** Writes the learned figures of one customer where they differ, inside a transaction. */
export function writeScore(db: Db, { customerId, score }: Difference, at: Instant): void {
  if (!score) return;
  const write = statements(db);
  // The indexes over the other figures are left alone where only the chance moved.
  if (score.kind === 'chance') write.chance.run(score.chance, at, customerId);
  else if (score.kind === 'all') write.rescore.run(...score.values, at, customerId);
  else write.score.run(customerId, ...score.values, at);
}

/** Writes the open touch of one customer where it differs, inside a transaction. */
export function writeTouch(db: Db, { customerId, touch }: Difference, { id, at }: Stamp): void {
  if (!touch) return;
  const write = statements(db);
  if (touch.touchId === null) write.insert.run(id(), customerId, at, at, ...touch.values);
  else write.update.run(at, ...touch.values, touch.touchId);
}

/** As `writeScore`, for many. */
export function writeScores(db: Db, differences: readonly Difference[], { at }: Stamp): void {
  for (const difference of differences) writeScore(db, difference, at);
}

/** As `writeTouch`, for many. */
export function writeTouches(db: Db, differences: readonly Difference[], stamp: Stamp): void {
  for (const difference of differences) writeTouch(db, difference, stamp);
}

/** Open touches of archived customers are called off. Answers how many. */
export const cancelArchived = (db: Db, at: Instant): number => statements(db).cancelArchived.run(at).changes;
export const cancelOpenOf = (db: Db, customerId: Id, at: Instant): number => statements(db).cancelOf.run(at, customerId).changes;
