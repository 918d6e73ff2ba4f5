// Mail that no person wrote: automatic replies (RFC 3834), receipts, lists. None of it is ever a reply.
import { fold } from '#kit/fold';
import { type HeadFacts, header } from './rules-mail.ts';

/** Subjects of automatic replies in five languages (and German), folded; at the beginning, or the whole of it. */
const starts =
  /^(?:automatic reply|auto ?reply|auto-reply|autoreply|auto ?response|auto-?response|automated (?:reply|response)|out of (?:the )?office|out of office autoreply|ooo|on (?:annual |maternity |parental |sick )?leave|away from (?:the )?office|on vacation|vacation (?:reply|notice)|sjalfvirkt svar|sjalfvirk svorun|fjarverandi|er i frii|i orlofi|i sumarfrii|automatikus valasz|automata valasz|hazon kivul|szabadsagon|szabadsag(?: miatt)?|tavollet|irodan kivul|samodejni odgovor|avtomatski odgovor|samodejno sporocilo|odsoten|odsotna|odsotnost|na dopustu|dopust|automatisk svar|autosvar|fravaersmelding|fravaer|fravaerende|ikke til stede|ute av kontoret|pa ferie|feriesvar|abwesenheitsnotiz|automatische antwort)(?=$|[\s:!.,;()[\]-])/;

/** True where the head says that a machine answered. */
export function isAutomatic(head: HeadFacts): boolean {
  const submitted = header(head, 'auto-submitted').trim().toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (header(head, 'x-autoreply') !== '' || header(head, 'x-autorespond') !== '') return true;
  if (/\b(?:auto_reply|auto-reply|autoreply|bulk|junk)\b/i.test(header(head, 'precedence'))) return true;
  if (header(head, 'x-auto-response-suppress') !== '' || header(head, 'return-path').trim() === '<>') return true;
  return starts.test(fold(head.subject));
}

/** A list's or a shop's mail to many: whoever sends it did not write to us. */
export const isToMany = (head: HeadFacts): boolean => header(head, 'list-id') !== '' || /\b(?:list|bulk)\b/i.test(header(head, 'precedence'));

/** A receipt (RFC 8098) tells that a program showed the letter; nobody answered. */
export const isReceipt = (head: HeadFacts): boolean => /report-type\s*=\s*"?disposition-notification/i.test(header(head, 'content-type'));
