import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuietHours } from '#contract/team';
import { dayFromNumber, dayNumber, weekdayOfNumber } from '#kit/days';
import { instantThere, localMoment, zoneOf } from '#kit/time-zones';
import { defaultQuietHours, hoursProblem } from '../../src-main/features/team/rules-quiet.ts';
import { nextOpenDay, type QuietSettings, type QuietWho, quietDayHit, quietNow } from '../../src-main/features/touches/rules-quiet.ts';

const holidays: Record<string, readonly string[]> = { NO: ['2026-12-25', '2026-12-26', '2027-05-17'], HU: ['2026-12-24', '2026-12-25', '2027-03-15'] };
const working: Record<string, readonly string[]> = { HU: ['2026-12-12'] };
const settings: QuietSettings = {
  quiet: defaultQuietHours,
  publicDay: (country, _region, day) => {
    const on = dayFromNumber(day);
    return holidays[country]?.includes(on) ? 'closed' : working[country]?.includes(on) ? 'working' : null;
  },
};
const hungarian: QuietWho = { country: 'HU', region: null, kind: 'person' };
const norwegian: QuietWho = { country: 'NO', region: null, kind: 'person' };
const firm: QuietWho = { country: 'NO', region: null, kind: 'company' };
const with_ = (channel: QuietHours['channel'], fields: Partial<QuietHours>): QuietSettings => ({
  ...settings,
  quiet: defaultQuietHours.map((hours) => (hours.channel === channel ? { ...hours, ...fields } : hours)),
});
const now = (who: QuietWho, on: string, time: string, how: QuietSettings = settings, channel: 'call' | 'sms' | 'email' = 'call') =>
  quietNow(how, who, channel, { day: dayNumber(on), time });
const opens = (quiet: ReturnType<typeof now>) => quiet && `${quiet.rule} ${dayFromNumber(quiet.opensOn)} ${quiet.from}${quiet.byLaw ? ' by law' : ''}`;

