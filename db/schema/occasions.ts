import { index, integer, snakeCase, text } from 'drizzle-orm/sqlite-core';
import type { OccasionKind } from '#contract/words';
import { edited, flag, id } from './columns.ts';
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
