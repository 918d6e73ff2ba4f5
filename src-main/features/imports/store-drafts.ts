// What a file says of each customer while it is read: laid out in the staging file, because 100,000 of them are too many for the memory.
import type { Id } from '#contract/words';
import type { Staging } from '#db/staging';
import { joinDrafts } from './rules-gathering.ts';
import type { DraftCustomer } from './rules-reading.ts';

export interface HeldDraft {
  id: Id;
  draft: DraftCustomer;
  /** A customer we had before the file. */
  isKnown: boolean;
}

export interface Drafts {
  /** Takes what a first row says of a customer. */
  add(held: HeldDraft): void;
  /** What all rows so far say of the customer. */
  find(id: Id): HeldDraft | undefined;
  /** Joins what another row says to it; returns the customer's draft where it is a new one and has changed. */
  join(id: Id, said: DraftCustomer): DraftCustomer | null;
  made(): number;
  /** All of them, some dozens at a time. */
  pages(): Generator<HeldDraft[]>;
}

/** Few, so that they are gone again before the garbage collector moves them to where it seldom looks. */
const heldAtOnce = 50;

/** A draft is laid out anew when it changes; the row that counts is the last one of its customer. */
export function draftsIn(staging: Staging): Drafts {
  const shelf = staging.shelf('drafts', ['customer_id', 'is_known', 'draft']);
  const rowOf = new Map<Id, number>();
  const unwritten = new Map<Id, HeldDraft>();
  let made = 0;
  const write = () => {
    staging.together(() => {
      for (const { id, draft, isKnown } of unwritten.values()) rowOf.set(id, shelf.put([id, Number(isKnown), JSON.stringify(draft)]));
    });
    unwritten.clear();
  };
  const keep = (held: HeldDraft) => {
    unwritten.set(held.id, held);
    if (unwritten.size === heldAtOnce) write();
  };
  const add = (held: HeldDraft) => {
    if (!held.isKnown) made += 1;
    keep(held);
  };
  const find = (id: Id): HeldDraft | undefined => {
    const row = rowOf.get(id);
    return unwritten.get(id) ?? (row === undefined ? undefined : heldOf(shelf.find(row) ?? []));
  };
  return {
    add,
    find,
    join: (id, said) => {
      const held = find(id);
      if (!held) {
        add({ id, draft: said, isKnown: true });
        return null;
      }
      const before = JSON.stringify(held.draft);
      joinDrafts(held.draft, said);
      if (JSON.stringify(held.draft) === before) return null;
      keep(held);
      return held.isKnown ? null : held.draft;
    },
    made: () => made,
    *pages() {
      write();
      let after = 0;
      for (;;) {
        const rows = shelf.list(after, heldAtOnce);
        if (rows.length === 0) return;
        yield rows.filter(([row, id]) => rowOf.get(String(id)) === row).map(([, ...cells]) => heldOf(cells));
        after = rows.at(-1)?.[0] ?? after;
      }
    },
  };
}

const heldOf = ([id, isKnown, draft]: readonly (string | number | null)[]): HeldDraft => ({
  id: String(id),
  isKnown: isKnown === 1,
  draft: JSON.parse(String(draft)),
});
