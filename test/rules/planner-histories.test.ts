// What holds for whatever may have happened with a customer: 15,000 histories with everything people do, beside those of touches-property.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '#kit/days';
import { planCustomer } from '../../src-main/features/touches/rules-plan.ts';
import { brokenLimits, history, isNeverHeld, leftBy, outDayOf, shutByHand, someSettings, turned } from '../kit/histories.ts';
import { contact, facts, matter, settings, today } from './touches-kit.ts';

const numRuns = 2500;
const runs = { numRuns, seed: 20261122 };

describe(`for any of ${numRuns} histories each`, () => {
  test('planning twice is planning once, and again on a later day', () => {
    fc.assert(
      fc.property(history, someSettings, fc.integer({ min: 0, max: 60 }), (customer, settings, later) => {
        const first = planCustomer(customer, settings, today);
        expect(planCustomer({ ...customer, open: leftBy(first, customer.open) }, settings, today)).toEqual(first);
        const next = planCustomer({ ...customer, open: leftBy(first, customer.open) }, settings, today + later);
        expect(planCustomer({ ...customer, open: leftBy(next, customer.open) }, settings, today + later)).toEqual(next);
      }),
      runs,
    );
  });

  test('the order in which rows and limits come does not matter', () => {
    fc.assert(
      fc.property(history, someSettings, (customer, settings) => {
        const other = { ...settings, limits: [...settings.limits].reverse() };
        expect(planCustomer(turned(customer), other, today)).toEqual(planCustomer(customer, settings, today));
      }),
      runs,
    );
  });

  test('nothing goes out without an address, against a stop or without a ground', () => {
    fc.assert(
      fc.property(history, someSettings, (customer, settings) => {
        const plan = planCustomer(customer, settings, today);
        if (plan.state === 'planned') expect(shutByHand(customer, plan.reasons, plan.channel)).toBeNull();
      }),
      runs,
    );
  });

  test('no limit is broken unless a person let it go with a note', () => {
    fc.assert(
      fc.property(history, someSettings, (customer, settings) => {
        const plan = planCustomer(customer, settings, today);
        const day = outDayOf(plan, customer, today);
        if (plan.state !== 'planned' || customer.open?.overridden || isNeverHeld(customer, plan.reasons, day)) return;
        expect(brokenLimits(settings.limits, customer, plan.channel, day)).toEqual([]);
      }),
      runs,
    );
  });

  test('a limit that holds would be broken on that day, and no longer on the day it names', () => {
    fc.assert(
      fc.property(history, someSettings, (customer, settings) => {
        const { hold, ...plan } = planCustomer(customer, settings, today);
        if (hold?.rule !== 'channel-limit' && hold?.rule !== 'total-limit') return;
        const day = Math.max(dayNumber(plan.dueOn), today, customer.open?.snoozedUntil ?? 0);
        expect(brokenLimits(settings.limits, customer, hold.channel, day)).toContain(hold.rule);
        expect(hold.releasedOn).not.toBeNull();
        expect(brokenLimits(settings.limits, customer, hold.channel, dayNumber(hold.releasedOn ?? ''))).toEqual([]);
      }),
      runs,
    );
  });

  test('there is one card with a reason and a day, held exactly where a rule holds it, and what a person chose stands', () => {
    fc.assert(
      fc.property(history, someSettings, (customer, settings) => {
        const plan = planCustomer(customer, settings, today);
        expect(plan.reasons.length).toBeGreaterThan(0);
        expect(plan.state).toBe(plan.hold === null ? 'planned' : 'held');
        expect(plan.heldUntilOn).toBe(plan.hold?.releasedOn ?? null);
        expect(Number.isFinite(plan.worth) && plan.worth >= 0).toBe(true);
        if (plan.hold?.releasedOn) expect(plan.hold.releasedOn > dayFromNumber(outDayOf(plan, customer, today))).toBe(true);
        if (customer.open?.dayIsChosen) expect(plan.dueOn).toBe(dayFromNumber(customer.open.dueOn ?? today));
        if (customer.open?.channelIsChosen) expect(plan.channel).toBe(customer.open.channel);
        for (const agreed of customer.open?.reasons ?? []) {
          const isOn = plan.reasons.some((reason) => JSON.stringify(reason) === JSON.stringify(agreed));
          // While a complaint is talked about, what somebody put on the card for another reason waits.
          if (!plan.reasons.some(({ rule }) => rule === 'complaint')) expect(isOn).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('found by these histories', () => {
  test('letting a card go in spite of a complaint does not open a way that is shut', () => {
    const card = { channel: 'email' as const, channelIsChosen: false, dueOn: today, dayIsChosen: false, snoozedUntil: null, overridden: true };
    const reasons = [{ rule: 'manual' as const, on: dayFromNumber(today), note: null }];
    const complaining = { contacts: [contact(0)], matters: [matter('complaint', 0)], open: { ...card, reasons } };
    expect(planCustomer(facts(complaining), settings, today)).toMatchObject({ state: 'planned', hold: null });
    expect(planCustomer(facts({ ...complaining, points: [] }), settings, today)).toMatchObject({ state: 'held', hold: { rule: 'no-address' } });
    expect(planCustomer(facts({ ...complaining, consents: [] }), settings, today).hold?.rule).toBe('no-basis');
  });

  test('a hold of the decision period that ends after it names the day on which the limit of other times lets go too', () => {
    const deciding = { ...matter('enquiry', 20), decisionUntil: today + 2 };
    const card = { channel: 'email' as const, channelIsChosen: false, dueOn: today, dayIsChosen: true, snoozedUntil: null, overridden: false, reasons: [] };
    const contacts = [contact(3, { channel: 'call' }), contact(0, { channel: 'visit' })];
    const plan = planCustomer(facts({ contacts, matters: [deciding], open: card }), settings, today);
    // Two in seven days while they decide would let go after four days; one in seven afterwards needs all seven.
    expect(plan.hold).toMatchObject({ rule: 'total-limit', releasedOn: dayFromNumber(today + 7) });
  });
});
