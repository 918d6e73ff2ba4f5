// Front door of scoring: whom it is worth to contact.
export { scoringRoutes } from './routes.ts';
export { chanceToBuy, type OrderFact, ownRhythmFrom, purchaseDaysOf, type Rhythm, rhythmOf } from './rules.ts';
export { type ComebackFacts, type ComebackRanking, type RankedForComeback, type Rfm, rankForComeback } from './rules-comeback.ts';
export type { SegmentFit } from './rules-fit.ts';
export { fitVersion } from './rules-learning.ts';
export { shifted } from './rules-scores.ts';
export { hasLearned, segmentFits } from './service-fits.ts';
export { followOrders, rescore } from './service-follow.ts';
export { learn, stopLearning } from './service-learn.ts';
export { rankByGoal } from './service-ranking.ts';
export { cancelReplay, replayOver, stopReplay } from './service-replay.ts';
export { scoringSettings } from './service-settings.ts';
export { listChances } from './store-figures.ts';
