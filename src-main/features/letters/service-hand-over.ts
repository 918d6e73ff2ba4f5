// A letter that leaves by the person's own mail program, or as a file: written down here like one that was sent.
import type { Id } from '#contract/words';
import { nextTouchOf } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { type Ready, type Refusal, readyLetter, type SendInput, storeLetter, tellOf } from './service-send.ts';

export type HandOverOutcome =
  | { kind: 'handed-over'; messageId: Id; mailto: string | null; eml: { fileName: string; text: string } | null; actId: Id; nextTouchId: Id | null }
  | Exclude<Refusal, { kind: 'no-mailbox' }>;

/** Without a mailbox: opens the letter in the mail program, or gives it as a file. The same rules hold it back as hold a sent one. */
export async function handOverLetter(ctx: Context, input: SendInput & { how: 'mail-program' | 'eml' }): Promise<HandOverOutcome> {
  const ready = await readyLetter(ctx, input, false);
  if (ready.kind === 'no-mailbox') throw new Error('Handing a letter over needs no mailbox');
  if (ready.kind !== 'ready') return ready;
  const outcome = ctx.db.transaction((tx) => storeLetter(tx, ctx, { more: input, ready, state: 'opened-elsewhere' }));
  if (outcome.kind === 'no-mailbox') throw new Error('Handing a letter over needs no mailbox');
  if (outcome.kind !== 'queued') return outcome;
  const { messageId, actId, touchId } = outcome;
  const nextTouchId = nextTouchOf(ctx, touchId);
  tellOf(ctx, messageId);
  const mailto = input.how === 'mail-program' ? mailtoOf(ready) : null;
  if (mailto !== null) ctx.opener.open(mailto);
  const eml = input.how === 'eml' ? { fileName: emlName(ready.letter.subject), text: ready.mime.toString('latin1') } : null;
  return { kind: 'handed-over', messageId, mailto, eml, actId, nextTouchId };
}

function mailtoOf({ to, letter }: Ready): string {
  const body = letter.text.replace(/\n/g, '\r\n');
  return `mailto:${encodeURIComponent(to.address).replace('%40', '@')}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(body)}`;
}

/** A file name that every system takes: letters and figures of any language, nothing that a path or a device could mean. */
function emlName(subject: string): string {
  const plain = subject
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} -]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return `${plain || 'letter'}.eml`;
}
