// What hangs on a mail, told by its structure (RFC 9051, BODYSTRUCTURE): names, types and sizes without fetching anything.
import type { MessageStructureObject } from 'imapflow';
import type { MailAttachment } from '#contract/words';

/** More than a person reads on a card; the rest stays in the mailbox unseen. */
const mostNamed = 20;
const longestName = 120;

/** Files that somebody attached, in order; pictures that belong to the layout (a logo in a signature) are none. */
export function attachmentsOf(mail: MessageStructureObject): MailAttachment[] {
  return leavesOf(mail)
    .filter(isAttached)
    .slice(0, mostNamed)
    .map((part) => ({ name: nameOf(part), type: part.type.toLowerCase().slice(0, 100), size: sizeOf(part) }));
}

/** A mail within the mail is one attachment: what hangs on that one is its own. */
const leavesOf = (part: MessageStructureObject): MessageStructureObject[] =>
  part.type.toLowerCase().startsWith('multipart/') ? (part.childNodes ?? []).flatMap(leavesOf) : [part];

function isAttached(part: MessageStructureObject): boolean {
  const disposition = part.disposition?.toLowerCase();
  if (disposition === 'attachment') return true;
  const isLayout = part.id !== undefined && part.type.toLowerCase().startsWith('image/');
  return nameOf(part) !== '' && !isLayout;
}

/** One line, without signs that write backwards: a name must not look like another kind of file. */
function nameOf({ dispositionParameters, parameters, envelope, type }: MessageStructureObject): string {
  const named = dispositionParameters?.filename ?? parameters?.name ?? (type.toLowerCase() === 'message/rfc822' ? envelope?.subject : undefined) ?? '';
  const plain = named.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
  return plain.length <= longestName ? plain : `${plain.slice(0, longestName - 13)}…${plain.slice(-12)}`;
}

/** BASE64 writes 57 bytes as a line of 78 (RFC 2045, 6.8); other encodings are near enough to the file's own size. */
function sizeOf({ size, encoding }: MessageStructureObject): number | null {
  if (size === undefined || !Number.isFinite(size)) return null;
  return encoding?.toLowerCase() === 'base64' ? Math.round((size * 57) / 78) : Math.round(size);
}
