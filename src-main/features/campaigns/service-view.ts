// Batches as a person looks at them: the list, one batch, its copies, and one copy as it will arrive.
import type { BatchCheck, Campaign, CampaignRow, Copy, CopyRow } from '#contract/campaigns';
import type { CampaignKind, Id, Instant } from '#contract/words';
import type { Reader } from '#db/open';
import { foreseeBatch, prepareLetter, saidByServer, showLetter } from '#features/letters';
import { mailboxOfMe } from '#features/mail';
import { teamSettings } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { causeOf, checkOf, countCopies, shownState, stateOf, summaryOf } from './rules.ts';
import { isBusy } from './service-runs.ts';
import { checkInTurns, listWaiting, wishOf } from './service-words.ts';
import {
  type CampaignDbRow,
  findCampaign,
  findMember,
  listCampaigns,
  listMembers,
  listOpenTouchIds,
  listStandings,
  listTemplateHeads,
  type MemberShown,
  type MemberStanding,
  type TemplateHead,
} from './store.ts';

/** Batches, the newest first. */
export function listCampaignRows(ctx: Pick<Context, 'db'>, { kind, limit }: { kind?: CampaignKind | undefined; limit: number }): CampaignRow[] {
  const rows = listCampaigns(ctx.db, kind, limit);
  const standings = Map.groupBy(
    listStandings(
      ctx.db,
      rows.map(({ id }) => id),
    ),
    ({ campaignId }) => campaignId,
  );
  const heads = listTemplateHeads(
    ctx.db,
    rows.flatMap(({ templateId }) => (templateId === null ? [] : [templateId])),
  );
  return rows.map((row) => rowOf(ctx, row, standings.get(row.id) ?? [], heads));
}

export function findCampaignRow(ctx: Pick<Context, 'db'>, campaignId: Id): CampaignRow | undefined {
  const row = findCampaign(ctx.db, campaignId);
  return row && rowOf(ctx, row, listStandings(ctx.db, [campaignId]), listTemplateHeads(ctx.db, row.templateId === null ? [] : [row.templateId]));
}

function rowOf({ db }: Pick<Context, 'db'>, row: CampaignDbRow, standings: readonly MemberStanding[], heads: ReadonlyMap<Id, TemplateHead>): CampaignRow {
  const { id, kind, name, templateId, newsItemId, startedOn, sentAt, updatedAt } = row;
  const head = templateId === null ? undefined : heads.get(templateId);
  const counts = countCopies(standings);
  const busy = isBusy(db, id);
  return {
    ...{ id, kind, name, templateId, newsItemId, startedOn, sentAt, updatedAt, counts, busy },
    state: busy ? row.state : shownState(row.state, counts),
    template: head ? { key: head.key, name: head.name, purpose: head.purpose, shipped: head.shipped } : null,
    interrupted: !busy && row.state === 'sending' && counts.waiting > 0,
  };
}

/** One batch with everything its head says. */
export function findBatch(ctx: Context, campaignId: Id): Campaign | undefined {
  const row = findCampaign(ctx.db, campaignId);
  const shown = findCampaignRow(ctx, campaignId);
  if (!row || !shown) return undefined;
  const { signerId, subjectA, subjectB, giftName, giftLine, giftMinor, currency } = row;
  const cost = giftMinor !== null && currency !== null ? { minor: giftMinor, currency } : null;
  return {
    ...shown,
    ...{ signerId, subjectA, subjectB },
    gift: giftName === null ? null : { name: giftName, line: giftLine, cost },
    mailbox: mailboxOfMe(ctx, ctx.db)?.state ?? 'none',
    canTakeBackUntil: canTakeBackUntil(ctx, campaignId),
    leaves: leavesOf(ctx, campaignId),
  };
}

function lettersOf(reader: Reader, campaignId: Id) {
  return listMembers(reader, campaignId).flatMap(({ message }) => (message && message.state !== 'draft' && message.state !== 'cancelled' ? [message] : []));
}

