// A customer as a person works with one: see the card, type one in, change it, put it away.
import type { Customer, CustomerFields, CustomerQuery, CustomerRow, OccasionView } from '#contract/customers';
import type { Day, Id } from '#contract/words';
import type { Tx } from '#db/open';
import { type Act, salespersonName, startAct, teamSettings } from '#features/team';
import { daysBetween } from '#kit/days';
import { countryDefaults } from '#kit/languages';
import { suggestSex } from '#kit/names';
import { readZone } from '#kit/time-zones';

import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { customerProblem, invalid, readEmail, type SavedOutcome, tidyFields } from './rules-checks.ts';
import { nextOccasionOn } from './rules-occasions.ts';
import { readPoint } from './rules-points.ts';
import { displayNameOf, nameOf } from './rules-words.ts';
import { addPoint } from './service-points.ts';
import { defaultSegment } from './service-segments.ts';
import { refreshWords } from './service-words.ts';
import {
  type CustomerDbRow,
  findCustomer,
  findCustomerWithNames,
  findScores,
  findSegment,
  listConsents,
  listContactPoints,
  listOccasionRows,
  listOrderDays,
  listTags,
  type OccasionRow,
  rhythmFrom,
} from './store.ts';
import { listCustomers as listRows } from './store-list.ts';
import { listOpenTouchIds, listWaitingMessageIds } from './store-stops.ts';

/** Gaps between orders that the card draws. */
const shownGaps = 24;

/** The fields of a row that a person types. */
export function fieldsOf(row: CustomerDbRow): CustomerFields {
  const { kind, title, givenName, familyName, callName, partnerGivenName, partnerFamilyName, companyName, jobTitle, nameOrder, sex, language } = row;
  const { addressForm, country, region, timeZone, segmentId, ownerId, motive, likes, wantsNewsletter, cadenceIdealDays, cadenceWorstDays, pausedUntilOn } = row;
  return {
    ...{ kind, title, givenName, familyName, callName, partnerGivenName, partnerFamilyName, companyName, jobTitle, nameOrder, sex, language },
    ...{ addressForm, country, region, timeZone, segmentId, ownerId, motive, likes, wantsNewsletter, cadenceIdealDays, cadenceWorstDays, pausedUntilOn },
  };
}

function shownOccasion(row: OccasionRow, today: Day, leap: 'feb28' | 'mar1'): OccasionView {
  const { id, kind, month, day, year, rule, label, story } = row;
  return { id, kind, month, day, year, rule, label, story, nextOn: nextOccasionOn(row, today, leap) };
}

