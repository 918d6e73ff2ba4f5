// Copies that are whole, copies that come back, and copies that are never thrown away too early.
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, ORPCError } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import type { Backup } from '#contract/backups';
import { customers, messages, notes } from '#db/schema/index';
import { copiesToRemove, listCopies } from '../../db/copies.ts';
import { deskFiles } from '../../db/files.ts';
import { shippedMigrations } from '../../db/migrations.ts';
import { restoreBackup } from '../../db/restore.ts';
import { backupsRoutes } from '../../src-main/features/backups/routes.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { aCustomer, aNote, anOrder } from '../kit/builders.ts';
import { testContext } from '../kit/context.ts';
import { aDesk, deskNow, hashOf, rowHash, rowHashOf } from '../kit/desks.ts';

/** A desk with five customers with an order each, and one copy of it. */
async function aCopiedDesk() {
  const { desk, dataDir } = aDesk();
  for (let n = 0; n < 5; n++) anOrder(desk.db, aCustomer(desk.db).id);
  const outcome = await desk.makeBackup('by-hand');
  if (outcome.kind === 'failed') throw new Error(outcome.detail);
  return { desk, dataDir, backup: outcome.backup, files: deskFiles(dataDir), copy: path.join(deskFiles(dataDir).backups, outcome.backup.fileName) };
}

/** Overwrites the first page that holds this text, as a failing disk does. */
function spoilPageWith(file: string, text: string): void {
  const bytes = readFileSync(file);
  const page = Math.floor(bytes.indexOf(text) / 4096);
  bytes.fill(0xaa, page * 4096, (page + 1) * 4096);
  writeFileSync(file, bytes);
}

describe('a copy', () => {
  test('says the same as the database, is checked, and is named by its time and purpose', async () => {
    const { desk, backup, copy } = await aCopiedDesk();
    expect(backup).toEqual({
      fileName: 'comeback-2026-11-22T08-00-00Z-by-hand.db',
      at: deskNow,
      bytes: expect.any(Number),
      verified: true,
      customers: 5,
      why: 'by-hand',
    });
    expect(rowHash(copy)).toBe(rowHashOf(desk.db));
    desk.close();
  });

  test('holds what was written while it was made', async () => {
    const { desk, dataDir } = aDesk();
    for (let n = 0; n < 200; n++) aNote(desk.db, aCustomer(desk.db).id, 'x'.repeat(20_000));
    const made = desk.makeBackup('daily');
    let written = 0;
    const writer = setInterval(() => {
      aCustomer(desk.db);
      written++;
    }, 1);
    const outcome = await made;
    clearInterval(writer);
    expect(outcome).toMatchObject({ kind: 'made' });
    expect(written).toBeGreaterThan(0);
    const [copy] = listCopies(dataDir);
    expect(copy?.customers).toBeGreaterThan(200);
    desk.close();
  });

  test('of a damaged database fails, says where, and takes no older copy away', async () => {
    const { desk, dataDir, files } = await aCopiedDesk();
    const needle = 'NeedleOnAPage';
    for (let n = 0; n < 40; n++) aNote(desk.db, aCustomer(desk.db).id, `${needle} ${'x'.repeat(900)}`);
    desk.close();
    spoilPageWith(files.database, needle);
    const again = aDesk({ dataDir }).desk;
    expect(await again.makeBackup('daily')).toMatchObject({ kind: 'failed', detail: expect.stringMatching(/notes|malformed/) });
    expect(readdirSync(files.backups).sort()).toEqual(['comeback-2026-11-22T08-00-00Z-by-hand.db', 'comeback-2026-11-22T08-00-00Z-by-hand.db.json']);
    again.close();
  });

  test('cut short by a crash does not count and is cleared away by the next', async () => {
    const { desk, dataDir, files } = await aCopiedDesk();
    writeFileSync(path.join(files.backups, 'comeback-2026-11-21T04-00-00Z-daily.db.unfinished'), 'half');
    expect(listCopies(dataDir)).toHaveLength(1);
    await desk.makeBackup('by-hand');
    expect(readdirSync(files.backups).filter((name) => name.includes('unfinished'))).toEqual([]);
    expect(listCopies(dataDir)).toHaveLength(2);
    desk.close();
  });
});

