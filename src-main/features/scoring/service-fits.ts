// What was learned last, read once and kept until something newer is learned.
import type { Day, Id, Instant } from '#contract/words';
import type { Db } from '#db/open';
import type { SegmentFit } from './rules-fit.ts';
import { fitVersion, type KeptFit } from './rules-learning.ts';
import { findFit, findNewestFitId } from './store-fits.ts';

export interface CurrentFit extends KeptFit {
  id: Id;
  at: Instant;
  /** Orders up to this day were used. */
  on: Day;
  customers: number;
  purchases: number;
}

const kept = new WeakMap<Db['$client'], CurrentFit>();

/** What was learned last; null on a desk where nothing was learned yet. */
export function currentFit(db: Db): CurrentFit | null {
  const id = findNewestFitId(db, fitVersion);
  if (id === undefined) return null;
  const known = kept.get(db.$client);
  if (known?.id === id) return known;
  const row = findFit(db, id);
  if (!row) return null;
  const parameters: KeptFit = JSON.parse(row.fit);
  const fit: CurrentFit = { ...parameters, id, at: row.computedAt, on: row.asOfOn, customers: row.customers, purchases: row.purchases };
  kept.set(db.$client, fit);
  return fit;
}

/** Whether anything was learned yet, in the way it is learned today. */
export const hasLearned = (db: Db): boolean => findNewestFitId(db, fitVersion) !== undefined;

/** What was learned of each segment, by its id; empty before anything was. A segment made since goes by the interval named for it. */
export function segmentFits(db: Db): ReadonlyMap<Id, SegmentFit> {
  return new Map(Object.entries(currentFit(db)?.segments ?? {}));
}
