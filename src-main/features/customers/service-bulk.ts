// What an import calls: many customers in one transaction, the index that finds doubles, and filling what was empty.
import type { CustomerFields } from '#contract/customers';
import type { Basis, Channel, Day, Id, Instant, Language } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import type { Staging } from '#db/staging';
import type { Phone } from '#kit/phones';
import { newId } from '../../ports/ids.ts';
import { type MatchIndex, makeMatchIndex, matchFactsOf } from './rules-match.ts';
import { knownPhone, type PointInput, readPoint } from './rules-points.ts';
import { displayNameOf, searchTextOf, sortKeyOf } from './rules-words.ts';
import { fieldsOf } from './service.ts';
import { alphabetOf } from './service-words.ts';
import { findCustomer, listContactPoints, listTags } from './store.ts';
import { bulkWriters, type ConsentInsert, type CustomerInsert, matchPage, type PointInsert, updateCustomerColumns } from './store-bulk.ts';
import { stagedWriters } from './store-stage.ts';

export interface NewCustomerPoint extends Omit<PointInput, 'country'> {
  label?: string | null;
  /** Where the caller has read the phone already: reading 100,000 numbers twice is most of an import's time. */
  phone?: Phone;
}

export interface NewConsent {
  channel: Channel;
  basis: Basis;
  source: string;
  givenOn: Day;
  withdrawnOn?: Day | null;
}

/** A customer as an import brings it. Contact points that cannot be read are left out: the import has checked and named them before. */
export interface NewCustomer {
  id?: Id;
  fields: CustomerFields;
  externalRef?: string | null;
  source?: string | null;
  points?: readonly NewCustomerPoint[];
  consents?: readonly NewConsent[];
  tags?: readonly string[];
  notes?: readonly string[];
}

export interface Origin {
  importId: Id | null;
  at: Instant;
  by: Id | null;
}

interface Writers {
  customer(row: CustomerInsert): void;
  point(row: PointInsert): unknown;
  consent(row: ConsentInsert): unknown;
  tag(row: { id: Id; customerId: Id; tag: string; importId: Id | null }): unknown;
  note(row: { id: Id; customerId: Id; text: string; at: Instant; importId: Id | null; by: Id | null }): void;
}

function writeCustomer(writers: Writers, row: NewCustomer, alphabet: Language, origin: Origin): Id {
  const id = row.id ?? newId();
  const points = readPoints(row.points ?? [], row.fields.country);
  writers.customer({
    ...row.fields,
    ...origin,
    id,
    displayName: displayNameOf(row.fields),
    sortKey: sortKeyOf(row.fields, alphabet),
    searchText: wordsOf(row.fields, points, row.tags ?? [], row.externalRef ?? null),
    source: row.source ?? null,
    externalRef: row.externalRef ?? null,
  });
  writeBelongings(writers, id, row, points, origin);
  return id;
}

/** Writes customers with all that hangs on them; returns their ids in the order given. Nothing is recorded as an act: rows carry the import. */
export function insertCustomers(tx: Tx, rows: readonly NewCustomer[], origin: Origin): Id[] {
  const writers = bulkWriters(tx);
  const alphabet = alphabetOf(tx);
  return rows.map((row) => writeCustomer(writers, row, alphabet, origin));
}

export interface StagedCustomers {
  put(row: NewCustomer): Id;
  /** Brings all of them in; returns how many. */
  move(tx: Tx): number;
}

/** Very many customers: each is made ready and laid out in `staging` outside of any transaction, then all are moved in by a few statements. */
export function stageCustomers(reader: Reader, staging: Staging, origin: Origin & { importId: Id }): StagedCustomers {
  const writers = stagedWriters(staging);
  const alphabet = alphabetOf(reader);
  return { put: (row) => writeCustomer(writers, row, alphabet, origin), move: (tx) => writers.move(tx, origin) };
}

