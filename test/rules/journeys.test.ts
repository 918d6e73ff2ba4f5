import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Delay, StopRule, Trigger } from '#contract/journey-steps';
import { dayFromNumber, dayNumber } from '#kit/days';
import { closedBecause, type PublicDayOf, stepAfter, stepDay } from '#kit/journey-steps';
import { makeSum } from '../../src-main/features/journeys/rules-dry-run.ts';
import { comeLate, foresee } from '../../src-main/features/journeys/rules-foresee.ts';
import { placed, withRemoved } from '../../src-main/features/journeys/rules-places.ts';
import { type Happenings, holds, type RunFacts, standingOf } from '../../src-main/features/touches/rules-journeys.ts';

// Hungary 2026: 23 October is a Friday, 20 August a Thursday with the Friday after it moved to Saturday 8 August, 24 December closed by decree.
const hungary: PublicDayOf = (day) => {
  const on = dayFromNumber(day);
  const closed: Record<string, string> = {
    '2026-10-23': 'Nemzeti ünnep',
    '2026-08-20': 'Szent István',
    '2026-08-21': '',
    '2026-12-24': '',
    '2026-12-25': 'Karácsony',
  };
  if (on === '2026-08-08' || on === '2026-12-12') return { kind: 'working' };
  return closed[on] === undefined ? null : { kind: 'closed', name: closed[on] };
};
const days = (count: number): Delay => ({ unit: 'days', count });
const workdays = (count: number): Delay => ({ unit: 'workdays', count });
const months = (count: number): Delay => ({ unit: 'months', count });

describe('the day of a step', () => {
  test.each<[string, Delay, string, string, string]>([
    ['0 days is the same day', days(0), '2026-11-18', '2026-11-18', '2026-11-18'],
    ['a week later', days(7), '2026-11-18', '2026-11-18', '2026-11-25'],
    ['a Saturday moves to Monday', days(3), '2026-11-18', '2026-11-18', '2026-11-23'],
    ['a public holiday before a weekend moves past both', days(2), '2026-10-21', '2026-10-21', '2026-10-26'],
    ['a Saturday that a decree made a workday stays', days(4), '2026-08-04', '2026-08-04', '2026-08-08'],
    ['a moved bridge day is closed', days(1), '2026-08-20', '2026-08-20', '2026-08-24'],
    ['workdays leave the weekend out', workdays(3), '2026-11-18', '2026-11-18', '2026-11-23'],
    ['workdays count a worked Saturday', workdays(5), '2026-08-04', '2026-08-04', '2026-08-10'],
    ['workdays leave holidays out', workdays(2), '2026-10-22', '2026-10-22', '2026-10-27'],
    ['0 workdays from a Sunday is Monday', workdays(0), '2026-11-22', '2026-11-22', '2026-11-23'],
    ['at 6 months counts from the trigger', months(6), '2026-03-18', '2026-05-04', '2026-09-18'],
    ['the end of a month stays its end', months(6), '2026-08-31', '2026-09-01', '2027-03-01'],
    ['31 January and a month is 28 February', months(1), '2026-01-31', '2026-01-31', '2026-03-02'],
    ['29 February and a year is 28 February', months(12), '2024-02-29', '2024-02-29', '2025-02-28'],
    ['never before the step before was done', months(6), '2026-03-18', '2026-11-18', '2026-11-18'],
  ])('%s', (_name, delay, trigger, base, expected) => {
    expect(dayFromNumber(stepDay(delay, { trigger: dayNumber(trigger), base: dayNumber(base) }, hungary).day)).toBe(expected);
  });
  test('says why it was moved, in the order of the days, a weekend once', () => {
    const { wanted, moved } = stepDay(days(1), { trigger: dayNumber('2026-10-22'), base: dayNumber('2026-10-22') }, hungary);
    expect(dayFromNumber(wanted)).toBe('2026-10-23');
    expect(moved).toEqual([{ kind: 'holiday', name: 'Nemzeti ünnep' }, { kind: 'weekend' }]);
  });
  test('a table that closes every day is not followed for ever', () => {
    expect(stepDay(days(1), { trigger: 100, base: 100 }, () => ({ kind: 'closed', name: 'x' }))).toEqual({ day: 101, wanted: 101, moved: [] });
    expect(stepDay(workdays(3), { trigger: 100, base: 100 }, () => ({ kind: 'closed', name: 'x' })).day).toBeGreaterThan(100);
  });
  test('it is never before the step before, and open wherever the table leaves an open day', () => {
    const delay = fc.oneof(fc.nat(400).map(days), fc.nat(60).map(workdays), fc.nat(24).map(months));
    fc.assert(
      fc.property(delay, fc.integer({ min: 19_700, max: 21_000 }), fc.nat(200), (one, trigger, later) => {
        const { day } = stepDay(one, { trigger, base: trigger + later }, hungary);
        expect(day).toBeGreaterThanOrEqual(trigger + later);
        expect(closedBecause(day, hungary)).toBeNull();
      }),
    );
  });
});

