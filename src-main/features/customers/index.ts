export { readEmail, type SavedOutcome } from './rules-checks.ts';
export { type MatchFacts, type MatchIndex, makeMatchIndex, matchFactsOf } from './rules-match.ts';
export { displayNameOf, matchNameOf, type NameFields, nameOf, searchTextOf, sortKeyOf } from './rules-words.ts';
export { findCustomerCard, getCustomerCard, saveCustomer, type TypedCustomer, typeCustomer } from './service.ts';
export {
  birthdayText,
  type Filled,
  fillEmptyFields,
  fillMatchIndex,
  insertCustomer,
  insertCustomers,
  matchIndex,
  type NewConsent,
  type NewCustomer,
  type NewCustomerPoint,
  type Origin,
  type StagedCustomers,
  stageCustomers,
} from './service-bulk.ts';
export { withdrawConsent } from './service-consents.ts';
export { markContactPoint, primaryEmail, primaryPhone } from './service-points.ts';
export { defaultSegment, ensureSegments, segmentsOf } from './service-segments.ts';
export { alphabetOf } from './service-words.ts';
export { type CustomerDbRow, findContactPoint, findCustomer, hasCustomers, listConsents, listContactPoints } from './store.ts';
export { listOrders } from './store-history.ts';
export { listByPhone, listByPhoneEnding } from './store-list.ts';
export { listLastWashes, type WashLine } from './store-registers.ts';
