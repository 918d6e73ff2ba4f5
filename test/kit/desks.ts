// Desks on disk, for what only a file can show: locks, crashes, copies.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Db, openReadOnly } from '../../db/open.ts';
import { type Desk, type DeskOptions, openDesk } from '../../db/store.ts';
import { temporaryFolder } from './context.ts';

/** 22 November 2026, 08:00 UTC. */
export const deskNow = Date.parse('2026-11-22T08:00:00Z');

/** Opens a desk in a folder of its own (or the given one), by version 1.0.0 of the app unless told otherwise. */
export function aDesk(options: Partial<DeskOptions> = {}): { desk: Desk; dataDir: string } {
  const dataDir = options.dataDir ?? temporaryFolder();
  return { desk: openDesk({ appVersion: '1.0.0', host: 'test', now: () => deskNow, ...options, dataDir }), dataDir };
}

export const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A hash over every row of every table, in order: two databases with the same one say the same. */
export function rowHash(file: string): string {
  const client = openReadOnly(file);
  try {
    return hashRows(client);
  } finally {
    client.close();
  }
}

export const rowHashOf = (db: Db) => hashRows(db.$client);

function hashRows(client: Db['$client']): string {
  const hash = createHash('sha256');
  const tables = client.prepare<[], { name: string }>("select name from pragma_table_list where schema = 'main' and type = 'table' order by name").all();
  // The generation counts openings; it is about the file, not about what the file says.
  for (const { name } of tables.filter(({ name }) => !name.startsWith('sqlite_') && name !== 'database_identity')) {
    const rows = client
      .prepare(`select * from "${name}"`)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
    hash.update(`${name}\n${rows.join('\n')}\n`);
  }
  return hash.digest('hex');
}
