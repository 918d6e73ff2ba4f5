// `npm run bench`: speed and memory on 100,000 customers, 1,000,000 touches and 500,000 orders. Ends with 1 where a bar is missed.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from '../../build/built.mjs';
import { coreFlags } from '../../build/core-process.mjs';
import { startHost, stopHost } from '../../build/run-host.ts';
import { dataFile, hasData } from '../kit/data.ts';
import { buildScripts } from './built.ts';
import { benchApp } from './core.ts';
import type { ImportFigures } from './import.ts';
import { writeOrders } from './orders-file.ts';
import { type Measure, report } from './table.ts';
import { measureWindow } from './window.ts';

const run = promisify(execFile);
const customers = process.argv[2] ?? '100000';
const folder = mkdtempSync(path.join(os.tmpdir(), 'comeback-bench-'));
const scripts = path.join(import.meta.dirname, '../../.cache/bench');
const script = (name: string) => path.join(scripts, `${name}.js`);

try {
  if (!build()) process.exit(1);
  await buildScripts(scripts, ['make-big', 'on-big', 'letters', 'import', 'scoring']);
  console.error(`Making ${customers} customers ...`);
  const big = path.join(folder, 'big');
  await run(process.execPath, [script('make-big'), big, customers]);
  const stages = [() => onBig(big), () => coldStarts(big), firstWindow, writing, importing, scoring];
  for (const stage of stages) if (report(await stage()).length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function onBig(big: string): Promise<Measure[]> {
  console.error('Planning, reading, searching ...');
  const { stdout } = await run(process.execPath, [...coreFlags, script('on-big'), big], { maxBuffer: 1_000_000 });
  return JSON.parse(stdout);
}

/** The core up and answering, on the big file and on an empty one, in the same run. */
async function coldStarts(big: string): Promise<Measure[]> {
  const small = path.join(folder, 'small');
  const ready = async (dataDir: string) => {
    const times: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const host = await startHost(dataDir);
      times.push(host.readyMs);
      await stopHost(host);
    }
    return times.sort((a, b) => a - b)[2] ?? 0;
  };
  const bigMs = await ready(big);
  const smallMs = await ready(small);
  return [
    { what: 'cold start of the core on that file', value: bigMs, unit: 'ms', bar: 1000 },
    { what: '  beside an empty file', value: bigMs / smallMs, unit: 'x' },
  ];
}

async function firstWindow(): Promise<Measure[]> {
  const demo = path.join(folder, 'demo');
  const app = await benchApp(demo);
  await app.beginDemo();
  await app.stop();
  const starts: number[] = [];
  for (let n = 0; n < 5; n += 1) starts.push((await measureWindow(demo)).usableMs / 1000);
  const [first = 0] = starts;
  return [
    { what: 'start to a queue one can work with (demo team)', value: starts.sort((a, b) => a - b)[2] ?? 0, unit: 's', bar: 2 },
    { what: '  the first start of a version', value: first, unit: 's' },
  ];
}

/** In a process of its own: a thousand letters written, rendered and put into the outbox. */
async function writing(): Promise<Measure[]> {
  console.error('Writing 1,000 letters ...');
  const { stdout } = await run(process.execPath, [...coreFlags, script('letters'), path.join(folder, 'letters')], { maxBuffer: 1_000_000 });
  return JSON.parse(stdout);
}

async function importing(): Promise<Measure[]> {
  console.error('Importing 100,000 customers and 100,000 orders ...');
  const { stdout } = await run(process.execPath, [...coreFlags, script('import'), '100000'], { maxBuffer: 1_000_000 });
  const figures: ImportFigures = JSON.parse(stdout);
  return [
    { what: 'import of 100,000 customers', value: figures.customersSeconds, unit: 's', bar: 30 },
    { what: 'import of 100,000 orders', value: figures.ordersSeconds, unit: 's', bar: 30 },
    { what: '  the same customers again', value: figures.againSeconds, unit: 's' },
    { what: '  memory at its highest', value: figures.peakMb, unit: 'MB', bar: 500 },
    { what: '  longest the screens had to wait', value: figures.longestStallMs, unit: 'ms' },
  ];
}

/** In a process of its own: a big file scored; and, where they are at hand, the published orders as the command line scores them. */
async function scoring(): Promise<Measure[]> {
  console.error('Scoring 100,000 customers with 500,000 orders from a file ...');
  const file = path.join(folder, 'orders.csv');
  writeOrders(file, { customers: 100_000, from: '2021-01-01', to: '2025-12-31' });
  const { stdout } = await run(process.execPath, [script('scoring'), file, '2025-12-31'], { maxBuffer: 1_000_000 });
  const measures: Measure[] = JSON.parse(stdout);
  if (!hasData) return measures;
  const question = ['--orders', dataFile('cdnow_sample.csv'), '--as-of', '1997-09-30', '--out', path.join(folder, 'scores.csv')];
  const start = performance.now();
  await run('npm', ['run', '-s', 'score', '--', ...question], { cwd: path.join(import.meta.dirname, '../..') });
  return [{ what: 'score 2,357 customers from the command line', value: (performance.now() - start) / 1000, unit: 's', bar: 1.5 }, ...measures];
}
