// The planner at work: for one customer after each change, for everybody each night and after an import.
import type { Id } from '#contract/words';
import type { Tx } from '#db/open';
import { dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import type { PlannedTouch } from './rules-facts.ts';
import { planCustomer } from './rules-plan.ts';
import { handedTo, listedWith, ownerOf } from './rules-whose.ts';
import { factsOf, type PlanWorld, planWorld } from './service-facts.ts';
import { settleJourneys } from './service-journeys.ts';
import { type CustomerRows, countCustomers, readCustomer, readCustomersAfter } from './store-facts.ts';
import {
  beginLongRun,
  cancelArchived,
  cancelOpenOf,
  type Difference,
  differenceOf,
  foldLog,
  writeScore,
  writeScores,
  writeTouch,
  writeTouches,
} from './store-plan.ts';
import { changeCount } from './store-queue.ts';

type PlanContext = Pick<Context, 'db' | 'clock' | 'changes'>;

export interface PlanProgress {
  done: number;
  total: number;
}

export interface PlanOutcome {
  customers: number;
  made: number;
  changed: number;
  cancelled: number;
  /** False where it was stopped on the way; what was planned until then stands. */
  finished: boolean;
}

export interface PlanOptions {
  onProgress?: (progress: PlanProgress) => void;
  signal?: AbortSignal;
}

/** Customers written together: the more, the fewer pages are written twice. */
const chunkSize = 2500;
/** Chunks between two times that the log is folded back: a page that both changed is written to the file once. */
const chunksToFold = 2;
/** Customers read and planned at a stretch, before everything else gets its turn: with more, what is read of them outlives the young heap. */
const stretchSize = 100;

function planOne(world: PlanWorld, rows: CustomerRows): Difference | null {
  const { facts, score } = factsOf(rows, world);
  const plan = planCustomer(facts, world, world.today);
  return differenceOf(rows, plan, score, listOf(rows, plan, world));
}

/** Whose list a planned touch stands on today. */
function listOf({ customer, open }: CustomerRows, { reasons }: PlannedTouch, { sellers, today }: PlanWorld): Id | null {
  const taker = open ? handedTo(open.handedToId, sellers, today) : null;
  if (taker !== null) return taker;
  const owner = ownerOf(customer.id, customer.ownerId, sellers);
  const away = owner === null ? undefined : sellers.away.get(owner);
  if (!away) return owner;
  const occasion = reasons.find(({ rule }) => rule === 'occasion');
  return listedWith(owner, away, { today, occasionOn: occasion?.rule === 'occasion' ? dayNumber(occasion.on) : null });
}

/** Plans one customer anew, inside the caller's transaction. An archived customer loses the open touch. */
export function replanCustomer(ctx: PlanContext, _tx: Tx, customerId: Id): void {
  const world = planWorld(ctx);
  const at = ctx.clock.now();
  settleJourneys(ctx, customerId);
  const rows = readCustomer(ctx.db, customerId, world.todayOn);
  if (!rows) return void cancelOpenOf(ctx.db, customerId, at);
  const difference = planOne(world, rows);
  if (!difference) return;
  writeScore(ctx.db, difference, at);
  writeTouch(ctx.db, difference, { id: newId, at });
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Plans every customer, chunk by chunk, giving way to everything else all along: no step takes longer than a keystroke. Writes only
 * differences: a second run changes nothing. Stops between chunks where `signal` says so.
 */
export async function planEverybody(ctx: PlanContext, options: PlanOptions = {}): Promise<PlanOutcome> {
  const endLongRun = beginLongRun(ctx.db);
  try {
    return await planChunks(ctx, options);
  } finally {
    endLongRun();
  }
}

async function planChunks(ctx: PlanContext, options: PlanOptions): Promise<PlanOutcome> {
  const total = countCustomers(ctx.db);
  const outcome: PlanOutcome = { customers: 0, made: 0, changed: 0, cancelled: cancelArchived(ctx.db, ctx.clock.now()), finished: false };
  let folded = changeCount(ctx.db);
  let after = '';
  for (let chunks = 1; ; chunks += 1) {
    if (options.signal?.aborted) return told(ctx, outcome);
    const last = await planChunk(ctx, after, outcome);
    if (last === undefined) break;
    after = last;
    options.onProgress?.({ done: outcome.customers, total: Math.max(total, outcome.customers) });
    if (chunks % chunksToFold !== 0 || folded === changeCount(ctx.db)) continue;
    await breathe();
    foldLog(ctx.db);
    folded = changeCount(ctx.db);
  }
  return told(ctx, { ...outcome, finished: true });
}

/** Customers who have been planned and not yet written. */
interface Planned {
  differences: Difference[];
  customers: number;
  /** The last customer planned; undefined where nobody was left. */
  last: Id | undefined;
}

const nothingPlanned = (): Planned => ({ differences: [], customers: 0, last: undefined });

/** Reads and plans the next stretch of a chunk; false where the chunk is full or nobody is left. */
function planStretch(ctx: PlanContext, world: PlanWorld, after: string, chunk: Planned): boolean {
  const stretch = readCustomersAfter(ctx.db, chunk.last ?? after, Math.min(stretchSize, chunkSize - chunk.customers), world.todayOn);
  for (const rows of stretch) {
    const difference = planOne(world, rows);
    if (difference) chunk.differences.push(difference);
  }
  chunk.customers += stretch.length;
  chunk.last = stretch.at(-1)?.customer.id ?? chunk.last;
  return stretch.length === stretchSize && chunk.customers < chunkSize;
}

/** Plans the next chunk, counts what it did, answers the last customer's id; undefined where nobody is left. */
async function planChunk(ctx: PlanContext, after: string, outcome: PlanOutcome): Promise<Id | undefined> {
  const world = planWorld(ctx);
  const chunk = nothingPlanned();
  const since = { changes: changeCount(ctx.db) };
  // Somebody worked while the chunk was being read, or midnight passed: what was planned may no longer fit.
  const isStale = () => changeCount(ctx.db) !== since.changes || ctx.clock.today() !== world.todayOn;
  do await breathe();
  while (planStretch(ctx, world, after, chunk));
  for (const write of [writeScores, writeTouches]) {
    await breathe();
    if (isStale()) return planAtOnce(ctx, after, { until: chunk.last, outcome });
    if (chunk.differences.length > 0) ctx.db.transaction(() => write(ctx.db, chunk.differences, { id: newId, at: ctx.clock.now() }));
    since.changes = changeCount(ctx.db);
  }
  count(outcome, chunk);
  return chunk.last;
}

/** Plans a chunk anew in steps so small that each is read, planned and written without a break. */
async function planAtOnce(ctx: PlanContext, after: string, { until, outcome }: { until: Id | undefined; outcome: PlanOutcome }): Promise<Id | undefined> {
  let last: Id | undefined;
  while (until !== undefined && (last ?? after) < until) {
    await breathe();
    const step = nothingPlanned();
    ctx.db.transaction(() => {
      planStretch(ctx, planWorld(ctx), last ?? after, step);
      const stamp = { id: newId, at: ctx.clock.now() };
      writeScores(ctx.db, step.differences, stamp);
      writeTouches(ctx.db, step.differences, stamp);
    });
    if (step.last === undefined) break;
    last = step.last;
    count(outcome, step);
  }
  return last ?? until;
}

function count(outcome: PlanOutcome, { customers, differences }: Planned): void {
  outcome.customers += customers;
  for (const { touch } of differences) if (touch) outcome[touch.touchId === null ? 'made' : 'changed'] += 1;
}

function told(ctx: PlanContext, outcome: PlanOutcome): PlanOutcome {
  if (outcome.made + outcome.changed + outcome.cancelled > 0) ctx.changes.tell({ topic: 'touches' });
  return outcome;
}
