// A batch goes into the outbox: once for each customer, whatever is pressed or crashes; whoever cannot be written to is left out with the cause.
import type { SendProgress } from '#contract/campaigns';
import type { LintRule } from '#contract/letters';
import type { CampaignState, Id, SkipCause } from '#contract/words';
import type { Tx } from '#db/open';
import { type QueueInput, type QueueOutcome, queueLetters } from '#features/letters';
import { mailboxOfMe } from '#features/mail';
import { continueAct, startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { takeTurns } from '../../ports/turns.ts';
import { checkOf, sendKeyOf, skipCauseOf } from './rules.ts';
import { isBusy, Latest, type Run, startRun } from './service-runs.ts';
import { checkInTurns, listWaiting, wishOf } from './service-words.ts';
import { type CampaignDbRow, findCampaign, findMember, listOpenTouchIds, type MemberShown, updateMember } from './store.ts';

export interface SendInput {
  campaignId: Id;
  /** Warnings that a person lets pass, for every copy of the batch. */
  accepted: readonly LintRule[];
}

export type SendOutcome =
  | { kind: 'sending'; progress: AsyncGenerator<SendProgress> }
  | { kind: 'not-found' }
  | { kind: 'wrong-state'; state: CampaignState }
  | { kind: 'busy' }
  | { kind: 'no-mailbox'; mailbox: 'locked' | 'paused' | 'signed-out' | 'none' }
  | { kind: 'nothing' };

/**
 * Sends what waits of a batch. Everything is decided before the first progress is read: whoever listens no longer does not stop it.
 * May be called again after a crash or a cancel: what has a letter keeps that one.
 */
export async function sendCampaign(ctx: Context, { campaignId, accepted }: SendInput): Promise<SendOutcome> {
  const campaign = findCampaign(ctx.db, campaignId);
  if (!campaign) return { kind: 'not-found' };
  if (campaign.state !== 'draft' && campaign.state !== 'sending') return { kind: 'wrong-state', state: campaign.state };
  if (isBusy(ctx.db, campaignId)) return { kind: 'busy' };
  const mailbox = mailboxOfMe(ctx, ctx.db)?.state ?? 'none';
  if (mailbox !== 'ready') return { kind: 'no-mailbox', mailbox };
  const run = startRun(ctx.db, campaignId);
  try {
    const { leaving, leftOut } = await lookThrough(ctx, campaign, accepted);
    if (leaving.length === 0) return end(ctx, campaignId, run, { kind: 'nothing' });
    const actId = await beginSending(ctx, campaign, leftOut);
    return { kind: 'sending', progress: queueAll(ctx, campaign, { leaving, accepted, actId, leftOut: leftOut.length }, run) };
  } catch (error) {
    end(ctx, campaignId, run, null);
    throw error;
  }
}

function end<T>(ctx: Context, campaignId: Id, run: Run, outcome: T): T {
  run.end();
  ctx.changes.tell({ topic: 'campaigns', id: campaignId });
  return outcome;
}

interface LeftOut {
  memberId: Id;
  cause: SkipCause;
}

/** Who may leave and who is left out with which cause. Read anew once all are looked through: somebody may have worked on the batch meanwhile. */
async function lookThrough(ctx: Context, campaign: CampaignDbRow, accepted: readonly LintRule[]): Promise<{ leaving: MemberShown[]; leftOut: LeftOut[] }> {
  const waiting = listWaiting(ctx.db, campaign.id);
  const causes = new Map<Id, SkipCause | null>();
  for (const check of await checkInTurns(ctx, campaign, waiting)) causes.set(check.customerId, skipCauseOf(check, accepted));
  const still = listWaiting(ctx.db, campaign.id);
  return {
    leaving: still.filter(({ member }) => causes.get(member.customerId) === null),
    leftOut: still.flatMap(({ member }) => {
      const cause = causes.get(member.customerId);
      return cause ? [{ memberId: member.id, cause }] : [];
    }),
  };
}

/** One act that Undo knows the whole batch by. Whoever is not written down as left out in a crash waits, and is looked through again. */
async function beginSending(ctx: Context, { id, state }: CampaignDbRow, leftOut: readonly LeftOut[]): Promise<Id> {
  const actId = ctx.db.transaction((tx) => {
    const act = startAct(tx, ctx, 'batch.sent', null);
    // The rest of a batch may be sent later: each sending is an act of its own, the batch began with the first.
    act.update('campaigns', id, { state: 'sending', sentAt: ctx.clock.now(), ...(state === 'draft' ? { startedOn: ctx.clock.today() } : {}) });
    return act.id;
  });
  await writeInTurns(ctx, leftOut, (tx) => {
    const act = continueAct(tx, actId);
    return ({ memberId, cause }) => act.update('campaignMembers', memberId, { state: 'left-out', skipCause: cause });
  });
  ctx.changes.tell({ topic: 'campaigns', id });
  return actId;
}

/** Writes each row, as many in a transaction as one turn takes. */
async function writeInTurns<T>(ctx: Context, rows: readonly T[], begin: (tx: Tx) => (row: T) => void): Promise<void> {
  const turns = takeTurns(ctx.clock);
  for (let at = 0; at < rows.length; ) {
    ctx.db.transaction((tx) => {
      const write = begin(tx);
      do {
        const row = rows[at++];
        if (row !== undefined) write(row);
      } while (at < rows.length && !turns.isOver());
    });
    await turns.rest();
  }
}

interface Sending {
  leaving: readonly MemberShown[];
  accepted: readonly LintRule[];
  actId: Id;
  leftOut: number;
}

function queueAll(ctx: Context, campaign: CampaignDbRow, sending: Sending, run: Run): AsyncGenerator<SendProgress> {
  const { leaving, actId } = sending;
  const news = new Latest<number>();
  const queued = queueLetters(ctx, inputsOf(ctx, campaign, sending), {
    signal: run.stop.signal,
    onProgress: ({ done }) => news.put(done),
    isWanted: (tx, { customerId }) => findMember(tx, campaign.id, customerId)?.member.state === 'waiting',
  });
  const ended = queued
    .then(async (outcomes) => {
      await settle(ctx, campaign.id, leaving, outcomes);
      return outcomes;
    })
    .finally(() => {
      news.end();
      end(ctx, campaign.id, run, null);
    });
  // Whoever reads the progress hears of the trouble; where nobody does, it is not thrown a second time.
  ended.catch(() => {});
  const still = { total: leaving.length, leftOut: sending.leftOut, actId };
  return (async function* () {
    yield { phase: 'queuing', done: 0, queued: 0, ...still };
    for await (const done of news) yield { phase: 'queuing', done, queued: done, ...still };
    const outcomes = await ended;
    const inOutbox = outcomes.filter(({ kind }) => kind === 'queued' || kind === 'already-sent').length;
    const never = outcomes.filter(({ kind }) => kind === 'stopped').length;
    const leftOut = still.leftOut + leaving.length - inOutbox - never;
    yield { phase: never > 0 ? 'cancelled' : 'done', done: leaving.length - never, queued: inOutbox, ...still, leftOut };
  })();
}

function inputsOf(ctx: Context, campaign: CampaignDbRow, { leaving, accepted }: Sending): QueueInput[] {
  const open = listOpenTouchIds(ctx.db, campaign.id);
  return leaving.map(({ member }) => ({
    ...wishOf(campaign, member, open.get(member.customerId) ?? null),
    sendKey: sendKeyOf(campaign.id, member.customerId),
    accepted,
    campaignId: campaign.id,
    // A subject somebody wrote by hand is neither of the two that are tried.
    subjectArm: member.body === null ? member.subjectArm : null,
  }));
}

/** Writes down what became of each copy. Lost in a crash, it is read from the letters themselves. */
async function settle(ctx: Context, campaignId: Id, leaving: readonly MemberShown[], outcomes: readonly QueueOutcome[]): Promise<void> {
  const updatedAt = ctx.clock.now();
  await writeInTurns(ctx, [...leaving.entries()], (tx) => {
    // Taken back or stopped meanwhile: that has settled it.
    const isOver = findCampaign(tx, campaignId)?.state === 'stopped';
    return ([place, { member }]) => {
      const outcome = outcomes[place];
      if (!outcome || isOver) return;
      if (outcome.kind === 'queued' || outcome.kind === 'already-sent') {
        updateMember(tx, member.id, { state: 'queued', messageId: outcome.messageId, updatedAt });
        return;
      }
      const cause = lateCause(outcome, member.customerId);
      if (cause) updateMember(tx, member.id, { state: 'left-out', skipCause: cause, updatedAt });
    };
  });
}

/** Something has changed between looking through and queuing. A mailbox that was shut meanwhile is nobody's cause: the copy waits. */
function lateCause(outcome: QueueOutcome, customerId: Id): SkipCause | null {
  switch (outcome.kind) {
    case 'unfilled':
    case 'held':
    case 'no-address':
    case 'no-words':
    case 'not-found':
      return skipCauseOf(checkOf(customerId, outcome), []);
    case 'findings':
      return { why: 'findings', rules: [...new Set(outcome.findings.map(({ rule }) => rule))] };
    default:
      return null;
  }
}
