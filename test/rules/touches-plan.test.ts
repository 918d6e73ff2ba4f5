import { describe, expect, test } from 'vitest';
import type { Reason } from '#contract/words';
import { addDays } from '#kit/days';
import { roughlyInEuros } from '#kit/rough-money';
import { partsSentences, whySentence } from '#kit/why';
import type { CustomerFacts, OpenTouch } from '../../src-main/features/touches/rules-facts.ts';
import { planCustomer } from '../../src-main/features/touches/rules-plan.ts';
import { weights } from '../../src-main/features/touches/rules-reasons.ts';
import { cannotWaitFrom } from '../../src-main/features/touches/rules-worth.ts';
import { allowed, birthday, boughtDaysAgo, contact, facts, id, matter, settings, today, todayOn } from './touches-kit.ts';

const plan = (fields: Partial<CustomerFacts> = {}) => planCustomer(facts(fields), settings, today);
const rules = (fields: Partial<CustomerFacts> = {}) => plan(fields).reasons.map((reason) => reason.rule);
const on = (days: number) => addDays(todayOn, days);
const openWith = (fields: Partial<OpenTouch>): OpenTouch => ({
  channel: 'call',
  channelIsChosen: false,
  dueOn: today,
  dayIsChosen: false,
  snoozedUntil: null,
  overridden: false,
  reasons: [],
  ...fields,
});
const promised = (inDays: number): Reason => ({ rule: 'promised', on: on(inDays), note: null });

describe('when a touch is due', () => {
  test.each([
    ['by the last contact we made plus the interval', { contacts: [contact(10)] }, 50],
    ['by the last contact the customer made, in any channel', { contacts: [contact(40), contact(5, { direction: 'in', channel: 'call' })] }, 55],
    ['a purchase is a contact too', { ...boughtDaysAgo(5), contacts: [contact(90), contact(0)] }, 60],
    ['a call nobody answered is no contact', { contacts: [contact(50), contact(1, { channel: 'call', reached: false })] }, 10],
    ['an interval set for this customer wins', { ownCadence: { idealDays: 20, worstDays: null }, contacts: [contact(10)] }, 10],
    ['overdue keeps its day', { contacts: [contact(100)] }, -40],
    ['never in touch: since we know of them', { knownSince: today - 3 }, -3],
    ['never in touch and known only from tomorrow on, by a clock set back: today', { knownSince: today + 4 }, 0],
    ['a skip puts it off by one interval', { contacts: [contact(100)], lastSkipOn: today }, 60],
  ] satisfies [string, Partial<CustomerFacts>, number][])('%s', (_, fields, inDays) => {
    expect(plan(fields).dueOn).toBe(on(inDays));
  });

  test('the own rhythm gives the interval once there are three purchases', () => {
    const { rhythm, ...rest } = boughtDaysAgo(10, 40, 70, 100, 130);
    const planned = plan({ rhythm, ...rest, contacts: [contact(2)] });
    expect(rhythm.gapSource).toBe('own');
    expect(planned.dueOn).toBe(on(-2 + Math.round(rhythm.expectedGapDays)));
  });
  test('a daily guest is not written to daily', () => {
    expect(plan({ ...boughtDaysAgo(...Array.from({ length: 30 }, (_, i) => i + 1)), contacts: [contact(0)] }).dueOn).toBe(on(7));
  });
  test('who buys every two years still hears from us within the worst interval of the segment', () => {
    expect(plan({ ...boughtDaysAgo(30, 760, 1490), contacts: [contact(0)] }).dueOn).toBe(on(120));
  });
});

