// What a person does with single copies of a batch: own words, open fields, leaving out and taking in, reading.
import type { CampaignState, Hold, Id, MemberState } from '#contract/words';
import { canBeOverridden } from '#contract/words';
import type { Tx } from '#db/open';
import { fillIn, prepareLetter } from '#features/letters';
import { type Act, startAct } from '#features/team';
import { findOpenTouch, replanCustomer } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { stateOf } from './rules.ts';
import { checkCopies, listWaiting, wishOf } from './service-words.ts';
import { type CampaignDbRow, findCampaign, findMember, type MemberDbRow, updateMember } from './store.ts';

export type CopyOutcome = { kind: 'done'; actId: Id } | { kind: 'not-found' } | { kind: 'not-waiting'; state: MemberState };

interface OneCopy {
  campaignId: Id;
  customerId: Id;
}

/** One act on one copy that waits. */
function actOnWaiting(ctx: Context, { campaignId, customerId }: OneCopy, actKind: string, change: (act: Act, member: MemberDbRow) => void): CopyOutcome {
  const outcome = ctx.db.transaction((tx): CopyOutcome => {
    const found = findMember(tx, campaignId, customerId);
    if (found?.member.arm !== 'contacted') return { kind: 'not-found' };
    const state = stateOf({ state: found.member.state, messageState: found.message?.state ?? null });
    if (state !== 'waiting') return { kind: 'not-waiting', state };
    const act = startAct(tx, ctx, actKind, customerId);
    change(act, found.member);
    return { kind: 'done', actId: act.id };
  });
  if (outcome.kind === 'done') ctx.changes.tell({ topic: 'campaigns', id: campaignId });
  return outcome;
}

export interface OwnWords {
  subject: string;
  previewText: string;
  body: string;
}

/** Gives a copy words of its own; null: the letter's again. */
export function saveCopy(ctx: Context, { words, ...copy }: OneCopy & { words: OwnWords | null }): CopyOutcome {
  return actOnWaiting(ctx, copy, 'batch.edited', (act, member) =>
    act.update('campaignMembers', member.id, words ?? { subject: null, previewText: null, body: null }),
  );
}

export type FillOutcome = { kind: 'filled'; saved: string[] } | Exclude<CopyOutcome, { kind: 'done' }> | { kind: 'invalid'; field: string; problem: string };

/** Fills open fields of one copy; with `toCard` what belongs on the card is written there, and the rest kept with the copy. */
export function fillInCopy(ctx: Context, { fills, toCard, ...copy }: OneCopy & { fills: Record<string, string>; toCard: boolean }): FillOutcome {
  const found = findMember(ctx.db, copy.campaignId, copy.customerId);
  if (found?.member.arm !== 'contacted') return { kind: 'not-found' };
  const state = stateOf({ state: found.member.state, messageState: found.message?.state ?? null });
  if (state !== 'waiting') return { kind: 'not-waiting', state };
  const onCard = toCard ? fillIn(ctx, copy.customerId, fills) : null;
  if (onCard && onCard.kind !== 'saved') return onCard;
  const saved = onCard?.saved ?? [];
  const own = Object.fromEntries(Object.entries(fills).filter(([field]) => !saved.includes(field)));
  if (Object.keys(own).length === 0) {
    ctx.changes.tell({ topic: 'campaigns', id: copy.campaignId });
    return { kind: 'filled', saved };
  }
  const outcome = actOnWaiting(ctx, copy, 'batch.filled', (act, { id, fills: before }) => act.update('campaignMembers', id, { fills: { ...before, ...own } }));
  return outcome.kind === 'done' ? { kind: 'filled', saved } : outcome;
}

export type ManyOutcome = { kind: 'done'; copies: number; actId: Id | null } | { kind: 'not-found' };

/** One act on many copies; none where nothing would change. */
function actOnMany(ctx: Context, campaignId: Id, actKind: string, changes: (tx: Tx, campaign: CampaignDbRow) => Map<Id, Partial<MemberDbRow>>): ManyOutcome {
  const outcome = ctx.db.transaction((tx): ManyOutcome => {
    const campaign = findCampaign(tx, campaignId);
    if (!campaign) return { kind: 'not-found' };
    const wanted = changes(tx, campaign);
    if (wanted.size === 0) return { kind: 'done', copies: 0, actId: null };
    const act = startAct(tx, ctx, actKind, null);
    for (const [memberId, patch] of wanted) act.update('campaignMembers', memberId, patch);
    return { kind: 'done', copies: wanted.size, actId: act.id };
  });
  if (outcome.kind === 'done') ctx.changes.tell({ topic: 'campaigns', id: campaignId });
  return outcome;
}

