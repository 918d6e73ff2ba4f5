// Counting lamps: what was done after the sale, per owner and for the team.
import type { CoverageRow, LampCounts, LampState } from '#contract/lamps';
import { type Essential, essentials, type Id } from '#contract/words';

const noCount = () => ({ lit: 0, gap: 0 });
export const noCounts = (): LampCounts => ({ 'follow-up': noCount(), delight: noCount(), feedback: noCount(), more: noCount() });

/** Adds one purchase. What is still to come is neither done nor missing. */
export function addPurchase(counts: LampCounts, lamps: Record<Essential, LampState>): void {
  for (const essential of essentials) {
    const state = lamps[essential];
    if (state === 'lit') counts[essential].lit += 1;
    if (state === 'gap' || state === 'past') counts[essential].gap += 1;
  }
}

/** The rows in the order of the names, customers of nobody last; without names, those of people who are no longer here. */
export const inOrder = (rows: readonly CoverageRow[], compare: (a: string, b: string) => number): CoverageRow[] =>
  rows.toSorted((a, b) => (a.name === null ? 1 : 0) - (b.name === null ? 1 : 0) || compare(a.name ?? '', b.name ?? ''));

/** Is this the purchase that was asked for? */
export function fits(
  of: 'team' | 'nobody' | Id,
  lamp: { essential: Essential; state: 'lit' | 'gap' } | null,
  purchase: { ownerId: Id | null; lamps: Record<Essential, LampState> },
): boolean {
  if (of === 'nobody' ? purchase.ownerId !== null : of !== 'team' && purchase.ownerId !== of) return false;
  if (lamp === null) return true;
  const state = purchase.lamps[lamp.essential];
  return lamp.state === 'lit' ? state === 'lit' : state === 'gap' || state === 'past';
}
