import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '#contract/words';

/** The calendar day of an instant in a zone. */
export function dayOfInstant(at: Instant, zone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
