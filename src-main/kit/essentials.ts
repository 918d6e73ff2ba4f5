// The lamps a contact lights by itself: what a form begins with, and what is written down where nobody says otherwise.
import type { Essential, Reason } from '#contract/words';

/** What a reason asks for, where it is one of the four things a purchase deserves. */
export function essentialOf(reason: Reason): Essential | null {
  if (reason.rule === 'essential') return reason.essential;
  return reason.rule === 'follow-up' ? 'follow-up' : null;
}

/** The essentials the reasons of a touch ask for, each once. */
export function essentialsAsked(reasons: readonly Reason[]): Essential[] {
  return [...new Set(reasons.map(essentialOf).filter((essential) => essential !== null))];
}
