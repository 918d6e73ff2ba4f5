import type { Absence, ChannelLimit, Colleague, ColleagueFields, QuietHours, Salesperson, TeamSettings } from '#contract/team';
import type { Id, Language } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import type { Clock } from '../../ports/clock.ts';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { type Act, startAct } from './acts.ts';
import { absenceProblem, endedBefore } from './rules-absence.ts';
import { defaultLimits, defaultSalesperson, defaultSettings } from './rules-defaults.ts';
import { hoursProblem } from './rules-quiet.ts';
import {
  findLimitId,
  findQuietHoursId,
  findSalesperson,
  findSetting,
  insertLimit,
  listLimits,
  listQuietHours,
  listSalespeople,
  saveSalesperson,
  saveSetting,
  teamSettings,
} from './store.ts';

/** The salesperson at this desk. Throws before the first start has made one. */
export function getMe({ db, me }: Pick<Context, 'db' | 'me'>): Salesperson {
  const person = findSalesperson(db, me());
  if (!person) throw new Error('No salesperson sits at this desk yet');
  return person;
}

/** The id of the salesperson at this desk, or undefined before the first start. */
export function whoIsAtTheDesk(reader: Reader): Id | undefined {
  const id = findSetting(reader, 'me');
  return typeof id === 'string' ? id : undefined;
}

export function salespersonName(reader: Reader, salespersonId: Id | null): string | null {
  return salespersonId === null ? null : (findSalesperson(reader, salespersonId)?.name ?? null);
}

export interface Founding {
  name: string;
  language: Language;
  country: string;
  currency: string;
  timeZone: string;
}

/** Makes the first salesperson, the team's settings and the default limits; answers who now sits at the desk. */
export function foundTeam(tx: Tx, clock: Clock, founding: Founding): Id {
  const at = clock.now();
  const meId = newId();
  saveSalesperson(tx, { ...defaultSalesperson(founding.name, founding.language, founding.timeZone), id: meId }, at, meId);
  saveSetting(tx, 'me', meId, at, meId);
  saveSetting(tx, 'team', defaultSettings(founding.country, founding.currency), at, meId);
  for (const limit of defaultLimits) insertLimit(tx, newId(), limit, at);
  return meId;
}

/** One more salesperson of the team (the demo team has several). */
export function addSalesperson(tx: Tx, clock: Clock, person: Omit<Salesperson, 'id'>): Id {
  const id = newId();
  saveSalesperson(tx, { ...person, id }, clock.now(), id);
  return id;
}

const colleagueOf = ({ id, name, role, email, phone, signature, photo, isManager, sharesUnowned }: Salesperson): Colleague => ({
  id,
  name,
  role,
  email,
  phone,
  signature,
  photo,
  isManager,
  sharesUnowned,
});

/** Everybody in the team, in order of names. */
export const colleagues = ({ db }: Pick<Context, 'db'>): Colleague[] => listSalespeople(db).map(colleagueOf);

/** A colleague typed in by whoever sits here: works the same hours and writes the same languages until they say otherwise themselves. */
export function addColleague(ctx: Context, fields: ColleagueFields): Colleague {
  const me = getMe(ctx);
  const person = { ...me, ...fields, absence: null, id: newId() };
  ctx.db.transaction((tx) => saveSalesperson(tx, person, ctx.clock.now(), ctx.me()));
  // Whoever shares what nobody owns changes whose cards they are: then everything is planned anew.
  ctx.changes.tell(person.sharesUnowned ? { topic: 'team' } : { topic: 'team', id: person.id });
  return colleagueOf(person);
}

/** Undefined where there is no such colleague. */
export function saveColleague(ctx: Context, { id, ...fields }: Colleague): Colleague | undefined {
  const saved = ctx.db.transaction((tx) => {
    const known = findSalesperson(tx, id);
    if (!known) return undefined;
    saveSalesperson(tx, { ...known, ...fields }, ctx.clock.now(), ctx.me());
    return { colleague: colleagueOf({ ...known, ...fields }), sharesAnew: known.sharesUnowned !== fields.sharesUnowned };
  });
  if (saved) ctx.changes.tell(saved.sharesAnew ? { topic: 'team' } : { topic: 'team', id });
  return saved?.colleague;
}

export function saveMe(ctx: Context, changed: Omit<Salesperson, 'id' | 'isManager' | 'sharesUnowned' | 'absence'>): Salesperson {
  const saved = { ...getMe(ctx), ...changed };
  ctx.db.transaction((tx) => saveSalesperson(tx, saved, ctx.clock.now(), ctx.me()));
  ctx.changes.tell({ topic: 'team' });
  return saved;
}

