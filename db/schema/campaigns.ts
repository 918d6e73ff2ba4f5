import { sql } from 'drizzle-orm';
import { index, integer, real, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Goal } from '#contract/scoring';
import type { CampaignKind, CampaignState, MemberState, SkipCause } from '#contract/words';
import { day, edited, id, instant } from './columns.ts';
import { customers } from './customers.ts';

/** Touches that share a purpose, a cost and a measured result: a batch of letters, five of "one in five", thanks to the best. */
export const campaigns = snakeCase.table(
  'campaigns',
  {
    id: id(),
    name: text().notNull(),
    purpose: text().notNull(),
    costMinor: integer(),
    currency: text(),
    startedOn: day().notNull(),
    endedOn: day(),
    kind: text().$type<CampaignKind>().notNull().default('letters'),
    state: text().$type<CampaignState>().notNull().default('draft'),
    salespersonId: text(),
    /** Whose signature and photo the letters carry, where it is not the sender's own. */
    signerId: text(),
    templateId: text(),
    newsItemId: text(),
    /** Two subjects tried on halves drawn by lot; null: the letter's own. */
    subjectA: text(),
    subjectB: text(),
    giftName: text(),
    giftLine: text(),
    giftMinor: integer(),
    budgetMinor: integer(),
    /** Seed of everything drawn by lot here, so that it can be drawn again. */
    seed: text(),
    /** What the five were chosen for; null for other batches, and for those before it was kept. */
    goal: text().$type<Goal>(),
    sentAt: instant(),
    ...edited(),
  },
  (t) => [index('campaigns_by_kind').on(t.kind, t.startedOn)],
);

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
    state: text().$type<MemberState>().notNull().default('waiting'),
    skipCause: text({ mode: 'json' }).$type<SkipCause>(),
    /** Where the letter stands in the batch, from 0. */
    position: integer().notNull().default(0),
    /** This copy's own words where a person changed them; null: the template's. */
    subject: text(),
    previewText: text(),
    body: text(),
    /** What was typed into open fields for this copy alone. */
    fills: text({ mode: 'json' }).$type<Record<string, string>>(),
    readAt: instant(),
    messageId: text(),
    subjectArm: text().$type<'a' | 'b'>(),
    /** Why this customer, as points of the ranking when they were chosen. */
    score: real(),
    /** Whom this one replaced, and why. */
    swappedForId: text(),
    swapNote: text(),
    ...edited(),
  },
  (t) => [
    uniqueIndex('campaign_members_once').on(t.campaignId, t.customerId),
    index('campaign_members_by_customer').on(t.customerId),
    index('campaign_members_by_message').on(t.messageId).where(sql`${t.messageId} is not null`),
  ],
);
