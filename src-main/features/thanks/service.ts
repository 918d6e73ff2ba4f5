// A batch of thanks is begun, within its budget and under a manager's name; and what the batches came to.
import { comebackDays } from '#contract/comeback';
import type { Gift, Subjects, SubjectVerdict, ThanksBatch } from '#contract/thanks';
import type { Id, Money } from '#contract/words';
import type { Reader } from '#db/open';
import { beginCampaign, findOuts, listCampaignRows, type NewCampaign, resultsOf } from '#features/campaigns';
import { findTemplate } from '#features/letters';
import { listSalespeople, startAct, teamSettings } from '#features/team';
import { daysBetween } from '#kit/days';
import { giftSum } from '#kit/gifts';
import type { Context } from '../../ports/context.ts';
import { subjectsBeside } from './rules.ts';
import { listNames, listSentThanks } from './store.ts';

export interface ThanksWish {
  templateId: Id;
  customerIds: readonly Id[];
  gift: Gift | null;
  budget: Money | null;
  signerId: Id;
  subjects: Subjects | null;
}

type Refusal =
  | { kind: 'over-budget'; sum: Money; budget: Money; affordable: number }
  | { kind: 'not-a-manager' }
  | { kind: 'several-languages' }
  | { kind: 'no-letter' }
  | { kind: 'invalid'; field: string; problem: string };
export type ThanksOutcome = { kind: 'begun'; campaignId: Id } | Refusal;

/** Makes the batch; its letters are then read and sent as any batch's. Nothing is made where the gifts go over the budget. */
export async function beginThanks(ctx: Context, wish: ThanksWish): Promise<ThanksOutcome> {
  const asked = refusalOf(ctx.db, wish);
  if (asked) return asked;
  const outs = await findOuts(ctx, campaignOf(wish, teamSettings(ctx.db).currency));
  const outcome = ctx.db.transaction((tx): ThanksOutcome => {
    const refused = refusalOf(tx, wish);
    if (refused) return refused;
    const act = startAct(tx, ctx, 'batch.begun', null);
    return { kind: 'begun', campaignId: beginCampaign(tx, ctx, act, campaignOf(wish, teamSettings(tx).currency), outs) };
  });
  if (outcome.kind === 'begun') ctx.changes.tell({ topic: 'campaigns', id: outcome.campaignId });
  return outcome;
}

function campaignOf({ templateId, customerIds, signerId, subjects, gift, budget }: ThanksWish, teamCurrency: string): NewCampaign {
  return {
    kind: 'thanks',
    name: '',
    templateId,
    members: customerIds.map((customerId) => ({ customerId })),
    signerId,
    subjectA: subjects?.named ?? null,
    subjectB: subjects?.hinted ?? null,
    gift: gift && { name: gift.name, line: gift.line, minor: gift.cost?.minor ?? null, currency: gift.cost?.currency ?? teamCurrency },
    budgetMinor: budget?.minor ?? null,
  };
}

function refusalOf(reader: Reader, { templateId, customerIds, gift, budget, signerId, subjects }: ThanksWish): Refusal | null {
  const template = findTemplate(reader, templateId);
  if (template?.kind !== 'letter' || template.archivedAt !== null) return { kind: 'no-letter' };
  if (!listSalespeople(reader).some(({ id, isManager }) => id === signerId && isManager)) return { kind: 'not-a-manager' };
  const languages = new Set([...listNames(reader, customerIds).values()].map(({ language }) => language));
  if (subjects && languages.size > 1) return { kind: 'several-languages' };
  const cost = gift?.cost ?? null;
  if (cost === null || budget === null) return null;
  if (cost.currency !== budget.currency) return { kind: 'invalid', field: 'budget', problem: 'other-currency' };
  const { sum, isOver, affordable } = giftSum(new Set(customerIds).size, cost, budget);
  return isOver ? { kind: 'over-budget', sum, budget, affordable } : null;
}

const mostBatches = 1000;

/** Batches of thanks with what came of them, the newest first; and the two subjects over all that tried them. */
export function thanksRecord(ctx: Context): { batches: ThanksBatch[]; subjects: SubjectVerdict | null } {
  const today = ctx.clock.today();
  const sentIds = listSentThanks(ctx.db);
  const rows = listCampaignRows(ctx, { kind: 'thanks', limit: mostBatches }).filter(({ id }) => sentIds.has(id));
  const results = resultsOf(
    ctx.db,
    rows.map(({ id }) => id),
    today,
  );
  const batches = rows.flatMap(({ id, name, state, startedOn }): ThanksBatch[] => {
    const found = results.get(id);
    if (!found || found.sent.length === 0) return [];
    const { sent, replied, cameBack, revenue, cost, byArm } = found;
    const running = daysBetween(startedOn, today) <= comebackDays;
    const counts = { sent: sent.length, replied: replied.length, cameBack: cameBack.length };
    return [{ campaignId: id, name, state, startedOn, ...counts, running, revenue, cost, subjects: subjectsBeside(byArm) }];
  });
  return { batches, subjects: subjectsBeside([...results.values()].flatMap(({ byArm }) => byArm)) };
}
