import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bases, type Channel, type Hold } from '#contract/words';
import { dayFromNumber, dayNumber } from '#kit/days';
import type { CustomerFacts, OpenTouch, PlanSettings } from '../../src-main/features/touches/rules-facts.ts';
import { channelLimitHit, totalLimitHit } from '../../src-main/features/touches/rules-limits.ts';
import { holdForChannel, planCustomer } from '../../src-main/features/touches/rules-plan.ts';
import { nextOpenDay } from '../../src-main/features/touches/rules-quiet.ts';
import { registerShuts } from '../../src-main/features/touches/rules-registers.ts';
import { allowed, birthday, boughtDaysAgo, contact, facts, id, matter, settings, today } from './touches-kit.ts';

const on = (days: number) => dayFromNumber(today + days);
const plan = (fields: Partial<CustomerFacts>, how: PlanSettings = settings, day = today) => planCustomer(facts(fields), how, day);
const openWith = (fields: Partial<OpenTouch>): OpenTouch => ({
  channel: 'email',
  channelIsChosen: false,
  dueOn: today,
  dayIsChosen: false,
  snoozedUntil: null,
  overridden: false,
  reasons: [],
  ...fields,
});
const everywhere = allowed('email', 'call', 'sms', 'post', 'visit', 'pages');
const noLimit = settings.limits.map((limit) => ({ ...limit, noLimit: true }));
const closedOn = (...days: number[]): PlanSettings => ({ ...settings, publicDay: (_country, _region, day) => (days.includes(day) ? 'closed' : null) });
/** Last written to, so that a call comes next; past the usual two months. */
const wantsCall = { contacts: [contact(61)], consents: everywhere };
// today is a Wednesday.
const saturday = today + 3;

describe('days on which nobody is rung there', () => {
  test('a call on a public holiday waits for the next working day, and e-mail is offered', () => {
    const planned = plan(wantsCall, closedOn(today));
    expect([planned.state, planned.channel]).toEqual(['held', 'call']);
    expect(planned.hold).toMatchObject({ rule: 'quiet-day', quietDay: 'holiday', releasedOn: on(1), otherChannel: 'email' });
    expect(planned.heldUntilOn).toBe(on(1));
  });
  test('it goes out on the day after, and a Saturday is no day for it either', () => {
    expect(plan(wantsCall, closedOn(today), today + 1).hold).toBeNull();
    expect(plan(wantsCall, settings, saturday).hold).toMatchObject({ rule: 'quiet-day', quietDay: 'saturday', releasedOn: on(5) });
  });
  test('an occasion that would pass goes another way on that day', () => {
    const planned = plan(
      { contacts: [contact(61)], occasions: [birthday(0)], points: facts().points, consents: allowed('call', 'sms', 'email') },
      closedOn(today),
    );
    expect([planned.channel, planned.hold]).toEqual(['email', null]);
  });
  test('where there is no other way it says that the occasion passes', () => {
    const planned = plan(
      { occasions: [birthday(0)], points: [{ kind: 'phone', state: 'usable' }], consents: allowed('call') },
      closedOn(...[0, 1, 2, 3, 4, 5].map((d) => today + d)),
    );
    expect(planned.hold).toMatchObject({ rule: 'quiet-day', passesBefore: true, passing: 'birthday' });
  });
  test('what was promised for that day is kept, what they asked is answered, a complaint is handled', () => {
    const promised = openWith({ reasons: [{ rule: 'promised', on: on(0), note: null }], channelIsChosen: true, channel: 'call' });
    expect(plan({ consents: everywhere, open: promised }, closedOn(today)).hold).toBeNull();
    expect(plan({ matters: [matter('complaint', 0)] }, closedOn(today)).hold).toBeNull();
    expect(plan({ asksAnswer: { on: today, subject: null }, points: [{ kind: 'phone', state: 'usable' }] }, closedOn(today)).hold).toBeNull();
  });
  test('a person may let it go with a note, but not against the law of the country', () => {
    const open = openWith({ channel: 'call', channelIsChosen: true, overridden: true });
    expect(plan({ ...wantsCall, open }, closedOn(today)).hold).toBeNull();
    expect(plan({ ...wantsCall, country: 'NO', open }, closedOn(today)).hold).toMatchObject({ rule: 'quiet-day', byLaw: true });
  });
  test('a limit that ends on a Sunday or a holiday lets go on the first day on which the channel is open', () => {
    // Rung 9 days ago: free in 5 days, a Monday that is closed.
    const held = plan(
      { contacts: [contact(9, { channel: 'call' })], points: [{ kind: 'phone', state: 'usable' }], occasions: [birthday(0)] },
      closedOn(today + 5),
    );
    expect(held.hold).toMatchObject({ rule: 'channel-limit', releasedOn: on(6) });
  });
});

