// One customer, one next touch: all reasons merged, with day, channel, hold and worth. Pure: the same facts give the same plan.
import { type Channel, canBeOverridden, type Hold } from '#contract/words';
import { dayFromNumber, dayNumber } from '#kit/days';
import { chooseChannel, type Purpose, shutBecause } from './rules-channels.ts';
import { hasAsked, hasUnansweredEnquiry, owesAnswer } from './rules-contacts.ts';
import type { CustomerFacts, PlannedTouch, PlanSettings } from './rules-facts.ts';
import { holdOf, quietHold } from './rules-holds.ts';
import type { JourneyFact } from './rules-journeys.ts';
import type { LocalMoment } from './rules-quiet.ts';
import { type Candidate, type Candidates, candidatesOf, mergeDays } from './rules-reasons.ts';
import { dayLateBy } from './rules-whose.ts';
import { worthOf } from './rules-worth.ts';

/**
 * The next touch of a customer as of `today` (a day number), due now or months ahead. A day a person chose stands; a snooze leaves the due
 * day alone. Channel and hold are those of the day on which the touch would go out.
 */
export function planCustomer(facts: CustomerFacts, settings: PlanSettings, today: number): PlannedTouch {
  const { open } = facts;
  const candidates = withoutSelling(facts, candidatesOf(facts, today), today);
  const chosenDay = open?.dayIsChosen ? open.dueOn : null;
  const due = chosenDay ?? Math.min(...candidates.driving.map((candidate) => candidate.due));
  const day = Math.max(due, today);
  const outDay = Math.max(day, open?.snoozedUntil ?? day);
  // A touch brought forward by a person still says what it is about: the first reason that would have asked for it.
  const until = Math.max(day + mergeDays, Math.min(...candidates.driving.map((candidate) => candidate.due)));
  const driving = candidates.driving.filter((candidate) => candidate.due <= until || isAgreed(candidate)).sort(byWeight);
  const reasons = [...driving, ...candidates.explaining.filter((candidate) => candidate.due <= day).sort(byWeight)];
  const perishes = firstPerishing(driving, day);
  const step = stepOnCard(facts, driving, outDay);
  const hold = holdAndChannel(facts, settings, { driving, outDay, today, perishes, step: step?.leads ? step.fact : null });
  const leading = driving.find(({ reason }) => reason.rule === 'occasion');
  // Also where an agreed day asks for the touch: the contact counts towards the matter all the same.
  const matter = reasons.find(({ reason }) => reason.rule === 'complaint' || reason.rule === 'enquiry')?.reason;
  return {
    state: hold.hold ? 'held' : 'planned',
    channel: hold.channel,
    dueOn: dayFromNumber(due),
    reasons: reasons.map(({ reason }) => (reason.rule === 'journey' && step ? { ...reason, leads: step.leads } : reason)),
    ...worthOf(facts, driving, day),
    perishesOn: perishes === null ? null : dayFromNumber(perishes),
    veryLateOn: dayFromNumber(veryLateFrom(facts, driving, due)),
    hold: hold.hold,
    heldUntilOn: hold.hold?.releasedOn ?? null,
    contactNumber: matter?.rule === 'enquiry' ? matter.contactNumber : null,
    matterId: matter && 'matterId' in matter ? matter.matterId : null,
    occasionId: leading?.reason.rule === 'occasion' ? leading.reason.occasionId : null,
    templateId: step?.leads ? step.fact.templateId : null,
    journeyStepId: step?.fact.stepId ?? null,
    enrolmentId: step?.fact.enrolmentId ?? null,
  };
}

/**
 * The journey's step on the card. Its own channel and words are used unless something on the card is more pressing: an agreement, an answer
 * we owe, a day that passes, a complaint that did not begin the journey.
 */
function stepOnCard(facts: CustomerFacts, driving: readonly Candidate[], outDay: number): { fact: JourneyFact; leads: boolean } | null {
  const step = driving.find(({ reason }) => reason.rule === 'journey');
  const fact = facts.journeys.find(
    ({ stepId, enrolmentId }) => step?.reason.rule === 'journey' && step.reason.stepId === stepId && step.reason.enrolmentId === enrolmentId,
  );
  if (!step || !fact) return null;
  const due = driving.filter((candidate) => candidate.due <= outDay);
  const others = (due.length > 0 ? due : driving).filter((candidate) => candidate !== step);
  const isPressing = (candidate: Candidate) => isAgreed(candidate) || (candidate.weight > step.weight && !isOwnComplaint(candidate, step));
  return { fact, leads: !others.some(isPressing) };
}

const isOwnComplaint = ({ reason }: Candidate, { ofMatter }: Candidate) => reason.rule === 'complaint' && reason.matterId === ofMatter;

const isAgreed = ({ reason }: Candidate) => reason.rule === 'promised' || reason.rule === 'manual' || reason.rule === 'reply';

/** Heaviest first; then by rule and day, so that the order of rows in the database does not show. */
function byWeight(a: Candidate, b: Candidate): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.due !== b.due) return a.due - b.due;
  const textA = JSON.stringify(a.reason);
  const textB = JSON.stringify(b.reason);
  return textA < textB ? -1 : textA > textB ? 1 : 0;
}

/**
 * While a complaint is open and its own call is due, nothing else is said in it. Between two such calls the selling reasons stay on the
 * card, where the hold shows them.
 */
