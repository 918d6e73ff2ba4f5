import { describe, expect, test } from 'vitest';
import type { Essential, Reason } from '../../src-main/contract/words.ts';
import { gapsOf, litOf, purchaseFrom } from '../../src-main/features/essentials/rules.ts';
import type { CustomerFacts } from '../../src-main/features/touches/rules-facts.ts';
import { planCustomer } from '../../src-main/features/touches/rules-plan.ts';
import { dayFromNumber } from '../../src-main/kit/days.ts';
import { boughtDaysAgo, contact, facts, id, matter, settings, today } from './touches-kit.ts';

const day = (daysFromNow: number) => dayFromNumber(today + daysFromNow);

/** Bought once, so many days ago; the given lamps are lit. */
function bought(ago: number, lit: ('delight' | 'feedback' | 'more')[] = [], answer: 'good' | 'bad' | null = null): Partial<CustomerFacts> {
  const purchase = purchaseFrom(today - ago, null, { expectedGapDays: 365, gapSource: 'segment' });
  const gaps = gapsOf(purchase, litOf([{ on: today - ago, essentials: lit, feedback: answer }], today - ago));
  return { ...boughtDaysAgo(ago), purchase: gaps.length > 0 ? { orderedOn: purchase.on, gaps } : null };
}

const plan = (fields: Partial<CustomerFacts>) => planCustomer(facts(fields), settings, today);
const essentialsIn = ({ reasons }: { reasons: readonly Reason[] }) =>
  reasons.flatMap((reason) => (reason.rule === 'essential' ? [[reason.essential, reason.dueOn]] : []));
const onCard = (essential: 'delight' | 'feedback' | 'more', orderedAgo: number, dueIn: number): CustomerFacts['open'] => ({
  channel: 'call',
  channelIsChosen: false,
  dueOn: today + dueIn,
  dayIsChosen: false,
  snoozedUntil: null,
  overridden: false,
  reasons: [{ rule: 'essential', essential, orderedOn: day(-orderedAgo), product: 'Oak floor', dueOn: day(dueIn) }],
});

describe('what a purchase deserves becomes a reason', () => {
  test('a small pleasure three weeks after it, where the practical question has been asked', () => {
    const next = plan({ ...bought(15), contacts: [contact(8)] });
    expect(next.dueOn).toBe(day(6));
    expect(essentialsIn(next)).toEqual([['delight', day(6)]]);
  });
  test('the practical question comes first, and is asked by the follow-up alone', () => {
    const next = plan(bought(5));
    expect(next.dueOn).toBe(day(2));
    expect(next.reasons.map(({ rule }) => rule)).toEqual(['follow-up']);
  });
  test('one thing at a time: after the pleasure the question how it was', () => {
    expect(essentialsIn(plan({ ...bought(40, ['delight']), contacts: [contact(19)] }))).toEqual([['feedback', day(5)]]);
  });
  test('never within two weeks of the last contact', () => {
    expect(essentialsIn(plan({ ...bought(44, ['delight']), contacts: [contact(2)] }))).toEqual([['feedback', day(12)]]);
  });
  test('a skip puts it off by three weeks, and once its moment is over it is asked no more', () => {
    expect(essentialsIn(plan({ ...bought(47, ['delight']), contacts: [contact(30)], lastSkipOn: today }))).toEqual([['feedback', day(21)]]);
    expect(essentialsIn(plan({ ...bought(47), contacts: [contact(30)], lastSkipOn: today }))).toEqual([['feedback', day(21)]]);
    expect(essentialsIn(plan({ ...bought(140, ['delight', 'feedback']), contacts: [contact(60)], lastSkipOn: today }))).toEqual([]);
  });
  test('a missed moment is spread over three weeks, and stays on its day once it stands on the card', () => {
    const missed = { ...bought(60, ['delight']), contacts: [contact(20)] };
    const [found] = essentialsIn(plan(missed));
    expect(found?.[1]).toSatisfy((on: string) => on >= day(0) && on <= day(20));
    expect(essentialsIn(plan({ ...missed, open: onCard('feedback', 60, -3) }))).toEqual([['feedback', day(-3)]]);
  });
  test('what stands on the card stays there when its moment is over', () => {
    expect(essentialsIn(plan({ ...bought(130, ['delight']), contacts: [contact(80)], open: onCard('feedback', 130, -50) }))[0]).toEqual(['feedback', day(-50)]);
  });
  test('it leaves the card once it is lit', () => {
    expect(essentialsIn(plan({ ...bought(60, ['delight', 'feedback']), contacts: [contact(50)], open: onCard('feedback', 60, -3) }))).not.toContainEqual([
      'feedback',
      day(-3),
    ]);
  });
  test('an old purchase asks for nothing', () => expect(essentialsIn(plan({ ...bought(200), contacts: [contact(100)] }))).toEqual([]));
  test('nothing more is introduced while a complaint is open', () => {
    const next = plan({ ...bought(95, ['delight', 'feedback']), contacts: [contact(2)], matters: [matter('complaint', 3)] });
    expect(essentialsIn(next)).toEqual([]);
  });
  test('nothing more is introduced after a bad answer', () =>
    expect(essentialsIn(plan({ ...bought(95, ['delight'], 'bad'), contacts: [contact(30)] }))).toEqual([]));
  test('it can wait: beside a birthday of the same day the birthday leads', () => {
    const next = plan({
      ...bought(21),
      contacts: [contact(14)],
      occasions: [{ id: facts().id, kind: 'birthday', label: null, story: null, leadDays: 0, dates: [{ on: today, years: null }] }],
    });
    expect(next.reasons.map(({ rule }) => rule)).toEqual(['occasion', 'essential']);
    expect(next.worthParts.perishable).toBeGreaterThan(2);
  });
  test('brought by a person it is due today, once, and stays until it is done', () => {
    const brought = onCard('delight', 60, 0);
    if (!brought) throw new Error('No card');
    const [reason] = brought.reasons;
    if (reason?.rule !== 'essential') throw new Error('No reason');
    const open = { ...brought, reasons: [{ ...reason, broughtOn: day(-1) }] };
    const next = plan({ ...bought(60), contacts: [contact(5)], open });
    expect(next.dueOn).toBe(day(-1));
    expect(next.reasons.filter(({ rule }) => rule === 'essential')).toHaveLength(1);
  });
});

