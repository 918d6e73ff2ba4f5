// Looks at what lies in the data folder before anything is opened for writing: new, ours, or something a person must decide about.
// Nothing is changed here, so a file that is refused stays as it was, byte for byte.
import { existsSync, statSync } from 'node:fs';
import type { DatabaseProblem } from '#contract/app';
import { listCopies } from './copies.ts';
import { deskFiles, sideFiles } from './files.ts';
import { sayHolder } from './holder.ts';
import { countCustomers, identityOf, type Marker, readMarker } from './marker.ts';
import { appliedMigrations, compareMigrations, type Migration } from './migrations.ts';
import { type Client, openReadOnly, SettingRefused } from './open.ts';
import { detailOf, troubleOf } from './trouble.ts';

export type Look = { kind: 'new' } | { kind: 'ours' } | { kind: 'problem'; problem: DatabaseProblem };

export interface LookOptions {
  dataDir: string;
  appVersion: string;
  migrations: Migration[];
}

const asProblem = (problem: DatabaseProblem): Look => ({ kind: 'problem', problem });

/** Throws only what no person could mend: an error that is not about the file. */
export function lookAtDesk(options: LookOptions): Look {
  const { database } = deskFiles(options.dataDir);
  try {
    const remembered = remembers(options.dataDir);
    const bytes = existsSync(database) ? statSync(database).size : null;
    if (bytes === null) return remembered ? asProblem({ kind: 'missing', path: database, ...remembered }) : { kind: 'new' };
    // A write-ahead log beside a file of no length belongs to a database that was cut off, not to a new one.
    if (bytes === 0 && (remembered || hasLog(database))) {
      return asProblem({ kind: 'emptied', path: database, ...(remembered ?? { customers: 0, lastBackupAt: null }) });
    }
    return bytes === 0 ? { kind: 'new' } : lookInside(database, bytes, options);
  } catch (error) {
    return asProblem(problemOf(error, options.dataDir));
  }
}

/** What an error while opening means for the person at the desk. Rethrows what is no trouble with the file. */
export function problemOf(error: unknown, dataDir: string): DatabaseProblem {
  const path = deskFiles(dataDir).database;
  if (error instanceof SettingRefused) return { kind: 'damaged', path, detail: error.message };
  switch (troubleOf(error)) {
    case 'held':
      return { kind: 'held', path, holder: sayHolder(dataDir) };
    case 'damaged':
      return { kind: 'damaged', path, detail: detailOf(error) };
    case 'read-only':
    case 'full':
      return { kind: 'read-only', path };
    default:
      throw error;
  }
}

/** Null where nothing was ever kept here. Copies without a marker tell of a desk too. */
function remembers(dataDir: string): { customers: number; lastBackupAt: number | null } | null {
  const marker = readMarker(dataDir);
  const copy = listCopies(dataDir).find(({ verified }) => verified);
  if (marker === 'none' && !copy) return null;
  const known = typeof marker === 'string' ? null : marker;
  return { customers: known?.customers ?? copy?.customers ?? 0, lastBackupAt: known?.lastBackupAt ?? copy?.at ?? null };
}

function hasLog(database: string): boolean {
  const log = sideFiles(database)[0];
  return log !== undefined && existsSync(log) && statSync(log).size > 0;
}

function lookInside(database: string, bytes: number, options: LookOptions): Look {
  const client = openReadOnly(database);
  try {
    const applied = appliedMigrations(client);
    const marker = readMarker(options.dataDir);
    if (!applied) return isBlank(client) ? lookAtBlank(database, options.dataDir) : asProblem({ kind: 'other-database', path: database });
    const newest = compareMigrations(applied, options.migrations).unknown.at(-1);
    if (newest) {
      const fileVersion = newest.appVersion === options.appVersion ? `${newest.appVersion} with ${newest.name}` : newest.appVersion;
      return asProblem({ kind: 'newer', path: database, fileVersion, appVersion: options.appVersion });
    }
    const cutOff = missingBytes(client, database, bytes);
    if (cutOff > 0) return asProblem({ kind: 'damaged', path: database, detail: `the last ${cutOff} bytes are missing` });
    const problem = typeof marker === 'string' ? null : compareWithMarker(client, database, marker);
    return problem ? asProblem(problem) : { kind: 'ours' };
  } finally {
    client.close();
  }
}

const isBlank = (client: Client) => client.prepare('select 1 from sqlite_schema').get() === undefined;

/** A database without a single table is what a first start leaves that was cut short, unless there was more before. */
function lookAtBlank(database: string, dataDir: string): Look {
  const remembered = remembers(dataDir);
  return remembered ? asProblem({ kind: 'emptied', path: database, ...remembered }) : { kind: 'new' };
}

/** How far the file is shorter than its own header says. With a log beside it, pages may still be only in there. */
function missingBytes(client: Client, database: string, bytes: number): number {
  if (hasLog(database)) return 0;
  const pages = Number(client.pragma('page_count', { simple: true }));
  const pageBytes = Number(client.pragma('page_size', { simple: true }));
  return Math.max(0, pages * pageBytes - bytes);
}

function compareWithMarker(client: Client, path: string, marker: Marker): DatabaseProblem | null {
  const identity = identityOf(client);
  // A lower generation is an older state of the same database, put there by a person or by a program that syncs folders.
  if (!identity || identity.databaseId !== marker.databaseId || identity.generation < marker.generation) return { kind: 'other-database', path };
  if (marker.customers > 0 && countCustomers(client) === 0 && !hasTraces(client)) {
    return { kind: 'emptied', path, customers: marker.customers, lastBackupAt: marker.lastBackupAt };
  }
  return null;
}

/** Customers that a person erased, or an import that was undone, leave an act or the import's own row behind. */
function hasTraces(client: Client): boolean {
  const tables = ['acts', 'imports'].filter((table) => client.prepare('select 1 from sqlite_schema where name = ?').get(table));
  return tables.some((table) => client.prepare(`select 1 from ${table} limit 1`).get() !== undefined);
}
