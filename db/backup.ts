// Makes copies of the open database. A copy counts only after it has been opened, checked by SQLite and counted against the original.
import { rmSync } from 'node:fs';
import type { Backup } from '#contract/backups';
import { type Check, checkCopy, countRows, differenceOf, type RowCounts } from './check.ts';
import { type CopyWhy, copiesToRemove, finishCopy, listCopies, newCopyFile, removeCopies, removeUnfinished } from './copies.ts';
import { type Migration, shippedMigrations } from './migrations.ts';
import type { Client } from './open.ts';
import { checkCopyAside } from './threads.ts';
import { detailOf } from './trouble.ts';

export type CopyOutcome = { kind: 'made'; backup: Backup } | { kind: 'failed'; detail: string };

export interface CopyOptions {
  dataDir: string;
  why: CopyWhy;
  /** Milliseconds since 1970: when the copy says it was made. */
  now: number;
  migrations?: Migration[];
}

/** Pages brought over before others may work: under a megabyte, a few milliseconds. */
const pagesAtATime = 200;

/** Copies while work goes on (what is written meanwhile is in the copy too), then removes the copies that have had their time. */
export async function makeCopy(client: Client, options: CopyOptions): Promise<CopyOutcome> {
  removeUnfinished(options.dataDir);
  const file = newCopyFile(options.dataDir, options.why, options.now);
  const unfinished = `${file}.unfinished`;
  try {
    await client.backup(unfinished, { progress: () => pagesAtATime });
    // Counted before anything else can run, so that it is the state the copy ended with.
    const counts = countRows(client);
    const check = await checkCopyAside(unfinished, options.migrations ?? shippedMigrations());
    return finish({ unfinished, file, counts, check, options });
  } catch (error) {
    rmSync(unfinished, { force: true });
    return { kind: 'failed', detail: detailOf(error) };
  }
}

/** Copies at one go: before a migration or a restore, when nobody else works. */
export function makeCopyAtOnce(client: Client, options: CopyOptions): CopyOutcome {
  removeUnfinished(options.dataDir);
  const file = newCopyFile(options.dataDir, options.why, options.now);
  const unfinished = `${file}.unfinished`;
  try {
    client.prepare('vacuum into ?').run(unfinished);
    const check = checkCopy(unfinished, options.migrations ?? shippedMigrations());
    return finish({ unfinished, file, counts: countRows(client), check, options });
  } catch (error) {
    rmSync(unfinished, { force: true });
    return { kind: 'failed', detail: detailOf(error) };
  }
}

function finish(made: { unfinished: string; file: string; counts: RowCounts; check: Check; options: CopyOptions }): CopyOutcome {
  const { unfinished, file, counts, check, options } = made;
  const detail = check.kind === 'damaged' ? check.detail : differenceOf(counts, check.counts);
  if (check.kind === 'damaged' || detail !== null) {
    rmSync(unfinished, { force: true });
    return { kind: 'failed', detail: detail ?? 'the copy is damaged' };
  }
  const backup = finishCopy(unfinished, file, { at: options.now, customers: check.customers });
  removeCopies(options.dataDir, copiesToRemove(listCopies(options.dataDir)));
  return { kind: 'made', backup };
}
