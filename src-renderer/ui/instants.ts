import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '#contract/words';

const here = () => Temporal.Now.timeZoneId();

/** The calendar day of an instant, in the zone of this screen. */
export function dayOfInstant(at: Instant): Day {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(here()).toPlainDate().toString();
}

/** `14:05`, in the zone of this screen: the same in all five languages. */
export function clockTime(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(here()).toPlainTime().toString({ smallestUnit: 'minute' });
}
