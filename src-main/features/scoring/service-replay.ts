// "How good are we?": the replay runs aside, one at a time, and can be stopped; what it found is kept.
import type { ReplayState } from '#contract/scoring';
import { dayNumber } from '#kit/days';
import type { Changes, Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { replayAside } from './service-aside.ts';
import { gatherBase } from './service-base.ts';
import { countOrders } from './store-orders.ts';
import { findNewestReplay, insertReplay } from './store-replays.ts';

type ReplayContext = Pick<Context, 'db' | 'clock' | 'changes' | 'threads'>;

interface Running {
  done: number;
  of: number;
  ending: AbortController;
  /** Resolves when it is over, whichever way. */
  over: Promise<void>;
}

/** By the news of its app, which stays the same when another database is brought back. */
const running = new WeakMap<Changes, Running>();

/** Whose last replay broke off. Not kept over a restart: then nothing is known but what stands. */
const broken = new WeakSet<Changes>();

export function replayState({ db, changes }: Pick<Context, 'db' | 'changes'>): ReplayState {
  const run = running.get(changes);
  const last = findNewestReplay(db);
  if (run && !run.ending.signal.aborted) return { kind: 'running', done: run.done, of: run.of, last: last?.replay ?? null };
  if (broken.has(changes)) return { kind: 'broke', last: last?.replay ?? null };
  return last ? { kind: 'ready', replay: last.replay, ordersChangedSince: last.orders !== countOrders(db) } : { kind: 'never' };
}

/** Begins a replay, or answers the one that is under way. */
export function startReplay(ctx: ReplayContext): ReplayState {
  const known = running.get(ctx.changes);
  if (!known || known.ending.signal.aborted) {
    const ending = new AbortController();
    const run: Running = { done: 0, of: 0, ending, over: Promise.resolve() };
    running.set(ctx.changes, run);
    broken.delete(ctx.changes);
    run.over = replay(ctx, run)
      // A thread that broke leaves no replay: the page says so, and offers to try again.
      .catch(() => void broken.add(ctx.changes))
      .finally(() => {
        if (running.get(ctx.changes) === run) running.delete(ctx.changes);
        ctx.changes.tell({ topic: 'scoring', id: 'replay' });
      });
  }
  return replayState(ctx);
}

async function replay(ctx: ReplayContext, run: Running): Promise<void> {
  const today = ctx.clock.today();
  const { signal } = run.ending;
  const orders = countOrders(ctx.db);
  const gathered = await gatherBase(ctx.db, dayNumber(today), signal);
  const onProgress = (done: number, of: number) => {
    Object.assign(run, { done, of });
    ctx.changes.tell({ topic: 'scoring', id: 'replay' });
  };
  const found = gathered && (await replayAside(gathered.base, dayNumber(today), { signal, onProgress, threads: ctx.threads }));
  if (!found || signal.aborted) return;
  ctx.db.transaction((tx) => insertReplay(tx, { id: newId(), replay: { ...found, replayedAt: ctx.clock.now(), today }, orders }));
}

/** Stops the replay that is under way; what an earlier one found stays. */
export function cancelReplay(ctx: ReplayContext): ReplayState {
  running.get(ctx.changes)?.ending.abort();
  return replayState(ctx);
}

/** Resolves when no replay is under way. */
export async function replayOver({ changes }: Pick<Context, 'changes'>): Promise<void> {
  await running.get(changes)?.over;
}

/** For the end of the app: ends what is under way. */
export async function stopReplay(ctx: Pick<Context, 'changes'>): Promise<void> {
  running.get(ctx.changes)?.ending.abort();
  await replayOver(ctx);
}
