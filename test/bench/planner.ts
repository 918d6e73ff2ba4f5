// How long the planner and the queue take on a big base; the lead's `npm run bench` prints these beside the bars.
import type { Db } from '#db/open';
import { planEverybody, queue } from '#features/touches';
import { lastDayOfWeek } from '../../src-main/features/touches/rules-queue.ts';
import { changeCount, queueSql } from '../../src-main/features/touches/store-queue.ts';
import { testContext } from '../kit/context.ts';

export interface PlannerFigures {
  customers: number;
  firstSeconds: number;
  /** Processor time of the first run: what is left of it when other work takes the machine. */
  firstCpuSeconds: number;
  againSeconds: number;
  /** Rows the second run wrote: must be none. */
  againWrote: number;
  peakMb: number;
  /** The longest the event loop had to wait between two chunks. */
  longestStallMs: number;
}

const mb = () => Math.round(process.memoryUsage().rss / 1_048_576);

/** Plans a filled base twice. */
export async function benchPlanner(db: Db, today = '2026-11-18'): Promise<PlannerFigures> {
  const ctx = testContext({ db, today });
  let peakMb = mb();
  let longestStallMs = 0;
  let before = performance.now();
  const onProgress = () => {
    const now = performance.now();
    longestStallMs = Math.max(longestStallMs, Math.round(now - before));
    before = now;
    peakMb = Math.max(peakMb, mb());
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  const first = await planEverybody(ctx, { onProgress });
  const middle = performance.now();
  const used = process.cpuUsage(cpu);
  const changes = changeCount(db);
  await planEverybody(ctx, { onProgress });
  const seconds = (ms: number) => Math.round(ms / 10) / 100;
  return {
    customers: first.customers,
    firstSeconds: seconds(middle - start),
    firstCpuSeconds: seconds((used.user + used.system) / 1000),
    againSeconds: seconds(performance.now() - middle),
    againWrote: changeCount(db) - changes,
    peakMb,
    longestStallMs,
  };
}

export interface QueueFigures {
  rows: number;
  held: number;
  lateDebt: number;
  medianMs: number;
  p95Ms: number;
  bareMedianMs: number;
  /** Median of the whole call by median of the same rows read by bare prepared statements. */
  ratio: number;
  /** The first read after a change, when the counts are taken anew. */
  afterChangeMs: number;
}

function timed(times: number, run: () => void): { median: number; p95: number } {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    run();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { median: taken[times >> 1] ?? 0, p95: taken[Math.floor(times * 0.95)] ?? 0 };
}

/** Reads today's queue of a planned base, as the screen does and by the bare statements. */
export function benchQueue(db: Db, today = '2026-11-18'): QueueFigures {
  const ctx = testContext({ db, today });
  const question = { me: ctx.me(), today, weekEnd: lastDayOfWeek(today), now: ctx.clock.now() };
  const limits = { due: 200, held: 100, snoozed: 50, week: 50, later: 50 } as const;
  const bareStatements = Object.entries(queueSql).map(([part, text]) => ({
    statement: db.$client.prepare(text),
    limit: Object.entries(limits).find(([name]) => name === part)?.[1] ?? 50,
  }));
  const start = performance.now();
  const read = queue(ctx);
  const afterChangeMs = performance.now() - start;
  const rounds = 300;
  const bare = timed(rounds, () => {
    for (const { statement, limit } of bareStatements) statement.all({ ...question, limit });
  });
  const whole = timed(rounds, () => queue(ctx));
  const round = (ms: number) => Math.round(ms * 100) / 100;
  return {
    rows: read.rows.length,
    held: read.held.length,
    lateDebt: read.lateDebt,
    medianMs: round(whole.median),
    p95Ms: round(whole.p95),
    bareMedianMs: round(bare.median),
    ratio: round(whole.median / bare.median),
    afterChangeMs: round(afterChangeMs),
  };
}
