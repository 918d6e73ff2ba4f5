// Who is best, and which of two subjects did better.
import type { BestCustomer, SubjectVerdict, ThanksRule } from '#contract/thanks';
import type { Day, Id } from '#contract/words';
import { addDays, dayOf, dayOfParts, daysBetween, monthOf, yearOf } from '#kit/days';
import { besideEachOther, newcombe, wilson } from '#kit/proportions';

/** A customer as far as the rules look: everything learned about them already. */
export interface BestFacts {
  customerId: Id;
  firstOrderOn: Day;
  lastOrderOn: Day;
  /** 3 to 15: fifths of recency, frequency and money added up. */
  score: number;
  /** Everything paid, roughly in euros. */
  value: number;
  /** Paid within the rule's months, roughly in euros; 0 where the rule does not ask. */
  lately: number;
  /** Value to come within a year, roughly in euros; what was paid so far decides where nothing was learned yet. */
  toCome?: number | undefined;
}

export interface Best extends BestFacts {
  anniversary: BestCustomer['anniversary'];
}

/** The day in a year; of a 29 February, in other years, the 28th. */
const inYear = (day: Day, year: number): Day => dayOfParts(year, monthOf(day), dayOf(day)) ?? dayOfParts(year, 2, 28) ?? day;

/** The anniversary nearest to today, before or after, and which it is; null before the first. */
export function nearestAnniversary(firstOrderOn: Day, today: Day): { on: Day; years: number } | null {
  const year = yearOf(today);
  const near = [year - 1, year, year + 1]
    .map((one) => ({ on: inYear(firstOrderOn, one), years: one - yearOf(firstOrderOn) }))
    .filter(({ years }) => years > 0)
    .sort((a, b) => Math.abs(daysBetween(a.on, today)) - Math.abs(daysBetween(b.on, today)));
  return near[0] ?? null;
}

/** First day that counts for "in the last months": the same day of the month, so many months before. */
export function monthsBack(today: Day, months: number): Day {
  const count = yearOf(today) * 12 + (monthOf(today) - 1) - months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  for (let day = dayOf(today); day > 0; day -= 1) {
    const found = dayOfParts(year, month, day);
    if (found !== null) return found;
  }
  return addDays(today, -30 * months);
}

/** Those who keep the rule, the best first. `leastLately`: the threshold of a rule by value, roughly in euros. */
export function bestBy(rule: ThanksRule, customers: readonly BestFacts[], o: { today: Day; leastLately: number }): Best[] {
  const all = customers.map((one) => ({ ...one, anniversary: nearestAnniversary(one.firstOrderOn, o.today) }));
  const keeps = (one: Best): boolean => {
    if (rule.by === 'class') return one.score >= rule.leastScore;
    if (rule.by === 'value') return one.lately >= o.leastLately && one.lately > 0;
    const { anniversary } = one;
    return anniversary !== null && anniversary.years >= rule.leastYears && Math.abs(daysBetween(anniversary.on, o.today)) <= rule.withinDays;
  };
  const place = (one: Best) => (rule.by === 'class' ? one.score : rule.by === 'value' ? one.lately : (one.anniversary?.years ?? 0));
  return all
    .filter(keeps)
    .sort((a, b) => place(b) - place(a) || (b.toCome ?? 0) - (a.toCome ?? 0) || b.value - a.value || (a.customerId < b.customerId ? -1 : 1));
}

export interface ArmFacts {
  arm: 'a' | 'b';
  subject: string | null;
  sent: number;
  replied: number;
  cameBack: number;
}

const verdictOf = { 'too-early': 'too-early', first: 'named', second: 'hinted', 'no-difference': 'no-difference' } as const;

/** Two subjects beside each other, judged by who replied: that is what a subject does first. 'a' names the gift, 'b' hints at it. */
export function subjectsBeside(arms: readonly ArmFacts[]): SubjectVerdict | null {
  const whole = (wanted: 'a' | 'b') => {
    const own = arms.filter(({ arm }) => arm === wanted);
    const sum = (of: (one: ArmFacts) => number) => own.reduce((total, one) => total + of(one), 0);
    const subjects = new Set(own.map(({ subject }) => subject));
    const [sent, replied, cameBack] = [sum((one) => one.sent), sum((one) => one.replied), sum((one) => one.cameBack)];
    const share = (hits: number) => ({ hits, of: sent, ...wilson({ hits, of: sent }) });
    return { subject: subjects.size === 1 ? ([...subjects][0] ?? null) : null, sent, replied: share(replied), cameBack: share(cameBack) };
  };
  const [named, hinted] = [whole('a'), whole('b')];
  if (named.sent + hinted.sent === 0) return null;
  return { named, hinted, ...newcombe(named.replied, hinted.replied), verdict: verdictOf[besideEachOther(named.replied, hinted.replied)] };
}
