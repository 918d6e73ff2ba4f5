// What a person does with a lamp: lights it, puts it out, brings the gap to the queue. Each is one act that can be taken back.
import { type Day, type Essential, essentials, type Feedback, type Id, type Reason } from '#contract/words';
import type { Tx } from '#db/open';
import { findCustomer } from '#features/customers';
import { litOf, purchaseAt } from '#features/essentials';
import { type Act, startAct } from '#features/team';
import { findOpenTouch, heardBad, putOnCard, replanCustomer } from '#features/touches';
import { dayFromNumber, dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { isAsked, type OneCustomer, readOne } from './service-card.ts';
import { findProduct, listHandLights, listLightingTouches } from './store.ts';

export interface LampInput {
  customerId: Id;
  purchaseOn: Day;
  essential: Essential;
}

export type LampRefusal = { kind: 'not-found' } | { kind: 'invalid'; field: string; problem: string };
export type LampOutcome = { kind: 'acted'; actId: Id } | LampRefusal;

interface Found {
  one: OneCustomer;
  /** Position of the purchase among the purchases. */
  place: number;
  purchaseOn: Day;
  isLit: boolean;
}

/** The purchase a day belongs to; undefined where the customer bought nothing on it. */
function findPurchase(tx: Tx, ctx: Context, { customerId, purchaseOn, essential }: LampInput): Found | undefined {
  if (!findCustomer(tx, customerId)) return undefined;
  const one = readOne(tx, ctx, customerId);
  const day = dayNumber(purchaseOn);
  if (!one.days.includes(day)) return undefined;
  const place = purchaseAt(one.firsts, day);
  const on = one.firsts[place] ?? day;
  const lit = litOf(
    one.lightings.filter((row) => purchaseAt(one.firsts, row.on) === place),
    on,
  );
  return { one, place, purchaseOn: dayFromNumber(on), isLit: lit.essentials.has(essential) };
}

/** Tells the screens after the act has been committed. */
function told<T extends { kind: string }>(ctx: Context, customerId: Id, outcome: T): T {
  if (outcome.kind === 'acted') ctx.changes.tell({ topic: 'touches', id: customerId });
  return outcome;
}

/** Says that it was done. Where it is lit already, only an answer can be added to it. */
export function lightLamp(ctx: Context, input: LampInput & { note: string | null; feedback: Feedback | null }): LampOutcome {
  const { customerId, essential, note } = input;
  const feedback = essential === 'feedback' ? input.feedback : null;
  return told(
    ctx,
    customerId,
    ctx.db.transaction((tx): LampOutcome => {
      const found = findPurchase(tx, ctx, input);
      if (!found) return { kind: 'not-found' };
      if (found.isLit && feedback === null) return { kind: 'invalid', field: 'essential', problem: 'already-lit' };
      const act = startAct(tx, ctx, 'lamp.lit', customerId);
      act.insert('purchaseEssentials', { id: newId(), customerId, purchaseOn: found.purchaseOn, essential, note: note?.trim() || null, feedback });
      takeOffCard(tx, act, { customerId, purchaseOn: found.purchaseOn, essential });
      replanCustomer(ctx, tx, customerId);
      if (feedback === 'bad') heardBad(tx, ctx, act, { customerId, summary: note?.trim() ?? '' });
      return { kind: 'acted', actId: act.id };
    }),
  );
}

/** What a person brought there stands on the card until it is done: now it is. */
function takeOffCard(tx: Tx, act: Act, { customerId, purchaseOn, essential }: LampInput): void {
  const open = findOpenTouch(tx, customerId);
  const reasons = open?.reasons ?? [];
  const kept = reasons.filter((reason) => !isBrought(reason) || !isAsked([reason], purchaseOn, essential));
  if (open && kept.length < reasons.length) act.update('touches', open.id, { reasons: kept });
}

const isBrought = (reason: Reason) => reason.rule === 'essential' && reason.broughtOn !== undefined;

/** It was not done after all: whatever lit the lamp does so no longer. */
export function putOutLamp(ctx: Context, input: LampInput): LampOutcome {
  const { customerId, essential } = input;
  return told(
    ctx,
    customerId,
    ctx.db.transaction((tx): LampOutcome => {
      const found = findPurchase(tx, ctx, input);
      if (!found?.isLit) return { kind: 'not-found' };
      const isOf = (on: Day | null) => on !== null && purchaseAt(found.one.firsts, dayNumber(on)) === found.place;
      const act = startAct(tx, ctx, 'lamp.out', customerId);
      for (const row of listHandLights(tx, customerId)) if (isOf(row.on) && row.essential === essential) act.remove('purchaseEssentials', row.id);
      for (const touch of listLightingTouches(tx, customerId)) {
        if (!isOf(touch.on)) continue;
        const kept = essentials.filter((one) => one !== essential && touch.essentials?.includes(one));
        const answer = essential === 'feedback' ? { feedback: null } : {};
        act.update('touches', touch.id, { ...answer, essentials: kept.length > 0 ? kept : null, essentialsOn: kept.length > 0 ? touch.on : null });
      }
      replanCustomer(ctx, tx, customerId);
      return { kind: 'acted', actId: act.id };
    }),
  );
}

export type BringOutcome = { kind: 'acted'; actId: Id; touchId: Id } | LampRefusal;

/** Puts the gap on the customer's one card, due today; it stays there until it is done, beside whatever else the card says. */
export function bringLamp(ctx: Context, input: LampInput): BringOutcome {
  const { customerId, essential } = input;
  const today = ctx.clock.today();
  return told(
    ctx,
    customerId,
    ctx.db.transaction((tx): BringOutcome => {
      const found = findPurchase(tx, ctx, input);
      if (!found || findCustomer(tx, customerId)?.archivedAt !== null) return { kind: 'not-found' };
      if (found.isLit) return { kind: 'invalid', field: 'essential', problem: 'already-lit' };
      const { purchaseOn } = found;
      const brought: Reason = {
        rule: 'essential',
        essential,
        orderedOn: purchaseOn,
        product: findProduct(tx, customerId, purchaseOn),
        dueOn: today,
        broughtOn: today,
      };
      const open = findOpenTouch(tx, customerId);
      const others = (open?.reasons ?? []).filter((reason) => isBrought(reason) && !isAsked([reason], purchaseOn, essential));
      const act = startAct(tx, ctx, 'lamp.brought', customerId);
      // What is due already keeps its day: it is not to look less late for having one reason more.
      const dueOn = open?.dueOn && open.dueOn <= today ? null : today;
      const touchId = putOnCard(tx, ctx, act, customerId, { reasons: [brought, ...others], channel: null, dueOn, plannedAt: null });
      replanCustomer(ctx, tx, customerId);
      return { kind: 'acted', actId: act.id, touchId };
    }),
  );
}
