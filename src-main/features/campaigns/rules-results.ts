// What came of a batch: who answered, who came back, what it brought and what it cost. Facts in, lists of people out.
import type { CampaignResults } from '#contract/campaigns';
import type { Day, Id, Money } from '#contract/words';
import { daysBetween } from '#kit/days';

/** An order counts for a letter that went out at most so many days before (PRODUCT.md section 3). */
export const comebackDays = 90;

export interface RecipientFact {
  campaignId: Id;
  customerId: Id;
  name: string;
  arm: 'contacted' | 'held-out';
  /** The day their letter left; null where none did. */
  sentOn: Day | null;
  /** Of whom was left alone on purpose: the day the others were written to. */
  heldOutOn: Day | null;
  subjectArm: 'a' | 'b' | null;
  failed: boolean;
  replied: boolean;
  bounced: boolean;
  stopped: boolean;
}

export interface OrderFact {
  customerId: Id;
  orderedOn: Day;
  /** Negative for a refund. */
  minor: number;
  currency: string;
}

export interface CampaignFacts {
  subjectA: string | null;
  subjectB: string | null;
  gift: Money | null;
}

/** The day's own orders count: whoever is written to has been silent for long, so an order on that day answers the letter. */
const isWithin = (from: Day, { orderedOn }: OrderFact) => orderedOn >= from && daysBetween(from, orderedOn) <= comebackDays;

/** Sums by currency, largest first; nothing is converted. */
export function sumMoney(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ minor, currency })).sort((a, b) => b.minor - a.minor);
}

/** Everything about one batch, as of `today`. */
export function resultsFrom(facts: CampaignFacts, people: readonly RecipientFact[], orders: readonly OrderFact[], today: Day): CampaignResults {
  const ordersOf = Map.groupBy(orders, ({ customerId }) => customerId);
  const sent = people.filter(({ sentOn }) => sentOn !== null);
  const named = (list: readonly RecipientFact[]) => list.map(({ customerId, name }) => ({ customerId, name }));
  const cameBack = people.flatMap(({ customerId, name, sentOn }) => {
    const after = sentOn === null ? [] : (ordersOf.get(customerId) ?? []).filter((order) => isWithin(sentOn, order));
    // A refund alone is no coming back, but it takes from what came in.
    const first = after.find(({ minor }) => minor > 0);
    return first ? [{ customerId, name, orderedOn: first.orderedOn, revenue: sumMoney(after) }] : [];
  });
  const heldOut = people.filter(({ arm }) => arm === 'held-out');
  const back = new Set(cameBack.map(({ customerId }) => customerId));
  return {
    sent: named(sent),
    replied: named(sent.filter(({ replied }) => replied)),
    bounced: named(people.filter(({ bounced, failed }) => bounced || failed)),
    stopped: named(sent.filter(({ stopped }) => stopped)),
    cameBack,
    settled: sent.filter(({ sentOn }) => sentOn !== null && daysBetween(sentOn, today) > comebackDays).length,
    revenue: sumMoney(cameBack.flatMap(({ revenue }) => revenue)),
    cost: facts.gift && sent.length > 0 ? [{ ...facts.gift, minor: facts.gift.minor * sent.length }] : [],
    byArm: byArm(facts, sent, back),
    heldOut: {
      total: heldOut.length,
      cameBack: heldOut.filter(
        ({ customerId, heldOutOn }) => heldOutOn !== null && (ordersOf.get(customerId) ?? []).some((order) => order.minor > 0 && isWithin(heldOutOn, order)),
      ).length,
    },
  };
}

function byArm({ subjectA, subjectB }: CampaignFacts, sent: readonly RecipientFact[], back: ReadonlySet<Id>): CampaignResults['byArm'] {
  if (subjectA === null || subjectB === null) return [];
  return (['a', 'b'] as const).map((arm) => {
    const those = sent.filter(({ subjectArm }) => subjectArm === arm);
    return {
      arm,
      subject: arm === 'a' ? subjectA : subjectB,
      sent: those.length,
      replied: those.filter(({ replied }) => replied).length,
      cameBack: those.filter(({ customerId }) => back.has(customerId)).length,
    };
  });
}
