import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '#contract/words';

/** The only reader of time. Everything that decides is handed its time. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): Instant;
  /** The calendar day in the salesperson's zone. */
  today(): Day;
  /** IANA name of the zone in which days are counted. */
  zone(): string;
  /** Milliseconds that never go back, for measuring how long something took. */
  monotonicMs(): number;
}

/** The machine's clock, with days counted in `zone` (the salesperson's), and optionally held on one day for trying and testing. */
export function systemClock(zone: () => string, heldDay?: Day): Clock {
  const now = () => {
    const real = Date.now();
    if (!heldDay) return real;
    // The day is held, the time of day goes on, so that what is logged keeps its order.
    const time = Temporal.Instant.fromEpochMilliseconds(real).toZonedDateTimeISO(zone()).toPlainTime();
    return Temporal.PlainDate.from(heldDay).toZonedDateTime({ timeZone: zone(), plainTime: time }).epochMilliseconds;
  };
  return {
    now,
    zone,
    today: () => heldDay ?? Temporal.Instant.fromEpochMilliseconds(Date.now()).toZonedDateTimeISO(zone()).toPlainDate().toString(),
    monotonicMs: () => performance.now(),
  };
}