describe('a journey they are on', () => {
  /** Begun so many days ago; its next step is a month away. */
  const journey = (by: 'order' | 'matter' | 'other', ago: number, ...covers: Essential[]): CustomerFacts['journeys'][number] => ({
    ...{ enrolmentId: id(7), stepId: id(8), channel: 'call', templateId: null, essential: null, due: today + 30, triggerOn: today - ago, by },
    ...{ matterId: by === 'matter' ? id(9) : null, covers: new Set(covers) },
    ...{ ready: null, step: null, name: 'A new floor', title: 'Ask', note: null, about: null },
  });
  const asked = (fields: Partial<CustomerFacts>) =>
    plan(fields).reasons.flatMap((reason) => (reason.rule === 'follow-up' ? ['follow-up'] : reason.rule === 'essential' ? [reason.essential] : []));
  const five = { ...bought(5), contacts: [] };
  const forty = { ...bought(40), contacts: [contact(19)] };
  const feedbackNext = { ...bought(40, ['delight']), contacts: [contact(19)] };
  const moreNext = { ...bought(95, ['delight', 'feedback']), contacts: [contact(30)] };

  test.each([
    ['without one the practical question is asked', five, [], ['follow-up']],
    [
      'begun by the purchase, it asks the practical question itself; the pleasure is not its',
      five,
      [journey('order', 5, 'follow-up', 'feedback')],
      ['delight'],
    ],
    ['begun by the purchase, without a practical question in it', five, [journey('order', 5, 'feedback')], ['follow-up']],
    ['begun by hand since', five, [journey('other', 1, 'follow-up', 'delight', 'feedback', 'more')], []],
    ['begun by an enquiry since: it speaks of something else', five, [journey('matter', 1, 'follow-up')], ['follow-up']],
    ['begun by the purchase before: that one is over', five, [journey('order', 300, 'follow-up')], ['follow-up']],
    ['begun by hand before the purchase', five, [journey('other', 6, 'follow-up')], ['follow-up']],
    ['the small pleasure comes by it, the rest does not', forty, [journey('order', 40, 'delight')], ['feedback']],
    ['the small pleasure and how it was come by it', forty, [journey('order', 40, 'delight', 'feedback')], []],
    ['of two journeys each brings its own', forty, [journey('order', 40, 'delight'), journey('other', 3, 'feedback')], []],
    ['how it was', feedbackNext, [journey('order', 40, 'feedback')], []],
    ['how it was, and the journey is of a complaint', feedbackNext, [journey('matter', 3, 'feedback')], ['feedback']],
    ['something more', moreNext, [journey('order', 95, 'more')], []],
    ['something more, where the journey has none', moreNext, [journey('order', 95, 'feedback')], ['more']],
  ])('%s', (_name, fields, journeys, wanted) => {
    expect(asked({ ...fields, journeys })).toEqual(wanted);
  });
  test('a question that already stands on the card leaves it', () =>
    expect(asked({ ...feedbackNext, open: onCard('feedback', 40, -3), journeys: [journey('order', 40, 'feedback')] })).toEqual([]));
  test('what a person brought to the queue stays', () => {
    const card = onCard('feedback', 40, 0);
    const [reason] = card?.reasons ?? [];
    if (!card || reason?.rule !== 'essential') throw new Error('No card');
    const open = { ...card, reasons: [{ ...reason, broughtOn: day(-1) }] };
    expect(asked({ ...feedbackNext, open, journeys: [journey('order', 40, 'feedback')] })).toEqual(['feedback']);
  });
});
