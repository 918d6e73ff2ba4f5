// Name days: offered from the table of the customer's country, asked once, never guessed where the name is kept on several days.
import { NameDayCustoms, type NameDayOffer } from '#contract/occasions';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { type Act, findSetting, saveSetting, startAct } from '#features/team';
import { dayOfParts } from '#kit/days';
import { hasNameDays, nameDayCountries, nameDayRule, nameDaysOf, usualCustoms } from '#kit/name-days';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { countUnasked, findNamed, listNameDayRows, listUnasked, type NamedCustomer } from './store-name-days.ts';

const settingKey = 'name-days';

/** What the team chose by country; as it is usual there, until then. */
export function nameDayCustoms(reader: Reader): NameDayCustoms {
  const stored = NameDayCustoms.safeParse(findSetting(reader, settingKey));
  return stored.success ? stored.data : usualCustoms;
}

export function saveNameDayCustoms(ctx: Context, wanted: NameDayCustoms): NameDayCustoms {
  ctx.db.transaction((tx) => saveSetting(tx, settingKey, wanted, ctx.clock.now(), ctx.me()));
  ctx.changes.tell({ topic: 'customers' });
  return nameDayCustoms(ctx.db);
}

/** The name people use counts: somebody called Kata among friends still keeps the day of the name in the papers. */
function daysOf({ givenName, callName, country }: Omit<NamedCustomer, 'id'>): string[] {
  const byPapers = givenName === null ? [] : nameDaysOf(givenName, country);
  return byPapers.length > 0 || callName === null ? byPapers : nameDaysOf(callName, country);
}

function offerFor(reader: Reader, customer: NamedCustomer): NameDayOffer {
  const rows = listNameDayRows(reader, customer.id);
  const days = daysOf(customer);
  const said = { name: customer.callName ?? customer.givenName, days };
  if (rows.some(({ active }) => active)) return { state: 'kept', ...said };
  if (rows.length > 0) return { state: 'declined', ...said };
  const custom = hasNameDays(customer.country) ? nameDayCustoms(reader)[customer.country] : 'off';
  return { state: custom === 'off' || days.length === 0 ? 'unknown' : 'offered', ...said };
}

/** What the card asks; undefined where there is no such customer. */
export function nameDayOffer({ db }: Pick<Context, 'db'>, customerId: Id): NameDayOffer | undefined {
  const customer = findNamed(db, customerId);
  return customer && offerFor(db, customer);
}

const partsOf = (day: string) => ({ month: Number(day.slice(0, 2)), day: Number(day.slice(3)) });

function insertNameDay(act: Act, customer: Pick<NamedCustomer, 'id' | 'country'>, day: string): void {
  const { month, day: dayOfMonth } = partsOf(day);
  const rule = nameDayRule(customer.country, month, dayOfMonth);
  act.insert('occasions', { id: newId(), customerId: customer.id, kind: 'name-day', month, day: dayOfMonth, year: null, rule, label: null, story: null });
}

export type SaveNameDayOutcome = { kind: 'saved'; offer: NameDayOffer } | { kind: 'not-found' } | { kind: 'invalid'; field: string; problem: string };

/** Writes down the day they keep. Null: they keep none; an occasion that is not in use remembers that it was asked. */
export function saveNameDay(ctx: Context, customerId: Id, day: string | null): SaveNameDayOutcome {
  if (day !== null && dayOfParts(2024, partsOf(day).month, partsOf(day).day) === null) return { kind: 'invalid', field: 'day', problem: 'no-such-day' };
  const offer = ctx.db.transaction((tx) => {
    const customer = findNamed(tx, customerId);
    if (!customer) return undefined;
    const act = startAct(tx, ctx, day === null ? 'occasion.removed' : 'occasion.saved', customerId);
    for (const { id } of listNameDayRows(tx, customerId)) act.remove('occasions', id);
    if (day !== null) insertNameDay(act, customer, day);
    else
      act.insert('occasions', {
        id: newId(),
        customerId,
        kind: 'name-day',
        month: null,
        day: null,
        year: null,
        rule: null,
        label: null,
        story: null,
        active: false,
      });
    return offerFor(tx, customer);
  });
  if (!offer) return { kind: 'not-found' };
  ctx.changes.tell({ topic: 'customers', id: customerId });
  return { kind: 'saved', offer };
}

const countriesForAll = (reader: Reader) => {
  const customs = nameDayCustoms(reader);
  return nameDayCountries.filter((country) => customs[country] === 'on');
};

/** Of everybody in the countries where it is offered to all, whom nobody has asked, and whose name is in the table. */
export function knownNameDays({ db }: Pick<Context, 'db'>): { ready: number; toAsk: number } {
  const known = { ready: 0, toAsk: 0 };
  for (const { count, ...name } of countUnasked(db, countriesForAll(db))) {
    const days = daysOf(name).length;
    if (days === 1) known.ready += count;
    if (days > 1) known.toAsk += count;
  }
  return known;
}

/** Customers told of between two breaths of the event loop; each is planned anew. */
const toldAtOnce = 50;

/** Adds every name day that is on one day only, as one act. Names of several days stay to be asked on the card. */
export async function addNameDays(ctx: Context): Promise<number> {
  const added = ctx.db.transaction((tx) => {
    const found = listUnasked(tx, countriesForAll(tx))
      .map((customer) => ({ customer, days: daysOf(customer) }))
      .filter(({ days }) => days.length === 1);
    if (found.length === 0) return [];
    const act = startAct(tx, ctx, 'occasion.name-days', null);
    for (const { customer, days } of found) for (const day of days) insertNameDay(act, customer, day);
    return found.map(({ customer }) => customer.id);
  });
  for (let from = 0; from < added.length; from += toldAtOnce) {
    for (const id of added.slice(from, from + toldAtOnce)) ctx.changes.tell({ topic: 'customers', id });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return added.length;
}
