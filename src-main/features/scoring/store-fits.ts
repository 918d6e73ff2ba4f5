import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { Day, Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { scoreFits } from '#db/schema/index';

export interface FitRow {
  id: Id;
  version: string;
  asOfOn: Day;
  computedAt: Instant;
  customers: number;
  purchases: number;
  fit: string;
}

/** So many learnings are kept, to see how they changed. */
const keptFits = 12;

/** The newest learning of this version, without its parameters. */
export function findNewestFitId(reader: Reader, version: string): Id | undefined {
  return reader
    .select({ id: scoreFits.id })
    .from(scoreFits)
    .where(eq(scoreFits.version, version))
    .orderBy(desc(scoreFits.computedAt), desc(scoreFits.id))
    .limit(1)
    .get()?.id;
}

export const findFit = (reader: Reader, id: Id): FitRow | undefined => reader.select().from(scoreFits).where(eq(scoreFits.id, id)).get();

/** Keeps this one and the few before it. */
export function insertFit(tx: Tx, row: FitRow): void {
  tx.insert(scoreFits).values(row).run();
  tx.delete(scoreFits)
    .where(inArray(scoreFits.id, sql`(select id from score_fits order by computed_at desc, id desc limit -1 offset ${keptFits})`))
    .run();
}
