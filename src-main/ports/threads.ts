// Threads beside the core's own, for reckoning that would keep the screens waiting.
import { Worker } from 'node:worker_threads';

export interface Threads {
  /** Starts the script with a copy of `workerData`. */
  start(file: string, workerData: unknown): Worker;
}

export const nodeThreads: Threads = { start: (file, workerData) => new Worker(file, { workerData }) };
