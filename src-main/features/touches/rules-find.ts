// Reasons to be in touch when nothing is due by itself: looked for in one stated order, the best of each kind.
import type { Day, FoundReason, Id, Language, OccasionKind, ReasonKind, ReasonProposal } from '#contract/words';
import { reasonKinds } from '#contract/words';
import { addDays, daysBetween } from '#kit/days';
import { fold } from '#kit/fold';

export interface FindFacts {
  today: Day;
  language: Language;
  occasions: readonly { id: Id; kind: OccasionKind; label: string | null; on: Day; years: number | null; leadDays: number }[];
  /** What waits for an answer: their mail, an enquiry, another question that is open. */
  questions: readonly { id: Id; on: Day; title: string | null }[];
  /** News still new that this customer has not been told. */
  news: readonly { id: Id; title: string; language: Language | null; customerId: Id | null; trade: string | null }[];
  /** Words of the card that tell their trade: job, company, tags, what they like, categories they buy. */
  tradeWords: readonly string[];
  /** Lines of the last order, and when each should be worn out or used up. */
  bought: readonly { product: string; orderedOn: Day; lastsDays: number | null; learned: boolean }[];
  /** What others bought after the same product, best first. */
  followers: readonly Follower[];
}

/** Of `of` others who bought `product`, `buyers` bought `next` later. `base` is its share among all buyers, 0..1. */
export interface Follower {
  product: string;
  next: string;
  nextId: Id;
  buyers: number;
  of: number;
  base: number;
}

/** An occasion is near within a month: time enough for a card by post. */
const nearDays = 30;
/** Fewer than this many tell nothing. */
const fewestFollowers = 5;
const fewestBuyers = 12;
/** How much likelier than for anybody it must be (lift; Brin et al. 1997). */
const leastLift = 1.3;
/** What wears out soon may be spoken of today: in the last fifth of its time, and at most two weeks before its end. */
const soonBefore = (lastsDays: number) => Math.min(14, lastsDays / 5);
const shortestWord = 4;

/** How many times likelier who bought the one buys the other than anybody; 0 where too few tell. */
export function liftOf({ buyers, of, base }: Pick<Follower, 'buyers' | 'of' | 'base'>): number {
  if (buyers < fewestFollowers || of < fewestBuyers || base <= 0) return 0;
  return buyers / of / base;
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortestWord);

/** "bakery" fits "bakeries" and "bake": one begins as the other does, by four letters at least. */
const sameTrade = (one: string, other: string) => one.startsWith(other) || other.startsWith(one) || (one.length > 5 && one.slice(0, 5) === other.slice(0, 5));

export function fitsTrade(trade: string, tradeWords: readonly string[]): boolean {
  const theirs = tradeWords.flatMap(wordsOf);
  return wordsOf(trade).some((word) => theirs.some((own) => sameTrade(word, own)));
}

type Finder = (facts: FindFacts) => ReasonProposal[];
const proposal = (key: string, on: Day, found: FoundReason): ReasonProposal => ({ key: `${found.kind} ${key}`, on, found });

const occasionsNear: Finder = ({ today, occasions }) =>
  occasions
    .filter(({ on }) => on >= today && daysBetween(today, on) <= nearDays)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, kind, label, on, years, leadDays }) => {
      const due = addDays(on, -leadDays);
      return proposal(id, due > today ? due : today, { kind: 'occasion', occasionId: id === firstOrderKey ? null : id, occasionKind: kind, label, on, years });
    });

/** The anniversary of the first order is nobody's row. */
export const firstOrderKey = 'first-order';

const unanswered: Finder = ({ today, questions }) =>
  questions
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, on, title }) => proposal(id, today, { kind: 'question', on, title }));

const inTheirLanguage = ({ language, news }: FindFacts) => news.filter((item) => item.language === null || item.language === language);

const articles: Finder = (facts) =>
  inTheirLanguage(facts)
    .filter(({ customerId, trade }) => customerId === null && trade !== null && fitsTrade(trade, facts.tradeWords))
    .map(({ id, title }) => proposal(id, facts.today, { kind: 'article', newsItemId: id, title }));

const mentions: Finder = ({ today, news }) =>
  news.filter(({ customerId }) => customerId !== null).map(({ id, title }) => proposal(id, today, { kind: 'mention', newsItemId: id, title }));

const wornOut: Finder = ({ today, bought }) =>
  bought
    .flatMap(({ product, orderedOn, lastsDays, learned }) => {
      if (lastsDays === null || daysBetween(orderedOn, today) < lastsDays - soonBefore(lastsDays)) return [];
      return [{ due: addDays(orderedOn, lastsDays), ...proposal(product, today, { kind: 'worn-out', product, orderedOn, afterDays: lastsDays, learned }) }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .map(({ due: _, ...found }) => found);

const goesWith: Finder = ({ today, followers }) =>
  followers
    .map((one) => ({ one, lift: liftOf(one) }))
    .filter(({ lift }) => lift >= leastLift)
    .toSorted((a, b) => b.lift - a.lift || b.one.buyers - a.one.buyers || (a.one.next < b.one.next ? -1 : 1))
    .map(({ one: { product, next, nextId, buyers, of } }) => proposal(nextId, today, { kind: 'goes-with', product, next, buyers, of }));

const finders: Record<ReasonKind, Finder> = {
  occasion: occasionsNear,
  question: unanswered,
  article: articles,
  'worn-out': wornOut,
  'goes-with': goesWith,
  mention: mentions,
};

/** So many of one kind are enough to choose from. */
const mostOfKind = 3;

/** Every reason there is, in the stated order of kinds; inside a kind the nearest, oldest or likeliest first. */
export const findReasons = (facts: FindFacts): ReasonProposal[] => reasonKinds.flatMap((kind) => finders[kind](facts).slice(0, mostOfKind));
