import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';

export type Db = ReturnType<typeof drizzleOver>;
/** What a store is given inside a transaction. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
/** What a store that only reads is given: inside a transaction or outside. */
export type Reader = Db | Tx;

function drizzleOver(client: Database.Database) {
  return drizzle({ client });
}

export function openDatabase(file: string): Db {
  return drizzleOver(new Database(file));
}
