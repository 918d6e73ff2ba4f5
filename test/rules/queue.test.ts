import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QueueRow } from '#contract/touches';
import { carriedReasons } from '../../src-main/features/touches/rules-acts.ts';
import {
  byBestHour,
  calmDueDay,
  effectiveDay,
  groupOf,
  inOrder,
  lateBefore,
  latenessStep,
  nextAfter,
  sizeToMinutes,
} from '../../src-main/features/touches/rules-queue.ts';
import { id, todayOn as today } from './touches-kit.ts';

const row = (number: number, fields: Partial<QueueRow> = {}): QueueRow => ({
  touchId: id(number),
  customerId: id(100 + number),
  name: `Customer ${number}`,
  language: 'en',
  channel: 'call',
  reasons: [],
  dueOn: today,
  snoozedUntilOn: null,
  group: 'today',
  lateness: 'on-time',
  minutes: 10,
  worth: 1,
  worthParts: { lateness: 1, chance: 1, value: 1, perishable: 1 },
  fitsToday: false,
  plannedOn: null,
  bestHour: null,
  hold: null,
  from: null,
  ...fields,
});

describe('groups', () => {
  test.each([
    ['due yesterday', '2026-11-17', null, 'overdue'],
    ['due today', '2026-11-18', null, 'today'],
    ['due tomorrow', '2026-11-19', null, 'tomorrow'],
    ['due in two days', '2026-11-20', null, 'week'],
    ['due in seven days', '2026-11-25', null, 'week'],
    ['due in eight days', '2026-11-26', null, 'later'],
    ['overdue, snoozed to tomorrow', '2026-11-10', '2026-11-19', 'tomorrow'],
    ['overdue, snoozed until today', '2026-11-10', '2026-11-18', 'overdue'],
    ['a snooze before the due day says nothing', '2026-11-30', '2026-11-19', 'later'],
  ] as const)('%s', (_, dueOn, snoozedUntilOn, group) => {
    expect(groupOf(dueOn, snoozedUntilOn, today)).toBe(group);
  });
  test('what is not due is never late; lateness says how much', () => {
    const parts = { lateness: 2.5, chance: 1, value: 1, perishable: 1 };
    expect(latenessStep('2026-11-19', today, { parts })).toBe('on-time');
    expect(latenessStep('2026-11-18', today, { parts })).toBe('due');
    expect(latenessStep('2026-11-17', today, { parts })).toBe('very-late');
    expect(latenessStep('2026-11-17', today, { parts: { ...parts, lateness: 1.1 } })).toBe('late');
  });
  test('it is late until the worst interval has passed, and very late from the day after', () => {
    const parts = { lateness: 1.1, chance: 1, value: 1, perishable: 1 };
    expect(latenessStep('2026-11-10', today, { parts, veryLateOn: '2026-11-19' })).toBe('late');
    expect(latenessStep('2026-11-10', today, { parts, veryLateOn: '2026-11-18' })).toBe('very-late');
  });
  test('what fell due in a holiday is due on the day of the return, and late only after it', () => {
    const away = { fromOn: '2026-11-09', untilOn: '2026-11-15', returnOn: '2026-11-16' };
    expect(calmDueDay('2026-11-09', away)).toBe('2026-11-16');
    expect(calmDueDay('2026-11-15', away)).toBe('2026-11-16');
    expect(calmDueDay('2026-11-08', away)).toBe('2026-11-08');
    expect(calmDueDay('2026-11-16', away)).toBe('2026-11-16');
    expect(['2026-11-08', '2026-11-12', '2026-11-16', '2026-11-17'].map((on) => lateBefore(on, away))).toEqual([
      '2026-11-08',
      '2026-11-09',
      '2026-11-09',
      '2026-11-17',
    ]);
  });
  test('overdue comes first, then by worth; what is to come by its day', () => {
    const rows = [
      row(1, { worth: 9 }),
      row(2, { group: 'overdue', worth: 1 }),
      row(3, { group: 'overdue', worth: 5 }),
      row(4, { group: 'later', dueOn: '2027-02-01', worth: 8 }),
      row(5, { group: 'later', dueOn: '2027-01-01' }),
    ];
    expect(rows.sort(inOrder).map((each) => each.touchId)).toEqual([3, 2, 1, 5, 4].map(id));
  });
});