describe('at which hour a customer is rung, where they are', () => {
  // 2026-11-18 is a Wednesday.
  test.each([
    [hungarian, '2026-11-18', '08:59', 'quiet-hours 2026-11-18 09:00'],
    [hungarian, '2026-11-18', '09:00', null],
    [hungarian, '2026-11-18', '19:59', null],
    [hungarian, '2026-11-18', '20:00', 'quiet-hours 2026-11-19 09:00'],
    [hungarian, '2026-11-18', '23:59', 'quiet-hours 2026-11-19 09:00'],
    [hungarian, '2026-11-18', '00:00', 'quiet-hours 2026-11-18 09:00'],
    // Friday evening, Saturday, Sunday: until Monday.
    [hungarian, '2026-11-20', '20:00', 'quiet-hours 2026-11-23 09:00'],
    [hungarian, '2026-11-21', '10:00', 'quiet-day 2026-11-23 09:00'],
    [hungarian, '2026-11-22', '23:30', 'quiet-day 2026-11-23 09:00'],
    // Christmas Eve is closed in Hungary in 2026; then Friday the 25th, then the weekend.
    [hungarian, '2026-12-24', '12:00', 'quiet-day 2026-12-28 09:00'],
    // A Saturday that was made a working day.
    [hungarian, '2026-12-12', '10:00', null],
    // Norway, by law: not on Saturdays and holidays, not before 9 and after 21.
    [norwegian, '2026-11-21', '10:00', 'quiet-day 2026-11-23 09:00 by law'],
    [norwegian, '2026-12-25', '10:00', 'quiet-day 2026-12-28 09:00 by law'],
    [norwegian, '2026-11-18', '08:00', 'quiet-hours 2026-11-18 09:00 by law'],
    [norwegian, '2026-11-18', '20:30', 'quiet-hours 2026-11-19 09:00'],
    [norwegian, '2026-11-18', '21:00', 'quiet-hours 2026-11-19 09:00 by law'],
    [firm, '2026-11-21', '10:00', 'quiet-day 2026-11-23 09:00'],
  ])('%j on %s at %s: %s', (who, on, time, expected) => {
    expect(opens(now(who, on, time))).toBe(expected);
  });

  test('"no quiet hours" is a choice of its own, and the law stands all the same', () => {
    const any = with_('call', { anyTime: true });
    expect(now(hungarian, '2026-11-22', '03:00', any)).toBeNull();
    expect(opens(now(norwegian, '2026-11-22', '12:00', any))).toBe('quiet-day 2026-11-23 09:00 by law');
    expect(opens(now(norwegian, '2026-11-18', '07:00', any))).toBe('quiet-hours 2026-11-18 09:00 by law');
    expect(now(norwegian, '2026-11-18', '20:30', any)).toBeNull();
  });
  test('Saturdays, Sundays and public holidays have hours where the team gives them some', () => {
    const open = with_('call', { saturday: { from: '10:00', to: '18:00' }, sunday: { from: '14:00', to: '16:00' }, onHolidays: true });
    expect(opens(now(hungarian, '2026-11-21', '09:00', open))).toBe('quiet-hours 2026-11-21 10:00');
    expect(now(hungarian, '2026-11-21', '17:59', open)).toBeNull();
    expect(opens(now(hungarian, '2026-11-21', '18:00', open))).toBe('quiet-hours 2026-11-22 14:00');
    expect(now(hungarian, '2026-12-24', '12:00', open)).toBeNull();
    expect(opens(now(norwegian, '2026-11-21', '11:00', open))).toBe('quiet-day 2026-11-23 09:00 by law');
  });
  test('e-mail may leave at any hour until the team says otherwise; each channel has hours of its own', () => {
    expect(now(hungarian, '2026-11-22', '03:00', settings, 'email')).toBeNull();
    expect(opens(now(hungarian, '2026-11-22', '03:00', with_('email', { anyTime: false }), 'email'))).toBe('quiet-day 2026-11-23 09:00');
    expect(opens(now(norwegian, '2026-11-21', '10:00', settings, 'sms'))).toBe('quiet-day 2026-11-23 09:00');
    expect(now(hungarian, '2026-11-22', '03:00', with_('sms', { anyTime: true }), 'sms')).toBeNull();
  });
  test('hours that end before they begin are refused, by the day', () => {
    const [call] = defaultQuietHours;
    if (!call) throw new Error('There are no hours');
    expect(hoursProblem(call)).toBeNull();
    expect(hoursProblem({ ...call, weekdays: { from: '20:00', to: '09:00' } })).toBe('weekdays');
    expect(hoursProblem({ ...call, saturday: { from: '10:00', to: '10:00' } })).toBe('saturday');
    expect(hoursProblem({ ...call, sunday: { from: '10:00', to: '09:00' } })).toBe('sunday');
  });
});

describe('days on which a channel rests, for the planner', () => {
  const hit = (who: QuietWho, on: string, today = on, channel: 'call' | 'sms' | 'email' | 'post' | 'visit' = 'call') => {
    const found = quietDayHit(settings, who, { channel, day: dayNumber(on), today: dayNumber(today) });
    return found && `${found.quietDay} until ${dayFromNumber(found.releasedOn)}${found.byLaw ? ' by law' : ''}`;
  };
  test('a holiday, a Saturday and a Sunday end on the next working day', () => {
    expect(hit(hungarian, '2026-12-24')).toBe('holiday until 2026-12-28');
    expect(hit(hungarian, '2026-11-21')).toBe('saturday until 2026-11-23');
    expect(hit(norwegian, '2026-11-22')).toBe('sunday until 2026-11-23 by law');
    expect(hit(hungarian, '2026-11-23')).toBeNull();
  });
  test('of days to come only public holidays are told', () => {
    expect(hit(hungarian, '2026-11-21', '2026-11-18')).toBeNull();
    expect(hit(hungarian, '2026-12-24', '2026-11-18')).toBe('holiday until 2026-12-28');
  });
  test('post, visits and letters are held by no day', () => {
    for (const channel of ['post', 'visit', 'email'] as const) expect(hit(hungarian, '2026-11-22', '2026-11-22', channel)).toBeNull();
  });
  test('over the whole of 2027 a call is open on exactly the weekdays that are no holidays, and a release is always such a day', () => {
    const from = dayNumber('2027-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.constantFrom(hungarian, norwegian), (days, who) => {
        const day = from + days;
        const isOpen = weekdayOfNumber(day) < 6 && settings.publicDay(who.country, null, day) !== 'closed';
        const released = quietDayHit(settings, who, { channel: 'call', day, today: day })?.releasedOn ?? day;
        expect(released === day).toBe(isOpen);
        expect(weekdayOfNumber(released)).toBeLessThan(6);
        expect(settings.publicDay(who.country, null, released)).not.toBe('closed');
        expect(nextOpenDay(settings, who, 'call', day)).toBe(released);
      }),
      { numRuns: 2000, seed: 20270101 },
    );
  });
});

