// Whose mail it is, and which letter of ours it answers.
import type { Id, IncomingMatch, Instant } from '#contract/words';
import type { Reader } from '#db/open';
import { ownMessageIds } from '#features/letters';
import type { ReadMail } from './parse.ts';
import { header } from './rules-mail.ts';
import { sameSubject } from './rules-subjects.ts';
import { type LetterRow, listAliases, listLetters, listLettersTo, listOwnersOf } from './store-letters.ts';

/** An answer is looked for among the letters of so many days. */
const likelyDays = 60;
/** Ids under which servers passed letters on are remembered for so long. */
export const aliasDays = 400;
export const dayMs = 86_400_000;

export interface Match {
  by: IncomingMatch;
  customerId: Id;
  letter: LetterRow | null;
}

/** Our id first, then the ids servers gave our letters, then sender and subject, then the sender alone. Null: a stranger's. */
export function matchOf(reader: Reader, { mail, receivedAt }: { mail: ReadMail; receivedAt: Instant }): Match | null {
  const byId = letterById(reader, mail, receivedAt);
  if (byId) return { by: 'id', customerId: byId.customerId, letter: byId };
  const owners = [...new Set(listOwnersOf(reader, [mail.from.address]).map(({ customerId }) => customerId))];
  if (owners.length === 0) return null;
  const letters = listLettersTo(reader, owners, receivedAt - likelyDays * dayMs);
  const sameWords = letters.find(({ subject, sentAt }) => sameSubject(subject, mail.subject) && (sentAt ?? 0) <= receivedAt);
  if (sameWords) return { by: 'likely', customerId: sameWords.customerId, letter: sameWords };
  // An address that several share is whose we wrote to last; where we wrote to none of them, nobody can say.
  const customerId = owners.length === 1 ? owners[0] : letters[0]?.customerId;
  return customerId ? { by: 'sender', customerId, letter: null } : null;
}

function letterById(reader: Reader, mail: ReadMail, receivedAt: Instant): LetterRow | undefined {
  const refers = mail.refersTo.join(' ');
  // In what a person quoted an id says little; a report names in its parts the letter it is about.
  const inReport = mail.deliveries.length > 0 || mail.isReport ? mail.carried : '';
  const told = [refers, inReport, header(mail, 'x-microsoft-original-message-id'), header(mail, 'x-google-original-message-id')].join(' ');
  const [own] = existing(reader, ownMessageIds(reader, told));
  if (own) return own;
  const alias = mail.refersTo.length > 0 || inReport !== '' ? aliasOf(reader, `${refers} ${inReport}`, receivedAt) : undefined;
  if (alias) return alias;
  // Servers without reports put the letter's head, or all of it, into their text.
  return existing(
    reader,
    ownMessageIds(reader, `${mail.text} ${mail.carried}`).filter(() => isFromServer(mail)),
  )[0];
}

const isFromServer = (mail: ReadMail) =>
  /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|microsoftexchange)/i.test(mail.from.address) ||
  header(mail, 'x-failed-recipients') !== '' ||
  mail.from.address === '' ||
  header(mail, 'return-path').trim() === '<>';

function existing(reader: Reader, messageIds: readonly Id[]): LetterRow[] {
  if (messageIds.length === 0) return [];
  const rows = listLetters(reader, messageIds);
  return messageIds.flatMap((id) => rows.filter((row) => row.id === id));
}

function aliasOf(reader: Reader, told: string, receivedAt: Instant): LetterRow | undefined {
  const found = listAliases(reader, receivedAt - aliasDays * dayMs).find(({ aliases }) => aliases.some((alias) => alias.length > 5 && told.includes(alias)));
  return found && existing(reader, [found.id])[0];
}
