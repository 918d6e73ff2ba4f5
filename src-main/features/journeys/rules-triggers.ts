// Who a trigger begins a journey for. Each beginning has a key, by which the same order, matter or date never begins it twice.
import type { StopRule, Trigger } from '#contract/journey-steps';
import type { Day, Id } from '#contract/words';
import { beginningLine, isOrderTrigger, type OrderedLine } from '#kit/journey-steps';

export interface Beginning {
  customerId: Id;
  key: string;
  /** The day of the trigger. */
  on: Day;
  about: string | null;
  orderId: Id | null;
  matterId: Id | null;
}

const plain = { about: null, orderId: null, matterId: null };

export interface OrderedRow extends OrderedLine {
  customerId: Id;
  orderId: Id;
  on: Day;
}

/** Of each order the line that begins it; `rows` are the lines of orders, those of one order together. */
export function fromOrders(trigger: Trigger, rows: readonly OrderedRow[]): Beginning[] {
  if (!isOrderTrigger(trigger)) return [];
  const found: Beginning[] = [];
  for (const lines of groups(rows, ({ orderId }) => orderId)) {
    const line = beginningLine(trigger, lines);
    if (line)
      found.push({ ...plain, customerId: line.customerId, key: `order:${line.orderId}`, on: line.on, about: line.description || null, orderId: line.orderId });
  }
  return found;
}

function* groups<T>(rows: readonly T[], keyOf: (row: T) => string): Generator<T[]> {
  let group: T[] = [];
  for (const row of rows) {
    const [first] = group;
    if (first !== undefined && keyOf(first) !== keyOf(row)) {
      yield group;
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield group;
}

export interface MatterRow {
  customerId: Id;
  matterId: Id;
  on: Day;
  title: string;
}

export const fromMatters = (trigger: Trigger, rows: readonly MatterRow[]): Beginning[] =>
  rows.map(({ customerId, matterId, on, title }) => ({
    ...plain,
    customerId,
    key: `${trigger.kind === 'complaint-closed' ? 'closed' : 'matter'}:${matterId}`,
    on,
    about: title,
    matterId,
  }));

export const fromDates = (rows: readonly { customerId: Id; occasionId: Id; on: Day }[]): Beginning[] =>
  rows.map(({ customerId, occasionId, on }) => ({ ...plain, customerId, key: `date:${occasionId}:${on}`, on }));

/** `lastContactOn` names the silence: the next one begins with another contact. */
export const fromSilence = (rows: readonly { customerId: Id; lastContactOn: Day; on: Day }[]): Beginning[] =>
  rows.map(({ customerId, lastContactOn, on }) => ({ ...plain, customerId, key: `silence:${lastContactOn}`, on }));

export const fromTags = (rows: readonly { customerId: Id; tag: string }[], today: Day): Beginning[] =>
  rows.map(({ customerId, tag }) => ({ ...plain, customerId, key: `tag:${tag}`, on: today }));

/** By hand, once a day. */
export const byHand = (customerId: Id, today: Day): Beginning => ({ ...plain, customerId, key: `manual:${today}`, on: today });

export interface EnrolRules {
  trigger: Trigger;
  stopRules: readonly StopRule[];
  repeats: boolean;
}

/**
 * Which of one customer's beginnings begin the journey. One that runs once in a life begins with the first; where a new purchase ends the
 * journey of the one before, only the last purchase begins it.
 */
export function worthBeginning(rules: EnrolRules, beginnings: readonly Beginning[], known: ReadonlySet<string>): Beginning[] {
  const upwards = [...beginnings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.key < b.key ? -1 : 1));
  const kept = isOrderTrigger(rules.trigger) && rules.stopRules.includes('bought') ? upwards.slice(-1) : upwards;
  if (!rules.repeats) return known.size > 0 ? [] : kept.slice(0, 1);
  return kept.filter(({ key }) => !known.has(key));
}
