// Why today, in one sentence: from the facts of the rules, in the reader's language.
import type { Day, FoundReason, Language, Reason, WorthParts } from '#contract/words';
import { belatedDays, daysBetween } from '#kit/days';
import { ago, capitalized, duration, every, formatNumber, formatPercent, inMonth, onDay, quote, relativeDay, shortened, spanOf, whenPast } from './format.ts';
import { stepTextOf, textOf } from './journeys/say.ts';
import type { ReadyTexts } from './journeys/shape.ts';
import { en } from './why/en.ts';
import { foundWords } from './why/found.ts';
import { hu } from './why/hu.ts';
import { is } from './why/is.ts';
import { nb } from './why/nb.ts';
import type { JourneyFacts, LatenessBand, Near, OccasionFacts, PlannedFacts, Sayings, UrgencyBand, WhyWords } from './why/shape.ts';
import { sl } from './why/sl.ts';

type Frame = { today: Day; language: Language };
/** `ready`: what ready journeys are called in this language; null where the journeys on the cards have words of their own. */
type CardFrame = Frame & { ready: ReadyTexts | null };

const words: Record<Language, WhyWords> = { is, hu, sl, nb, en };

/** Long notes and stories are told in full on the card; the sentence carries their beginning. */
const quotedLength = 120;
const titleLength = 60;
const lineLength = 60;

// A card is read from what we owe to what comes up, so that the day that cannot wait is the last word.
const cardOrder: Record<Reason['rule'], number> = {
  complaint: 1,
  reply: 2,
  promised: 3,
  enquiry: 4,
  'follow-up': 5,
  journey: 6,
  essential: 7,
  manual: 8,
  late: 9,
  cadence: 10,
  occasion: 11,
};
// A line of the queue is cut at its end, so what cannot wait comes first.
const lineOrder: Record<Reason['rule'], number> = {
  complaint: 1,
  reply: 2,
  promised: 3,
  occasion: 4,
  journey: 5,
  enquiry: 6,
  'follow-up': 7,
  manual: 8,
  essential: 9,
  late: 10,
  cadence: 11,
};

const inOrder = (reasons: readonly Reason[], order: Record<Reason['rule'], number>) => reasons.toSorted((a, b) => order[a.rule] - order[b.rule]);
const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());

function nearOf(day: Day, today: Day): Near {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  return ahead > 0 ? 'ahead' : 'past';
}

function quoted(text: string | null, language: Language): string | null {
  const kept = filled(text);
  return kept === null ? null : quote(shortened(kept.replace(/[.\s]+$/, ''), quotedLength), language);
}

function titled(text: string | null): string | null {
  const kept = filled(text);
  return kept === null ? null : shortened(kept, titleLength);
}

function occasionFacts(reason: Reason & { rule: 'occasion' }, { today, language }: Frame): OccasionFacts {
  const near = reason.monthOnly === true && reason.on.slice(0, 7) >= today.slice(0, 7) ? 'ahead' : nearOf(reason.on, today);
  return {
    kind: reason.kind,
    label: titled(reason.label),
    when: reason.monthOnly === true ? inMonth(reason.on, language) : relativeDay(reason.on, today, language, { figures: true }),
    near,
    isBelated: near === 'past' && daysBetween(reason.on, today) <= belatedDays,
    years: reason.years !== null && reason.years > 0 ? reason.years : null,
    story: quoted(reason.story, language),
  };
}

function plannedFacts(reason: { on: Day; note: string | null }, { today, language }: Frame): PlannedFacts {
  return { when: relativeDay(reason.on, today, language, { figures: true }), near: nearOf(reason.on, today), note: quoted(reason.note, language) };
}

/** A person's own words, else those of the ready journey; of one that this app does not know, what else is known. */
function journeyFacts({ ready, step, name, title, about }: Reason & { rule: 'journey' }, texts: ReadyTexts | null): JourneyFacts {
  const named = titled(name) ?? (texts && textOf(texts, ready)?.name) ?? null;
  return { name: named, title: titled(title) ?? (texts && stepTextOf(texts, ready, step)?.title) ?? named ?? '', about: titled(about) };
}

function lateSaid(reason: Reason & { rule: 'late' }, say: Sayings, { today, language }: Frame): string {
  const days = daysBetween(reason.lateSinceOn, today);
  return say.late({
    when: whenPast(reason.lastOrderOn, today, language),
    product: titled(reason.lastProduct),
    every: every(reason.usualGapDays, language),
    source: reason.gapSource,
    over: days > 0 ? spanOf(days) : null,
  });
}

/** On the card it is said by when a letter must be posted; a line of the queue has no room for it. */
function withPostDay(clause: string, { postOn }: Reason & { rule: 'occasion' }, say: Sayings, { today, language }: Frame): string {
  if (postOn === undefined || postOn < today || say !== words[language].clause) return clause;
  return `${clause}, ${foundWords[language].postBy(onDay(postOn, language))}`;
}

function foundSaid(found: FoundReason, say: Sayings, frame: Frame): string {
  const { today, language } = frame;
  const words = foundWords[language];
  const named = (text: string) => quote(shortened(text, titleLength), language);
  switch (found.kind) {
    case 'occasion': {
      const { occasionId, occasionKind: kind, label, on, years } = found;
      return say.occasion(occasionFacts({ rule: 'occasion', occasionId, kind, label, on, years, story: null }, frame));
    }
    case 'question':
      return words.question(ago(daysBetween(found.on, today), language, { figures: true }), quoted(found.title, language));
    case 'article':
      return words.article(named(found.title));
    case 'worn-out':
      return words.wornOut(named(found.product), whenPast(found.orderedOn, today, language), duration(found.afterDays, language));
    case 'goes-with':
      return words.goesWith(named(found.product), named(found.next), found.buyers, found.of);
    case 'mention':
      return words.mention(named(found.title));
  }
}

