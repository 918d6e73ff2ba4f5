export { listOrders } from '#features/customers';
export { fingerprintOf, makeOccurrences, type OrderFacts } from './rules.ts';
export { ordersChanged } from './service.ts';
export {
  ensureProduct,
  insertOrder,
  insertOrders,
  type NewOrder,
  type NewOrderLine,
  type OrderOrigin,
  type StagedOrders,
  stageOrders,
} from './service-bulk.ts';
