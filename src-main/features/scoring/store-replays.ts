import { desc, inArray, sql } from 'drizzle-orm';
import { Replay } from '#contract/scoring';
import type { Id } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { scoreReplays } from '#db/schema/index';

/** So many replays are kept. */
const keptReplays = 12;

export function findNewestReplay(reader: Reader): { replay: Replay; orders: number } | undefined {
  const row = reader.select().from(scoreReplays).orderBy(desc(scoreReplays.replayedAt), desc(scoreReplays.id)).limit(1).get();
  if (!row) return undefined;
  // What an older app found may lack what is told today: then it has to be looked for anew.
  const replay = Replay.safeParse(JSON.parse(row.found));
  return replay.success ? { replay: replay.data, orders: row.orders } : undefined;
}

export function insertReplay(tx: Tx, { id, replay, orders }: { id: Id; replay: Replay; orders: number }): void {
  tx.insert(scoreReplays)
    .values({ id, replayedAt: replay.replayedAt, found: JSON.stringify(replay), orders })
    .run();
  tx.delete(scoreReplays)
    .where(inArray(scoreReplays.id, sql`(select id from score_replays order by replayed_at desc, id desc limit -1 offset ${keptReplays})`))
    .run();
}
