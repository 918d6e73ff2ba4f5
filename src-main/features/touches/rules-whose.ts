// Whose card it is: of exactly one salesperson, always. The owner; where nobody owns the customer, a fair share; the colleague who stands in.
import type { AwayDue, AwayOccasions } from '#contract/team';
import type { Id } from '#contract/words';

/** A holiday in day numbers, with what becomes of the cards meanwhile. */
export interface OwnerAway {
  from: number;
  until: number;
  due: AwayDue;
  occasions: AwayOccasions;
  /** Null where nobody stands in, or whoever would is away too. */
  standInId: Id | null;
  /** The last working day before it: what is to be prepared is due then. */
  prepareBy: number;
  /** The first working day after it. */
  returnOn: number;
}

export interface Sellers {
  /** Everybody in the team. */
  all: ReadonlySet<Id>;
  /** Who gets a fair share of the customers nobody owns, in order of ids; never empty where there is a team. */
  sharers: readonly Id[];
  /** The last holiday of each who entered one. */
  away: ReadonlyMap<Id, OwnerAway>;
}

/** FNV-1a over the two ids, stirred once more, because ids made in one second differ in few letters. */
function lotOf(customerId: Id, sellerId: Id): number {
  let hash = 0x811c9dc5;
  for (const text of [customerId, sellerId]) for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Who gets a customer nobody owns: whoever draws the highest lot for them (rendezvous hashing, Thaler & Ravishankar 1998). The same answer
 * each time and in any order; a newcomer takes only their own share from the others.
 */
export function shareOf(customerId: Id, sharers: readonly Id[]): Id | null {
  if (sharers.length < 2) return sharers[0] ?? null;
  let best: { id: Id; lot: number } | null = null;
  for (const id of sharers) {
    const lot = lotOf(customerId, id);
    if (best === null || lot > best.lot || (lot === best.lot && id < best.id)) best = { id, lot };
  }
  return best?.id ?? null;
}

/** Whose customer it is, apart from holidays. An owner who is no longer in the team counts as none. */
export const ownerOf = (customerId: Id, ownerId: Id | null, sellers: Sellers): Id | null =>
  ownerId !== null && sellers.all.has(ownerId) ? ownerId : shareOf(customerId, sellers.sharers);

export const isWithin = ({ from, until }: Pick<OwnerAway, 'from' | 'until'>, day: number): boolean => day >= from && day <= until;

/** On whose list the card stands today: the owner's, or during their holiday that of whoever they handed it to. */
export function listedWith(owner: Id | null, away: OwnerAway | undefined, card: { today: number; occasionOn: number | null }): Id | null {
  if (!away || away.standInId === null || !isWithin(away, card.today)) return owner;
  const isTheirs = card.occasionOn !== null && isWithin(away, card.occasionOn) ? away.occasions === 'hand' : away.due === 'hand';
  return isTheirs ? away.standInId : owner;
}

/** Whoever a card was handed to, as long as they are in the team and not away on a day; else it is as if nobody had handed it over. */
export function handedTo(toId: Id | null, { all, away }: Pick<Sellers, 'all' | 'away'>, today: number): Id | null {
  if (toId === null || !all.has(toId)) return null;
  const theirs = away.get(toId);
  return theirs && isWithin(theirs, today) ? null : toId;
}

/** What speaks against handing a card to somebody; null where nothing does. */
export function handProblem(
  toId: Id,
  { listedWith, sellers, today }: { listedWith: Id | null; sellers: Sellers; today: number },
): 'unknown' | 'away' | 'theirs' | null {
  if (!sellers.all.has(toId)) return 'unknown';
  if (listedWith === toId) return 'theirs';
  return handedTo(toId, sellers, today) === null ? 'away' : null;
}

/** Days after `due` up to `day` that were not off: lateness nobody could help does not count. */
export function daysLate(due: number, day: number, away: Pick<OwnerAway, 'from' | 'until'> | undefined): number {
  const late = day - due;
  if (!away || late <= 0) return late;
  const off = Math.min(day, away.until) - Math.max(due + 1, away.from) + 1;
  return late - Math.max(0, off);
}

/** The first day on which something due on `due` is so many days late, days off left out. */
export function dayLateBy(due: number, days: number, away: Pick<OwnerAway, 'from' | 'until'> | undefined): number {
  const plain = due + days;
  if (!away || plain < away.from || due >= away.until) return plain;
  return plain + (away.until - Math.max(away.from, due + 1) + 1);
}
