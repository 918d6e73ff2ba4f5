// Why a customer should hear from us, and from which day on. Each reason is a candidate; rules-plan.ts merges them into one touch.
import type { Essential, Id, Reason } from '#contract/words';
import { belatedDays, dayFromNumber, dayNumber, daysInMonth, monthOf, yearOf } from '#kit/days';
import { lot } from '#kit/lots';
import { cadenceOf, shortestCadenceDays } from './rules-cadence.ts';
import { isOutgoing, lastContactOf, lastDay, latest, outgoingSince } from './rules-contacts.ts';
import type { CustomerFacts, MatterFact, OccasionFact } from './rules-facts.ts';
import type { JourneyFact } from './rules-journeys.ts';
import { isWithin } from './rules-whose.ts';

/** One reason with what the merge needs. */
export interface Candidate {
  reason: Reason;
  /** The day from which it asks for a touch. */
  due: number;
  /** After this day the moment has passed. */
  perishes: number | null;
  /** How perishable on the day it is due: a birthday cannot wait, a cadence can. Factor of the worth; see `perishableOn`. */
  weight: number;
  /** Days after `due` at which it counts as very late (lateness 2). */
  patienceDays: number;
  /** The last day before its owner's holiday, for what is to be prepared before it. */
  prepareBy?: number;
  /** A contact on which nothing is sold goes out in spite of an open complaint. */
  sells: boolean;
  /** A step of a journey begun by this matter. */
  ofMatter?: Id | null;
}

/**
 * How perishable a reason is once it is due. From 2 on it cannot wait (the words of "why this place?" have the same bound): what is said a
 * day late is said in vain or breaks a promise. Those weights are steep, so that a small customer's birthday goes before a big one's cadence.
 */
export const weights = {
  complaint: 12,
  occasion: 8,
  promised: 7,
  reply: 7,
  'occasion-eve': 3,
  journey: 1.95,
  deciding: 1.9,
  enquiry: 1.5,
  manual: 1.5,
  'follow-up': 1.2,
  late: 1.2,
  essential: 1.1,
  cadence: 1,
} as const;
/** What is left of the weight of a reason whose moment has passed. */
export const passedWeight = 0.5;

/** A practical question some days after a purchase, and for how long it still makes sense. */
export const followUpAfterDays = 7;
export const followUpUntilDays = 30;
/** In the decision period a touch every few days, afterwards once a week until they buy or say stop. */
const decisionGapDays = 4;
const afterDecisionGapDays = 7;
const complaintGapDays = 3;
/** A contact this many days before an occasion is due has served it too: two in one week would be one too many. */
export const mergeDays = 3;

/**
 * The weight of a reason on a day. An occasion that is days ahead can wait; it rises steeply on its eve and stays high from the day itself
 * until even belated wishes come too late. What is not yet due can wait.
 */
export function perishableOn(
  { reason, due, perishes, weight, prepareBy }: Pick<Candidate, 'reason' | 'due' | 'perishes' | 'weight' | 'prepareBy'>,
  day: number,
): number {
  if (perishes !== null && day > perishes) return passedWeight;
  if (reason.rule === 'occasion') {
    // A card that is not posted in time is as late as a birthday forgotten.
    const daysAhead = (prepareBy ?? dayNumber(reason.postOn ?? reason.on)) - day;
    return daysAhead > 1 ? weights.cadence : daysAhead === 1 ? weights['occasion-eve'] : weight;
  }
  return due > day ? Math.min(weight, weights.cadence) : weight;
}

/** Due by the last real contact in any channel; a skip puts it off by one interval more, but is no contact. */
function cadence(facts: CustomerFacts, today: number): Candidate {
  const { idealDays, worstDays, insteadOfDays } = cadenceOf(facts);
  const lastContact = lastContactOf(facts);
  const from = latest(lastContact, facts.lastSkipOn);
  const due = from === null ? Math.min(facts.knownSince, today) : from + idealDays;
  return {
    reason: {
      rule: 'cadence',
      lastContactOn: lastContact === null ? null : dayFromNumber(lastContact),
      intervalDays: idealDays,
      dueOn: dayFromNumber(due),
      ...(insteadOfDays === undefined ? {} : { insteadOfDays }),
    },
    due,
    perishes: null,
    weight: weights.cadence,
    patienceDays: worstDays - idealDays,
    sells: true,
  };
}

