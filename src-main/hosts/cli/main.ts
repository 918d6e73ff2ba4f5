// The command line: the same core and the same contract, without a loop and without screens.
import { appendFileSync } from 'node:fs';
import { run } from './run.ts';

const answer = await run(process.argv.slice(2), process.env, (line) => write(2, `${line}\n`));
// Written at once: a pipe would lose what is still buffered when the process ends.
if (answer.text) write(answer.exitCode === 0 ? 1 : 2, `${answer.text}\n`);
process.exitCode = answer.exitCode;

/** Who reads only the beginning (`| head`) has what they wanted: that is no trouble of ours. */
function write(fileDescriptor: 1 | 2, text: string): void {
  try {
    appendFileSync(fileDescriptor, text);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}
