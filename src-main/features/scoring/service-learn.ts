// Learning anew from all orders: each night and after an import. Reads in small turns, reckons aside, writes in small turns.
import type { LearningState } from '#contract/scoring';
import type { Instant } from '#contract/words';
import { dayNumber } from '#kit/days';
import { minorFromEuros } from '#kit/rough-money';
import type { Changes, Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { enoughBuyers, enoughSnapshots } from './rules-learned.ts';
import { buyersIn, fitVersion, hasBought, keptOf, type Learning, placeOf } from './rules-learning.ts';
import { maySlow } from './rules-rfm.ts';
import { learnAside } from './service-aside.ts';
import { type Gathered, gatherBase } from './service-base.ts';
import { currentFit } from './service-fits.ts';
import { type FigureRow, removeOrphanedFigures, saveFigures } from './store-figures.ts';
import { insertFit } from './store-fits.ts';

export type LearnContext = Pick<Context, 'db' | 'clock' | 'changes' | 'threads'>;

/** Rows written in one transaction: a few milliseconds. */
const writtenTogether = 500;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

interface Runs {
  under: number;
  broke: boolean;
}

/** By the news of its app, which stays the same when another database is brought back. */
const runs = new WeakMap<Changes, Runs>();

function runsOf(changes: Changes): Runs {
  const known = runs.get(changes) ?? { under: 0, broke: false };
  runs.set(changes, known);
  return known;
}

export function learningState({ db, changes }: Pick<Context, 'db' | 'changes'>): LearningState {
  const { under, broke } = runsOf(changes);
  const fit = currentFit(db);
  return {
    state: under > 0 ? 'running' : broke ? 'broke' : 'idle',
    last: fit && { on: fit.on, customers: fit.customers, purchases: fit.purchases, earlierMonthsFor: fit.stages.map(({ horizonDays }) => horizonDays) },
    needs: { snapshots: enoughSnapshots, buyers: enoughBuyers },
  };
}

/**
 * Learns from all orders up to today and writes fit and figures. False where `signal` ended it; what was learned before then stands, also where it
 * breaks: then it throws, and the state says so until it goes well.
 */
export async function learn(ctx: LearnContext, options: { signal?: AbortSignal } = {}): Promise<boolean> {
  const run = runsOf(ctx.changes);
  run.under += 1;
  ctx.changes.tell({ topic: 'scoring', id: 'learning' });
  try {
    const learned = await learnOnce(ctx, options);
    if (learned) run.broke = false;
    return learned;
  } catch (error) {
    run.broke = true;
    throw error;
  } finally {
    run.under -= 1;
    ctx.changes.tell({ topic: 'scoring' });
  }
}

/** What was begun by hand. */
const byHand = new WeakMap<Changes, { ending: AbortController; over: Promise<unknown> }>();

/** Begins learning anew, or answers what is under way. */
export function learnAgain(ctx: LearnContext): LearningState {
  if (runsOf(ctx.changes).under === 0) {
    const ending = new AbortController();
    // Where it breaks the state says so; there is nobody to tell besides.
    byHand.set(ctx.changes, { ending, over: learn(ctx, { signal: ending.signal }).catch(() => false) });
  }
  return learningState(ctx);
}

/** For the end of the app, and for tests: resolves when nothing begun by hand is under way. */
export async function stopLearning({ changes }: Pick<Context, 'changes'>, { waits = false } = {}): Promise<void> {
  if (!waits) byHand.get(changes)?.ending.abort();
  await byHand.get(changes)?.over;
}

async function learnOnce(ctx: LearnContext, { signal }: { signal?: AbortSignal }): Promise<boolean> {
  const on = ctx.clock.today();
  const gathered = await gatherBase(ctx.db, dayNumber(on), signal);
  const learning = gathered && (await learnAside(gathered.base, dayNumber(on), { signal, threads: ctx.threads }));
  if (!gathered || !learning || signal?.aborted) return false;
  const at = ctx.clock.now();
  ctx.db.transaction((tx) =>
    insertFit(tx, {
      id: newId(),
      version: fitVersion,
      asOfOn: on,
      computedAt: at,
      customers: buyersIn(gathered.base),
      purchases: gathered.base.days.length,
      fit: JSON.stringify(keptOf(learning, gathered.segmentIds, gathered.marginShare)),
    }),
  );
  await writeFigures(ctx, { gathered, learning, at }, signal);
  return true;
}

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** The row of one customer of the base. */
export function rowOf({ base, ids, currencies }: Gathered, { scores, bounds }: Pick<Learning, 'scores' | 'bounds'>, customer: number): FigureRow {
  const value = scores.yearValue[customer] ?? Number.NaN;
  const currency = currencies[customer] ?? null;
  const known = !Number.isNaN(value) && currency !== null;
  const place = placeOf(base, bounds, customer);
  const chance90 = rounded(scores.chance90[customer] ?? 0, 3);
  const shift = scores.learnedShift[customer] ?? Number.NaN;
  return {
    customerId: ids[customer] ?? '',
    alive: rounded(scores.alive[customer] ?? 0, 3),
    chance30: rounded(scores.chance30[customer] ?? 0, 3),
    chance90,
    learnedShift: Number.isNaN(shift) ? null : rounded(shift, 2),
    yearOrders: rounded(scores.yearOrders[customer] ?? 0, 2),
    yearValue: known ? rounded(value, 2) : null,
    yearMinor: known ? minorFromEuros(value, currency) : null,
    currency,
    ...place,
    waits: maySlow(place, place.rfmClass, chance90) ? 1 : 0,
  };
}

interface Learnt {
  gathered: Gathered;
  learning: Learning;
  at: Instant;
}

async function writeFigures({ db }: LearnContext, { gathered, learning, at }: Learnt, signal?: AbortSignal): Promise<void> {
  let rows: FigureRow[] = [];
  const write = async () => {
    await breathe();
    const batch = rows;
    rows = [];
    if (batch.length > 0) db.transaction(() => saveFigures(db, batch, at));
  };
  for (let customer = 0; customer < gathered.ids.length && !signal?.aborted; customer += 1) {
    if (!hasBought(gathered.base, customer)) continue;
    rows.push(rowOf(gathered, learning, customer));
    if (rows.length === writtenTogether) await write();
  }
  await write();
  db.transaction(() => removeOrphanedFigures(db, at));
}
