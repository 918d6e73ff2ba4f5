// What a service is given, for tests: a real database, and ports that remember what they were asked.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Change } from '#contract/app';
import type { Id } from '#contract/words';
import type { Db } from '#db/open';
import { makeChanges } from '../../src-main/ports/changes.ts';
import type { Context } from '../../src-main/ports/context.ts';
import type { MailboxReader } from '../../src-main/ports/mailbox-reader.ts';
import type { Mailer, SendOutcome } from '../../src-main/ports/mailer.ts';
import type { Notifier } from '../../src-main/ports/notifier.ts';
import type { Opener } from '../../src-main/ports/opener.ts';
import type { Secrets } from '../../src-main/ports/secrets.ts';
import { aSalesperson } from './builders.ts';
import { type FakeClock, fakeClock } from './clock.ts';
import { readyDatabase } from './database.ts';
import { domainNames, noSignIn, openDoors } from './mail-ports.ts';

export interface RecordingNotifier extends Notifier {
  notes: { title: string; body: string; customerId?: string }[];
  badges: number[];
  /** What notify answers; false is a host that cannot show notes. */
  shows: boolean;
}

export function recordingNotifier(): RecordingNotifier {
  const notifier: RecordingNotifier = {
    notes: [],
    badges: [],
    shows: true,
    notify: (note) => {
      notifier.notes.push(note);
      return notifier.shows;
    },
    badge: (count) => {
      notifier.badges.push(count);
    },
  };
  return notifier;
}

export interface RecordingOpener extends Opener {
  opened: string[];
  opens: boolean;
}

export function recordingOpener(): RecordingOpener {
  const opener: RecordingOpener = {
    opened: [],
    opens: true,
    open: (address) => {
      opener.opened.push(address);
      return opener.opens;
    },
  };
  return opener;
}

/** Passwords in memory. Open from the start; `lockedSecrets('passphrase')` must be unlocked first. */
export function memorySecrets(passphrase: string | null = null, start: 'system' | 'open' | 'locked' | 'none' = 'open'): Secrets {
  let state = start;
  let chosen = passphrase;
  const kept = new Map<string, string>();
  const readable = () => state === 'open' || state === 'system';
  return {
    state: () => state,
    keptIn: () => ({ backend: start === 'system' ? 'test' : 'passphrase', formerly: null, unreadable: false }),
    unlock: async (given) => {
      chosen ??= given;
      if (given !== chosen) return 'wrong';
      state = 'open';
      return 'open';
    },
    has: (key) => kept.has(key),
    get: (key) => (readable() ? (kept.get(key) ?? null) : null),
    set: async (key, value) => {
      if (readable()) kept.set(key, value);
      return readable();
    },
    remove: async (key) => {
      kept.delete(key);
    },
  };
}

export const lockedSecrets = (passphrase: string) => memorySecrets(passphrase, 'locked');

type Letter = Parameters<Mailer['send']>[0];
type Answer = SendOutcome | ((letter: Letter) => SendOutcome | Promise<SendOutcome>);

export interface RecordingMailer extends Mailer {
  /** Every letter it was asked to send, in order. */
  letters: Omit<Letter, 'beforeData'>[];
  /** What the next letters get; when used up, every letter is sent. */
  answers: Answer[];
  /** What a test of the mailbox finds. */
  greets: Awaited<ReturnType<Mailer['test']>>;
}

/** Keeps to the port's promise: `beforeData` is called before a letter's data goes out, and if it throws nothing went out. */
export function recordingMailer(): RecordingMailer {
  const mailer: RecordingMailer = {
    letters: [],
    answers: [],
    greets: { kind: 'works', greeting: '220 test' },
    send: async (letter) => {
      const { beforeData, ...rest } = letter;
      mailer.letters.push(rest);
      const answer = mailer.answers.shift() ?? { kind: 'sent', serverReply: '250 2.0.0 taken' };
      const outcome = typeof answer === 'function' ? await answer(letter) : answer;
      if (outcome.kind === 'sent' || outcome.kind === 'uncertain') {
        try {
          beforeData();
        } catch (error) {
          return { kind: 'unreachable', detail: String(error) };
        }
      }
      return outcome;
    },
    test: async () => mailer.greets,
  };
  return mailer;
}

/** No mailbox to read: whoever tests hearing back brings a real one (test/kit/dovecot.ts). */
export const noMailboxes: MailboxReader = { open: async () => ({ kind: 'unreachable', code: 'ECONNREFUSED', serverSaid: 'no mailbox in this test' }) };

export interface TestContext extends Context {
  clock: FakeClock;
  notifier: RecordingNotifier;
  opener: RecordingOpener;
  mailer: RecordingMailer;
  /** Every change told so far, in order. */
  told: Change[];
  myId: Id;
  /** Seats another salesperson at this desk. */
  seat(id: Id): void;
}

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own that is gone when the test process ends. */
export function temporaryFolder(name = 'comeback-test-'): string {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  folders.push(folder);
  return folder;
}

/** A desk with one salesperson (Anna, Hungarian hours), a fake clock at 09:00 and an empty database. */
export function testContext(options: { today?: string; time?: string; zone?: string; db?: Db; secrets?: Secrets; dataDir?: string } = {}): TestContext {
  const db = options.db ?? readyDatabase();
  const clock = fakeClock(options);
  const changes = makeChanges();
  const told: Change[] = [];
  changes.listen((change) => told.push(change));
  const { id: myId } = aSalesperson(db, { timeZone: clock.zone() });
  let me = myId;
  let dataDir = options.dataDir;
  return {
    db,
    clock,
    changes,
    told,
    myId,
    notifier: recordingNotifier(),
    opener: recordingOpener(),
    mailer: recordingMailer(),
    mailReader: noMailboxes,
    mailProbe: openDoors(),
    domainNames: domainNames(),
    signIn: noSignIn,
    secrets: options.secrets ?? memorySecrets(),
    // Made when somebody asks: most tests never touch a file.
    get dataDir() {
      dataDir ??= temporaryFolder();
      return dataDir;
    },
    me: () => me,
    seat: (id) => {
      me = id;
    },
  };
}
