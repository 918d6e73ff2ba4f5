// Who, of everybody who ordered before, may be written to by e-mail at all.
import type { Id } from '#contract/words';
import { dayNumber } from '#kit/days';
import { roughlyInEuros } from '#kit/rough-money';
import type { Context } from '../../ports/context.ts';
import { readBasis } from './rules-basis.ts';
import { type Bought, eachReachable, listBought } from './store-reachable.ts';

/** What choosing a few out of all goes by; kept small, because there may be 100,000. Days are day numbers (kit/days). */
export interface Reachable {
  customerId: Id;
  firstOrderOn: number;
  lastOrderOn: number;
  orderCount: number;
  /** Everything paid, roughly in euros: to compare customers of several currencies, never to be shown. */
  value: number;
}

/**
 * Customers with an order who may be written to by e-mail as far as the card says: a ground that is enough in their country, an address, no
 * complaint, not paused. Channel limits are not asked here: `holdFor` says it of the few that are chosen. `onlyLate`: silent for longer
 * than usual for them.
 */
export function listReachable({ db, clock }: Pick<Context, 'db' | 'clock'>, { onlyLate }: { onlyLate: boolean }): Reachable[] {
  const found: Reachable[] = [];
  for (const [customerId, country, kind, basis, orderCount, revenueMinor, currency, firstOn, lastOn] of eachReachable(db, clock.today(), onlyLate)) {
    if (readBasis({ country, kind, channel: 'email', basis }) !== 'allowed') continue;
    const value = currency === null ? 0 : roughlyInEuros(revenueMinor, currency);
    found.push({ customerId, firstOrderOn: dayNumber(firstOn), lastOrderOn: dayNumber(lastOn), orderCount, value });
  }
  return found;
}

/** What each of these bought so far; nothing of who never ordered, or was not planned since. */
export const boughtBy = ({ db }: Pick<Context, 'db'>, ids: readonly Id[]): Map<Id, Bought> => new Map(listBought(db, ids).map((one) => [one.customerId, one]));
