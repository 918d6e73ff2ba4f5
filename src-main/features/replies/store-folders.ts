// How far each mailbox has been read.
import { and, count, eq } from 'drizzle-orm';
import type { Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { mailboxes, mailFolders, raised, unreadableMails } from '#db/schema/index';
import { newId } from '../../ports/ids.ts';

export type FolderRow = typeof mailFolders.$inferSelect;

export function findFolder(reader: Reader, mailboxId: Id, path: string): FolderRow | undefined {
  return reader
    .select()
    .from(mailFolders)
    .where(and(eq(mailFolders.mailboxId, mailboxId), eq(mailFolders.path, path)))
    .get();
}

export function saveFolder(tx: Tx, row: Omit<FolderRow, 'id'>): void {
  const { uidValidity, lastUid, readAt, role } = row;
  tx.insert(mailFolders)
    .values({ id: newId(), ...row })
    .onConflictDoUpdate({ target: [mailFolders.mailboxId, mailFolders.path], set: { uidValidity, lastUid, readAt, role } })
    .run();
}

export function saveHearing(tx: Tx, mailboxId: Id, state: { lastHeardAt?: Instant; hearingProblem: string | null }): void {
  tx.update(mailboxes).set(state).where(eq(mailboxes.id, mailboxId)).run();
}

/** Once for each mail, however often its folder is begun anew. */
export function saveUnreadable(tx: Tx, row: Omit<typeof unreadableMails.$inferSelect, 'id'>): void {
  tx.insert(unreadableMails)
    .values({ id: newId(), ...row })
    .onConflictDoNothing()
    .run();
}

export function listHearing(reader: Reader) {
  return reader
    .select({
      mailboxId: mailboxes.id,
      address: mailboxes.fromAddress,
      imapHost: mailboxes.imapHost,
      lastHeardAt: mailboxes.lastHeardAt,
      problem: mailboxes.hearingProblem,
      unreadable: count(unreadableMails.id),
    })
    .from(mailboxes)
    .leftJoin(unreadableMails, eq(unreadableMails.mailboxId, mailboxes.id))
    .groupBy(mailboxes.id)
    .orderBy(mailboxes.id)
    .all();
}

const detachedKey = (mailboxId: Id, fingerprint: string) => `not-theirs:${mailboxId}:${fingerprint}`;

/** A mail that a person took off a card does not come back when the folder is read anew. */
export function rememberDetached(tx: Tx, mailboxId: Id, fingerprint: string, at: Instant): void {
  tx.insert(raised)
    .values({ key: detachedKey(mailboxId, fingerprint), at })
    .onConflictDoNothing()
    .run();
}

export function isDetached(reader: Reader, mailboxId: Id, fingerprint: string): boolean {
  return (
    reader
      .select({ key: raised.key })
      .from(raised)
      .where(eq(raised.key, detachedKey(mailboxId, fingerprint)))
      .get() !== undefined
  );
}
