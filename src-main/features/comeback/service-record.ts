// What came of the batches of five, and who is behind each figure.

import { Temporal } from 'temporal-polyfill';
import { type ComebackPerson, type ComebackRecord, comebackDays } from '#contract/comeback';
import type { Goal } from '#contract/scoring';
import type { Day, Id, Instant } from '#contract/words';
import { listCampaignRows, resultsOf } from '#features/campaigns';
import type { Context } from '../../ports/context.ts';
import { type BatchFacts, recordOf, settledOn } from './rules.ts';
import { listHeldOut, listSentBatches } from './store.ts';

type Results = NonNullable<ReturnType<ReturnType<typeof resultsOf>['get']>>;

interface SentBatch {
  campaignId: Id;
  /** The day its letters were sent off. */
  startedOn: Day;
  goal: Goal | null;
  results: Results;
}

/** More batches than anybody sends in ten years of quiet mornings. */
const mostBatches = 5000;

function sentBatches(ctx: Context): SentBatch[] {
  const batches = listSentBatches(ctx.db);
  const zone = ctx.clock.zone();
  const dayOf = (at: Instant) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  const results = resultsOf(
    ctx.db,
    batches.map(({ id }) => id),
    ctx.clock.today(),
  );
  return batches.flatMap(({ id, startedOn, sentAt, goal }) => {
    const found = results.get(id);
    return found && found.sent.length > 0 ? [{ campaignId: id, startedOn: sentAt === null ? startedOn : dayOf(sentAt), goal, results: found }] : [];
  });
}

export function record(ctx: Context): ComebackRecord {
  const batches = sentBatches(ctx);
  const rows = new Map(listCampaignRows(ctx, { kind: 'one-in-five', limit: mostBatches }).map((row) => [row.id, row]));
  const facts = batches.map(({ campaignId, startedOn, goal, results }): BatchFacts => {
    const row = rows.get(campaignId);
    return {
      campaignId,
      startedOn,
      goal,
      name: row?.name ?? '',
      state: row?.state ?? 'done',
      sent: results.sent.length,
      replied: results.replied.length,
      cameBack: results.cameBack.length,
      revenue: results.revenue,
      cost: results.cost,
      heldOut: { hits: results.heldOut.cameBack, of: results.heldOut.total },
    };
  });
  return recordOf(facts, ctx.clock.today());
}

export interface PeopleQuestion {
  campaignId: Id | null;
  which: 'sent' | 'replied' | 'came-back' | 'running' | 'held-out' | 'held-out-came-back';
}

/** The list behind a figure, the newest batch first. What is told of all batches is told of those whose 90 days are over, as in the record. */
export function people(ctx: Context, { campaignId, which }: PeopleQuestion): ComebackPerson[] {
  const today = ctx.clock.today();
  const isRunning = ({ startedOn }: SentBatch) => settledOn(startedOn) > today;
  const wanted = sentBatches(ctx).filter((batch) => {
    if (campaignId !== null) return batch.campaignId === campaignId;
    if (which === 'running') return isRunning(batch);
    return which === 'sent' || which === 'replied' || !isRunning(batch);
  });
  if (which === 'held-out' || which === 'held-out-came-back') return heldOutPeople(ctx, wanted, which === 'held-out-came-back');
  return wanted.reverse().flatMap(({ campaignId: id, startedOn, results }) => {
    const came = new Map(results.cameBack.map((one) => [one.customerId, one]));
    const list = which === 'replied' ? results.replied : which === 'came-back' ? results.cameBack : results.sent;
    return list.map(({ customerId, name }) => {
      const { orderedOn = null, revenue = [] } = came.get(customerId) ?? {};
      return { customerId, name, campaignId: id, startedOn, orderedOn, revenue };
    });
  });
}

function heldOutPeople({ db }: Context, batches: readonly SentBatch[], onlyCame: boolean): ComebackPerson[] {
  const rows = listHeldOut(
    db,
    batches.map(({ campaignId }) => campaignId),
    comebackDays,
  );
  return rows.filter(({ orderedOn }) => !onlyCame || orderedOn !== null).map((row) => ({ ...row, revenue: [] }));
}
