// Whether a mail in the Sent folder is the copy of a letter of ours, and when it is time to look for it.
import type { Instant } from '#contract/words';

/** RFC 5321 4.5.3.2.6 gives a server ten minutes for its last word; a letter may still be on its way that long. */
export const sentWaitMs = 15 * 60_000;

export const mayLookAt = (sentAt: Instant | null, now: Instant, waitMs: number): boolean => sentAt !== null && now - sentAt >= waitMs;

/** Where a provider that replaces the Message-ID keeps the one we gave. */
const originalIdHeaders = ['x-microsoft-original-message-id', 'x-google-original-message-id'];

/**
 * `source`: the mail (or its head) as latin-1. The id under which it goes, where it is the copy of the letter with `headerId`: it carries that id itself, or as its original one,
 * or (renamed by the server) as its only reference while answering nothing. Null where it is some other mail, for example an answer in the
 * same conversation.
 */
export function copyOf(source: string, headerId: string): { alias: string | null } | null {
  const headers = headersOf(source);
  const id = headers.get('message-id') ?? null;
  if (id === headerId) return { alias: null };
  if (originalIdHeaders.some((name) => headers.get(name) === headerId)) return { alias: id };
  return headers.get('references') === headerId && !headers.has('in-reply-to') ? { alias: id } : null;
}

/** The head's lines by name, lower case, unfolded; the first of each name. */
function headersOf(text: string): Map<string, string> {
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const headers = new Map<string, string>();
  for (const line of text
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}
