import { asc, eq, isNotNull } from 'drizzle-orm';
import type { Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { mailboxes } from '#db/schema/index';

export type MailboxRow = typeof mailboxes.$inferSelect;

export function findMailboxOf(reader: Reader, salespersonId: Id): MailboxRow | undefined {
  return reader.select().from(mailboxes).where(eq(mailboxes.salespersonId, salespersonId)).limit(1).get();
}

export function findMailbox(reader: Reader, mailboxId: Id): MailboxRow | undefined {
  return reader.select().from(mailboxes).where(eq(mailboxes.id, mailboxId)).get();
}

/** Those whose mail is read, oldest first. */
export function listMailboxesWithImap(reader: Reader): MailboxRow[] {
  return reader.select().from(mailboxes).where(isNotNull(mailboxes.imapHost)).orderBy(asc(mailboxes.createdAt)).all();
}

export function insertMailbox(tx: Tx, row: typeof mailboxes.$inferInsert): void {
  tx.insert(mailboxes).values(row).run();
}

export function updateMailbox(tx: Tx, mailboxId: Id, patch: Partial<MailboxRow>): void {
  tx.update(mailboxes).set(patch).where(eq(mailboxes.id, mailboxId)).run();
}

export function savePausedReason(tx: Tx, mailboxId: Id, pausedReason: string | null, at: Instant): void {
  updateMailbox(tx, mailboxId, { pausedReason, updatedAt: at });
}

export function deleteMailbox(tx: Tx, mailboxId: Id): void {
  tx.delete(mailboxes).where(eq(mailboxes.id, mailboxId)).run();
}
