// What happened to those who got a letter of a batch, and to those who got none on purpose.
import { sql } from 'drizzle-orm';
import type { Day, Id } from '#contract/words';
import type { Reader } from '#db/open';
import type { OrderFact, RecipientFact } from './rules-results.ts';

const listed = (ids: readonly Id[]) =>
  sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );

/** Everybody of these batches with what came back from them within so many days; who got no letter has no `sentOn`. */
export function listRecipients(reader: Reader, campaignIds: readonly Id[], withinDays: number): RecipientFact[] {
  if (campaignIds.length === 0) return [];
  const withinMs = withinDays * 86_400_000;
  const rows = reader.all<Omit<RecipientFact, 'replied' | 'bounced' | 'stopped' | 'failed'> & Record<'replied' | 'bounced' | 'stopped' | 'failed', 0 | 1>>(sql`
    select b.campaign_id as campaignId, b.customer_id as customerId, u.display_name as name, b.arm,
      case when m.state in ('sent', 'opened-elsewhere') then coalesce(t.done_on, c.started_on) end as sentOn,
      case when b.arm = 'held-out' and c.sent_at is not null then c.started_on end as heldOutOn,
      m.subject_arm as subjectArm,
      coalesce(m.state = 'failed', 0) as failed,
      m.sent_at is not null and exists (
        select 1 from touches r where r.customer_id = b.customer_id and r.direction = 'in' and r.state = 'done'
          and r.done_on >= t.done_on and r.done_at > m.sent_at and r.done_at <= m.sent_at + ${withinMs}) as replied,
      m.sent_at is not null and exists (select 1 from incoming_mails i where i.message_id = m.id and i.kind = 'bounce') as bounced,
      m.sent_at is not null and exists (
        select 1 from incoming_mails i where i.customer_id = b.customer_id and i.kind = 'stop'
          and (i.message_id = m.id or (i.received_at > m.sent_at and i.received_at <= m.sent_at + ${withinMs}))) as stopped
    from campaign_members b
    join campaigns c on c.id = b.campaign_id
    join customers u on u.id = b.customer_id
    left join messages m on m.send_key = 'batch:' || b.campaign_id || ':' || b.customer_id
    left join touches t on t.id = m.touch_id
    where b.campaign_id in (${listed(campaignIds)})
    order by b.campaign_id, b.position, b.id`);
  return rows.map((row) => ({ ...row, replied: row.replied === 1, bounced: row.bounced === 1, stopped: row.stopped === 1, failed: row.failed === 1 }));
}

/** Orders of everybody in these batches from a day on; refunds are negative. */
export function listOrdersOf(reader: Reader, campaignIds: readonly Id[], from: Day): OrderFact[] {
  if (campaignIds.length === 0) return [];
  return reader.all<OrderFact>(sql`
    select o.customer_id as customerId, o.ordered_on as orderedOn, o.total_minor as minor, o.currency
    from orders o
    where o.customer_id in (select customer_id from campaign_members where campaign_id in (${listed(campaignIds)})) and o.ordered_on >= ${from}
    order by o.ordered_on, o.id`);
}
