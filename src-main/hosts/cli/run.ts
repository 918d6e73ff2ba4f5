import path from 'node:path';
import { startApp } from '../../app.ts';
import { silentNotifier } from '../../ports/notifier.ts';
import { noOpener } from '../../ports/opener.ts';
import { passphraseSecrets } from '../../ports/passphrase-secrets.ts';
import { firstLanguage } from '../shared/languages.ts';
import { type Answer, obey } from './commands.ts';
import { readOrder } from './read-args.ts';

/** One command line from its words to its answer: opens the database, obeys, closes it again. What it cannot read opens nothing. */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Answer> {
  const read = readOrder(args);
  if (read.kind === 'wrong') return { exitCode: 2, text: read.message };
  const order = { ...read.value, dataDir: path.resolve(read.value.dataDir) };
  const app = await startApp({
    dataDir: order.dataDir,
    today: order.today,
    host: 'cli',
    systemLanguage: firstLanguage([env.LC_ALL, env.LANG].filter((tag) => tag !== undefined)),
    loop: false,
    ports: { notifier: silentNotifier, opener: noOpener, secrets: passphraseSecrets(order.dataDir) },
  });
  return obey(app, order).finally(() => app.stop());
}
