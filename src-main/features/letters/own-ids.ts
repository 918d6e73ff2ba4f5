// Message-IDs of our own letters, found in what comes back. Only those count whose mark was made with this database's key.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { findSetting } from '#features/team';

const ownId = /\bob\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([0-9a-f]{8})@/gi;
/** A hostile mail may hold thousands; no honest one holds more than a conversation. */
const mostTried = 200;

/** Ids of messages whose Message-ID (see headerIdFor in mime.ts) stands in the text, each once, in order. Forged ones are left out. */
export function ownMessageIds(reader: Reader, text: string): Id[] {
  const key = findSetting(reader, 'letters.headerKey');
  if (typeof key !== 'string') return [];
  const found = new Set<Id>();
  let tried = 0;
  for (const match of text.matchAll(ownId)) {
    const [, messageId = '', mark = ''] = match;
    tried += 1;
    if (tried > mostTried) break;
    if (isMarked(messageId.toLowerCase(), mark.toLowerCase(), key)) found.add(messageId.toLowerCase());
  }
  return [...found];
}

function isMarked(messageId: Id, mark: string, key: string): boolean {
  const right = createHmac('sha256', key).update(messageId).digest('hex').slice(0, 8);
  return timingSafeEqual(Buffer.from(right), Buffer.from(mark));
}
