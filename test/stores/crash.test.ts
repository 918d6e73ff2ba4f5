// Killed, torn and held databases: what was acknowledged is there, and nothing is half there.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { deskFiles } from '../../db/files.ts';
import { openDatabase, openReadOnly } from '../../db/open.ts';
import { temporaryFolder } from '../kit/context.ts';
import { aDesk } from '../kit/desks.ts';

const kit = (name: string) => path.join(import.meta.dirname, '../kit', name);

/** Compiled once for all sixty: a killed process writes no cache of its own. */
function warmedEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env, NODE_COMPILE_CACHE: temporaryFolder() };
  spawnSync(process.execPath, [kit('write-until-killed.ts'), temporaryFolder(), 'only-look'], { env });
  return env;
}

interface Run {
  found: number;
  saved: number;
  trouble: string;
}

/** Lets a writer run, kills it without warning `afterMs` after its first row, and tells what it said. */
function runAndKill(dataDir: string, afterMs: number, env: NodeJS.ProcessEnv): Promise<Run> {
  const child = spawn(process.execPath, [kit('write-until-killed.ts'), dataDir], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  let errors = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (!timer && said.includes('saved')) timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      const numbers = (word: string) => [...said.matchAll(new RegExp(`^${word} (\\d+)\n`, 'gm'))].map((match) => Number(match[1]));
      resolve({ found: numbers('found').at(0) ?? -1, saved: numbers('saved').at(-1) ?? 0, trouble: /problem.*/.exec(said)?.[0] ?? errors });
    });
  });
}

async function killManyTimes(kills: number, env: NodeJS.ProcessEnv): Promise<{ dataDir: string; saved: number }> {
  const dataDir = temporaryFolder();
  let saved = 0;
  for (let n = 0; n < kills; n++) {
    const run = await runAndKill(dataDir, (n * 7) % 45, env);
    expect(run.trouble).toBe('');
    // One more may have been committed than was said: the kill came in between.
    expect(run.found - saved).toBeGreaterThanOrEqual(0);
    expect(run.found - saved).toBeLessThanOrEqual(1);
    expect(run.saved).toBeGreaterThan(saved);
    saved = run.saved;
  }
  return { dataDir, saved };
}

function expectWhole(dataDir: string, saved: number): void {
  const { desk } = aDesk({ dataDir });
  const client = desk.db.$client;
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
  client.exec("insert into customer_search(customer_search) values ('integrity-check')");
  const numbers = client.prepare<[], { n: number }>('select cast(family_name as integer) as n from customers order by search_no').all();
  expect(numbers.map(({ n }) => n)).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThanOrEqual(saved);
  desk.close();
}

test('sixty kills in the middle of writing lose nothing that was acknowledged', { timeout: 120_000 }, async () => {
  const env = warmedEnvironment();
  // Two desks side by side, one for each core.
  for (const { dataDir, saved } of await Promise.all([killManyTimes(30, env), killManyTimes(30, env)])) expectWhole(dataDir, saved);
});

describe('a write-ahead log cut or changed by a power loss', () => {
  const transactions = 40;
  const rowsEach = 5;

  /** The files of a database that wrote its transactions and was never closed. */
  function anImage(): { database: Buffer; log: Buffer } {
    const file = path.join(temporaryFolder(), 'image.db');
    const client = openDatabase(file);
    client.exec('create table rows (number integer, text text)');
    client.pragma('wal_checkpoint(TRUNCATE)');
    const insert = client.prepare('insert into rows values (?, ?)');
    for (let n = 0; n < transactions; n++) {
      client.transaction(() => {
        for (let row = 0; row < rowsEach; row++) insert.run(n, 'x'.repeat(300 + row));
      })();
    }
    const image = { database: readFileSync(file), log: readFileSync(`${file}-wal`) };
    client.close();
    return image;
  }

  /** How many transactions are there; throws where the file is not whole or one of them is half there. */
  function wholeTransactions(file: string): number {
    const client = openDatabase(file);
    try {
      expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
      const found = client.prepare<[], { number: number; n: number }>('select number, count(*) as n from rows group by number order by number').all();
      expect(found).toEqual(found.map((_, number) => ({ number, n: rowsEach })));
      return found.length;
    } finally {
      client.close();
    }
  }

  test('opens as everything up to some transaction, and nothing after it', () => {
    const { database, log } = anImage();
    const file = path.join(temporaryFolder(), 'torn.db');
    const seen = new Set<number>();
    for (let n = 0; n < 150; n++) {
      const at = Math.floor((log.length * n) / 150);
      const torn = n % 2 === 0 ? log.subarray(0, at) : Buffer.from(log);
      if (n % 2 === 1) torn[at] = (torn[at] ?? 0) ^ (1 << (n % 8));
      writeFileSync(file, database);
      writeFileSync(`${file}-wal`, torn);
      seen.add(wholeTransactions(file));
    }
    // The images do cover losses of every size, else this proves nothing.
    expect(seen.size).toBeGreaterThan(transactions / 2);
  });
});

describe('a second process', () => {
  const lineOf = (child: ChildProcess) =>
    new Promise<{ problem: { kind: string; holder: string } | null; patienceMs: number }>((resolve) => {
      child.stdout?.once('data', (chunk: Buffer) => resolve(JSON.parse(chunk.toString())));
    });
  const start = (dataDir: string, stay: boolean) => {
    const child = spawn(process.execPath, ['--expose-gc', kit('open-and-say.ts'), dataDir, ...(stay ? ['stay'] : [])], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    return child;
  };

  test('is told within half a second who holds the file, and gets it once the first was killed', async () => {
    const dataDir = temporaryFolder();
    const first = start(dataDir, true);
    expect((await lineOf(first)).problem).toBeNull();
    const second = await lineOf(start(dataDir, false));
    expect(second.problem).toMatchObject({ kind: 'held', holder: expect.stringMatching(`^browser, process ${first.pid}, since 20`) });
    // All the time it gave SQLite to wait for the lock: once for each handle it opened.
    expect(second.patienceMs).toBeGreaterThan(0);
    expect(second.patienceMs).toBeLessThan(500);

    const gone = new Promise((resolve) => first.once('exit', resolve));
    first.kill('SIGKILL');
    await gone;
    expect((await lineOf(start(dataDir, false))).problem).toBeNull();
  });

  test('does not blame a process that is gone', () => {
    const { desk, dataDir } = aDesk();
    writeFileSync(deskFiles(dataDir).holder, JSON.stringify({ pid: 2 ** 22 + 1, host: 'browser', sinceAt: 0 }));
    const { desk: other } = aDesk({ dataDir });
    expect(other.problem).toMatchObject({ kind: 'held', holder: 'another program' });
    desk.close();
    other.retry();
    expect(other.problem).toBeNull();
    other.close();
  });
});

test('looking into a database changes no byte of it, even with a log beside it', () => {
  const { desk, dataDir } = aDesk();
  const { database } = deskFiles(dataDir);
  const copy = path.join(temporaryFolder(), 'copy.db');
  copyFileSync(database, copy);
  copyFileSync(`${database}-wal`, `${copy}-wal`);
  desk.close();
  const before = [readFileSync(copy), readFileSync(`${copy}-wal`)];
  const client = openReadOnly(copy);
  expect(client.prepare('select count(*) as n from applied_migrations').get()).toEqual({ n: expect.any(Number) });
  client.close();
  expect([readFileSync(copy), readFileSync(`${copy}-wal`)]).toEqual(before);
});
