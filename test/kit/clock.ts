import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../src-main/ports/clock.ts';

export interface FakeClock extends Clock {
  /** Puts the clock on a day and a time of that day (`HH:MM`, 09:00 unless told) in its zone; the monotonic clock does not move. */
  set(day: string, time?: string): void;
  /** Puts the clock on an instant, as a person who changes the machine's clock does; the monotonic clock does not move. */
  setNow(instant: number): void;
  /** Lets time pass, on both clocks. */
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number; ms?: number }): void;
  moveTo(zone: string): void;
}

/** A clock that stands still until told; starts at 09:00 of the day. */
export function fakeClock({ today = '2026-11-18', time = '09:00', zone = 'Europe/Budapest' } = {}): FakeClock {
  let currentZone = zone;
  let monotonic = 1000;
  const at = (day: string, timeOfDay: string) =>
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: currentZone, plainTime: timeOfDay }).epochMilliseconds;
  let now = at(today, time);
  return {
    now: () => now,
    zone: () => currentZone,
    today: () => Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(currentZone).toPlainDate().toString(),
    monotonicMs: () => monotonic,
    set: (day, timeOfDay = '09:00') => {
      now = at(day, timeOfDay);
    },
    setNow: (instant) => {
      now = instant;
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0, ms = 0 }) => {
      const passed = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + ms;
      now += passed;
      monotonic += passed;
    },
    moveTo: (newZone) => {
      currentZone = newZone;
    },
  };
}