/** The card: one query a list, none in a loop. Undefined where there is no such customer. */
export function findCustomerCard({ db, clock }: Pick<Context, 'db' | 'clock'>, customerId: Id): Customer | undefined {
  const found = findCustomerWithNames(db, customerId);
  if (!found) return undefined;
  const { row, segmentName, ownerName } = found;
  const { leap } = teamSettings(db);
  const orderDays = listOrderDays(db, customerId, shownGaps + 1);
  const gaps = orderDays.slice(1).map((on, position) => daysBetween(orderDays[position] ?? on, on));
  return {
    ...fieldsOf(row),
    id: row.id,
    displayName: row.displayName,
    ownerName,
    segmentName,
    source: row.source,
    contactPoints: listContactPoints(db, customerId),
    consents: listConsents(db, customerId),
    tags: listTags(db, customerId),
    occasions: listOccasionRows(db, customerId).map((occasion) => shownOccasion(occasion, clock.today(), leap)),
    rhythm: rhythmFrom(findScores(db, customerId), gaps),
    awayUntilOn: row.awayUntilOn,
    archivedAt: row.archivedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** The card of a customer that must exist. Throws where it does not. */
export function getCustomerCard(ctx: Pick<Context, 'db' | 'clock'>, customerId: Id): Customer {
  const card = findCustomerCard(ctx, customerId);
  if (!card) throw new Error(`There is no customer ${customerId}`);
  return card;
}

export function listCustomers({ db, clock }: Context, query: CustomerQuery): { total: number; rows: CustomerRow[] } {
  return listRows(db, query, clock.today());
}

function startingFields(tx: Tx, ctx: Context, given: Partial<CustomerFields>): CustomerFields {
  const country = (given.country ?? teamSettings(tx).country).toUpperCase();
  const habits = countryDefaults(country);
  const isCompany = Boolean(given.companyName) && !given.givenName && !given.familyName;
  const blank = { title: null, givenName: null, familyName: null, callName: null, partnerGivenName: null, partnerFamilyName: null, companyName: null };
  const unsaid = { jobTitle: null, sex: null, region: null, motive: null, likes: '', wantsNewsletter: null, cadenceIdealDays: null, cadenceWorstDays: null };
  const start: CustomerFields = {
    ...blank,
    ...unsaid,
    kind: isCompany ? 'company' : 'person',
    nameOrder: habits.nameOrder,
    language: habits.language,
    addressForm: habits.addressForm,
    segmentId: given.segmentId ?? defaultSegment(tx).id,
    ownerId: ctx.me(),
    pausedUntilOn: null,
    ...given,
    country,
  };
  return { ...start, sex: start.sex ?? suggestSex(nameOf(start)) };
}

function unknownReference(tx: Tx, fields: Pick<CustomerFields, 'segmentId' | 'ownerId'>) {
  if (!findSegment(tx, fields.segmentId)) return invalid('segmentId', 'unknown');
  if (fields.ownerId !== null && salespersonName(tx, fields.ownerId) === null) return invalid('ownerId', 'unknown');
  return null;
}

export type TypedCustomer = Partial<CustomerFields> & { email?: string; phone?: string };

/**
 * Types a customer in within the caller's transaction, as part of the act that `begin` starts. What is not said is taken from the habits of the
 * country; who types it in is the owner. Refuses before anything is written.
 */
export function typeCustomer(tx: Tx, ctx: Context, input: TypedCustomer, begin: (customerId: Id) => Act): SavedOutcome {
  const { email, phone, ...given } = input;
  const tidy = tidyFields(given);
  const zone = tidy.timeZone ? readZone(tidy.timeZone) : undefined;
  if (zone === null) return invalid('timeZone', 'not-a-zone');
  const fields = startingFields(tx, ctx, { ...tidy, ...(zone && { timeZone: zone }) });
  const problem = customerProblem(fields, ctx.clock.today()) ?? unknownReference(tx, fields);
  if (problem) return invalid(problem.field, problem.problem);
  if (email?.trim() && !readEmail(email)) return invalid('email', 'not-an-address');
  if (phone?.trim() && readPoint({ kind: 'phone', value: phone, country: fields.country }).kind === 'invalid') return invalid('phone', 'not-a-number');
  const customerId = newId();
  const act = begin(customerId);
  act.insert('customers', { ...fields, id: customerId, displayName: displayNameOf(fields), sortKey: '', source: 'typed' });
  if (email?.trim()) addPoint(tx, act, { customerId, kind: 'email', value: email, country: fields.country });
  if (phone?.trim()) addPoint(tx, act, { customerId, kind: 'phone', value: phone, country: fields.country });
  refreshWords(tx, act, customerId);
  return { kind: 'ok', customerId };
}

/** A customer typed in by hand, as an act of its own. */
export function createCustomer(ctx: Context, input: TypedCustomer): SavedOutcome {
  const outcome = ctx.db.transaction((tx) => typeCustomer(tx, ctx, input, (customerId) => startAct(tx, ctx, 'customer.created', customerId)));
  if (outcome.kind === 'ok') ctx.changes.tell({ topic: 'customers', id: outcome.customerId });
  return outcome;
}

export function saveCustomer(ctx: Context, customerId: Id, changed: Partial<CustomerFields>): SavedOutcome {
  const outcome = ctx.db.transaction((tx): SavedOutcome => {
    const row = findCustomer(tx, customerId);
    if (!row) return { kind: 'not-found' };
    const tidy = tidyFields(changed);
    const place = { ...(tidy.country ? { country: tidy.country.toUpperCase() } : {}), ...(tidy.timeZone ? { timeZone: readZone(tidy.timeZone) } : {}) };
    if (place.timeZone === null) return invalid('timeZone', 'not-a-zone');
    const fields: CustomerFields = { ...fieldsOf(row), ...tidy, ...place };
    // A pause that ran out long ago must not stop somebody from mending a name.
    const today = tidy.pausedUntilOn === undefined ? '0000-01-01' : ctx.clock.today();
    const problem = customerProblem(fields, today) ?? unknownReference(tx, fields);
    if (problem) return invalid(problem.field, problem.problem);
    const act = startAct(tx, ctx, 'customer.saved', customerId);
    act.update('customers', customerId, fields);
    refreshWords(tx, act, customerId);
    return { kind: 'ok', customerId };
  });
  if (outcome.kind === 'ok') ctx.changes.tell({ topic: 'customers', id: customerId });
  return outcome;
}

/** Puts a customer away (nothing more goes out, what waits is cancelled) or takes one back. */
export function archiveCustomer(ctx: Context, customerId: Id, archived: boolean): SavedOutcome {
  const outcome = ctx.db.transaction((tx): SavedOutcome => {
    if (!findCustomer(tx, customerId)) return { kind: 'not-found' };
    const act = startAct(tx, ctx, archived ? 'customer.archived' : 'customer.unarchived', customerId);
    act.update('customers', customerId, { archivedAt: archived ? ctx.clock.now() : null });
    if (archived) {
      for (const id of listWaitingMessageIds(tx, customerId)) act.update('messages', id, { state: 'cancelled' });
      for (const id of listOpenTouchIds(tx, customerId)) act.update('touches', id, { state: 'cancelled' });
    }
    return { kind: 'ok', customerId };
  });
  if (outcome.kind === 'ok') ctx.changes.tell({ topic: 'customers', id: customerId });
  return outcome;
}
