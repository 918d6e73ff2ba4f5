// A thread of its own that learns from all orders, or replays the past, while the screens are answered; see service-aside.
import { parentPort, workerData } from 'node:worker_threads';
import { dayFromNumber } from '#kit/days';
import { chancesOf, learnStages } from './rules-learned.ts';
import { learnBase } from './rules-learning.ts';
import { type ChancesFor, replayOf } from './rules-replay.ts';
import type { Task } from './service-aside.ts';

const task: Task = workerData;
const onProgress = (done: number, of: number) => parentPort?.postMessage({ kind: 'progress', done, of });
/** The second stage too is learned anew at each month end, from what was known then. */
const chancesFor: ChancesFor = (base, fitted, day) => chancesOf(learnStages(base, fitted, day), { base, fitted, day });
const result = task.kind === 'learn' ? learnBase(task.base, task.day) : replayOf(task.base, dayFromNumber(task.day), { onProgress, chancesFor });
parentPort?.postMessage({ kind: 'done', result });
