// The real-life files beside the repository. They are not ours to ship: where they are absent the tests that need them say so and stand aside.
import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/data/samples');

/** True where the sample files are at hand; prints why tests stand aside where they are not. */
export const hasSamples: boolean = existsSync(folder);
if (!hasSamples) console.warn(`Sample files are not at hand (${path.relative(process.cwd(), folder)}): the tests on them are skipped.`);

export const sample = (name: string): string => path.join(folder, name);