describe('who is away', () => {
  test('is sold nothing until back', () => {
    expect(plan({ ...wantsCall, awayUntil: today + 4 }).hold).toMatchObject({ rule: 'away', releasedOn: on(5), otherChannel: null });
    expect(plan({ ...wantsCall, awayUntil: today - 1 }).hold).toBeNull();
  });
  test('hears from us when they have asked or complained', () => {
    expect(plan({ awayUntil: today + 4, asksAnswer: { on: today, subject: null } }).hold).toBeNull();
    expect(plan({ awayUntil: today + 4, matters: [matter('complaint', 0)] }).hold).toBeNull();
  });
});

describe('an open complaint', () => {
  test('is handled without a stated ground, in a pause, beyond every limit', () => {
    const planned = plan({ consents: [], pausedUntil: today + 20, contacts: [contact(0, { channel: 'call' })], matters: [matter('complaint', 0)] });
    expect([planned.state, planned.channel, planned.hold]).toEqual(['planned', 'call', null]);
  });
  test('respects a stop all the same', () => {
    const stopped = allowed('email', 'sms', 'call', 'post').map((ground) => ({ ...ground, isWithdrawn: true }));
    expect(plan({ consents: stopped, matters: [matter('complaint', 0)] }).hold).toMatchObject({ rule: 'opted-out' });
  });
});

describe('the newsletter', () => {
  const asked = { wantsNewsletter: true, contacts: [contact(8)], occasions: [birthday(0)], points: [{ kind: 'email' as const, state: 'usable' as const }] };
  test('is weekly where the customer asked for it', () => {
    expect(plan(asked).hold).toBeNull();
    expect(plan({ ...asked, wantsNewsletter: false }).hold).toMatchObject({ rule: 'channel-limit', limit: { maxTouches: 1, perDays: 14 } });
    expect(channelLimitHit(facts({ wantsNewsletter: true, contacts: [contact(6)] }), settings, 'email', today)).toMatchObject({ releasedOn: today + 1 });
  });
  test('without a limit of its own has none at all, not that of other letters', () => {
    const limits = settings.limits.map((limit) => (limit.channel === 'newsletter' || limit.channel === 'all' ? { ...limit, noLimit: true } : limit));
    expect(plan({ ...asked, contacts: [contact(1)] }, { ...settings, limits }).hold).toBeNull();
  });
});

describe('limits', () => {
  const own = (channel: 'email' | 'all', fields: Partial<PlanSettings['limits'][number]>) => ({
    ...settings,
    limits: [...settings.limits, { segmentId: id(2), channel, noLimit: false, maxTouches: 1, perDays: 30, ...fields }],
  });
  test('a segment’s own limit goes before everybody’s, also where it is stricter or none', () => {
    const written = facts({ contacts: [contact(20)] });
    expect(channelLimitHit(written, settings, 'email', today)).toBeNull();
    expect(channelLimitHit(written, own('email', {}), 'email', today)).toMatchObject({ releasedOn: today + 10 });
    expect(channelLimitHit(facts({ contacts: [contact(1)] }), own('email', { noLimit: true }), 'email', today)).toBeNull();
  });
  test('over all channels two a week while they decide, else one', () => {
    const one = facts({ contacts: [contact(1)] });
    expect(totalLimitHit(one, settings, today)).toMatchObject({ rule: 'total-limit', releasedOn: today + 6 });
    expect(totalLimitHit({ ...one, matters: [matter('enquiry', 3)] }, settings, today)).toBeNull();
    const two = facts({ contacts: [contact(1), contact(2, { channel: 'call' })], matters: [matter('enquiry', 3)] });
    expect(totalLimitHit(two, settings, today)).toMatchObject({ releasedOn: today + 5, limit: { maxTouches: 2, perDays: 7 } });
    expect(totalLimitHit({ ...two, matters: [matter('enquiry', 31)] }, settings, today)).toMatchObject({ limit: { maxTouches: 1 } });
  });
});