/** Asks for a touch once, when the customer becomes late; afterwards it only explains the touches of the cadence. */
function late(facts: CustomerFacts): { candidate: Candidate; drives: boolean } | null {
  const { rhythm } = facts;
  if (rhythm.lateSinceOn === null || rhythm.lastOn === null) return null;
  const answered = latest(lastDay(facts.contacts, isOutgoing), facts.lastSkipOn);
  const usualGapDays = Math.max(1, Math.round(rhythm.expectedGapDays));
  return {
    // Who may wait is late by definition: the cadence alone asks for them.
    drives: !facts.waits && (answered === null || answered < rhythm.lateSinceOn),
    candidate: {
      reason: {
        rule: 'late',
        lastOrderOn: dayFromNumber(rhythm.lastOn),
        lastProduct: facts.lastProduct,
        usualGapDays,
        gapSource: rhythm.gapSource,
        lateSinceOn: dayFromNumber(rhythm.lateSinceOn),
      },
      // A daily guest is late after days; even so nobody is written to more than weekly.
      due: Math.max(rhythm.lateSinceOn, answered === null ? 0 : answered + shortestCadenceDays),
      perishes: null,
      weight: weights.late,
      patienceDays: Math.max(7, usualGapDays),
      sells: true,
    },
  };
}

/** What stood on the open card stays there until somebody served it, even if its moment passed: overdue never vanishes. */
const isOnCard = (facts: CustomerFacts, fits: (reason: Reason) => boolean) => facts.open?.reasons.some(fits) ?? false;

const lastOfMonth = (first: number): number => first + daysInMonth(yearOf(dayFromNumber(first)), monthOf(dayFromNumber(first))) - 1;

/**
 * When an occasion that falls into its owner's holiday is due, as they decided before leaving: on its day, on the last working day before
 * they leave, or not at all (null).
 */
function dueAround(usual: number, on: number, away: CustomerFacts['ownerAway']): { due: number; prepareBy?: number } | null {
  if (!away || !isWithin(away, on)) return { due: usual };
  if (away.occasions === 'pass') return null;
  return away.occasions === 'prepare' && away.prepareBy < usual ? { due: away.prepareBy, prepareBy: away.prepareBy } : { due: usual };
}

function occasion(facts: CustomerFacts, fact: OccasionFact, today: number): Candidate | null {
  const served = latest(lastDay(facts.contacts, isOutgoing), facts.lastSkipOn);
  for (const { on, years, post } of fact.dates) {
    const usual = post ? Math.min(post.writeOn, on - fact.leadDays) : on - fact.leadDays;
    const around = dueAround(usual, on, facts.ownerAway);
    if (around === null) continue;
    const { due } = around;
    const perishes = fact.monthOnly === true ? lastOfMonth(on) : on + belatedDays;
    const onDay = dayFromNumber(on);
    const stands = today <= perishes || isOnCard(facts, (reason) => reason.rule === 'occasion' && reason.occasionId === fact.id && reason.on === onDay);
    if (!stands || (served !== null && served >= due - mergeDays)) continue;
    const { id, kind, label, story } = fact;
    return {
      reason: {
        rule: 'occasion',
        occasionId: id,
        kind,
        label,
        on: onDay,
        years,
        story,
        ...(fact.monthOnly === true ? { monthOnly: true } : {}),
        ...(post ? { postOn: dayFromNumber(post.postOn) } : {}),
      },
      // What was not prepared in time is due on its day again.
      ...(today <= due ? around : { due: usual }),
      perishes,
      // Of a whole month one day is as good as another.
      weight: fact.monthOnly === true ? weights.enquiry : weights.occasion,
      patienceDays: belatedDays,
      sells: true,
    };
  }
  return null;
}

/** Who buys every few weeks is back before the question makes sense: there the cadence is enough. */
const isHabitual = ({ rhythm }: CustomerFacts) => rhythm.gapSource === 'own' && rhythm.expectedGapDays <= followUpUntilDays;

/**
 * Whether a journey they are on comes to this essential of a purchase in its own time, so that nobody is asked twice: one that the purchase
 * began, or that was begun since by hand, a tag, a date or a silence. One that an enquiry or a complaint began speaks of that instead.
 */
const comesByJourney = ({ journeys }: CustomerFacts, wanted: Essential, orderedOn: number): boolean =>
  journeys.some(({ by, triggerOn, covers }) => by !== 'matter' && triggerOn >= orderedOn && covers.has(wanted));

