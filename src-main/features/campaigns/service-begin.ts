// A batch is begun: who is in it, by which letter, and whom the rules leave out from the start.
import type { CopyCheck } from '#contract/campaigns';
import type { Goal } from '#contract/scoring';
import type { CampaignKind, Id, SkipCause } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { findTemplate, prepareInTurns } from '#features/letters';
import { type Act, startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { checkOf, drawArms, skipCauseOf } from './rules.ts';
import { checkCopies, listWaiting } from './service-words.ts';
import { type CampaignDbRow, findCampaign, findMember, listMembers, listPresent } from './store.ts';

export interface NewMember {
  customerId: Id;
  /** 'held-out' is never written to; 'contacted' unless told. */
  arm?: 'contacted' | 'held-out' | undefined;
  /** Points of the ranking when they were chosen. */
  score?: number | null | undefined;
}

export interface NewCampaign {
  kind: CampaignKind;
  name: string;
  templateId: Id;
  members: readonly NewMember[];
  newsItemId?: Id | null | undefined;
  /** Whose signature and photo the letters carry; null: of who sends them. */
  signerId?: Id | null | undefined;
  /** Both, to try them on halves drawn by lot; one alone stands in every letter. */
  subjectA?: string | null | undefined;
  subjectB?: string | null | undefined;
  gift?: { name: string; line: string | null; minor: number | null; currency: string } | null | undefined;
  budgetMinor?: number | null | undefined;
  /** What the members were chosen for, where something chose them. */
  goal?: Goal | null | undefined;
  /** What everything is drawn from; a fresh one unless told. */
  seed?: string | undefined;
}

/**
 * Makes a batch within an act of the caller's. Whom a rule, a missing address or a missing language keeps back is left out at once, with the
 * cause; open fields are for a person to look at. Customers who are not there (any more) are passed over. `outs`: what `findOuts` said a
 * moment ago; without it they are looked through here, which is for a few. Answers the new batch's id.
 */
export function beginCampaign(tx: Tx, ctx: Context, act: Act, wish: NewCampaign, outs?: ReadonlyMap<Id, SkipCause>): Id {
  const campaignId = newId();
  const seed = wish.seed ?? newId();
  act.insert('campaigns', { id: campaignId, state: 'draft', startedOn: ctx.clock.today(), salespersonId: ctx.me(), seed, ...columnsOf(wish, tx) });
  const present = listPresent(
    tx,
    wish.members.map(({ customerId }) => customerId),
  );
  const members = [...new Map(wish.members.map((member) => [member.customerId, member])).values()].filter(({ customerId }) => present.has(customerId));
  const arms = armsFor(
    wish,
    seed,
    members.filter(({ arm }) => arm !== 'held-out').map(({ customerId }) => customerId),
  );
  const rowOf = ({ customerId, arm = 'contacted', score = null }: NewMember, position: number) => {
    const skipCause = (arm === 'contacted' && outs?.get(customerId)) || null;
    const state = arm === 'contacted' && skipCause === null ? 'waiting' : 'left-out';
    return { id: newId(), campaignId, customerId, arm, state, skipCause, position, score, subjectArm: arms.get(customerId) ?? null } as const;
  };
  act.insertMany('campaignMembers', members.map(rowOf));
  if (!outs) sortOut(tx, ctx, act, campaignId);
  return campaignId;
}

/** Whom nobody can write to now, with the cause: looked through in turns, before the batch is made in one go. */
export async function findOuts(ctx: Context, wish: NewCampaign): Promise<Map<Id, SkipCause>> {
  const { templateId, newsItemId, signerId, gift, subjectA } = wish;
  const campaign = { signerId, gift: gift && { name: gift.name, line: gift.line }, subject: subjectA };
  const ids = [...new Set(wish.members.flatMap(({ customerId, arm }) => (arm === 'held-out' ? [] : [customerId])))];
  const letters = await prepareInTurns(
    ctx,
    ids.map((customerId) => ({ customerId, touchId: null, templateId, newsItemId, campaign })),
  );
  const outs = new Map<Id, SkipCause>();
  ids.forEach((customerId, place) => {
    const letter = letters[place];
    const cause = letter && outCause(checkOf(customerId, letter));
    if (cause) outs.set(customerId, cause);
  });
  return outs;
}

/** Why somebody is left out from the start; what a person can mend is no reason. */
const outCause = (check: CopyCheck): SkipCause | null => (['held', 'no-address', 'no-words'].includes(check.verdict) ? skipCauseOf(check, []) : null);

function columnsOf({ kind, name, templateId, newsItemId, signerId, subjectA, subjectB, gift, budgetMinor, goal }: Omit<NewCampaign, 'members'>, tx: Tx) {
  return {
    kind,
    name,
    goal: goal ?? null,
    purpose: findTemplate(tx, templateId)?.purpose ?? 'other',
    templateId,
    newsItemId: newsItemId ?? null,
    signerId: signerId ?? null,
    subjectA: subjectA ?? null,
    subjectB: subjectB ?? null,
    budgetMinor: budgetMinor ?? null,
    ...giftColumns(gift),
  };
}

const giftColumns = (gift: NewCampaign['gift']) => ({
  giftName: gift?.name ?? null,
  giftLine: gift?.line ?? null,
  giftMinor: gift?.minor ?? null,
  currency: gift?.currency ?? null,
});

type Subjects = Pick<NewCampaign, 'subjectA' | 'subjectB'>;

function armsFor({ subjectA, subjectB }: Subjects, seed: string, customerIds: readonly Id[]): Map<Id, 'a' | 'b'> {
  if (subjectA && subjectB) return drawArms(seed, customerIds);
  const only = subjectA ? 'a' : subjectB ? 'b' : null;
  return new Map(only === null ? [] : customerIds.map((id) => [id, only]));
}

/** Leaves out, with the cause, whom nobody can write to now: a rule holds them, there is no address or no wording. */
function sortOut(tx: Tx, ctx: Context, act: Act, campaignId: Id): void {
  const campaign = getCampaign(tx, campaignId);
  const waiting = listWaiting(tx, campaignId);
  checkCopies(ctx, tx, campaign, waiting).forEach((check, place) => {
    const memberId = waiting[place]?.member.id;
    const cause = outCause(check);
    if (memberId !== undefined && cause) act.update('campaignMembers', memberId, { state: 'left-out', skipCause: cause });
  });
}

function getCampaign(tx: Tx, campaignId: Id): CampaignDbRow {
  const campaign = findCampaign(tx, campaignId);
  if (!campaign) throw new Error(`There is no batch ${campaignId}`);
  return campaign;
}

export type CampaignPatch = Partial<Omit<NewCampaign, 'kind' | 'members'>>;

/** Changes a batch that has not been sent; new subjects are drawn anew. Answers false where it has been, or is not there. */
export function changeCampaign(tx: Tx, ctx: Context, act: Act, campaignId: Id, patch: CampaignPatch): boolean {
  const campaign = findCampaign(tx, campaignId);
  if (campaign?.state !== 'draft') return false;
  const { gift, ...plain } = patch;
  const purpose = plain.templateId === undefined ? campaign.purpose : (findTemplate(tx, plain.templateId)?.purpose ?? 'other');
  act.update('campaigns', campaignId, { ...plain, purpose, ...(gift === undefined ? {} : giftColumns(gift)) });
  if ('subjectA' in patch || 'subjectB' in patch || plain.seed !== undefined) drawAgain(tx, act, campaignId);
  if (plain.templateId !== undefined) sortOut(tx, ctx, act, campaignId);
  return true;
}

function drawAgain(tx: Tx, act: Act, campaignId: Id): void {
  const campaign = getCampaign(tx, campaignId);
  const members = listMembers(tx, campaignId).filter(({ member }) => member.arm === 'contacted');
  const ids = members.map(({ member }) => member.customerId);
  const arms = armsFor(campaign, campaign.seed ?? campaignId, ids);
  for (const { member } of members) act.update('campaignMembers', member.id, { subjectArm: arms.get(member.customerId) ?? null });
}

export interface Swap {
  outCustomerId: Id;
  inCustomerId: Id;
  /** Why, in the person's words. */
  note: string | null;
  score?: number | null | undefined;
}

/**
 * Puts one customer in the place of another, who is left out as 'swapped' and keeps their row. The newcomer takes over the place and the
 * subject. False where the one is not waiting in it, or the other is in it already or not there.
 */
export function swapMember(tx: Tx, ctx: Context, act: Act, campaignId: Id, { outCustomerId, inCustomerId, note, score = null }: Swap): boolean {
  const leaver = findMember(tx, campaignId, outCustomerId)?.member;
  if (leaver?.state !== 'waiting' || findMember(tx, campaignId, inCustomerId) || !listPresent(tx, [inCustomerId]).has(inCustomerId)) return false;
  act.update('campaignMembers', leaver.id, { state: 'left-out', skipCause: { why: 'swapped', note } });
  const { position, subjectArm } = leaver;
  const row = { id: newId(), campaignId, customerId: inCustomerId, arm: 'contacted', state: 'waiting', position, subjectArm, score } as const;
  act.insert('campaignMembers', { ...row, swappedForId: outCustomerId, swapNote: note });
  sortOut(tx, ctx, act, campaignId);
  return true;
}

export interface BeginInput {
  kind: CampaignKind;
  name: string;
  templateId: Id;
  customerIds: readonly Id[];
  newsItemId: Id | null;
}

export type BeginOutcome = { kind: 'begun'; campaignId: Id; actId: Id } | { kind: 'not-found' } | { kind: 'invalid'; field: string; problem: string };

/** Rows were selected and a letter chosen: a batch to look through. */
export async function begin(ctx: Context, { customerIds, ...plain }: BeginInput): Promise<BeginOutcome> {
  if (!isLetter(ctx.db, plain.templateId)) return { kind: 'not-found' };
  const wish = { ...plain, members: customerIds.map((customerId) => ({ customerId })) };
  const outs = await findOuts(ctx, wish);
  const outcome = ctx.db.transaction((tx): BeginOutcome => {
    if (!isLetter(tx, wish.templateId)) return { kind: 'not-found' };
    if (listPresent(tx, customerIds).size === 0) return { kind: 'invalid', field: 'customerIds', problem: 'nobody' };
    const act = startAct(tx, ctx, 'batch.begun', null);
    return { kind: 'begun', campaignId: beginCampaign(tx, ctx, act, wish, outs), actId: act.id };
  });
  if (outcome.kind === 'begun') ctx.changes.tell({ topic: 'campaigns', id: outcome.campaignId });
  return outcome;
}

function isLetter(reader: Reader, templateId: Id): boolean {
  const template = findTemplate(reader, templateId);
  return template?.kind === 'letter' && template.archivedAt === null;
}
