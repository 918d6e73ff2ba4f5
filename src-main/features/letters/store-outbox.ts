// What the outbox asks of the letters: which leaves next, when letters left, which are uncertain, which copies are wanted.
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, min, notInArray, or, sql } from 'drizzle-orm';
import type { OutboxBatch } from '#contract/letters';
import type { Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { campaigns, mailboxes, messages, raised, templates } from '#db/schema/index';
import type { MessageDbRow } from './store-messages.ts';

/** Letters of a batch that a person holds back stay where they are. */
const notHeldBack = or(isNull(campaigns.state), notInArray(campaigns.state, ['paused', 'stopped']));
/** As in the index of waiting letters, to the letter: values written out, and a plus that keeps SQLite from taking the index by state and sorting. */
const waiting = sql`+${messages.state} in ('queued', 'deferred')`;
const isOfBatch = sql<number>`${messages.campaignId} is not null`;

/**
 * The next letter whose time has come, from a mailbox that is not out of use: single letters before those of batches, then the longest
 * waiting first.
 */
export function findNextToSend(reader: Reader, now: Instant, without: readonly Id[]): Pick<MessageDbRow, 'id' | 'mailboxId' | 'campaignId'> | undefined {
  return reader
    .select({ id: messages.id, mailboxId: messages.mailboxId, campaignId: messages.campaignId })
    .from(messages)
    .leftJoin(campaigns, eq(campaigns.id, messages.campaignId))
    .where(and(waiting, lte(messages.notBeforeAt, now), notInArray(messages.mailboxId, [...without]), notHeldBack))
    .orderBy(isOfBatch, asc(messages.notBeforeAt), asc(messages.id))
    .limit(1)
    .get();
}

/** When the next letter's own time comes, of those whose time has not come yet. */
export function findNextDueAt(reader: Reader, now: Instant): Instant | null {
  return (
    reader
      .select({ at: min(messages.notBeforeAt) })
      .from(messages)
      .leftJoin(campaigns, eq(campaigns.id, messages.campaignId))
      .where(and(waiting, gt(messages.notBeforeAt, now), notHeldBack))
      .get()?.at ?? null
  );
}

/** Letters that wait for nothing but their turn, of each mailbox: single ones and those of batches. */
export function countTurns(reader: Reader, now: Instant): { mailboxId: Id; isBatch: boolean; letters: number }[] {
  return reader
    .select({ mailboxId: messages.mailboxId, isBatch: isOfBatch, letters: count() })
    .from(messages)
    .leftJoin(campaigns, eq(campaigns.id, messages.campaignId))
    .where(and(waiting, lte(messages.notBeforeAt, now), notHeldBack))
    .groupBy(messages.mailboxId, isOfBatch)
    .all()
    .flatMap((row) => (row.mailboxId === null ? [] : [{ mailboxId: row.mailboxId, isBatch: row.isBatch === 1, letters: row.letters }]));
}

/** Batches of which letters wait in the outbox, the one that began first first. */
export function listBatches(reader: Reader): OutboxBatch[] {
  const template = { key: templates.key, name: templates.name, purpose: templates.purpose, shipped: templates.shipped };
  return reader
    .select({ campaignId: campaigns.id, name: campaigns.name, template, startedOn: campaigns.startedOn, state: campaigns.state, letters: count() })
    .from(messages)
    .innerJoin(campaigns, eq(campaigns.id, messages.campaignId))
    .leftJoin(templates, eq(templates.id, campaigns.templateId))
    .where(inArray(messages.state, ['queued', 'deferred', 'sending', 'data']))
    .groupBy(campaigns.id)
    .orderBy(asc(campaigns.createdAt))
    .all();
}

/** When letters left this mailbox, or may have: those of which nobody knows count with the time of their last change. */
export function listLeftAt(reader: Reader, mailboxId: Id, from: Instant, until: Instant): Instant[] {
  const sent = reader
    .select({ at: messages.sentAt })
    .from(messages)
    .where(and(eq(messages.mailboxId, mailboxId), isNotNull(messages.sentAt), gt(messages.sentAt, from), lt(messages.sentAt, until)))
    .all();
  const unknown = reader
    .select({ at: messages.updatedAt })
    .from(messages)
    .where(and(inArray(messages.state, ['uncertain', 'data']), eq(messages.mailboxId, mailboxId), gt(messages.updatedAt, from), lt(messages.updatedAt, until)))
    .all();
  return [...sent, ...unknown].flatMap(({ at }) => (at === null ? [] : [at])).sort((a, b) => a - b);
}

export function isHeldBack(reader: Reader, campaignId: Id): boolean {
  const state = reader.select({ state: campaigns.state }).from(campaigns).where(eq(campaigns.id, campaignId)).get()?.state;
  return state === 'paused' || state === 'stopped';
}

/** Letters of a batch, or to a customer, that have not left. */
export function listUnsent(reader: Reader, which: { campaignId: Id } | { customerId: Id }): Pick<MessageDbRow, 'id' | 'customerId' | 'touchId'>[] {
  const of = 'campaignId' in which ? eq(messages.campaignId, which.campaignId) : eq(messages.customerId, which.customerId);
  return reader.select({ id: messages.id, customerId: messages.customerId, touchId: messages.touchId }).from(messages).where(and(of, waiting)).all();
}

/** Letters of one person that wait for a mailbox which was removed. */
const isHomeless = (salespersonId: Id) => and(waiting, eq(messages.salespersonId, salespersonId), isNotNull(messages.mailboxId), isNull(mailboxes.id));

export function listHomeless(reader: Reader, salespersonId: Id): Pick<MessageDbRow, 'id' | 'mime'>[] {
  return reader
    .select({ id: messages.id, mime: messages.mime })
    .from(messages)
    .leftJoin(mailboxes, eq(mailboxes.id, messages.mailboxId))
    .where(isHomeless(salespersonId))
    .all();
}

export function countHomeless(reader: Reader, salespersonId: Id): number {
  const counted = reader.select({ n: count() }).from(messages).leftJoin(mailboxes, eq(mailboxes.id, messages.mailboxId));
  return counted.where(isHomeless(salespersonId)).get()?.n ?? 0;
}

type InSent = Pick<MessageDbRow, 'id' | 'mailboxId' | 'headerId' | 'headerAliases' | 'state' | 'updatedAt' | 'sentAt' | 'lastError' | 'customerId'>;

const inSent = {
  id: messages.id,
  mailboxId: messages.mailboxId,
  headerId: messages.headerId,
  headerAliases: messages.headerAliases,
  state: messages.state,
  updatedAt: messages.updatedAt,
  sentAt: messages.sentAt,
  lastError: messages.lastError,
  customerId: messages.customerId,
};

/** Letters of which nobody knows whether they left, the oldest first. */
export function listUncertain(reader: Reader): InSent[] {
  return reader.select(inSent).from(messages).where(eq(messages.state, 'uncertain')).orderBy(asc(messages.updatedAt)).all();
}

/** Letters that left after `from` and whose copy in Sent nobody has seen or made, the newest first. */
export function listWithoutCopy(reader: Reader, mailboxId: Id, from: Instant, limit: number): InSent[] {
  return reader
    .select(inSent)
    .from(messages)
    .where(
      and(eq(messages.mailboxId, mailboxId), isNotNull(messages.sentAt), gt(messages.sentAt, from), eq(messages.state, 'sent'), isNull(messages.sentCopyAt)),
    )
    .orderBy(desc(messages.sentAt))
    .limit(limit)
    .all();
}

export function updateMessage(tx: Tx, messageId: Id, patch: Partial<MessageDbRow>): void {
  tx.update(messages).set(patch).where(eq(messages.id, messageId)).run();
}

/** False where it was told before: a person hears of a thing once. */
export function recordTold(tx: Tx, key: string, at: Instant): boolean {
  return tx.insert(raised).values({ key, at }).onConflictDoNothing().run().changes === 1;
}
