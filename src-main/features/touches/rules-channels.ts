// Through which channel: what the touch is about gives the order of preference; contact points, grounds and limits decide.
import type { Basis, Channel, ContactPointKind } from '#contract/words';
import { readBasis } from './rules-basis.ts';
import { hasAsked, isOutgoing } from './rules-contacts.ts';
import type { CustomerFacts, PlanSettings } from './rules-facts.ts';
import { channelLimitHit, type LimitHit } from './rules-limits.ts';
import { nextOpenDay, type QuietHit, quietDayHit } from './rules-quiet.ts';
import { registerShuts } from './rules-registers.ts';

/** What the channel is chosen for. */
export type Purpose = 'occasion' | 'complaint' | 'follow-up' | 'enquiry' | 'agreed' | 'answer' | 'usual';

const pointKindOf: Record<Channel, ContactPointKind | null> = { email: 'email', sms: 'phone', call: 'phone', post: 'post', visit: 'post', pages: null };

/** Why a channel is shut to us, apart from limits. */
export type Shut = { rule: 'no-address' | 'opted-out' | 'reserved' | 'not-washed' } | { rule: 'no-basis'; basis: Basis };

export function basisOf(facts: CustomerFacts, channel: Channel): { basis: Basis; isWithdrawn: boolean } {
  return facts.consents.find((consent) => consent.channel === channel) ?? { basis: 'unknown', isWithdrawn: false };
}

/**
 * Null where the customer may be reached: a usable contact point, no stop, a ground that is enough in their country, and no register in the way.
 * Answers to the customer's own message and the handling of their complaint are never held: who has asked or complained has thereby given the
 * ground for the answer. A stop it respects.
 */
export function shutBecause(facts: CustomerFacts, channel: Channel, purpose: Purpose = 'usual'): Shut | null {
  const kind = pointKindOf[channel];
  const points = facts.points.filter((point) => point.kind === kind);
  const { basis, isWithdrawn } = basisOf(facts, channel);
  const usable = kind === null || points.some((point) => point.state === 'usable');
  if (isWithdrawn || (!usable && points.some((point) => point.state === 'opted-out'))) return { rule: 'opted-out' };
  if (!usable) return { rule: 'no-address' };
  if (hasAsked(facts) || purpose === 'complaint') return null;
  const { country, kind: who, register } = facts;
  if (readBasis({ country, kind: who, channel, basis }) !== 'allowed') return { rule: 'no-basis', basis };
  const inRegister = registerShuts({ country, kind: who, channel, basis, register });
  return inRegister && { rule: inRegister };
}

/** The channels worth trying, best first. Visits and pages are a person's own choice: they are never proposed here. */
export function preferredChannels(facts: CustomerFacts, purpose: Purpose): Channel[] {
  if (purpose === 'occasion') return ['email', 'call', 'post', 'sms'];
  // They wrote to us: we write back.
  if (purpose === 'answer') return ['email', 'call', 'sms', 'post'];
  if (purpose === 'complaint' || purpose === 'follow-up' || purpose === 'agreed') return ['call', 'email', 'sms', 'post'];
  // People take in by ear and by eye: never twice in the same way where there is another.
  const last = lastOutgoingChannel(facts);
  if (purpose !== 'enquiry') return last === 'email' ? ['call', 'email', 'post', 'sms'] : ['email', 'call', 'post', 'sms'];
  const order: Channel[] = last === null || last === 'call' ? ['email', 'call', 'post', 'sms'] : ['call', 'email', 'post', 'sms'];
  return [...order.filter((channel) => channel !== last), ...order.filter((channel) => channel === last)];
}

/** Who decides is never reached twice in a row in the same way while another is open to us, even if that other has to wait for its limit. */
function withoutRepeating<T extends { channel: Channel; shut: Shut | null }>(facts: CustomerFacts, purpose: Purpose, judged: readonly T[]): readonly T[] {
  if (purpose !== 'enquiry') return judged;
  const last = lastOutgoingChannel(facts);
  const others = judged.filter(({ channel }) => channel !== last);
  return others.some(({ shut }) => shut === null) ? others : judged;
}