const steps = [
  { id: 'a', position: 0, removed: false },
  { id: 'b', position: 1, removed: true },
  { id: 'c', position: 2, removed: false },
];
test('the step after a place is the first in use that has not been done', () => {
  expect(stepAfter(steps, -1, new Set())?.id).toBe('a');
  expect(stepAfter(steps, 0, new Set())?.id).toBe('c');
  expect(stepAfter(steps, -1, new Set(['a']))?.id).toBe('c');
  expect(stepAfter(steps, 2, new Set())).toBeNull();
});

const today = dayNumber('2026-11-18');
const at = (day: number) => day * 86_400_000;
const manual: Trigger = { kind: 'manual' };
const aRun = (fields: Partial<RunFacts> = {}): RunFacts => ({
  startedOn: today - 30,
  createdAt: at(today - 30),
  atStepId: 'a',
  afterId: null,
  isPaused: false,
  pausedUntil: null,
  stoppedByHand: false,
  orderId: null,
  matterId: null,
  trigger: manual,
  stopRules: [],
  steps: [
    { id: 'a', position: 0, removed: false, delay: days(10), condition: null },
    { id: 'b', position: 1, removed: false, delay: days(40), condition: null },
  ],
  entries: [],
  ...fields,
});
const nothing = (fields: Partial<Happenings> = {}): Happenings => ({
  archived: false,
  segmentId: 'general',
  reachable: new Set(['email']),
  orders: new Map(),
  incoming: [],
  feedback: [],
  askedToStopAt: [],
  matters: new Map(),
  ...fields,
});
const where = (run: RunFacts, happened = nothing()) => standingOf(run, happened, { today, publicDayOf: () => null });
const matter = (fields: Partial<{ complaint: boolean; openedOn: number; createdAt: number; open: boolean }> = {}) => ({
  complaint: true,
  openedOn: today - 5,
  createdAt: at(today - 5),
  open: true,
  ...fields,
});

describe('where somebody is on a journey', () => {
  test('on the first step until it is done, however late', () => {
    expect(where(aRun())).toMatchObject({ state: 'running', nextStepId: 'a', due: today - 20 });
    expect(where(aRun({ startedOn: today - 3000 })).nextStepId).toBe('a');
  });
  test('the next step counts from the day the one before was done, not from the day it was due', () => {
    expect(where(aRun({ entries: [{ id: 'e1', stepId: 'a', on: today - 1 }] }))).toMatchObject({ nextStepId: 'b', due: today + 39 + 1, afterId: 'e1' });
  });
  test('what was taken back puts them back on the step', () => {
    expect(where(aRun({ atStepId: 'b', afterId: 'e1' }))).toMatchObject({ nextStepId: 'a', atStepId: 'a', afterId: null });
  });
  test('a step put in before theirs does not come to them; one that was taken out gives way to the next', () => {
    const entries = [{ id: 'e1', stepId: 'a', on: today - 1 }];
    const more = [...aRun().steps, { id: 'new', position: 0.5, removed: false, delay: days(1), condition: null }];
    expect(where(aRun({ atStepId: 'b', afterId: 'e1', entries, steps: more })).nextStepId).toBe('b');
    const fewer = aRun().steps.map((step) => (step.id === 'a' ? { ...step, removed: true } : step));
    expect(where(aRun({ steps: fewer }))).toMatchObject({ nextStepId: 'b', atStepId: 'a' });
  });
  test('after the last step it is over, and stays over when steps are added or they complain', () => {
    const entries = ['a', 'b'].map((stepId, index) => ({ id: `e${index}`, stepId, on: today }));
    const over = aRun({ entries, atStepId: null, afterId: 'e1', stopRules: ['complaint'] });
    expect(where(over, nothing({ matters: new Map([['m', matter()]]) })).state).toBe('finished');
    const longer = { ...over, steps: [...over.steps, { id: 'c', position: 2, removed: false, delay: days(1), condition: null }] };
    expect(where(longer).state).toBe('finished');
  });
  test('paused until a day or for good: the delay goes on meanwhile', () => {
    expect(where(aRun({ isPaused: true }))).toMatchObject({ state: 'paused', due: null, nextStepId: 'a' });
    expect(where(aRun({ isPaused: true, pausedUntil: today + 1 })).state).toBe('paused');
    expect(where(aRun({ isPaused: true, pausedUntil: today }))).toMatchObject({ state: 'running', due: today - 20 });
  });
  test('stopped by hand stays so', () => {
    expect(where(aRun({ stoppedByHand: true }))).toMatchObject({ state: 'stopped', stoppedBecause: 'by-hand', due: null });
  });
  test('what began it was taken back, or the customer put away', () => {
    expect(where(aRun({ orderId: 'gone' })).stoppedBecause).toBe('taken-back');
    expect(where(aRun(), nothing({ archived: true })).stoppedBecause).toBe('archived');
  });
});

