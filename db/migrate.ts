// Brings a file from whatever it is to what this app ships, or leaves it exactly as it was.
import { randomUUID } from 'node:crypto';
import { appliedMigrations, compareMigrations, type Migration } from './migrations.ts';
import type { Client } from './open.ts';

export interface MigrateOptions {
  appVersion: string;
  /** Milliseconds since 1970, for the journal. */
  now: number;
  migrations: Migration[];
  /** Called before each statement; tests stop the process here. */
  beforeStatement?: (statement: string) => void;
}

/** "Cmbk" as a number, in the header of every file of ours. */
export const applicationId = 0x436d_626b;

const journalTables = `
  create table if not exists applied_migrations (name text primary key, hash text not null, app_version text not null, applied_at integer not null) strict;
  create table if not exists database_identity (only_row integer primary key check (only_row = 1), id text not null, generation integer not null) strict;
`;

/**
 * Applies what is missing, all of it or nothing: one transaction holds every step and the journal. Returns the names applied.
 * Foreign keys are off while tables are rebuilt (inside a transaction the switch would be ignored) and checked before the commit.
 */
export function applyMigrations(client: Client, options: MigrateOptions): string[] {
  const { missing } = compareMigrations(appliedMigrations(client) ?? [], options.migrations);
  if (missing.length === 0) return [];
  const keysWereOn = client.pragma('foreign_keys', { simple: true });
  client.pragma('foreign_keys = OFF');
  try {
    client.transaction(() => runSteps(client, missing, options)).immediate();
  } finally {
    if (keysWereOn === 1) client.pragma('foreign_keys = ON');
  }
  return missing.map(({ name }) => name);
}

function runSteps(client: Client, missing: Migration[], { appVersion, now, beforeStatement }: MigrateOptions): void {
  client.exec(journalTables);
  client.pragma(`application_id = ${applicationId}`);
  client.prepare('insert into database_identity (only_row, id, generation) values (1, ?, 0) on conflict do nothing').run(randomUUID());
  const journal = client.prepare('insert into applied_migrations (name, hash, app_version, applied_at) values (?, ?, ?, ?)');
  for (const { name, hash, statements } of missing) {
    for (const statement of statements) {
      beforeStatement?.(statement);
      client.exec(statement);
    }
    journal.run(name, hash, appVersion, now);
  }
  const broken = client.prepare<[], { table: string }>('pragma foreign_key_check').all();
  if (broken.length > 0) throw new Error(`${broken.length} rows point at nothing after the change, the first in ${broken[0]?.table}`);
}
