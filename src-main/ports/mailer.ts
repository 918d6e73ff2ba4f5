import type { MailboxFields } from '#contract/mail';

/** What became of one letter, as far as the wire can tell. `uncertain`: the letter's data went out and no answer came. */
export type SendOutcome =
  | { kind: 'sent'; serverReply: string }
  | { kind: 'deferred'; serverReply: string; code: number | null }
  | { kind: 'failed'; serverReply: string; code: number }
  | { kind: 'refused-login'; serverReply: string }
  | { kind: 'unreachable'; detail: string }
  | { kind: 'uncertain'; detail: string };

/** With what a mailbox is signed in to: its password, or an access token that the provider gave (XOAUTH2). */
export interface MailSecret {
  kind: 'password' | 'token';
  value: string;
}

export interface Envelope {
  from: string;
  to: string;
}

/** Brings frozen bytes to the salesperson's own server. */
export interface Mailer {
  /**
   * Sends one letter over a connection of its own. `beforeData` is called when the server has accepted sender and recipient and the
   * next thing on the wire is DATA; it must record that durably. If it throws, the connection is cut and DATA is never written.
   */
  send(letter: { mailbox: MailboxFields; secret: MailSecret; envelope: Envelope; mime: Buffer; beforeData: () => void }): Promise<SendOutcome>;
  /** Connects, greets, logs in and leaves. */
  test(mailbox: MailboxFields, secret: MailSecret): Promise<{ kind: 'works'; greeting: string } | { kind: 'fails'; code: string | null; serverSaid: string }>;
}
