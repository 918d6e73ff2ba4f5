// The purchases of one customer with their lamps: what was done for each, by whom, and what its moment is still to come for.
import { Temporal } from 'temporal-polyfill';
import type { Lamp, Light, PurchaseLamps } from '#contract/lamps';
import { type Day, type Essential, essentials, type Id, type Reason } from '#contract/words';
import type { Reader } from '#db/open';
import { type Bought, type Lighting, lampsOf, momentOf, type PurchaseLamps as OnePurchase, purchaseAt, purchasesOf } from '#features/essentials';
import { findOpenTouch } from '#features/touches';
import { dayFromNumber, dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { findHabit, listHandLights, listLightingTouches, listPurchaseDays } from './store.ts';

type Asking = Pick<Context, 'db' | 'clock'>;

/** Where nothing has been learned yet: about a year. */
const unlearned = { expectedGapDays: 365, gapSource: 'segment' } as const;

export interface LightRow extends Lighting {
  light: Light;
}

/** What is known of the purchases of one customer: everything lamps are reckoned from. */
export interface OneCustomer extends Bought {
  /** First days of the purchases, upwards. */
  firsts: number[];
  lightings: LightRow[];
}

export function readOne(reader: Reader, { clock }: Pick<Context, 'clock'>, customerId: Id): OneCustomer {
  const bought = listPurchaseDays(reader, customerId, clock.today());
  const learned = findHabit(reader, customerId);
  const habit = learned?.expectedGapDays != null && learned.gapSource ? { expectedGapDays: learned.expectedGapDays, gapSource: learned.gapSource } : unlearned;
  const days = bought.map(({ on }) => dayNumber(on));
  const deliveredOn = new Map(bought.flatMap(({ on, deliveredOn: to }) => (to === null ? [] : [[dayNumber(on), dayNumber(to)] as const])));
  return { days, deliveredOn, habit, firsts: purchasesOf(days, habit), lightings: listLights(reader, clock.zone(), customerId) };
}

function listLights(reader: Reader, zone: string, customerId: Id): LightRow[] {
  const byContact = listLightingTouches(reader, customerId).map(({ on, doneOn, essentials: lit, feedback, direction, channel, note, who }): LightRow => {
    const day = doneOn ?? on ?? '';
    return {
      on: dayNumber(on ?? day),
      essentials: lit ?? [],
      feedback,
      light: { by: direction === 'in' ? 'answer' : 'contact', on: day, channel, who, note, feedback },
    };
  });
  const byHand = listHandLights(reader, customerId).map(({ on, essential, note, feedback, at, who }): LightRow => {
    const saidOn = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
    return { on: dayNumber(on), essentials: [essential], feedback, light: { by: 'hand', on: saidOn, channel: null, who, note, feedback } };
  });
  return [...byContact, ...byHand];
}

/** True where the card asks for this essential of this purchase already. */
export const isAsked = (reasons: readonly Reason[], purchaseOn: Day, essential: Essential): boolean =>
  reasons.some(
    (reason) =>
      (reason.rule === 'essential' && reason.essential === essential && reason.orderedOn === purchaseOn) ||
      (reason.rule === 'follow-up' && essential === 'follow-up' && reason.orderedOn === purchaseOn),
  );

/** Purchases further back are shown only for what was done. */
export const shownDays = 365;

/** Newest first. Purchases of more than a year ago for which nothing was done are left out. */
export function lampsOfCustomer({ db, clock }: Asking, customerId: Id): PurchaseLamps[] {
  const one = readOne(db, { clock }, customerId);
  const today = dayNumber(clock.today());
  const reasons = findOpenTouch(db, customerId)?.reasons ?? [];
  return lampsOf(one, { since: 0, today })
    .filter(({ purchase, lit }) => today - purchase.on <= shownDays || lit.essentials.size > 0)
    .map((found) => shown(found, one, reasons))
    .reverse();
}

function shown({ purchase, lamps }: OnePurchase, one: OneCustomer, reasons: readonly Reason[]): PurchaseLamps {
  const purchaseOn = dayFromNumber(purchase.on);
  const place = one.firsts.indexOf(purchase.on);
  const lights = one.lightings.filter((row) => purchaseAt(one.firsts, row.on) === place);
  const lamp = (essential: Essential): Lamp => ({
    essential,
    state: lamps[essential],
    dueOn: dayFromNumber(momentOf(purchase, essential).due),
    light: lights.findLast((row) => row.essentials.includes(essential) || (essential === 'feedback' && row.feedback !== null))?.light ?? null,
    asked: isAsked(reasons, purchaseOn, essential),
  });
  const days = one.days.filter((day) => purchaseAt(one.firsts, day) === place).map(dayFromNumber);
  return { purchaseOn, days, lamps: essentials.map(lamp) };
}
