// Who has the database open: written once the lock is held, read by whoever is refused. A stale one does no harm, the lock is SQLite's
// and ends with its process.
import { rmSync } from 'node:fs';
import { z } from 'zod';
import { deskFiles, readJson, writePrivateFile } from './files.ts';

const Holder = z.object({ pid: z.int(), host: z.string(), sinceAt: z.int() });
export type Holder = z.infer<typeof Holder>;

export function saveHolder(dataDir: string, holder: Holder): void {
  writePrivateFile(deskFiles(dataDir).holder, `${JSON.stringify(holder)}\n`);
}

export function removeHolder(dataDir: string): void {
  rmSync(deskFiles(dataDir).holder, { force: true });
}

/** Like 'browser, process 4711, since 2026-11-22 08:30 UTC'; says so where the file was left by a process that is gone. */
export function sayHolder(dataDir: string): string {
  const read = Holder.safeParse(readJson(deskFiles(dataDir).holder));
  if (!read.success || !isAlive(read.data.pid)) return 'another program';
  const { host, pid, sinceAt } = read.data;
  return `${host}, process ${pid}, since ${new Date(sinceAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, and there all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
