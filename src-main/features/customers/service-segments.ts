// The groups that share an expected interval, a decision period and a cadence.
import type { Segment } from '#contract/customers';
import type { Instant, Language } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { type Checked, invalid } from './rules-checks.ts';
import { firstSegments } from './rules-segments.ts';
import { alphabetOf } from './service-words.ts';
import { findSegment, insertSegment, listSegments } from './store.ts';

export const segmentsOf = (reader: Reader): Segment[] => listSegments(reader);

/** The segment of customers for whom nobody named one. Throws before `ensureSegments` has run. */
export function defaultSegment(reader: Reader): Segment {
  const segments = listSegments(reader);
  const found = segments.find(({ isDefault }) => isDefault) ?? segments.find(({ key }) => key === 'other') ?? segments[0];
  if (!found) throw new Error('There is no segment yet');
  return found;
}

/**
 * Makes the segments a team starts with, named in `language` (that of the team's country unless said); one that is already there (by key)
 * is left as it is. Returns all. `at` 0 means: came with the app.
 */
export function ensureSegments(tx: Tx, language: Language = alphabetOf(tx), at: Instant = 0): Segment[] {
  const present = new Set(listSegments(tx).map(({ key }) => key));
  const hasDefault = listSegments(tx).some(({ isDefault }) => isDefault);
  for (const segment of firstSegments(language)) {
    if (present.has(segment.key)) continue;
    insertSegment(tx, { ...segment, isDefault: segment.isDefault && !hasDefault, id: newId(), createdAt: at, updatedAt: at });
  }
  return listSegments(tx);
}

export type SegmentOutcome = Checked<{ segments: Segment[] }> | { kind: 'not-found' };

/** Changes a segment's name and figures; an act. The default moves with it where asked, and cannot be given up without naming another. */
export function saveSegment(ctx: Context, segment: Segment): SegmentOutcome {
  const outcome = ctx.db.transaction((tx): SegmentOutcome => {
    const before = findSegment(tx, segment.id);
    if (!before) return { kind: 'not-found' };
    if (segment.cadenceWorstDays < segment.cadenceIdealDays) return invalid('cadenceWorstDays', 'below-ideal');
    const act = startAct(tx, ctx, 'segment.saved', null);
    const isDefault = segment.isDefault || before.isDefault;
    if (isDefault && !before.isDefault) {
      for (const other of listSegments(tx)) if (other.isDefault) act.update('segments', other.id, { isDefault: false });
    }
    const { id, key: _key, ...figures } = segment;
    act.update('segments', id, { ...figures, isDefault });
    return { kind: 'ok', segments: listSegments(tx) };
  });
  if (outcome.kind === 'ok') ctx.changes.tell({ topic: 'customers' });
  return outcome;
}
