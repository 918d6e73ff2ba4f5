// An incoming mail as plain facts, whatever program wrote it.
import type { Instant } from '#contract/words';

/** What a mail server said about one recipient (RFC 3464). */
export interface DeliveryFact {
  /** failed, delayed, delivered, relayed, expanded; lower case. */
  action: string;
  /** RFC 3463, like 5.1.1; null where it gave none that can be read. */
  status: string | null;
  recipient: string | null;
  /** The far server's own words. */
  said: string | null;
}

/** What the head alone tells. */
export interface HeadFacts {
  from: { address: string; name: string };
  subject: string;
  /** With angle brackets; null where the mail has none. */
  headerId: string | null;
  /** Message-IDs it answers or refers to, nearest first. */
  refersTo: string[];
  /** By their lower-case names; several of one name are joined by a line break. */
  headers: ReadonlyMap<string, string>;
}

export interface MailFacts extends HeadFacts {
  /** The plain text; of a mail that has only HTML, what can be read of it. */
  text: string;
  html: string | null;
  isReport: boolean;
  deliveries: DeliveryFact[];
  /** Heads of the mails it carries, and other text parts: in them a bounce names the letter it is about. */
  carried: string;
  sentAt: Instant | null;
}

export const header = (mail: Pick<HeadFacts, 'headers'>, name: string): string => mail.headers.get(name) ?? '';
