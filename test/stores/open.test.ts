// What an opened desk promises, and what it says when it cannot be opened.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { acts, customers } from '#db/schema/index';
import { deskFiles } from '../../db/files.ts';
import { openDatabase } from '../../db/open.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { aCustomer } from '../kit/builders.ts';
import { temporaryFolder } from '../kit/context.ts';
import { aDesk, hashOf } from '../kit/desks.ts';

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

/** A closed desk with three customers. */
function aUsedDesk(): string {
  const { desk, dataDir } = aDesk();
  for (let n = 0; n < 3; n++) aCustomer(desk.db);
  desk.close();
  return dataDir;
}

function problemOf(dataDir: string) {
  const { desk } = aDesk({ dataDir });
  const { problem } = desk;
  desk.close();
  return problem;
}

describe('a desk that opens', () => {
  test('has every durable setting in force on the first and on the second opening', () => {
    const { desk, dataDir } = aDesk();
    const settingsOf = ({ db }: typeof desk) =>
      ['locking_mode', 'journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'trusted_schema', 'cell_size_check'].map((name) =>
        db.$client.pragma(name, { simple: true }),
      );
    const wanted = ['exclusive', 'wal', 2, 1, 1, 0, 1];
    expect(settingsOf(desk)).toEqual(wanted);
    desk.close();
    const again = aDesk({ dataDir }).desk;
    // better-sqlite3 would open it with synchronous=1 if nobody said otherwise.
    expect(settingsOf(again)).toEqual(wanted);
    again.close();
  });

  test('is readable by this person alone', async () => {
    const dataDir = path.join(temporaryFolder(), 'new', 'desk');
    const { desk } = aDesk({ dataDir });
    aCustomer(desk.db);
    await desk.makeBackup('by-hand');
    const files = deskFiles(dataDir);
    expect([dataDir, files.backups].map(modeOf)).toEqual(['700', '700']);
    const all = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(all.map(({ name }) => name)).toContain('comeback.db-wal');
    expect(new Set(all.map(({ parentPath, name }) => modeOf(path.join(parentPath, name))))).toEqual(new Set(['600']));
    desk.close();
  });

  test('remembers nothing of a folder that held other things, and leaves its permissions alone', () => {
    const dataDir = temporaryFolder();
    chmodSync(dataDir, 0o755);
    writeFileSync(path.join(dataDir, 'holiday.txt'), 'sun');
    const { desk } = aDesk({ dataDir });
    expect(desk.problem).toBeNull();
    expect(modeOf(dataDir)).toBe('755');
    desk.close();
  });

  test('takes over a database without a marker, and writes one', () => {
    const dataDir = aUsedDesk();
    rmSync(deskFiles(dataDir).marker);
    expect(problemOf(dataDir)).toBeNull();
    expect(JSON.parse(readFileSync(deskFiles(dataDir).marker, 'utf8'))).toMatchObject({ customers: 3 });
  });

  test('forgets a deleted customer in every byte of the file', () => {
    const { desk, dataDir } = aDesk();
    const needle = 'Unforgettablename';
    for (let n = 0; n < 50; n++) aCustomer(desk.db);
    const { id } = aCustomer(desk.db, { familyName: needle, likes: `${needle} likes oak` });
    desk.db.$client.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = () => readFileSync(deskFiles(dataDir).database).toString('latin1').toLowerCase();
    expect(bytes()).toContain(needle.toLowerCase());
    desk.db.delete(customers).where(sql`id = ${id}`).run();
    desk.close();
    expect(bytes()).not.toContain(needle.toLowerCase());
    expect(bytes()).not.toContain('unforgettable');
  });
});