/** One customer, the same way. */
export function insertCustomer(tx: Tx, row: NewCustomer, origin: Origin): Id {
  const [id] = insertCustomers(tx, [row], origin);
  if (!id) throw new Error('No customer was written');
  return id;
}

type ReadPoint = NewCustomerPoint & Extract<ReturnType<typeof readPoint>, { kind: 'ok' }>['values'];

function readPoints(points: readonly NewCustomerPoint[], country: string): ReadPoint[] {
  return points.flatMap((point) => {
    const read = point.phone ? knownPhone(point.phone) : readPoint({ ...point, country });
    return read.kind === 'ok' ? [{ ...point, ...read.values }] : [];
  });
}

function wordsOf(fields: CustomerFields, points: readonly ReadPoint[], tags: readonly string[], externalRef: string | null): string {
  const of = (kind: string) => points.filter((point) => point.kind === kind);
  return searchTextOf({
    name: fields,
    emails: of('email').map(({ normalized }) => normalized),
    phones: of('phone').flatMap(({ value, normalized }) => [value, normalized]),
    cities: of('post').flatMap(({ city }) => (city ? [city] : [])),
    tags,
    externalRef,
  });
}

/** Column by column: an import of 100,000 makes a million of these rows, and copying objects into one another was a tenth of its time. */
function pointRow(point: ReadPoint, of: { customerId: Id; country: string; isPrimary: boolean; origin: Origin }): PointInsert {
  return {
    id: newId(),
    customerId: of.customerId,
    kind: point.kind,
    value: point.value,
    normalized: point.normalized,
    reversedDigits: point.reversedDigits,
    extension: point.extension,
    street: point.street ?? null,
    postalCode: point.postalCode ?? null,
    city: point.city ?? null,
    label: point.label ?? null,
    country: of.country,
    isPrimary: of.isPrimary,
    importId: of.origin.importId,
    at: of.origin.at,
    by: of.origin.by,
  };
}

function consentRow({ channel, basis, source, givenOn, withdrawnOn }: NewConsent, customerId: Id, { importId, at, by }: Origin): ConsentInsert {
  return { id: newId(), customerId, channel, basis, source, givenOn, withdrawnOn: withdrawnOn ?? null, importId, at, by };
}

function writeBelongings(writers: Writers, customerId: Id, row: NewCustomer, points: readonly ReadPoint[], origin: Origin): void {
  const seen = new Set<string>();
  for (const point of points) {
    writers.point(pointRow(point, { customerId, country: row.fields.country, isPrimary: !seen.has(point.kind), origin }));
    seen.add(point.kind);
  }
  for (const consent of row.consents ?? []) writers.consent(consentRow(consent, customerId, origin));
  for (const tag of row.tags ?? []) writers.tag({ id: newId(), customerId, tag, importId: origin.importId });
  for (const text of row.notes ?? []) writers.note({ id: newId(), customerId, text, ...origin });
}

/** Fills an index with everything by which a row of a file is recognised as a customer we have. Pauses after every few hundred. */
export function* fillMatchIndex(reader: Reader): Generator<void, MatchIndex> {
  const index = makeMatchIndex();
  for (let page = matchPage(reader, 0); page.until !== null; page = matchPage(reader, page.until)) {
    const pointsOf = Map.groupBy(page.points, ({ customerId }) => customerId);
    const birthdayOf = new Map(page.birthdays.map(({ customerId, year, month, day }) => [customerId, birthdayText(year, month, day)]));
    for (const { id, externalRef, ...fields } of page.customers) {
      const own = pointsOf.get(id) ?? [];
      const valuesOf = (kind: string) => own.flatMap((point) => (point.kind === kind ? [point.normalized] : []));
      const towns = own.flatMap(({ city }) => (city ? [city] : []));
      index.add(id, matchFactsOf(fields, { emails: valuesOf('email'), phones: valuesOf('phone'), externalRef, birthday: birthdayOf.get(id) ?? null, towns }));
    }
    yield;
  }
  return index;
}

