// How long an import of 100,000 customers and of their orders takes, and how much memory: measured in a process of its own.
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { applyMigrations } from '../../db/migrate.ts';
import { shippedMigrations } from '../../db/migrations.ts';
import { drizzleOver, openDatabase } from '../../db/open.ts';
import { importFiles } from '../../src-main/features/imports/index.ts';
import { temporaryFolder, testContext } from '../kit/context.ts';
import { peakMemoryMb } from './memory.ts';

export interface ImportFigures {
  customerRows: number;
  orderRows: number;
  /** Until everything is in the database; planning the queue comes after it and is timed beside it. */
  customersSeconds: number;
  ordersSeconds: number;
  planningSeconds: number;
  againSeconds: number;
  /** Processor seconds of each step, without the planning: steadier than the clock on a machine that does other things as well. */
  customersCpuSeconds: number;
  ordersCpuSeconds: number;
  planningCpuSeconds: number;
  /** The most memory before the queue is planned for the first time. */
  importPeakMb: number;
  peakMb: number;
  /** The longest time the process did not answer, in milliseconds: the one final transaction. */
  longestStallMs: number;
}

/** Numbers that look random and are the same each time (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = ['ko', 'vá', 'sza', 'bó', 'tó', 'na', 'gy', 'var', 'ga', 'szű', 'győ', 'ri', 'ba', 'logh', 'fe', 'ke', 'te', 'őr'];
const givens = ['Anna', 'Győző', 'Réka', 'Ödön', 'Tünde', 'Béla', 'Zsófia', 'Máté', 'Éva', 'Ákos', 'Ágnes', 'Péter', 'Ildikó', 'László'];
const towns = ['3300;Eger', '6720;Szeged', '4024;Debrecen', '7621;Pécs', '9021;Győr', '1011;Budapest'];
const two = (n: number) => String(n).padStart(2, '0');

/** A shop's customer list: names, e-mails, phones, addresses, birthdays, favourite days, newsletter, notes. */
function* customerLines(rows: number, random: () => number): Generator<string> {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? '';
  const family = () => {
    const name = pick(syllables) + pick(syllables) + pick(syllables);
    return name[0]?.toUpperCase() + name.slice(1);
  };
  yield 'Ügyfél;E-mail;Telefon;Irányítószám;Város;Cím;Születésnap;Kedvenc ünnep;Hírlevél;Megjegyzés';
  for (let row = 0; row < rows; row++) {
    const born = random() < 0.6 ? `${1945 + Math.floor(random() * 60)}.${two(1 + Math.floor(random() * 12))}.${two(1 + Math.floor(random() * 28))}.` : '';
    const day = random() < 0.3 ? 'Komszomol napja (október 29.)' : '';
    const news = pick(['igen', 'nem', '']);
    const note = random() < 0.2 ? '"Két kutya; strapabíró padlót kér."' : '';
    yield `${family()} ${pick(givens)};nr${row}@example.hu;06 30 ${two(row % 90)}${row % 10} ${String(row % 10_000).padStart(4, '0')};${pick(towns)};Fő utca ${row % 200};${born};${day};${news};${note}`;
  }
}

function* orderLines(rows: number, customers: number, random: () => number): Generator<string> {
  yield 'Dátum;Ügyfél e-mail;Termék;Db;Összeg (Ft)';
  for (let row = 0; row < rows; row++) {
    const day = `${2020 + Math.floor(random() * 6)}.${two(1 + Math.floor(random() * 12))}.${two(1 + Math.floor(random() * 28))}.`;
    yield `${day};nr${Math.floor(random() * customers)}@example.hu;Termék ${Math.floor(random() * 40)};${1 + (row % 3)};${10 + Math.floor(random() * 900)} ${two(row % 90)}0`;
  }
}

/** Line by line: a file that was put together in memory first would count as the import's. */
function writeLines(file: string, lines: Iterable<string>): void {
  const open = openSync(file, 'w');
  for (const line of lines) writeSync(open, `${line}\r\n`);
  closeSync(open);
}

async function measured(rows: number): Promise<ImportFigures> {
  const random = seeded(20_261_122);
  const folder = temporaryFolder();
  const customersFile = path.join(folder, 'customers.csv');
  const ordersFile = path.join(folder, 'orders.csv');
  writeLines(customersFile, customerLines(rows, random));
  writeLines(ordersFile, orderLines(rows, rows, random));
  const client = openDatabase(path.join(folder, 'comeback.db'));
  applyMigrations(client, { appVersion: '0.0.0-bench', now: 0, migrations: shippedMigrations() });
  const ctx = testContext({ today: '2026-11-22', db: drizzleOver(client) });
  let last = performance.now();
  let longestStallMs = 0;
  const pulse = setInterval(() => {
    const now = performance.now();
    longestStallMs = Math.max(longestStallMs, now - last - 20);
    last = now;
  }, 20);
  let planningSeconds = 0;
  let planningCpuSeconds = 0;
  let cpuSeconds = 0;
  let importPeakMb = 0;
  const peakSoFar = () => peakMemoryMb();
  const cpuSoFar = () => (process.cpuUsage().user + process.cpuUsage().system) / 1_000_000;
  const seconds = async (files: string[], customers: number, orders: number) => {
    const start = performance.now();
    const cpuStart = cpuSoFar();
    let writtenAt = start;
    const stop = ctx.changes.listen(({ topic }) => {
      if (topic !== 'imports') return;
      writtenAt = performance.now();
      cpuSeconds = cpuSoFar() - cpuStart;
      importPeakMb ||= peakSoFar();
    });
    const outcome = await importFiles(ctx, files, { country: 'HU', basis: 'customer' });
    if (outcome.kind !== 'imported' || outcome.customers !== customers || outcome.orders !== orders)
      throw new Error(`The import made other rows than expected: ${JSON.stringify({ ...outcome, rejected: [] })}`);
    stop();
    planningSeconds = (performance.now() - writtenAt) / 1000;
    planningCpuSeconds = cpuSoFar() - cpuStart - cpuSeconds;
    return (writtenAt - start) / 1000;
  };
  const customersSeconds = await seconds([customersFile], rows, 0);
  const customersCpuSeconds = cpuSeconds;
  const ordersSeconds = await seconds([ordersFile], 0, rows);
  const ordersCpuSeconds = cpuSeconds;
  const [planned, plannedCpu] = [planningSeconds, planningCpuSeconds];
  const peakMb = peakSoFar();
  const againSeconds = await seconds([customersFile], 0, 0);
  clearInterval(pulse);
  return {
    ...{ customerRows: rows, orderRows: rows, customersSeconds, ordersSeconds, planningSeconds: planned, againSeconds, peakMb, longestStallMs },
    ...{ customersCpuSeconds, ordersCpuSeconds, planningCpuSeconds: plannedCpu, importPeakMb },
  };
}

console.log(JSON.stringify(await measured(Number(process.argv[2] ?? 100_000))));
