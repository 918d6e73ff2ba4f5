export {
  type Gap,
  gapsOf,
  gapsShownDays,
  type Habit,
  type LampState,
  type Lighting,
  lampState,
  litOf,
  momentOf,
  type Purchase,
  purchaseAt,
  purchaseFrom,
  purchasesOf,
} from './rules.ts';
export { type ContactMade, type Lights, lightsOf } from './rules-touch.ts';
