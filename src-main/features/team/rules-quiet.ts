// What a new team starts with, and what can be saved. Calls and SMS on working days from 9 to 20 where the customer is, and not on public
// holidays; e-mail is read when people like.
import type { QuietHours } from '#contract/team';

const spoken = { anyTime: false, weekdays: { from: '09:00', to: '20:00' }, saturday: null, sunday: null, onHolidays: false } as const;

export const defaultQuietHours: readonly QuietHours[] = [
  { channel: 'call', ...spoken },
  { channel: 'sms', ...spoken },
  { channel: 'email', ...spoken, anyTime: true },
];

/** The day whose hours end before they begin, or null. */
export function hoursProblem({ weekdays, saturday, sunday }: QuietHours): 'weekdays' | 'saturday' | 'sunday' | null {
  if (weekdays.to <= weekdays.from) return 'weekdays';
  if (saturday && saturday.to <= saturday.from) return 'saturday';
  return sunday && sunday.to <= sunday.from ? 'sunday' : null;
}
