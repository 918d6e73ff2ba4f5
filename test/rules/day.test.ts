import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kit/days';
import { bestHourOf, type CallTime, hourHere, knowingNothing, teamRates } from '../../src-main/features/touches/rules-hours.ts';
import { learnMinutes, medianOf, timedMinutes, usualMinutes } from '../../src-main/features/touches/rules-minutes.ts';
import { type SpreadCard, type SpreadDay, spreadOver } from '../../src-main/features/touches/rules-spread.ts';
import { dayLateBy, daysLate, listedWith, type OwnerAway, ownerOf, type Sellers, shareOf } from '../../src-main/features/touches/rules-whose.ts';
import { id, todayOn as today } from './touches-kit.ts';

describe('minutes per channel', () => {
  const times = (count: number, minutes: number) => Array.from({ length: count }, () => minutes);
  test.each([
    ['nobody has timed any: the usual', [], [], { minutes: 10, source: 'usual', count: 0 }],
    ['two say nothing yet', [2, 2], [2, 2], { minutes: 10, source: 'usual', count: 0 }],
    ['three draw the usual a little their way', [2, 2, 2], [2, 2, 2], { minutes: 7, source: 'team', count: 3 }],
    ['forty outweigh it', times(40, 2), times(40, 2), { minutes: 3, source: 'own', count: 40 }],
    ['with few of their own the team speaks for them', [30, 30, 30], [30, 30, 30, ...times(20, 6)], { minutes: 7, source: 'team', count: 23 }],
    ['with ten of their own they speak for themselves', times(10, 20), [...times(10, 20), ...times(30, 6)], { minutes: 17, source: 'own', count: 10 }],
    ['one endless talk moves nothing', [...times(19, 8), 600], times(20, 8), { minutes: 8, source: 'own', count: 20 }],
    ['never less than a minute', times(40, 1), times(40, 1), { minutes: 2, source: 'own', count: 40 }],
  ] as const)('%s', (_name, own, team, learned) => {
    expect(learnMinutes(own, team, 10)).toEqual(learned);
  });
  test('the middle of the values', () => {
    expect([medianOf([]), medianOf([7]), medianOf([9, 1, 4]), medianOf([1, 9, 3, 5])]).toEqual([0, 7, 4, 4]);
  });
  test('the order of contacts says nothing, and the answer lies between what was timed and the usual', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 3, maxLength: 60 }), fc.constantFrom(2, 4, 10, 60), (timed, usual) => {
        const { minutes } = learnMinutes(timed, timed, usual);
        expect(learnMinutes([...timed].reverse(), [...timed].reverse(), usual).minutes).toBe(minutes);
        expect(minutes).toBeGreaterThanOrEqual(Math.min(usual, ...timed));
        expect(minutes).toBeLessThanOrEqual(Math.max(usual, ...timed));
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
  const minute = 60_000;
  test.each([
    ['nobody saw it open', null, 'call', null],
    ['it was only ticked off', 19_000, 'call', null],
    ['half a minute is one', 30_000, 'call', 1],
    ['seven and a bit', 7.4 * minute, 'call', 7],
    ['a long talk', 38 * minute, 'call', 38],
    ['lunch lay between', 70 * minute, 'call', null],
    ['half an hour over a text message', 31 * minute, 'sms', null],
    ['a visit is not made at the desk', 12 * minute, 'visit', null],
  ] as const)('a card that lay open: %s', (_name, openMs, channel, minutes) => {
    expect(timedMinutes(openMs, channel, usualMinutes[channel])).toBe(minutes);
  });
});

