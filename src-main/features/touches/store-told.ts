// Which news a customer has been told, in whatever channel.
import { and, eq, inArray, isNotNull, notInArray } from 'drizzle-orm';
import type { Day, Id, Language } from '#contract/words';
import type { Reader } from '#db/open';
import { messages, newsItems, touches } from '#db/schema/index';

export interface Told {
  customerId: Id;
  newsItemId: Id;
}

/** The news that contacts of these customers told, apart from letters: those remember it themselves. */
export function listToldByContact(reader: Reader, customerIds: readonly Id[]): Told[] {
  return reader
    .select({ customerId: touches.customerId, newsItemId: touches.newsItemId })
    .from(touches)
    .where(and(inArray(touches.customerId, [...customerIds]), isNotNull(touches.newsItemId), eq(touches.state, 'done')))
    .all()
    .flatMap(({ customerId, newsItemId }) => (newsItemId === null ? [] : [{ customerId, newsItemId }]));
}

/** The news that letters which went, or will go, told these customers. */
export function listToldByLetters(reader: Reader, customerIds: readonly Id[]): Told[] {
  return reader
    .select({ customerId: messages.customerId, newsItemId: messages.newsItemId })
    .from(messages)
    .where(and(inArray(messages.customerId, [...customerIds]), isNotNull(messages.newsItemId), notInArray(messages.state, ['draft', 'cancelled', 'failed'])))
    .all()
    .flatMap(({ customerId, newsItemId }) => (newsItemId === null ? [] : [{ customerId, newsItemId }]));
}

export interface NewsHead {
  id: Id;
  language: Language | null;
  customerId: Id | null;
  untilOn: Day | null;
}

export function findNewsHead(reader: Reader, newsItemId: Id): NewsHead | undefined {
  const { id, language, customerId, untilOn } = newsItems;
  return reader.select({ id, language, customerId, untilOn }).from(newsItems).where(eq(newsItems.id, newsItemId)).get();
}
