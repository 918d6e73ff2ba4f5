// The ports a mailbox is set up with, without a network: names that a test states, doors that open, and nobody to sign in at.
import type { MailboxFields, ServerAddress } from '#contract/mail';
import type { DomainNames, Looked } from '../../src-main/ports/domain-names.ts';
import type { MailProbe, Probed, ProbeOrder } from '../../src-main/ports/mail-probe.ts';
import type { MailboxReader, MailboxSession, MailFolder } from '../../src-main/ports/mailbox-reader.ts';
import type { SignIn } from '../../src-main/ports/sign-in.ts';

/** A mailbox's settings; a test states what matters. */
export const someMailbox = (changes: Partial<MailboxFields> = {}): MailboxFields => ({
  ...{ fromName: 'Anna Bíró', fromAddress: 'anna@example.hu', userName: 'anna' },
  ...{ smtpHost: 'smtp.example.hu', smtpPort: 465, smtpSecurity: 'tls', imapHost: null, imapPort: null, imapSecurity: null },
  ...{ auth: 'password', oauthProvider: null, oauthClientId: null, perHour: 40, perDay: 100 },
  ...changes,
});

type Records<T> = Record<string, T[] | 'no-answer'>;

export interface StatedNames {
  mx?: Records<string>;
  txt?: Records<string>;
  srv?: Records<{ host: string; port: number }>;
  host?: Records<string>;
}

export interface AskedNames extends DomainNames {
  /** Every question so far, as `mx example.hu`. */
  asked: string[];
}

/** Names as a test states them; every other one is not there. */
export function domainNames(stated: StatedNames = {}): AskedNames {
  const asked: string[] = [];
  const answer = <T>(kind: string, records: Records<T> | undefined, name: string): Promise<Looked<T>> => {
    asked.push(`${kind} ${name}`);
    const found = records?.[name];
    return Promise.resolve(found === undefined ? { kind: 'none' } : found === 'no-answer' ? { kind: 'no-answer' } : { kind: 'found', records: found });
  };
  return {
    asked,
    mx: (name) => answer('mx', stated.mx, name),
    txt: (name) => answer('txt', stated.txt, name),
    srv: (name) => answer('srv', stated.srv, name),
    host: (name) => answer('host', stated.host, name),
  };
}

export interface Doors extends MailProbe {
  reached: { protocol: 'smtp' | 'imap'; server: ServerAddress }[];
  /** What comes of going to a server; everything is reached unless a test says otherwise. */
  answer: (order: ProbeOrder) => Probed | Promise<Probed>;
}

export function openDoors(): Doors {
  const doors: Doors = {
    reached: [],
    answer: () => ({ kind: 'reached' }),
    reach: async (order) => {
      doors.reached.push({ protocol: order.protocol, server: order.server });
      const probed = await doors.answer(order);
      for (const step of ['name', 'connect', 'secure'] as const) {
        order.onStep(step, 'doing');
        if (probed.kind === 'fails' && probed.step === step) {
          order.onStep(step, 'failed');
          break;
        }
        order.onStep(step, 'done');
      }
      return probed;
    },
  };
  return doors;
}

/** A mailbox that lets everybody in and has these folders; it holds no mail. */
export const readerWith = (folders: MailFolder[] | Error): MailboxReader => ({
  open: async () => ({ kind: 'open', session: sessionOf(folders) }),
});

export const usualFolders: MailFolder[] = [
  { path: 'INBOX', role: 'inbox' },
  { path: 'Sent', role: 'sent' },
];

function sessionOf(folders: MailFolder[] | Error): MailboxSession {
  const unused = () => Promise.reject(new Error('There is no mail to read here'));
  return {
    folders: () => (folders instanceof Error ? Promise.reject(folders) : Promise.resolve(folders)),
    ...{ select: unused, heads: unused, source: unused, findByHeaderId: unused, append: unused, idle: unused },
    close: async () => {},
  };
}

/** Nobody to sign in at: whoever tests that brings a stand-in (test/kit/identity-provider.ts). */
export const noSignIn: SignIn = {
  signIn: async () => ({ kind: 'failed', problem: 'unreachable', said: 'no provider in this test' }),
  refresh: async () => ({ kind: 'unreachable', said: 'no provider in this test' }),
};
