// A desk of every version we have given away opens in this one, with all that was in it. `releases/` keeps one small file for each.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { deskFiles } from '../../db/files.ts';
import { openReadOnly } from '../../db/open.ts';
import { temporaryFolder } from '../kit/context.ts';
import { aDesk } from '../kit/desks.ts';

const folder = path.join(import.meta.dirname, 'releases');
const releases = readdirSync(folder).filter((name) => name.endsWith('.db.gz'));

interface Table {
  name: string;
  columns: string[];
}

/** The tables that hold what people wrote, with their columns; not the journal of migrations itself. */
function tablesOf(file: string): Table[] {
  const client = openReadOnly(file);
  try {
    return client
      .prepare<[], { name: string }>("select name from pragma_table_list where schema = 'main' and type = 'table' order by name")
      .all()
      .filter(({ name }) => !name.startsWith('sqlite_') && name !== 'applied_migrations' && name !== 'database_identity')
      .map(({ name }) => ({
        name,
        columns: client
          .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
          .all(name)
          .map((column) => column.name),
      }));
  } finally {
    client.close();
  }
}

function rowsOf(file: string, { name, columns }: Table): string[] {
  const client = openReadOnly(file);
  try {
    const list = columns.map((column) => `"${column}"`).join(', ');
    return client
      .prepare(`select ${list} from "${name}"`)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
  } finally {
    client.close();
  }
}

const shipped = readdirSync(path.join(import.meta.dirname, '../../db/migrations')).length;

function migrationsIn(file: string): number {
  const client = openReadOnly(file);
  try {
    return client.prepare<[], number>('select count(*) from applied_migrations').pluck().get() ?? 0;
  } finally {
    client.close();
  }
}

const copiesIn = (backups: string): string[] =>
  (existsSync(backups) ? readdirSync(backups) : []).filter((name) => name.endsWith('-before-migration.db')).map((name) => path.join(backups, name));

describe.each(releases)('a desk of %s', (release) => {
  const unpack = () => {
    const dataDir = temporaryFolder();
    writeFileSync(deskFiles(dataDir).database, gunzipSync(readFileSync(path.join(folder, release))));
    return dataDir;
  };

  test('opens, and every row says what it said', () => {
    const dataDir = unpack();
    const tables = tablesOf(deskFiles(dataDir).database);
    const before = tables.map((table) => rowsOf(deskFiles(dataDir).database, table));
    const isBehind = migrationsIn(deskFiles(dataDir).database) < shipped;
    expect(before.flat().length).toBeGreaterThan(100);
    const { desk } = aDesk({ dataDir, appVersion: '99.0.0' });
    expect(desk.problem).toBeNull();
    desk.close();
    const copies = copiesIn(deskFiles(dataDir).backups);
    // The newest release may have every migration that is shipped: then nothing is changed, and there is nothing to keep a copy of.
    expect(copies).toHaveLength(isBehind ? 1 : 0);
    for (const [i, table] of tables.entries()) {
      expect(rowsOf(deskFiles(dataDir).database, table), table.name).toEqual(before[i]);
      for (const copy of copies) expect(rowsOf(copy, table), `${table.name} in the copy`).toEqual(before[i]);
    }
  });
});

test('mails that came back keep every column through the change that lets them outlive their mailbox', () => {
  const dataDir = temporaryFolder();
  const file = deskFiles(dataDir).database;
  writeFileSync(file, gunzipSync(readFileSync(path.join(folder, '0.2.0.db.gz'))));
  const old = new Database(file);
  old.pragma('foreign_keys = ON');
  const columns = old.prepare<[], { name: string; type: string }>("select name, type from pragma_table_info('incoming_mails')").all();
  const customers = old.prepare<[], string>('select id from customers order by id limit 3').pluck().all();
  const box = old.prepare<[], { name: string; type: string; notnull: number }>('select name, type, "notnull" from pragma_table_info(\'mailboxes\')').all();
  const filled = (type: string, n: number) => (type.toUpperCase() === 'INTEGER' ? n : `ž ${n} \u0000 "'`);
  const into = (table: string, all: { name: string; type: string }[], o: Record<string, unknown>, n: number) =>
    old
      .prepare(`insert into ${table} (${all.map(({ name }) => `"${name}"`).join(', ')}) values (${all.map(() => '?').join(', ')})`)
      .run(all.map(({ name, type }, place) => o[name] ?? filled(type, n * 100 + place)));
  into('mailboxes', box, { id: 'box' }, 1);
  for (const [n, id] of customers.entries()) into('incoming_mails', columns, { id: `mail-${n}`, mailbox_id: 'box', customer_id: id }, n);
  const read = (client: Pick<typeof old, 'prepare'>) =>
    client
      .prepare(`select ${columns.map(({ name }) => `"${name}"`).join(', ')} from incoming_mails order by id`)
      .raw()
      .all();
  const before = read(old);
  const indexes = (client: Pick<typeof old, 'prepare'>) =>
    client
      .prepare("select name, sql from sqlite_schema where tbl_name = 'incoming_mails' and type in ('index', 'trigger') and sql is not null order by name")
      .raw()
      .all();
  const indexesBefore = indexes(old);
  old.close();
  expect(before).toHaveLength(3);

  const { desk } = aDesk({ dataDir, appVersion: '99.0.0' });
  expect(desk.problem).toBeNull();
  const { $client } = desk.db;
  expect(read($client)).toEqual(before);
  expect(indexes($client)).toEqual(indexesBefore);
  expect($client.pragma('foreign_keys', { simple: true })).toBe(1);
  expect($client.pragma('foreign_key_check')).toEqual([]);
  $client.exec("delete from mailboxes where id = 'box'");
  expect($client.prepare('select count(*) from incoming_mails where mailbox_id is null').pluck().get()).toBe(3);
  $client.prepare('delete from customers where id = ?').run(customers[0]);
  expect($client.prepare('select count(*) from incoming_mails').pluck().get()).toBe(2);
  desk.close();
});

test('there is a file of a release to try', () => {
  expect(releases.length).toBeGreaterThan(0);
});
