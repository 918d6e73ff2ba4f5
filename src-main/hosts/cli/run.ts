import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '#contract/words';
import { startApp } from '../../app.ts';
import { silentNotifier } from '../../ports/notifier.ts';
import { noOpener } from '../../ports/opener.ts';
import { passphraseSecrets } from '../../ports/passphrase-secrets.ts';
import { firstLanguage } from '../shared/languages.ts';
import { type Answer, nothingIn, obey } from './commands.ts';
import { help, type Order, readOrder } from './read-args.ts';
import { simulate } from './simulate.ts';
import { totalsOf, yearLines } from './simulated-lines.ts';

/** Hears how far a long command is. */
export type Tell = (line: string) => void;

/** One command line from its words to its answer: opens the database, obeys, closes it again. What it cannot read opens nothing. */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env, tell: Tell = () => {}): Promise<Answer> {
  if (args.some((word) => word === '--help' || word === '-h')) return { exitCode: 0, text: help };
  const read = readOrder(args);
  if (read.kind === 'wrong') return { exitCode: 2, text: read.message };
  const order = { ...read.value, dataDir: path.resolve(read.value.dataDir) };
  const systemLanguage = firstLanguage([env.LC_ALL, env.LANG].filter((tag) => tag !== undefined));
  if (order.command === 'simulate') return simulated(order, order.language ?? systemLanguage, tell);
  if (order.command !== 'import' && isUntouched(order.dataDir)) return nothingIn(order.dataDir);
  const app = await startApp({
    dataDir: order.dataDir,
    today: order.today,
    host: 'cli',
    systemLanguage,
    loop: false,
    ports: { notifier: silentNotifier, opener: noOpener, secrets: passphraseSecrets(order.dataDir) },
  });
  return obey(app, order).finally(() => app.stop());
}

/** A mistyped folder is told of, not made. */
const isUntouched = (folder: string): boolean => !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);

/** So that the same words typed on another day give the same year. */
const usualStart = '2026-01-01';

async function simulated({ today, days = 365, seed = 1, minutes, json }: Order, language: Language, tell: Tell): Promise<Answer> {
  let walked = 0;
  const onDay = () => {
    walked += 1;
    if (walked % 30 === 0 || walked === days) tell(`${walked} of ${days} days`);
  };
  const year = await simulate({ startOn: today ?? usualStart, days, seed, language, minutes: minutes ?? null }, { onDay });
  return { exitCode: 0, text: json ? JSON.stringify({ ...year, totals: totalsOf(year) }, null, 2) : yearLines(year) };
}
