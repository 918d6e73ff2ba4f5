// Heavy reckoning in a thread of its own. The database is this thread's alone: the other one gets plain columns and answers plain columns.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Replay } from '#contract/scoring';
import { nodeThreads, type Threads } from '../../ports/threads.ts';
import type { Base } from './rules-base.ts';
import type { Learning } from './rules-learning.ts';

export interface Task {
  kind: 'learn' | 'replay';
  base: Base;
  day: number;
}

/** From the sources the thread starts from its source; in the bundle it is an entry of its own, beside this chunk or a folder above it. */
function threadFile(): string {
  if (import.meta.filename.endsWith('.ts')) return path.join(import.meta.dirname, 'thread.ts');
  const places = [import.meta.dirname, path.dirname(import.meta.dirname)].map((folder) => path.join(folder, 'thread-scoring.js'));
  const found = places.find((file) => existsSync(file));
  if (!found) throw new Error('thread-scoring is missing from the bundle');
  return found;
}

type Told<T> = { kind: 'done'; result: T } | { kind: 'progress'; done: number; of: number };

/** Runs a task aside. Resolves with null where `signal` ended it; rejects where it broke. */
function runAside<T>(task: Task, { signal, onProgress, threads = nodeThreads }: AsideOptions = {}): Promise<T | null> {
  if (signal?.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const thread = threads.start(threadFile(), task);
    const end = () => {
      resolve(null);
      void thread.terminate();
    };
    signal?.addEventListener('abort', end, { once: true });
    thread.on('message', (told: Told<T>) => {
      if (told.kind === 'done') resolve(told.result);
      else onProgress?.(told.done, told.of);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      signal?.removeEventListener('abort', end);
      reject(new Error(`The thread ended without an answer (${code})`));
    });
  });
}

export interface AsideOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, of: number) => void;
  threads?: Threads | undefined;
}

export const learnAside = (base: Base, day: number, options?: AsideOptions): Promise<Learning | null> => runAside({ kind: 'learn', base, day }, options);

export const replayAside = (base: Base, day: number, options?: AsideOptions): Promise<Pick<Replay, 'windows' | 'customers'> | null> =>
  runAside({ kind: 'replay', base, day }, options);
