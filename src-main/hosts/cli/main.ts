// The command line: the same core and the same contract, without a loop and without screens.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { startApp } from '../../app.ts';
import { silentNotifier } from '../../ports/notifier.ts';
import { noOpener } from '../../ports/opener.ts';
import { passphraseSecrets } from '../../ports/passphrase-secrets.ts';
import { firstLanguage } from '../shared/languages.ts';
import { obey } from './commands.ts';
import { readOrder } from './read-args.ts';

const read = readOrder(process.argv.slice(2));
if (read.kind === 'wrong') {
  console.error(read.message);
  process.exit(2);
}
const order = { ...read.value, dataDir: path.resolve(read.value.dataDir) };
const app = await startApp({
  dataDir: order.dataDir,
  today: order.today,
  host: 'cli',
  systemLanguage: firstLanguage([process.env.LC_ALL, process.env.LANG].filter((tag) => tag !== undefined)),
  loop: false,
  ports: { notifier: silentNotifier, opener: noOpener, secrets: passphraseSecrets(order.dataDir) },
});
const answer = await obey(app, order).finally(() => app.stop());
// Written at once: a pipe would lose what is still buffered when the process ends.
if (answer.text) appendFileSync(answer.exitCode === 0 ? 1 : 2, `${answer.text}\n`);
process.exitCode = answer.exitCode;
