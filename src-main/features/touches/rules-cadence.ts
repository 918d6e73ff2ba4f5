// How often a customer should hear from us.
import type { CustomerFacts } from './rules-facts.ts';

/** More often than weekly nobody is written to, and nobody is left alone for longer than the segment's worst interval. */
export const shortestCadenceDays = 7;

interface Cadence {
  idealDays: number;
  worstDays: number;
}

/**
 * How often this customer should hear from us: as set for them, else by their own rhythm, else by their segment. Whole days. Who may wait hears
 * from us as seldom as is allowed (the worst interval), unless a person said how often; `insteadOfDays` is what would hold otherwise.
 */
export function cadenceOf(facts: CustomerFacts): Cadence & { insteadOfDays?: number } {
  const { idealDays, worstDays } = usualCadenceOf(facts);
  if (!facts.waits || facts.ownCadence.idealDays !== null) return { idealDays, worstDays };
  return { idealDays: worstDays, worstDays: worstDays * 2, insteadOfDays: idealDays };
}

function usualCadenceOf(facts: CustomerFacts): Cadence {
  const { ownCadence, segmentCadence, rhythm } = facts;
  if (ownCadence.idealDays !== null) {
    const idealDays = ownCadence.idealDays;
    return { idealDays, worstDays: Math.max(idealDays + 1, ownCadence.worstDays ?? idealDays * 2) };
  }
  if (rhythm.gapSource === 'segment') return withWorst(segmentCadence.idealDays, ownCadence.worstDays ?? segmentCadence.worstDays);
  const longest = Math.max(segmentCadence.idealDays, segmentCadence.worstDays);
  const idealDays = Math.max(shortestCadenceDays, Math.min(Math.round(rhythm.expectedGapDays), longest));
  return withWorst(idealDays, ownCadence.worstDays ?? idealDays * 2);
}

const withWorst = (idealDays: number, worstDays: number) => ({ idealDays, worstDays: Math.max(idealDays + 1, worstDays) });