function followUp(facts: CustomerFacts, today: number): Candidate | null {
  const orderedOn = facts.rhythm.lastOn;
  if (orderedOn === null || isHabitual(facts)) return null;
  const heard = latest(lastDay(facts.contacts, isOutgoing), facts.lastSkipOn);
  // A call on the day of the order made the sale; it is not the question how things went.
  if (heard !== null && heard > orderedOn) return null;
  if (comesByJourney(facts, 'follow-up', orderedOn)) return null;
  const on = dayFromNumber(orderedOn);
  if (isOnCard(facts, (reason) => reason.rule === 'essential' && reason.essential === 'follow-up' && reason.orderedOn === on)) return null;
  const perishes = orderedOn + followUpUntilDays;
  if (today > perishes && !isOnCard(facts, (reason) => reason.rule === 'follow-up' && reason.orderedOn === on)) return null;
  return {
    reason: { rule: 'follow-up', orderedOn: on, product: facts.lastProduct },
    due: orderedOn + followUpAfterDays,
    perishes,
    weight: weights['follow-up'],
    patienceDays: followUpUntilDays - followUpAfterDays,
    sells: false,
  };
}

/** A lamp asks for a contact of its own no sooner than so long after the last one, and so long after a skip. */
const essentialAfterContactDays = 14;
const essentialAfterSkipDays = 21;
/** Where the moment was missed (the app is new here, or was closed), the contacts are spread over so many days: nobody is buried. */
const essentialSpreadDays = 21;
const essentialPatienceDays = 30;

/**
 * The next of the four things the last purchase deserves: one at a time, and only while its moment lasts. What stands on the card keeps its
 * day until it is served.
 */
function essential(facts: CustomerFacts, today: number): Candidate | null {
  const { purchase } = facts;
  if (purchase === null) return null;
  const orderedOn = dayFromNumber(purchase.orderedOn);
  const touched = lastDay(facts.contacts, isOutgoing);
  const soonest = Math.max(touched === null ? 0 : touched + essentialAfterContactDays, (facts.lastSkipOn ?? -essentialAfterSkipDays) + essentialAfterSkipDays);
  const complains = facts.matters.some(({ kind }) => kind === 'complaint');
  for (const gap of purchase.gaps) {
    if (gap.essential === 'more' && complains) continue;
    if (comesByJourney(facts, gap.essential, purchase.orderedOn)) continue;
    const onCard = facts.open?.reasons.find((reason) => reason.rule === 'essential' && reason.essential === gap.essential && reason.orderedOn === orderedOn);
    if (onCard?.rule === 'essential' && onCard.broughtOn !== undefined) return null;
    const asked = onCard?.rule === 'essential' ? dayNumber(onCard.dueOn) : null;
    const wanted = Math.max(gap.due, soonest);
    if (asked === null && Math.max(wanted, today) > gap.until) continue;
    const due = Math.max(soonest, asked ?? (wanted < today ? today + Math.floor(lot('essential', facts.id) * essentialSpreadDays) : wanted));
    return {
      reason: { rule: 'essential', essential: gap.essential, orderedOn, product: facts.lastProduct, dueOn: dayFromNumber(due) },
      due,
      perishes: null,
      weight: weights.essential,
      patienceDays: essentialPatienceDays,
      sells: gap.essential === 'more',
    };
  }
  return null;
}

/** Dense in the decision period, weekly afterwards, until they buy, say stop or the matter is closed. */
function enquiry(facts: CustomerFacts, matter: MatterFact, today: number): Candidate | null {
  if (facts.rhythm.lastOn !== null && facts.rhythm.lastOn >= matter.openedOn) return null;
  const last = latest(
    lastDay(facts.contacts, (contact) => isOutgoing(contact) && contact.on >= matter.openedOn),
    facts.lastSkipOn !== null && facts.lastSkipOn >= matter.openedOn ? facts.lastSkipOn : null,
  );
  const soon = last === null ? matter.openedOn : last + decisionGapDays;
  const due = stepOfMatter(facts, matter) ?? (last !== null && soon > matter.decisionUntil ? last + afterDecisionGapDays : soon);
  const contactNumber = outgoingSince(facts.contacts, matter.openedOn) + 1;
  return {
    reason: { rule: 'enquiry', matterId: matter.id, title: matter.title, openedOn: dayFromNumber(matter.openedOn), contactNumber },
    due,
    perishes: null,
    weight: today <= matter.decisionUntil ? weights.deciding : weights.enquiry,
    patienceDays: 7,
    sells: true,
  };
}

/** Where a journey was begun by the matter, its steps say when; null otherwise. */
const stepOfMatter = ({ journeys }: CustomerFacts, { id }: MatterFact): number | null => journeys.find(({ matterId }) => matterId === id)?.due ?? null;

/** What is not sold to anybody: a practical word, a pleasure, a question how it was. */
const unselling: ReadonlySet<JourneyFact['essential']> = new Set(['follow-up', 'delight', 'feedback'] as const);

/**
 * One step on the card at a time: of several journeys the one that has waited longest. Its day has come when its delay has passed; a call that
 * nobody answered is tried again on the next day.
 */