describe('reasons merge into one touch', () => {
  test('a late customer whose birthday is today gets one touch with both reasons, the birthday first', () => {
    expect(rules({ ...boughtDaysAgo(700), contacts: [contact(300)], occasions: [birthday(0)] })).toEqual(['occasion', 'late', 'cadence']);
  });
  test('a birthday in three days rides along, one in ten days does not', () => {
    expect(rules({ contacts: [contact(100)], occasions: [birthday(3)] })).toEqual(['occasion', 'cadence']);
    expect(rules({ contacts: [contact(100)], occasions: [birthday(10)] })).toEqual(['cadence']);
  });
  test('the favourite holiday is due the day before', () => {
    expect(plan({ contacts: [contact(20)], occasions: [birthday(1, { kind: 'favourite-holiday', leadDays: 1 })] }).dueOn).toBe(todayOn);
  });
  test('a birthday two days ago is still congratulated, one five days ago waits for next year', () => {
    const around = (ago: number) => [
      birthday(0, {
        dates: [
          { on: today - ago, years: 40 },
          { on: today - ago + 365, years: 41 },
        ],
      }),
    ];
    expect(rules({ contacts: [contact(20)], occasions: around(2) })).toEqual(['occasion']);
    expect(rules({ contacts: [contact(20)], occasions: around(5) })).toEqual(['cadence']);
  });
  test('a birthday that stands on the open card does not vanish when its moment has passed', () => {
    const occasion = birthday(0, {
      dates: [
        { on: today - 6, years: null },
        { on: today + 359, years: null },
      ],
    });
    const reason: Reason = { rule: 'occasion', occasionId: occasion.id, kind: 'birthday', label: null, on: on(-6), years: null, story: null };
    const planned = plan({ contacts: [contact(20)], occasions: [occasion], open: openWith({ reasons: [reason] }) });
    expect(planned.dueOn).toBe(on(-6));
    expect(planned.worthParts.perishable).toBeLessThan(1);
  });
  test('who was just written to on the eve gets no second letter on the birthday', () => {
    expect(plan({ contacts: [contact(1)], occasions: [birthday(0)] }).dueOn).toBe(on(59));
  });
  test('a week after a purchase we ask how it went, once', () => {
    expect(rules({ ...boughtDaysAgo(7) })).toEqual(['follow-up']);
    expect(rules({ ...boughtDaysAgo(7), contacts: [contact(2)] })).toEqual(['cadence']);
    expect(rules({ ...boughtDaysAgo(7), contacts: [contact(7)] })).toEqual(['follow-up']);
  });
  test('nobody is asked about a purchase of half a year ago', () => {
    expect(rules({ ...boughtDaysAgo(180) })).toEqual(['cadence']);
  });
  test('becoming late asks once; after a contact it only explains', () => {
    expect(plan({ ...boughtDaysAgo(700), contacts: [contact(10)] }).dueOn).toBe(on(50));
    expect(rules({ ...boughtDaysAgo(800), contacts: [contact(100)] })).toEqual(['cadence', 'late']);
  });
  test('of a birthday of which only the month is known the whole month will do, and nothing is said of a day', () => {
    // Today is 18 November: the month began 17 days ago and has 12 days left.
    const ofMonth = (monthOnly: boolean) => plan({ contacts: [contact(30)], occasions: [{ ...birthday(-17), monthOnly }] });
    expect(ofMonth(true).reasons[0]).toMatchObject({ rule: 'occasion', monthOnly: true });
    expect(ofMonth(true).perishesOn).toBe('2026-11-30');
    expect(ofMonth(false).reasons.map(({ rule }) => rule)).toEqual(['cadence']);
    expect(whySentence(ofMonth(true).reasons, { today: todayOn, language: 'en', ready: null })).toMatch(/^Birthday is in November\b/);
    expect(whySentence(ofMonth(true).reasons, { today: todayOn, language: 'en', ready: null })).not.toMatch(/belated|today|ago,/);
  });
});

describe('agreements', () => {
  test('an agreed day replaces the clock of the rules', () => {
    const planned = plan({ contacts: [contact(100)], open: openWith({ reasons: [promised(4)], channelIsChosen: true }) });
    expect([planned.dueOn, planned.channel, planned.reasons[0]?.rule]).toEqual([on(4), 'call', 'promised']);
  });
  test('a birthday before the agreed day does not wait for it, and the promise stays on the card', () => {
    const planned = plan({ contacts: [contact(20)], occasions: [birthday(0)], open: openWith({ reasons: [promised(40)] }) });
    expect(planned.dueOn).toBe(todayOn);
    expect(planned.reasons.map((reason) => reason.rule)).toEqual(['occasion', 'promised']);
  });
  test('what was promised is not held by a limit', () => {
    expect(plan({ contacts: [contact(1, { channel: 'call' })], open: openWith({ reasons: [promised(0)] }) }).hold).toBeNull();
  });
  test('a day a person chose stands, whatever the rules say', () => {
    expect(plan({ contacts: [contact(300)], open: openWith({ dayIsChosen: true, dueOn: today + 12 }) }).dueOn).toBe(on(12));
  });
  test('a touch brought forward still says what it is about', () => {
    expect(rules({ contacts: [contact(1)], open: openWith({ dayIsChosen: true, dueOn: today + 5 }) })).toEqual(['cadence']);
  });
  test('a channel a person chose stands', () => {
    expect(plan({ contacts: [contact(100)], open: openWith({ channel: 'call', channelIsChosen: true }) }).channel).toBe('call');
  });
});

