// One learning of a whole base: what the thread works out and what is kept of it.
import type { RfmClass } from '#contract/scoring';
import { type Base, countOf } from './rules-base.ts';
import { type Fitted, fitBase, type SegmentFit } from './rules-fit.ts';
import { chancesOf, type LearnedStage, learnStages } from './rules-learned.ts';
import { type RfmBounds, rfmClassOf, rfmOf } from './rules-rfm.ts';
import { boundsOfBase, paid, type Scores, scoresOf } from './rules-scores.ts';

/** Names the way of learning: a fit of another version is not read. Raise it whenever the meaning of a parameter changes. */
export const fitVersion = 'averaged-2';

/** What is kept of a learning; segments by their id. */
export interface KeptFit {
  segments: Record<string, SegmentFit>;
  all: SegmentFit;
  bounds: RfmBounds;
  /** Margin over revenue of all orders that know both; null where none does. */
  marginShare: number | null;
  /** What was learned from earlier windows, a horizon each; none where it is off. */
  stages: LearnedStage[];
}

export interface Learning {
  fitted: Fitted;
  stages: LearnedStage[];
  bounds: RfmBounds;
  scores: Scores;
}

/** Learns from the base and scores everybody in it as of `day`. Pure and deterministic; takes seconds for 100,000 customers. */
export function learnBase(base: Base, day: number): Learning {
  const fitted = fitBase(base, day);
  const stages = learnStages(base, fitted, day);
  return { fitted, stages, bounds: boundsOfBase(base), scores: scoresOf({ base, fitted, day, chances: chancesOf(stages, { base, fitted, day }) }) };
}

export interface Place {
  r: number;
  f: number;
  m: number;
  rfmClass: RfmClass;
}

/** Where a customer of the base stands among all. */
export function placeOf(base: Base, bounds: RfmBounds, customer: number): Place {
  const [from, to] = [base.start[customer] ?? 0, base.start[customer + 1] ?? 0];
  const rfm = rfmOf(bounds, { lastOn: base.days[to - 1] ?? 0, purchases: to - from, value: paid(base, customer) });
  return { ...rfm, rfmClass: rfmClassOf(rfm) };
}

export function keptOf({ fitted, bounds, stages }: Learning, segmentIds: readonly string[], marginShare: number | null): KeptFit {
  return { segments: Object.fromEntries(segmentIds.map((id, i) => [id, fitted.segments[i] ?? fitted.all])), all: fitted.all, bounds, marginShare, stages };
}

export const hasBought = (base: Base, customer: number): boolean => (base.start[customer + 1] ?? 0) > (base.start[customer] ?? 0);

export const buyersIn = (base: Base): number => Array.from({ length: countOf(base) }, (_, i) => i).filter((i) => hasBought(base, i)).length;
