// The grounds of a score in words: how often somebody usually buys, where they stand now, and what may be expected. One plain sentence for every score, from
// the figures it was made of. Nothing here says that a letter brings anybody back: it is about who is likely to buy.
import type { RfmClass, ScoreWhy } from '#contract/scoring';
import type { Day, Language } from '#contract/words';
import { daysBetween, yearOf } from './days.ts';
import { capitalized, countOf, every, formatDay, formatPercent, onDay, relativeDay, spanOf, whenPast } from './format.ts';
import { en } from './say/scores/en.ts';
import { hu } from './say/scores/hu.ts';
import { is } from './say/scores/is.ts';
import { nb } from './say/scores/nb.ts';
import type { FifthLevel, ScoreWords } from './say/scores/shape.ts';
import { sl } from './say/scores/sl.ts';

const words: Record<Language, ScoreWords> = { en, hu, is, nb, sl };

export interface ScoreFrame {
  today: Day;
  language: Language;
  /** Days the chance is for; 30 unless said. */
  horizonDays?: number;
}

/** Chances are told in whole percent; the ends, which nobody can be sure of, as "under 1" and "over 95". */
function percentWords(chance: number, language: Language): { percent: string; end: 'under' | 'over' | null } {
  if (chance < 0.01) return { percent: formatPercent(0.01, language), end: 'under' };
  if (chance > 0.95) return { percent: formatPercent(0.95, language), end: 'over' };
  return { percent: formatPercent(chance, language), end: null };
}

/** "27%", "under 1%", "over 95%". */
export function sayChance(chance: number, language: Language): string {
  const { percent, end } = percentWords(chance, language);
  return end === null ? percent : words[language][end](percent);
}

/** "every 6 weeks; in 8 of 10 cases after 4 to 9 weeks": the expected interval and its range. */
export function sayInterval({ gap }: Pick<ScoreWhy, 'gap'>, language: Language): string {
  const { usualDays, lowDays, highDays } = gap;
  return words[language].interval(every(usualDays, language), rangeOf(lowDays, highDays, language));
}

/** "4 to 9 weeks", "3 weeks to 4 months": the unit once where both ends share it. */
function rangeOf(lowDays: number, highDays: number, language: Language): string {
  const [low, high] = [spanOf(Math.max(1, lowDays)), spanOf(Math.max(1, highDays))];
  if (low.unit === high.unit && low.n === high.n) return countOf(low.n, low.unit, language);
  if (low.unit === high.unit) return words[language].range(String(low.n), countOf(high.n, high.unit, language));
  return words[language].range(countOf(low.n, low.unit, language), countOf(high.n, high.unit, language));
}

/** "later than usual since 3 March"; before that day "later than usual from 3 March on". */
export function sayLater({ lateSinceOn }: Pick<ScoreWhy, 'lateSinceOn'>, { today, language }: ScoreFrame): string {
  const otherYear = yearOf(lateSinceOn) !== yearOf(today);
  const day = { on: onDay(lateSinceOn, language, { year: otherYear }), day: formatDay(lateSinceOn, language, otherYear ? 'long' : 'day-month') };
  return lateSinceOn <= today ? words[language].laterSince(day) : words[language].laterFrom(day);
}

/** Below this chance few come back: above it that would contradict the chance that follows. */
const fewChance = 0.2;

/**
 * One sentence for a score: "Bought 12 times, usually every 6 weeks, last 9 weeks ago: later than usual, and likely to buy within 30 days: 27%."
 */
export function sayScore(why: ScoreWhy, { today, language, horizonDays = 30 }: ScoreFrame): string {
  const say = words[language];
  const days = daysBetween(why.lastOrderOn, today);
  const last = days < 45 ? relativeDay(why.lastOrderOn, today, language, { figures: true }) : whenPast(why.lastOrderOn, today, language);
  const usual = every(why.gap.usualDays, language);
  const rhythm =
    why.purchases === 1 ? say.once(last, usual) : why.gap.source === 'own' ? say.own(why.purchases, usual, last) : say.few(why.purchases, last, usual);
  const isQuiet = why.stage === 'very-late' && why.alive < 0.5 && why.chance < fewChance;
  const standing = isQuiet ? say.stages.quiet : say.stages[why.stage];
  return `${capitalized(rhythm)}: ${standing}. ${capitalized(say.chance(sayChance(why.chance, language), horizonDays))}.`;
}

const levelOf = (fifth: number): FifthLevel => (fifth >= 4 ? 'high' : fifth === 3 ? 'middle' : 'low');

/** "Bought lately, buys often and is among the fifth of customers who spend the most.": how a customer stands beside the others, from fifths of 1 to 5 (5 is the best). */
export function sayFifths({ r, f, m }: { r: number; f: number; m: number }, language: Language): string {
  const { recency, frequency, money, all } = words[language].fifths;
  return `${capitalized(all(recency[levelOf(r)], frequency[levelOf(f)], money[m === 5 ? 'best' : levelOf(m)]))}.`;
}

/** The name of an RFM class, and one line of who they are. */
export const sayRfmClass = (name: RfmClass, language: Language): { name: string; who: string } => words[language].classes[name];