describe('the best hour', () => {
  const call = (hour: number, answered = true, weekday = 1): CallTime => ({ hour, weekday, answered });
  test.each([
    ['needs three answers', [call(9), call(9)], null],
    ['is the hour they answered most', [call(17), call(9), call(17)], 17],
    ['is the earliest of equals', [call(17), call(9), call(12)], 9],
    ['counts what was tried in vain', [call(9), call(9, false), call(9, false), call(9, false), call(15), call(15)], 15],
    ['leaves out who never answers', [call(9, false), call(9, false), call(9, false)], null],
    ['hears the same weekday twice', [call(10, true, 2), call(10, true, 2), call(14, true, 3), call(14, true, 3)], 14],
  ] as const)('%s', (_name, calls, hour) => {
    expect(bestHourOf(calls, 3)).toBe(hour);
  });
  test('leans on what the team sees while the customer has said little', () => {
    const team = teamRates([...Array.from({ length: 60 }, () => call(16)), ...Array.from({ length: 60 }, () => call(9, false))]);
    expect(bestHourOf([call(9), call(12), call(16)], 5, team)).toBe(16);
    expect(team[16]).toBeGreaterThan(0.8);
    expect(team[3]).toBe(0.5);
    expect(teamRates([])).toEqual(knowingNothing);
  });
  test('is told on our clock: nine in Reykjavík is ten in Budapest in winter', () => {
    expect(hourHere(9, -1)).toBe(10);
    expect(hourHere(0, 1)).toBe(23);
    expect(hourHere(10, 5.5)).toBe(4);
  });
});

const days = (count: number, free: number): SpreadDay[] => Array.from({ length: count }, (_, ahead) => ({ on: addDays(today, ahead + 1), free, whole: 50 }));
const card = (number: number, fields: Partial<SpreadCard> = {}): SpreadCard => ({
  touchId: id(number),
  minutes: 10,
  worth: 1,
  lastOn: null,
  isPressing: false,
  ...fields,
});
const laid = (cards: SpreadCard[], over: SpreadDay[]) => [...spreadOver(cards, over)].map(([touchId, on]) => [Number(touchId.slice(-4)), on]).sort();

describe('spreading the rest', () => {
  test('the best for their minutes come first, no more a day than it holds', () => {
    expect(laid([card(1, { worth: 3 }), card(2, { worth: 2 }), card(3, { worth: 1 })], days(3, 20))).toEqual([
      [1, '2026-11-19'],
      [2, '2026-11-19'],
      [3, '2026-11-20'],
    ]);
  });
  test('what has a last day goes before what has none, what is very late before both', () => {
    const cards = [card(1, { worth: 9 }), card(2, { lastOn: '2026-11-20' }), card(3, { isPressing: true, worth: 0.1 })];
    expect(laid(cards, days(3, 10))).toEqual([
      [1, '2026-11-21'],
      [2, '2026-11-20'],
      [3, '2026-11-19'],
    ]);
  });
  test('a full day takes it all the same where the last day presses', () => {
    expect(laid([card(1, { lastOn: '2026-11-20' })], days(3, 5))).toEqual([[1, '2026-11-19']]);
  });
  test('what makes sense only until today stays on today, and so does what no day has room for', () => {
    expect(laid([card(1, { lastOn: today })], days(3, 50))).toEqual([]);
    expect(laid([card(1)], days(3, 5))).toEqual([]);
    expect(laid([card(1)], [])).toEqual([]);
  });
  test('a visit longer than any day has goes to the day with the most left', () => {
    const over = [...days(1, 10), { on: '2026-11-20', free: 40, whole: 50 }];
    expect(laid([card(1, { minutes: 60 })], over)).toEqual([[1, '2026-11-20']]);
  });
  const someCards = fc.array(
    fc.record({
      minutes: fc.constantFrom(2, 4, 10, 60),
      worth: fc.double({ min: 0, max: 50, noNaN: true }),
      lastOn: fc.option(fc.integer({ min: 0, max: 12 }).map((ahead) => addDays(today, ahead))),
      isPressing: fc.boolean(),
    }),
    { maxLength: 60 },
  );
  test('no card twice, none on a day that was not offered, none after its last day, none lost that a day has room for; order says nothing', () => {
    fc.assert(
      fc.property(someCards, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }), (each, free) => {
        const cards = each.map((fields, index) => card(index, fields));
        const over = free.map((minutes, index) => ({ on: addDays(today, index * 2 + 1), free: minutes, whole: 60 }));
        const placed = spreadOver(cards, over);
        expect([...spreadOver([...cards].reverse(), over)].sort()).toEqual([...placed].sort());
        const left = new Map(over.map((day) => [day.on, day.free]));
        for (const one of cards) {
          const on = placed.get(one.touchId);
          if (on === undefined) continue;
          expect(left.has(on)).toBe(true);
          if (one.lastOn !== null) expect(on <= one.lastOn).toBe(true);
          left.set(on, (left.get(on) ?? 0) - one.minutes);
        }
        // Only what has a last day may fill a day beyond what it holds.
        for (const [on, minutes] of left) if (minutes < 0) expect(cards.some((one) => placed.get(one.touchId) === on && one.lastOn !== null)).toBe(true);
        for (const one of cards)
          if (!placed.has(one.touchId))
            expect(over.every((day) => (one.lastOn !== null && day.on > one.lastOn) || (left.get(day.on) ?? 0) < one.minutes)).toBe(true);
      }),
      { numRuns: 3000, seed: 5 },
    );
  });
});