describe('a desk that was there before is never made anew', () => {
  test('when the database is missing', () => {
    const dataDir = aUsedDesk();
    rmSync(deskFiles(dataDir).database);
    expect(problemOf(dataDir)).toMatchObject({ kind: 'missing', customers: 3 });
    expect(existsSync(deskFiles(dataDir).database)).toBe(false);
  });

  test('when the database is missing and the marker says nothing', () => {
    const dataDir = aUsedDesk();
    rmSync(deskFiles(dataDir).database);
    writeFileSync(deskFiles(dataDir).marker, '{"databaseId": "cut o');
    expect(problemOf(dataDir)).toMatchObject({ kind: 'missing' });
  });

  test('when only its copies are left', async () => {
    const { desk, dataDir } = aDesk();
    aCustomer(desk.db);
    await desk.makeBackup('daily');
    desk.close();
    rmSync(deskFiles(dataDir).database);
    rmSync(deskFiles(dataDir).marker);
    expect(problemOf(dataDir)).toMatchObject({ kind: 'missing', customers: 1 });
  });

  test('when the database has no length any more', () => {
    const dataDir = aUsedDesk();
    truncateSync(deskFiles(dataDir).database, 0);
    expect(problemOf(dataDir)).toMatchObject({ kind: 'emptied', customers: 3 });
    expect(statSync(deskFiles(dataDir).database).size).toBe(0);
  });

  test('when the database has lost its tables', () => {
    const dataDir = aUsedDesk();
    const { database } = deskFiles(dataDir);
    rmSync(database);
    const client = openDatabase(database);
    client.exec('create table t (a); drop table t');
    client.close();
    expect(problemOf(dataDir)).toMatchObject({ kind: 'emptied', customers: 3 });
  });

  test('when all customers are gone and nobody removed them', () => {
    const dataDir = aUsedDesk();
    const client = openDatabase(deskFiles(dataDir).database);
    client.exec('delete from customers');
    client.close();
    expect(problemOf(dataDir)).toMatchObject({ kind: 'emptied', customers: 3 });
  });

  test('but customers a person removed are not missed, even when the app was killed right after', () => {
    const dataDir = aUsedDesk();
    const { desk } = aDesk({ dataDir });
    desk.db.insert(acts).values({ id: newId(), kind: 'erase', at: 1 }).run();
    desk.db.delete(customers).run();
    // Without desk.close(): the marker still says three.
    desk.db.$client.close();
    expect(problemOf(dataDir)).toBeNull();
  });

  test('when another database lies in its place', () => {
    const dataDir = aUsedDesk();
    copyFileSync(deskFiles(aUsedDesk()).database, deskFiles(dataDir).database);
    expect(problemOf(dataDir)).toMatchObject({ kind: 'other-database' });
  });

  test('when an older state of the same database lies in its place', () => {
    const dataDir = aUsedDesk();
    const older = path.join(temporaryFolder(), 'older.db');
    copyFileSync(deskFiles(dataDir).database, older);
    aDesk({ dataDir }).desk.close();
    copyFileSync(older, deskFiles(dataDir).database);
    expect(problemOf(dataDir)).toMatchObject({ kind: 'other-database' });
  });

  test('when the file of some other program lies in its place', () => {
    const dataDir = temporaryFolder();
    const client = openDatabase(deskFiles(dataDir).database);
    client.exec('create table moz_places (id)');
    client.close();
    const before = hashOf(deskFiles(dataDir).database);
    expect(problemOf(dataDir)).toMatchObject({ kind: 'other-database' });
    expect(hashOf(deskFiles(dataDir).database)).toBe(before);
  });

  test.each([
    ['its header is overwritten', (file: string, bytes: Buffer) => writeFileSync(file, Buffer.concat([Buffer.alloc(100, 'x'), bytes.subarray(100)]))],
    ['its end is cut off', (file: string, bytes: Buffer) => writeFileSync(file, bytes.subarray(0, bytes.length - 8192))],
    ['half of it is cut off', (file: string, bytes: Buffer) => truncateSync(file, bytes.length >> 1)],
  ])('when %s, and the file is kept as it is', (_what, spoil) => {
    const dataDir = aUsedDesk();
    const { database } = deskFiles(dataDir);
    spoil(database, readFileSync(database));
    const before = hashOf(database);
    expect(problemOf(dataDir)).toMatchObject({ kind: 'damaged' });
    expect(hashOf(database)).toBe(before);
  });
});

describe('a folder that cannot be written', () => {
  const canDrop = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;

  // Root passes over permissions, so the look is taken as a person without any.
  test.runIf(canDrop)('is reported as read-only', () => {
    const folder = temporaryFolder();
    const dataDir = path.join(folder, 'desk');
    mkdirSync(dataDir);
    aDesk({ dataDir }).desk.close();
    chmodSync(folder, 0o755);
    chmodSync(dataDir, 0o555);
    chmodSync(deskFiles(dataDir).database, 0o444);
    chmodSync(deskFiles(dataDir).marker, 0o444);
    const look = path.join(import.meta.dirname, '../kit/open-and-say.ts');
    const { stdout, stderr } = spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, look, dataDir], {
      encoding: 'utf8',
    });
    expect(stdout, stderr).toContain('read-only');
  });
});
