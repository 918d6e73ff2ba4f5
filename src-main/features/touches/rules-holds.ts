// What keeps a touch back, by name, until when, and what else could be done.
import { type Channel, canBeOverridden, type Hold, type OccasionKind } from '#contract/words';
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
  /** A person let it go, with a note. */
  overridden: boolean;
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

type Ruling = { rule: Hold['rule'] } & More;

/** Every rule that holds the touch, the strictest first. */
function* rulingsOf(facts: CustomerFacts, settings: PlanSettings, question: HoldQuestion): Generator<Ruling> {
  const { choice, day, sells, limitsApply, answers } = question;
  if (sells && facts.matters.some((matter) => matter.kind === 'complaint')) yield { rule: 'open-complaint' };
  if (choice.shut) yield shutRule(facts, choice, choice.shut);
  if (!answers && facts.pausedUntil !== null && day < facts.pausedUntil) yield { rule: 'paused', released: facts.pausedUntil };
  if (sells && !answers && facts.awayUntil !== null && day <= facts.awayUntil) yield { rule: 'away', released: facts.awayUntil + 1 };
  const total = limitsApply ? totalLimitHit(facts, settings, day) : null;
  // Another channel does not help against the limit over all channels.
  const otherChannel = total ? null : choice.otherChannel;
  for (const wait of total && choice.limit ? [laterOf(total, choice.limit), choice.limit] : [total ?? choice.limit]) {
    if (!wait) continue;
    const { releasedOn, ...said } = wait;
    yield { ...said, released: releasedOn, otherChannel };
  }
}

/** The first that stands: what only asks for a person's word falls where it was given; a way that is shut, or the law, does not. */
function ruleOf(facts: CustomerFacts, settings: PlanSettings, question: HoldQuestion): Ruling | null {
  for (const ruling of rulingsOf(facts, settings, question)) if (!question.overridden || !canBeOverridden(ruling)) return ruling;
  return null;
}

function shutRule(facts: CustomerFacts, { channel, otherChannel }: ChannelChoice, { rule }: Shut): { rule: Hold['rule'] } & More {
  const { country, register } = facts;
  if (rule === 'no-basis') return { rule, otherChannel, country, basis: basisOf(facts, channel).basis };
  if (rule === 'reserved') return { rule, otherChannel, country };
  if (rule === 'not-washed') return { rule, otherChannel, country, washedOn: register.washedOn === null ? null : dayFromNumber(register.washedOn) };
  return { rule, otherChannel };
}

const laterOf = (a: Wait, b: Wait): Wait => (b.releasedOn > a.releasedOn ? b : a);

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
