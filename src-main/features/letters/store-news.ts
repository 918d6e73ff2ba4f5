import { desc, eq } from 'drizzle-orm';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { newsItems } from '#db/schema/index';

export type NewsRow = typeof newsItems.$inferSelect;

/** Everything there is to tell, the newest first: a stock of dozens, not of thousands. */
export function listNewsRows(reader: Reader): NewsRow[] {
  return reader.select().from(newsItems).orderBy(desc(newsItems.createdAt), desc(newsItems.id)).all();
}

export function findNewsRow(reader: Reader, newsItemId: Id): NewsRow | undefined {
  return reader.select().from(newsItems).where(eq(newsItems.id, newsItemId)).get();
}