const order = (on: number, description = 'Oak floor') => ({ on, lines: [{ productId: null, category: null, description }] });
const floors: Trigger = { kind: 'order-placed', productIds: [], categories: [], words: ['floor'] };
describe('stop rules', () => {
  test.each<[string, StopRule, Partial<RunFacts>, Partial<Happenings>, boolean]>([
    ['any order ends a journey that no order began', 'bought', {}, { orders: new Map([['o', order(today, 'Soap')]]) }, true],
    [
      'an order that would begin it anew ends it',
      'bought',
      { trigger: floors, orderId: 'first' },
      {
        orders: new Map([
          ['first', order(today - 30)],
          ['o', order(today)],
        ]),
      },
      true,
    ],
    [
      'skirting does not end the journey of a floor',
      'bought',
      { trigger: floors, orderId: 'first' },
      {
        orders: new Map([
          ['first', order(today - 30)],
          ['o', order(today, 'Skirting')],
        ]),
      },
      false,
    ],
    ['an earlier order does not', 'bought', {}, { orders: new Map([['o', order(today - 40)]]) }, false],
    ['they wrote', 'replied', {}, { incoming: [{ on: today - 2, at: at(today - 2) }] }, true],
    ['they wrote before', 'replied', {}, { incoming: [{ on: today - 31, at: at(today - 31) }] }, false],
    ['they asked to hear no more', 'asked-to-stop', {}, { askedToStopAt: [at(today - 1)] }, true],
    ['they complained', 'complaint', {}, { matters: new Map([['m', matter()]]) }, true],
    ['the complaint that began it does not end it', 'complaint', { matterId: 'm' }, { matters: new Map([['m', matter()]]) }, false],
    ['an enquiry is no complaint', 'complaint', {}, { matters: new Map([['m', matter({ complaint: false })]]) }, false],
  ])('%s', (_name, rule, run, happened, ends) => {
    expect(where(aRun({ ...run, stopRules: [rule] }), nothing(happened)).stoppedBecause).toBe(ends ? rule : null);
    expect(where(aRun({ ...run, stopRules: [] }), nothing(happened)).state).toBe('running');
  });
});

