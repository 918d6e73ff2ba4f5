import { sql } from 'drizzle-orm';
import { index, integer, real, snakeCase, text } from 'drizzle-orm/sqlite-core';
import type { RfmClass } from '#contract/scoring';
import { day, flag, id, instant } from './columns.ts';
import { customers } from './customers.ts';

/** What was learned from all orders, the newest last; the last few are kept, so that it can be seen how it changed. */
export const scoreFits = snakeCase.table(
  'score_fits',
  {
    id: id(),
    /** Which way of learning wrote `fit`; one of another version is not read. */
    version: text().notNull(),
    /** Orders up to this day were used. */
    asOfOn: day().notNull(),
    computedAt: instant().notNull(),
    customers: integer().notNull(),
    purchases: integer().notNull(),
    /** JSON: parameters by segment, boundaries of the fifths, the learned stage where it is on. */
    fit: text().notNull(),
  },
  (t) => [index('score_fits_newest').on(t.computedAt)],
);

/** Figures of each customer who ever bought, beside what the planner keeps in `customer_scores`: chances in the long run and value to come. */
export const scoreFigures = snakeCase.table(
  'score_figures',
  {
    customerId: text()
      .primaryKey()
      .references(() => customers.id, { onDelete: 'cascade' }),
    alive: real().notNull(),
    chance30: real().notNull(),
    chance90: real().notNull(),
    /** By how much earlier windows move the chance within 30 days away from the models' own, as a difference of log odds; null where nothing was learned of them. */
    learnedShift: real(),
    yearOrders: real().notNull(),
    /** Roughly in euros: to compare, never to be shown. */
    yearValue: real(),
    /** In minor units of the currency the customer usually pays in. */
    yearMinor: integer(),
    currency: text(),
    r: integer().notNull(),
    f: integer().notNull(),
    m: integer().notNull(),
    rfmClass: text().$type<RfmClass>().notNull(),
    /** Bought little, long ago, and is unlikely to buy: hears from us less often. */
    waits: flag().notNull().default(false),
    computedAt: instant().notNull(),
  },
  (t) => [
    index('score_figures_by_class').on(t.rfmClass, t.yearValue),
    // What the planner reads of it: nothing at all of most customers.
    index('score_figures_planned').on(t.customerId, t.waits, t.learnedShift).where(sql`waits = 1 or learned_shift is not null`),
  ],
);

/** What replays of the past found, the newest last. */
export const scoreReplays = snakeCase.table('score_replays', {
  id: id(),
  replayedAt: instant().notNull(),
  /** JSON as the contract's Replay. */
  found: text().notNull(),
  /** How many orders there were: says whether it is still of today. */
  orders: integer().notNull(),
});