const me = id(1);
const anna = id(2);
const nora = id(3);
const away: OwnerAway = { from: 100, until: 106, due: 'hand', occasions: 'pass', standInId: anna, prepareBy: 97, returnOn: 109 };

describe('whose card it is', () => {
  const sellers: Sellers = { all: new Set([me, anna, nora]), sharers: [me, anna, nora], away: new Map() };
  test('the owner’s; one who left the team owns nobody', () => {
    expect(ownerOf(id(9), anna, sellers)).toBe(anna);
    expect(ownerOf(id(9), id(77), sellers)).toBe(shareOf(id(9), sellers.sharers));
    expect(ownerOf(id(9), null, { ...sellers, sharers: [me] })).toBe(me);
    expect(shareOf(id(9), [])).toBeNull();
  });
  test('each customer has exactly one, the same in any order, and whoever is new takes only their own share', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), fc.uniqueArray(fc.uuid({ version: 7 }), { minLength: 1, maxLength: 8 }), (customerId, team) => {
        const whose = shareOf(customerId, team);
        expect(team).toContain(whose);
        expect(shareOf(customerId, [...team].reverse())).toBe(whose);
        const without = shareOf(customerId, team.slice(1));
        if (team.length > 1 && without !== whose) expect(whose).toBe(team[0]);
      }),
      { numRuns: 10_000, seed: 13 },
    );
  });
  test('the shares are fair: of 3000 customers each of three gets about a third', () => {
    const counts = new Map<string | null, number>();
    for (let number = 0; number < 3000; number += 1) {
      const whose = shareOf(id(number), sellers.sharers);
      counts.set(whose, (counts.get(whose) ?? 0) + 1);
    }
    for (const seller of sellers.sharers) expect(counts.get(seller)).toBeGreaterThan(900);
  });
  test.each([
    ['before the holiday it is the owner’s', 99, null, me],
    ['on its first day it is with the colleague', 100, null, anna],
    ['on its last day too', 106, null, anna],
    ['afterwards it is the owner’s again', 107, null, me],
    ['an occasion in the holiday goes its own way', 103, 104, me],
    ['an occasion after it goes with what is due', 103, 120, anna],
  ] as const)('%s', (_name, day, occasionOn, whose) => {
    expect(listedWith(me, away, { today: day, occasionOn })).toBe(whose);
  });
  test('where nothing is handed over everything stays', () => {
    expect(listedWith(me, { ...away, due: 'keep' }, { today: 103, occasionOn: null })).toBe(me);
    expect(listedWith(me, { ...away, standInId: null }, { today: 103, occasionOn: null })).toBe(me);
    expect(listedWith(me, undefined, { today: 103, occasionOn: null })).toBe(me);
  });
});

describe('lateness leaves a holiday out', () => {
  test.each([
    ['due long before, seen before it', 90, 99, 9],
    ['due before, seen in it: it stands still', 90, 103, 9],
    ['due before, seen after', 90, 110, 13],
    ['due in it, seen on the first day after: not late', 103, 107, 1],
    ['due on its last day', 106, 108, 2],
    ['due after', 108, 110, 2],
    ['not due yet', 108, 103, -5],
  ])('%s', (_name, due, day, late) => {
    expect(daysLate(due, day, away)).toBe(late);
  });
  test('the day on which it becomes very late is the first on which it is so many days late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 130 }), fc.integer({ min: 1, max: 60 }), (due, by) => {
        const day = dayLateBy(due, by, away);
        expect(daysLate(due, day, away)).toBe(by);
        expect(daysLate(due, day - 1, away)).toBeLessThan(by);
        expect(dayLateBy(due, by, undefined)).toBe(due + by);
      }),
      { numRuns: 2000, seed: 17 },
    );
  });
});