export type AbsenceOutcome = { kind: 'saved'; me: Salesperson } | { kind: 'invalid'; field: string; problem: string };

/** Enters a holiday, or takes it out. One that has begun ends yesterday: the days that were off stay off. */
export function saveAbsence(ctx: Context, wanted: Absence | null): AbsenceOutcome {
  const me = getMe(ctx);
  const problem = wanted && absenceProblem(wanted, { me: me.id, team: listSalespeople(ctx.db).map(({ id }) => id) });
  if (problem) return { kind: 'invalid', ...problem };
  const saved = { ...me, absence: wanted ?? endedBefore(me.absence, ctx.clock.today()) };
  ctx.db.transaction((tx) => saveSalesperson(tx, saved, ctx.clock.now(), me.id));
  ctx.changes.tell({ topic: 'team' });
  return { kind: 'saved', me: saved };
}

/** Whoever sits down works through a queue, so the customers nobody owns are shared with them from now on. */
export function sitDown(ctx: Context, salespersonId: Id): Salesperson | undefined {
  const found = findSalesperson(ctx.db, salespersonId);
  if (!found) return undefined;
  const person = { ...found, sharesUnowned: true };
  ctx.db.transaction((tx) => {
    saveSetting(tx, 'me', salespersonId, ctx.clock.now(), salespersonId);
    if (!found.sharesUnowned) saveSalesperson(tx, person, ctx.clock.now(), salespersonId);
  });
  ctx.changes.tell({ topic: 'team' });
  return person;
}

export function team({ db }: Pick<Context, 'db'>): Pick<Salesperson, 'id' | 'name' | 'role' | 'photo'>[] {
  return listSalespeople(db).map(({ id, name, role, photo }) => ({ id, name, role, photo }));
}

/**
 * Sets a setting of a feature within an act, so that it can be taken back; where it was never set, taking it back leaves it so. Call it only where
 * `value` differs from what is kept: an act that changes nothing would stand in the way of Undo.
 */
export function setByAct(tx: Tx, act: Act, key: string, value: unknown): void {
  if (findSetting(tx, key) === undefined) act.insert('settings', { key, value });
  else act.update('settings', key, { value });
}

export function saveTeamSettings(ctx: Context, wanted: TeamSettings): TeamSettings {
  ctx.db.transaction((tx) => saveSetting(tx, 'team', wanted, ctx.clock.now(), ctx.me()));
  ctx.changes.tell({ topic: 'team' });
  return teamSettings(ctx.db);
}

/** Sets one limit; an act, so that it can be taken back. The planner follows on the 'team' change. */
export function saveLimit(ctx: Context, limit: ChannelLimit): ChannelLimit[] {
  ctx.db.transaction((tx) => {
    const act = startAct(tx, ctx, 'limit.saved', null);
    const existing = findLimitId(tx, limit);
    if (existing) act.update('channelLimits', existing, limit);
    else act.insert('channelLimits', { id: newId(), ...limit });
  });
  ctx.changes.tell({ topic: 'team' });
  return listLimits(ctx.db);
}

/** The segment follows everybody's limit again; an act like setting one. Does nothing where it has none of its own. */
export function dropLimit(ctx: Context, which: Pick<ChannelLimit, 'channel'> & { segmentId: Id }): ChannelLimit[] {
  const dropped = ctx.db.transaction((tx) => {
    const existing = findLimitId(tx, which);
    if (existing) startAct(tx, ctx, 'limit.saved', null).remove('channelLimits', existing);
    return existing !== undefined;
  });
  if (dropped) ctx.changes.tell({ topic: 'team' });
  return listLimits(ctx.db);
}

/** Sets the hours of one channel; an act. The planner follows on the 'team' change. */
export function saveQuietHours(ctx: Context, hours: QuietHours): { kind: 'saved'; all: QuietHours[] } | { kind: 'invalid'; field: string } {
  const field = hoursProblem(hours);
  if (field) return { kind: 'invalid', field };
  ctx.db.transaction((tx) => {
    const existing = findQuietHoursId(tx, hours.channel);
    const act = startAct(tx, ctx, 'quiet-hours.saved', null);
    if (existing) act.update('quietHours', existing, hours);
    else act.insert('quietHours', { id: newId(), ...hours });
  });
  ctx.changes.tell({ topic: 'team' });
  return { kind: 'saved', all: listQuietHours(ctx.db) };
}