describe('registers of people who do not want to be called or written to', () => {
  const washed = (ageDays: number | null, isReserved = false) => ({ isReserved, ageDays, washedOn: ageDays === null ? null : today - ageDays });
  const cases: [
    country: string,
    kind: 'person' | 'company' | 'couple',
    channel: Channel,
    basis: (typeof bases)[number],
    register: ReturnType<typeof washed>,
    answer: string | null,
  ][] = [
    // Norway, phone, post, registers: compared at least monthly.
    ['NO', 'person', 'call', 'contract', washed(31), null],
    ['NO', 'person', 'call', 'contract', washed(32), 'not-washed'],
    ['NO', 'person', 'call', 'business', washed(null), 'not-washed'],
    ['NO', 'couple', 'post', 'unknown', washed(40), 'not-washed'],
    ['NO', 'person', 'post', 'unknown', washed(3), null],
    ['NO', 'person', 'post', 'unknown', washed(3, true), 'reserved'],
    ['NO', 'person', 'call', 'contract', washed(40, true), 'reserved'],
    // It is a register of consumers, speaks of calls and post, and not of existing customers nor of those who asked.
    ['NO', 'company', 'call', 'unknown', washed(null, true), null],
    ['NO', 'person', 'email', 'contract', washed(null, true), null],
    ['NO', 'person', 'call', 'customer', washed(null, true), null],
    ['NO', 'person', 'call', 'consent', washed(null, true), null],
    // Iceland: who is marked is left alone; nobody asks how long ago it was looked up.
    ['IS', 'person', 'call', 'contract', washed(null), null],
    ['IS', 'person', 'call', 'contract', washed(90, true), 'reserved'],
    ['IS', 'person', 'post', 'unknown', washed(90, true), 'reserved'],
    ['IS', 'person', 'post', 'customer', washed(90, true), null],
    // No register of the kind is known elsewhere.
    ['HU', 'person', 'post', 'unknown', washed(null, true), null],
    ['SI', 'person', 'call', 'consent', washed(null, true), null],
  ];
  test.each(cases)('%s %s, %s on "%s", register %j: %s', (country, kind, channel, basis, register, answer) => {
    expect(registerShuts({ country, kind, channel, basis, register })).toBe(answer);
  });
  test('hold the touch by name, say when somebody last looked, and offer another way', () => {
    const consents = [{ channel: 'call' as const, basis: 'contract' as const, isWithdrawn: false }, ...allowed('email')];
    const planned = plan({ ...wantsCall, country: 'NO', consents, register: washed(40), open: openWith({ channel: 'call', channelIsChosen: true }) });
    expect(planned.hold).toMatchObject({ rule: 'not-washed', country: 'NO', washedOn: on(-40), otherChannel: 'email', releasedOn: null });
  });
});

describe('something outside the plan', () => {
  const moment = { day: today, time: '10:00' };
  const ask = (fields: Partial<CustomerFacts>, channel: Channel, time = '10:00', sells = true) =>
    holdForChannel(facts({ consents: everywhere, ...fields }), settings, { channel, day: today, sells, overridden: false, moment: { ...moment, time } });
  test('an SMS at night waits for the morning there, and says which hour it is', () => {
    expect(ask({}, 'sms', '22:10')).toMatchObject({ rule: 'quiet-hours', releasedOn: on(1), from: '09:00', localTime: '22:10' });
    expect(ask({}, 'sms')).toBeNull();
    expect(ask({}, 'email', '03:00')).toBeNull();
  });
  test('who has written to us is answered at any hour', () => {
    expect(ask({ asksAnswer: { on: today, subject: null } }, 'sms', '22:10')).toBeNull();
  });
  test('an apology goes out while a complaint is open, without a stated ground', () => {
    expect(ask({ consents: [], matters: [matter('complaint', 1)] }, 'email', '10:00', false)).toBeNull();
    expect(ask({ consents: [], matters: [matter('complaint', 1)] }, 'email')).toMatchObject({ rule: 'open-complaint' });
  });
});