describe('the customer’s own clock', () => {
  const at = (text: string) => Date.parse(text);
  test.each([
    ['2027-02-03T15:45:00Z', 'Atlantic/Reykjavik', '2027-02-03 15:45'],
    ['2027-02-03T15:45:00Z', 'Europe/Budapest', '2027-02-03 16:45'],
    ['2027-07-01T09:00:00Z', 'Europe/Budapest', '2027-07-01 11:00'],
    // Across midnight, both ways.
    ['2026-11-18T23:30:00Z', 'Europe/Budapest', '2026-11-19 00:30'],
    ['2026-11-19T02:00:00Z', 'America/New_York', '2026-11-18 21:00'],
    ['2026-11-18T12:00:00Z', 'Pacific/Auckland', '2026-11-19 01:00'],
    // The night of summer time: 01:59 is followed by 03:00; in autumn 02:30 comes twice.
    ['2027-03-28T00:59:00Z', 'Europe/Oslo', '2027-03-28 01:59'],
    ['2027-03-28T01:00:00Z', 'Europe/Oslo', '2027-03-28 03:00'],
    ['2027-10-31T00:30:00Z', 'Europe/Oslo', '2027-10-31 02:30'],
    ['2027-10-31T01:30:00Z', 'Europe/Oslo', '2027-10-31 02:30'],
    ['2028-02-29T23:30:00Z', 'Europe/Ljubljana', '2028-03-01 00:30'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    const { on, time } = localMoment(at(instant), zone);
    expect(`${on} ${time}`).toBe(expected);
  });
  test('an hour that summer time leaves out is an hour later, one that comes twice is the first', () => {
    expect(instantThere('2027-03-28', '02:30', 'Europe/Oslo')).toBe(at('2027-03-28T01:30:00Z'));
    expect(instantThere('2027-10-31', '02:30', 'Europe/Oslo')).toBe(at('2027-10-31T00:30:00Z'));
    expect(instantThere('2027-03-29', '09:00', 'Europe/Oslo')).toBe(at('2027-03-29T07:00:00Z'));
  });
  test('what is told of a moment always opens after it, on both nights of summer time and on 29 February', () => {
    const zones = ['Europe/Oslo', 'Europe/Budapest', 'Atlantic/Reykjavik', 'America/New_York', 'Pacific/Auckland'] as const;
    const from = at('2027-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 * 96 }), fc.constantFrom(...zones), (quarters, zone) => {
        const instant = from + quarters * 900_000;
        const { on, time } = localMoment(instant, zone);
        const quiet = quietNow(settings, hungarian, 'call', { day: dayNumber(on), time });
        if (!quiet) {
          expect(weekdayOfNumber(dayNumber(on))).toBeLessThan(6);
          return;
        }
        const opensAt = instantThere(dayFromNumber(quiet.opensOn), quiet.from, zone);
        expect(opensAt).toBeGreaterThan(instant);
        const then = localMoment(opensAt, zone);
        expect(quietNow(settings, hungarian, 'call', { day: dayNumber(then.on), time: then.time })).toBeNull();
      }),
      { numRuns: 3000, seed: 20270328 },
    );
  });
  test.each([
    [{ country: 'HU', region: null, timeZone: null }, 'Europe/Budapest'],
    [{ country: 'NO', region: null, timeZone: 'Atlantic/Canary' }, 'Atlantic/Canary'],
    [{ country: 'US', region: 'CA', timeZone: null }, 'America/Los_Angeles'],
    [{ country: 'US', region: null, timeZone: null }, 'America/New_York'],
    [{ country: 'GB', region: 'SCT', timeZone: null }, 'Europe/London'],
    [{ country: 'ES', region: 'CN', timeZone: null }, 'Atlantic/Canary'],
  ])('%j lives in %s', (living, zone) => {
    expect(zoneOf(living)).toBe(zone);
  });
});
