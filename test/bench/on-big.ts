// Measures the core on the big base, in a process that did not make it: run by run.ts, prints its measures as JSON.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createRouterClient } from '@orpc/server';
import { planEverybody, queue, replanCustomer } from '#features/touches';
import { lastDayOfWeek } from '../../src-main/features/touches/rules-queue.ts';
import { changeCount, queueSql } from '../../src-main/features/touches/store-queue.ts';
import { benchApp, benchDay } from './core.ts';
import { peakMemoryMb } from './memory.ts';
import { type Measure, timed } from './table.ts';

const [dataDir = ''] = process.argv.slice(2);
const app = await benchApp(dataDir);
const { context } = app;
const client = createRouterClient(app.router, { context });
const measures: Measure[] = [];
const add = (what: string, value: number, unit: Measure['unit'], bar?: number) =>
  measures.push(bar === undefined ? { what, value, unit } : { what, value, unit, bar });

// Nobody has a figure or a card yet, as after an import: 200,000 rows are written, which no night does (decision 0023).
await plan('plan everybody for the first time', 15);
const before = changeCount(context.db);
await plan('plan everybody, as each night', 10);
add('rows that planning again changed', changeCount(context.db) - before, '', 0);
readQueue();
await search();
replanOne();
await proposeFive();
add('memory of the core after all of it', peakMemoryMb(), 'MB', 300);
await journeys();
await app.stop();
console.log(JSON.stringify(measures));

async function plan(what: string, bar: number): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const cpu = process.cpuUsage();
  const start = performance.now();
  delay.enable();
  await planEverybody(context);
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  add(what, (performance.now() - start) / 1000, 's', bar);
  // Steadier than the clock on a machine that does other things as well.
  add('  of it processor', (user + system) / 1_000_000, 's');
  add('  longest the screens had to wait', delay.max / 1_000_000, 'ms', 100);
  add('  memory of the core at its highest', peakMemoryMb(), 'MB', 300);
}

function readQueue(): void {
  const question = { me: context.me(), keepsUnowned: 1 as const, today: benchDay, weekEnd: lastDayOfWeek(benchDay), now: context.clock.now() };
  const limits: Record<keyof typeof queueSql, number> = { due: 200, held: 100, snoozed: 50, week: 50, later: 50 };
  const parts = (['due', 'held', 'snoozed', 'week', 'later'] as const).map((part) => ({
    statement: context.db.$client.prepare(queueSql[part]),
    limit: limits[part],
  }));
  queue(context);
  const bare = timed(200, () => parts.map(({ statement, limit }) => statement.all({ ...question, limit })));
  const whole = timed(200, () => queue(context));
  add("today's queue", whole.p95, 'ms', 50);
  add('  beside the same rows by bare statements', whole.median / bare.median, 'x', 2);
}

async function search(): Promise<void> {
  const words = ['kov', 'gyozo', 'anna na', 'thordur', 'sp', 'budapest', 'novak spela', '555', 'example', 'zzz'];
  const taken: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    for (const word of words) {
      const start = performance.now();
      await client.customers.list({ search: word, limit: 50 });
      taken.push(performance.now() - start);
    }
  }
  taken.sort((a, b) => a - b);
  add('search for customers', taken[Math.floor(taken.length * 0.95)] ?? 0, 'ms', 50);
}

/** What one logged touch costs besides its own row: that customer planned anew. */
function replanOne(): void {
  const ids = context.db.$client.prepare<[], { id: string }>('select id from customers limit 200 offset 5000').all();
  let next = 0;
  const one = timed(200, () => context.db.transaction((tx) => replanCustomer(context, tx, ids[next++ % ids.length]?.id ?? '')));
  add('plan one customer anew', one.p95, 'ms');
}

/** Today's five out of everybody: ranked anew each time the screen asks. */
async function proposeFive(): Promise<void> {
  const taken: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const start = performance.now();
    await client.comeback.five();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  add("today's five", taken[Math.floor(taken.length * 0.95)] ?? 0, 'ms', 500);
}

/** A journey of eighteen months looked through over everybody before it is switched on, and one customer's year foreseen. */
async function journeys(): Promise<void> {
  const { journeyId } = await client.journeys.add({ readyKey: 'floor' });
  const [one] = (await client.customers.list({ search: 'kov', limit: 1 })).rows;
  await waited('a journey tried over everybody', async () => {
    for await (const run of await client.journeys.dryRun({ journeyId, pastDays: 1000 }))
      if (run.phase === 'done') add('  would be on it at once', run.enrolled, '');
  });
  await waited("a customer's year foreseen", async () => void (await client.journeys.preview({ customerId: one?.id ?? '', journeyId })));
}

async function waited(what: string, work: () => Promise<void>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const start = performance.now();
  delay.enable();
  await work();
  delay.disable();
  add(what, (performance.now() - start) / 1000, 's');
  add('  longest the screens had to wait', delay.max / 1_000_000, 'ms', 100);
}
