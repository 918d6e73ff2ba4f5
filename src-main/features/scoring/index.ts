export { chanceToBuy, type OrderFact, ownRhythmFrom, purchaseDaysOf, type Rhythm, rhythmOf } from './rules.ts';
export { type ComebackFacts, type ComebackRanking, type RankedForComeback, type Rfm, rankForComeback } from './rules-comeback.ts';
