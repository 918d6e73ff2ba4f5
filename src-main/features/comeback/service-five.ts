// Today's five: proposed, swapped, begun. What they are is one walk through the ranking; who is left alone is drawn on the way.
import { batchSize, type ComebackWhy, type Five, type Proposed } from '#contract/comeback';
import type { Goal } from '#contract/scoring';
import type { Id } from '#contract/words';
import type { Tx } from '#db/open';
import { beginCampaign, swapMember } from '#features/campaigns';
import { findTemplateByKey } from '#features/letters';
import { type RankedForComeback, rankByGoal } from '#features/scoring';
import { type Act, startAct } from '#features/team';
import { boughtBy, countLate, holdFor, listReachable } from '#features/touches';
import { addDays } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { drawFive } from './rules.ts';
import { comebackSettings } from './service-settings.ts';
import { type CampaignDbRow, findBegun, listAskedLately, listHadLetter, listLastProducts, listMembersOf, listNames, type MemberRow } from './store.ts';

/** Nobody gets this letter twice in a year. */
const restDays = 365;
/** Who was swapped for somebody else is not proposed again for so long: the reason for it has passed by then, or it is given again. */
const swappedRestDays = 30;
const dayMs = 86_400_000;
/** How many of the ranking are looked up at a time; most often the first five may be written to. */
const chunk = 40;

interface Ranking {
  ranked: RankedForComeback[];
  /** What they are ranked for; null where nothing was learned yet. */
  goal: Goal | null;
}

/** Everybody past their usual interval who may be written to: in the order of the goal a begun batch was chosen for, else of the team's. */
function rank(ctx: Context): Ranking {
  return rankByGoal(ctx.db, listReachable(ctx, { onlyLate: true }), findBegun(ctx.db, ctx.me())?.goal ?? undefined);
}

interface Candidates {
  next: () => Id | undefined;
  /** How many could still take a place, as far as the cards say. */
  left: () => number;
}

/** The ranking without those who had the letter within a year; limits and locks are asked of each only when its turn comes. */
function candidatesOf(ctx: Context, { ranked }: Ranking): Candidates {
  const today = ctx.clock.today();
  const asked = listAskedLately(ctx.db, { day: addDays(today, -restDays), swappedDay: addDays(today, -swappedRestDays) });
  const ids = ranked.map(({ customerId }) => customerId).filter((id) => !asked.has(id));
  let at = 0;
  let had = new Set<Id>();
  const next = () => {
    for (; at < ids.length; ) {
      if (at % chunk === 0) had = listHadLetter(ctx.db, ids.slice(at, at + chunk), ctx.clock.now() - restDays * dayMs);
      const id = ids[at++];
      if (id !== undefined && !had.has(id) && !holdFor(ctx, id, 'email')) return id;
    }
    return undefined;
  };
  return { next, left: () => ids.length - at };
}

function drawToday(ctx: Context, ranking: Ranking) {
  const candidates = candidatesOf(ctx, ranking);
  const seed = `${ctx.clock.today()}:${ctx.me()}`;
  const drawn = drawFive({ next: candidates.next, seed, holdOutEvery: comebackSettings(ctx.db).holdOutEvery });
  return { ...drawn, seed, more: candidates.left() };
}

/** The five of a batch that is begun, else today's proposal. */
export function five(ctx: Context): Five {
  const ranking = rank(ctx);
  const begun = findBegun(ctx.db, ctx.me());
  if (begun) return { ...begunFive(ctx, begun, ranking), late: 0 };
  const { chosen, heldOut, more } = drawToday(ctx, ranking);
  const late = chosen.length < batchSize ? countLate(ctx.db, ctx.clock.today()) : 0;
  const plain = chosen.map((customerId) => ({ customerId, insteadOf: null, readAt: null, state: 'waiting' as const }));
  return { campaignId: null, begunOn: null, goal: ranking.goal, people: shown(ctx, ranking, plain), more, heldOut: heldOut.length, late };
}

function begunFive(ctx: Context, begun: CampaignDbRow, ranking: Ranking): Omit<Five, 'late'> {
  const members = listMembersOf(ctx.db, begun.id);
  const names = listNames(
    ctx.db,
    members.map(({ customerId }) => customerId),
  );
  const insteadOf = ({ swappedForId, swapNote }: MemberRow) => swappedForId && { name: names.get(swappedForId)?.name ?? '', note: swapNote };
  const wanted = members.filter(({ arm, skipCause }) => arm === 'contacted' && skipCause?.why !== 'swapped');
  const people = wanted.map((member) => ({ ...member, insteadOf: insteadOf(member) || null }));
  return {
    campaignId: begun.id,
    begunOn: begun.startedOn,
    goal: begun.goal,
    people: shown(ctx, ranking, people),
    more: candidatesOf(ctx, ranking).left(),
    heldOut: members.filter(({ arm }) => arm === 'held-out').length,
  };
}

type Plain = Pick<Proposed, 'customerId' | 'insteadOf' | 'readAt' | 'state'>;

