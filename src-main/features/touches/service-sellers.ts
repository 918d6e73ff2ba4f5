// The team as planner and queue see it: who shares what nobody owns, and who is away when.
import type { Absence } from '#contract/team';
import type { FromColleague } from '#contract/touches';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { listSellers, returnDayOf, salespersonName, workDayBefore } from '#features/team';
import { dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { isWithin, type OwnerAway, ownerOf, type Sellers } from './rules-whose.ts';
import type { QueueLine } from './store-queue.ts';

const spanOf = ({ fromOn, untilOn }: Absence) => ({ from: dayNumber(fromOn), until: dayNumber(untilOn) });

/** As of `today`, a day number. */
export function sellersOf(reader: Reader, today: number): Sellers {
  const team = listSellers(reader);
  const sharing = team.filter(({ sharesUnowned }) => sharesUnowned);
  const isThere = (id: Id) => team.some((one) => one.id === id && (one.absence === null || !isWithin(spanOf(one.absence), today)));
  const away = team.flatMap(({ id, absence, workDays }): [Id, OwnerAway][] => {
    if (absence === null) return [];
    const { due, occasions, standInId } = absence;
    const prepareBy = dayNumber(workDayBefore(absence.fromOn, workDays));
    const returnOn = dayNumber(returnDayOf(absence, workDays));
    // Whoever stands in may be away too: then the cards stay with their owner.
    return [[id, { ...spanOf(absence), due, occasions, standInId: standInId !== null && isThere(standInId) ? standInId : null, prepareBy, returnOn }]];
  });
  // Where nobody said that they share, whoever came first keeps what nobody owns.
  return { all: new Set(team.map(({ id }) => id)), sharers: (sharing.length > 0 ? sharing : team.slice(0, 1)).map(({ id }) => id), away: new Map(away) };
}

/** Whether the person at this desk is the one who keeps what has no salesperson yet: exactly one is. */
export const keepsUnowned = ({ db, clock, me }: Pick<Context, 'db' | 'clock' | 'me'>): 0 | 1 =>
  sellersOf(db, dayNumber(clock.today())).sharers[0] === me() ? 1 : 0;

/** For whom the person at this desk has a card that is not theirs: asked once for a whole queue. */
export function fromColleague({ db, clock, me }: Pick<Context, 'db' | 'clock' | 'me'>): (line: QueueLine) => FromColleague | null {
  const sellers = sellersOf(db, dayNumber(clock.today()));
  const mine = me();
  const names = new Map<Id, string | null>();
  const nameOf = (id: Id) => {
    const name = names.has(id) ? (names.get(id) ?? null) : salespersonName(db, id);
    names.set(id, name);
    return name;
  };
  return ({ customerId, salespersonId, ownerId, handedToId, handedBy, handedNote }) => {
    if (salespersonId !== mine) return null;
    if (handedToId === mine) return handedBy === null ? null : { how: 'handed', name: handedBy, note: handedNote };
    const owner = sellers.away.size === 0 ? null : ownerOf(customerId, ownerId, sellers);
    const name = owner === null || owner === mine ? null : nameOf(owner);
    return name === null ? null : { how: 'stand-in', name, note: null };
  };
}
