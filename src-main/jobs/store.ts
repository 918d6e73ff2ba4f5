import { eq } from 'drizzle-orm';
import type { Instant } from '#contract/words';
import type { Reader } from '#db/open';
import { raised } from '#db/schema/index';

export function isRaised(db: Reader, key: string): boolean {
  return db.select({ key: raised.key }).from(raised).where(eq(raised.key, key)).get() !== undefined;
}

/** Records the key for good; false where it was there already. */
export function recordRaised(db: Reader, key: string, at: Instant): boolean {
  return db.insert(raised).values({ key, at }).onConflictDoNothing().run().changes === 1;
}