/** A found reason as a sentence of its own, with capital and full stop. */
export function foundSentence(found: FoundReason, frame: Frame): string {
  return `${capitalized(foundSaid(found, words[frame.language].clause, frame))}.`;
}

function said(reason: Reason, say: Sayings, frame: CardFrame): string {
  const { today, language } = frame;
  const since = (day: Day) => ago(daysBetween(day, today), language, { figures: true });
  switch (reason.rule) {
    case 'late':
      return lateSaid(reason, say, frame);
    case 'cadence':
      return say.cadence({
        contact: reason.lastContactOn === null ? null : since(reason.lastContactOn),
        every: every(reason.intervalDays, language),
        instead: reason.insteadOfDays === undefined ? null : every(reason.insteadOfDays, language),
      });
    case 'occasion':
      return withPostDay(say.occasion(occasionFacts(reason, frame)), reason, say, frame);
    case 'promised':
      return say.promised(plannedFacts(reason, frame));
    case 'manual':
      return reason.found ? foundSaid(reason.found, say, frame) : say.manual(plannedFacts(reason, frame));
    case 'enquiry':
      return say.enquiry({ when: since(reason.openedOn), title: titled(reason.title), contactNumber: reason.contactNumber });
    case 'complaint':
      return say.complaint({ when: since(reason.openedOn), title: titled(reason.title) });
    case 'reply':
      return say.reply({ when: relativeDay(reason.on, today, language, { figures: true }), subject: titled(reason.subject) });
    case 'journey':
      return say.journey(journeyFacts(reason, frame.ready));
    case 'follow-up':
      return say.followUp({ when: whenPast(reason.orderedOn, today, language), product: titled(reason.product) });
    case 'essential':
      return say.essential({ essential: reason.essential, when: whenPast(reason.orderedOn, today, language), product: titled(reason.product) });
  }
}

/** Somebody who is asking us hears from us because of that: how often we would otherwise write has nothing to say beside it. */
function telling(reasons: readonly Reason[]): readonly Reason[] {
  const isAsking = reasons.some(({ rule }) => rule === 'enquiry' || rule === 'complaint' || rule === 'reply');
  return isAsking ? reasons.filter(({ rule }) => rule !== 'cadence') : reasons;
}

/** Whether a reason names the same purchase: then what else it lacks is said without naming it again. */
const isOfPurchase = (other: Reason, { orderedOn, product }: Reason & { rule: 'essential' }): boolean =>
  (other.rule === 'essential' || other.rule === 'follow-up') && other.orderedOn === orderedOn && other.product === product;

/** All reasons of one touch as one sentence for the card, with capital and full stop; '' when there are none. */
export function whySentence(reasons: readonly Reason[], o: CardFrame): string {
  const told = inOrder(telling(reasons), cardOrder);
  const clauses = told.map((reason, place) =>
    reason.rule === 'essential' && told.slice(0, place).some((other) => isOfPurchase(other, reason))
      ? words[o.language].lacking[reason.essential]
      : said(reason, words[o.language].clause, o),
  );
  if (clauses.length === 0) return '';
  return `${capitalized([...new Set(clauses)].join('; '))}.`;
}

/** The most pressing reasons as one line of at most 60 characters; '' when there are none. */
export function whyShort(reasons: readonly Reason[], o: CardFrame): string {
  const fragments = new Set(inOrder(telling(reasons), lineOrder).map((reason) => said(reason, words[o.language].fragment, o)));
  let line = '';
  for (const fragment of fragments) {
    const longer = line === '' ? shortened(fragment, lineLength) : `${line} · ${fragment}`;
    if (longer.length > lineLength) break;
    line = longer;
  }
  return capitalized(line);
}

/** The same steps as the queue's: past the worst interval (2) it is very late. */
function latenessBand(factor: number): LatenessBand {
  if (factor <= 1) return 'on-time';
  return factor <= 2 ? 'late' : 'very-late';
}

function urgencyBand(factor: number): UrgencyBand {
  if (factor <= 1) return 'can-wait';
  return factor < 2 ? 'not-long' : 'cannot-wait';
}

/**
 * "Why this place?" in four short sentences: lateness, chance, value, perishability, each with its factor as it is multiplied.
 * Lateness is 1 on the due day and 2 at the worst interval, chance a probability 0..1, value 1 for who never bought and more with the usual
 * purchase, perishability 1 for what can wait.
 */
export function partsSentences(parts: WorthParts, language: Language): [string, string, string, string] {
  const say = words[language].parts;
  const factor = (n: number) => formatNumber(Number(n.toFixed(2)), language);
  const percent = (chance: number) => formatPercent(Math.min(1, chance), language);
  return [
    say.lateness(factor(parts.lateness), latenessBand(parts.lateness)),
    say.chance(factor(parts.chance), percent(parts.chance), parts.ownChance === undefined ? null : percent(parts.ownChance)),
    say.value(factor(parts.value), parts.value <= 1 ? 'never-bought' : 'has-bought'),
    say.perishable(factor(parts.perishable), urgencyBand(parts.perishable)),
  ];
}
