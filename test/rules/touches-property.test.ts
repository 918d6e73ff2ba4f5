import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bases, ContactPointKind, type ContactPointState, channels } from '#contract/words';
import { dayFromNumber, dayNumber } from '#kit/days';
import { shutBecause } from '../../src-main/features/touches/rules-channels.ts';
import type { CustomerFacts, OpenTouch, PlannedTouch } from '../../src-main/features/touches/rules-facts.ts';
import { planCustomer } from '../../src-main/features/touches/rules-plan.ts';
import { boughtDaysAgo, facts, id, settings, today } from './touches-kit.ts';

const states: ContactPointState[] = ['usable', 'bounced', 'wrong', 'opted-out'];
const ago = fc.integer({ min: 0, max: 900 });
const someContact = fc.record({
  on: ago.map((days) => today - days),
  channel: fc.constantFrom(...channels),
  direction: fc.constantFrom('in' as const, 'out' as const),
  reached: fc.boolean(),
});
const someOccasion = fc.record({
  id: fc.constantFrom(id(31), id(32)),
  kind: fc.constantFrom('birthday' as const, 'favourite-holiday' as const),
  label: fc.constant(null),
  story: fc.constant(null),
  leadDays: fc.constantFrom(0, 1),
  dates: fc.integer({ min: 0, max: 365 }).map((days) => [
    { on: today + days - 365, years: null },
    { on: today + days, years: null },
  ]),
});
const someMatter = fc.record({
  id: fc.constantFrom(id(41), id(42)),
  kind: fc.constantFrom('enquiry' as const, 'complaint' as const),
  title: fc.constant('A question'),
  openedOn: fc.integer({ min: 0, max: 60 }).map((days) => today - days),
  decisionUntil: fc.integer({ min: -30, max: 30 }).map((days) => today + days),
});

/** A history of one customer: anything that may stand in the database. */
const history: fc.Arbitrary<CustomerFacts> = fc
  .record({
    country: fc.constantFrom('HU', 'NO', 'IS', 'SI', 'GB'),
    kind: fc.constantFrom('person' as const, 'company' as const, 'couple' as const),
    bought: fc.array(ago, { maxLength: 8 }),
    contacts: fc.array(someContact, { maxLength: 12 }),
    lastSkipOn: fc.option(ago.map((days) => today - days)),
    points: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...ContactPointKind.options), state: fc.constantFrom(...states) }), { maxLength: 4 }),
    consents: fc.uniqueArray(fc.record({ channel: fc.constantFrom(...channels), basis: fc.constantFrom(...bases), isWithdrawn: fc.boolean() }), {
      maxLength: 6,
      selector: ({ channel }) => channel,
    }),
    occasions: fc.uniqueArray(someOccasion, { maxLength: 2, selector: (occasion) => occasion.id }),
    matters: fc.uniqueArray(someMatter, { maxLength: 2, selector: (matter) => matter.id }),
    pausedUntil: fc.option(fc.integer({ min: -5, max: 30 }).map((days) => today + days)),
    wantsNewsletter: fc.boolean(),
  })
  .map(({ bought, ...rest }) => facts({ ...rest, ...boughtDaysAgo(...bought) }));

const opened = (plan: PlannedTouch): OpenTouch => ({
  channel: plan.channel,
  channelIsChosen: false,
  dueOn: dayNumber(plan.dueOn),
  dayIsChosen: false,
  snoozedUntil: null,
  overridden: false,
  reasons: plan.reasons,
});

const runs = { numRuns: 3000, seed: 20261118 };

describe('for any history of a customer', () => {
  test('planning twice is planning once, on that day and on the days after it', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 40 }), (customer, later) => {
        const first = planCustomer(customer, settings, today);
        expect(planCustomer({ ...customer, open: opened(first) }, settings, today)).toEqual(first);
        const next = planCustomer({ ...customer, open: opened(first) }, settings, today + later);
        expect(planCustomer({ ...customer, open: opened(next) }, settings, today + later)).toEqual(next);
      }),
      runs,
    );
  });
  test('the order in which rows come does not matter', () => {
    fc.assert(
      fc.property(history, (customer) => {
        const turned: CustomerFacts = {
          ...customer,
          contacts: [...customer.contacts].reverse(),
          points: [...customer.points].reverse(),
          consents: [...customer.consents].reverse(),
          occasions: [...customer.occasions].reverse(),
          matters: [...customer.matters].reverse(),
        };
        expect(planCustomer(turned, settings, today)).toEqual(planCustomer(customer, settings, today));
      }),
      runs,
    );
  });
  test('nothing goes out planned over a channel that is shut: no address, a stop or no ground', () => {
    fc.assert(
      fc.property(history, (customer) => {
        const planned = planCustomer(customer, settings, today);
        // Who complains has asked to hear from us, as who enquires has.
        const purpose = planned.reasons.some(({ rule }) => rule === 'complaint') ? 'complaint' : 'usual';
        if (planned.state === 'planned') expect(shutBecause(customer, planned.channel, purpose)).toBeNull();
        else expect(planned.hold).not.toBeNull();
      }),
      runs,
    );
  });
  test('every plan says why, and a hold is never released before today', () => {
    fc.assert(
      fc.property(history, (customer) => {
        const planned = planCustomer(customer, settings, today);
        expect(planned.reasons.length).toBeGreaterThan(0);
        expect(planned.worth).toBeGreaterThanOrEqual(0);
        if (planned.hold?.releasedOn) expect(planned.hold.releasedOn > dayFromNumber(today)).toBe(true);
      }),
      runs,
    );
  });
  test('what is overdue today is overdue tomorrow, unless somebody acts', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 60 }), (customer, days) => {
        const first = planCustomer(customer, settings, today);
        fc.pre(first.dueOn < dayFromNumber(today));
        const later = planCustomer({ ...customer, open: opened(first) }, settings, today + days);
        expect(later.dueOn < dayFromNumber(today + days)).toBe(true);
      }),
      runs,
    );
  });
});
