// Puts a copy in the place of the database. The order is what keeps a crash harmless: the copy is checked beside the database, the present
// database becomes a copy, and one rename makes the change. Until the marker is written anew, the next start says "another database".
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { makeCopyAtOnce } from './backup.ts';
import { checkCopy } from './check.ts';
import { findCopy, newCopyFile } from './copies.ts';
import { deskFiles, renameDurably, sideFiles, syncFile } from './files.ts';
import { sayHolder } from './holder.ts';
import { markerFor, readMarker, saveMarker } from './marker.ts';
import { type Migration, shippedMigrations } from './migrations.ts';
import { openCopy, openDatabase } from './open.ts';
import { detailOf, troubleOf } from './trouble.ts';

export type RestoreOutcome =
  | { kind: 'restored'; customers: number }
  | { kind: 'not-found' }
  | { kind: 'bad'; detail: string }
  | { kind: 'held'; holder: string };

export interface RestoreOptions {
  dataDir: string;
  /** Bare name of a file in the backups folder. */
  fileName: string;
  now: number;
  migrations?: Migration[];
  /** Called when the copy has proved whole, before the database is touched: lets go of it, if this process has it open. */
  beforeSwap?: () => void;
}

export function restoreBackup(options: RestoreOptions): RestoreOutcome {
  const { dataDir, fileName, now, migrations = shippedMigrations(), beforeSwap } = options;
  const copy = findCopy(dataDir, fileName);
  if (!copy) return { kind: 'not-found' };
  const { database } = deskFiles(dataDir);
  const staged = `${database}.restoring`;
  rmSync(staged, { force: true });
  try {
    copyFileSync(copy, staged);
    chmodSync(staged, 0o600);
    const check = checkCopy(staged, migrations);
    if (check.kind === 'damaged') return { kind: 'bad', detail: check.detail };
    holdLettersBack(staged, now);
    beforeSwap?.();
    keepPresent(database, dataDir, now, migrations);
    syncFile(staged);
    renameDurably(staged, database);
    rememberRestored(dataDir);
    return { kind: 'restored', customers: check.customers };
  } catch (error) {
    return troubleOf(error) === 'held' ? { kind: 'held', holder: sayHolder(dataDir) } : { kind: 'bad', detail: detailOf(error) };
  } finally {
    for (const file of [staged, ...sideFiles(staged)]) rmSync(file, { force: true });
  }
}

/**
 * A letter that waits in an older copy may have left since. Nobody can tell from the copy, so a person decides about each: nothing is ever
 * sent twice by itself.
 */
function holdLettersBack(staged: string, now: number): void {
  const client = openCopy(staged);
  try {
    if (!client.prepare("select 1 from sqlite_schema where type = 'table' and name = 'messages'").get()) return;
    client
      .prepare(
        "update messages set state = 'uncertain', last_error = 'restored-from-copy', updated_at = ? where state in ('queued', 'sending', 'data', 'deferred')",
      )
      .run(now);
  } finally {
    client.close();
  }
}

/** The present database becomes a copy: a checked one where it can be read, else its very bytes, moved aside. */
function keepPresent(database: string, dataDir: string, now: number, migrations: Migration[]): void {
  if (!existsSync(database)) return removeSideFiles(database);
  const kept = statSync(database).size === 0 ? false : copyIfReadable(database, dataDir, now, migrations);
  if (!kept) moveAside(database, newCopyFile(dataDir, 'before-restore', now));
  removeSideFiles(database);
}

/** False where it is damaged. Throws where another process holds it or there is no room: then nothing is restored over it. */
function copyIfReadable(database: string, dataDir: string, now: number, migrations: Migration[]): boolean {
  try {
    const client = openDatabase(database);
    try {
      return makeCopyAtOnce(client, { dataDir, why: 'before-restore', now, migrations }).kind === 'made';
    } finally {
      client.close();
    }
  } catch (error) {
    if (troubleOf(error) === 'damaged') return false;
    throw error;
  }
}

/** The log goes along under the name that fits, or what was only in it would be lost. */
function moveAside(database: string, aside: string): void {
  const [log] = sideFiles(database);
  const [logAside] = sideFiles(aside);
  if (log && logAside && existsSync(log)) renameSync(log, logAside);
  renameSync(database, aside);
}

function removeSideFiles(database: string): void {
  for (const file of sideFiles(database)) rmSync(file, { force: true });
}

function rememberRestored(dataDir: string): void {
  const { database } = deskFiles(dataDir);
  const marker = readMarker(dataDir);
  const client = openCopy(database);
  try {
    saveMarker(dataDir, markerFor(client, typeof marker === 'string' ? null : marker.lastBackupAt));
  } finally {
    client.close();
  }
}
