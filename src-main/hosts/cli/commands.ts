import os from 'node:os';
import path from 'node:path';
import { createRouterClient, ORPCError, type RouterClient } from '@orpc/server';
import type { DatabaseProblem } from '#contract/app';
import { type FilesOutcome, firstUnreadable, importFiles } from '#features/imports';
import { refreshJourneys } from '#features/journeys';
import { getMe, whoIsAtTheDesk } from '#features/team';
import { planEverybody } from '#features/touches';
import { sayReject } from '#kit/say';
import type { App, router } from '../../app.ts';
import { planKey } from '../../jobs/rules.ts';
import { isRaised } from '../../jobs/store.ts';
import { customerLines, queueAnswer, queueLines } from './answers.ts';
import type { Order } from './read-args.ts';

/** What is printed, and how the process ends: 0 done, 1 could not, 2 the question or a file cannot be read. */
export interface Answer {
  exitCode: 0 | 1 | 2;
  text: string;
}

type Client = RouterClient<typeof router>;

const done = (order: Order, facts: unknown, lines: () => string): Answer => ({ exitCode: 0, text: order.json ? JSON.stringify(facts, null, 2) : lines() });

export async function obey(app: App, order: Order): Promise<Answer> {
  const { problem } = app.context.desk;
  const client = createRouterClient(app.router, { context: app.context });
  if (order.command === 'restore' && problem?.kind !== 'held' && problem?.kind !== 'read-only') return restore(client, order);
  if (problem) return { exitCode: 1, text: sayProblem(problem) };
  if (order.command === 'import') return importAll(app, order);
  if (order.command === 'backup') return backup(client, order);
  if (!whoIsAtTheDesk(app.context.db)) return nothingIn(order.dataDir);
  return order.command === 'queue' ? queue(app, client, order) : customers(app, client, order);
}

/** The answer of a folder where nobody has begun yet. */
export const nothingIn = (dataDir: string): Answer => ({
  exitCode: 1,
  text: `There is nothing in ${dataDir} yet. Begin with: comeback import FILE... --data-dir ${dataDir}`,
});

/** One line that says what is wrong with the file. */
export function sayProblem(problem: DatabaseProblem): string {
  const bringBack = `Bring a copy back with: comeback restore --data-dir ${path.dirname(problem.path)}`;
  if (problem.kind === 'held') return `Comeback is open with these files (${problem.holder}). Close it there first: ${problem.path}`;
  if (problem.kind === 'newer')
    return `${problem.path} was written by Comeback ${problem.fileVersion}; this is ${problem.appVersion}. Update Comeback; the file was not touched.`;
  if (problem.kind === 'missing') return `${problem.path} is gone; it held ${problem.customers} customers. ${bringBack}`;
  if (problem.kind === 'emptied') return `${problem.path} is empty; it held ${problem.customers} customers. ${bringBack}`;
  if (problem.kind === 'other-database') return `${problem.path} is not the database that was here. ${bringBack}`;
  if (problem.kind === 'read-only') return `${problem.path} cannot be written. Look whether its folder is a folder, is yours and has room.`;
  if (problem.kind === 'migration-failed')
    return `${problem.path} could not be brought up to date (${problem.detail}); it is as it was, with a copy in ${problem.copy}.`;
  return `${problem.path} is damaged (${problem.detail}). ${bringBack}`;
}

/** On an empty folder the person at the machine founds the team; everything about it can be changed in Settings. */
async function foundIfNew(app: App, order: Order): Promise<void> {
  if (whoIsAtTheDesk(app.context.db)) return;
  await app.begin({ choice: 'own', language: app.context.systemLanguage, name: os.userInfo().username, country: order.country ?? 'GB' });
}

async function importAll(app: App, order: Order): Promise<Answer> {
  const bad = whoIsAtTheDesk(app.context.db) ? null : firstUnreadable(order.names, app.context.clock.today());
  if (bad) return cannotRead(bad);
  await foundIfNew(app, order);
  const outcome = await importFiles(app.context, order.names, { country: order.country, basis: order.basis });
  if (outcome.kind === 'unreadable') return cannotRead(outcome);
  const language = getMe(app.context).interfaceLanguage;
  const rejected = outcome.rejected.map(({ file, line, reason }) => ({ file, line, reason: sayReject(reason, language) }));
  const { customers, orders, doubles } = outcome;
  return done(order, { customers, orders, doubles, rejected }, () =>
    [
      `customers ${customers}, orders ${orders}, doubles ${doubles}, rejected ${rejected.length}`,
      ...rejected.map(({ file, line, reason }) => `${file}:${line}: ${reason}`),
    ].join('\n'),
  );
}

const cannotRead = ({ file, why }: Extract<FilesOutcome, { kind: 'unreadable' }>): Answer => ({
  exitCode: 2,
  text: `${file} cannot be read: ${unreadable[why]}. Nothing was imported.`,
});

const unreadable = {
  empty: 'it is empty',
  'not-text': 'it is not a text file',
  'no-columns': 'it has no columns',
  spreadsheet: 'it is a spreadsheet; save it as CSV first',
  'too-large': 'it is too large',
  missing: 'there is no such file',
  folder: 'it is a folder',
  forbidden: 'this account may not read it',
  nobody: 'no column says who the customers are',
} as const;

async function queue(app: App, client: Client, order: Order): Promise<Answer> {
  // No loop has planned this day where the app was not open on it. Not recorded: a day that was only tried must still be planned when it comes.
  const { db, clock } = app.context;
  if (!isRaised(db, planKey(clock.today()))) {
    await refreshJourneys(app.context);
    await planEverybody(app.context);
  }
  const found = await client.touches.queue({ minutes: order.minutes ?? null, laterLimit: 500 });
  const answer = queueAnswer(found, getMe(app.context).interfaceLanguage);
  return done(order, answer, () => queueLines(answer));
}

async function customers(app: App, client: Client, order: Order): Promise<Answer> {
  const found = await client.customers.list({ search: order.search, limit: 500 });
  return done(order, found, () => customerLines(found, getMe(app.context).interfaceLanguage));
}

async function backup(client: Client, order: Order): Promise<Answer> {
  return attempt(async () => {
    const copy = await client.backups.make();
    return done(order, copy, () => `${copy.fileName}: ${copy.customers} customers, ${copy.bytes} bytes, checked`);
  });
}

async function restore(client: Client, order: Order): Promise<Answer> {
  const { folder, backups } = await client.backups.list();
  const [fileName] = order.names;
  if (!fileName)
    return done(order, { folder, backups }, () =>
      [folder, ...backups.map((copy) => `${copy.fileName}  ${copy.customers ?? '?'} customers  ${copy.verified ? 'checked' : 'damaged'}`)].join('\n'),
    );
  if (!backups.some((copy) => copy.fileName === fileName)) return { exitCode: 1, text: `There is no copy named ${fileName} in ${folder}.` };
  return attempt(async () => {
    const { customers: count } = await client.backups.restore({ fileName });
    return done(order, { customers: count }, () => `Restored ${fileName}: ${count} customers. What was there before is kept as a copy.`);
  });
}

async function attempt(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return { exitCode: 1, text: [error.message, typeof error.data?.detail === 'string' ? error.data.detail : ''].filter(Boolean).join(' ') };
  }
}
