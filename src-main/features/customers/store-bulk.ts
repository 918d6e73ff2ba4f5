// Many customers at once: statements prepared once and run for every row, for imports of 100,000 rows.
import { and, eq, gt, isNotNull, lte, sql } from 'drizzle-orm';
import type { CustomerFields } from '#contract/customers';
import type { Basis, Channel, Day, Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { consents, contactPoints, customers, customerTags, notes, occasions } from '#db/schema/index';
import type { PointValues } from './rules-points.ts';

/** A placeholder without the column's own mapping: a prepared insert maps null of a yes/no column to "no". */
const given = (name: string) => sql`${sql.placeholder(name)}`;

export interface CustomerInsert extends CustomerFields {
  id: Id;
  displayName: string;
  sortKey: string;
  searchText: string;
  source: string | null;
  externalRef: string | null;
  importId: Id | null;
  at: Instant;
  by: Id | null;
}

export interface PointInsert extends PointValues {
  id: Id;
  customerId: Id;
  kind: 'email' | 'phone' | 'post';
  label: string | null;
  country: string | null;
  isPrimary: boolean;
  importId: Id | null;
  at: Instant;
  by: Id | null;
}

export interface ConsentInsert {
  id: Id;
  customerId: Id;
  channel: Channel;
  basis: Basis;
  source: string;
  givenOn: Day;
  withdrawnOn: Day | null;
  importId: Id | null;
  at: Instant;
  by: Id | null;
}

const stamps = { createdAt: given('at'), updatedAt: given('at'), updatedBy: given('by') };

const flagOf = (value: boolean | null) => (value === null ? null : Number(value));

/** The writers of one import; made once, used for every row of it. */
export function bulkWriters(tx: Tx) {
  const name = { title: given('title'), givenName: given('givenName'), familyName: given('familyName'), callName: given('callName') };
  const others = { partnerGivenName: given('partnerGivenName'), partnerFamilyName: given('partnerFamilyName'), companyName: given('companyName') };
  const habits = {
    nameOrder: given('nameOrder'),
    sex: given('sex'),
    language: given('language'),
    addressForm: given('addressForm'),
    country: given('country'),
  };
  const belongs = { region: given('region'), segmentId: given('segmentId'), ownerId: given('ownerId'), motive: given('motive'), likes: given('likes') };
  const rhythm = { cadenceIdealDays: given('cadenceIdealDays'), cadenceWorstDays: given('cadenceWorstDays'), pausedUntilOn: given('pausedUntilOn') };
  const found = { displayName: given('displayName'), sortKey: given('sortKey'), searchText: given('searchText') };
  const origin = { source: given('source'), externalRef: given('externalRef'), importId: given('importId') };
  const customer = tx
    .insert(customers)
    .values({
      ...{ id: given('id'), kind: given('kind'), jobTitle: given('jobTitle'), wantsNewsletter: given('wantsNewsletter') },
      ...{ ...name, ...others, ...habits, ...belongs, ...rhythm, ...found, ...origin, ...stamps },
    })
    .prepare();
  const place = { street: given('street'), postalCode: given('postalCode'), city: given('city'), country: given('country') };
  const value = { value: given('value'), normalized: given('normalized'), reversedDigits: given('reversedDigits'), extension: given('extension') };
  const point = tx
    .insert(contactPoints)
    .values({
      ...{ id: given('id'), customerId: given('customerId'), kind: given('kind'), label: given('label'), isPrimary: given('isPrimary') },
      ...{ ...value, ...place, importId: given('importId'), ...stamps },
    })
    .onConflictDoNothing()
    .prepare();
  const consent = tx
    .insert(consents)
    .values({
      ...{ id: given('id'), customerId: given('customerId'), channel: given('channel'), basis: given('basis'), source: given('source') },
      ...{ givenOn: given('givenOn'), withdrawnOn: given('withdrawnOn'), importId: given('importId'), ...stamps },
    })
    .onConflictDoNothing()
    .prepare();
  const tag = tx
    .insert(customerTags)
    .values({ id: given('id'), customerId: given('customerId'), tag: given('tag'), importId: given('importId') })
    .onConflictDoNothing()
    .prepare();
  const note = tx
    .insert(notes)
    .values({ id: given('id'), customerId: given('customerId'), text: given('text'), at: given('at'), importId: given('importId'), ...stamps })
    .prepare();
  return {
    customer: (row: CustomerInsert) => void customer.run({ ...row, wantsNewsletter: flagOf(row.wantsNewsletter) }),
    /** False where the customer has this contact point already. */
    point: (row: PointInsert) => point.run({ ...row, isPrimary: Number(row.isPrimary) }).changes > 0,
    consent: (row: ConsentInsert) => consent.run({ ...row }).changes > 0,
    tag: (row: { id: Id; customerId: Id; tag: string; importId: Id | null }) => tag.run(row).changes > 0,
    note: (row: { id: Id; customerId: Id; text: string; at: Instant; importId: Id | null; by: Id | null }) => void note.run(row),
  };
}

/** Few at once, so that they are gone again before the garbage collector moves them to where it seldom looks. */
const matchedAtOnce = 250;

/**
 * What the next customers behind the number `after` are matched by; archived ones too, so that somebody put away is not made anew. `until` is
 * where the next page begins, null where nobody is left.
 */
export function matchPage(reader: Reader, after: number) {
  const people = reader
    .select({
      ...{ no: customers.searchNo, id: customers.id, kind: customers.kind, externalRef: customers.externalRef },
      ...{ givenName: customers.givenName, familyName: customers.familyName, companyName: customers.companyName },
    })
    .from(customers)
    .where(gt(customers.searchNo, after))
    .orderBy(customers.searchNo)
    .limit(matchedAtOnce)
    .all();
  const until = people.at(-1)?.no ?? null;
  if (until === null) return { until, customers: [], points: [], birthdays: [] };
  const onPage = and(gt(customers.searchNo, after), lte(customers.searchNo, until));
  const points = reader
    .select({ customerId: contactPoints.customerId, kind: contactPoints.kind, normalized: contactPoints.normalized, city: contactPoints.city })
    .from(customers)
    .crossJoin(contactPoints)
    .where(and(onPage, eq(contactPoints.customerId, customers.id)))
    .all();
  const birthdays = reader
    .select({ customerId: occasions.customerId, year: occasions.year, month: occasions.month, day: occasions.day })
    .from(customers)
    .crossJoin(occasions)
    .where(and(onPage, eq(occasions.customerId, customers.id), eq(occasions.kind, 'birthday'), isNotNull(occasions.day), isNotNull(occasions.month)))
    .all();
  return { until, customers: people, points, birthdays };
}

/** Sets the columns of a customer outside of any person's act. */
export function updateCustomerColumns(tx: Tx, customerId: Id, columns: Partial<typeof customers.$inferInsert>): void {
  tx.update(customers).set(columns).where(eq(customers.id, customerId)).run();
}
