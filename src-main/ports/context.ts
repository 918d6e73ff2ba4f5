import type { Change } from '#contract/app';
import type { Id } from '#contract/words';
import type { Db } from '#db/open';
import type { Desk } from '#db/store';
import type { Clock } from './clock.ts';
import type { Disk } from './disk.ts';
import type { DomainNames } from './domain-names.ts';
import type { MailProbe } from './mail-probe.ts';
import type { MailboxReader } from './mailbox-reader.ts';
import type { Mailer } from './mailer.ts';
import type { Notifier } from './notifier.ts';
import type { Opener } from './opener.ts';
import type { Secrets } from './secrets.ts';
import type { SignIn } from './sign-in.ts';
import type { Threads } from './threads.ts';

/** What the app needs from outside; each host brings its own. */
export interface Ports {
  clock: Clock;
  notifier: Notifier;
  opener: Opener;
  secrets: Secrets;
  mailer: Mailer;
  mailReader: MailboxReader;
  mailProbe: MailProbe;
  domainNames: DomainNames;
  signIn: SignIn;
  /** Absent in tests that have no disk: then there is always room. */
  disk?: Disk;
  /** Absent: Node's own. */
  threads?: Threads;
}

/** News for the screens and for whoever joined the parts in app.ts; for telling only, nobody decides by it. */
export interface Changes {
  tell(change: Change): void;
  /** Calls back on every change until the returned function is called. */
  listen(listener: (change: Change) => void): () => void;
  /** The same as a stream, which ends when the signal says so. */
  stream(signal: AbortSignal | undefined): AsyncGenerator<Change>;
}

/** What every service is given. `me` is the salesperson at this desk. */
export interface Context extends Ports {
  /** After a restore this is another one: ask the context each time, do not keep it. */
  readonly db: Db;
  /** The file behind `db`, for copies and restore; absent in tests that have no file. */
  desk?: Desk;
  dataDir: string;
  changes: Changes;
  me: () => Id;
}
