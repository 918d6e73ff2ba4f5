export { chanceToBuy, type OrderFact, ownRhythmFrom, purchaseDaysOf, type Rhythm, rhythmOf } from './rules.ts';
