// Letters whose mailbox was removed: they wait until their person says from where they leave.
import type { Id } from '#contract/words';
import { mailboxOfMe } from '#features/mail';
import { startAct, teamSettings } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { senderLines, withSender } from './mime-sender.ts';
import { listHomeless, updateMessage } from './store-outbox.ts';

export type AdoptOutcome = { kind: 'adopted'; letters: number; actId: Id | null } | { kind: 'no-mailbox' };

/**
 * They leave from the present mailbox after the undo window, as one act. Their frozen bytes get its name and address: a server takes no letter
 * in another one's name. Taken back they wait as before; the bytes keep the new sender, and only another such act could send them.
 */
export async function adoptLetters(ctx: Context): Promise<AdoptOutcome> {
  const mine = mailboxOfMe(ctx, ctx.db);
  if (!mine) return { kind: 'no-mailbox' };
  const { id: mailboxId, fromName: name, fromAddress: address } = mine.row;
  const lines = await senderLines({ name, address });
  const adopted = ctx.db.transaction((tx): AdoptOutcome => {
    // The mailbox may have been removed, or another one chosen, while the lines were made.
    if (mailboxOfMe(ctx, tx)?.row.id !== mailboxId) return { kind: 'no-mailbox' };
    const waiting = listHomeless(tx, ctx.me());
    if (waiting.length === 0) return { kind: 'adopted', letters: 0, actId: null };
    const act = startAct(tx, ctx, 'letter.adopted', null);
    const notBeforeAt = ctx.clock.now() + teamSettings(tx).undoSeconds * 1000;
    for (const { id, mime } of waiting) {
      if (mime) updateMessage(tx, id, { mime: withSender(mime, lines) });
      act.update('messages', id, { mailboxId, notBeforeAt });
    }
    return { kind: 'adopted', letters: waiting.length, actId: act.id };
  });
  if (adopted.kind === 'adopted' && adopted.letters > 0) ctx.changes.tell({ topic: 'messages' });
  return adopted;
}