describe('enquiries and complaints', () => {
  test('an enquiry is answered on its day and counts its contacts', () => {
    const planned = plan({ contacts: [contact(100)], matters: [matter('enquiry', 0)] });
    expect(planned.reasons[0]).toMatchObject({ rule: 'enquiry', contactNumber: 1 });
  });
  test('in the decision period the next touch comes after four days, in another channel', () => {
    const planned = plan({ contacts: [contact(4)], matters: [matter('enquiry', 6)] });
    expect([planned.dueOn, planned.channel, planned.contactNumber]).toEqual([todayOn, 'call', 2]);
  });
  test('after the decision period it is once a week', () => {
    expect(plan({ contacts: [contact(2)], matters: [matter('enquiry', 40)] }).dueOn).toBe(on(5));
  });
  test('who bought is no longer asked', () => {
    expect(rules({ ...boughtDaysAgo(1), contacts: [contact(0)], matters: [matter('enquiry', 6)] })).toEqual(['cadence']);
  });
  test('a complaint is called about at once, before and instead of all selling', () => {
    const planned = plan({ ...boughtDaysAgo(700), contacts: [contact(200)], occasions: [birthday(0)], matters: [matter('complaint', 0)] });
    expect([planned.channel, planned.hold, planned.reasons.map((reason) => reason.rule)]).toEqual(['call', null, ['complaint']]);
  });
  test('a limit does not hold the call about a complaint', () => {
    expect(plan({ contacts: [contact(1, { channel: 'call' })], matters: [matter('complaint', 0)] }).hold).toBeNull();
  });
  test('between two calls about it an open complaint holds what sells, until somebody closes it', () => {
    const wanted: Reason = { rule: 'manual', on: on(1), note: 'Show the new range' };
    const planned = plan({ contacts: [contact(0, { channel: 'call' })], open: openWith({ reasons: [wanted] }), matters: [matter('complaint', 2)] });
    expect(planned.hold).toMatchObject({ rule: 'open-complaint', releasedOn: null });
    expect(planned.reasons).toEqual([wanted]);
  });
});

