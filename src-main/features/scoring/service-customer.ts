// What is known of one customer, and the grounds of a score for the few on a list.
import type { CustomerScore, Outlook, ScoreWhy } from '#contract/scoring';
import type { Id, Money } from '#contract/words';
import type { Db } from '#db/open';
import { findCustomer } from '#features/customers';
import { dayFromNumber, dayNumber } from '#kit/days';
import { minorFromEuros } from '#kit/rough-money';
import type { Context } from '../../ports/context.ts';
import type { Customer } from './rules-figures.ts';
import { spent } from './rules-fit.ts';
import { chancesOf } from './rules-learned.ts';
import { placeOf } from './rules-learning.ts';
import { marginShareOf } from './rules-margin.ts';
import { customerAt, type Figures, figuresOf } from './rules-scores.ts';
import { whyOf } from './rules-why.ts';
import { type Gathered, gatherOf } from './service-base.ts';
import { type CurrentFit, currentFit } from './service-fits.ts';
import { fittedOf } from './service-follow.ts';
import { type CustomerLine, listOrdersOf } from './store-orders.ts';

/** Gaps drawn at most. */
const drawnDays = 40;

interface Known {
  customer: Customer;
  figures: Figures;
}

/** One customer of a few gathered ones; null for who never bought. */
function knownOf(gathered: Gathered, fit: CurrentFit | null, { at, day }: { at: number; day: number }): Known | null {
  const fitted = fittedOf(fit, gathered, day);
  const customer = customerAt(gathered.base, fitted, at);
  const learned = chancesOf(fit?.stages ?? [], { base: gathered.base, fitted, day });
  const chances = (models: number, horizonDays: number) => learned(at, models, horizonDays);
  return customer && { customer, figures: figuresOf(customer, { day, spent: spent(gathered.base, at), chances }) };
}

/** Grounds of the scores of a few customers, by id; who never bought is not among them. */
export function whysOf({ db, clock }: Pick<Context, 'db' | 'clock'>, customers: readonly CustomerLine[]): Map<Id, ScoreWhy> {
  const day = dayNumber(clock.today());
  const gathered = gatherOf(db, customers, day);
  const fit = currentFit(db);
  return new Map(
    gathered.ids.flatMap((id, at) => {
      const known = knownOf(gathered, fit, { at, day });
      return known ? [[id, whyOf(known.customer, known.figures, day)] as const] : [];
    }),
  );
}

export type ScoreOutcome = { kind: 'scored'; score: CustomerScore } | { kind: 'never-bought' } | { kind: 'not-found' };

/** Everything known of one customer, from their orders as they are now and from what was learned last. */
export function scoreOfCustomer(ctx: Pick<Context, 'db' | 'clock'>, customerId: Id): ScoreOutcome {
  const line = findCustomer(ctx.db, customerId);
  if (!line) return { kind: 'not-found' };
  const today = ctx.clock.today();
  const day = dayNumber(today);
  const gathered = gatherOf(ctx.db, [line], day);
  const fit = currentFit(ctx.db);
  const known = knownOf(gathered, fit, { at: 0, day });
  if (!known) return { kind: 'never-bought' };
  const { customer, figures } = known;
  const place = fit && placeOf(gathered.base, fit.bounds, 0);
  return {
    kind: 'scored',
    score: {
      customerId,
      why: whyOf(customer, figures, day),
      ...outlooksOf(ctx.db, { gathered, figures, fit, customerId }),
      rfm: place && { r: place.r, f: place.f, m: place.m },
      rfmClass: place?.rfmClass ?? null,
      purchaseDays: Array.from(gathered.base.days.slice(-drawnDays), dayFromNumber),
      today,
      learned: fit && { at: fit.at, customers: fit.customers, purchases: fit.purchases, earlierWindows: fit.stages.length > 0 },
    },
  };
}

interface Looked {
  gathered: Gathered;
  figures: Figures;
  fit: CurrentFit | null;
  customerId: Id;
}

function outlooksOf(db: Db, { gathered, figures, fit, customerId }: Looked): Pick<CustomerScore, 'in30' | 'in90' | 'inYear'> {
  const currency = gathered.currencies[0] ?? null;
  const money = (euros: number | null): Money | null => (euros === null || currency === null ? null : { minor: minorFromEuros(euros, currency), currency });
  const outlook = (chance: number, orders: number): Outlook => ({ chance, orders, value: money(figures.amount === null ? null : figures.amount * orders) });
  const share = marginShareOf(listOrdersOf(db, [customerId]), fit?.marginShare ?? null);
  return {
    in30: outlook(figures.chance30, figures.orders30),
    in90: outlook(figures.chance90, figures.orders90),
    inYear: {
      ...outlook(figures.yearChance, figures.yearOrders),
      margin: share === null ? null : money(figures.yearValue === null ? null : figures.yearValue * share),
      marginShare: share,
    },
  };
}
