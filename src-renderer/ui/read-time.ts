import { TimeOfDay } from '#contract/words';

/** `8`, `830` and `8.30` mean 08:30 as well; null where it is no time of day. */
export function readTime(typed: string): string | null {
  const digits = /^\s*(\d{1,2})[.:\s]?(\d{2})?\s*$/.exec(typed);
  const time = digits ? `${(digits[1] ?? '').padStart(2, '0')}:${digits[2] ?? '00'}` : '';
  return TimeOfDay.safeParse(time).success ? time : null;
}