describe('restoring', () => {
  test('brings every row back, and keeps what was there as a copy', async () => {
    const { desk, dataDir, backup } = await aCopiedDesk();
    const then = rowHashOf(desk.db);
    desk.db.delete(customers).run();
    const { id } = aCustomer(desk.db, { familyName: 'Later' });
    aNote(desk.db, id);
    const present = rowHashOf(desk.db);
    expect(await desk.restore(backup.fileName)).toEqual({ kind: 'restored', customers: 5 });
    expect(desk.problem).toBeNull();
    expect(rowHashOf(desk.db)).toBe(then);
    const kept = listCopies(dataDir).find(({ why }) => why === 'before-restore');
    expect(kept).toMatchObject({ verified: true, customers: 1 });
    expect(rowHash(path.join(deskFiles(dataDir).backups, kept?.fileName ?? ''))).toBe(present);
    // Also over a restart: the marker knows the restored file.
    desk.close();
    const again = aDesk({ dataDir }).desk;
    expect(again.problem).toBeNull();
    expect(rowHashOf(again.db)).toBe(then);
    again.close();
  });

  test.each([
    ['is missing', (file: string) => rmSync(file)],
    ['was emptied', (file: string) => truncateSync(file, 0)],
    ['is no database any more', (file: string) => writeFileSync(file, 'x'.repeat(8192))],
  ])('works when the database %s and nothing could be opened', async (_what, spoil) => {
    const { desk, dataDir, backup, files } = await aCopiedDesk();
    const then = rowHashOf(desk.db);
    desk.close();
    spoil(files.database);
    const broken = existsSync(files.database) ? readFileSync(files.database) : null;
    const again = aDesk({ dataDir }).desk;
    expect(again.problem).not.toBeNull();
    expect(() => again.db).toThrow('not open');
    expect(await again.restore(backup.fileName)).toEqual({ kind: 'restored', customers: 5 });
    expect(again.problem).toBeNull();
    expect(rowHashOf(again.db)).toBe(then);
    const kept = listCopies(dataDir).find(({ why }) => why === 'before-restore');
    expect(kept ? readFileSync(path.join(files.backups, kept.fileName)) : null).toEqual(broken);
    again.close();
  });

  test('of a damaged copy is refused, and the database stays open and as it is', async () => {
    const { desk, backup, copy, files } = await aCopiedDesk();
    const before = rowHashOf(desk.db);
    truncateSync(copy, 8192);
    expect(await desk.restore(backup.fileName)).toMatchObject({ kind: 'bad' });
    expect(rowHashOf(desk.db)).toBe(before);
    expect(readdirSync(path.dirname(files.database)).filter((name) => name.includes('restoring'))).toEqual([]);
    desk.close();
  });

  test('never leads out of the folder of copies', async () => {
    const { desk } = await aCopiedDesk();
    for (const name of ['../comeback.db', '..\\comeback.db', '/etc/passwd', '', '.', 'comeback-2020-01-01T00-00-00Z-daily.db']) {
      expect(await desk.restore(name)).toEqual({ kind: 'not-found' });
    }
    desk.close();
  });

  test('does not touch a database that another desk has open', async () => {
    const { desk, dataDir, backup } = await aCopiedDesk();
    const before = rowHashOf(desk.db);
    expect(restoreBackup({ dataDir, fileName: backup.fileName, now: deskNow })).toMatchObject({ kind: 'held' });
    expect(rowHashOf(desk.db)).toBe(before);
    desk.close();
  });

  test('brings a copy of an older version up to date', async () => {
    const { desk, dataDir, backup } = await aCopiedDesk();
    desk.close();
    const migrations = [...shippedMigrations(), { name: '29990101000000_later', hash: '', statements: ['create table later (id)'] }];
    const newer = aDesk({ dataDir, migrations, appVersion: '2.0.0' }).desk;
    expect(await newer.restore(backup.fileName)).toMatchObject({ kind: 'restored' });
    expect(newer.db.$client.prepare('select * from later').all()).toEqual([]);
    newer.close();
  });

  test('leaves letters that waited in the copy to a person: they may have left since', async () => {
    const { desk, dataDir } = aDesk();
    const { id: customerId } = aCustomer(desk.db);
    const states = ['draft', 'queued', 'sending', 'data', 'deferred', 'sent', 'failed'] as const;
    const letter = {
      customerId,
      salespersonId: 's',
      channel: 'email',
      language: 'hu',
      toAddress: 'a@b.hu',
      toName: 'A',
      subject: '',
      textBody: '',
      htmlBody: '',
    } as const;
    for (const state of states)
      desk.db
        .insert(messages)
        .values({ ...letter, id: newId(), state, sendKey: state, notBeforeAt: 0, createdAt: 0, updatedAt: 0 })
        .run();
    await desk.makeBackup('daily');
    desk.db.update(messages).set({ state: 'sent' }).run();
    await desk.restore(listCopies(dataDir)[0]?.fileName ?? '');
    const found = desk.db.select({ was: messages.sendKey, is: messages.state }).from(messages).all();
    expect(Object.fromEntries(found.map(({ was, is }) => [was, is]))).toEqual({
      draft: 'draft',
      queued: 'uncertain',
      sending: 'uncertain',
      data: 'uncertain',
      deferred: 'uncertain',
      sent: 'sent',
      failed: 'failed',
    });
    desk.close();
  });
});

