// Dates of customers and rejected rows laid out in the staging file, and the staging file itself.
import type { Reject } from '#contract/imports';
import type { Id, Instant } from '#contract/words';
import type { Db, Tx } from '#db/open';
import { openStaging, type Staging, withLogWrittenLater } from '#db/staging';
import { newId } from '../../ports/ids.ts';
import type { DraftOccasion } from './rules-filling.ts';

export { type Staging, withLogWrittenLater };

export const stagingIn = (db: Db, file: string): Staging => openStaging(db, file);

interface Origin {
  importId: Id;
  at: Instant;
  by: Id | null;
}

/** Birthdays and favourite holidays of new customers. */
export function occasionShelf(staging: Staging, { importId, at, by }: Origin) {
  const shelf = staging.shelf('occasions', ['id', 'customer_id', 'kind', 'month', 'day', 'year', 'rule', 'label']);
  return {
    put: (customerId: Id, { kind, month, day, year, rule, label }: DraftOccasion) => void shelf.put([newId(), customerId, kind, month, day, year, rule, label]),
    move: (tx: Tx) => void shelf.move(tx, { import_id: importId, created_at: at, updated_at: at, updated_by: by }),
  };
}

export function rejectShelf(staging: Staging, importId: Id) {
  const shelf = staging.shelf('import_rejects', ['id', 'line', 'reason', 'cells']);
  return {
    put: ({ line, reason, cells }: Reject) => void shelf.put([newId(), line, JSON.stringify(reason), JSON.stringify(cells)]),
    move: (tx: Tx) => void shelf.move(tx, { import_id: importId }),
  };
}
