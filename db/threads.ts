// Work on files that nobody else has open, in a thread of its own: the screens are answered meanwhile.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Check } from './check.ts';
import type { Migration } from './migrations.ts';

/** From the sources a thread starts from its source; in the bundle it is an entry of its own, beside this chunk or a folder above it. */
function threadFile(name: string): string {
  if (import.meta.filename.endsWith('.ts')) return path.join(import.meta.dirname, `${name}.ts`);
  const places = [import.meta.dirname, path.dirname(import.meta.dirname)].map((folder) => path.join(folder, `${name}.js`));
  const found = places.find((file) => existsSync(file));
  if (!found) throw new Error(`${name} is missing from the bundle`);
  return found;
}

/** `checkCopy` without holding anybody up: looking through 200 MB takes a third of a second. Rejects where no thread can be started. */
export function checkCopyAside(file: string, migrations: Migration[]): Promise<Check> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadFile('thread-check-copy'), { workerData: { file, migrations } });
    thread.once('message', (check: Check) => resolve(check));
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The check ended without an answer (${code})`)));
  });
}
