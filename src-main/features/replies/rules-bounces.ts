// Mail that could not be delivered: RFC 3464 reports of every make, and the plain texts of servers that know no such report.
import { fold } from '#kit/fold';
import { type DeliveryFact, type HeadFacts, header, type MailFacts } from './rules-mail.ts';

export interface Bounce {
  /** RFC 3463: 5.x.y for good, 4.x.y for now. */
  status: string;
  said: string;
  recipient: string | null;
}

/** What is further down a report is the letter itself. */
const longestReport = 20_000;

const senders = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|microsoftexchange[0-9a-f]+|mdaemon|bounce[s]?)(?:[+.-][^@]*)?@/i;
const subjects =
  /\b(?:undeliver(?:able|ed)|undelivered mail|delivery (?:status notification|failure|has failed|incomplete|delayed)|delivery report|mail delivery (?:failed|system|subsystem|error)|returned mail|returned to sender|failure notice|non[- ]?delivery|could not be delivered|not delivered|nem kezbesitheto|kezbesitetlen|sikertelen kezbesites|ikke levert|kunne ikke leveres|ekki haegt ad afhenda|nedostavljivo|nedostavljeno|ni bilo mogoce dostaviti|warning: message .{0,60}delayed)\b/i;

/** By the head alone: worth fetching to look for our id in it. */
export function looksLikeBounce(head: HeadFacts, types: readonly string[]): boolean {
  if (types.includes('message/delivery-status') || (types[0] === 'multipart/report' && !types.includes('message/disposition-notification'))) return true;
  return header(head, 'x-failed-recipients') !== '' || senders.test(head.from.address) || (isFromNobody(head) && subjects.test(fold(head.subject)));
}

const isFromNobody = (head: HeadFacts) => /^<\s*>$/.test(header(head, 'return-path').trim()) || head.from.address === '';

/** What a mail says about a letter that did not arrive; null where it is no such mail. `delivered` reports are null too. */
export function readBounce(mail: MailFacts): Bounce | null {
  const failed =
    mail.deliveries.find(({ action }) => action === 'failed') ??
    mail.deliveries.find(({ action }) => action === 'delayed') ??
    mail.deliveries.find(({ action }) => action === '');
  if (failed) return ofReport(failed, mail);
  if (mail.deliveries.length > 0) return null;
  const isBounce =
    header(mail, 'x-failed-recipients') !== '' ||
    (senders.test(mail.from.address) && (subjects.test(fold(mail.subject)) || failing.test(fold(mail.text.slice(0, longestReport))))) ||
    (isFromNobody(mail) && subjects.test(fold(mail.subject)));
  return isBounce ? ofText(mail) : null;
}

function ofReport(fact: DeliveryFact, mail: MailFacts): Bounce {
  const said = fact.said ?? firstLineThat(mail.text, smtpLine) ?? '';
  const given = fact.status;
  // Some servers report 5.0.0 and name the real status in the far server's words.
  const named = enhanced.exec(said)?.[0] ?? null;
  const status = fact.action === 'delayed' ? temporary(given ?? named) : (precise(given, named) ?? statusOfWords(said) ?? '5.0.0');
  return { status, said: said.trim().slice(0, 500), recipient: fact.recipient };
}

const temporary = (status: string | null) => (status?.startsWith('4.') ? status : '4.0.0');

/** The more telling of two: x.0.0 says nothing. */
function precise(given: string | null, named: string | null): string | null {
  if (given === null) return named;
  return /\.0\.0$/.test(given) && named !== null && named[0] === given[0] ? named : given;
}

const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/;
const smtpLine = /\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/;
const failing =
  /\b(?:user unknown|unknown user|no such user|does not exist|doesn't exist|mailbox (?:full|unavailable|not found)|could not be delivered|couldn't be delivered|permanent(?:ly)? (?:error|failure|rejected)|address rejected|delivery .{0,30}failed|recipient .{0,30}(?:rejected|not found)|has been delayed|still trying|nem kezbesitheto|kezbesitetlen|kunne ikke leveres|ni bilo mogoce dostaviti)\b/i;
const unknownMailbox =
  /\b(?:user unknown|unknown user|no such (?:user|recipient|mailbox|address|person)|(?:user|mailbox|recipient|account|address)(?: \S+){0,4} (?:does not|doesn't|do not) exist|(?:mailbox|recipient|address)(?: \S+){0,3} not found|no mailbox (?:here|by that name)|unrouteable address|address rejected|invalid (?:recipient|mailbox)|recipient(?: address)? rejected|unknown recipient|not a valid (?:mailbox|recipient|address)|ismeretlen cimzett|nem letezik)\b/i;
const full = /\b(?:mailbox (?:is )?full|over ?quota|quota exceeded|exceeded (?:the )?(?:mailbox |storage )?quota|insufficient storage|out of storage)\b/i;
const stillTrying =
  /\b(?:has been delayed|still trying|will (?:be )?(?:keep trying|retried|retry)|temporar(?:y|ily)|warning message only|no action is required|you do not need to resend)\b/i;

function ofText(mail: MailFacts): Bounce {
  const text = mail.text.slice(0, longestReport);
  const said = (firstLineThat(text, enhanced) ?? firstLineThat(text, smtpLine) ?? firstLineThat(text, failing) ?? '').trim();
  const words = statusOfWords(said) ?? statusOfWords(text);
  const named = enhanced.exec(said)?.[0] ?? null;
  const status =
    stillTrying.test(fold(text)) && !/^5/.test(named ?? '')
      ? temporary(named)
      : (precise(named, words) ?? words ?? (/\b4\d\d[ -]/.test(said) ? '4.0.0' : '5.0.0'));
  return { status, said: said.slice(0, 500), recipient: header(mail, 'x-failed-recipients').split(/[\s,]+/)[0] || null };
}

function statusOfWords(words: string): string | null {
  const plain = fold(words);
  if (full.test(plain)) return /\b4\d\d[ -]/.test(plain) ? '4.2.2' : '5.2.2';
  return unknownMailbox.test(plain) ? '5.1.1' : null;
}

const firstLineThat = (text: string, pattern: RegExp) => text.split('\n').find((line) => pattern.test(fold(line))) ?? null;

export type Suppression = 'at-once' | 'after-some' | 'none';

/** How a bounce counts against the address. 5.1.7 and 5.1.8 are about the sender's address, which is ours. */
export function suppressionOf(status: string): Suppression {
  if (/^5\.1\.(?:7|8)$/.test(status)) return 'none';
  if (/^5\.1\./.test(status)) return 'at-once';
  return status.startsWith('5.') ? 'after-some' : 'none';
}

/** So many other permanent refusals in so many days mark an address too. */
export const refusalsToMark = 3;
export const refusalDays = 30;
