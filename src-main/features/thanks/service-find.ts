// Who is best by the rule that stands.
import { type BestCustomer, mostThanked, ThanksRule } from '#contract/thanks';
import type { Language } from '#contract/words';
import type { Reader } from '#db/open';
import { listChances, rankForComeback } from '#features/scoring';
import { findSetting, saveSetting } from '#features/team';
import { boughtBy, listReachable, type Reachable } from '#features/touches';
import { addDays, dayFromNumber } from '#kit/days';
import { roughlyInEuros } from '#kit/rough-money';
import type { Context } from '../../ports/context.ts';
import { type BestFacts, bestBy, monthsBack } from './rules.ts';
import { listNames, listSpent, listThankedSince } from './store.ts';

/** Once a year is warm; twice is a habit that nobody believes. */
const restDays = 365;
const key = 'thanks';

export function thanksRule(reader: Reader): ThanksRule {
  const stored = ThanksRule.safeParse(findSetting(reader, key));
  return stored.success ? stored.data : { by: 'class', leastScore: 13 };
}

export function saveThanksRule(ctx: Context, rule: ThanksRule): ThanksRule {
  ctx.db.transaction((tx) => saveSetting(tx, key, rule, ctx.clock.now(), ctx.me()));
  ctx.changes.tell({ topic: 'campaigns' });
  return rule;
}

/** Paid within the rule's months, roughly in euros, by customer; nothing where the rule does not ask. */
function spentLately(ctx: Context, rule: ThanksRule): Map<string, number> {
  const sums = new Map<string, number>();
  if (rule.by !== 'value') return sums;
  const today = ctx.clock.today();
  for (const { customerId, currency, minor } of listSpent(ctx.db, monthsBack(today, rule.months), today))
    sums.set(customerId, (sums.get(customerId) ?? 0) + roughlyInEuros(minor, currency));
  return sums;
}

function factsOf(ctx: Context, reachable: readonly Reachable[], lately: ReadonlyMap<string, number>): BestFacts[] {
  const figures = listChances(ctx.db);
  const ranked = rankForComeback(reachable);
  const scores = new Map(ranked.map(({ customerId, score }) => [customerId, score]));
  return reachable.map(({ customerId, firstOrderOn, lastOrderOn, value }) => ({
    customerId,
    value,
    firstOrderOn: dayFromNumber(firstOrderOn),
    lastOrderOn: dayFromNumber(lastOrderOn),
    score: scores.get(customerId) ?? 0,
    lately: lately.get(customerId) ?? 0,
    toCome: figures.get(customerId)?.value || undefined,
  }));
}

export interface BestQuestion {
  rule: ThanksRule;
  /** Only who reads this; null: everybody. */
  language: Language | null;
}

/** The best by the rule, the best first; of whom was thanked within a year only the number. */
export function findBest(ctx: Context, { rule, language }: BestQuestion): { people: BestCustomer[]; found: number; thankedLately: number } {
  const today = ctx.clock.today();
  const reachable = listReachable(ctx, { onlyLate: false });
  const leastLately = rule.by === 'value' ? roughlyInEuros(rule.least.minor, rule.least.currency) : 0;
  const best = bestBy(rule, factsOf(ctx, reachable, spentLately(ctx, rule)), { today, leastLately });
  const thanked = listThankedSince(ctx.db, addDays(today, -restDays));
  const names = listNames(
    ctx.db,
    best.map(({ customerId }) => customerId),
  );
  const readers = best.filter(({ customerId }) => language === null || names.get(customerId)?.language === language);
  const fresh = readers.filter(({ customerId }) => !thanked.has(customerId));
  const first = fresh.slice(0, mostThanked);
  const bought = boughtBy(
    ctx,
    first.map(({ customerId }) => customerId),
  );
  const people = first.flatMap(({ customerId, firstOrderOn, lastOrderOn, score, anniversary }) => {
    const [named, known] = [names.get(customerId), bought.get(customerId)];
    if (!named || !known) return [];
    const spent = known.currency === null ? null : { minor: known.revenueMinor, currency: known.currency };
    return [{ customerId, name: named.name, language: named.language, orderCount: known.orderCount, spent, firstOrderOn, lastOrderOn, score, anniversary }];
  });
  return { people, found: fresh.length, thankedLately: readers.length - fresh.length };
}
