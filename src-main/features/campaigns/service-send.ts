// A batch goes into the outbox: once for each customer, whatever is pressed or crashes; whoever cannot be written to is left out with the cause.
import type { SendProgress } from '#contract/campaigns';
import type { LintRule } from '#contract/letters';
import type { CampaignState, Id, SkipCause } from '#contract/words';
import type { Db } from '#db/open';
import { type QueueInput, type QueueOutcome, queueLetters } from '#features/letters';
import { mailboxOfMe } from '#features/mail';
import { startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { checkOf, sendKeyOf, skipCauseOf } from './rules.ts';
import { checkCopies, listWaiting, wishOf } from './service-words.ts';
import { type CampaignDbRow, findCampaign, listOpenTouchIds, type MemberShown, updateMember } from './store.ts';

interface Run {
  stop: AbortController;
  ended: Promise<unknown>;
}

const runs = new WeakMap<Db, Map<Id, Run>>();

function runsOf(db: Db): Map<Id, Run> {
  const all = runs.get(db) ?? new Map<Id, Run>();
  runs.set(db, all);
  return all;
}

/** Letters of this batch are being put into the outbox at this moment. */
export const isBusy = (db: Db, campaignId: Id): boolean => runsOf(db).has(campaignId);

/** Stops putting letters into the outbox after those under way. False where nobody was at it. */
export function cancelSend({ db }: Pick<Context, 'db'>, campaignId: Id): boolean {
  const run = runsOf(db).get(campaignId);
  run?.stop.abort();
  return run !== undefined;
}

/** The same, and waits until it has ended. */
export async function endSend(ctx: Pick<Context, 'db'>, campaignId: Id): Promise<void> {
  cancelSend(ctx, campaignId);
  await runsOf(ctx.db).get(campaignId)?.ended;
}

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
export function sendCampaign(ctx: Context, { campaignId, accepted }: SendInput): SendOutcome {
  const campaign = findCampaign(ctx.db, campaignId);
  if (!campaign) return { kind: 'not-found' };
  if (campaign.state !== 'draft' && campaign.state !== 'sending') return { kind: 'wrong-state', state: campaign.state };
  if (isBusy(ctx.db, campaignId)) return { kind: 'busy' };
  const mailbox = mailboxOfMe(ctx, ctx.db)?.state ?? 'none';
  if (mailbox !== 'ready') return { kind: 'no-mailbox', mailbox };
  const waiting = listWaiting(ctx.db, campaignId);
  const causes = checkCopies(ctx, ctx.db, campaign, waiting).map((check) => skipCauseOf(check, accepted));
  const leaving = waiting.filter((_, place) => causes[place] === null);
  if (leaving.length === 0) return { kind: 'nothing' };
  const actId = beginSending(ctx, campaign, waiting, causes);
  return { kind: 'sending', progress: queueAll(ctx, campaign, { leaving, accepted, actId, leftOut: waiting.length - leaving.length }) };
}

/** One act that Undo knows the whole batch by. */
function beginSending(ctx: Context, { id, state }: CampaignDbRow, waiting: readonly MemberShown[], causes: readonly (SkipCause | null)[]): Id {
  const actId = ctx.db.transaction((tx) => {
    const act = startAct(tx, ctx, 'batch.sent', null);
    // The rest of a batch may be sent later: each sending is an act of its own, the batch began with the first.
    act.update('campaigns', id, { state: 'sending', sentAt: ctx.clock.now(), ...(state === 'draft' ? { startedOn: ctx.clock.today() } : {}) });
    waiting.forEach(({ member }, place) => {
      const cause = causes[place];
      if (cause) act.update('campaignMembers', member.id, { state: 'left-out', skipCause: cause });
    });
    return act.id;
  });
  ctx.changes.tell({ topic: 'campaigns', id });
  return actId;
}

interface Sending {
  leaving: readonly MemberShown[];
  accepted: readonly LintRule[];
  actId: Id;
  leftOut: number;
}

function queueAll(ctx: Context, campaign: CampaignDbRow, sending: Sending): AsyncGenerator<SendProgress> {
  const { leaving, actId } = sending;
  const stop = new AbortController();
  const news = new Latest<number>();
  const inputs = inputsOf(ctx, campaign, sending);
  const run = queueLetters(ctx, inputs, { signal: stop.signal, onProgress: ({ done }) => news.put(done) }).then((outcomes) => {
    settle(ctx, campaign.id, leaving, outcomes);
    return outcomes;
  });
  const ended = run.finally(() => {
    runsOf(ctx.db).delete(campaign.id);
    news.end();
    ctx.changes.tell({ topic: 'campaigns', id: campaign.id });
  });
  runsOf(ctx.db).set(campaign.id, { stop, ended: ended.then(noOne, noOne) });
  const still = { total: leaving.length, leftOut: sending.leftOut, actId };
  return (async function* () {
    yield { phase: 'queuing', done: 0, queued: 0, ...still };
    for await (const done of news) yield { phase: 'queuing', done, queued: done, ...still };
    const outcomes = await ended;
    const queued = outcomes.filter(({ kind }) => kind === 'queued' || kind === 'already-sent').length;
    const never = outcomes.filter(({ kind }) => kind === 'stopped').length;
    const leftOut = still.leftOut + leaving.length - queued - never;
    yield { phase: never > 0 ? 'cancelled' : 'done', done: leaving.length - never, queued, ...still, leftOut };
  })();
}

/** For who only waits until it is over, well or badly: whoever reads the progress hears of the trouble. */
const noOne = () => {};

/** Hands the newest of what was put to one reader, and forgets what they were too slow for. */
class Latest<T> implements AsyncIterable<T> {
  #value: { of: T } | null = null;
  #ended = false;
  #wake = noOne;

  put(value: T): void {
    this.#value = { of: value };
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const value = this.#value;
      this.#value = null;
      if (value) yield value.of;
      else if (this.#ended) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
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
function settle(ctx: Context, campaignId: Id, leaving: readonly MemberShown[], outcomes: readonly QueueOutcome[]): void {
  const updatedAt = ctx.clock.now();
  ctx.db.transaction((tx) => {
    // Taken back or stopped meanwhile: that has settled it.
    if (findCampaign(tx, campaignId)?.state === 'stopped') return;
    leaving.forEach(({ member }, place) => {
      const outcome = outcomes[place];
      if (!outcome) return;
      if (outcome.kind === 'queued' || outcome.kind === 'already-sent') {
        updateMember(tx, member.id, { state: 'queued', messageId: outcome.messageId, updatedAt });
        return;
      }
      const cause = lateCause(outcome, member.customerId);
      if (cause) updateMember(tx, member.id, { state: 'left-out', skipCause: cause, updatedAt });
    });
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
