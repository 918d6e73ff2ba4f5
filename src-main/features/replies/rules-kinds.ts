// What kind of mail it is. In this order: a bounce, an automatic answer, a stop, an answer of a person, something else.
import type { Day, IncomingKind } from '#contract/words';
import { isAutomatic, isReceipt, isToMany } from './rules-auto.ts';
import { awayUntil } from './rules-away.ts';
import { type Bounce, readBounce } from './rules-bounces.ts';
import type { MailFacts } from './rules-mail.ts';
import { saysStop } from './rules-stop.ts';
import { isAnswer } from './rules-subjects.ts';

export type Verdict =
  | { kind: 'bounce'; bounce: Bounce }
  | { kind: 'auto-reply'; awayUntilOn: Day | null }
  | { kind: Extract<IncomingKind, 'stop' | 'reply' | 'other'> }
  /** A report that all went well, a receipt, a list's mail: nothing to tell. */
  | { kind: 'nothing' };

/** `answersOurs`: it refers to a letter of ours, by id or by its subject. */
export function verdictOf(mail: MailFacts, o: { ownWords: string; receivedOn: Day; answersOurs: boolean }): Verdict {
  const bounce = readBounce(mail);
  if (bounce) return { kind: 'bounce', bounce };
  if (mail.isReport || isReceipt(mail)) return { kind: 'nothing' };
  if (isToMany(mail) && !o.answersOurs) return { kind: 'nothing' };
  // A stop that a mail program sends for its user is marked as sent by a machine, and is a person's word all the same.
  if (saysStop({ subject: mail.subject, ownWords: o.ownWords })) return { kind: 'stop' };
  if (isAutomatic(mail)) return { kind: 'auto-reply', awayUntilOn: awayUntil(`${mail.subject}\n${o.ownWords}`, o.receivedOn) };
  return { kind: o.answersOurs || isAnswer(mail.subject) ? 'reply' : 'other' };
}
