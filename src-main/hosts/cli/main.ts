// The command line: the same core and the same contract, without a loop and without screens.
import { appendFileSync } from 'node:fs';
import { run } from './run.ts';

const answer = await run(process.argv.slice(2));
// Written at once: a pipe would lose what is still buffered when the process ends.
if (answer.text) appendFileSync(answer.exitCode === 0 ? 1 : 2, `${answer.text}\n`);
process.exitCode = answer.exitCode;
