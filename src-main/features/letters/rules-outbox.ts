// What happens to a letter after a try, and when it is tried again.
import type { Instant, MessageState } from '#contract/words';

const minute = 60_000;
const hour = 60 * minute;
/** RFC 5321 4.5.4.1: give up after four to five days. */
const giveUpAfterMs = 5 * 24 * hour;

/** What became of a try, as the mailer tells it. */
export type TryOutcome =
  | { kind: 'sent' | 'deferred' | 'failed' | 'refused-login'; serverReply: string }
  | { kind: 'unreachable' | 'uncertain'; detail: string };

export interface Verdict {
  state: MessageState;
  /** For the card and the list of letters, in the server's words. */
  detail: string;
  notBeforeAt: Instant;
  /** True where nothing more should leave from this mailbox for now. */
  pausesMailbox: boolean;
}

/** Five minutes after the first try, twice as long after each further one, never more than `longest`. */
export function retryDelayMs(attempts: number, longest: number): number {
  return Math.min(longest, 5 * minute * 2 ** Math.max(0, attempts - 1));
}

export interface Try {
  /** Tries so far, this one included. */
  attempts: number;
  now: Instant;
  queuedAt: Instant;
}

/** The state after a try. Only what surely did not leave is ever tried again by itself. */
export function verdictOf(outcome: TryOutcome, { attempts, now, queuedAt }: Try): Verdict {
  const at = { notBeforeAt: now, pausesMailbox: false };
  const again = (detail: string, longest: number): Verdict => {
    if (now - queuedAt >= giveUpAfterMs) return { ...at, state: 'failed', detail };
    return { ...at, state: 'deferred', detail, notBeforeAt: now + retryDelayMs(attempts, longest) };
  };
  switch (outcome.kind) {
    case 'sent':
      return { ...at, state: 'sent', detail: outcome.serverReply };
    case 'failed':
      return { ...at, state: 'failed', detail: outcome.serverReply };
    case 'uncertain':
      return { ...at, state: 'uncertain', detail: outcome.detail };
    case 'refused-login':
      // The letter is all right, the mailbox is not: it waits in the queue until a person has mended the mailbox.
      return { ...at, state: 'queued', detail: outcome.serverReply, pausesMailbox: true };
    case 'deferred':
      return again(outcome.serverReply, 4 * hour);
    case 'unreachable':
      // A laptop without a network: look again soon after it is back.
      return again(outcome.detail, 30 * minute);
  }
}
