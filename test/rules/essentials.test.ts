import { describe, expect, test } from 'vitest';
import type { Essential, Feedback, Reason } from '../../src-main/contract/words.ts';
import {
  gapsOf,
  type Habit,
  type Lighting,
  lampsOf,
  litOf,
  momentOf,
  purchaseAt,
  purchaseFrom,
  purchasesOf,
} from '../../src-main/features/essentials/rules.ts';
import { lightingsOf } from '../../src-main/features/essentials/rules-rows.ts';
import { type ContactMade, lightsOf } from '../../src-main/features/essentials/rules-touch.ts';
import { dayNumber } from '../../src-main/kit/days.ts';

const yearly: Habit = { expectedGapDays: 365, gapSource: 'segment' };
const everyMonthAndAHalf: Habit = { expectedGapDays: 45, gapSource: 'own' };
const weekly: Habit = { expectedGapDays: 7, gapSource: 'own' };
const lit = (on: number, essentials: Essential[], feedback: Feedback | null = null): Lighting => ({ on, essentials, feedback });

describe('what one purchase is', () => {
  test('every day with an order is one, however many orders it had', () => expect(purchasesOf([10, 40, 41], yearly)).toEqual([10, 40, 41]));
  test('of somebody who buys every week, all of a season is one', () => expect(purchasesOf([0, 7, 14, 89, 90, 97, 200], weekly)).toEqual([0, 90, 200]));
  test('a purchase more never moves where earlier seasons began', () => {
    const days = [0, 7, 14, 89, 90, 97];
    expect(purchasesOf([...days, 104], weekly).slice(0, 2)).toEqual(purchasesOf(days, weekly));
  });
  test('a segment that buys every two weeks is no habit of this customer yet', () =>
    expect(purchasesOf([0, 14], { expectedGapDays: 14, gapSource: 'segment' })).toEqual([0, 14]));
  test.each([
    [9, -1],
    [10, 0],
    [39, 0],
    [40, 1],
    [4000, 1],
  ])('what happened on day %i belongs to purchase %i', (on, place) => expect(purchaseAt([10, 40], on)).toBe(place));
});

describe('when the moment of each comes, in days after the purchase', () => {
  test.each<[string, Habit, Record<Essential, [number, number]>]>([
    ['a yearly buyer', yearly, { 'follow-up': [7, 30], delight: [21, 51], feedback: [45, 90], more: [90, 150] }],
    ['who buys every six weeks', everyMonthAndAHalf, { 'follow-up': [7, 30], delight: [11, 41], feedback: [18, 45], more: [27, 45] }],
    ['who buys every week, once a season', weekly, { 'follow-up': [7, 30], delight: [21, 51], feedback: [36, 81], more: [54, 90] }],
  ])('%s', (_who, habit, expected) => {
    const purchase = purchaseFrom(0, null, habit);
    for (const essential of ['follow-up', 'delight', 'feedback', 'more'] as const) {
      const { due, until } = momentOf(purchase, essential);
      expect([essential, due, until]).toEqual([essential, ...expected[essential]]);
    }
  });
  test('it counts from the delivery where that came later', () => expect(momentOf(purchaseFrom(0, 20, yearly), 'feedback').due).toBe(65));
  test('a delivery before the order is a slip, and the order counts', () => expect(momentOf(purchaseFrom(20, 0, yearly), 'feedback').due).toBe(65));
});

describe('what is lit', () => {
  test('by what came since the purchase, not before', () => {
    expect([...litOf([lit(9, ['delight']), lit(10, ['follow-up'])], 10).essentials]).toEqual(['follow-up']);
  });
  test('an answer lights the question, whoever asked it', () => expect(litOf([lit(12, [], 'good')], 10).essentials.has('feedback')).toBe(true));
  test.each<[string, Lighting[], Feedback | null]>([
    ['nobody answered', [lit(12, ['feedback'])], null],
    ['the latest answer counts', [lit(20, [], 'good'), lit(12, [], 'bad')], 'good'],
    ['of one day the worst', [lit(12, [], 'good'), lit(12, [], 'bad'), lit(12, [], 'so-so')], 'bad'],
  ])('%s', (_what, lightings, feedback) => expect(litOf(lightings, 10).feedback).toBe(feedback));
});

describe('what still asks for a contact', () => {
  const purchase = purchaseFrom(0, null, yearly);
  const gaps = (...lightings: Lighting[]) => gapsOf(purchase, litOf(lightings, 0)).map(({ essential }) => essential);
  test('all but the practical question, which the follow-up asks', () => expect(gaps()).toEqual(['delight', 'feedback', 'more']));
  test('nothing that was done', () => expect(gaps(lit(30, ['delight', 'feedback']))).toEqual(['more']));
  test('nothing more for whoever says it was bad', () => expect(gaps(lit(30, ['delight'], 'bad'))).toEqual([]));
  test('again something more once it is good', () => expect(gaps(lit(30, ['delight'], 'bad'), lit(60, [], 'good'))).toEqual(['more']));
});

