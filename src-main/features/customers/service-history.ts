// What happened with a customer: notes are written here, everything is read here.
import { Temporal } from 'temporal-polyfill';
import type { OrderView, TimelineItem } from '#contract/customers';
import type { Day, Id, Instant } from '#contract/words';
import { salespersonName, startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { findCustomer } from './store.ts';
import { type HistoryRow, listHistory, listOrders } from './store-history.ts';

const dayAt = (at: Instant, zone: string): Day => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

function shownItem({ on, minor, currency, ...row }: HistoryRow, zone: string): TimelineItem {
  const money = minor === null || currency === null ? null : { minor, currency };
  return { ...row, on: on ?? dayAt(row.at ?? 0, zone), money };
}

/** One page of the timeline, newest first: touches that happened, orders, notes and letters. Undefined where there is no such customer. */
export function listTimeline(
  { db, clock }: Context,
  customerId: Id,
  page: { offset: number; limit: number },
): { total: number; items: TimelineItem[] } | undefined {
  if (!findCustomer(db, customerId)) return undefined;
  const { total, rows } = listHistory(db, customerId, page);
  return { total, items: rows.map((row) => shownItem(row, clock.zone())) };
}

export function listOrdersOf({ db }: Context, customerId: Id): OrderView[] | undefined {
  return findCustomer(db, customerId) ? listOrders(db, customerId) : undefined;
}

export function addNote(ctx: Context, customerId: Id, text: string): TimelineItem | undefined {
  const item = ctx.db.transaction((tx): TimelineItem | undefined => {
    if (!findCustomer(tx, customerId)) return undefined;
    const id = newId();
    const at = ctx.clock.now();
    startAct(tx, ctx, 'note.added', customerId).insert('notes', { id, customerId, text, at });
    const nothing = { channel: null, direction: null, result: null, money: null };
    return { id, kind: 'note', on: dayAt(at, ctx.clock.zone()), at, text, who: salespersonName(tx, ctx.me()), ...nothing };
  });
  if (item) ctx.changes.tell({ topic: 'customers', id: customerId });
  return item;
}