/** Puts the words to fall back to into one copy, or into all that lack the field and have such words. */
export function useFallback(ctx: Context, { campaignId, customerId, field }: { campaignId: Id; customerId: Id | null; field: string }): ManyOutcome {
  return actOnMany(ctx, campaignId, 'batch.filled', (tx, campaign) => {
    const members = listWaiting(tx, campaignId).filter(({ member }) => customerId === null || member.customerId === customerId);
    const checks = checkCopies(ctx, tx, campaign, members);
    return new Map(
      members.flatMap(({ member }, place) => {
        const fallback = checks[place]?.missing.find((lack) => lack.field === field)?.fallback ?? null;
        return fallback === null ? [] : [[member.id, { fills: { ...member.fills, [field]: fallback } }] as const];
      }),
    );
  });
}

/** Leaves people out of a batch, by hand and with a note if there is one to make. */
export function leaveOut(ctx: Context, { campaignId, customerIds, note }: { campaignId: Id; customerIds: readonly Id[]; note: string | null }): ManyOutcome {
  const whom = new Set(customerIds);
  return actOnMany(
    ctx,
    campaignId,
    'batch.left-out',
    (tx) =>
      new Map(
        listWaiting(tx, campaignId)
          .filter(({ member }) => whom.has(member.customerId))
          .map(({ member }) => [member.id, { state: 'left-out', skipCause: { why: 'by-hand', note } }] as const),
      ),
  );
}

export type TakeInOutcome = { kind: 'done'; actId: Id } | { kind: 'not-found' } | { kind: 'wrong-state'; state: CampaignState } | { kind: 'held'; hold: Hold };

/**
 * Takes somebody into the batch again. Where a rule holds them that takes a note, as for a touch, and writes it on their open touch (or makes
 * one), so that the letter may leave; a stop, a missing ground and a missing address are nobody's to override.
 */
export function takeIn(ctx: Context, { campaignId, customerId, note }: OneCopy & { note: string | null }): TakeInOutcome {
  const outcome = ctx.db.transaction((tx): TakeInOutcome => {
    const campaign = findCampaign(tx, campaignId);
    const found = findMember(tx, campaignId, customerId);
    if (!campaign || found?.member.arm !== 'contacted' || found.member.state !== 'left-out') return { kind: 'not-found' };
    // A letter that was cancelled has used up its key; the batch that was stopped is over.
    if (campaign.state === 'stopped' || found.message?.state === 'cancelled') return { kind: 'wrong-state', state: campaign.state };
    const open = findOpenTouch(tx, customerId);
    const letter = prepareLetter(ctx, tx, wishOf(campaign, found.member, open?.id ?? null));
    const hold = letter.kind === 'held' ? letter.hold : null;
    if (hold && (note === null || !canBeOverridden(hold))) return { kind: 'held', hold };
    const act = startAct(tx, ctx, 'batch.taken-in', customerId);
    act.update('campaignMembers', found.member.id, { state: 'waiting', skipCause: null });
    if (hold && note !== null) letPass(tx, ctx, act, { customerId, note, openTouchId: open?.id ?? null });
    return { kind: 'done', actId: act.id };
  });
  if (outcome.kind === 'done') {
    ctx.changes.tell({ topic: 'campaigns', id: campaignId });
    ctx.changes.tell({ topic: 'touches', id: customerId });
  }
  return outcome;
}

function letPass(tx: Tx, ctx: Context, act: Act, { customerId, note, openTouchId }: { customerId: Id; note: string; openTouchId: Id | null }): void {
  if (openTouchId !== null) act.update('touches', openTouchId, { holdOverride: note, state: 'planned' });
  else {
    const today = ctx.clock.today();
    const row = { id: newId(), customerId, salespersonId: ctx.me(), channel: 'email', direction: 'out', state: 'planned', dueOn: today } as const;
    act.insert('touches', { ...row, channelIsChosen: true, reasons: [{ rule: 'manual', note, on: today }], holdOverride: note });
  }
  replanCustomer(ctx, tx, customerId);
}

/** A person has looked at the copy. Not an act: Undo is for what changes something. */
export function markRead(ctx: Context, { campaignId, customerId, read }: OneCopy & { read: boolean }): boolean {
  const found = findMember(ctx.db, campaignId, customerId);
  if (!found) return false;
  const now = ctx.clock.now();
  ctx.db.transaction((tx) => updateMember(tx, found.member.id, { readAt: read ? now : null, updatedAt: now }));
  ctx.changes.tell({ topic: 'campaigns', id: campaignId });
  return true;
}

export function rename(ctx: Context, campaignId: Id, name: string): Id | null {
  const actId = ctx.db.transaction((tx) => {
    if (!findCampaign(tx, campaignId)) return null;
    const act = startAct(tx, ctx, 'batch.renamed', null);
    act.update('campaigns', campaignId, { name });
    return act.id;
  });
  if (actId) ctx.changes.tell({ topic: 'campaigns', id: campaignId });
  return actId;
}