describe('for any history', () => {
  const history = fc
    .record({
      country: fc.constantFrom('HU', 'NO', 'IS', 'SI', 'GB'),
      kind: fc.constantFrom('person' as const, 'company' as const),
      bought: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 5 }),
      contacts: fc.array(
        fc.record({
          on: fc.integer({ min: 0, max: 60 }).map((days) => today - days),
          channel: fc.constantFrom('email' as const, 'call' as const, 'sms' as const, 'post' as const, 'visit' as const),
          direction: fc.constantFrom('in' as const, 'out' as const, 'out' as const),
          reached: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
      consents: fc.uniqueArray(
        fc.record({ channel: fc.constantFrom('email' as const, 'call' as const, 'sms' as const), basis: fc.constantFrom(...bases), isWithdrawn: fc.boolean() }),
        { maxLength: 3, selector: ({ channel }) => channel },
      ),
      birthdayIn: fc.option(fc.integer({ min: 0, max: 40 })),
      enquiry: fc.option(fc.integer({ min: 0, max: 40 })),
      wantsNewsletter: fc.boolean(),
      awayUntil: fc.option(fc.integer({ min: -3, max: 20 }).map((days) => today + days)),
    })
    .map(({ bought, birthdayIn, enquiry, ...rest }) =>
      facts({
        ...rest,
        ...boughtDaysAgo(...bought),
        occasions: birthdayIn === null ? [] : [birthday(birthdayIn)],
        matters: enquiry === null ? [] : [matter('enquiry', enquiry)],
      }),
    );
  const holiday = fc.integer({ min: 0, max: 30 }).map((days) => closedOn(today + days, today + days + 1));
  const exempt = (customer: CustomerFacts, day: number) => {
    const lastIn = Math.max(...customer.contacts.filter((one) => one.direction === 'in' && one.reached).map((one) => one.on), Number.NEGATIVE_INFINITY);
    const lastOut = Math.max(...customer.contacts.filter((one) => one.direction === 'out' && one.reached).map((one) => one.on), Number.NEGATIVE_INFINITY);
    return lastIn > lastOut && day - lastIn <= 7;
  };
  const unanswered = (customer: CustomerFacts) => customer.matters.length > 0;

  test('no planned touch breaks a limit or rings on a day of rest, and every hold of time ends on a day on which it may go', () => {
    fc.assert(
      fc.property(history, holiday, fc.integer({ min: 0, max: 14 }), (customer, how, later) => {
        const day = today + later;
        const planned = planCustomer(customer, how, day);
        const out = Math.max(dayNumber(planned.dueOn), day);
        if (planned.hold === null && !exempt(customer, out) && !unanswered(customer)) {
          expect(channelLimitHit(customer, how, planned.channel, out)).toBeNull();
          expect(totalLimitHit(customer, how, out)).toBeNull();
          if (out === day)
            expect(nextOpenDay(how, customer, planned.channel, out)).toBe(planned.channel === 'email' ? nextOpenDay(how, customer, 'email', out) : out);
        }
        checkHold(planned.hold, day, out);
      }),
      { numRuns: 10_000, seed: 20261122 },
    );
  });

  function checkHold(hold: Hold | null, day: number, out: number): void {
    if (!hold) return;
    const isOfTime = hold.rule === 'channel-limit' || hold.rule === 'total-limit' || hold.rule === 'quiet-day' || hold.rule === 'away';
    expect(hold.releasedOn !== null).toBe(isOfTime);
    if (hold.releasedOn !== null) expect(dayNumber(hold.releasedOn)).toBeGreaterThan(Math.max(day, out) - 1);
    expect(hold.otherChannel).not.toBe(hold.channel);
  }

  test('with no limits, no hours and every ground nothing is held', () => {
    const free: PlanSettings = { ...settings, limits: noLimit, quiet: settings.quiet.map((hours) => ({ ...hours, anyTime: true })) };
    fc.assert(
      fc.property(history, (customer) => {
        const open = { ...customer, country: 'HU', awayUntil: null, consents: everywhere };
        expect(planCustomer(open, free, today).hold).toBeNull();
      }),
      { numRuns: 3000, seed: 20261123 },
    );
  });
});
