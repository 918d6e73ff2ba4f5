import { index, integer, snakeCase, text } from 'drizzle-orm/sqlite-core';
import type { OccasionKind } from '#contract/words';
import { edited, flag, id, instant } from './columns.ts';
import { customers } from './customers.ts';

/** A date that belongs to a customer. Partial dates are normal: month and day without a year, or only a month. */
export const occasions = snakeCase.table(
  'occasions',
  {
    id: id(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    kind: text().$type<OccasionKind>().notNull(),
    month: integer(),
    day: integer(),
    year: integer(),
    /** Canonical rule of a favourite holiday ('10-29', 'easter -2', '2 sunday in 05'); null while it is only a name. */
    rule: text(),
    /** What the person calls it: 'Komsomol Day'. */
    label: text(),
    story: text(),
    leadDays: integer(),
    active: flag().notNull().default(true),
    importId: text(),
    ...edited(),
  },
  (t) => [index('occasions_by_customer').on(t.customerId, t.kind), index('occasions_by_day').on(t.month, t.day), index('occasions_by_import').on(t.importId)],
);

/** The public days of one year of a country (and region), kept beside the customers: the planner asks thousands of times and cannot wait for the tables. */
export const publicYears = snakeCase.table('public_years', {
  /** `NO||2026`: country, region, year. */
  key: text().primaryKey(),
  /** Which edition of our corrections they were made with. */
  edition: integer().notNull(),
  days: text({ mode: 'json' }).$type<{ closed: string[]; working: string[] }>().notNull(),
  madeAt: instant().notNull(),
});
