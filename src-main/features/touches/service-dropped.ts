// Enquiries looked back on: at which contact sales came, and bringing back those who were dropped too early.
import type { DroppedEnquiry, EnquiryReport } from '#contract/touches-matters';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { startAct } from '#features/team';
import { addDays } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { distributionOf, droppedOf, type EnquiryFacts, salesOf } from './rules-dropped.ts';
import { effectiveDay } from './rules-queue.ts';
import { replanCustomer } from './service-plan.ts';
import { findOpenTouch } from './store.ts';
import { listContactDays, listEnquiries, listOpenOf } from './store-dropped.ts';

/** Two years of enquiries tell how this team sells today. */
const lookedBackDays = 730;

function enquiriesOf({ clock }: Pick<Context, 'clock'>, reader: Reader, ownerId: Id | null): EnquiryFacts[] {
  const today = clock.today();
  const since = addDays(today, -lookedBackDays);
  const rows = listEnquiries(reader, since, ownerId);
  const ids = [...new Set(rows.map(({ customerId }) => customerId))];
  const contacts = Map.groupBy(listContactDays(reader, ids, since), ({ customerId }) => customerId);
  const open = new Map(listOpenOf(reader, ids).map((touch) => [touch.customerId, touch]));
  return rows.map((row) => {
    const days = (contacts.get(row.customerId) ?? []).flatMap(({ on, direction }) =>
      on === null || on < row.openedOn || on > today ? [] : [{ on, direction }],
    );
    const touch = open.get(row.customerId);
    return {
      ...row,
      contactDays: days.filter(({ direction }) => direction === 'out').map(({ on }) => on),
      lastContactOn: days.at(-1)?.on ?? null,
      isPromised: touch?.reasons?.some((reason) => reason.rule === 'promised' && reason.on > today) ?? false,
      askedOn: touch?.dueOn ? effectiveDay(touch.dueOn, touch.snoozedUntilOn) : null,
    };
  });
}

/** The team's sales by contact number with the list behind each, and who was dropped too early. */
export function enquiryReport(ctx: Context, ownerId: Id | null): EnquiryReport {
  const enquiries = enquiriesOf(ctx, ctx.db, ownerId);
  const sales = salesOf(enquiries);
  return {
    enquiries: enquiries.length,
    open: enquiries.filter(({ closedOn, boughtOn }) => closedOn === null && boughtOn === null).length,
    sales,
    buckets: distributionOf(sales),
    dropped: droppedOf(enquiries, ctx.clock.today()),
  };
}

export type QueueDroppedOutcome = { kind: 'queued'; actId: Id; queued: DroppedEnquiry[] } | { kind: 'nobody' };

/** Brings those who were dropped too early onto today's list, as one act that can be taken back. */
export function queueDropped(ctx: Context, ownerId: Id | null): QueueDroppedOutcome {
  const outcome = ctx.db.transaction((tx): QueueDroppedOutcome => {
    const today = ctx.clock.today();
    const queued = droppedOf(enquiriesOf(ctx, tx, ownerId), today);
    if (queued.length === 0) return { kind: 'nobody' };
    const act = startAct(tx, ctx, 'matter.queued', null);
    for (const customerId of new Set(queued.map((one) => one.customerId))) {
      const touch = findOpenTouch(tx, customerId);
      if (!touch) continue;
      act.update('touches', touch.id, { dueOn: today, dayIsChosen: true, snoozedUntilOn: null });
      replanCustomer(ctx, tx, customerId);
    }
    return { kind: 'queued', actId: act.id, queued };
  });
  if (outcome.kind === 'queued') ctx.changes.tell({ topic: 'touches' });
  return outcome;
}
