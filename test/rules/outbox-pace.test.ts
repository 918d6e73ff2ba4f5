import { describe, expect, test } from 'vitest';
import { forecast, type PaceFacts, paceOf, pauseMs } from '../../src-main/features/letters/rules-pace.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.parse('2026-11-18T09:00:00Z');
const facts = (changes: Partial<PaceFacts> = {}): PaceFacts => ({ perHour: 40, perDay: 100, nextSendAt: null, leftAt: [], ...changes });
const every = (ms: number, count: number, from = now) => Array.from({ length: count }, (_, n) => from - (count - n) * ms);

describe('the next letter', () => {
  test('leaves at once where nothing has left lately', () => {
    expect(paceOf(facts(), { now, isBatch: false })).toEqual({ at: now, why: 'free', inHour: 0, inDay: 0 });
  });

  test('waits for the pause that was written down', () => {
    expect(paceOf(facts({ nextSendAt: now + 30_000 }), { now, isBatch: false })).toMatchObject({ at: now + 30_000, why: 'pause' });
  });

  test('waits until the first of an hour’s forty is an hour old', () => {
    const leftAt = every(minute, 40);
    expect(paceOf(facts({ leftAt }), { now, isBatch: false })).toMatchObject({ at: now - 40 * minute + hour, why: 'hour', inHour: 40 });
  });

  test('waits until the first of a day’s hundred is a day old', () => {
    const leftAt = every(14 * minute, 100);
    expect(paceOf(facts({ leftAt }), { now, isBatch: false })).toMatchObject({ at: now - 1400 * minute + 24 * hour, why: 'day', inDay: 100 });
  });

  test('of a batch leaves a tenth of the hour and of the day to single letters', () => {
    const leftAt = every(minute, 36);
    expect(paceOf(facts({ leftAt }), { now, isBatch: true }).why).toBe('hour');
    expect(paceOf(facts({ leftAt }), { now, isBatch: false }).why).toBe('free');
  });

  test('counts letters in the future too, for they left before the clock was set back', () => {
    const leftAt = every(minute, 40, now + 3 * hour - 100 * minute);
    const { at, why } = paceOf(facts({ leftAt: leftAt.map((one) => one - hour) }), { now, isBatch: false });
    expect(why).toBe('hour');
    expect(at).toBeLessThanOrEqual(now + 2 * hour);
  });

  test('does not wait for an instant that a clock far ahead has written down', () => {
    expect(paceOf(facts({ nextSendAt: now + 365 * 24 * hour }), { now, isBatch: false }).why).toBe('free');
  });
});

describe('the pause after a letter', () => {
  test('is none for the first few, then twenty to ninety seconds at forty an hour', () => {
    expect([0, 1, 4].map((count) => pauseMs(facts({ leftAt: every(1000, count) }), now, 1))).toEqual([0, 0, 0]);
    const many = facts({ leftAt: every(1000, 20) });
    expect([0, 1].map((chance) => pauseMs(many, now, chance))).toEqual([20_000, 90_000]);
  });

  test('grows to that', () => {
    const after = (count: number) => pauseMs(facts({ leftAt: every(1000, count) }), now, 1);
    expect([5, 6, 7, 8, 9, 30].map(after)).toEqual([34_000, 48_000, 62_000, 76_000, 90_000, 90_000]);
  });

  test('fits the pace that was chosen', () => {
    expect(pauseMs(facts({ perHour: 400, leftAt: every(1000, 20) }), now, 1)).toBe(9000);
  });
});

test('what is foreseen for two hundred letters is two days and more, and begins now', () => {
  const { firstAt, lastAt } = forecast(facts(), { now, isBatch: true, waiting: 200 });
  expect(firstAt).toBe(now);
  expect(lastAt - now).toBeGreaterThan(48 * hour);
  expect(lastAt - now).toBeLessThan(54 * hour);
});
