// The planner at work: for one customer after each change, for everybody each night and after an import.
import type { Id } from '#contract/words';
import type { Tx } from '#db/open';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { planCustomer } from './rules-plan.ts';
import { factsOf, type PlanWorld, planWorld } from './service-facts.ts';
import { type CustomerRows, countCustomers, readCustomer, readCustomersAfter } from './store-facts.ts';
import { cancelArchived, cancelOpenOf, type Difference, differenceOf, makeRoomToWrite, writeDifference } from './store-plan.ts';
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

/** Customers a transaction: the more, the fewer pages are written twice. */
const chunkSize = 2000;
/** Customers read and planned at a stretch, before everything else gets its turn. */
const stretchSize = 250;

function planOne(world: PlanWorld, rows: CustomerRows): Difference | null {
  const { facts, score } = factsOf(rows, world);
  return differenceOf(rows, planCustomer(facts, world, world.today), score);
}

/** Plans one customer anew, inside the caller's transaction. An archived customer loses the open touch. */
export function replanCustomer(ctx: PlanContext, _tx: Tx, customerId: Id): void {
  const world = planWorld(ctx);
  const at = ctx.clock.now();
  const rows = readCustomer(ctx.db, customerId, world.todayOn);
  if (!rows) return void cancelOpenOf(ctx.db, customerId, at);
  const difference = planOne(world, rows);
  if (difference) writeDifference(ctx.db, difference, { id: newId, at });
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Plans every customer, a chunk a transaction, giving way to everything else between chunks and several times while a chunk is read.
 * Writes only differences: a second run changes nothing. Stops between chunks where `signal` says so.
 */
export async function planEverybody(ctx: PlanContext, options: PlanOptions = {}): Promise<PlanOutcome> {
  const giveBack = makeRoomToWrite(ctx.db);
  try {
    return await planChunks(ctx, options);
  } finally {
    giveBack();
  }
}

async function planChunks(ctx: PlanContext, options: PlanOptions): Promise<PlanOutcome> {
  const total = countCustomers(ctx.db);
  const outcome: PlanOutcome = { customers: 0, made: 0, changed: 0, cancelled: cancelArchived(ctx.db, ctx.clock.now()), finished: false };
  for (let after = ''; ; ) {
    if (options.signal?.aborted) return told(ctx, outcome);
    const last = await planChunk(ctx, after, outcome);
    if (last === undefined) break;
    after = last;
    options.onProgress?.({ done: outcome.customers, total: Math.max(total, outcome.customers) });
  }
  return told(ctx, { ...outcome, finished: true });
}

/** A chunk that has been planned and not yet written. */
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

function planAtOnce(ctx: PlanContext, after: string): Planned {
  const chunk = nothingPlanned();
  const world = planWorld(ctx);
  while (planStretch(ctx, world, after, chunk));
  return chunk;
}

/** Plans the next chunk, counts what it did, answers the last customer's id; undefined where nobody is left. */
async function planChunk(ctx: PlanContext, after: string, outcome: PlanOutcome): Promise<Id | undefined> {
  const before = changeCount(ctx.db);
  const world = planWorld(ctx);
  const chunk = nothingPlanned();
  do await breathe();
  while (planStretch(ctx, world, after, chunk));
  await breathe();
  // Somebody worked while the chunk was being read, or midnight passed: what was planned may no longer fit, so it is planned anew without a break.
  const isStale = changeCount(ctx.db) !== before || ctx.clock.today() !== world.todayOn;
  return ctx.db.transaction(() => writeChunk(ctx, isStale ? planAtOnce(ctx, after) : chunk, outcome));
}

function writeChunk(ctx: PlanContext, chunk: Planned, outcome: PlanOutcome): Id | undefined {
  const at = ctx.clock.now();
  for (const difference of chunk.differences) {
    const written = writeDifference(ctx.db, difference, { id: newId, at });
    if (written !== 'same') outcome[written] += 1;
  }
  outcome.customers += chunk.customers;
  return chunk.last;
}

function told(ctx: PlanContext, outcome: PlanOutcome): PlanOutcome {
  if (outcome.made + outcome.changed + outcome.cancelled > 0) ctx.changes.tell({ topic: 'touches' });
  return outcome;
}
