// A ready database per test: migrated once in this process, copied from memory afterwards.
import { applyMigrations } from '../../db/migrate.ts';
import { shippedMigrations } from '../../db/migrations.ts';
import { type Db, drizzleOver, openInMemory } from '../../db/open.ts';

let ready: Buffer | undefined;

function readyBytes(): Buffer {
  if (ready) return ready;
  const client = openInMemory();
  applyMigrations(client, { appVersion: '0.0.0-test', now: 0, migrations: shippedMigrations() });
  ready = client.serialize();
  client.close();
  return ready;
}

/** An empty, migrated database of its own, in memory, with foreign keys on. */
export function readyDatabase(): Db {
  return drizzleOver(openInMemory(Buffer.from(readyBytes())));
}
