// What does not fit today, laid over the days to come: no later than its reason allows, no more a day than the day holds. A proposal.
import type { Day, Id } from '#contract/words';

export interface SpreadCard {
  touchId: Id;
  minutes: number;
  worth: number;
  /** The last day on which it still makes sense or is not yet very late; null where neither presses, or where it is very late already. */
  lastOn: Day | null;
  /** Very late already: it goes before everything that can still wait. */
  isPressing: boolean;
}

export interface SpreadDay {
  on: Day;
  /** Minutes that are still free on it, and what it holds when nothing is on it yet. */
  free: number;
  whole: number;
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const never = '9999-12-31';

/** What presses first; then what has a last day, soonest first; then by worth per minute. The order of the input says nothing. */
function inOrder(a: SpreadCard, b: SpreadCard): number {
  return (
    Number(b.isPressing) - Number(a.isPressing) ||
    text(a.lastOn ?? never, b.lastOn ?? never) ||
    b.worth / b.minutes - a.worth / a.minutes ||
    text(a.touchId, b.touchId)
  );
}

/** The first day with room for it; where none has and its last day presses, or it is longer than any day, the day with the most left. */
function dayFor(card: SpreadCard, rooms: readonly SpreadDay[]): SpreadDay | undefined {
  const allowed = card.lastOn === null ? rooms : rooms.filter(({ on }) => card.lastOn !== null && on <= card.lastOn);
  const fitting = allowed.find(({ free }) => free >= card.minutes);
  if (fitting) return fitting;
  const isTooLong = rooms.every(({ whole }) => whole < card.minutes);
  if (card.lastOn === null && !isTooLong) return undefined;
  return allowed.reduce<SpreadDay | undefined>((best, room) => (best === undefined || room.free > best.free ? room : best), undefined);
}

/**
 * A day for each card. What has no allowed day before its last, or no room within the days given, is left out: it stays where it is, due.
 * The days are upwards, each a working day after today.
 */
export function spreadOver(cards: readonly SpreadCard[], days: readonly SpreadDay[]): Map<Id, Day> {
  const rooms = days.map((day) => ({ ...day }));
  const laid = new Map<Id, Day>();
  for (const card of [...cards].sort(inOrder)) {
    const room = dayFor(card, rooms);
    if (!room) continue;
    room.free -= card.minutes;
    laid.set(card.touchId, room.on);
  }
  return laid;
}
