// What came back, as screens ask for it.
import type { Hearing, IncomingMail, IncomingMailInFull } from '#contract/replies';
import type { Id, Instant } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import { findMail, findShownMail, listAsking, listMailsOf, markRead, type ShownMail } from './store.ts';
import { listHearing } from './store-folders.ts';
import { findConsentId } from './store-letters.ts';

/** Where a page ends: the instant and the id of its last mail. */
const cursorOf = ({ receivedAt, id }: Pick<ShownMail, 'receivedAt' | 'id'>) => `${receivedAt}:${id}`;

function placeOf(cursor: string | null): { receivedAt: Instant; id: Id } | null {
  const [receivedAt, id] = cursor?.split(':') ?? [];
  return receivedAt && id && Number.isInteger(Number(receivedAt)) ? { receivedAt: Number(receivedAt), id } : null;
}

function viewOf({ db }: Pick<Context, 'db'>, { letterSubject, letterSentAt, messageId, readAt, asksAnswer, attachments, ...mail }: ShownMail): IncomingMail {
  return {
    ...mail,
    letter: messageId === null || letterSubject === null ? null : { messageId, subject: letterSubject, sentAt: letterSentAt },
    asksAnswer: asksAnswer ?? false,
    attachments: attachments ?? [],
    isRead: readAt !== null,
    stops: mail.kind === 'stop' && (findConsentId(db, mail.customerId)?.withdrawnOn ?? null) !== null,
  };
}

/** One page of what came from a customer, newest first. */
export function listMails(
  ctx: Pick<Context, 'db'>,
  o: { customerId: Id; cursor: string | null; limit: number },
): { rows: IncomingMail[]; next: string | null } {
  const rows = listMailsOf(ctx.db, o.customerId, placeOf(o.cursor), o.limit + 1);
  const page = rows.slice(0, o.limit);
  const last = page.at(-1);
  return { rows: page.map((row) => viewOf(ctx, row)), next: rows.length > o.limit && last ? cursorOf(last) : null };
}

/** The whole mail. Looking at it here makes it read here; the mailbox itself is left as it is. */
export function readInFull(ctx: Context, mailId: Id): IncomingMailInFull | undefined {
  const shown = findShownMail(ctx.db, mailId);
  const mail = findMail(ctx.db, mailId);
  if (!shown || !mail) return undefined;
  if (mail.readAt === null) {
    ctx.db.transaction((tx) => markRead(tx, mailId, ctx.clock.now()));
    ctx.changes.tell({ topic: 'replies', id: mail.customerId });
  }
  return { ...viewOf(ctx, shown), isRead: true, fullText: mail.fullText, html: mail.html };
}

/** Who wrote and waits; a customer who wrote twice counts once. */
export function waitingForUs(ctx: Pick<Context, 'db' | 'me'>) {
  const asking = listAsking(ctx.db, ctx.me());
  const firsts = [...Map.groupBy(asking, ({ customerId }) => customerId).values()].flatMap(([first]) => (first ? [first] : []));
  return {
    customers: firsts.length,
    unread: asking.filter(({ readAt }) => readAt === null).length,
    rows: firsts.slice(0, 50).map(({ customerId, name, receivedAt, subject }) => ({ customerId, name, receivedAt, subject })),
  };
}

/** How reading each mailbox goes. */
export function hearingOf({ db }: Pick<Context, 'db'>): Hearing[] {
  return listHearing(db).map(({ imapHost, ...mailbox }) => ({ ...mailbox, hears: imapHost !== null }));
}
