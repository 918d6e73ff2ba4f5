// A disk that runs full in the middle of sending: what cannot be written down is not sent, and all goes on once there is room again.
import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mailboxes, messages } from '#db/schema/index';
import { troubleOf } from '#db/trouble';
import { ensureStock, runOutbox, sendLetter } from '#features/letters';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { type Disk, diskOf } from '../../src-main/ports/disk.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { aConsent, aCustomer, anEmail } from '../kit/builders.ts';
import { temporaryFolder, testContext } from '../kit/context.ts';
import { aDesk } from '../kit/desks.ts';
import { type TestSmtp, testSmtp } from '../kit/smtp.ts';

/** Without the bounds of megabytes, which a small disk never meets: only what SQLite says counts. */
const bySqliteAlone = { lowBytes: 0, fullBytes: 0, tryBytes: 256 * 1024 };

/** A disk of so many megabytes, or null where none may be mounted here. */
function smallDisk(megabytes: number): string | null {
  const folder = temporaryFolder('comeback-small-disk-');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder], { stdio: 'pipe' });
  } catch (error) {
    console.error(`NO SMALL DISK: mounting needs the superuser (${String(error).split('\n')[0]}). The commits that fail are made to fail instead.`);
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'pipe' }));
  return folder;
}

interface Outbox {
  ctx: Context;
  smtp: TestSmtp;
  letters: number;
  count(state: string): number;
}

async function fullOutbox(dataDir: string, disk: Disk, letters: number): Promise<Outbox> {
  const smtp = await testSmtp();
  onTestFinished(() => smtp.close());
  const { desk } = aDesk({ dataDir });
  onTestFinished(() => desk.close());
  const base = testContext({ db: desk.db, dataDir });
  const ctx: Context = { ...base, dataDir, disk, mailer: smtpMailer({ connectMs: 2000, silenceMs: 2000 }) };
  ctx.db.transaction((tx) => ensureStock(tx, ctx.clock.now()));
  await saveMailbox(ctx, { ...smtp.mailbox(), password: null });
  for (let n = 0; n < letters; n += 1) {
    const { id: customerId } = aCustomer(ctx.db, { givenName: `Ágnes ${n}` });
    anEmail(ctx.db, customerId, `agnes${n}@example.hu`);
    aConsent(ctx.db, customerId);
    const words = { subject: `Levél ${n}`, previewText: '', body: `Szép napot! (${n})`, fills: {} };
    expect((await sendLetter(ctx, { customerId, touchId: null, templateId: null, ...words, sendKey: `letter-no-${n}` })).kind).toBe('queued');
  }
  ctx.db.update(mailboxes).set({ perHour: 1_000_000_000, perDay: 1_000_000_000 }).run();
  base.clock.advance({ minutes: 1 });
  const count = (state: string) =>
    ctx.db
      .select()
      .from(messages)
      .all()
      .filter((row) => row.state === state).length;
  return { ctx, smtp, letters, count };
}

const ended = (ctx: Context): Promise<unknown> =>
  runOutbox(ctx).then(
    () => null,
    (error: unknown) => error,
  );