/** With names, and with the facts that speak for each. */
function shown(ctx: Context, { ranked }: Ranking, people: readonly Plain[]): Proposed[] {
  const ids = people.map(({ customerId }) => customerId);
  const names = listNames(ctx.db, ids);
  const products = listLastProducts(ctx.db, ids, ctx.clock.today());
  const bought = boughtBy(ctx, ids);
  const rfm = new Map(ranked.filter(({ customerId }) => ids.includes(customerId)).map((one) => [one.customerId, one.rfm]));
  const why = (id: Id): ComebackWhy | null => {
    const [known, fifths] = [bought.get(id), rfm.get(id)];
    if (!known || !fifths) return null;
    const { lastOrderOn, orderCount, expectedGapDays, lateSinceOn, gapSource, revenueMinor, currency } = known;
    return {
      lastOrderOn,
      lastProduct: products.get(id) ?? null,
      orderCount,
      usualGapDays: Math.round(expectedGapDays),
      lateSinceOn,
      gapSource,
      spent: currency === null ? null : { minor: revenueMinor, currency },
      rfm: fifths,
    };
  };
  return people.flatMap(({ customerId, insteadOf, readAt, state }) => {
    const named = names.get(customerId);
    return named ? [{ customerId, name: named.name, language: named.language, why: why(customerId), insteadOf, readAt, state }] : [];
  });
}

/** Makes the batch of today's five within an act; undefined where there is nobody, or no letter to write. */
function beginWithin(tx: Tx, ctx: Context, act: Act, ranking: Ranking): Id | 'no-one' | 'no-letter' {
  const template = findTemplateByKey(tx, 'one-in-five');
  if (!template || template.archivedAt !== null) return 'no-letter';
  const { chosen, heldOut, seed } = drawToday(ctx, ranking);
  if (chosen.length === 0) return 'no-one';
  const score = scoreOf(ranking);
  const members = [
    ...chosen.map((customerId) => ({ customerId, score: score(customerId) })),
    ...heldOut.map((customerId) => ({ customerId, score: score(customerId), arm: 'held-out' as const })),
  ];
  return beginCampaign(tx, ctx, act, { kind: 'one-in-five', name: '', templateId: template.id, members, seed, goal: ranking.goal });
}

function scoreOf({ ranked }: Ranking): (customerId: Id) => number | null {
  const scores = new Map(ranked.map(({ customerId, score }) => [customerId, score]));
  return (customerId) => scores.get(customerId) ?? null;
}

export type BeginOutcome = { kind: 'begun'; campaignId: Id } | { kind: 'no-one' } | { kind: 'no-letter' };

/** The batch of the five, as it is proposed; the one that is begun already where there is one. */
export function beginFive(ctx: Context): BeginOutcome {
  const outcome = ctx.db.transaction((tx): BeginOutcome => {
    const begun = findBegun(tx, ctx.me());
    if (begun) return { kind: 'begun', campaignId: begun.id };
    const made = beginWithin(tx, ctx, startAct(tx, ctx, 'batch.begun', null), rank(ctx));
    return made === 'no-one' || made === 'no-letter' ? { kind: made } : { kind: 'begun', campaignId: made };
  });
  if (outcome.kind === 'begun') ctx.changes.tell({ topic: 'campaigns', id: outcome.campaignId });
  return outcome;
}

export type SwapOutcome = { kind: 'swapped' } | { kind: 'not-found' } | { kind: 'no-one' } | { kind: 'no-letter' };

/** Puts the next best in the place of one of the five, with the reason; makes the batch first where the five were only proposed. */
export function swap(ctx: Context, { customerId, note }: { customerId: Id; note: string | null }): SwapOutcome {
  const ranking = rank(ctx);
  const outcome = ctx.db.transaction((tx): SwapOutcome & { campaignId?: Id } => {
    const next = nextBest(ctx, ranking);
    if (next === undefined) return { kind: 'no-one' };
    const act = startAct(tx, ctx, 'batch.swapped', customerId);
    const campaignId = findBegun(tx, ctx.me())?.id ?? beginWithin(tx, ctx, act, ranking);
    if (campaignId === 'no-one' || campaignId === 'no-letter') return { kind: campaignId };
    const swapped = swapMember(tx, ctx, act, campaignId, { outCustomerId: customerId, inCustomerId: next, note, score: scoreOf(ranking)(next) });
    return swapped ? { kind: 'swapped', campaignId } : { kind: 'not-found' };
  });
  if (outcome.kind === 'swapped') ctx.changes.tell({ topic: 'campaigns', id: outcome.campaignId });
  return outcome;
}

/** Who comes after the five (and after whoever is left alone by lot): the one swapped in. */
function nextBest(ctx: Context, ranking: Ranking): Id | undefined {
  const begun = findBegun(ctx.db, ctx.me());
  const candidates = candidatesOf(ctx, ranking);
  const seed = begun?.seed ?? `${ctx.clock.today()}:${ctx.me()}`;
  // Nobody is drawn to be left alone for a swap: their place in the batch would have to be written too, and one more or less makes no odds.
  const taken = begun ? 0 : batchSize;
  const { chosen } = drawFive({ next: candidates.next, seed, holdOutEvery: begun ? null : comebackSettings(ctx.db).holdOutEvery, size: taken + 1 });
  return chosen.length > taken ? chosen[taken] : undefined;
}