function journeyStep(facts: CustomerFacts): Candidate | null {
  const [first] = facts.journeys;
  if (!first) return null;
  const { enrolmentId, stepId, ready, step, name, title, note, about, triggerOn, matterId, by, essential } = first;
  const missed = lastMissed(facts.contacts);
  return {
    reason: {
      rule: 'journey',
      ...{ enrolmentId, stepId, ready, step, name, title, note, about },
      triggerOn: dayFromNumber(triggerOn),
      dueOn: dayFromNumber(first.due),
      ...{ by, essential },
      leads: false,
    },
    due: missed !== null && missed >= first.due ? missed + 1 : first.due,
    perishes: null,
    weight: weights.journey,
    patienceDays: 7,
    sells: !unselling.has(essential) && !facts.matters.some(({ id, kind }) => id === matterId && kind === 'complaint'),
    ofMatter: matterId,
  };
}

/** The last day on which we rang and nobody answered. */
const lastMissed = (contacts: CustomerFacts['contacts']): number | null =>
  contacts.reduce<number | null>((last, { reached, direction, on }) => (!reached && direction === 'out' && (last === null || on > last) ? on : last), null);

function complaint(facts: CustomerFacts, matter: MatterFact): Candidate {
  const last = latest(
    lastDay(facts.contacts, (contact) => isOutgoing(contact) && contact.on >= matter.openedOn),
    facts.lastSkipOn !== null && facts.lastSkipOn >= matter.openedOn ? facts.lastSkipOn : null,
  );
  return {
    reason: { rule: 'complaint', matterId: matter.id, title: matter.title, openedOn: dayFromNumber(matter.openedOn) },
    due: stepOfMatter(facts, matter) ?? (last === null ? matter.openedOn : last + complaintGapDays),
    perishes: null,
    weight: weights.complaint,
    patienceDays: 2,
    sells: false,
  };
}

/** What a person put on the open card: it has no other home, so it is carried from plan to plan. */
function agreed(reason: Reason): Candidate | null {
  if (reason.rule === 'essential' && reason.broughtOn !== undefined) {
    const due = dayNumber(reason.broughtOn);
    return { reason, due, perishes: null, weight: weights.manual, patienceDays: essentialPatienceDays, sells: reason.essential === 'more' };
  }
  if (reason.rule !== 'promised' && reason.rule !== 'manual') return null;
  return { reason, due: dayNumber(reason.on), perishes: null, weight: weights[reason.rule], patienceDays: 3, sells: reason.rule === 'manual' };
}

/** They wrote and wait: due from the day it came until somebody answers or says that no answer is needed. */
function answer({ asksAnswer }: CustomerFacts): Candidate | null {
  if (!asksAnswer) return null;
  const { on, subject } = asksAnswer;
  return { reason: { rule: 'reply', on: dayFromNumber(on), subject }, due: on, perishes: null, weight: weights.reply, patienceDays: 2, sells: false };
}

export interface Candidates {
  /** Ask for a touch. */
  driving: Candidate[];
  /** Only explain one. */
  explaining: Candidate[];
}

const present = <T>(value: T | null): value is T => value !== null;

/** Every reason there is for one customer, due or yet to come. */
export function candidatesOf(facts: CustomerFacts, today: number): Candidates {
  const agreements = (facts.open?.reasons ?? []).map(agreed).filter(present);
  const complaints = facts.matters.filter((matter) => matter.kind === 'complaint').map((matter) => complaint(facts, matter));
  const enquiries = facts.matters
    .filter((matter) => matter.kind === 'enquiry')
    .map((matter) => enquiry(facts, matter, today))
    .filter(present);
  const occasions = facts.occasions.map((fact) => occasion(facts, fact, today)).filter(present);
  const owed = answer(facts);
  const lateness = late(facts);
  const byRules = [
    cadence(facts, today),
    ...(lateness?.drives ? [lateness.candidate] : []),
    followUp(facts, today),
    essential(facts, today),
    journeyStep(facts),
    ...enquiries,
  ].filter(present);
  // An agreed day replaces the rules' own clock; a birthday and a complaint do not wait for it.
  const promise = agreements.find((candidate) => candidate.reason.rule === 'promised');
  const due = promise ? byRules.filter((candidate) => candidate.due >= promise.due) : byRules;
  const early = promise ? byRules.filter((candidate) => candidate.due < promise.due) : [];
  return {
    driving: [...complaints, ...(owed ? [owed] : []), ...occasions, ...agreements, ...due],
    explaining: [...early, ...(lateness && !lateness.drives ? [lateness.candidate] : [])],
  };
}
