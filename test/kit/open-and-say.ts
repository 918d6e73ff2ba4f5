// Run as a process of its own: opens the desk, prints why it could not (or 'open'), and stays until killed where told to.
import { openDesk } from '../../db/store.ts';

const [dataDir = '', stay] = process.argv.slice(2);
const startedAt = performance.now();
const desk = openDesk({ dataDir, appVersion: '1.0.0', host: 'browser', now: () => Date.now() });
console.log(JSON.stringify({ problem: desk.problem, afterMs: performance.now() - startedAt }));
if (stay) setInterval(() => {}, 1000);
else desk.close();
