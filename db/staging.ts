// A file beside the database for what is prepared and not decided yet: rows are laid out there while the app goes on answering, and one
// statement per table then moves them into the team's own file. What is laid out is never in the memory of the process.
import { rmSync } from 'node:fs';
import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from './open.ts';

export type Cell = string | number | null;

export interface Shelf {
  /** The name to use in a query: `staging_3."orders"`. */
  name: string;
  /** Lays a row out behind all others; returns its number. */
  put(row: readonly Cell[]): number;
  /** Row number `rowNumber`, or nothing. */
  find(rowNumber: number): Cell[] | undefined;
  /** Up to `count` rows behind row number `after`; each begins with its own number. */
  list(after: number, count: number): [number, ...Cell[]][];
  /**
   * Moves all rows into the table of the same name, in the order in which they were put; `fixed` columns have one value for all.
   * Returns how many were taken; with `once`, rows that break a unique index are left out.
   */
  move(tx: Tx, fixed: Readonly<Record<string, Cell>>, options?: { once: boolean }): number;
}

export interface Staging {
  /** A table of its own with these columns, whose name says where its rows will go. */
  shelf(table: string, columns: readonly string[]): Shelf;
  /** Does many puts at the price of one. */
  together(act: () => void): void;
  /** Takes the file away, with all that was laid out. */
  close(): void;
}

let opened = 0;

const quoted = (name: string) => `"${name}"`;
const names = (columns: readonly string[]) => columns.map(quoted).join(', ');

/** Opens an empty staging file at `file`. Outside of any transaction; throws SQLite's error otherwise. */
export function openStaging({ $client: client }: Db, file: string): Staging {
  opened += 1;
  const schema = `staging_${opened}`;
  client.prepare(`ATTACH ? AS ${schema}`).run(file);
  // Nothing here outlives a crash or a mistake: the file is thrown away either way.
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'secure_delete = OFF', 'cache_size = -2048']) client.pragma(`${schema}.${setting}`);
  return {
    shelf: (table, columns) => {
      const name = `${schema}.${quoted(table)}`;
      client.exec(`CREATE TABLE ${name} (${names(columns)})`);
      const insert = client.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
      const one = client.prepare<[number], Cell[]>(`SELECT * FROM ${name} WHERE rowid = ?`).raw();
      const some = client.prepare<[number, number], [number, ...Cell[]]>(`SELECT rowid, * FROM ${name} WHERE rowid > ? ORDER BY rowid LIMIT ?`).raw();
      return {
        name,
        put: (row) => Number(insert.run(row).lastInsertRowid),
        find: (rowNumber) => one.get(rowNumber),
        list: (after, count) => some.all(after, count),
        move: (tx, fixed, { once } = { once: false }) => {
          const values = Object.values(fixed).map((value): SQL => sql`${value}`);
          const into = sql.raw(`INSERT INTO main.${quoted(table)} (${names([...columns, ...Object.keys(fixed)])}) SELECT ${names(columns)}, `);
          return tx.run(sql`${into}${sql.join(values, sql`, `)} FROM ${sql.raw(name)} WHERE true ${sql.raw(once ? 'ON CONFLICT DO NOTHING' : '')}`).changes;
        },
      };
    },
    together: (act) => client.transaction(act)(),
    close: () => {
      client.exec(`DETACH ${schema}`);
      rmSync(file, { force: true });
    },
  };
}

/** Gives SQLite more memory for its pages while `act` runs: an import touches every index everywhere. */
export function withLargeCache<T>({ $client: client }: Db, act: () => T): T {
  const usual = Number(client.pragma('main.cache_size', { simple: true }));
  client.pragma('main.cache_size = -65536');
  try {
    return act();
  } finally {
    client.pragma(`main.cache_size = ${usual}`);
    client.pragma('shrink_memory');
  }
}
