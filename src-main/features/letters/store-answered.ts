// The mail that a letter answers.
import { and, eq } from 'drizzle-orm';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { incomingMails, messages } from '#db/schema/index';

/** Its subject and ids, where it is this customer's; `headerId` is null for a mail that came without one. */
export function findAnswered(
  reader: Reader,
  mailId: Id,
  customerId: Id,
): { subject: string; headerId: string | null; letterHeaderId: string | null } | undefined {
  return reader
    .select({ subject: incomingMails.subject, headerId: incomingMails.headerId, letterHeaderId: messages.headerId })
    .from(incomingMails)
    .leftJoin(messages, eq(messages.id, incomingMails.messageId))
    .where(and(eq(incomingMails.id, mailId), eq(incomingMails.customerId, customerId)))
    .get();
}
