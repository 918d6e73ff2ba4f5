// Channel limits: at most so many touches in so many days, per channel and over all together.
import type { ChannelLimit } from '#contract/team';
import type { Channel } from '#contract/words';
import type { ContactFact, CustomerFacts, PlanSettings } from './rules-facts.ts';

/** The limit of the customer's segment, else the team's; null where nobody has set one. One of no limit is answered as such. */
function limitSet(settings: PlanSettings, segmentId: string, channel: ChannelLimit['channel']): ChannelLimit | null {
  let found: ChannelLimit | null = null;
  for (const limit of settings.limits) {
    if (limit.channel !== channel) continue;
    if (limit.segmentId === segmentId) return limit;
    if (limit.segmentId === null) found = limit;
  }
  return found;
}

/** True while an enquiry is in its decision period: then twice a week is not too often. */
export const isDeciding = (facts: CustomerFacts, day: number) => facts.matters.some((matter) => matter.kind === 'enquiry' && day <= matter.decisionUntil);

export interface LimitHit {
  rule: 'channel-limit' | 'total-limit';
  /** The first day on which the limit lets one more through. */
  releasedOn: number;
  limit: { maxTouches: number; perDays: number };
}

/** Outgoing contacts that count, upwards: calls nobody answered do not. */
function countedDays(contacts: readonly ContactFact[], day: number, channel: Channel | null): number[] {
  const days: number[] = [];
  for (const contact of contacts) {
    if (contact.direction === 'out' && contact.reached && contact.on <= day && (channel === null || contact.channel === channel)) days.push(contact.on);
  }
  return days.sort((a, b) => a - b);
}

function hit(rule: LimitHit['rule'], limit: ChannelLimit | null, days: readonly number[], day: number): LimitHit | null {
  // "No limit" is a choice of its own, not 0.
  if (!limit || limit.noLimit) return null;
  // With n allowed, the n-th contact from the end must have left the window.
  const blocking = days.at(-limit.maxTouches);
  if (blocking === undefined || day >= blocking + limit.perDays) return null;
  return { rule, releasedOn: blocking + limit.perDays, limit: { maxTouches: limit.maxTouches, perDays: limit.perDays } };
}

/** The limit of one channel on a day, or null where one more may go out. */
export function channelLimitHit(facts: CustomerFacts, settings: PlanSettings, channel: Channel, day: number): LimitHit | null {
  const own = channel === 'email' && facts.wantsNewsletter ? limitSet(settings, facts.segmentId, 'newsletter') : null;
  return hit('channel-limit', own ?? limitSet(settings, facts.segmentId, channel), countedDays(facts.contacts, day, channel), day);
}

/** The limit over all channels together on a day, or null. */
export function totalLimitHit(facts: CustomerFacts, settings: PlanSettings, day: number): LimitHit | null {
  const onDay = (on: number) => {
    const limit = limitSet(settings, facts.segmentId, isDeciding(facts, on) ? 'all-deciding' : 'all');
    return hit('total-limit', limit, countedDays(facts.contacts, day, null), on);
  };
  const first = onDay(day);
  if (!first || !isDeciding(facts, day) || isDeciding(facts, first.releasedOn)) return first;
  // The decision period is over by then: what is let go on that day must also fit the limit of other times.
  return { ...first, releasedOn: onDay(first.releasedOn)?.releasedOn ?? first.releasedOn };
}
