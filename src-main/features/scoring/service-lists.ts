// Who is newly late, who is best, who may wait: a page at a time, each with the grounds.
import type { ScoredPerson } from '#contract/scoring';
import type { Day } from '#contract/words';
import { addDays } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { whysOf } from './service-customer.ts';
import { scoringSettings } from './service-settings.ts';
import { listBest, listLate, listPassive, type PageOf } from './store-lists.ts';
import { listCustomerLines } from './store-orders.ts';

type Page = { offset: number; limit: number };
type Asked = Pick<Context, 'db' | 'clock'>;
export interface ScoredPage {
  people: ScoredPerson[];
  total: number;
}

function told(ctx: Asked, { people, total }: PageOf): ScoredPage {
  const whys = whysOf(
    ctx,
    listCustomerLines(
      ctx.db,
      people.map(({ customerId }) => customerId),
    ),
  );
  const scored = people.flatMap(({ customerId, name, rfmClass, revenueMinor, currency, yearMinor, yearCurrency }): ScoredPerson[] => {
    const why = whys.get(customerId);
    if (!why) return [];
    const spent = revenueMinor === null || currency === null ? null : { minor: revenueMinor, currency };
    return [
      { customerId, name, why, rfmClass, spent, yearValue: yearMinor === null || yearCurrency === null ? null : { minor: yearMinor, currency: yearCurrency } },
    ];
  });
  return { people: scored, total };
}

/** Who passed their late line within the last days and stands there still: only the new ones, each for so many days. */
export function lateAlerts(ctx: Asked, page: Page): ScoredPage & { sinceOn: Day } {
  const to = ctx.clock.today();
  const from = addDays(to, 1 - scoringSettings(ctx.db).alertDays);
  return { ...told(ctx, listLate(ctx.db, { from, to }, page)), sinceOn: from };
}

export const bestCustomers = (ctx: Asked, page: Page): ScoredPage => told(ctx, listBest(ctx.db, page));
export const passiveCustomers = (ctx: Asked, page: Page): ScoredPage => told(ctx, listPassive(ctx.db, page));