/** While nothing has left: the end of the undo window. */
function canTakeBackUntil({ db, clock }: Pick<Context, 'db' | 'clock'>, campaignId: Id): Instant | null {
  const letters = lettersOf(db, campaignId);
  if (letters.length === 0 || letters.some(({ state }) => state !== 'queued')) return null;
  const until = Math.min(...letters.map(({ notBeforeAt }) => notBeforeAt));
  return until > clock.now() ? until : null;
}

function leavesOf(ctx: Context, campaignId: Id): { firstAt: Instant; lastAt: Instant } | null {
  const onTheWay = lettersOf(ctx.db, campaignId).filter(({ state }) => state === 'queued' || state === 'deferred');
  const mailboxId = mailboxOfMe(ctx, ctx.db)?.row.id;
  if (onTheWay.length === 0 || mailboxId === undefined) return null;
  const fromAt = Math.max(ctx.clock.now(), Math.min(...onTheWay.map(({ notBeforeAt }) => notBeforeAt)));
  // Those whose time has come are counted among what waits in this mailbox; they are these very letters.
  const letters = Math.max(1, onTheWay.filter(({ notBeforeAt }) => notBeforeAt > ctx.clock.now()).length);
  return foreseeBatch(ctx, mailboxId, { letters, fromAt }) ?? null;
}

export function listCopies(reader: Reader, campaignId: Id): CopyRow[] {
  return listMembers(reader, campaignId)
    .filter(({ member }) => member.arm === 'contacted')
    .map(copyRowOf);
}

function copyRowOf({ member, name, email, message }: MemberShown): CopyRow {
  const facts = { state: member.state, messageState: message?.state ?? null };
  const state = stateOf(facts);
  const isThere = message !== null && message.state !== 'draft';
  return {
    customerId: member.customerId,
    name,
    address: isThere ? message.toAddress : email,
    state,
    cause: causeOf(facts, member.skipCause),
    message: isThere
      ? {
          id: message.id,
          state: message.state,
          sentAt: message.sentAt,
          leavesAt: message.sentAt === null ? message.notBeforeAt : null,
          error: saidByServer(message.lastError),
        }
      : null,
    edited: member.body !== null,
    readAt: member.readAt,
    subjectArm: member.subjectArm,
  };
}

/** Looks through every copy that waits, in turns. */
export async function checkBatch(ctx: Context, campaignId: Id): Promise<BatchCheck | undefined> {
  const campaign = findCampaign(ctx.db, campaignId);
  if (!campaign) return undefined;
  const summary = summaryOf(await checkInTurns(ctx, campaign, listWaiting(ctx.db, campaignId)));
  const mailboxId = mailboxOfMe(ctx, ctx.db)?.row.id;
  const fromAt = ctx.clock.now() + teamSettings(ctx.db).undoSeconds * 1000;
  const leaves = summary.ready > 0 && mailboxId !== undefined ? foreseeBatch(ctx, mailboxId, { letters: summary.ready, fromAt }) : undefined;
  return { ...summary, leaves: leaves ?? null };
}

/** One copy as it will arrive; one that is on its way or gone as it was frozen. */
export async function findCopy(ctx: Context, campaignId: Id, customerId: Id): Promise<Copy | undefined> {
  const campaign = findCampaign(ctx.db, campaignId);
  const found = findMember(ctx.db, campaignId, customerId);
  if (!campaign || !found) return undefined;
  const { member, message } = found;
  const touchId = message?.touchId ?? listOpenTouchIds(ctx.db, campaignId).get(customerId) ?? null;
  const whole = { ...copyRowOf(found), touchId, fills: member.fills ?? {} };
  const wish = wishOf(campaign, member, touchId);
  if (whole.state === 'queued' && message) {
    const check = { customerId, verdict: 'ready' as const, missing: [], findings: [], hold: null };
    const words = { subject: message.subject, previewText: '', body: message.textBody };
    return { ...whole, words, subject: message.subject, html: message.htmlBody, text: message.textBody, check };
  }
  const shown = await showLetter(ctx, wish);
  const check = checkOf(customerId, prepareLetter(ctx, ctx.db, wish));
  if (!shown) return { ...whole, words: { subject: '', previewText: '', body: '' }, subject: '', html: '', text: '', check };
  const { words, subject, html, text } = shown;
  return { ...whole, words, subject, html, text, check };
}
