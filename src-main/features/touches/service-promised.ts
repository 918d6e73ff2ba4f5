import type { Instant } from '#contract/words';
import { addDays } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { listPromisedTouches, type Promised } from './store-promised.ts';

/** A reminder of an agreed minute is news for this many days; after that the queue alone holds it. */
const newsDays = 3;

/** Touches of the person at this desk whose agreed minute has come. */
export function listPromised({ db, me, clock }: Pick<Context, 'db' | 'me' | 'clock'>, untilAt: Instant): Promised[] {
  return listPromisedTouches(db, { me: me(), untilAt, since: addDays(clock.today(), -newsDays) });
}
