// A file beside the database for what is prepared and not decided yet: rows are laid out there while the app goes on answering, and one
// statement per table then moves them into the team's own file. What is laid out is never in the memory of the process.
import { rmSync } from 'node:fs';
import { type SQL, sql } from 'drizzle-orm';
import type { Client, Db, Tx } from './open.ts';

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
  /** Writes the last rows that wait for others to be written with; before anything is moved, so that moving is all the one transaction does. */
  settle(): void;
  /** Takes the file away, with all that was laid out. */
  close(): void;
}

let opened = 0;

const quoted = (name: string) => `"${name}"`;
const names = (columns: readonly string[]) => columns.map(quoted).join(', ');

/** So many rows go in by one statement: half of what a row costs is the way into SQLite and back. */
const rowsAtOnce = 20;

/** Collects rows for one table and writes them twenty at a time. Rows are numbered from 1 in the order in which they came. */
function rowWriter(client: Client, name: string, width: number) {
  const row = `(${Array(width).fill('?').join(', ')})`;
  const one = client.prepare(`INSERT INTO ${name} VALUES ${row}`);
  const many = client.prepare(`INSERT INTO ${name} VALUES ${Array(rowsAtOnce).fill(row).join(', ')}`);
  let waiting: Cell[] = [];
  let rows = 0;
  const write = () => {
    if (waiting.length === width * rowsAtOnce) many.run(waiting);
    else for (let from = 0; from < waiting.length; from += width) one.run(waiting.slice(from, from + width));
    waiting = [];
  };
  return {
    put: (cells: readonly Cell[]): number => {
      if (cells.length !== width) throw new Error(`${cells.length} cells for the ${width} columns of ${name}`);
      for (const cell of cells) waiting.push(cell);
      if (waiting.length === width * rowsAtOnce) write();
      rows += 1;
      return rows;
    },
    write,
  };
}

/** Opens an empty staging file at `file`. Outside of any transaction; throws SQLite's error otherwise. */
export function openStaging({ $client: client }: Db, file: string): Staging {
  opened += 1;
  const schema = `staging_${opened}`;
  client.prepare(`ATTACH ? AS ${schema}`).run(file);
  // Nothing here outlives a crash or a mistake: the file is thrown away either way.
  for (const setting of ['page_size = 16384', 'journal_mode = OFF', 'synchronous = OFF', 'secure_delete = OFF', 'cache_size = -2048'])
    client.pragma(`${schema}.${setting}`);
  const writers: { write(): void }[] = [];
  const settle = () => {
    for (const writer of writers) writer.write();
  };
  return {
    shelf: (table, columns) => {
      const name = `${schema}.${quoted(table)}`;
      client.exec(`CREATE TABLE ${name} (${names(columns)})`);
      const writer = rowWriter(client, name, columns.length);
      writers.push(writer);
      const one = client.prepare<[number], Cell[]>(`SELECT * FROM ${name} WHERE rowid = ?`).raw();
      const some = client.prepare<[number, number], [number, ...Cell[]]>(`SELECT rowid, * FROM ${name} WHERE rowid > ? ORDER BY rowid LIMIT ?`).raw();
      return {
        name,
        put: writer.put,
        find: (rowNumber) => {
          writer.write();
          return one.get(rowNumber);
        },
        list: (after, count) => {
          writer.write();
          return some.all(after, count);
        },
        move: (tx, fixed, { once } = { once: false }) => {
          settle();
          const values = Object.values(fixed).map((value): SQL => sql`${value}`);
          const into = sql.raw(`INSERT INTO main.${quoted(table)} (${names([...columns, ...Object.keys(fixed)])}) SELECT ${names(columns)}, `);
          return tx.run(sql`${into}${sql.join(values, sql`, `)} FROM ${sql.raw(name)} WHERE true ${sql.raw(once ? 'ON CONFLICT DO NOTHING' : '')}`).changes;
        },
      };
    },
    together: (act) => client.transaction(act)(),
    settle,
    close: () => {
      client.exec(`DETACH ${schema}`);
      rmSync(file, { force: true });
    },
  };
}

/**
 * Writes the log into the file only when `act` is over and whatever else waited had its turn: after 100,000 customers that is most of a second
 * more. Giving SQLite a larger cache meanwhile was measured too: 64 MB were no quicker than the usual 16.
 */
export async function withLogWrittenLater<T>({ $client: client }: Db, act: () => T, turn: () => Promise<void>): Promise<T> {
  const usual = Number(client.pragma('wal_autocheckpoint', { simple: true }));
  client.pragma('wal_autocheckpoint = 0');
  try {
    return act();
  } finally {
    client.pragma(`wal_autocheckpoint = ${usual}`);
    client.pragma('shrink_memory');
    await turn();
    // The app may have been closed in that turn; closing writes the log too.
    if (client.open) client.pragma('main.wal_checkpoint(PASSIVE)');
  }
}
