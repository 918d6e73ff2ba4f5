import { sql } from 'drizzle-orm';
import { index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AddressForm, Basis, Channel, ContactPointKind, ContactPointState, CustomerKind, Language, Motive, NameOrder, Sex } from '#contract/words';
import { day, edited, flag, id, instant } from './columns.ts';

/** Customers with a shared expected repurchase interval, decision period and cadence. */
export const segments = snakeCase.table('segments', {
  id: id(),
  key: text().notNull().unique(),
  name: text().notNull(),
  isDefault: flag().notNull().default(false),
  expectedIntervalDays: integer().notNull(),
  decisionDays: integer().notNull(),
  cadenceIdealDays: integer().notNull(),
  cadenceWorstDays: integer().notNull(),
  ...edited(),
});

/** At most `max_touches` in `per_days` over one channel (or `all`); `no_limit` is a choice of its own, never 0. */
export const channelLimits = snakeCase.table(
  'channel_limits',
  {
    id: id(),
    segmentId: text().references(() => segments.id, { onDelete: 'cascade' }),
    channel: text().$type<Channel | 'all' | 'all-deciding' | 'newsletter'>().notNull(),
    noLimit: flag().notNull().default(false),
    maxTouches: integer().notNull(),
    perDays: integer().notNull(),
    ...edited(),
  },
  (t) => [
    uniqueIndex('channel_limits_once').on(t.segmentId, t.channel),
    uniqueIndex('channel_limits_default_once').on(t.channel).where(sql`${t.segmentId} is null`),
  ],
);

/** At which hours, in the customer's own zone, we ring and write over a channel; null: not on that day at all. One row a channel that somebody has changed. */
export const quietHours = snakeCase.table('quiet_hours', {
  id: id(),
  channel: text().$type<'call' | 'sms' | 'email'>().notNull().unique(),
  /** No quiet hours: a choice of its own. */
  anyTime: flag().notNull().default(false),
  weekdays: text({ mode: 'json' }).$type<{ from: string; to: string }>().notNull(),
  saturday: text({ mode: 'json' }).$type<{ from: string; to: string }>(),
  sunday: text({ mode: 'json' }).$type<{ from: string; to: string }>(),
  onHolidays: flag().notNull().default(false),
  ...edited(),
});

/** The customers of a country have been compared with its register of people who do not want to be called or written to. */
export const registerWashes = snakeCase.table(
  'register_washes',
  {
    id: id(),
    country: text().notNull(),
    checkedOn: day().notNull(),
    asked: integer().notNull(),
    found: integer().notNull(),
    ...edited(),
  },
  (t) => [index('register_washes_by_country').on(t.country, t.checkedOn)],
);

/** Who stands in such a register, as of the last time it was compared. */
export const registerMarks = snakeCase.table('register_marks', {
  id: id(),
  customerId: text()
    .notNull()
    .unique()
    .references(() => customers.id, { onDelete: 'cascade' }),
  country: text().notNull(),
  ...edited(),
});

export const customers = snakeCase.table(
  'customers',
  {
    /** The key of the full-text index; a stable integer, because VACUUM may renumber implicit row ids. */
    searchNo: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    kind: text().$type<CustomerKind>().notNull(),
    displayName: text().notNull(),
    sortKey: text().notNull(),
    /** Folded (no accents, lower case) words that search finds: names, company, e-mails, digits, town, tags. */
    searchText: text().notNull().default(''),
    title: text(),
    givenName: text(),
    familyName: text(),
    callName: text(),
    partnerGivenName: text(),
    partnerFamilyName: text(),
    companyName: text(),
    jobTitle: text(),
    nameOrder: text().$type<NameOrder>().notNull(),
    /** Only ever stated by a person or an import column, or by an unmistakable name ending; null is normal. */
    sex: text().$type<Sex>(),
    language: text().$type<Language>().notNull(),
    addressForm: text().$type<AddressForm>().notNull(),
    country: text().notNull(),
    region: text(),
    timeZone: text(),
    ownerId: text(),
    segmentId: text()
      .notNull()
      .references(() => segments.id),
    motive: text().$type<Motive>(),
    likes: text().notNull().default(''),
    source: text(),
    wantsNewsletter: flag(),
    cadenceIdealDays: integer(),
    cadenceWorstDays: integer(),
    pausedUntilOn: day(),
    /** As their own automatic reply said; nothing is sold to an empty chair. */
    awayUntilOn: day(),
    referredById: text(),
    externalRef: text(),
    importId: text(),
    archivedAt: instant(),
    ...edited(),
  },
  (t) => [
    index('customers_by_import').on(t.importId),
    index('customers_by_segment').on(t.segmentId),
    // The customer list in order of names, with everything it filters by: paging and counting never read the wide rows.
    index('customers_list').on(t.archivedAt, t.sortKey, t.segmentId, t.language, t.wantsNewsletter, t.id),
  ],
);

export const contactPoints = snakeCase.table(
  'contact_points',
  {
    id: id(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    kind: text().$type<ContactPointKind>().notNull(),
    /** As it was typed or imported. */
    value: text().notNull(),
    /** E-mail in lower case, phone as E.164, address as one folded line: what doubles are found by. */
    normalized: text().notNull(),
    /** Digits of a phone from the last to the first, so that any ending is an index search. */
    reversedDigits: text(),
    extension: text(),
    label: text(),
    street: text(),
    postalCode: text(),
    city: text(),
    country: text(),
    state: text().$type<ContactPointState>().notNull().default('usable'),
    isPrimary: flag().notNull().default(false),
    importId: text(),
    ...edited(),
  },
  (t) => [
    uniqueIndex('contact_points_once').on(t.customerId, t.kind, t.normalized),
    index('contact_points_by_value').on(t.kind, t.normalized),
    index('contact_points_by_ending').on(t.reversedDigits),
    index('contact_points_by_import').on(t.importId),
    // Who can be reached at all; the list's 'no address' filter.
    index('contact_points_usable').on(t.customerId).where(sql`${t.state} = 'usable'`),
  ],
);

/** On what ground a customer may be reached over a channel, per channel, with where it came from and when. */
export const consents = snakeCase.table(
  'consents',
  {
    id: id(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    channel: text().$type<Channel>().notNull(),
    basis: text().$type<Basis>().notNull(),
    source: text().notNull(),
    wording: text(),
    givenOn: day().notNull(),
    /** Set when the customer said stop: from then on nothing goes out over this channel, whatever the basis. */
    withdrawnOn: day(),
    importId: text(),
    ...edited(),
  },
  (t) => [uniqueIndex('consents_once').on(t.customerId, t.channel), index('consents_by_import').on(t.importId)],
);

export const customerTags = snakeCase.table(
  'customer_tags',
  {
    id: id(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    tag: text().notNull(),
    importId: text(),
  },
  (t) => [uniqueIndex('customer_tags_once').on(t.customerId, t.tag)],
);

export const notes = snakeCase.table(
  'notes',
  {
    id: id(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    at: instant().notNull(),
    importId: text(),
    ...edited(),
  },
  (t) => [index('notes_by_customer').on(t.customerId, t.at), index('notes_by_import').on(t.importId)],
);

/** A card is open on somebody's screen: nobody else is sent to this customer until it ends. */
export const customerLocks = snakeCase.table('customer_locks', {
  customerId: text()
    .primaryKey()
    .references(() => customers.id, { onDelete: 'cascade' }),
  salespersonId: text().notNull(),
  untilAt: instant().notNull(),
});
