// How a process of the core is started, wherever it is: by `npm start`, for pictures, tests and measurements.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// V8's young heap grows to 128 MB by itself; with this much it is no slower and the core stays under 300 MB on a big base.
export const coreFlags = ['--max-semi-space-size=8'];

/** What Node compiled the last time is kept beside the build: reading the program anew would be half of every start. */
export const coreEnv = { ...process.env, NODE_COMPILE_CACHE: fileURLToPath(new URL(`..${path.sep}out/compiled`, import.meta.url)) };
