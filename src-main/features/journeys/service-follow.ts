// Journeys follow what happens: an order, a matter or a tag of one customer begins them; a changed journey plans its people anew.
import type { Id } from '#contract/words';
import { whoIsAtTheDesk } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { enrolCustomer, replanPeople } from './service-enrol.ts';
import { findAnyJourney } from './store.ts';

const ofCustomers: ReadonlySet<string> = new Set(['customers', 'orders', 'touches']);

export interface Following {
  /** Resolves when nothing is under way any more; nothing begins after it. */
  stop(): Promise<void>;
}

/** Until it is stopped. `onTrouble` hears of what failed while nobody waited for it; the night catches up with it. */
export function followJourneys(ctx: Context, onTrouble: (error: unknown) => void): Following {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const stopListening = ctx.changes.listen(({ topic, id }) => {
    if (ofCustomers.has(topic) && id !== undefined) come(ctx, id);
    if (topic === 'journeys') plan(id ?? null);
  });
  /** One after the other: a second change waits for the first to be planned. */
  function plan(id: Id | null): void {
    running = running.then(async () => {
      if (stopped || ctx.desk?.problem || !whoIsAtTheDesk(ctx.db) || (id !== null && !findAnyJourney(ctx.db, id))) return;
      await replanPeople(ctx, id).catch(onTrouble);
    });
  }
  return {
    stop: async () => {
      stopped = true;
      stopListening();
      await running;
    },
  };
}

/** Others are named by ids that are no customer's; for them nothing is found. */
function come(ctx: Context, customerId: Id): void {
  if (ctx.desk?.problem || !enrolCustomer(ctx, customerId)) return;
  ctx.changes.tell({ topic: 'touches', id: customerId });
  ctx.changes.tell({ topic: 'journeys', id: customerId });
}