function expectEachOnce({ ctx, smtp, letters, count }: Outbox): void {
  const arrived = smtp.received.map(({ to }) => to[0]);
  expect(new Set(arrived).size).toBe(arrived.length);
  expect(arrived).toHaveLength(letters);
  // At most the one that had left when the disk ran full is left to be found out about.
  expect(count('uncertain')).toBeLessThanOrEqual(1);
  expect(count('sent') + count('uncertain')).toBe(letters);
  expect(ctx.db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
}

describe('a disk that runs full while letters leave', () => {
  test('(a real one) lets no letter come to DATA after the first SQLITE_FULL; all go once there is room, without a restart', async () => {
    const dataDir = smallDisk(16);
    if (dataDir === null) return sendsNothingItCannotRecord();
    const disk = diskOf(dataDir, bySqliteAlone);
    const outbox = await fullOutbox(dataDir, disk, 30);
    const { ctx, smtp, letters, count } = outbox;
    // The log's file has room of its own from what was written before; without it a little room is left, so that the disk runs full between
    // two letters and not before the first.
    ctx.db.$client.pragma('wal_checkpoint(TRUNCATE)');
    const { bavail, bsize } = statfsSync(dataDir);
    const ballast = path.join(dataDir, 'ballast');
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 150_000), 1));

    const error = await ended(ctx);
    const takenAtFull = smtp.received.length;
    expect([error === null ? null : troubleOf(error), disk.room()]).toEqual([error === null ? null : 'full', 'full']);
    expect(takenAtFull).toBeLessThan(letters);
    for (let n = 0; n < 20; n += 1) await ended(ctx);
    expect(smtp.received).toHaveLength(takenAtFull);
    console.log('full disk', { takenAtFull, thrown: error === null ? 'nothing' : troubleOf(error), connections: smtp.connections, sent: count('sent') });

    rmSync(ballast);
    expect(disk.room()).toBe('ok');
    for (let n = 0; n < 5; n += 1) {
      // Those the full disk had put off are due in a few minutes.
      ctx.db.update(messages).set({ notBeforeAt: 0 }).run();
      expect(await ended(ctx)).toBeNull();
    }
    expectEachOnce(outbox);
  });

  test('(commits made to fail) does the same at each step at which it can run full', { timeout: 60_000 }, sendsNothingItCannotRecord);
});

/** Every commit fails from the n-th on, as on a full disk, until there is room again. */
async function sendsNothingItCannotRecord(): Promise<void> {
  for (let failFrom = 1; failFrom <= 6; failFrom += 1) {
    const state = { isReported: false, commits: 0 };
    const reportFull = () => {
      state.isReported = true;
    };
    const disk: Disk = { room: () => (state.isReported && state.commits >= failFrom ? 'full' : 'ok'), reportFull };
    const outbox = await fullOutbox(temporaryFolder(), disk, 4);
    const { ctx, smtp, letters } = outbox;
    const { db } = ctx;
    const transaction: typeof db.transaction = (work, config) =>
      db.transaction((tx) => {
        const done = work(tx);
        state.commits += 1;
        if (state.commits >= failFrom) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
        return done;
      }, config);
    const failing: Context = { ...ctx, db: Object.assign(Object.create(db), { transaction }) };
    await ended(failing);
    const takenAtFull = smtp.received.length;
    expect(takenAtFull).toBeLessThan(letters);
    for (let n = 0; n < 5; n += 1) await ended(failing);
    expect(smtp.received).toHaveLength(takenAtFull);
    // Room again.
    state.commits = Number.NEGATIVE_INFINITY;
    for (let n = 0; n < 3; n += 1) {
      ctx.db.update(messages).set({ notBeforeAt: 0 }).run();
      expect(await ended(ctx)).toBeNull();
    }
    expectEachOnce(outbox);
  }
}

describe('the room on the disk', () => {
  const megabyte = 1024 * 1024;

  test('is ok, low or full by what the system says is free', () => {
    const dataDir = temporaryFolder();
    const { bavail, bsize } = statfsSync(dataDir);
    const free = bavail * bsize;
    const roomWith = (lowBytes: number, fullBytes: number) => diskOf(dataDir, { lowBytes, fullBytes, tryBytes: 1024 }).room();
    expect([roomWith(0, 0), roomWith(free * 2, 0), roomWith(free * 2, free * 2)]).toEqual(['ok', 'low', 'full']);
  });

  test('is full after a write has failed, until a try goes through', () => {
    const disk = diskOf(temporaryFolder(), { lowBytes: 0, fullBytes: 0, tryBytes: megabyte });
    disk.reportFull();
    expect(disk.room()).toBe('ok');
    const gone = diskOf(path.join(temporaryFolder(), 'nothing-here'), { lowBytes: 0, fullBytes: 0, tryBytes: megabyte });
    gone.reportFull();
    expect(gone.room()).toBe('full');
  });

  test('full means that no letter is even looked for', async () => {
    const outbox = await fullOutbox(temporaryFolder(), { room: () => 'full', reportFull: () => {} }, 2);
    expect(await ended(outbox.ctx)).toBeNull();
    expect([outbox.smtp.connections, outbox.count('queued')]).toEqual([0, 2]);
  });
});