describe('sized to the minutes', () => {
  test('fifty minutes take the best mix by worth per minute', () => {
    const rows = [
      row(1, { minutes: 60, worth: 20, channel: 'visit' }),
      row(2, { minutes: 10, worth: 8 }),
      row(3, { minutes: 4, worth: 4, channel: 'email' }),
      row(4, { minutes: 40, worth: 10 }),
    ];
    const sized = sizeToMinutes(rows, 50);
    expect(sized.rows.map((each) => [each.touchId, each.fitsToday])).toEqual([
      [id(2), true],
      [id(3), true],
      [id(1), false],
      [id(4), false],
    ]);
    expect(sized.minutesPlanned).toBe(14);
  });
  const urgent = { lateness: 1, chance: 0.25, value: 1, perishable: 8 };
  test('a birthday today is taken before what can wait, however much that is worth', () => {
    const rows = [row(1, { worth: 30 }), row(2, { worth: 2, minutes: 4, worthParts: urgent }), row(3, { worth: 20 })];
    const fitting = (minutes: number) => sizeToMinutes(rows, minutes).rows.filter((each) => each.fitsToday);
    expect(fitting(15).map((each) => each.touchId)).toEqual([1, 2].map(id));
    expect(fitting(10).map((each) => each.touchId)).toEqual([id(2)]);
  });
  test('of two that cannot wait the better one is taken where only one fits', () => {
    const rows = [row(1, { worth: 2, worthParts: urgent }), row(2, { worth: 6, worthParts: urgent }), row(3, { worth: 9 })];
    expect(
      sizeToMinutes(rows, 10)
        .rows.filter((each) => each.fitsToday)
        .map((each) => each.touchId),
    ).toEqual([id(2)]);
  });
  test('inside a group those that fit come first, and the groups stay in their order', () => {
    const rows = [
      row(1, { group: 'overdue', minutes: 60, worth: 9 }),
      row(2, { group: 'overdue', worth: 5 }),
      row(3, { minutes: 60, worth: 8 }),
      row(4, { worth: 4 }),
      row(5, { group: 'tomorrow', worth: 7 }),
    ];
    expect(sizeToMinutes(rows, 20).rows.map((each) => each.touchId)).toEqual([2, 1, 4, 3, 5].map(id));
  });
  test('what does not fit is still there, and what is not due is not taken', () => {
    const rows = [row(1), row(2, { group: 'tomorrow', dueOn: '2026-11-19', worth: 99 })];
    expect(sizeToMinutes(rows, 5)).toEqual({ rows, minutesPlanned: 0 });
    expect(sizeToMinutes(rows, 60).rows.map((each) => each.fitsToday)).toEqual([true, false]);
  });
  test('the plan never takes longer than the minutes, and no row is lost', () => {
    const some = fc.array(fc.record({ minutes: fc.constantFrom(2, 3, 4, 8, 10, 60), worth: fc.double({ min: 0, max: 50, noNaN: true }) }), { maxLength: 60 });
    fc.assert(
      fc.property(some, fc.integer({ min: 5, max: 720 }), (each, minutes) => {
        const rows = each.map((fields, index) => row(index, fields));
        const sized = sizeToMinutes(rows, minutes);
        const planned = sized.rows.filter((one) => one.fitsToday).reduce((sum, one) => sum + one.minutes, 0);
        expect(planned).toBe(sized.minutesPlanned);
        expect(planned).toBeLessThanOrEqual(minutes);
        expect(sized.rows.map((one) => one.touchId).sort()).toEqual(rows.map((one) => one.touchId).sort());
      }),
      { numRuns: 500, seed: 7 },
    );
  });
  test('the next card is the next of the selection, else whoever is due, else nobody', () => {
    const rows = [row(1, { fitsToday: true }), row(2), row(3, { fitsToday: true }), row(4, { group: 'later', fitsToday: false })];
    expect(nextAfter(rows, id(1))?.touchId).toBe(id(3));
    expect(nextAfter([row(1), row(2)], id(1))?.touchId).toBe(id(2));
    expect(nextAfter([row(1), row(4, { group: 'later' })], id(1))).toBeUndefined();
  });
});

describe('the hour of the day', () => {
  const fits = { fitsToday: true };
  const order = (rows: QueueRow[], hour: number) => byBestHour(rows, hour).map((each) => each.touchId);
  test('among near-equals who answers now comes up, and who answers later waits for their hour', () => {
    const rows = [row(1, { ...fits, worth: 10.2, bestHour: 16 }), row(2, { ...fits, worth: 10.1 }), row(3, { ...fits, worth: 9.9, bestHour: 9 })];
    expect(order(rows, 9)).toEqual([3, 2, 1].map(id));
    expect(order(rows, 16)).toEqual([1, 2, 3].map(id));
    expect(order(rows, 17)).toEqual([1, 2, 3].map(id));
  });
  test('nobody passes somebody who is worth clearly more, a letter has no hour, and what does not fit stays behind', () => {
    const rows = [
      row(1, { ...fits, worth: 20 }),
      row(2, { ...fits, worth: 10, bestHour: 9 }),
      row(3, { ...fits, worth: 9.9, channel: 'email', bestHour: 9 }),
      row(4, { worth: 19.9, bestHour: 9 }),
    ];
    expect(order(rows, 9)).toEqual([1, 2, 3, 4].map(id));
  });
  const some = fc.array(
    fc.record({ worth: fc.double({ min: 0, max: 50, noNaN: true }), bestHour: fc.option(fc.integer({ min: 7, max: 20 })), fitsToday: fc.boolean() }),
    { maxLength: 40 },
  );
  test('taking one row away moves no other, whatever the hour and the order of the input', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 23 }), fc.nat(), (each, hour, gone) => {
        const rows = each.map((fields, index) => row(index, fields));
        const all = order(rows, hour);
        expect(order([...rows].reverse(), hour)).toEqual(all);
        const without = rows.filter((_, index) => index !== gone % Math.max(1, rows.length));
        const left = new Set(without.map((one) => one.touchId));
        expect(order(without, hour)).toEqual(all.filter((touchId) => left.has(touchId)));
      }),
      { numRuns: 1000, seed: 11 },
    );
  });
});

describe('small rules', () => {
  test('a snoozed touch asks on the later of the two days', () => {
    expect(effectiveDay('2026-11-18', '2026-11-20')).toBe('2026-11-20');
    expect(effectiveDay('2026-11-18', '2026-11-10')).toBe('2026-11-18');
  });
  test('what was promised for later outlives a touch, what asked for this one does not', () => {
    const promise = { rule: 'promised', on: '2026-12-24', note: null } as const;
    const due = { rule: 'promised', on: '2026-11-25', note: null } as const;
    expect(carriedReasons([promise, due, { rule: 'cadence', lastContactOn: null, intervalDays: 60, dueOn: today }], '2026-11-25', today)).toEqual([promise]);
  });
});