describe('the four lamps of each purchase', () => {
  const of = (days: number[], today: number, lightings: Lighting[], habit = yearly) =>
    lampsOf({ days, deliveredOn: new Map(), habit, lightings }, { since: 0, today }).map(({ purchase, lamps }) => [purchase.on, lamps]);
  test('a contact lights the lamps of the purchase before it only', () => {
    expect(of([0, 100], 146, [lit(30, ['delight']), lit(130, ['feedback'])])).toEqual([
      [0, { 'follow-up': 'gap', delight: 'lit', feedback: 'gap', more: 'gap' }],
      [100, { 'follow-up': 'gap', delight: 'gap', feedback: 'lit', more: 'later' }],
    ]);
  });
  test('an unlit lamp of more than a year ago is past', () =>
    expect(of([0], 366, [])).toEqual([[0, { 'follow-up': 'past', delight: 'past', feedback: 'past', more: 'past' }]]));
  test('something more is not lacking while the answer is bad', () =>
    expect(of([0], 200, [lit(50, [], 'bad')])).toEqual([[0, { 'follow-up': 'gap', delight: 'gap', feedback: 'lit', more: 'later' }]]));
});

describe('which lamps a contact lights', () => {
  const followUp: Reason = { rule: 'follow-up', orderedOn: '2026-10-01', product: null };
  const feedback: Reason = { rule: 'essential', essential: 'feedback', orderedOn: '2026-09-01', product: null, dueOn: '2026-11-01' };
  const cadence: Reason = { rule: 'cadence', lastContactOn: null, intervalDays: 60, dueOn: '2026-11-01' };
  const made = (fields: Partial<ContactMade>): ContactMade => ({
    direction: 'out',
    reached: true,
    doneOn: '2026-11-18',
    feedback: null,
    step: null,
    purpose: null,
    reasons: [],
    ...fields,
  });
  test.each<[string, Partial<ContactMade>, ReturnType<typeof lightsOf>]>([
    ['nothing is known', { reasons: [cadence] }, null],
    ['the reason was the practical question', { reasons: [cadence, followUp] }, { essentials: ['follow-up'], on: '2026-10-01' }],
    ['the reason was the question how it was', { reasons: [feedback] }, { essentials: ['feedback'], on: '2026-09-01' }],
    ['nobody answered the call', { reached: false, reasons: [followUp], said: ['delight'] }, null],
    ['a letter for it', { purpose: 'delight' }, { essentials: ['delight'], on: '2026-11-17' }],
    ['a letter for it, and the card named the purchase', { purpose: 'feedback', reasons: [feedback] }, { essentials: ['feedback'], on: '2026-09-01' }],
    ['a birthday letter, though the card asked for feedback', { purpose: 'birthday', reasons: [feedback] }, null],
    ['the salesperson says so, on the day of the order too', { said: ['delight'] }, { essentials: ['delight'], on: '2026-11-18' }],
    ['the salesperson says it was none', { said: [], reasons: [feedback] }, null],
    ['the salesperson knows better than the letter', { said: ['more'], purpose: 'feedback' }, { essentials: ['more'], on: '2026-11-18' }],
    ['an answer came with it', { said: ['more'], feedback: 'good' }, { essentials: ['more', 'feedback'], on: '2026-11-18' }],
    ['the step of a journey', { step: { essential: 'more', since: '2026-05-01' }, purpose: 'news' }, { essentials: ['more'], on: '2026-05-01' }],
    [
      'the step of a journey is for nothing of these',
      { step: { essential: null, since: '2026-05-01' }, purpose: 'delight' },
      { essentials: ['delight'], on: '2026-11-17' },
    ],
    ['they wrote to us', { direction: 'in', reasons: [feedback] }, null],
    ['they told us how it was', { direction: 'in', feedback: 'bad' }, { essentials: ['feedback'], on: '2026-11-18' }],
  ])('%s', (_what, fields, expected) => expect(lightsOf(made(fields))).toEqual(expected));
});

test('what SQLite joined is read back', () => {
  expect(lightingsOf('2026-11-18|["follow-up","feedback"]|so-so;2026-11-20|["more"]|;')).toEqual([
    { on: dayNumber('2026-11-18'), essentials: ['follow-up', 'feedback'], feedback: 'so-so' },
    { on: dayNumber('2026-11-20'), essentials: ['more'], feedback: null },
  ]);
});
