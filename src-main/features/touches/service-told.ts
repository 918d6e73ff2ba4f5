// News told in a contact: judged before it is written down.
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { findNewsHead, listToldByContact, listToldByLetters } from './store-told.ts';

/** Whether this is news there is, meant for everybody or for this customer; and whether it has been told already. */
export function judgeNews(reader: Reader, customerId: Id, newsItemId: Id): { exists: boolean; told: boolean } {
  const item = findNewsHead(reader, newsItemId);
  const exists = item !== undefined && (item.customerId === null || item.customerId === customerId);
  const told = [...listToldByLetters(reader, [customerId]), ...listToldByContact(reader, [customerId])].some((one) => one.newsItemId === newsItemId);
  return { exists, told };
}
