// The four lamps of a purchase: what counts as a purchase, which contact lit which lamp, and when the moment of each comes.
// Days are day numbers (days since 1970-01-01), see kit/days. Why it is so: build/decisions, "What lights a lamp".
import { type Essential, essentials, type Feedback } from '#contract/words';

/** Something that lit lamps: a contact of ours, the customer's answer, or a person who said so. */
export interface Lighting {
  /** It belongs to the last purchase up to this day. */
  on: number;
  essentials: readonly Essential[];
  feedback: Feedback | null;
}

/** One purchase, with the day from which its moments count. */
export interface Purchase {
  on: number;
  /** Where it was delivered later, the first week begins then. */
  from: number;
  /** Days until the next one is to be expected; see `spanOf`. */
  spanDays: number;
}

/** The learned rhythm, as far as lamps need it. */
export interface Habit {
  expectedGapDays: number;
  gapSource: 'own' | 'segment';
}

/** Who buys more often than this is not asked after every purchase. */
const habitualGapDays = 30;
/** All that somebody like that buys within so many days is one purchase: the same four things once a season. */
export const seasonDays = 90;

/** Tenths of a day, as the learned figures are kept: whoever reckons from those gets the same days. */
const tenths = (days: number) => Math.round(days * 10) / 10;

export const isHabitual = ({ expectedGapDays, gapSource }: Habit): boolean => gapSource === 'own' && tenths(expectedGapDays) <= habitualGapDays;

const spanOf = (habit: Habit): number => (isHabitual(habit) ? seasonDays : Math.round(tenths(habit.expectedGapDays)));

/** The first days of the purchases, upwards, out of the days on which something was bought (upwards, each once). */
export function purchasesOf(days: readonly number[], habit: Habit): number[] {
  if (!isHabitual(habit)) return [...days];
  const firsts: number[] = [];
  for (const on of days) if (firsts.length === 0 || on - (firsts.at(-1) ?? on) >= seasonDays) firsts.push(on);
  return firsts;
}

export const purchaseFrom = (on: number, deliveredOn: number | null, habit: Habit): Purchase => ({
  on,
  from: Math.max(on, deliveredOn ?? on),
  spanDays: spanOf(habit),
});

/** Position of the purchase something of a day belongs to: the last one up to it; -1 before the first. `purchases` go upwards. */
export function purchaseAt(purchases: readonly number[], on: number): number {
  let found = -1;
  for (let i = 0; i < purchases.length && (purchases[i] ?? on + 1) <= on; i++) found = i;
  return found;
}

interface Moment {
  /** Days after the purchase, and the share of the expected interval that is sooner for who buys often. */
  afterDays: number;
  share: number;
  /** For so long afterwards it still asks to be done. */
  openDays: number;
}

/** The first week is the follow-up's; then a pleasure, the question how it was once it has been used, and last something more. */
const moments: Record<Essential, Moment> = {
  'follow-up': { afterDays: 7, share: 1, openDays: 23 },
  delight: { afterDays: 21, share: 0.25, openDays: 30 },
  feedback: { afterDays: 45, share: 0.4, openDays: 45 },
  more: { afterDays: 90, share: 0.6, openDays: 60 },
};

/** The days from which and until which an essential of a purchase asks for a contact. By the time the next purchase is expected it is over. */
export function momentOf({ from, spanDays }: Pick<Purchase, 'from' | 'spanDays'>, essential: Essential): { due: number; until: number } {
  const { afterDays, share, openDays } = moments[essential];
  const after = Math.min(afterDays, Math.max(7, Math.round(share * spanDays)));
  return { due: from + after, until: from + Math.max(after, Math.min(after + openDays, spanDays)) };
}

/** What is lit, and what was answered last ("bad" until a better answer comes). */
export interface Lit {
  essentials: ReadonlySet<Essential>;
  feedback: Feedback | null;
}

/** The lamps of the last purchase. `lightings` in any order; of several answers the latest counts, of one day the worst. */
export function litOf(lightings: readonly Lighting[], purchaseOn: number): Lit {
  const lit = new Set<Essential>();
  let last: { on: number; feedback: Feedback } | null = null;
  for (const { on, essentials: said, feedback } of lightings) {
    if (on < purchaseOn) continue;
    for (const essential of said) lit.add(essential);
    if (feedback === null) continue;
    lit.add('feedback');
    if (last === null || on > last.on || (on === last.on && badness[feedback] > badness[last.feedback])) last = { on, feedback };
  }
  return { essentials: lit, feedback: last?.feedback ?? null };
}

const badness: Record<Feedback, number> = { good: 0, 'so-so': 1, bad: 2 };

/** What is still to be done for a purchase. */
export interface Gap {
  essential: Essential;
  due: number;
  until: number;
}

/**
 * The gaps of a purchase that ask for a contact of their own, in their order. The practical question is left out: the follow-up asks it.
 * Something more is never introduced to somebody who has just said that it was bad.
 */
export function gapsOf(purchase: Purchase, lit: Lit): Gap[] {
  return essentials
    .filter((essential) => essential !== 'follow-up' && !lit.essentials.has(essential) && !(essential === 'more' && lit.feedback === 'bad'))
    .map((essential) => ({ essential, ...momentOf(purchase, essential) }));
}

/** Purchases further back show what was lit and no gaps: nobody is buried under old ones. */
export const gapsShownDays = 365;

export type LampState = 'lit' | 'gap' | 'later' | 'past';

/**
 * How a lamp stands today: lit; a gap once its moment has come; else still to come; unlit and older than a year: past. Nobody lacks something
 * more who has just said that it was bad.
 */
export function lampState(purchase: Purchase, essential: Essential, { lit, today }: { lit: Lit; today: number }): LampState {
  if (lit.essentials.has(essential)) return 'lit';
  if (today - purchase.on > gapsShownDays) return 'past';
  if (essential === 'more' && lit.feedback === 'bad') return 'later';
  return today >= momentOf(purchase, essential).due ? 'gap' : 'later';
}

/** What is known of one customer's purchases. */
export interface Bought {
  /** Days with a purchase, upwards and each once, none after today. */
  days: readonly number[];
  /** The day of delivery by the day of the purchase, where it is known. */
  deliveredOn: ReadonlyMap<number, number>;
  habit: Habit;
  lightings: readonly Lighting[];
}

export interface PurchaseLamps {
  purchase: Purchase;
  lit: Lit;
  lamps: Record<Essential, LampState>;
}

/** Every purchase from `since` on with its four lamps, upwards. */
export function lampsOf({ days, deliveredOn, habit, lightings }: Bought, { since, today }: { since: number; today: number }): PurchaseLamps[] {
  const firsts = purchasesOf(days, habit);
  return firsts.flatMap((on, place) => {
    if (on < since) return [];
    const purchase = purchaseFrom(on, deliveredOn.get(on) ?? null, habit);
    const lit = litOf(
      lightings.filter((lighting) => purchaseAt(firsts, lighting.on) === place),
      on,
    );
    const state = (essential: Essential) => lampState(purchase, essential, { lit, today });
    return [{ purchase, lit, lamps: { 'follow-up': state('follow-up'), delight: state('delight'), feedback: state('feedback'), more: state('more') } }];
  });
}
