// The desk's database from start to end. For app.ts and the hosts:
//
//   const desk = openDesk({ dataDir, appVersion, host: 'browser', now: () => clock.now() });
//   const ctx = { get db() { return desk.db; }, desk, dataDir, … };   // a getter: after a restore `desk.db` is another one
//   desk.problem            why there is no database (then `desk.db` throws, and only status and backups can answer), or null
//   await desk.makeBackup('by-hand')   a checked copy, while work goes on
//   await desk.restore(fileName)       works with and without an open database; afterwards `problem` and `db` are those of the new one
//   desk.remember()         writes the count of customers to the marker, where it changed; the loop calls it every minute
//   desk.retry()            tries again after a problem (the other process has left)
//   desk.close()            lets go of the file; safe to call twice
//
// Opening never makes a new database where one has been.
import { chmodSync, closeSync, existsSync, openSync, rmSync } from 'node:fs';
import type { DatabaseProblem } from '#contract/app';
import { type CopyOutcome, makeCopy, makeCopyAtOnce } from './backup.ts';
import type { CopyWhy } from './copies.ts';
import { deskFiles, isEmptyFolder, makePrivateFolder, sideFiles } from './files.ts';
import { removeHolder, saveHolder } from './holder.ts';
import { lookAtDesk, problemOf } from './look.ts';
import { countCustomers, type Marker, markerFor, readMarker, saveMarker } from './marker.ts';
import { applyMigrations } from './migrate.ts';
import { appliedMigrations, compareMigrations, type Migration, shippedMigrations } from './migrations.ts';
import { type Client, type Db, drizzleOver, openDatabase } from './open.ts';
import { type RestoreOutcome, restoreBackup } from './restore.ts';
import { detailOf } from './trouble.ts';

export interface DeskOptions {
  dataDir: string;
  appVersion: string;
  /** Told to a second process: 'electron', 'browser', 'cli'. */
  host: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Those that ship, unless a test brings others. */
  migrations?: Migration[];
  /** Called before each statement of a migration; tests stop the process here. */
  beforeStatement?: (statement: string) => void;
}

export interface Desk {
  /** Throws while there is a problem: ask `problem` first. */
  readonly db: Db;
  readonly problem: DatabaseProblem | null;
  makeBackup(why: CopyWhy): Promise<CopyOutcome>;
  restore(fileName: string): Promise<RestoreOutcome>;
  remember(): void;
  retry(): void;
  close(): void;
}

/** A connection nobody refers to is closed by the garbage collector, and the lock goes with it: these are referred to until they are closed. */
const openClients = new Set<Client>();

type Opened = { kind: 'open'; client: Client; db: Db } | { kind: 'problem'; problem: DatabaseProblem } | { kind: 'closed' };

/** Opens the database of this folder, makes it where there never was one, or says why not. Throws only on what is a bug. */
export function openDesk(options: DeskOptions): Desk {
  const { dataDir } = options;
  let now = openStore(options);
  /** One copy or restore after the other. */
  let lastWork: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = lastWork.then(work);
    lastWork = mine.catch(() => undefined);
    return mine;
  };
  const close = () => {
    if (now.kind === 'open') closeStore(dataDir, now.client);
    now = { kind: 'closed' };
  };
  return {
    get db() {
      if (now.kind === 'open') return now.db;
      throw new Error(now.kind === 'closed' ? 'The desk is closed.' : `The database is not open: ${now.problem.kind}.`);
    },
    get problem() {
      return now.kind === 'problem' ? now.problem : null;
    },
    makeBackup: (why) =>
      inTurn(async () => {
        if (now.kind !== 'open') return { kind: 'failed', detail: 'the database is not open' };
        const outcome = await makeCopy(now.client, { dataDir, why, now: options.now(), migrations: options.migrations });
        if (outcome.kind === 'made' && now.kind === 'open') saveMarker(dataDir, markerFor(now.client, outcome.backup.at));
        return outcome;
      }),
    restore: (fileName) =>
      inTurn(async () => {
        const outcome = restoreBackup({ dataDir, fileName, now: options.now(), migrations: options.migrations, beforeSwap: close });
        if (now.kind !== 'open') now = openStore(options);
        return outcome;
      }),
    remember: () => {
      if (now.kind === 'open') rememberCustomers(dataDir, now.client);
    },
    retry: () => {
      if (now.kind !== 'open') now = openStore(options);
    },
    close,
  };
}

