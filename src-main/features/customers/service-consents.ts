// On what ground a customer may be reached, and the moment they say stop.
import type { Basis, Channel, Id } from '#contract/words';
import type { Tx } from '#db/open';
import { type Act, startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import type { SavedOutcome } from './rules-checks.ts';
import { findConsent, findCustomer } from './store.ts';
import { listOpenTouchIds, listWaitingMessageIds } from './store-stops.ts';

export interface Withdrawal {
  customerId: Id;
  channel: Channel;
  /** Where the stop came from: 'said on the phone', 'reply of 3 February'. */
  source: string;
  /** A touch that is being finished by the same act and must not be cancelled under it. */
  keepTouchId?: Id | null;
}

/**
 * The customer said stop for a channel. In the caller's transaction and act: the consent is withdrawn from `today`, letters that have not
 * begun to leave are cancelled, planned touches over the channel too. The planner finds another way afterwards.
 */
export function withdrawConsent(tx: Tx, act: Act, today: string, { customerId, channel, source, keepTouchId }: Withdrawal): void {
  const consent = findConsent(tx, customerId, channel);
  if (!consent) act.insert('consents', { id: newId(), customerId, channel, basis: 'none', source, givenOn: today, withdrawnOn: today });
  else if (consent.withdrawnOn === null) act.update('consents', consent.id, { withdrawnOn: today, source });
  for (const id of listWaitingMessageIds(tx, customerId, channel)) act.update('messages', id, { state: 'cancelled' });
  for (const id of listOpenTouchIds(tx, customerId, channel)) if (id !== keepTouchId) act.update('touches', id, { state: 'cancelled' });
}

export interface ConsentInput {
  customerId: Id;
  channel: Channel;
  basis: Basis;
  source: string;
  stop: boolean;
}

/** Records a ground for a channel, or a stop. A new ground after a stop counts from today. */
export function saveConsent(ctx: Context, input: ConsentInput): SavedOutcome {
  const { customerId, channel, basis, source, stop } = input;
  const outcome = ctx.db.transaction((tx): SavedOutcome => {
    if (!findCustomer(tx, customerId)) return { kind: 'not-found' };
    const act = startAct(tx, ctx, stop ? 'consent.withdrawn' : 'consent.saved', customerId);
    if (stop) withdrawConsent(tx, act, ctx.clock.today(), { customerId, channel, source });
    else giveConsent(tx, act, ctx.clock.today(), { customerId, channel, basis, source });
    return { kind: 'ok', customerId };
  });
  if (outcome.kind === 'ok') {
    ctx.changes.tell({ topic: 'customers', id: customerId });
    if (stop) ctx.changes.tell({ topic: 'messages' });
  }
  return outcome;
}

function giveConsent(tx: Tx, act: Act, today: string, { customerId, channel, basis, source }: Omit<ConsentInput, 'stop'>): void {
  const consent = findConsent(tx, customerId, channel);
  if (!consent) act.insert('consents', { id: newId(), customerId, channel, basis, source, givenOn: today, withdrawnOn: null });
  else act.update('consents', consent.id, { basis, source, givenOn: today, withdrawnOn: null });
}
