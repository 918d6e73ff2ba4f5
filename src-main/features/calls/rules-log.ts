// What is refused when a call is logged.
import type { CallLog } from '#contract/calls';
import type { Day } from '#contract/words';

export interface LogProblem {
  field: string;
  problem: string;
}

/** Outcomes after which nobody was spoken to, so that nothing can have been agreed. */
const spokeToNobody = new Set(['no-answer', 'busy', 'voicemail', 'wrong-number']);

/** The first thing that does not go together; null where all is well. */
export function logProblem(
  { technical, business, next, feedback }: Pick<CallLog, 'technical' | 'business' | 'next' | 'feedback'>,
  today: Day,
): LogProblem | null {
  if (feedback && spokeToNobody.has(technical)) return { field: 'feedback', problem: 'nobody-spoken-to' };
  if (business !== null && spokeToNobody.has(technical)) return { field: 'business', problem: 'nobody-spoken-to' };
  if (next.kind === 'by-rules') return null;
  if (next.on < today) return { field: 'next', problem: 'in-the-past' };
  if (business === 'do-not-call' && next.channel === 'call') return { field: 'next', problem: 'no-calls' };
  return null;
}
