// Which timed work is due, as a pure question of the clock and of what was raised before.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockJumped, dueJobs, dueReminders, instantOn, type Sitter } from '../../src-main/jobs/rules.ts';
import { fakeClock } from '../kit/clock.ts';

const anna: Sitter = { id: 'anna', digestAt: '08:30', workDays: [1, 2, 3, 4, 5] };
const wednesday = '2026-11-18';

function keysDue(
  day: string,
  time: string,
  { zone = 'Europe/Budapest', sitter = anna as Sitter | null, startedToday = false, raised = [] as string[] } = {},
): string[] {
  const clock = fakeClock({ today: day, time, zone });
  return dueJobs({ now: clock.now(), today: day, zone, sitter, startedToday, isRaised: (key) => raised.includes(key) }).map(({ key }) => key);
}

describe('the day is planned and copied', () => {
  test.each([
    ['not before four in the morning', '03:59', false, []],
    ['at four in the morning', '04:00', false, ['plan:2026-11-18', 'backup:2026-11-18']],
    ['at once when the app starts in the night', '01:00', true, ['plan:2026-11-18', 'backup:2026-11-18']],
  ])('%s', (_when, time, startedToday, keys) => {
    expect(keysDue(wednesday, time, { startedToday })).toEqual(keys);
  });

  test('once a day, whether by the start or by the hour', () => {
    const raised = ['plan:2026-11-18', 'backup:2026-11-18'];
    expect(keysDue(wednesday, '04:00', { raised })).toEqual([]);
    expect(keysDue('2026-11-19', '04:00', { raised })).toEqual(['plan:2026-11-19', 'backup:2026-11-19']);
  });

  test('also where nobody has begun', () => {
    expect(keysDue(wednesday, '10:00', { sitter: null })).toEqual(['plan:2026-11-18', 'backup:2026-11-18']);
  });
});

describe('the morning digest', () => {
  const digests = (keys: string[]) => keys.filter((key) => key.startsWith('digest'));

  test('comes at the hour the salesperson chose, between the plan and the copy', () => {
    expect(digests(keysDue(wednesday, '08:29'))).toEqual([]);
    expect(keysDue(wednesday, '08:30')).toEqual(['plan:2026-11-18', 'digest:2026-11-18:anna', 'backup:2026-11-18']);
  });

  test('does not come on a day off', () => {
    expect(digests(keysDue('2026-11-21', '10:00'))).toEqual([]);
  });

  test('comes to each person at the desk', () => {
    const raised = ['digest:2026-11-18:anna'];
    expect(digests(keysDue(wednesday, '09:00', { raised }))).toEqual([]);
    expect(digests(keysDue(wednesday, '09:00', { raised, sitter: { ...anna, id: 'bjarni' } }))).toEqual(['digest:2026-11-18:bjarni']);
  });
});

describe('a time of day that the summer-time night', () => {
  const inBudapest = (day: string, time: string) => new Date(instantOn(day, time, 'Europe/Budapest')).toISOString();

  test('skips is taken after the gap', () => {
    // 29 March 2026: 02:00 becomes 03:00, so 02:30 is 03:30 summer time.
    expect(inBudapest('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(inBudapest('2026-03-29', '04:00')).toBe('2026-03-29T02:00:00.000Z');
  });

  test('has twice is taken the first time', () => {
    // 25 October 2026: 03:00 becomes 02:00 again.
    expect(inBudapest('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(inBudapest('2026-10-25', '04:00')).toBe('2026-10-25T03:00:00.000Z');
  });
});

test('however the clock is moved, nothing comes twice and only the present day is made up for', () => {
  const zones = ['Europe/Budapest', 'Atlantic/Reykjavik', 'Europe/Ljubljana', 'America/New_York'];
  const anInstant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') });
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.array(anInstant, { maxLength: 60 }), fc.boolean(), (zone, instants, startedToday) => {
      const clock = fakeClock({ zone });
      const raised: string[] = [];
      for (const now of instants) {
        clock.setNow(now);
        const jobs = dueJobs({ now, today: clock.today(), zone, sitter: anna, startedToday, isRaised: (key) => raised.includes(key) });
        expect(jobs.every(({ key }) => key.includes(clock.today()))).toBe(true);
        raised.push(...jobs.map(({ key }) => key));
      }
      expect(new Set(raised).size).toBe(raised.length);
    }),
    { numRuns: 200 },
  );
});

test('a promised call is raised when its hour comes, once, and again only when it was moved', () => {
  const promised = [{ touchId: 't1', plannedAt: 1000 }];
  const at = (now: number, raised: string[] = []) => dueReminders(promised, { now, isRaised: (key) => raised.includes(key) }).map(({ key }) => key);
  expect(at(999)).toEqual([]);
  expect(at(1000)).toEqual(['touch:t1:1000']);
  expect(at(2000, ['touch:t1:1000'])).toEqual([]);
  expect(at(2000, ['touch:t1:900'])).toEqual(['touch:t1:1000']);
});

test.each([
  ['sleep', 3_600_000, 0, true],
  ['a clock set back', -3_600_000, 60_000, true],
  ['a minute that just passed', 60_000, 60_000, false],
  ['a minute on a busy machine', 95_000, 95_000, false],
])('%s is told from time that passed', (_what, wall, monotonic, jumped) => {
  expect(clockJumped({ wall: 5_000_000, monotonic: 0 }, { wall: 5_000_000 + wall, monotonic })).toBe(jumped);
});
