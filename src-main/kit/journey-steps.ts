// When a journey's step is due, and which step comes next. Pure; days are day numbers (kit/days).
import type { MovedBecause } from '#contract/journey-runs';
import { type Delay, type Lamps, stopRules, type Trigger } from '#contract/journey-steps';
import type { Essential } from '#contract/words';
import { addMonths, dayFromNumber, dayNumber, weekdayOfNumber } from './days.ts';
import { fold } from './fold.ts';

/** What is known of a day where the customer is: null for an ordinary one; a name where the public holiday's is known. */
export type PublicDayOf = (day: number) => { kind: 'closed'; name: string | null } | { kind: 'working' } | null;

/** Without a table of public days: only weekends close. */
export const noPublicDays: PublicDayOf = () => null;

/** Why offices are closed on a day; null where they are open. A Saturday that a decree has made a workday is open. */
export function closedBecause(day: number, publicDayOf: PublicDayOf): MovedBecause | null {
  const found = publicDayOf(day);
  if (found?.kind === 'working') return null;
  if (found?.kind === 'closed') return { kind: 'holiday', name: found.name ?? '' };
  return weekdayOfNumber(day) > 5 ? { kind: 'weekend' } : null;
}

/** No country is closed for so long: a table that says so is wrong, and must not be followed for ever. */
const longestClosed = 30;

export interface StepDay {
  day: number;
  /** The day the delay gives. */
  wanted: number;
  /** Why it is later than that, in the order of the days; a weekend of two days is said once. */
  moved: MovedBecause[];
}

/** The first open day on or after a day. */
export function toWorkday(wanted: number, publicDayOf: PublicDayOf): StepDay {
  const moved: MovedBecause[] = [];
  for (let day = wanted; day < wanted + longestClosed; day += 1) {
    const why = closedBecause(day, publicDayOf);
    if (!why) return { day, wanted, moved };
    const last = moved.at(-1);
    if (!last || JSON.stringify(last) !== JSON.stringify(why)) moved.push(why);
  }
  return { day: wanted, wanted, moved: [] };
}

function workdaysAfter(base: number, count: number, publicDayOf: PublicDayOf): number {
  let day = base;
  let open = 0;
  for (let passed = 0; open < count && passed < count * 7 + longestClosed; passed += 1) {
    day += 1;
    if (closedBecause(day, publicDayOf) === null) open += 1;
  }
  return day;
}

/**
 * The day of a step: `base` is the day the step before was done (of the first step: the trigger's). "At 6 months" counts from the trigger, and
 * the end of a month stays its end (31 August, six months on: 28 February); it is never before the step before was done.
 */
export function stepDay(delay: Delay, { trigger, base }: { trigger: number; base: number }, publicDayOf: PublicDayOf): StepDay {
  if (delay.unit === 'workdays') return toWorkday(workdaysAfter(base, delay.count, publicDayOf), publicDayOf);
  if (delay.unit === 'days') return toWorkday(base + delay.count, publicDayOf);
  return toWorkday(Math.max(base, dayNumber(addMonths(dayFromNumber(trigger), delay.count))), publicDayOf);
}

/** What is needed of a step to find the one after it; `removed` ones keep their place. */
export interface Placed {
  id: string;
  position: number;
  removed: boolean;
}

/** The first step in use after a place that has not been done yet; null where the journey is over. `steps` in any order. */
export function stepAfter<S extends Placed>(steps: readonly S[], position: number, done: ReadonlySet<string>): S | null {
  let next: S | null = null;
  for (const step of steps) {
    if (step.removed || step.position <= position || done.has(step.id)) continue;
    if (next === null || step.position < next.position) next = step;
  }
  return next;
}

/** Which essentials the steps cover. */
export function lampsOf(steps: readonly { essential: Essential | null }[]): Lamps {
  const lit = (essential: Essential) => steps.some((step) => step.essential === essential);
  return { 'follow-up': lit('follow-up'), delight: lit('delight'), feedback: lit('feedback'), more: lit('more') };
}

/** A line of an order, as far as a trigger looks at it. */
export interface OrderedLine {
  productId: string | null;
  category: string | null;
  description: string;
}

type OrderTrigger = Extract<Trigger, { kind: 'order-placed' | 'order-delivered' }>;

/** The line that begins a journey; undefined where none does. Names and categories are compared folded: accents and capitals make no difference. */
export function beginningLine<L extends OrderedLine>(trigger: OrderTrigger, lines: readonly L[]): L | undefined {
  const { productIds, categories, words } = trigger;
  if (productIds.length + categories.length + words.length === 0) return lines[0];
  const wantedCategories = new Set(categories.map(fold));
  const wantedWords = words.map(fold);
  return lines.find((line) => {
    if (line.productId !== null && productIds.includes(line.productId)) return true;
    if (line.category !== null && wantedCategories.has(fold(line.category))) return true;
    const name = fold(`${line.description} ${line.category ?? ''}`);
    return wantedWords.some((word) => name.includes(word));
  });
}

export const isOrderTrigger = (trigger: Trigger): trigger is OrderTrigger => trigger.kind === 'order-placed' || trigger.kind === 'order-delivered';

/** In one order, each once. */
export const tidyStopRules = (rules: readonly (typeof stopRules)[number][]) => stopRules.filter((rule) => rules.includes(rule));
