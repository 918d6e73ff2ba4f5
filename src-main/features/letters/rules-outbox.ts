// What happens to a letter after a try, when it is tried again, and what the try says about the mailbox.
import type { Instant, MessageState } from '#contract/words';
import { longestWaitMs } from './rules-pace.ts';

const minute = 60_000;
const hour = 60 * minute;
/** RFC 5321 4.5.4.1: give up after four to five days. */
const giveUpAfterMs = 5 * 24 * hour;
/** After a day of refusals a person hears of it, once. */
export const tellAfterMs = 24 * hour;
/** Some providers lock an account after five wrong passwords. */
const mostRefusedLogins = 3;

/** What became of a try, as the mailer tells it. */
export type TryOutcome =
  | { kind: 'sent' | 'deferred' | 'failed' | 'refused-login'; serverReply: string }
  | { kind: 'unreachable' | 'uncertain'; detail: string };

export interface Verdict {
  state: MessageState;
  /** For the card and the list of letters, in the server's words. */
  detail: string;
  notBeforeAt: Instant;
  /** True where nothing more should leave from this mailbox until a person says so. */
  pausesMailbox: boolean;
  /** So long nothing more is tried from this mailbox. */
  mailboxWaitMs: number;
  /** A person should hear that it has been refused for a day. */
  isSlow: boolean;
}

/** Five minutes after the first try, twice as long after each further one, up to a fourth more by chance (0 to 1), never more than `longest`. */
export function retryDelayMs(attempts: number, longest: number, chance = 0): number {
  return Math.min(longest, Math.round(5 * minute * 2 ** Math.max(0, attempts - 1) * (1 + chance / 4)));
}

export interface Try {
  /** Tries so far, this one included. */
  attempts: number;
  now: Instant;
  queuedAt: Instant;
  /** Log-ins of this mailbox refused in a row before this try. */
  refusedLogins: number;
  /** 0 to 1: spreads the next tries, so that a server that comes back is not asked by all letters at once. */
  chance: number;
}

/** The state after a try. Only what surely did not leave is ever tried again by itself. */
export function verdictOf(outcome: TryOutcome, tried: Try): Verdict {
  const { now } = tried;
  const still = { notBeforeAt: now, pausesMailbox: false, mailboxWaitMs: 0, isSlow: false };
  switch (outcome.kind) {
    case 'sent':
      return { ...still, state: 'sent', detail: outcome.serverReply };
    case 'failed':
      if (isTemporaryAfterAll(outcome.serverReply)) return again(outcome.serverReply, tried, 4 * hour);
      return { ...still, state: 'failed', detail: outcome.serverReply, pausesMailbox: isSpamRefusal(outcome.serverReply) };
    case 'uncertain':
      return { ...still, state: 'uncertain', detail: outcome.detail };
    case 'refused-login': {
      // The letter is all right, the mailbox is not: it waits in the queue. A provider's own hiccup passes; a third refusal is for a person.
      const refused = tried.refusedLogins + 1;
      const pausesMailbox = refused >= mostRefusedLogins;
      return {
        ...still,
        state: 'queued',
        detail: outcome.serverReply,
        pausesMailbox,
        mailboxWaitMs: pausesMailbox ? 0 : refused === 1 ? 5 * minute : longestWaitMs,
      };
    }
    case 'deferred': {
      // 421 and 454 speak of the server and the mailbox, not of this letter.
      const isOfMailbox = /^(421|454)\b/.test(outcome.serverReply);
      return { ...again(outcome.serverReply, tried, 4 * hour), mailboxWaitMs: isOfMailbox ? 5 * minute : 0 };
    }
    case 'unreachable':
      // A laptop without a network: look again soon after it is back.
      return again(outcome.detail, tried, 30 * minute);
  }
}

function again(detail: string, { attempts, now, queuedAt, chance }: Try, longest: number): Verdict {
  const still = { detail, pausesMailbox: false, mailboxWaitMs: 0 };
  const isSlow = now - queuedAt >= tellAfterMs;
  if (now - queuedAt >= giveUpAfterMs) return { ...still, state: 'failed', notBeforeAt: now, isSlow };
  return { ...still, state: 'deferred', notBeforeAt: now + retryDelayMs(attempts, longest, chance), isSlow };
}

/** 5.5.0 stands for anything a server could not name; Delta Chat tries such letters again too. */
const isTemporaryAfterAll = (said: string): boolean => /^5\d\d[ -]5\.5\.0\b/.test(said);

/** Enhanced codes by which servers name mass mail, a bad name of the sender or a missing proof of origin (RFC 7372; Microsoft's 5.7.5xx to 7xx). */
const spamCodes = /\b5\.7\.(2\d|350|5[01]\d|6\d\d|70\d|750)\b/;
const spamWords = /spam|unsolicited|bulk|blacklist|block ?list|blocked|reputation|suspicious|abuse|flood|dmarc|\bspf\b|dkim/i;

/** The provider takes us for a sender of mass mail: going on would make it worse for every further letter. */
export function isSpamRefusal(said: string): boolean {
  return spamCodes.test(said) || (/\b5\.7\.\d+\b/.test(said) && spamWords.test(said));
}

/** 0 to 1 from a letter's id: spreads tries and pauses, the same each time it is asked. Ids end in random figures. */
export const chanceOf = (id: string): number => Number.parseInt(id.slice(-6), 16) / 0xff_ff_ff;

const ourMark = /^<ob\./;

/**
 * The Message-ID under which a server says it passes the letter on: Outlook and many others name it in the reply to the letter. Null where
 * it names none, or ours. `addresses`: sender and recipient, which servers name too: taken for ids, every report that holds one would be believed.
 */
export function idInReply(said: string, addresses: readonly string[] = []): string | null {
  const named = said.match(/<[^<>\s@]{1,200}@[^<>\s@]{1,200}>/g) ?? [];
  const ids = named.filter((one) => !addresses.some((address) => one.slice(1, -1).toLowerCase() === address.toLowerCase()));
  const [first] = ids;
  return first && !ourMark.test(first) ? first : null;
}

/** What the outbox itself notes beside a letter, in words for programs: screens say it in sentences of their own. */
const ownNotes = new Set([
  ...['interrupted', 'restored-from-copy', 'not-in-sent', 'batch-stopped', 'said stop'],
  ...['customer put away', 'address no longer usable'],
]);

/** The far server's words about a letter; null where the note is the outbox's own, or there is none. */
export const saidByServer = (note: string | null): string | null => (note === null || ownNotes.has(note) ? null : note);