describe('conditions', () => {
  const own = { startedOn: today - 30, matterId: null };
  const complained = { matters: new Map([['m', matter({ open: false })]]) };
  test.each<[Condition, Partial<Happenings>, boolean]>([
    [{ if: 'no-complaint' }, {}, true],
    [{ if: 'no-complaint' }, complained, false],
    [{ if: 'no-complaint' }, { matters: new Map([['m', matter({ open: true, openedOn: today - 90 })]]) }, false],
    [{ if: 'no-complaint' }, { matters: new Map([['m', matter({ open: false, openedOn: today - 90 })]]) }, true],
    [{ if: 'good-feedback' }, {}, false],
    [{ if: 'good-feedback' }, { feedback: [{ on: today - 3, good: true }] }, true],
    [
      { if: 'good-feedback' },
      {
        feedback: [
          { on: today - 3, good: true },
          { on: today - 2, good: false },
        ],
      },
      false,
    ],
    [{ if: 'good-feedback' }, { feedback: [{ on: today - 3, good: true }], ...complained }, false],
    [{ if: 'good-feedback' }, { feedback: [{ on: today - 40, good: true }] }, false],
    [{ if: 'not-replied' }, {}, true],
    [{ if: 'not-replied' }, { incoming: [{ on: today - 3, at: at(today - 3) }] }, false],
    [{ if: 'has-email' }, {}, true],
    [{ if: 'has-phone' }, {}, false],
    [{ if: 'has-post' }, { reachable: new Set(['post']) }, true],
    [{ if: 'segment', segmentId: 'general' }, {}, true],
    [{ if: 'segment', segmentId: 'other' }, {}, false],
  ])('%j with %j', (condition, happened, expected) => {
    expect(holds(condition, own, nothing(happened))).toBe(expected);
  });
  test('a step whose condition does not hold is passed over on its own day, and not before it', () => {
    const onlyByPhone = aRun().steps.map((step) => ({ ...step, condition: { if: 'has-phone' } as const }));
    const { day } = stepDay(days(10), { trigger: today - 30, base: today - 30 }, () => null);
    expect(where(aRun({ steps: onlyByPhone })).passes).toEqual({ stepId: 'a', on: day });
    expect(where(aRun({ steps: onlyByPhone, startedOn: today - 5 })).passes).toBeNull();
  });
});

describe('the year to come', () => {
  const course = [
    { id: 'a', delay: days(5) },
    { id: 'b', delay: workdays(3) },
    { id: 'c', delay: months(6) },
    { id: 'd', delay: months(18) },
  ];
  test('each step from the one before, up to the last day', () => {
    const seen = foresee(course, { trigger: today, base: today, notBefore: today, until: today + 365 }, () => null);
    expect(seen.map(({ step, day }) => [step.id, dayFromNumber(day)])).toEqual([
      ['a', '2026-11-23'],
      ['b', '2026-11-26'],
      ['c', '2027-05-18'],
    ]);
  });
  test('who comes late begins where they would be now: what is long past is over', () => {
    const { over, ahead } = comeLate(course, { trigger: today - 100, today }, () => null);
    expect([over.map(({ step }) => step.id), ahead.map(({ id }) => id)]).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(comeLate(course, { trigger: today - 2000, today }, () => null).ahead).toEqual([]);
    expect(comeLate(course, { trigger: today - 8, today }, () => null).over).toEqual([]);
  });
  test('a dry run sums people up by week and channel, with the first of them as examples', () => {
    const sum = makeSum(today, (channel) => (channel === 'call' ? 10 : 4));
    sum.add({ customerId: 'late', triggerOn: '2026-11-18', about: null, asked: [{ day: today + 7, channel: 'email' }] });
    sum.add({
      customerId: 'now',
      triggerOn: '2026-11-18',
      about: 'Oak floor',
      asked: [
        { day: today, channel: 'call' },
        { day: today + 500, channel: 'email' },
      ],
    });
    const result = sum.result((ids) => new Map(ids.map((id) => [id, id.toUpperCase()])), { phase: 'done', done: 2, total: 2 });
    expect(result).toMatchObject({ enrolled: 2, touches: 2, minutes: 14 });
    expect(result.examples.map(({ name, firstOn }) => [name, firstOn])).toEqual([
      ['NOW', '2026-11-18'],
      ['LATE', '2026-11-25'],
    ]);
    expect(result.weeks.slice(0, 2)).toMatchObject([
      { fromOn: '2026-11-16', touches: { call: 1, email: 0 } },
      { fromOn: '2026-11-23', touches: { email: 1 } },
    ]);
    expect(result.weeks).toHaveLength(12);
  });
});

test('a thing is put at a place; beyond the end is the end', () => {
  expect(placed(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  expect(placed(['a', 'b'], 'x', 99)).toEqual(['a', 'b', 'x']);
});
test('a step that was taken out stays behind the one it stood behind', () => {
  const [a, b, c] = [
    { id: 'a', removed: false },
    { id: 'b', removed: true },
    { id: 'c', removed: false },
  ];
  expect(withRemoved([a, b, c], [c, a]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(withRemoved([b, a], [a]).map(({ id }) => id)).toEqual(['b', 'a']);
});