function withoutSelling(facts: CustomerFacts, candidates: Candidates, today: number): Candidates {
  const isComplaint = ({ reason }: Candidate) => reason.rule === 'complaint';
  const own = candidates.driving.filter(isComplaint);
  if (own.length === 0) return candidates;
  const others = candidates.driving.filter((candidate) => !isComplaint(candidate));
  const callDue = Math.min(...own.map((candidate) => candidate.due));
  const othersDue = Math.min(...others.map((candidate) => candidate.due));
  const chosenDay = facts.open?.dayIsChosen ? facts.open.dueOn : null;
  if (callDue <= Math.max(today, Math.min(othersDue, chosenDay ?? othersDue)))
    return {
      driving: [...own, ...others.filter((candidate) => isPromised(candidate) || own.some((complaint) => isOwnComplaint(complaint, candidate)))],
      explaining: [],
    };
  return { driving: others, explaining: candidates.explaining };
}

const isPromised = ({ reason }: Candidate) => reason.rule === 'promised' || reason.rule === 'reply';

/** The day after the first patience has run out; what was moved to another day is not very late before it. */
function veryLateFrom(facts: CustomerFacts, driving: readonly Candidate[], due: number): number {
  const ends = driving.map((candidate) => dayLateBy(candidate.due, Math.floor(candidate.patienceDays) + 1, facts.ownerAway));
  return Math.max(due + 1, Math.min(...ends));
}

/** The first moment that has not passed yet by `day`; where all have passed, the last of them. */
function firstPerishing(driving: readonly Candidate[], day: number): number | null {
  const moments = driving.map((candidate) => candidate.perishes).filter((perishes) => perishes !== null);
  const ahead = moments.filter((perishes) => perishes >= day);
  if (moments.length === 0) return null;
  return ahead.length > 0 ? Math.min(...ahead) : Math.max(...moments);
}

const purposeOfRule: Partial<Record<Candidate['reason']['rule'], Purpose>> = {
  complaint: 'complaint',
  occasion: 'occasion',
  promised: 'agreed',
  reply: 'answer',
  manual: 'agreed',
  enquiry: 'enquiry',
  'follow-up': 'follow-up',
};

interface HoldAbout {
  driving: readonly Candidate[];
  outDay: number;
  today: number;
  perishes: number | null;
  /** The journey's step whose channel and words are the card's. */
  step: JourneyFact | null;
}

function holdAndChannel(facts: CustomerFacts, settings: PlanSettings, about: HoldAbout) {
  const { driving, outDay, today, perishes, step } = about;
  const due = driving.filter((candidate) => candidate.due <= outDay);
  const leading = due[0] ?? driving[0];
  const answers = due.some(({ reason }) => reason.rule === 'reply' || (reason.rule === 'enquiry' && hasUnansweredEnquiry(facts)));
  const complains = due.some(({ reason }) => reason.rule === 'complaint');
  const purpose = complains ? 'complaint' : ((leading && purposeOfRule[leading.reason.rule]) ?? 'usual');
  const limitsApply = !(answers || complains || due.some(({ reason }) => reason.rule === 'promised') || owesAnswer(facts.contacts, outDay));
  const chosen = facts.open?.channelIsChosen || facts.open?.overridden ? facts.open.channel : stepChannel(facts, step, purpose);
  const choice = chooseChannel(facts, settings, { purpose, chosen, day: outDay, today, limitsApply });
  // A practical question or a promised call goes out in spite of a complaint, as long as it is not about selling alone.
  const sells = (due.length > 0 ? due : driving).every((candidate) => candidate.sells);
  const question = { choice, day: outDay, sells, limitsApply, answers: answers || complains, perishes, occasion: occasionOf(driving) };
  return { channel: choice.channel, hold: holdOf(facts, settings, { ...question, overridden: facts.open?.overridden ?? false }) };
}

function occasionOf(driving: readonly Candidate[]) {
  for (const { reason } of driving) if (reason.rule === 'occasion') return reason.kind;
  return null;
}

/** The step's own channel; where the customer cannot be reached that way at all, the rules look for another. */
function stepChannel(facts: CustomerFacts, step: JourneyFact | null, purpose: Purpose): Channel | null {
  if (!step) return null;
  const shut = shutBecause(facts, step.channel, purpose)?.rule;
  return shut === 'no-address' || shut === 'opted-out' ? null : step.channel;
}

/** May this customer be reached over this channel on a day, for something that sells? For letters and calls outside the plan. */
export function holdForChannel(
  facts: CustomerFacts,
  settings: PlanSettings,
  question: { channel: Hold['channel']; day: number; sells: boolean; overridden: boolean; moment: LocalMoment },
): Hold | null {
  const { channel, day, sells, overridden, moment } = question;
  const wroteUs = facts.asksAnswer !== null;
  const answersThem = hasAsked(facts);
  const complains = !sells && facts.matters.some((matter) => matter.kind === 'complaint');
  const limitsApply = !answersThem && !complains && !owesAnswer(facts.contacts, day) && !(facts.open?.reasons ?? []).some((reason) => isExempt(reason, day));
  const choice = chooseChannel(facts, settings, { purpose: complains ? 'complaint' : 'usual', chosen: channel, day, today: day, limitsApply });
  const answers = answersThem || complains;
  const hold = holdOf(facts, settings, { choice, day, sells: sells && !wroteUs, limitsApply, answers, overridden, perishes: null, occasion: null });
  if (hold || !limitsApply || channel === 'email') return hold;
  const quiet = quietHold(facts, settings, { channel, moment, otherChannel: choice.otherChannel });
  return quiet && overridden && canBeOverridden(quiet) ? null : quiet;
}

const isExempt = (reason: NonNullable<CustomerFacts['open']>['reasons'][number], day: number) =>
  reason.rule === 'complaint' || (reason.rule === 'promised' && dayNumber(reason.on) <= day);
