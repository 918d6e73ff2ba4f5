// Batches and their copies. A copy's letter is found by its send key, so that a crash between two writes can lose nothing.
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { CampaignKind, Id, Instant, MessageState, TemplatePurpose } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { campaignMembers, campaigns, customers, messages, templates, touches } from '#db/schema/index';

export type CampaignDbRow = typeof campaigns.$inferSelect;
export type MemberDbRow = typeof campaignMembers.$inferSelect;

export function findCampaign(reader: Reader, campaignId: Id): CampaignDbRow | undefined {
  return reader.select().from(campaigns).where(eq(campaigns.id, campaignId)).get();
}

/** The newest first. */
export function listCampaigns(reader: Reader, kind: CampaignKind | undefined, limit: number): CampaignDbRow[] {
  return reader
    .select()
    .from(campaigns)
    .where(kind && eq(campaigns.kind, kind))
    .orderBy(desc(campaigns.startedOn), desc(campaigns.createdAt), desc(campaigns.id))
    .limit(limit)
    .all();
}

export interface TemplateHead {
  id: Id;
  key: string;
  name: string;
  purpose: TemplatePurpose;
  shipped: boolean;
}

export function listTemplateHeads(reader: Reader, ids: readonly Id[]): Map<Id, TemplateHead> {
  const rows = reader
    .select({ id: templates.id, key: templates.key, name: templates.name, purpose: templates.purpose, shipped: templates.shipped })
    .from(templates)
    .where(inArray(templates.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

const ownLetter = eq(messages.sendKey, sql`'batch:' || ${campaignMembers.campaignId} || ':' || ${campaignMembers.customerId}`);

export interface MemberStanding {
  campaignId: Id;
  arm: 'contacted' | 'held-out';
  state: MemberDbRow['state'];
  readAt: Instant | null;
  messageState: MessageState | null;
}

/** How every copy of these batches stands; one query, each letter by its unique key. */
export function listStandings(reader: Reader, campaignIds: readonly Id[]): MemberStanding[] {
  return reader
    .select({
      campaignId: campaignMembers.campaignId,
      arm: campaignMembers.arm,
      state: campaignMembers.state,
      readAt: campaignMembers.readAt,
      messageState: messages.state,
    })
    .from(campaignMembers)
    .leftJoin(messages, ownLetter)
    .where(inArray(campaignMembers.campaignId, [...campaignIds]))
    .all();
}

const letterShown = {
  id: messages.id,
  state: messages.state,
  sentAt: messages.sentAt,
  notBeforeAt: messages.notBeforeAt,
  queuedAt: messages.queuedAt,
  lastError: messages.lastError,
  toAddress: messages.toAddress,
  subject: messages.subject,
  textBody: messages.textBody,
  htmlBody: messages.htmlBody,
  touchId: messages.touchId,
};

const firstEmail = sql<string | null>`(
  select value from contact_points p where p.customer_id = ${campaignMembers.customerId} and p.kind = 'email' and p.state = 'usable'
  order by p.is_primary desc, p.created_at, p.id limit 1)`;

const { textBody: _text, htmlBody: _html, ...letterHead } = letterShown;

/** Everybody in a batch with the letter of each, in the order of the batch. */
export function listMembers(reader: Reader, campaignId: Id) {
  return reader
    .select({ member: campaignMembers, name: customers.displayName, email: firstEmail, message: letterHead })
    .from(campaignMembers)
    .innerJoin(customers, eq(customers.id, campaignMembers.customerId))
    .leftJoin(messages, ownLetter)
    .where(eq(campaignMembers.campaignId, campaignId))
    .orderBy(asc(campaignMembers.position), asc(campaignMembers.id))
    .all();
}
export type MemberShown = ReturnType<typeof listMembers>[number];

export function findMember(reader: Reader, campaignId: Id, customerId: Id) {
  return reader
    .select({ member: campaignMembers, name: customers.displayName, email: firstEmail, message: letterShown })
    .from(campaignMembers)
    .innerJoin(customers, eq(customers.id, campaignMembers.customerId))
    .leftJoin(messages, ownLetter)
    .where(and(eq(campaignMembers.campaignId, campaignId), eq(campaignMembers.customerId, customerId)))
    .get();
}

/** Of these ids, those that are customers and not put away or merged into others. */
export function listPresent(reader: Reader, customerIds: readonly Id[]): Set<Id> {
  const rows = reader
    .select({ id: customers.id })
    .from(customers)
    .where(and(inArray(customers.id, [...customerIds]), isNull(customers.archivedAt)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** The open touch of each of these customers: the one their letter will be. */
export function listOpenTouchIds(reader: Reader, campaignId: Id): Map<Id, Id> {
  const rows = reader
    .select({ id: touches.id, customerId: touches.customerId })
    .from(campaignMembers)
    .innerJoin(touches, and(eq(touches.customerId, campaignMembers.customerId), eq(touches.direction, 'out'), inArray(touches.state, ['planned', 'held'])))
    .where(eq(campaignMembers.campaignId, campaignId))
    .all();
  return new Map(rows.map(({ id, customerId }) => [customerId, id]));
}

/** For what is not a person's act: progress of sending, reading marks. */
export function updateCampaign(tx: Tx, campaignId: Id, patch: Partial<CampaignDbRow>): void {
  tx.update(campaigns).set(patch).where(eq(campaigns.id, campaignId)).run();
}

export function updateMember(tx: Tx, memberId: Id, patch: Partial<MemberDbRow>): void {
  tx.update(campaignMembers).set(patch).where(eq(campaignMembers.id, memberId)).run();
}

/** Those whose letters were taken back wait again. */
export function letWait(tx: Tx, campaignId: Id): void {
  tx.update(campaignMembers)
    .set({ state: 'waiting', messageId: null })
    .where(and(eq(campaignMembers.campaignId, campaignId), eq(campaignMembers.state, 'queued')))
    .run();
}

/** The acts that put letters of this batch into the outbox and still stand, with each letter's state; the newest first. */
export function listSendActs(reader: Reader, campaignId: Id): { actId: Id; messageId: Id; customerId: Id; state: MessageState }[] {
  return reader.all<{ actId: Id; messageId: Id; customerId: Id; state: MessageState }>(sql`
    select a.id as actId, m.id as messageId, m.customer_id as customerId, m.state
    from messages m join acts a on a.customer_id = m.customer_id and a.at >= m.queued_at
    where m.campaign_id = ${campaignId} and m.state in ('queued', 'deferred') and a.kind = 'letter.sent' and a.undone_at is null
      and exists (select 1 from act_changes c where c.act_id = a.id and c.table_name = 'messages' and c.row_id = m.id)
    order by a.rowid desc`);
}

export function findCampaignOfMessage(reader: Reader, messageId: Id): Id | null {
  return reader.select({ id: messages.campaignId }).from(messages).where(eq(messages.id, messageId)).get()?.id ?? null;
}

/** The acts that sent this batch off and still stand, the newest first. */
export function listSendingActs(reader: Reader, campaignId: Id): Id[] {
  return reader
    .all<{ id: Id }>(sql`
      select a.id from acts a join campaigns c on c.id = ${campaignId}
      where a.at >= c.created_at and a.kind = 'batch.sent' and a.undone_at is null
        and exists (select 1 from act_changes x where x.act_id = a.id and x.table_name = 'campaigns' and x.row_id = c.id)
      order by a.rowid desc`)
    .map(({ id }) => id);
}

export function listCampaignsById(reader: Reader, ids: readonly Id[]): CampaignDbRow[] {
  return reader
    .select()
    .from(campaigns)
    .where(inArray(campaigns.id, [...ids]))
    .all();
}