describe('of many copies', () => {
  const aCopy = (daysAgo: number, fields: Partial<Backup> = {}): Backup => ({
    fileName: `${daysAgo}-${fields.why ?? 'daily'}.db`,
    at: deskNow - daysAgo * 86_400_000,
    bytes: 1,
    verified: true,
    customers: 10,
    why: 'daily',
    ...fields,
  });
  const days = (from: number, to: number, fields: Partial<Backup> = {}) => Array.from({ length: to - from }, (_, n) => aCopy(from + n, fields));
  const removed = (copies: Backup[]) => copiesToRemove(copies).map(({ fileName }) => fileName);

  test('the newest fourteen days stay', () => {
    expect(removed(days(0, 20))).toEqual(days(14, 20).map(({ fileName }) => fileName));
    expect(removed(days(0, 14))).toEqual([]);
  });

  test('those made by hand, before a migration and before a restore are counted apart', () => {
    const copies = [
      ...days(0, 14),
      ...days(20, 23, { why: 'before-migration' }),
      ...days(30, 33, { why: 'before-restore' }),
      ...days(40, 54, { why: 'by-hand' }),
    ];
    expect(removed(copies)).toEqual([]);
    expect(removed([...copies, aCopy(60, { why: 'before-migration' }), aCopy(61, { why: 'before-restore' })])).toEqual([
      '60-before-migration.db',
      '61-before-restore.db',
    ]);
  });

  test('the last whole one stays, however old', () => {
    expect(removed([...days(0, 20, { verified: false }), aCopy(30)])).not.toContain('30-daily.db');
  });

  test('the last one with customers stays, however many empty ones follow', () => {
    expect(removed([...days(0, 20, { customers: 0 }), aCopy(30), aCopy(31)])).not.toContain('30-daily.db');
    expect(removed([...days(0, 20, { customers: 0 }), aCopy(30), aCopy(31)])).toContain('31-daily.db');
  });

  test('what a person put into the folder is never removed', () => {
    expect(removed(days(0, 40, { why: 'other', verified: false }))).toEqual([]);
  });
});

describe('the screen', () => {
  test('makes, lists and restores, and everything is asked for again', async () => {
    const { desk, dataDir } = aDesk();
    const ctx = { ...testContext({ dataDir }), desk, dataDir };
    const { id } = aCustomer(desk.db);
    const made = await call(backupsRoutes.make, undefined, { context: ctx });
    aNote(desk.db, id);
    expect(await call(backupsRoutes.restore, { fileName: made.fileName }, { context: ctx })).toEqual({ customers: 1 });
    expect(desk.db.select().from(notes).all()).toEqual([]);
    const { folder, backups } = await call(backupsRoutes.list, undefined, { context: ctx });
    expect(folder).toBe(deskFiles(dataDir).backups);
    expect(backups.map(({ why }) => why).sort()).toEqual(['before-restore', 'by-hand']);
    expect(ctx.told.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['backups', 'customers', 'touches', 'messages']));
    await expect(call(backupsRoutes.restore, { fileName: 'gone.db' }, { context: ctx })).rejects.toSatisfy(
      (error) => error instanceof ORPCError && error.code === 'NOT_FOUND',
    );
    desk.close();
  });
});

test('a restore does not change the copy it came from', async () => {
  const { desk, backup, copy } = await aCopiedDesk();
  const before = hashOf(copy);
  await desk.restore(backup.fileName);
  expect(hashOf(copy)).toBe(before);
  desk.close();
});
