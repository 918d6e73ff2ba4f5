// What keeps a touch back, by name, until when, and what else could be done.
import type { Channel, Hold } from '#contract/words';
import { dayFromNumber } from '#kit/days';
import type { ChannelChoice } from './rules-channels.ts';
import { basisOf } from './rules-channels.ts';
import type { CustomerFacts, PlanSettings } from './rules-facts.ts';
import { type LimitHit, totalLimitHit } from './rules-limits.ts';

export interface HoldQuestion {
  choice: ChannelChoice;
  day: number;
  /** The touch sells something: an open complaint holds it. */
  sells: boolean;
  limitsApply: boolean;
  /** It answers what the customer wrote: a pause does not keep us from that. */
  answers: boolean;
  /** The last day on which the reason still makes sense. */
  perishes: number | null;
}

/** The strictest rule that holds the touch on that day, or null. What only a person can mend is named before what time mends. */
export function holdOf(facts: CustomerFacts, settings: PlanSettings, question: HoldQuestion): Hold | null {
  const { choice, day, sells, limitsApply, answers, perishes } = question;
  const hold = (rule: Hold['rule'], released: number | null, otherChannel: Channel | null, more: Partial<Hold> = {}): Hold => ({
    rule,
    channel: choice.channel,
    releasedOn: released === null ? null : dayFromNumber(released),
    otherChannel,
    ...more,
    ...(perishes === null ? {} : { passesBefore: released === null ? false : perishes < released }),
  });
  if (sells && facts.matters.some((matter) => matter.kind === 'complaint')) return hold('open-complaint', null, null);
  if (choice.shut?.rule === 'no-basis')
    return hold('no-basis', null, choice.otherChannel, { country: facts.country, basis: basisOf(facts, choice.channel).basis });
  if (choice.shut) return hold(choice.shut.rule, null, choice.otherChannel);
  if (!answers && facts.pausedUntil !== null && day < facts.pausedUntil) return hold('paused', facts.pausedUntil, null);
  const total = limitsApply ? totalLimitHit(facts, settings, day) : null;
  const limit = laterOf(total, choice.limit);
  // Another channel does not help against the limit over all channels.
  return limit && hold(limit.rule, limit.releasedOn, total ? null : choice.otherChannel, { limit: limit.limit });
}

function laterOf(a: LimitHit | null, b: LimitHit | null): LimitHit | null {
  if (!a || !b) return a ?? b;
  return b.releasedOn > a.releasedOn ? b : a;
}
