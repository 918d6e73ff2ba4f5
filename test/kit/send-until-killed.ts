// Run as a process of its own: opens the desk and sends what is in the outbox to the SMTP server named in the mailbox, until it is killed or done.
//   COMEBACK_TEST_SPEED     so many times faster runs the core's clock, from COMEBACK_TEST_EPOCH on, also over restarts
//   COMEBACK_TEST_SILENCE   milliseconds of real time after which a silent server is given up
//   COMEBACK_TEST_PASSWORD  opens the mailbox, for sending and for reading Sent
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { inArray } from 'drizzle-orm';
import { messages, salespeople } from '../../db/schema/index.ts';
import { openDesk } from '../../db/store.ts';
import { lookIntoSent, runOutbox } from '../../src-main/features/letters/index.ts';
import { makeChanges } from '../../src-main/ports/changes.ts';
import { systemClock } from '../../src-main/ports/clock.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { systemDomainNames } from '../../src-main/ports/domain-names.ts';
import { imapMailbox } from '../../src-main/ports/imap-mailbox.ts';
import { loopbackSignIn } from '../../src-main/ports/loopback-sign-in.ts';
import { silentNotifier } from '../../src-main/ports/notifier.ts';
import { noOpener } from '../../src-main/ports/opener.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { socketProbe } from '../../src-main/ports/socket-probe.ts';

const [dataDir = ''] = process.argv.slice(2);
const number = (name: string, otherwise: number) => Number(process.env[`COMEBACK_TEST_${name}`] ?? otherwise);
const [speed, epoch, silenceMs] = [number('SPEED', 1), number('EPOCH', 0), number('SILENCE', 11 * 60_000)];
const password = process.env.COMEBACK_TEST_PASSWORD ?? '';
const clock: Context['clock'] = {
  ...systemClock(() => 'Europe/Budapest'),
  now: () => Math.round(epoch + (Date.now() - epoch) * speed),
  monotonicMs: () => performance.now() * speed,
};

const desk = openDesk({ dataDir, appVersion: '1.0.0', host: 'test', now: () => Date.now() });
if (desk.problem) {
  writeSync(1, `problem ${JSON.stringify(desk.problem)}\n`);
  process.exit(1);
}
const me = desk.db.select({ id: salespeople.id }).from(salespeople).get();
if (!me) throw new Error('Nobody sits at this desk');
const ctx: Context = {
  db: desk.db,
  dataDir,
  clock,
  changes: makeChanges(),
  notifier: silentNotifier,
  opener: noOpener,
  secrets: {
    state: () => 'system',
    keptIn: () => ({ backend: 'test', formerly: null, unreadable: false }),
    unlock: async () => 'open',
    has: () => password !== '',
    get: () => (password === '' ? null : password),
    set: async () => false,
    remove: async () => {},
  },
  mailer: smtpMailer({ connectMs: 2000, silenceMs }),
  mailReader: imapMailbox({ connectMs: 5000, silenceMs: 20_000, idleMs: 60_000 }),
  mailProbe: socketProbe(),
  domainNames: systemDomainNames(),
  signIn: loopbackSignIn(),
  me: () => me.id,
};
// Whoever is killed writes no cache at its end, and the next one would read and compile everything again.
flushCompileCache();
writeSync(1, 'open\n');

const open = password === '' ? (['queued', 'deferred'] as const) : (['queued', 'deferred', 'sending', 'data', 'uncertain'] as const);
const isOver = () => ctx.db.select({ id: messages.id }).from(messages).where(inArray(messages.state, open)).limit(1).get() === undefined;
do {
  await runOutbox(ctx);
  if (password !== '') await lookIntoSent(ctx);
  await new Promise((resolve) => setTimeout(resolve, 5));
} while (!isOver());
writeSync(1, 'done\n');
desk.close();