describe('holds', () => {
  test('one touch a week over all channels: held until the week is over, by name', () => {
    const planned = plan({ contacts: [contact(5)], occasions: [birthday(0)] });
    expect(planned.state).toBe('held');
    expect(planned.hold).toMatchObject({ rule: 'total-limit', releasedOn: on(2), limit: { maxTouches: 1, perDays: 7 }, passesBefore: false });
  });
  test('a hold says when the reason passes before it is released', () => {
    expect(plan({ contacts: [contact(5)], occasions: [birthday(0)], points: [{ kind: 'email', state: 'usable' }] }).hold).toMatchObject({
      rule: 'channel-limit',
      passesBefore: true,
    });
  });
  test('a channel that is full gives way to another one', () => {
    const planned = plan({ contacts: [contact(10)], occasions: [birthday(0)] });
    expect([planned.channel, planned.hold]).toEqual(['call', null]);
  });
  test('with no other channel it is held until the channel is free again', () => {
    expect(plan({ contacts: [contact(10)], occasions: [birthday(0)], points: [{ kind: 'email', state: 'usable' }] }).hold).toMatchObject({
      rule: 'channel-limit',
      channel: 'email',
      releasedOn: on(4),
    });
  });
  test('who asked for the newsletter may be written to weekly', () => {
    expect(plan({ contacts: [contact(10)], occasions: [birthday(0)], points: [{ kind: 'email', state: 'usable' }], wantsNewsletter: true }).hold).toBeNull();
  });
  test('no limit is a choice of its own', () => {
    const limits = settings.limits.map((limit) => ({ ...limit, noLimit: true }));
    expect(planCustomer(facts({ contacts: [contact(1, { channel: 'call' })], occasions: [birthday(3)] }), { ...settings, limits }, today).hold).toBeNull();
  });
  test('the limit of the segment goes before the limit of the team', () => {
    const limits = [...settings.limits, { segmentId: id(2), channel: 'all' as const, noLimit: false, maxTouches: 3, perDays: 7 }];
    expect(planCustomer(facts({ contacts: [contact(5)], occasions: [birthday(0)] }), { ...settings, limits }, today).hold).toBeNull();
  });
  test('while nobody has said on what ground, the letter is held, and the call offered where its ground is known', () => {
    const planned = plan({ consents: [{ channel: 'call', basis: 'customer', isWithdrawn: false }] });
    expect(planned.hold).toMatchObject({ rule: 'no-basis', channel: 'email', otherChannel: 'call', country: 'HU', basis: 'unknown' });
  });
  test('while nobody has said anything the strictest of the four countries counts: of the usual ways only the post is open', () => {
    expect(plan({ consents: [] }).hold).toMatchObject({ rule: 'no-basis', channel: 'email', otherChannel: null });
    const points = [...facts().points, { kind: 'post' as const, state: 'usable' as const }];
    expect(plan({ consents: [], points }).hold).toMatchObject({ rule: 'no-basis', channel: 'email', otherChannel: 'post' });
  });
  test('a ground that is not enough for e-mail here makes it a call', () => {
    expect(plan({ consents: [{ channel: 'email', basis: 'customer', isWithdrawn: false }] }).channel).toBe('call');
    expect(plan({ country: 'NO', consents: [{ channel: 'email', basis: 'customer', isWithdrawn: false }] }).channel).toBe('email');
  });
  test('who said stop to everything is held for good', () => {
    const stopped = allowed('email', 'sms', 'call', 'post').map((ground) => ({ ...ground, isWithdrawn: true }));
    expect(plan({ consents: stopped }).hold).toMatchObject({ rule: 'opted-out', releasedOn: null, otherChannel: null });
  });
  test('without any address it is held and says so', () => {
    expect(plan({ points: [{ kind: 'email', state: 'bounced' }] }).hold).toMatchObject({ rule: 'no-address' });
  });
  test('a paused customer is held until the pause ends', () => {
    expect(plan({ pausedUntil: today + 9 }).hold).toMatchObject({ rule: 'paused', releasedOn: on(9) });
  });
  test('an answer to the customer’s own message is not held', () => {
    expect(plan({ contacts: [contact(3), contact(1, { direction: 'in' })], occasions: [birthday(3)] }).hold).toBeNull();
  });
  test('a person may override a limit, but not a stop', () => {
    const open = openWith({ overridden: true, channel: 'email' });
    expect(plan({ contacts: [contact(5)], occasions: [birthday(0)], open }).hold).toBeNull();
    expect(plan({ consents: [{ channel: 'email', basis: 'consent', isWithdrawn: true }], open }).hold).toMatchObject({ rule: 'opted-out' });
  });
});

