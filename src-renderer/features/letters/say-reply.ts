// What a mail server's refusal means for whoever wrote the letter: by its codes (RFC 3463), else by the words servers use.
import type { MessageRow } from '#contract/letters';

type Told = 'noAddress' | 'mailboxFull' | 'tooBig' | 'asSpam' | 'notAllowed';

const meanings: [RegExp, Told][] = [
  [/\b5\.1\.(0|1|2|3|6|10)\b|user unknown|no such (user|recipient|mailbox)|unknown (user|recipient)|does not exist/i, 'noAddress'],
  [/\b[45]\.2\.2\b|mailbox (is )?full|over ?quota|quota exceeded/i, 'mailboxFull'],
  [/\b5\.(2\.3|3\.4)\b|message (is )?too (large|big)|size limit/i, 'tooBig'],
  [/spam|unsolicited|bulk|blacklist|block ?list|reputation|dmarc|\bspf\b|dkim|\b5\.7\.(2\d|350|5[01]\d|6\d\d|70\d|750)\b/i, 'asSpam'],
  [/\b5\.7\.\d+\b|relay|not (authori[sz]ed|permitted|allowed)/i, 'notAllowed'],
];

/** Names the text that says what to do; null where the server's own words are all there is. */
export function meaningOf({ state, lastError }: Pick<MessageRow, 'state' | 'lastError'>): Told | null {
  if (state !== 'failed' || lastError === null) return null;
  return meanings.find(([pattern]) => pattern.test(lastError))?.[1] ?? null;
}

/** The system's own words for a line that could not be had: no server said them, and they help nobody. */
export const isUnreached = (text: string): boolean => /\b(ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b/.test(text);
