// Where everything of one desk lies on disk, and how small files beside the database are written whole or not at all.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

export interface DeskFiles {
  database: string;
  /** What the database was when it was last seen: notices one that went missing. */
  marker: string;
  /** Who has the database open, for telling a second process. The lock itself is SQLite's. */
  holder: string;
  backups: string;
}

export function deskFiles(dataDir: string): DeskFiles {
  const at = (name: string) => path.join(dataDir, name);
  return { database: at('comeback.db'), marker: at('comeback.marker.json'), holder: at('comeback.holder.json'), backups: at('backups') };
}

/** The write-ahead log and its index, which belong to a database and must never meet another one. */
export const sideFiles = (database: string): string[] => [`${database}-wal`, `${database}-shm`];

/** Makes the folder for this person alone. One that was already there with other things in it keeps its permissions. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

export const isEmptyFolder = (folder: string): boolean => readdirSync(folder).length === 0;

/** Replaces a file by new text, readable by this person alone; after a crash either the old or the new text is there, whole. */
export function writePrivateFile(file: string, text: string): void {
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  const handle = openSync(unfinished, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameDurably(unfinished, file);
}

/** A rename that has reached the disk when it returns. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(path.dirname(to));
}

/** Windows has no way to sync a folder and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What a JSON file holds, not yet checked; undefined where it is missing or no JSON (cut off, overwritten). */
export function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
