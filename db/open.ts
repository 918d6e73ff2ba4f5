// The only place that loads better-sqlite3. Every connection to the team's own file is made by `openDatabase`, which sets and reads back
// what durability hangs on and refuses to go on otherwise.
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { keepingStatements } from './statement-cache.ts';

/** The bare SQLite connection; only files in db/ use it, everybody else works through `Db`. */
export type Client = Database.Database;
export type Db = ReturnType<typeof drizzleOver>;
/** What a store is given inside a transaction. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
/** What a store that only reads is given: inside a transaction or outside. */
export type Reader = Db | Tx;

export function drizzleOver(client: Client) {
  const db = drizzle({ client: keepingStatements(client) });
  // Whoever works without drizzle keeps the statements it needs.
  db.$client = client;
  return db;
}

/** How long a second process waits for the file before it says who holds it. */
const busyTimeoutMs = 200;

/** In the order in which they must be set: the lock mode before the first read, the journal before what depends on it. */
const settings: { pragma: string; value: string; reads: string | number }[] = [
  { pragma: 'locking_mode', value: 'EXCLUSIVE', reads: 'exclusive' },
  { pragma: 'journal_mode', value: 'WAL', reads: 'wal' },
  // better-sqlite3 opens an existing WAL file with synchronous=NORMAL: acknowledged commits would be lost with the power.
  { pragma: 'synchronous', value: 'FULL', reads: 2 },
  { pragma: 'foreign_keys', value: 'ON', reads: 1 },
  { pragma: 'secure_delete', value: 'ON', reads: 1 },
  { pragma: 'checkpoint_fullfsync', value: 'ON', reads: 1 },
  { pragma: 'trusted_schema', value: 'OFF', reads: 0 },
  { pragma: 'cell_size_check', value: 'ON', reads: 1 },
  { pragma: 'busy_timeout', value: String(busyTimeoutMs), reads: busyTimeoutMs },
  // 16 MiB: enough for the queue of 100,000 customers, and the core stays small.
  { pragma: 'cache_size', value: '-16384', reads: -16_384 },
  { pragma: 'journal_size_limit', value: String(16 * 1024 * 1024), reads: 16 * 1024 * 1024 },
];

/** Thrown when SQLite did not take a setting that durability or privacy hangs on. */
export class SettingRefused extends Error {
  override name = 'SettingRefused';
}

/**
 * Opens the team's file for this process alone. Throws SQLite's own error (code SQLITE_BUSY when another process holds it, after at most
 * half a second) and `SettingRefused` when a setting does not read back as set.
 */
export function openDatabase(file: string): Client {
  const client = new Database(file, { timeout: busyTimeoutMs });
  try {
    for (const { pragma, value, reads } of settings) {
      client.pragma(`${pragma} = ${value}`);
      const found = client.pragma(pragma, { simple: true });
      if (found !== reads) throw new SettingRefused(`${pragma} reads ${String(found)} instead of ${String(reads)}`);
    }
    // Touches the file, so that the lock is held from here on and not only after the first query.
    client.exec('BEGIN IMMEDIATE; COMMIT');
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** A look into a file that changes nothing in it; for telling what it is, and for checking copies. Throws SQLite's error. */
export function openReadOnly(file: string): Client {
  const client = new Database(file, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs });
  client.pragma('trusted_schema = OFF');
  client.pragma('cell_size_check = ON');
  return client;
}

/** A copy that nobody else uses (a backup just made, a file about to be put in place), without the write-ahead log beside it. */
export function openCopy(file: string): Client {
  const client = new Database(file, { fileMustExist: true, timeout: busyTimeoutMs });
  client.pragma('locking_mode = EXCLUSIVE');
  client.pragma('journal_mode = DELETE');
  client.pragma('synchronous = FULL');
  client.pragma('secure_delete = ON');
  client.pragma('trusted_schema = OFF');
  return client;
}

/** A database in memory, empty or from the bytes of one: for tests, with the same rules about keys and deletion. */
export function openInMemory(bytes?: Buffer): Client {
  const client = new Database(bytes ?? ':memory:');
  client.pragma('foreign_keys = ON');
  client.pragma('secure_delete = ON');
  client.pragma('trusted_schema = OFF');
  return client;
}
