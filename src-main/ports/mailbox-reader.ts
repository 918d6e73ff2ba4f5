import type { Instant, MailAttachment } from '#contract/words';

/** Where a mailbox's mail is read, and with what. */
export interface MailAccount {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  userName: string;
  secret: { kind: 'password' | 'token'; value: string };
  /** A certificate (PEM) to believe besides the usual ones: a company's own server. */
  tlsCa?: string;
}

export type FolderRole = 'inbox' | 'sent' | 'junk';

export interface MailFolder {
  path: string;
  /** By the server's special-use marks (RFC 6154), else by its usual names; null for every other folder. */
  role: FolderRole | null;
}

export interface SelectedFolder {
  /** Decimal digits. When it differs from last time, uids count anew. */
  uidValidity: string;
  /** Every mail that comes later gets at least this uid. */
  uidNext: number;
  exists: number;
}

/** What is asked of every mail first: enough to tell whether it matters. */
export interface MailHead {
  uid: number;
  /** Bytes of the whole mail. */
  size: number;
  /** When it reached the mailbox. */
  receivedAt: Instant;
  /** The raw header lines named in `askedHeaders`, as they came. */
  headers: Buffer;
  /** MIME types of the mail and its parts, lower case, in order. */
  types: string[];
  /** The files that hang on it, by name: nothing of them is fetched. */
  attachments: MailAttachment[];
}

/** The server is there and does not give this one mail (a damaged file, a quarantine); the connection goes on. */
export class MailRefused extends Error {}

/**
 * One connection to a mailbox. Reads only: folders are opened read-only, nothing is ever marked as seen and nothing deleted.
 * Every call throws where the connection is lost; a new one goes on from the last uid.
 */
export interface MailboxSession {
  folders(): Promise<MailFolder[]>;
  select(path: string): Promise<SelectedFolder>;
  /** Heads with a uid above `sinceUid` of the selected folder, in the order of their uids, at most `limit`; `since` leaves out what came before that day. */
  heads(sinceUid: number, limit: number, o?: { since?: Instant }): Promise<MailHead[]>;
  /** The mail itself, at most the first `maxBytes` (2 MB unless told); null where it is gone by now. Throws `MailRefused` where the server does not give it. */
  source(uid: number, maxBytes?: number): Promise<Buffer | null>;
  /** The uid of the mail with this Message-ID (or whose original one it was, where a provider gave it another); leaves that folder selected. */
  findByHeaderId(path: string, headerId: string): Promise<number | null>;
  /** Puts a mail into a folder as it is. False where the server does not take it. */
  append(path: string, mime: Buffer, flags: string[], at: Instant): Promise<boolean>;
  /**
   * Waits for the selected folder: 'news' when something came, 'ended' when the signal says so. Where the server knows no IDLE it is asked
   * now and then. Throws where the connection is lost.
   */
  idle(signal: AbortSignal): Promise<'news' | 'ended'>;
  close(): Promise<void>;
}

export type OpenOutcome =
  | { kind: 'open'; session: MailboxSession }
  | { kind: 'refused-login'; serverSaid: string }
  | { kind: 'unreachable'; code: string | null; serverSaid: string };

/** Reads the salesperson's own mailbox. */
export interface MailboxReader {
  open(account: MailAccount): Promise<OpenOutcome>;
}

/** The header lines a head brings. */
export const askedHeaders = [
  'From',
  'Sender',
  'Reply-To',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'References',
  'Return-Path',
  'Content-Type',
  'Auto-Submitted',
  'Precedence',
  'List-Id',
  'X-Autoreply',
  'X-Autorespond',
  'X-Auto-Response-Suppress',
  'X-Failed-Recipients',
  'X-Microsoft-Original-Message-ID',
  'X-Google-Original-Message-ID',
];
