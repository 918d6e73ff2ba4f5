import { describe, expect, test } from 'vitest';
import type { Reason } from '../../src-main/contract/words.ts';
import { gapsOf, litOf, purchaseFrom } from '../../src-main/features/essentials/rules.ts';
import type { CustomerFacts } from '../../src-main/features/touches/rules-facts.ts';
import { planCustomer } from '../../src-main/features/touches/rules-plan.ts';
import { dayFromNumber } from '../../src-main/kit/days.ts';
import { boughtDaysAgo, contact, facts, matter, settings, today } from './touches-kit.ts';

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