/** The same without a pause. */
export function matchIndex(reader: Reader): MatchIndex {
  const filling = fillMatchIndex(reader);
  for (;;) {
    const step = filling.next();
    if (step.done) return step.value;
  }
}

const two = (n: number) => String(n).padStart(2, '0');

/** How a birthday is compared: `YYYY-MM-DD`, or `MM-DD` without a year; null where day or month is missing. */
export function birthdayText(year: number | null, month: number | null, day: number | null): string | null {
  if (month === null || day === null) return null;
  return `${year === null ? '' : `${String(year).padStart(4, '0')}-`}${two(month)}-${two(day)}`;
}

export interface Filled {
  /** Columns that were empty and now hold something: what undoing the import sets back to nothing. */
  columns: (keyof CustomerFields | 'externalRef')[];
  /** Contact points, consents and tags that were new; they carry the import's id. */
  added: number;
}

type Addition = Partial<Omit<NewCustomer, 'id' | 'fields'>> & { customerId: Id; fields: Partial<CustomerFields> };

/**
 * Fills what the card does not have yet, and adds contact points, consents, tags and notes it lacks; never overwrites what a person or an
 * earlier file has said. A consent already there stands, a stop above all.
 */
export function fillEmptyFields(tx: Tx, addition: Addition, origin: Origin): Filled {
  const row = findCustomer(tx, addition.customerId);
  if (!row) return { columns: [], added: 0 };
  const fields = fieldsOf(row);
  const isEmpty = (key: string, value: unknown) => value === null || (key === 'likes' && value === '');
  const gained = Object.entries(addition.fields).filter(
    ([key, value]) => value !== undefined && value !== null && value !== '' && isEmpty(key, Reflect.get(fields, key) ?? null),
  );
  const ref = row.externalRef === null && addition.externalRef ? { externalRef: addition.externalRef } : {};
  const columns = { ...Object.fromEntries(gained), ...ref };
  const added = addBelongings(tx, addition, origin, row.country);
  const points = readPoints(listContactPoints(tx, row.id), row.country);
  const merged = { ...fields, ...columns };
  const words = wordsOf(merged, points, listTags(tx, row.id), addition.externalRef ?? row.externalRef);
  if (added > 0 || Object.keys(columns).length > 0) {
    const shown = { displayName: displayNameOf(merged), sortKey: sortKeyOf(merged, alphabetOf(tx)), searchText: words };
    updateCustomerColumns(tx, row.id, { ...columns, ...shown, updatedAt: origin.at, updatedBy: origin.by });
  }
  const keys: (keyof CustomerFields | 'externalRef')[] = fillable.filter((key) => Object.hasOwn(columns, key));
  return { columns: keys, added };
}

const fillable = [
  ...(['title', 'givenName', 'familyName', 'callName', 'partnerGivenName', 'partnerFamilyName', 'companyName', 'jobTitle', 'sex', 'region'] as const),
  ...(['ownerId', 'motive', 'likes', 'wantsNewsletter', 'cadenceIdealDays', 'cadenceWorstDays', 'pausedUntilOn', 'externalRef'] as const),
];

function addBelongings(tx: Tx, addition: Addition, origin: Origin, country: string): number {
  const writers = bulkWriters(tx);
  const { customerId } = addition;
  const known = listContactPoints(tx, customerId);
  let added = 0;
  for (const point of readPoints(addition.points ?? [], country)) {
    const isPrimary = !known.some((other) => other.kind === point.kind);
    added += Number(writers.point(pointRow(point, { customerId, country, isPrimary, origin })));
  }
  for (const consent of addition.consents ?? []) added += Number(writers.consent(consentRow(consent, customerId, origin)));
  for (const tag of addition.tags ?? []) added += Number(writers.tag({ id: newId(), customerId, tag, importId: origin.importId }));
  for (const text of addition.notes ?? []) {
    writers.note({ id: newId(), customerId, text, ...origin });
    added += 1;
  }
  return added;
}
