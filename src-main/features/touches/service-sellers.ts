// The team as planner and queue see it: who shares what nobody owns, and who is away when.
import type { Absence } from '#contract/team';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { listSellers, returnDayOf, workDayBefore } from '#features/team';
import { dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { isWithin, type OwnerAway, type Sellers } from './rules-whose.ts';

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
