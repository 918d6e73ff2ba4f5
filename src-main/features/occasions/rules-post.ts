// Post planned backwards, in day numbers: for the planner, which reckons thousands of customers within a breath.
import { weekdayOfNumber } from '#kit/days';
import { usualTransitDays } from './rules-workdays.ts';

/** What is known of a day where we post: closed, or open although it is a Saturday; null where it is as its weekday says. */
export type PostDay = (day: number) => 'closed' | 'working' | null;

/**
 * When a letter must be written and posted so that it is there on its day: delivered on the last workday up to it, two workdays under way,
 * written and printed the workday before (the same as `postBy`, see rules-workdays).
 */
export function postBackwards(on: number, dayKind: PostDay): { writeOn: number; postOn: number } {
  const isOpen = (day: number) => (dayKind(day) ?? (weekdayOfNumber(day) > 5 ? 'closed' : 'working')) === 'working';
  const upTo = (day: number): number => (isOpen(day) ? day : upTo(day - 1));
  let postOn = upTo(on);
  for (let under = 0; under < usualTransitDays; under += 1) postOn = upTo(postOn - 1);
  return { postOn, writeOn: upTo(postOn - 1) };
}
