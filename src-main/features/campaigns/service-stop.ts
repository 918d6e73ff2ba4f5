// A batch on its way is held back for a while, or for good.
import type { CampaignState, Id } from '#contract/words';
import type { Tx } from '#db/open';
import { cancelLettersOf } from '#features/letters';
import { startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { takeTurns } from '../../ports/turns.ts';
import { countCopies, shownState, stateOf } from './rules.ts';
import { endSend } from './service-runs.ts';
import { type CampaignDbRow, findCampaign, listMembers, listStandings, updateCampaign, updateMember } from './store.ts';

export type WrongState = { kind: 'wrong-state'; state: CampaignState };
export type HoldOutcome = { kind: 'ok' } | { kind: 'not-found' } | WrongState;

/** Nothing more of it leaves until it is let go again; a letter under way is finished. */
export function pause(ctx: Context, campaignId: Id): HoldOutcome {
  return move(ctx, campaignId, 'sending', 'paused');
}

export function resume(ctx: Context, campaignId: Id): HoldOutcome {
  return move(ctx, campaignId, 'paused', 'sending');
}

function move(ctx: Context, campaignId: Id, from: CampaignState, to: CampaignState): HoldOutcome {
  const outcome = ctx.db.transaction((tx): HoldOutcome => {
    const campaign = findCampaign(tx, campaignId);
    if (!campaign) return { kind: 'not-found' };
    const state = shownState(campaign.state, countCopies(listStandings(tx, [campaignId])));
    if (state !== from) return { kind: 'wrong-state', state };
    updateCampaign(tx, campaignId, { state: to, updatedAt: ctx.clock.now(), updatedBy: ctx.me() });
    return { kind: 'ok' };
  });
  if (outcome.kind === 'ok') tellBatch(ctx, campaignId);
  return outcome;
}

export type StopOutcome = { kind: 'stopped'; cancelled: number; left: number } | { kind: 'not-found' } | WrongState;

/**
 * Ends a batch: what has not left is cancelled, in turns, and its touch due again; what has left stays. Nothing of it leaves meanwhile: it is
 * paused first, so that a crash in between leaves a paused batch.
 */
export async function stop(ctx: Context, campaignId: Id): Promise<StopOutcome> {
  await endSend(ctx, campaignId);
  const found = ctx.db.transaction((tx) => {
    const onItsWay = findOnItsWay(tx, campaignId);
    if (onItsWay.kind === 'found') updateCampaign(tx, campaignId, { state: 'paused', updatedAt: ctx.clock.now(), updatedBy: ctx.me() });
    return onItsWay;
  });
  if (found.kind !== 'found') return found;
  const cancelled = await cancelInTurns(ctx, campaignId);
  const outcome = ctx.db.transaction((tx): StopOutcome => {
    const still = findOnItsWay(tx, campaignId);
    if (still.kind !== 'found') return still;
    const ended = endBatch(tx, ctx, still.campaign, 'stopped');
    return { kind: 'stopped', cancelled: cancelled + ended.cancelled, left: ended.left };
  });
  if (outcome.kind === 'stopped') tellBatch(ctx, campaignId);
  return outcome;
}

function findOnItsWay(tx: Tx, campaignId: Id): { kind: 'found'; campaign: CampaignDbRow } | { kind: 'not-found' } | WrongState {
  const campaign = findCampaign(tx, campaignId);
  if (!campaign) return { kind: 'not-found' };
  const isOnItsWay = campaign.state === 'sending' || campaign.state === 'paused';
  return isOnItsWay ? { kind: 'found', campaign } : { kind: 'wrong-state', state: campaign.state };
}

/** How many were cancelled. Each customer is planned anew, which for a thousand is long enough that others must get their word in. */
async function cancelInTurns(ctx: Context, campaignId: Id): Promise<number> {
  const turns = takeTurns(ctx.clock);
  for (let all = 0; ; await turns.giveWay()) {
    const now = ctx.db.transaction((tx) => cancelLettersOf(tx, ctx, campaignId, turns.isOver)).length;
    if (now === 0) return all;
    all += now;
  }
}

/** Cancels what has not left and leaves out whoever got nothing, with the cause. Answers how many were cancelled and how many have gone. */
export function endBatch(tx: Tx, ctx: Context, { id }: CampaignDbRow, why: 'stopped' | 'taken-back'): { cancelled: number; left: number } {
  const cancelled = cancelLettersOf(tx, ctx, id);
  const at = ctx.clock.now();
  let left = 0;
  for (const { member, message } of listMembers(tx, id)) {
    if (member.arm === 'held-out') continue;
    const messageState = message?.state ?? null;
    if (stateOf({ state: member.state, messageState }) === 'queued') left += 1;
    else if (member.state !== 'left-out') updateMember(tx, member.id, { state: 'left-out', skipCause: { why }, updatedAt: at });
  }
  updateCampaign(tx, id, { state: 'stopped', endedOn: ctx.clock.today(), updatedAt: at, updatedBy: ctx.me() });
  return { cancelled: cancelled.length, left };
}

export type RemoveOutcome = { kind: 'removed'; actId: Id } | { kind: 'not-found' } | WrongState;

/** Removes a batch of which nothing was sent, with Undo. */
export function remove(ctx: Context, campaignId: Id): RemoveOutcome {
  const outcome = ctx.db.transaction((tx): RemoveOutcome => {
    const campaign = findCampaign(tx, campaignId);
    if (!campaign) return { kind: 'not-found' };
    if (campaign.state !== 'draft') return { kind: 'wrong-state', state: campaign.state };
    const act = startAct(tx, ctx, 'batch.removed', null);
    // Copies before their batch: put back in the other order, each finds what it belongs to.
    for (const { member } of listMembers(tx, campaignId)) act.remove('campaignMembers', member.id);
    act.remove('campaigns', campaignId);
    return { kind: 'removed', actId: act.id };
  });
  if (outcome.kind === 'removed') ctx.changes.tell({ topic: 'campaigns', id: campaignId });
  return outcome;
}

export function tellBatch(ctx: Context, campaignId: Id): void {
  ctx.changes.tell({ topic: 'campaigns', id: campaignId });
  ctx.changes.tell({ topic: 'messages' });
  ctx.changes.tell({ topic: 'touches' });
}
