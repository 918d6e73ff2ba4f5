// The planner at work: for one customer after each change, for everybody each night and after an import.
import type { Id } from '#contract/words';
import type { Tx } from '#db/open';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { planCustomer } from './rules-plan.ts';
import { factsOf, type PlanWorld, planWorld } from './service-facts.ts';
import { type CustomerRows, countCustomers, readCustomer, readCustomersAfter } from './store-facts.ts';
import { cancelArchived, cancelOpenOf, makeRoomToWrite, savePlan, saveScore } from './store-plan.ts';

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

const chunkSize = 2500;

function planOne(ctx: PlanContext, world: PlanWorld, rows: CustomerRows, at: number): 'made' | 'changed' | 'same' {
  const { facts, score } = factsOf(rows, world);
  const written = savePlan(ctx.db, rows, planCustomer(facts, world, world.today), { id: newId, at });
  saveScore(ctx.db, rows, score, at);
  return written;
}

/** Plans one customer anew, inside the caller's transaction. An archived customer loses the open touch. */
export function replanCustomer(ctx: PlanContext, _tx: Tx, customerId: Id): void {
  const world = planWorld(ctx);
  const at = ctx.clock.now();
  const rows = readCustomer(ctx.db, customerId, world.todayOn);
  if (rows) planOne(ctx, world, rows, at);
  else cancelOpenOf(ctx.db, customerId, at);
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Plans every customer, a chunk a transaction, giving way to everything else between chunks. Writes only differences: a second run
 * changes nothing. Stops between chunks where `signal` says so.
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
    const last = planChunk(ctx, after, outcome);
    if (last === undefined) break;
    after = last;
    options.onProgress?.({ done: outcome.customers, total: Math.max(total, outcome.customers) });
    await breathe();
  }
  return told(ctx, { ...outcome, finished: true });
}

/** Plans the next chunk, counts what it did, answers the last customer's id; undefined where nobody is left. */
function planChunk(ctx: PlanContext, after: string, outcome: PlanOutcome): Id | undefined {
  const at = ctx.clock.now();
  return ctx.db.transaction(() => {
    const world = planWorld(ctx);
    const chunk = readCustomersAfter(ctx.db, after, chunkSize, world.todayOn);
    for (const rows of chunk) {
      const written = planOne(ctx, world, rows, at);
      if (written !== 'same') outcome[written] += 1;
    }
    outcome.customers += chunk.length;
    return chunk.at(-1)?.customer.id;
  });
}

function told(ctx: PlanContext, outcome: PlanOutcome): PlanOutcome {
  if (outcome.made + outcome.changed + outcome.cancelled > 0) ctx.changes.tell({ topic: 'touches' });
  return outcome;
}
