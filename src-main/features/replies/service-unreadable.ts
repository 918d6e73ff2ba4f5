// One mail that cannot be read must not hold up all that came after it, nor be tried again and again: it is written down, and the folder goes on.
import { detailOf, troubleOf } from '#db/trouble';
import type { Context } from '../../ports/context.ts';
import { type MailboxSession, MailRefused } from '../../ports/mailbox-reader.ts';
import type { HeardMailbox } from './service-effects.ts';
import { saveUnreadable } from './store-folders.ts';

/** Where a mail lies. */
export interface MailPlace {
  mailbox: HeardMailbox;
  path: string;
  uidValidity: string;
  uid: number;
}

/**
 * What `work` makes of one mail; undefined where it stumbled over the mail, which is noted. Throws where the database is what is wrong.
 * Nothing of the network belongs in here: a lost line says nothing about the mail that was next.
 */
export async function orUnreadable<T>(ctx: Context, place: MailPlace, work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (troubleOf(error) !== 'unknown') throw error;
    noteUnreadable(ctx, place, error);
    return undefined;
  }
}

/** The mail itself; null where it is gone, or where the server is there and does not give it, which is noted. Throws where the line is lost. */
export async function sourceOf(ctx: Context, place: MailPlace, session: MailboxSession): Promise<Buffer | null> {
  try {
    return await session.source(place.uid);
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    noteUnreadable(ctx, place, error);
    return null;
  }
}

function noteUnreadable(ctx: Context, { mailbox, path, uidValidity, uid }: MailPlace, error: unknown): void {
  const cause = detailOf(error).replace(/\s+/g, ' ').trim().slice(0, 500);
  ctx.db.transaction((tx) => saveUnreadable(tx, { mailboxId: mailbox.mailboxId, path, uidValidity, uid, cause, at: ctx.clock.now() }));
}
