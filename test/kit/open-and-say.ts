// Run as a process of its own: opens the desk, prints why it could not (or null), and stays until killed where told to.
import { createRequire } from 'node:module';
import path from 'node:path';

const [dataDir = '', stay] = process.argv.slice(2);

/** How long SQLite may have waited for a lock: each handle that is opened brings its patience. Counted, because a clock would count a busy machine in. */
let patienceMs = 0;
const require = createRequire(import.meta.url);
const maker = path.join(path.dirname(require.resolve('better-sqlite3')), 'database.js');
const makeDatabase: (...args: unknown[]) => new (...args: unknown[]) => object = require(maker);
const loaded = require.cache[maker];
if (!loaded) throw new Error('better-sqlite3 is made of other parts than it was');
loaded.exports = (...parts: unknown[]) =>
  new Proxy(makeDatabase(...parts), {
    construct: (made, args, self) => {
      const [, options] = args;
      patienceMs += options.timeout;
      return Reflect.construct(made, args, self);
    },
  });

const { openDesk } = await import('../../db/store.ts');
const desk = openDesk({ dataDir, appVersion: '1.0.0', host: 'browser', now: () => Date.now() });
const line = JSON.stringify({ problem: desk.problem, patienceMs });
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