function lastOutgoingChannel(facts: CustomerFacts): Channel | null {
  let last: { on: number; channel: Channel } | null = null;
  // On one day the order of contacts is not known; the names decide, so that the order of rows does not.
  for (const contact of facts.contacts) {
    if (!isOutgoing(contact)) continue;
    if (last === null || contact.on > last.on || (contact.on === last.on && contact.channel > last.channel)) last = contact;
  }
  return last?.channel ?? null;
}

/** What time alone ends: a limit, or a day on which the channel rests. */
export type Wait = LimitHit | QuietHit;

/** Why the channel must wait on that day, and until a day on which it may be used. */
function waitFor(facts: CustomerFacts, settings: PlanSettings, channel: Channel, { day, today }: { day: number; today: number }): Wait | null {
  const limit = channelLimitHit(facts, settings, channel, day);
  if (limit) return { ...limit, releasedOn: nextOpenDay(settings, facts, channel, limit.releasedOn) };
  return quietDayHit(settings, facts, { channel, day, today });
}

export interface ChannelChoice {
  channel: Channel;
  shut: Shut | null;
  limit: Wait | null;
  /** Another way that is open on that day. */
  otherChannel: Channel | null;
}

export interface ChannelQuestion {
  purpose: Purpose;
  /** The channel a person chose; null where the rules may. */
  chosen: Channel | null;
  day: number;
  today: number;
  /** False for what limits never hold: answers, complaints, what was promised. */
  limitsApply: boolean;
}

/**
 * The first preferred channel that is open on the day. While nobody has said on what ground this customer may be written to, the preferred
 * channel is kept and held, with the other way offered: somebody should say. Where nothing is open, the one that opens first is held.
 */
export function chooseChannel(facts: CustomerFacts, settings: PlanSettings, question: ChannelQuestion): ChannelChoice {
  const { purpose, chosen, limitsApply } = question;
  const judge = (channel: Channel) => {
    const shut = shutBecause(facts, channel, purpose);
    return { channel, shut, limit: shut || !limitsApply ? null : waitFor(facts, settings, channel, question) };
  };
  const judged = preferredChannels(facts, purpose).map(judge);
  const open = judged.filter((choice) => !choice.shut && !choice.limit);
  const openBeside = (channel: Channel) => open.find((choice) => choice.channel !== channel)?.channel ?? null;
  const pick = (choice: ReturnType<typeof judge>): ChannelChoice => ({ ...choice, otherChannel: openBeside(choice.channel) });
  if (chosen !== null) return pick(judge(chosen));
  const worthTrying = withoutRepeating(facts, purpose, judged);
  // A day or two of rest is worth waiting for, unless the occasion would pass.
  const rests = ({ limit }: { limit: Wait | null }) => limit?.rule === 'quiet-day' && purpose !== 'occasion';
  const firstKnown = worthTrying.find((choice) => (!choice.shut && (!choice.limit || rests(choice))) || isUnsaid(choice.shut));
  // A way that only has to wait is better than one further down of which nobody has said whether it is open at all.
  const waitsBefore = firstKnown && isUnsaid(firstKnown.shut) && worthTrying.slice(0, worthTrying.indexOf(firstKnown)).some(({ limit }) => limit !== null);
  return pick(firstKnown && !waitsBefore ? firstKnown : leastShut(worthTrying));
}

const isUnsaid = (shut: Shut | null) => shut?.rule === 'no-basis' && shut.basis === 'unknown';

const stubbornness: Record<Shut['rule'], number> = { 'no-basis': 1, 'not-washed': 2, 'no-address': 3, reserved: 4, 'opted-out': 5 };

/** A limit passes by itself and comes first, the soonest of them; then what somebody can mend; a stop comes last. */
function leastShut<T extends { channel: Channel; shut: Shut | null; limit: Wait | null }>(judged: readonly T[]): T {
  const rank = (choice: T) => (choice.limit ? choice.limit.releasedOn / 1e6 : choice.shut ? stubbornness[choice.shut.rule] : 0);
  return judged.reduce((best, choice) => (rank(choice) < rank(best) ? choice : best));
}
