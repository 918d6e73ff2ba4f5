// What a test of journeys does with its customers: somebody who bought, their card, and doing it.
import type { Id } from '#contract/words';
import { findOpenTouch, replanCustomer } from '#features/touches';
import { addDays } from '#kit/days';
import { done } from '../../src-main/features/touches/service-acts.ts';
import { aConsent, aCustomer, anEmail, anOrder, aPhone } from './builders.ts';
import type { TestContext } from './context.ts';
import { theRun } from './journeys.ts';

export const actIdOf = (outcome: { kind: string; actId?: Id }) => {
  if (outcome.actId === undefined) throw new Error(outcome.kind);
  return outcome.actId;
};

/** `at` answers the context of the test that runs. Everybody can be written to and called; an oak floor was bought a week ago unless told. */
export function journeyHands(at: () => TestContext) {
  const cardOf = (customerId: Id) => {
    const card = findOpenTouch(at().db, customerId);
    if (!card) throw new Error('There is no card');
    return card;
  };
  return {
    aBuyer(orderedOn: string | null = addDays(at().clock.today(), -7)) {
      const { db } = at();
      const { id } = aCustomer(db);
      anEmail(db, id);
      aPhone(db, id);
      for (const channel of ['email', 'call', 'sms'] as const) aConsent(db, id, { channel });
      if (orderedOn !== null) anOrder(db, id, { orderedOn });
      return id;
    },
    cardOf,
    replan: (customerId: Id) => at().db.transaction((tx) => replanCustomer(at(), tx, customerId)),
    doIt: (customerId: Id) => actIdOf(done(at(), { touchId: cardOf(customerId).id, summary: 'Talked', next: { kind: 'by-rules' } })),
    stepOn: (customerId: Id) => theRun(at(), customerId).nextStepId,
  };
}
