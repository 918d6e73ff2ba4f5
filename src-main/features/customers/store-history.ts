// What happened with one customer: the timeline over all channels, and the orders with their lines.
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { OrderView, TimelineItem } from '#contract/customers';
import type { Day, Id, Instant } from '#contract/words';
import type { Reader } from '#db/open';
import { orderLines, orders } from '#db/schema/index';

/** A line of the timeline before its instant is turned into a day of the salesperson's zone. */
export interface HistoryRow {
  kind: TimelineItem['kind'];
  id: Id;
  on: Day | null;
  at: Instant | null;
  channel: TimelineItem['channel'];
  direction: TimelineItem['direction'];
  result: string | null;
  text: string;
  who: string | null;
  minor: number | null;
  currency: string | null;
}

// Orders know only their day; noon stands for it, so that a call of the same morning or afternoon keeps its side.
const noonOf = (column: string) => sql.raw(`(unixepoch(${column} || 'T12:00:00') * 1000)`);

/**
 * Everything that happened, each thing once: a letter that belongs to a done touch is told by the touch. Touches that were planned and
 * never came to be are no history; a skipped one is.
 */
const history = (customerId: Id) => sql`
  select 'touch' as kind, t.id as id, coalesce(t.done_at, ${noonOf('t.done_on')}, t.updated_at) as sort_at, t.done_on as "on", t.done_at as at,
         t.channel as channel, t.direction as direction,
         case when t.state = 'skipped' then 'skipped' else coalesce(m.state, t.business_outcome, t.technical_outcome, 'done') end as result,
         coalesce(nullif(t.summary, ''), m.subject, '') as text, s.name as who, null as minor, null as currency
    from touches t left join messages m on m.id = t.message_id left join salespeople s on s.id = t.salesperson_id
   where t.customer_id = ${customerId} and t.state in ('done', 'skipped')
  union all
  select 'order', o.id, ${noonOf('o.ordered_on')}, o.ordered_on, null, null, null, null,
         coalesce((select group_concat(l.description, ', ') from (select description from order_lines where order_id = o.id order by position) l), ''),
         null, o.total_minor, o.currency
    from orders o where o.customer_id = ${customerId}
  union all
  select 'note', n.id, n.at, null, n.at, null, null, null, n.text, s.name, null, null
    from notes n left join salespeople s on s.id = n.updated_by where n.customer_id = ${customerId}
  union all
  select 'message', m.id, coalesce(m.sent_at, m.queued_at, m.created_at), null, coalesce(m.sent_at, m.queued_at, m.created_at),
         m.channel, 'out', m.state, m.subject, s.name, null, null
    from messages m left join salespeople s on s.id = m.salesperson_id
   where m.customer_id = ${customerId} and m.state not in ('draft')
     and not exists (select 1 from touches t where t.customer_id = m.customer_id and t.message_id = m.id and t.state = 'done')`;

export function listHistory(reader: Reader, customerId: Id, page: { offset: number; limit: number }): { total: number; rows: HistoryRow[] } {
  const total = reader.get<{ total: number }>(sql`select count(*) as total from (${history(customerId)})`);
  const rows = reader.all<HistoryRow>(
    sql`select kind, id, "on", at, channel, direction, result, text, who, minor, currency from (${history(customerId)}) order by sort_at desc, id desc limit ${page.limit} offset ${page.offset}`,
  );
  return { total: total?.total ?? 0, rows };
}

/** Orders of one customer with their lines, newest first: two queries, however many orders there are. */
export function listOrders(reader: Reader, customerId: Id): OrderView[] {
  const heads = reader
    .select({ id: orders.id, orderedOn: orders.orderedOn, totalMinor: orders.totalMinor, currency: orders.currency })
    .from(orders)
    .where(eq(orders.customerId, customerId))
    .orderBy(desc(orders.orderedOn), desc(orders.id))
    .all();
  const lines = reader
    .select({ orderId: orderLines.orderId, description: orderLines.description, quantity: orderLines.quantity, totalMinor: orderLines.totalMinor })
    .from(orderLines)
    .where(inArray(orderLines.orderId, reader.select({ id: orders.id }).from(orders).where(eq(orders.customerId, customerId))))
    .orderBy(asc(orderLines.orderId), asc(orderLines.position))
    .all();
  const linesOf = Map.groupBy(lines, (line) => line.orderId);
  return heads.map(({ id, orderedOn, totalMinor, currency }) => ({
    id,
    orderedOn,
    total: { minor: totalMinor, currency },
    lines: (linesOf.get(id) ?? []).map((line) => ({ description: line.description, quantity: line.quantity, total: { minor: line.totalMinor, currency } })),
  }));
}
