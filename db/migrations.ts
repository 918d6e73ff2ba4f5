// What the shipped migrations are, and which of them a file still lacks. Nothing here changes a file.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Client } from './open.ts';

export interface Migration {
  /** The folder's name: a time and a word; sorts by the time it was generated. */
  name: string;
  hash: string;
  statements: string[];
}

export interface AppliedMigration {
  name: string;
  appVersion: string;
}

/** Walks up to the folder that holds db/migrations: the sources, the built bundle and app.asar lie at different depths. */
export function migrationsFolder(from = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'db', 'migrations');
    if (existsSync(candidate)) return candidate;
    if (path.dirname(folder) === folder) throw new Error(`There is no db/migrations above ${from}.`);
  }
}

/** Every shipped migration, oldest first. */
export function shippedMigrations(folder = migrationsFolder()): Migration[] {
  return readMigrationFiles({ migrationsFolder: folder }).map(({ name, hash, sql }) => ({
    name,
    hash,
    statements: sql.map((statement) => statement.trim()).filter((statement) => statement !== ''),
  }));
}

/** What was applied to this file, oldest first; null where the file has no journal of ours. */
export function appliedMigrations(client: Client): AppliedMigration[] | null {
  const journal = client.prepare("select 1 from sqlite_schema where type = 'table' and name = 'applied_migrations'").get();
  if (!journal) return null;
  return client.prepare<[], AppliedMigration>('select name, app_version as appVersion from applied_migrations order by name').all();
}

/** By name, not by position: a migration merged late still runs, and one we do not ship betrays a newer app. */
export function compareMigrations(applied: AppliedMigration[], shipped: Migration[]): { missing: Migration[]; unknown: AppliedMigration[] } {
  const appliedNames = new Set(applied.map(({ name }) => name));
  const shippedNames = new Set(shipped.map(({ name }) => name));
  return { missing: shipped.filter(({ name }) => !appliedNames.has(name)), unknown: applied.filter(({ name }) => !shippedNames.has(name)) };
}
