// Which lamps a contact lights, decided once, when it is written down.
import type { Day, Direction, Essential, Feedback, Reason, TemplatePurpose } from '#contract/words';
import { addDays } from '#kit/days';
import { essentialOf, essentialsAsked } from '#kit/essentials';

export interface ContactMade {
  direction: Direction;
  /** False for a call nobody answered. */
  reached: boolean;
  doneOn: Day;
  /** What the salesperson says it was; undefined where nobody said, empty where it was none of the four. */
  said?: readonly Essential[] | undefined;
  feedback: Feedback | null;
  /** The journey's step it was, and the day the journey began. */
  step: { essential: Essential | null; since: Day | null } | null;
  /** Of the letter that was sent; null where none was chosen. */
  purpose: TemplatePurpose | null;
  /** Why it was made. */
  reasons: readonly Reason[];
}

export interface Lights {
  essentials: Essential[];
  /** The lamps belong to the last purchase up to this day. */
  on: Day;
}

/**
 * The lamps of a contact, or null. The surest source decides alone: what the salesperson says, else the journey's step, else what the letter
 * is for, else the reason. A letter of another purpose lights nothing: a birthday greeting was no question how the floor is.
 */
export function lightsOf(contact: ContactMade): Lights | null {
  const { direction, reached, said, feedback, step, purpose, reasons, doneOn } = contact;
  if (!reached) return null;
  const answer: Essential[] = feedback === null ? [] : ['feedback'];
  if (said !== undefined || direction === 'in') return lights([...(said ?? []), ...answer], (essential) => reasonFor(reasons, essential)?.orderedOn ?? doneOn);
  if (step?.essential) return lights([step.essential, ...answer], () => step.since ?? doneOn);
  // What is written on the day of an order speaks of the one before: a sale is no follow-up of itself.
  if (purpose !== null) return lights([...ofPurpose(purpose), ...answer], (essential) => reasonFor(reasons, essential)?.orderedOn ?? addDays(doneOn, -1));
  return lights([...essentialsAsked(reasons), ...answer], (essential) => reasonFor(reasons, essential)?.orderedOn ?? doneOn);
}

function lights(found: readonly Essential[], onOf: (essential: Essential) => Day): Lights | null {
  const [first] = found;
  return first === undefined ? null : { essentials: [...new Set(found)], on: onOf(first) };
}

const purposes: Partial<Record<TemplatePurpose, Essential>> = { 'follow-up': 'follow-up', delight: 'delight', feedback: 'feedback', more: 'more' };

function ofPurpose(purpose: TemplatePurpose): Essential[] {
  const essential = purposes[purpose];
  return essential ? [essential] : [];
}

/** The reason on the card that speaks of this essential, or, failing that, of another one of the same purchase. */
function reasonFor(reasons: readonly Reason[], essential: Essential): { orderedOn: Day } | undefined {
  const ofPurchase = reasons.filter((reason) => reason.rule === 'essential' || reason.rule === 'follow-up');
  return ofPurchase.find((reason) => essentialOf(reason) === essential) ?? ofPurchase[0];
}
