// What keeps a touch back, by name, until when, and what else could be done.
import type { Channel, Hold, OccasionKind } from '#contract/words';
import { dayFromNumber } from '#kit/days';
import type { ChannelChoice, Shut, Wait } from './rules-channels.ts';
import { basisOf } from './rules-channels.ts';
import type { CustomerFacts, PlanSettings } from './rules-facts.ts';
import { totalLimitHit } from './rules-limits.ts';
import { type LocalMoment, type QuietSettings, type QuietWho, quietNow } from './rules-quiet.ts';

export interface HoldQuestion {
  choice: ChannelChoice;
  day: number;
  /** The touch sells something: an open complaint holds it, and an empty chair. */
  sells: boolean;
  limitsApply: boolean;
  /** It answers what the customer wrote or complained of: a pause does not keep us from that. */
  answers: boolean;
  /** The last day on which the reason still makes sense. */
  perishes: number | null;
  /** The occasion that is the reason, if one is. */
  occasion: OccasionKind | null;
}

/** What a hold says beside its rule. */
type More = Partial<Hold> & { released?: number | null; otherChannel?: Channel | null };

/** The strictest rule that holds the touch on that day, or null. What only a person can mend is named before what time mends. */
export function holdOf(facts: CustomerFacts, settings: PlanSettings, question: HoldQuestion): Hold | null {
  const { choice, perishes, occasion } = question;
  const held = ruleOf(facts, settings, question);
  if (!held) return null;
  const { rule, released = null, otherChannel = null, ...more } = held;
  const passes = perishes !== null && released !== null && perishes < released;
  return {
    rule,
    channel: choice.channel,
    releasedOn: released === null ? null : dayFromNumber(released),
    otherChannel,
    ...more,
    ...(perishes === null ? {} : { passesBefore: passes }),
    ...(passes && occasion !== null ? { passing: occasion } : {}),
  };
}

function ruleOf(facts: CustomerFacts, settings: PlanSettings, question: HoldQuestion): ({ rule: Hold['rule'] } & More) | null {
  const { choice, day, sells, limitsApply, answers } = question;
  if (sells && facts.matters.some((matter) => matter.kind === 'complaint')) return { rule: 'open-complaint' };
  if (choice.shut) return shutRule(facts, choice, choice.shut);
  if (!answers && facts.pausedUntil !== null && day < facts.pausedUntil) return { rule: 'paused', released: facts.pausedUntil };
  if (sells && !answers && facts.awayUntil !== null && day <= facts.awayUntil) return { rule: 'away', released: facts.awayUntil + 1 };
  const total = limitsApply ? totalLimitHit(facts, settings, day) : null;
  const wait = laterOf(total, choice.limit);
  if (!wait) return null;
  const { releasedOn, ...said } = wait;
  // Another channel does not help against the limit over all channels.
  return { ...said, released: releasedOn, otherChannel: total ? null : choice.otherChannel };
}

function shutRule(facts: CustomerFacts, { channel, otherChannel }: ChannelChoice, { rule }: Shut): { rule: Hold['rule'] } & More {
  const { country, register } = facts;
  if (rule === 'no-basis') return { rule, otherChannel, country, basis: basisOf(facts, channel).basis };
  if (rule === 'reserved') return { rule, otherChannel, country };
  if (rule === 'not-washed') return { rule, otherChannel, country, washedOn: register.washedOn === null ? null : dayFromNumber(register.washedOn) };
  return { rule, otherChannel };
}

function laterOf(a: Wait | null, b: Wait | null): Wait | null {
  if (!a || !b) return a ?? b;
  return b.releasedOn > a.releasedOn ? b : a;
}

/** A hold of this hour: it is night, a Sunday or a public holiday where the customer is. Null where the channel may be used now. */
export function quietHold(
  who: QuietWho,
  settings: QuietSettings,
  { channel, moment, otherChannel }: { channel: Channel; moment: LocalMoment; otherChannel: Channel | null },
): Hold | null {
  const quiet = quietNow(settings, who, channel, moment);
  if (!quiet) return null;
  const { rule, opensOn, from, byLaw } = quiet;
  return {
    rule,
    channel,
    releasedOn: dayFromNumber(opensOn),
    otherChannel,
    from,
    localTime: moment.time,
    byLaw,
    ...(quiet.rule === 'quiet-day' ? { quietDay: quiet.quietDay } : {}),
  };
}
