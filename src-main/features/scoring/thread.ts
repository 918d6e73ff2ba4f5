// A thread of its own that learns from all orders, or replays the past, while the screens are answered; see service-aside.
import { parentPort, workerData } from 'node:worker_threads';
import { dayFromNumber } from '#kit/days';
import { learnBase } from './rules-learning.ts';
import { replayOf } from './rules-replay.ts';
import type { Task } from './service-aside.ts';

const task: Task = workerData;
const onProgress = (done: number, of: number) => parentPort?.postMessage({ kind: 'progress', done, of });
const result = task.kind === 'learn' ? learnBase(task.base, task.day) : replayOf(task.base, dayFromNumber(task.day), { onProgress });
parentPort?.postMessage({ kind: 'done', result });
