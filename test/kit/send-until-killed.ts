// Run as a process of its own: opens the desk and sends what is in the outbox to the SMTP server named in the mailbox, until it is killed or done.
import { writeSync } from 'node:fs';
import { salespeople } from '../../db/schema/index.ts';
import { openDesk } from '../../db/store.ts';
import { runOutbox } from '../../src-main/features/letters/index.ts';
import { makeChanges } from '../../src-main/ports/changes.ts';
import { systemClock } from '../../src-main/ports/clock.ts';
import { systemDomainNames } from '../../src-main/ports/domain-names.ts';
import { imapMailbox } from '../../src-main/ports/imap-mailbox.ts';
import { loopbackSignIn } from '../../src-main/ports/loopback-sign-in.ts';
import { silentNotifier } from '../../src-main/ports/notifier.ts';
import { noOpener } from '../../src-main/ports/opener.ts';
import { passphraseSecrets } from '../../src-main/ports/passphrase-secrets.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { socketProbe } from '../../src-main/ports/socket-probe.ts';

const [dataDir = ''] = process.argv.slice(2);
const desk = openDesk({ dataDir, appVersion: '1.0.0', host: 'test', now: () => Date.now() });
if (desk.problem) {
  writeSync(1, `problem ${JSON.stringify(desk.problem)}\n`);
  process.exit(1);
}
const me = desk.db.select({ id: salespeople.id }).from(salespeople).get();
if (!me) throw new Error('Nobody sits at this desk');
await runOutbox({
  db: desk.db,
  dataDir,
  clock: systemClock(() => 'Europe/Budapest'),
  changes: makeChanges(),
  notifier: silentNotifier,
  opener: noOpener,
  secrets: passphraseSecrets(dataDir),
  mailer: smtpMailer(),
  mailReader: imapMailbox(),
  mailProbe: socketProbe(),
  domainNames: systemDomainNames(),
  signIn: loopbackSignIn(),
  me: () => me.id,
});
writeSync(1, 'done\n');
desk.close();
