// A file becomes what the app ships, or stays exactly what it was.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskFiles } from '../../db/files.ts';
import { type Migration, migrationsFolder, shippedMigrations } from '../../db/migrations.ts';
import { openReadOnly } from '../../db/open.ts';
import { aCustomer } from '../kit/builders.ts';
import { temporaryFolder } from '../kit/context.ts';
import { aDesk, hashOf, rowHash } from '../kit/desks.ts';

const aMigration = (name: string, ...statements: string[]): Migration => ({ name, hash: name, statements });
const shipped = shippedMigrations();
const later = [
  aMigration(
    '29990101000000_later',
    'create table later (id text primary key)',
    "insert into later values ('a')",
    'alter table customers add column later text',
  ),
];

/** A closed desk of version 1.0.0 with two customers. */
function anOldDesk(): string {
  const { desk, dataDir } = aDesk();
  aCustomer(desk.db);
  aCustomer(desk.db);
  desk.close();
  return dataDir;
}

const tablesIn = (dataDir: string) => {
  const client = openReadOnly(deskFiles(dataDir).database);
  try {
    return client
      .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'")
      .all()
      .map(({ name }) => name);
  } finally {
    client.close();
  }
};
const copiesIn = (dataDir: string) => readdirSync(deskFiles(dataDir).backups).filter((name) => name.endsWith('.db'));

describe('an older database', () => {
  test('is copied, brought up to date with its rows, and knows by whom', () => {
    const dataDir = anOldDesk();
    const before = rowHash(deskFiles(dataDir).database);
    const { desk } = aDesk({ dataDir, appVersion: '2.0.0', migrations: [...shipped, ...later] });
    expect(desk.problem).toBeNull();
    expect(desk.db.$client.prepare('select count(*) as n from later').get()).toEqual({ n: 1 });
    expect(desk.db.$client.prepare('select app_version as v from applied_migrations where name = ?').get(later[0]?.name)).toEqual({ v: '2.0.0' });
    expect(desk.db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
    desk.close();
    const [copy = ''] = copiesIn(dataDir);
    expect(copy).toMatch(/-before-migration\.db$/);
    expect(rowHash(path.join(deskFiles(dataDir).backups, copy))).toBe(before);
  });

  test('gets a migration that was merged late, and each one once', () => {
    const late = aMigration('20200101000000_late', 'create table late (id)');
    const dataDir = anOldDesk();
    const migrations = [late, ...shipped, ...later];
    for (const _time of ['first', 'second']) aDesk({ dataDir, migrations }).desk.close();
    expect(tablesIn(dataDir)).toEqual(expect.arrayContaining(['late', 'later']));
    expect(copiesIn(dataDir)).toHaveLength(1);
  });

  test('may have a table rebuilt without losing what points at it', () => {
    const rebuild = aMigration(
      '29990101000000_rebuild',
      'create table segments_new as select * from segments',
      'drop table segments',
      'alter table segments_new rename to segments',
      'create unique index segments_id on segments (id)',
    );
    const dataDir = anOldDesk();
    const { desk } = aDesk({ dataDir, migrations: [...shipped, rebuild] });
    expect(desk.problem).toBeNull();
    expect(desk.db.$client.prepare('select count(*) as n from customers').get()).toEqual({ n: 2 });
    desk.close();
  });
});

describe('a migration that fails', () => {
  test.each([
    ['in its last statement', 'insert into no_such_table values (1)', 'no such table'],
    ['by leaving rows that point at nothing', 'delete from segments', 'rows point at nothing'],
  ])('%s leaves every row as it was and names the copy', (_how, statement, detail) => {
    const dataDir = anOldDesk();
    const before = rowHash(deskFiles(dataDir).database);
    const failing = [...shipped, ...later, aMigration('29990101000001_failing', statement)];
    const { desk } = aDesk({ dataDir, appVersion: '2.0.0', migrations: failing });
    expect(desk.problem).toMatchObject({ kind: 'migration-failed', detail: expect.stringContaining(detail), copy: copiesIn(dataDir)[0] });
    desk.close();
    expect(rowHash(deskFiles(dataDir).database)).toBe(before);
    expect(tablesIn(dataDir)).not.toContain('later');
    // And the version that made it opens it again.
    const again = aDesk({ dataDir }).desk;
    expect(again.problem).toBeNull();
    again.close();
  });
});

test('a database of a newer version is refused with both versions named, and not a byte of it changes', () => {
  const dataDir = anOldDesk();
  aDesk({ dataDir, appVersion: '2.0.0', migrations: [...shipped, ...later] }).desk.close();
  const before = hashOf(deskFiles(dataDir).database);
  const { desk } = aDesk({ dataDir, appVersion: '1.0.0' });
  expect(desk.problem).toEqual({ kind: 'newer', path: deskFiles(dataDir).database, fileVersion: '2.0.0', appVersion: '1.0.0' });
  desk.close();
  expect(hashOf(deskFiles(dataDir).database)).toBe(before);
});

describe('a process killed while it migrates', () => {
  const dieBefore = path.join(import.meta.dirname, '../kit/migrate-and-die.ts');
  const run = (dataDir: string, folder: string, statement: number) =>
    spawnSync(process.execPath, [dieBefore, dataDir, folder, String(statement)], { encoding: 'utf8' });

  /** A folder with the shipped migrations and two more of two statements each. */
  function aFolderOfTheNext(): string {
    const folder = path.join(temporaryFolder(), 'db', 'migrations');
    cpSync(migrationsFolder(), folder, { recursive: true });
    for (const n of [1, 2]) {
      mkdirSync(path.join(folder, `2999010100000${n}_next`));
      writeFileSync(
        path.join(folder, `2999010100000${n}_next`, 'migration.sql'),
        `create table next${n} (id);--> statement-breakpoint\ninsert into next${n} values (1);`,
      );
    }
    return folder;
  }

  test('before any of its statements leaves the old file, and the next start finishes it', () => {
    const folder = aFolderOfTheNext();
    const dataDir = anOldDesk();
    const before = rowHash(deskFiles(dataDir).database);
    for (const statement of [0, 1, 2, 3]) {
      expect(run(dataDir, folder, statement).signal).toBe('SIGKILL');
      expect(rowHash(deskFiles(dataDir).database)).toBe(before);
      expect(tablesIn(dataDir)).not.toContain('next1');
    }
    expect(run(dataDir, folder, 99).status).toBe(0);
    expect(tablesIn(dataDir)).toEqual(expect.arrayContaining(['next1', 'next2']));
  });

  test('on the very first start leaves nothing that the next start stumbles over', () => {
    const dataDir = temporaryFolder();
    for (const statement of [0, 5]) expect(run(dataDir, migrationsFolder(), statement).signal).toBe('SIGKILL');
    const { desk } = aDesk({ dataDir });
    expect(desk.problem).toBeNull();
    desk.close();
  });
});

test('the migrations are found from the sources, from the bundle and from its chunks', () => {
  const root = path.join(import.meta.dirname, '../..');
  for (const from of ['db', 'out/main', 'out/main/chunks']) expect(migrationsFolder(path.join(root, from))).toBe(path.join(root, 'db/migrations'));
  expect(() => migrationsFolder(path.parse(root).root)).toThrow('no db/migrations');
});
