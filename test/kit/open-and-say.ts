// Run as a process of its own: opens the desk, prints why it could not (or null), and stays until killed where told to.
import { openDesk } from '../../db/store.ts';

const [dataDir = '', stay] = process.argv.slice(2);
const startedAt = performance.now();
const desk = openDesk({ dataDir, appVersion: '1.0.0', host: 'browser', now: () => Date.now() });
const line = JSON.stringify({ problem: desk.problem, afterMs: performance.now() - startedAt });
if (stay) {
  // Nothing refers to the desk from here on: its lock must outlive the garbage collector (run with --expose-gc).
  setInterval(() => {}, 1000);
  setTimeout(() => {
    globalThis.gc?.();
    console.log(line);
  }, 1);
} else {
  desk.close();
  console.log(line);
}
