// The clock of a simulated year: it stands where it is put, in the zone of the team.
import { Temporal } from 'temporal-polyfill';
import type { Day } from '#contract/words';
import type { Clock } from '../../ports/clock.ts';

export interface SimulatedClock extends Clock {
  /** Puts the clock on a day and a time of that day, `HH:MM`. */
  moveTo(day: Day, timeOfDay: string): void;
  /** Lets working time pass. */
  pass(minutes: number): void;
}

export function simulatedClock(start: Day, timeZone: string): SimulatedClock {
  const at = (day: Day, timeOfDay: string) => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: timeOfDay }).epochMilliseconds;
  let now = at(start, '08:00');
  return {
    now: () => now,
    zone: () => timeZone,
    today: () => Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    monotonicMs: () => now,
    moveTo: (day, timeOfDay) => {
      now = at(day, timeOfDay);
    },
    pass: (minutes) => {
      now += minutes * 60_000;
    },
  };
}