function openStore(options: DeskOptions): Opened {
  const { dataDir, appVersion, migrations = shippedMigrations() } = options;
  try {
    prepareFolder(dataDir);
    const look = lookAtDesk({ dataDir, appVersion, migrations });
    if (look.kind === 'problem') return look;
    const client = openPrivately(dataDir);
    try {
      const problem = bringUpToDate(client, { ...options, migrations });
      if (problem) {
        client.close();
        return { kind: 'problem', problem };
      }
      announce(client, options);
      openClients.add(client);
      return { kind: 'open', client, db: drizzleOver(client) };
    } catch (error) {
      client.close();
      throw error;
    }
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error, dataDir) };
  }
}

/** A folder of ours is for this person alone; one that already holds other things keeps its permissions. */
function prepareFolder(dataDir: string): void {
  const wasThere = existsSync(dataDir);
  makePrivateFolder(dataDir);
  if (wasThere && isEmptyFolder(dataDir)) chmodSync(dataDir, 0o700);
}

/** The file exists with its permissions before SQLite writes a byte, and the log beside it takes them over. */
function openPrivately(dataDir: string): Client {
  const { database } = deskFiles(dataDir);
  closeSync(openSync(database, 'a', 0o600));
  chmodSync(database, 0o600);
  const client = openDatabase(database);
  // The lock is ours, so an index of the log is a leftover: in this mode it is kept in memory.
  rmSync(sideFiles(database)[1] ?? '', { force: true });
  return client;
}

/** A checked copy first where there is something to lose; then everything that is missing, or nothing. */
function bringUpToDate(client: Client, options: DeskOptions & { migrations: Migration[] }): DatabaseProblem | null {
  const { dataDir, migrations } = options;
  const applied = appliedMigrations(client);
  if (compareMigrations(applied ?? [], migrations).missing.length === 0) return null;
  const path = deskFiles(dataDir).database;
  let copy = '';
  if (applied) {
    const made = makeCopyAtOnce(client, { dataDir, why: 'before-migration', now: options.now(), migrations });
    if (made.kind === 'failed') return { kind: 'migration-failed', path, detail: `no copy could be made first: ${made.detail}`, copy };
    copy = made.backup.fileName;
  }
  try {
    applyMigrations(client, { appVersion: options.appVersion, now: options.now(), migrations, beforeStatement: options.beforeStatement });
    return null;
  } catch (error) {
    return { kind: 'migration-failed', path, detail: detailOf(error), copy };
  }
}

/** In this order: a crash in between leaves the database ahead of the marker, never behind it. */
function announce(client: Client, { dataDir, host, now }: DeskOptions): void {
  client.prepare('update database_identity set generation = generation + 1').run();
  saveMarker(dataDir, markerFor(client, lastBackupAt(readMarker(dataDir))));
  saveHolder(dataDir, { pid: process.pid, host, sinceAt: now() });
}

const lastBackupAt = (marker: Marker | string) => (typeof marker === 'string' ? null : marker.lastBackupAt);

function rememberCustomers(dataDir: string, client: Client): void {
  const marker = readMarker(dataDir);
  if (typeof marker !== 'string' && marker.customers === countCustomers(client)) return;
  saveMarker(dataDir, markerFor(client, lastBackupAt(marker)));
}

function closeStore(dataDir: string, client: Client): void {
  try {
    rememberCustomers(dataDir, client);
  } finally {
    client.close();
    openClients.delete(client);
    removeHolder(dataDir);
  }
}
