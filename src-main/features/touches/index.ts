export { touchesRoutes } from './routes.ts';
export { readBasis } from './rules-basis.ts';
export { bestHour, closeMatter, holdFor, type NewMatter, openMatter } from './service-cards.ts';
export { type Completed, completeTouch } from './service-complete.ts';
export { followChanges } from './service-follow.ts';
export { type PlanOutcome, type PlanProgress, planEverybody, replanCustomer } from './service-plan.ts';
export { nextTouchOf, queue } from './service-queue.ts';
export { lastAct, type UndoOutcome, undo } from './service-undo.ts';
export { findOpenTouch, findTouch, listOpenMatters, type TouchRow } from './store.ts';
