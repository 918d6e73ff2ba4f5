// Undo of a whole batch: every letter that has not left becomes a draft again and its touch is as it was.
import type { ActView } from '#contract/touches';
import type { Id, Instant } from '#contract/words';
import type { Reader } from '#db/open';
import { actById, changesOf, lastActOf, newestActOf, revertAct } from '#features/team';
import { lastAct, type UndoOutcome, undo } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { takeTurns } from '../../ports/turns.ts';
import { endSend } from './service-runs.ts';
import { endBatch, tellBatch, type WrongState } from './service-stop.ts';
import { findCampaign, findCampaignOfMessage, letWait, listMembers, listSendActs, listSendingActs, updateCampaign } from './store.ts';

export type TakeBackOutcome = { kind: 'taken-back'; takenBack: number; left: number } | { kind: 'not-found' } | WrongState;

/**
 * Takes a batch back as far as it has not left. Nothing of it leaves meanwhile: it is paused first, so that a crash in between leaves a
 * paused batch and no surprise. With nothing gone it can be read and sent anew; else it ends here.
 */
export async function takeBack(ctx: Context, campaignId: Id): Promise<TakeBackOutcome> {
  await endSend(ctx, campaignId);
  const campaign = findCampaign(ctx.db, campaignId);
  if (!campaign) return { kind: 'not-found' };
  if (campaign.state !== 'sending' && campaign.state !== 'paused') return { kind: 'wrong-state', state: campaign.state };
  const sendActs = listSendActs(ctx.db, campaignId);
  if (sendActs.length === 0 && hasLetters(ctx.db, campaignId)) return { kind: 'wrong-state', state: 'done' };
  ctx.db.transaction((tx) => updateCampaign(tx, campaignId, { state: 'paused', updatedAt: ctx.clock.now(), updatedBy: ctx.me() }));
  let takenBack = 0;
  const turns = takeTurns(ctx.clock);
  for (const { actId } of sendActs) {
    if (undo(ctx, actId).kind === 'undone') takenBack += 1;
    await turns.rest();
  }
  const ended = ctx.db.transaction((tx) => {
    if (hasLetters(tx, campaignId)) return endBatch(tx, ctx, campaign, 'taken-back');
    letWait(tx, campaignId);
    // As sending left it, so that taking that act back finds nothing changed by somebody else.
    updateCampaign(tx, campaignId, { state: 'sending' });
    for (const actId of listSendingActs(tx, campaignId)) revertAct(tx, ctx, actId);
    updateCampaign(tx, campaignId, { state: 'draft', sentAt: null });
    return { cancelled: 0, left: 0 };
  });
  tellBatch(ctx, campaignId);
  return { kind: 'taken-back', takenBack: takenBack + ended.cancelled, left: ended.left };
}

/** Letters of it are on the way or have gone: not those that were taken back. */
const hasLetters = (reader: Reader, campaignId: Id): boolean =>
  listMembers(reader, campaignId).some(({ message }) => message !== null && message.state !== 'draft' && message.state !== 'cancelled');

/** The batch that an act sent off, or of whose letters it sent one. */
function batchOf(ctx: Pick<Context, 'db'>, act: { id: Id; kind: string }): Id | null {
  if (act.kind === 'batch.sent') return changesOf(ctx.db, act.id).find(({ tableName }) => tableName === 'campaigns')?.rowId ?? null;
  if (act.kind !== 'letter.sent') return null;
  const letter = changesOf(ctx.db, act.id).find(({ tableName }) => tableName === 'messages');
  return letter ? findCampaignOfMessage(ctx.db, letter.rowId) : null;
}

/** A whole batch would be taken back, and the person may not have meant it: so many letters have not left yet. */
export interface AskFirst {
  kind: 'ask-first';
  campaignId: Id;
  letters: number;
  sentAt: Instant;
}

/**
 * Undo as a person means it: after sending a batch, the last act is the batch and not the last of its letters. A letter named by its act is
 * taken back alone. A batch that is older than the last act (that was taken back already) is not taken back by one more press: it is asked about.
 */
export async function undoWithBatches(ctx: Context, actId?: Id): Promise<UndoOutcome | AskFirst> {
  const act = actId === undefined ? lastActOf(ctx.db, ctx.me()) : actById(ctx.db, actId);
  const campaignId = act && act.undoneAt === null && (actId === undefined || act.kind === 'batch.sent') ? batchOf(ctx, act) : null;
  if (!act || campaignId === null) return tellingOfBatches(ctx, undo(ctx, actId));
  const asked = actId === undefined ? askFirst(ctx, act, campaignId) : null;
  if (asked) return asked;
  const outcome = await takeBack(ctx, campaignId);
  if (outcome.kind !== 'taken-back' || (outcome.takenBack === 0 && outcome.left > 0)) return { kind: 'cannot', why: 'letter-has-left' };
  return { kind: 'undone', undone: batchView(act), touchId: null };
}

function askFirst(ctx: Context, act: { at: Instant }, campaignId: Id): AskFirst | null {
  const newest = newestActOf(ctx.db, ctx.me());
  if (!newest || batchOf(ctx, newest) === campaignId) return null;
  const letters = listSendActs(ctx.db, campaignId).length;
  return letters === 0 ? null : { kind: 'ask-first', campaignId, letters, sentAt: findCampaign(ctx.db, campaignId)?.sentAt ?? act.at };
}

/** Undo of what was done to a copy: the screens of batches look again too. */
function tellingOfBatches(ctx: Context, outcome: UndoOutcome): UndoOutcome {
  if (outcome.kind === 'undone' && outcome.undone.kind.startsWith('batch.')) ctx.changes.tell({ topic: 'campaigns' });
  return outcome;
}

const batchView = ({ id, at }: { id: Id; at: number }): ActView => ({ actId: id, kind: 'batch.sent', customerId: null, customerName: null, at });

/** What Z would take back, batches told as one act. */
export function lastActWithBatches(ctx: Pick<Context, 'db' | 'me'>): ActView | null {
  const act = lastActOf(ctx.db, ctx.me());
  return act && batchOf(ctx, act) !== null ? batchView(act) : lastAct(ctx);
}
