// What comes after a call, by its outcome. A proposal: the salesperson sees it in the same form and may change it.
import type { BusinessOutcome, Channel, Day, TechnicalOutcome } from '#contract/words';
import { addDays, isoWeekday } from '#kit/days';
import type { Hint } from './words/desk.ts';

export interface AfterCall {
  technical: TechnicalOutcome;
  business: BusinessOutcome | null;
  today: Day;
  /** Hour of the day, 0 to 23, in the salesperson's zone. */
  hour: number;
  /** ISO weekdays on which the salesperson works, Monday is 1. */
  workDays: readonly number[];
  /** Channels with a usable contact point that the customer has not stopped. */
  reachable: readonly Channel[];
}

export type Proposal = { kind: 'by-rules' } | { kind: 'on-day'; channel: Channel; on: Day; hint: Hint };

const byRules: Proposal = { kind: 'by-rules' };

/** Until this hour a busy line is worth another try on the same day. */
const lastHourForAnotherTry = 15;

/** The first working day on or after `day`; the day itself for somebody who named no working days. */
export function workingDayFrom(day: Day, workDays: readonly number[]): Day {
  for (let ahead = 0; ahead < 7; ahead++) {
    const candidate = addDays(day, ahead);
    if (workDays.includes(isoWeekday(candidate))) return candidate;
  }
  return day;
}

/** So many working days after `day`. */
export function workingDaysAfter(day: Day, count: number, workDays: readonly number[]): Day {
  let reached = day;
  for (let passed = 0; passed < count; passed++) reached = workingDayFrom(addDays(reached, 1), workDays);
  return reached;
}

/** A call planned for a customer who cannot be called any more would only be held. */
const call = (after: AfterCall, on: Day, hint: Hint): Proposal => (after.reachable.includes('call') ? { kind: 'on-day', channel: 'call', on, hint } : byRules);

/** Another ear or eye than the telephone, which has just been used; the telephone where there is nothing else. */
function otherThanCall(after: AfterCall, on: Day, hint: Hint): Proposal {
  const channel = (['email', 'sms', 'post', 'call'] as const).find((candidate) => after.reachable.includes(candidate));
  return channel ? { kind: 'on-day', channel, on, hint } : byRules;
}

export function proposeNext(after: AfterCall): Proposal {
  return after.business === null ? afterTechnical(after) : afterBusiness(after, after.business);
}

function afterBusiness(after: AfterCall, business: BusinessOutcome): Proposal {
  const { today, workDays } = after;
  switch (business) {
    case 'interested':
      return otherThanCall(after, workingDayFrom(addDays(today, 3), workDays), 'interested');
    case 'bought':
      return otherThanCall(after, workingDayFrom(addDays(today, 7), workDays), 'bought');
    case 'call-back':
      return call(after, workingDaysAfter(today, 2, workDays), 'call-back');
    case 'complaint':
      return call(after, workingDaysAfter(today, 1, workDays), 'complaint');
    case 'refused':
    case 'do-not-call':
    case 'talked':
      return byRules;
  }
}

function afterTechnical(after: AfterCall): Proposal {
  const { technical, today, hour, workDays } = after;
  switch (technical) {
    case 'no-answer':
      return call(after, workingDaysAfter(today, 1, workDays), 'other-time');
    case 'busy':
      return call(after, hour < lastHourForAnotherTry ? today : workingDaysAfter(today, 1, workDays), 'busy');
    case 'voicemail':
      return call(after, workingDaysAfter(today, 2, workDays), 'voicemail');
    case 'wrong-person':
      return call(after, workingDaysAfter(today, 1, workDays), 'right-person');
    case 'answered':
    case 'wrong-number':
      return byRules;
  }
}
