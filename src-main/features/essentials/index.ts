export {
  type Bought,
  type Gap,
  gapsOf,
  gapsShownDays,
  type Habit,
  type LampState,
  type Lighting,
  lampState,
  lampsOf,
  litOf,
  momentOf,
  type Purchase,
  type PurchaseLamps,
  purchaseAt,
  purchaseFrom,
  purchasesOf,
} from './rules.ts';
export { lightingsOf } from './rules-rows.ts';
export { type ContactMade, type Lights, lightsOf } from './rules-touch.ts';
