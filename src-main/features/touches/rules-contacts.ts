// Looking back over what happened between us and one customer.
import type { ContactFact, CustomerFacts, MatterFact } from './rules-facts.ts';

/** The last day of real contact that `fits`, or null. */
export function lastDay(contacts: readonly ContactFact[], fits: (contact: ContactFact) => boolean = () => true): number | null {
  let last: number | null = null;
  for (const contact of contacts) if (contact.reached && (last === null || contact.on > last) && fits(contact)) last = contact.on;
  return last;
}

export const isOutgoing = (contact: ContactFact) => contact.direction === 'out';
export const isIncoming = (contact: ContactFact) => contact.direction === 'in';

export const latest = (...days: (number | null)[]): number | null =>
  days.reduce<number | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** The last real contact in any channel, incoming ones and purchases included: from it the cadence counts. */
export function lastContactOf(facts: CustomerFacts): number | null {
  return latest(lastDay(facts.contacts), facts.rhythm.lastOn);
}

/** Outgoing contacts since a day, that day included. */
export function outgoingSince(contacts: readonly ContactFact[], since: number): number {
  let count = 0;
  for (const contact of contacts) if (contact.reached && contact.direction === 'out' && contact.on >= since) count += 1;
  return count;
}

/** True where the customer was the last to speak, within a week: what we send now is an answer. */
export function owesAnswer(contacts: readonly ContactFact[], day: number): boolean {
  const incoming = lastDay(contacts, isIncoming);
  if (incoming === null || incoming > day || day - incoming > 7) return false;
  const outgoing = lastDay(contacts, isOutgoing);
  return outgoing === null || outgoing < incoming;
}

/** They asked us something and have not heard from us since: the first contact is the answer. */
export function hasUnansweredEnquiry({ matters, contacts, rhythm }: Pick<CustomerFacts, 'matters' | 'contacts' | 'rhythm'>): boolean {
  const isOpen = ({ kind, openedOn }: MatterFact) => kind === 'enquiry' && (rhythm.lastOn === null || rhythm.lastOn < openedOn);
  return matters.some((matter) => isOpen(matter) && outgoingSince(contacts, matter.openedOn) === 0);
}

/** An enquiry nobody has answered, or a mail that asks an answer. */
export const hasAsked = (facts: CustomerFacts): boolean => facts.asksAnswer !== null || hasUnansweredEnquiry(facts);