describe('the worth of a touch', () => {
  test('is the product of its parts', () => {
    const { worth, worthParts } = plan({ ...boughtDaysAgo(100, 200, 300, 400), contacts: [contact(90)] });
    expect(worth).toBeCloseTo(worthParts.lateness * worthParts.chance * worthParts.value * worthParts.perishable, 2);
  });
  test('lateness is 1 on the day, 2 at the worst interval and never more than 3', () => {
    const lateness = (ago: number) => plan({ contacts: [contact(ago)] }).worthParts.lateness;
    expect([lateness(60), lateness(120), lateness(900)]).toEqual([1, 2, 3]);
  });
  test.each([
    ['in three days it can wait', 3, 1],
    ['tomorrow: it cannot wait long', 1, weights['occasion-eve']],
    ['today', 0, weights.occasion],
    ['two days ago, the wish would still be welcome', -2, weights.occasion],
    ['three days ago, the last day for belated wishes', -3, weights.occasion],
  ])('a birthday %s', (_, inDays, perishable) => {
    expect(plan({ contacts: [contact(100)], occasions: [birthday(inDays)] }).worthParts.perishable).toBe(perishable);
  });
  test('what is promised for later can wait, what is promised for today cannot', () => {
    const perishable = (inDays: number) =>
      plan({ contacts: [contact(20)], occasions: [birthday(3)], open: openWith({ reasons: [promised(inDays)] }) }).worthParts;
    expect(perishable(0).perishable).toBeGreaterThanOrEqual(cannotWaitFrom);
    expect(
      plan({ contacts: [contact(90)], occasions: [birthday(-9)], open: openWith({ reasons: [promised(40)], dayIsChosen: true }) }).worthParts.perishable,
    ).toBeLessThan(cannotWaitFrom);
  });
  test('complaints, occasions of the day and promises cannot wait; enquiries, questions and cadences can', () => {
    const rulesThatWait = ['deciding', 'enquiry', 'manual', 'follow-up', 'late', 'cadence'] as const;
    for (const rule of rulesThatWait) expect(weights[rule]).toBeLessThan(cannotWaitFrom);
    for (const rule of ['complaint', 'occasion', 'occasion-eve', 'promised'] as const) expect(weights[rule]).toBeGreaterThanOrEqual(cannotWaitFrom);
  });
  test('"why this place?" says "cannot wait" of exactly what is taken first', () => {
    const urgency = (perishable: number) => partsSentences({ lateness: 1, chance: 0.25, value: 1, perishable }, 'en')[3];
    expect(urgency(cannotWaitFrom)).toContain('cannot wait');
    expect(urgency(cannotWaitFrom - 0.01)).not.toContain('cannot wait');
  });
  test('today’s birthday of a customer who hardly buys goes before the overdue cadence of a big one', () => {
    const small = plan({ ...boughtDaysAgo(900), averagePurchase: 20, contacts: [contact(80)], occasions: [birthday(0)] });
    const big = plan({ ...boughtDaysAgo(380, 760, 1140), averagePurchase: 50_000, contacts: [contact(200)] });
    expect(small.worth).toBeGreaterThan(big.worth);
  });
  test('a complaint goes before a birthday, an enquiry of a stranger before the cadence of a customer', () => {
    const complaint = plan({ contacts: [contact(20)], matters: [matter('complaint', 0)] });
    expect(complaint.worth).toBeGreaterThan(plan({ contacts: [contact(20)], occasions: [birthday(0)] }).worth);
    const enquiry = plan({ matters: [matter('enquiry', 0)] });
    expect(enquiry.worth).toBeGreaterThan(plan({ ...boughtDaysAgo(380, 760, 1140), contacts: [contact(60)] }).worth);
  });
  test('who buys every two weeks is not asked after each purchase how it was', () => {
    expect(rules({ ...boughtDaysAgo(8, 22, 36, 50, 64, 78, 92, 106), contacts: [contact(30)] })).toEqual(['cadence']);
  });
  test('nobody stands in the queue with no chance at all', () => {
    expect(plan({ ...boughtDaysAgo(2000, 2014, 2028, 2042), contacts: [contact(300)] }).worthParts.chance).toBeGreaterThan(0);
  });
  test.each([
    ['EUR', 50_000, 500],
    ['HUF', 200_000, 500],
    ['ISK', 72_500, 500],
    ['NOK', 600_000, 500],
  ])('the same purchase has the same value in %s', (currency, minor, euros) => {
    expect(roughlyInEuros(minor, currency)).toBeCloseTo(euros, 6);
  });
  test('a birthday comes before a cadence, all else being equal', () => {
    expect(plan({ contacts: [contact(60)], occasions: [birthday(0)] }).worth).toBeGreaterThan(plan({ contacts: [contact(60)] }).worth);
  });
  test('the mostly gone come after those who are only just late', () => {
    const gaps = (last: number) => boughtDaysAgo(...Array.from({ length: 8 }, (_, i) => last + i * 60));
    expect(plan({ ...gaps(100), contacts: [contact(99)] }).worth).toBeGreaterThan(plan({ ...gaps(1500), contacts: [contact(99)] }).worth);
  });
});
