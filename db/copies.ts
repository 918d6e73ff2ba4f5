// The folder of copies: their names, what is known of each, and which of them may go.
import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Backup } from '#contract/backups';
import { deskFiles, makePrivateFolder, readJson, renameDurably, writePrivateFile } from './files.ts';

export type CopyWhy = Backup['why'];

/** Kept of each kind; those made by hand count as days too, so that a careful person does not push out the fortnight. */
const keptOf: Record<CopyWhy, number> = { daily: 14, 'by-hand': 14, 'before-migration': 3, 'before-restore': 3, other: Number.POSITIVE_INFINITY };

const namePattern = /^comeback-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z-(daily|by-hand|before-migration|before-restore)(?:-\d+)?\.db$/;

/** Written beside a copy once it has been checked: a copy without it was never seen whole. */
const Note = z.object({ at: z.int(), customers: z.int(), bytes: z.int() });

const noteOf = (file: string) => `${file}.json`;

/** A name nobody has yet, like `comeback-2026-11-22T04-00-00Z-daily.db`; makes the folder. */
export function newCopyFile(dataDir: string, why: CopyWhy, now: number): string {
  const folder = deskFiles(dataDir).backups;
  makePrivateFolder(folder);
  const base = path.join(folder, `comeback-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z-${why}`);
  for (let n = 1; ; n++) {
    const file = n === 1 ? `${base}.db` : `${base}-${n}.db`;
    if (!existsSync(file)) return file;
  }
}

/** Gives a checked copy its name; only now does it count as one. */
export function finishCopy(unfinished: string, file: string, note: { at: number; customers: number }): Backup {
  chmodSync(unfinished, 0o600);
  renameDurably(unfinished, file);
  writePrivateFile(noteOf(file), `${JSON.stringify({ ...note, bytes: statSync(file).size })}\n`);
  return describe(file);
}

/** Leftovers of a copy that a crash or a full disk cut short. */
export function removeUnfinished(dataDir: string): void {
  const folder = deskFiles(dataDir).backups;
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (/\.unfinished(-journal|-wal|-shm)?$/.test(name)) rmSync(path.join(folder, name), { force: true });
  }
}

/** Every copy in the folder, newest first; also files a person put there. */
export function listCopies(dataDir: string): Backup[] {
  const folder = deskFiles(dataDir).backups;
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.db'));
  return names.map((name) => describe(path.join(folder, name))).sort((a, b) => b.at - a.at || b.fileName.localeCompare(a.fileName));
}

function describe(file: string): Backup {
  const fileName = path.basename(file);
  const { size, mtimeMs } = statSync(file);
  const named = namePattern.exec(fileName);
  const read = Note.safeParse(readJson(noteOf(file)));
  const note = read.success && read.data.bytes === size ? read.data : null;
  const namedAt = named ? Date.parse(`${named[1]}T${named[2]}:${named[3]}:${named[4]}Z`) : Math.round(mtimeMs);
  return { fileName, at: note?.at ?? namedAt, bytes: size, verified: note !== null, customers: note?.customers ?? null, why: whyOf(named?.[5]) };
}

function whyOf(word: string | undefined): CopyWhy {
  switch (word) {
    case 'daily':
    case 'by-hand':
    case 'before-migration':
    case 'before-restore':
      return word;
    default:
      return 'other';
  }
}

/**
 * Which copies may go: those beyond the newest few of their kind. Never the newest whole copy, nor the newest whole one with customers in it: a run of
 * copies of a desk that came up empty must not push out the last one that was not.
 */
export function copiesToRemove(copies: Backup[]): Backup[] {
  const newestFirst = [...copies].sort((a, b) => b.at - a.at);
  const lastGood = newestFirst.find(({ verified }) => verified);
  const lastFull = newestFirst.find(({ verified, customers }) => verified && customers !== null && customers > 0);
  const seen: Partial<Record<CopyWhy, number>> = {};
  return newestFirst.filter((copy) => {
    const place = (seen[copy.why] ?? 0) + 1;
    seen[copy.why] = place;
    return place > keptOf[copy.why] && copy !== lastGood && copy !== lastFull;
  });
}

export function removeCopies(dataDir: string, copies: Backup[]): void {
  const folder = deskFiles(dataDir).backups;
  for (const { fileName } of copies) {
    const file = path.join(folder, fileName);
    rmSync(file, { force: true });
    rmSync(noteOf(file), { force: true });
  }
}

/** The full path of a copy by its bare name; null where there is none, or the name tries to lead elsewhere. */
export function findCopy(dataDir: string, fileName: string): string | null {
  return listCopies(dataDir).some((copy) => copy.fileName === fileName) ? path.join(deskFiles(dataDir).backups, fileName) : null;
}
