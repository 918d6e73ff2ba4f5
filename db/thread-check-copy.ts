// A thread of its own that looks through one copy and answers what it found; see threads.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { checkCopy } from './check.ts';

parentPort?.postMessage(checkCopy(workerData.file, workerData.migrations));
