import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { openInMemory } from '#db/open';
import { drizzleOver } from '../../db/open.ts';
import { keepingStatements } from '../../db/statement-cache.ts';

test('a query is compiled once, however often it is asked', () => {
  const client = openInMemory();
  const compiled = vi.spyOn(client, 'prepare');
  const db = drizzleOver(client);
  for (const n of [1, 2, 3]) expect(db.get(sql`select ${n} as n`)).toEqual({ n });
  expect(compiled).toHaveBeenCalledTimes(1);
  expect(db.$client).toBe(client);
});

test('a statement that answered in lists answers in rows to whoever asks for rows', () => {
  const kept = keepingStatements(openInMemory());
  expect(kept.prepare('select 1 as n').raw().get()).toEqual([1]);
  expect(kept.prepare('select 1 as n').get()).toEqual({ n: 1 });
});

test('a statement in use is left to its user', () => {
  const kept = keepingStatements(openInMemory());
  const rows = kept.prepare('select value from json_each(?)').iterate('[1,2]');
  expect(rows.next().value).toEqual({ value: 1 });
  expect(kept.prepare('select value from json_each(?)').all('[3]')).toEqual([{ value: 3 }]);
  expect(rows.next().value).toEqual({ value: 2 });
  rows.return?.();
});

test('tables that change underneath are seen as they are then', () => {
  const client = openInMemory();
  const db = drizzleOver(client);
  client.exec('create table things (a)');
  expect(db.all(sql`select * from things`)).toEqual([]);
  client.exec("alter table things add column b default 'new'; insert into things (a) values (1)");
  expect(db.all(sql`select * from things`)).toEqual([{ a: 1, b: 'new' }]);
});

test('a transaction that fails leaves nothing behind', () => {
  const db = drizzleOver(openInMemory());
  db.$client.exec('create table things (a)');
  const failing = () =>
    db.transaction((tx) => {
      tx.run(sql`insert into things values (1)`);
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(db.all(sql`select * from things`)).toEqual([]);
});
