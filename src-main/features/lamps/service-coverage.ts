// Coverage: of how many purchases each of the four things was done, per salesperson; and the list behind each figure.
import type { Coverage, CoverageMonths, CoverageQuestion, CoverageRow, CoveredPurchase, LampState } from '#contract/lamps';
import { type Day, type Essential, essentials, type Feedback, type Id, type Language, Reason } from '#contract/words';
import { lampsOf, lightingsOf } from '#features/essentials';
import { getMe, listSalespeople } from '#features/team';
import { addMonths, dayFromNumber, dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { addPurchase, fits, inOrder, noCounts } from './rules-coverage.ts';
import { isAsked } from './service-card.ts';
import { type BuyerLine, type BuyersRun, listProducts, readBuyersAfter } from './store-many.ts';

/** Customers read at a stretch: everything else gets its turn between them. */
const stretchSize = 400;

interface OnePurchase {
  customerId: Id;
  name: string;
  language: Language;
  ownerId: Id | null;
  purchaseOn: Day;
  lamps: Record<Essential, LampState>;
  feedback: Feedback | null;
  asked: string | null;
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Every purchase since a day, customer by customer, giving way to everything else all along. */
async function* purchasesSince({ db, clock }: Pick<Context, 'db' | 'clock'>, since: Day): AsyncGenerator<OnePurchase> {
  for (let after = ''; ; ) {
    const run = readBuyersAfter(db, after, { since, today: clock.today(), size: stretchSize });
    const last = run.buyers.at(-1);
    if (!last) return;
    after = last.id;
    for (const buyer of run.buyers) yield* purchasesOfBuyer(buyer, run, { since: dayNumber(since), today: dayNumber(clock.today()) });
    await breathe();
  }
}

function* purchasesOfBuyer(buyer: BuyerLine, { deliveredOn }: BuyersRun, span: { since: number; today: number }): Generator<OnePurchase> {
  const { id, name, language, ownerId, expectedGapDays, gapSource, asked } = buyer;
  const texts = buyer.days.match(/.{10}/g) ?? [];
  const delivered = texts.flatMap((on) => {
    const to = deliveredOn.get(`${id} ${on}`);
    return to === undefined ? [] : [[dayNumber(on), dayNumber(to)] as const];
  });
  const bought = {
    days: texts.map(dayNumber),
    deliveredOn: new Map(delivered),
    habit: { expectedGapDays, gapSource },
    lightings: lightingsOf(buyer.lightings),
  };
  for (const { purchase, lit, lamps } of lampsOf(bought, span))
    yield { customerId: id, name, language, ownerId, purchaseOn: dayFromNumber(purchase.on), lamps, feedback: lit.feedback, asked };
}

const firstDay = (today: Day, months: CoverageMonths): Day => addMonths(today, -months);

/** Counted for the owner of the customer. Salespeople without a purchase in the span are not listed. */
export async function coverage(ctx: Context, months: CoverageMonths): Promise<Coverage> {
  const to = ctx.clock.today();
  const from = firstDay(to, months);
  const team: CoverageRow = { salespersonId: null, name: null, purchases: 0, counts: noCounts() };
  const names = new Map(listSalespeople(ctx.db).map((one) => [one.id, one.name]));
  const rows = new Map<Id | null, CoverageRow>();
  for await (const purchase of purchasesSince(ctx, from)) {
    const { ownerId } = purchase;
    const row = rows.get(ownerId) ?? { salespersonId: ownerId, name: ownerId === null ? null : (names.get(ownerId) ?? null), purchases: 0, counts: noCounts() };
    rows.set(ownerId, row);
    for (const counted of [team, row]) {
      counted.purchases += 1;
      addPurchase(counted.counts, purchase.lamps);
    }
  }
  const collator = new Intl.Collator(getMe(ctx).interfaceLanguage);
  return { from, to, team, people: inOrder([...rows.values()], collator.compare) };
}

async function asked(ctx: Context, { months, of, lamp }: CoverageQuestion): Promise<OnePurchase[]> {
  const found: OnePurchase[] = [];
  for await (const purchase of purchasesSince(ctx, firstDay(ctx.clock.today(), months))) if (fits(of, lamp, purchase)) found.push(purchase);
  return found.sort((a, b) => (a.purchaseOn === b.purchaseOn ? (a.customerId < b.customerId ? -1 : 1) : a.purchaseOn < b.purchaseOn ? 1 : -1));
}

const Reasons = Reason.array();

/** With what was bought, whose they are, and whether the card asks already. */
function inFull(ctx: Context, purchases: readonly OnePurchase[], since: Day): CoveredPurchase[] {
  const names = new Map(listSalespeople(ctx.db).map((one) => [one.id, one.name]));
  const products = listProducts(
    ctx.db,
    purchases.map(({ customerId }) => customerId),
    since,
  );
  return purchases.map(({ customerId, name, language, ownerId, purchaseOn, lamps, feedback, asked: reasons }) => {
    const onCard = reasons === null ? [] : Reasons.parse(JSON.parse(reasons));
    return {
      customerId,
      name,
      language,
      ownerName: ownerId === null ? null : (names.get(ownerId) ?? null),
      purchaseOn,
      products: products.get(`${customerId} ${purchaseOn}`) ?? [],
      lamps: essentials.map((essential) => ({ essential, state: lamps[essential], asked: isAsked(onCard, purchaseOn, essential) })),
      feedback,
    };
  });
}

/** One page of the list behind a figure, newest purchase first. */
export async function purchases(
  ctx: Context,
  question: CoverageQuestion & { offset: number; limit: number },
): Promise<{ total: number; rows: CoveredPurchase[] }> {
  const found = await asked(ctx, question);
  const page = found.slice(question.offset, question.offset + question.limit);
  return { total: found.length, rows: inFull(ctx, page, firstDay(ctx.clock.today(), question.months)) };
}

/** Customers whose products are looked up at a stretch for a file. */
const fileStretch = 1000;

/** The whole list. */
export async function allPurchases(ctx: Context, question: CoverageQuestion): Promise<CoveredPurchase[]> {
  const found = await asked(ctx, question);
  const rows: CoveredPurchase[] = [];
  for (let at = 0; at < found.length; at += fileStretch) {
    rows.push(...inFull(ctx, found.slice(at, at + fileStretch), firstDay(ctx.clock.today(), question.months)));
    await breathe();
  }
  return rows;
}
