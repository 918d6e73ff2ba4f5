// What a subject says before its words: an answer, a forwarded mail, an automatic reply.
import { fold } from '#kit/fold';

/** As programs in many languages begin the subject of an answer or a forwarded mail, with or without a count. */
const answers =
  /^(?:re|sv|vs|vá|va|odg|odp|aw|antw|svar|ref|réf|rif|res|fw|fwd|vb|vid|tovabbitas|továbbítás|posredovano|áfr|fs|wg|pr)\s?(?:\[\d+\]|\(\d+\))?\s?:\s*/i;

/** The subject without what answering put before it. */
export function bareSubject(subject: string): string {
  let rest = subject.replace(/\s+/g, ' ').trim();
  for (let count = 0; count < 10 && answers.test(rest); count += 1) rest = rest.replace(answers, '');
  return rest;
}

export const isAnswer = (subject: string): boolean => answers.test(subject.trim());

/** Two subjects of one conversation. Empty ones say nothing. */
export function sameSubject(a: string, b: string): boolean {
  const [one, other] = [fold(bareSubject(a)), fold(bareSubject(b))];
  return one !== '' && one === other;
}
