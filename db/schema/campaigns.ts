import { index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, edited, id } from './columns.ts';
import { customers } from './customers.ts';

/** Touches that share a purpose, a cost and a measured result. */
export const campaigns = snakeCase.table('campaigns', {
  id: id(),
  name: text().notNull(),
  purpose: text().notNull(),
  costMinor: integer(),
  currency: text(),
  startedOn: day().notNull(),
  endedOn: day(),
  ...edited(),
});

export const campaignMembers = snakeCase.table(
  'campaign_members',
  {
    id: id(),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** 'held-out' customers are left alone on purpose, to see what would have happened anyway. */
    arm: text().$type<'contacted' | 'held-out'>().notNull(),
    touchId: text(),
    ...edited(),
  },
  (t) => [uniqueIndex('campaign_members_once').on(t.campaignId, t.customerId), index('campaign_members_by_customer').on(t.customerId)],
);
