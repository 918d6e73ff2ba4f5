// What the outbox keeps of a mailbox: its pace, refused log-ins, and who puts copies into Sent.
import type { Id } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { findMailbox, listMailboxesWithImap, type MailboxRow, updateMailbox } from './store.ts';

export type MailboxSending = Pick<
  MailboxRow,
  'id' | 'salespersonId' | 'fromAddress' | 'imapHost' | 'perHour' | 'perDay' | 'nextSendAt' | 'refusedLogins' | 'sentCopies'
>;

/** How a mailbox stands with sending. */
export function mailboxSending(reader: Reader, mailboxId: Id): MailboxSending | undefined {
  return findMailbox(reader, mailboxId);
}

/** Those whose Sent folder can be looked into. */
export function mailboxesWithSent(reader: Reader): MailboxSending[] {
  return listMailboxesWithImap(reader);
}

/** Writes down when the next letter may leave, how often a log-in was refused, or who keeps copies; nobody's settings change by it. */
export function noteSending(tx: Tx, mailboxId: Id, patch: Partial<Pick<MailboxRow, 'nextSendAt' | 'refusedLogins' | 'sentCopies'>>): void {
  updateMailbox(tx, mailboxId, patch);
}
