// Who, of everybody who ordered before, may be written to by e-mail at all.
import { roughlyInEuros } from '#kit/rough-money';
import type { Context } from '../../ports/context.ts';
import { readBasis } from './rules-basis.ts';
import { listReachableLines, type ReachableLine } from './store-reachable.ts';

export interface Reachable extends ReachableLine {
  /** Everything paid, roughly in euros: to compare customers of several currencies, never to be shown. */
  value: number;
}

/**
 * Customers with an order who may be written to by e-mail as far as the card says: a ground that is enough in their country, an address, no
 * complaint, not paused. Channel limits are not asked here: `holdFor` says it of the few that are chosen. `onlyLate`: silent for longer
 * than usual for them.
 */
export function listReachable({ db, clock }: Pick<Context, 'db' | 'clock'>, { onlyLate }: { onlyLate: boolean }): Reachable[] {
  return listReachableLines(db, clock.today(), onlyLate)
    .filter(({ country, kind, basis }) => readBasis({ country, kind, channel: 'email', basis }) === 'allowed')
    .map((line) => ({ ...line, value: line.currency === null ? 0 : roughlyInEuros(line.revenueMinor, line.currency) }));
}
