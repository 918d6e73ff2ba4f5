// Whether a copy is whole, and what is in it.
import { countCustomers, identityOf } from './marker.ts';
import { appliedMigrations, compareMigrations, type Migration } from './migrations.ts';
import { type Client, openCopy } from './open.ts';
import { detailOf } from './trouble.ts';

export type RowCounts = Record<string, number>;

export type Check = { kind: 'whole'; customers: number; counts: RowCounts; databaseId: string; generation: number } | { kind: 'damaged'; detail: string };

/** Rows of every table of ours (the search index is rebuilt from them and not counted). */
export function countRows(client: Client): RowCounts {
  return Object.fromEntries(tablesOf(client).map((table) => [table, countOf(client, table)]));
}

const countOf = (client: Client, table: string) => client.prepare<[], { n: number }>(`select count(*) as n from "${table}"`).get()?.n ?? 0;

function tablesOf(client: Client): string[] {
  const tables = client.prepare<[], { name: string }>("select name from pragma_table_list where schema = 'main' and type = 'table' order by name").all();
  return tables.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'));
}

/** Two counts agree, table by table; else the first table that does not, in words. */
export function differenceOf(expected: RowCounts, found: RowCounts): string | null {
  for (const table of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    if (expected[table] !== found[table]) return `${table} has ${found[table] ?? 'no table of'} rows instead of ${expected[table] ?? 'no table of'}`;
  }
  return null;
}

/** Opens a copy, lets SQLite check it and counts its rows. Changes nothing but the copy's journal mode. */
export function checkCopy(file: string, migrations: Migration[]): Check {
  try {
    const client = openCopy(file);
    try {
      return lookThrough(client, migrations);
    } finally {
      client.close();
    }
  } catch (error) {
    return { kind: 'damaged', detail: detailOf(error) };
  }
}

function lookThrough(client: Client, migrations: Migration[]): Check {
  const identity = identityOf(client);
  const applied = appliedMigrations(client);
  if (!identity || !applied) return { kind: 'damaged', detail: 'it is not a database of Comeback' };
  const newer = compareMigrations(applied, migrations).unknown.at(-1);
  if (newer) return { kind: 'damaged', detail: `it was made by the newer version ${newer.appVersion}` };
  // A table at a time, so that the damage has a name.
  for (const table of tablesOf(client)) {
    const found = client.pragma(`quick_check("${table}")`, { simple: true });
    if (found !== 'ok') return { kind: 'damaged', detail: `${table}: ${String(found)}` };
  }
  return { kind: 'whole', customers: countCustomers(client), counts: countRows(client), ...identity };
}
