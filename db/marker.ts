// A small file beside the database that remembers what the database was. Without it an app that finds no file, or an empty one, would
// take the desk for new, and the daily copies of the new one would push out the good copies of the lost one.
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { deskFiles, readJson, writePrivateFile } from './files.ts';
import type { Client } from './open.ts';

const Marker = z.object({
  databaseId: z.string(),
  /** Counted up in the database at every opening, before it is written here: a lower one in the database means an older file was put there. */
  generation: z.int(),
  customers: z.int(),
  /** Name of the newest migration applied. */
  schema: z.string(),
  lastBackupAt: z.int().nullable(),
});
export type Marker = z.infer<typeof Marker>;

/** What is remembered; 'unreadable' where the file is there and says nothing (then a missing database is still noticed). */
export function readMarker(dataDir: string): Marker | 'none' | 'unreadable' {
  const found = readJson(deskFiles(dataDir).marker);
  if (found === undefined) return existsSync(deskFiles(dataDir).marker) ? 'unreadable' : 'none';
  const read = Marker.safeParse(found);
  return read.success ? read.data : 'unreadable';
}

export function saveMarker(dataDir: string, marker: Marker): void {
  writePrivateFile(deskFiles(dataDir).marker, `${JSON.stringify(marker, null, 2)}\n`);
}

/** What the database itself says it is; null for a file that is not ours. */
export function identityOf(client: Client): { databaseId: string; generation: number } | null {
  const ours = client.prepare("select 1 from sqlite_schema where name = 'database_identity'").get();
  if (!ours) return null;
  return client.prepare<[], { databaseId: string; generation: number }>('select id as databaseId, generation from database_identity').get() ?? null;
}

/** The marker this open database deserves now. Throws where the file is not ours. */
export function markerFor(client: Client, lastBackupAt: number | null): Marker {
  const identity = identityOf(client);
  if (!identity) throw new Error('This file has no identity of a Comeback database.');
  const schema = client.prepare<[], { name: string | null }>('select max(name) as name from applied_migrations').get()?.name ?? '';
  return { ...identity, customers: countCustomers(client), schema, lastBackupAt };
}

/** 0 for a database from before there were customers. */
export function countCustomers(client: Client): number {
  const table = client.prepare("select 1 from sqlite_schema where type = 'table' and name = 'customers'").get();
  if (!table) return 0;
  return client.prepare<[], { n: number }>('select count(*) as n from customers').get()?.n ?? 0;
}
