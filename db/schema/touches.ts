import { sql } from 'drizzle-orm';
import { index, integer, real, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  BusinessOutcome,
  Channel,
  Direction,
  Essential,
  Feedback,
  Hold,
  MatterEnd,
  MatterKind,
  Reason,
  SkipReason,
  TechnicalOutcome,
  TouchState,
  WorthParts,
} from '#contract/words';
import { day, edited, flag, id, instant } from './columns.ts';
import { customers } from './customers.ts';

/** An open question between a customer and us: an enquiry, a complaint. */
export const matters = snakeCase.table(
  'matters',
  {
    id: id(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    kind: text().$type<MatterKind>().notNull(),
    title: text().notNull(),
    openedOn: day().notNull(),
    closedOn: day(),
    decisionUntilOn: day(),
    ownerId: text(),
    note: text(),
    importId: text(),
    /** How it ended, as the person who closed it said; null while it is open, and of those closed before this was kept. */
    endedAs: text().$type<MatterEnd>(),
    ...edited(),
  },
  (t) => [
    index('matters_by_customer').on(t.customerId, t.closedOn),
    // Enquiries of a span of days: a small part of what there is, whoever the customer is.
    index('matters_by_opening').on(t.kind, t.openedOn, t.customerId),
  ],
);

/** One contact with one customer in one channel, planned or done, outgoing or incoming. */
export const touches = snakeCase.table(
  'touches',
  {
    id: id(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    salespersonId: text(),
    channel: text().$type<Channel>().notNull(),
    /** A person chose the channel: the planner keeps it. */
    channelIsChosen: flag().notNull().default(false),
    direction: text().$type<Direction>().notNull(),
    state: text().$type<TouchState>().notNull(),
    /** The day the rules (or a person who moved it) want it. */
    dueOn: day(),
    plannedAt: instant(),
    /** Asked again on this day, still due since `due_on`. */
    snoozedUntilOn: day(),
    /** A person chose the day: the planner keeps it. */
    dayIsChosen: flag().notNull().default(false),
    doneOn: day(),
    doneAt: instant(),
    reasons: text({ mode: 'json' }).$type<Reason[]>(),
    /** Expected worth; higher comes first. Null once done. */
    worth: real(),
    worthParts: text({ mode: 'json' }).$type<WorthParts>(),
    /** After this day the reason has passed (a birthday with its belated days). */
    perishesOn: day(),
    /** From this day on it is very late: the worst interval of what is due has passed. */
    veryLateOn: day(),
    hold: text({ mode: 'json' }).$type<Hold>(),
    heldUntilOn: day(),
    /** Set when a person overrode a hold, with their note. */
    holdOverride: text(),
    technicalOutcome: text().$type<TechnicalOutcome>(),
    businessOutcome: text().$type<BusinessOutcome>(),
    skipReason: text({ mode: 'json' }).$type<SkipReason>(),
    /** What was said, in words. */
    summary: text(),
    /** Incoming, and nobody has answered it yet. */
    asksAnswer: flag().notNull().default(false),
    minutes: integer(),
    costMinor: integer(),
    costCurrency: text(),
    contactNumber: integer(),
    matterId: text().references(() => matters.id, { onDelete: 'set null' }),
    templateId: text(),
    messageId: text(),
    campaignId: text(),
    journeyStepId: text(),
    enrolmentId: text(),
    occasionId: text(),
    /** The news this contact told: nobody is told the same twice, in whatever channel. */
    newsItemId: text(),
    importId: text(),
    /** Which of the four things a purchase deserves this contact was; null where it was none, or nobody knows. */
    essentials: text({ mode: 'json' }).$type<Essential[]>(),
    /** They belong to the last purchase up to this day. */
    essentialsOn: day(),
    /** What the customer said when asked how it was. */
    feedback: text().$type<Feedback>(),
    /** A colleague was asked to make this contact: it stands on their list while it is open. Who asked, and what they said with it. */
    handedToId: text(),
    handedById: text(),
    handedNote: text(),
    ...edited(),
  },
  (t) => [
    // Never two cards for one person: at most one open outgoing touch a customer.
    uniqueIndex('touches_one_open').on(t.customerId).where(sql`${t.direction} = 'out' and ${t.state} in ('planned', 'held')`),
    // Whose and how worthwhile is in the index: today's best are found among all that is due without reading the rest.
    index('touches_open').on(t.dueOn, t.snoozedUntilOn, t.state, t.salespersonId, t.worth).where(sql`${t.state} in ('planned', 'held')`),
    // The planner reads a customer's whole history from here alone.
    index('touches_history').on(t.customerId, t.doneOn, t.channel, t.direction, t.state, t.technicalOutcome),
    index('touches_done_on').on(t.doneOn, t.direction, t.channel, t.salespersonId, t.customerId).where(sql`${t.state} = 'done'`),
    // How long contacts take is learned from those whose minutes are known: a few of many.
    index('touches_timed').on(t.channel, t.doneOn, t.salespersonId, t.minutes).where(sql`${t.state} = 'done' and ${t.minutes} is not null`),
    index('touches_asking').on(t.customerId).where(sql`${t.asksAnswer} = 1`),
    index('touches_told').on(t.customerId).where(sql`${t.newsItemId} is not null`),
    // The planner looks for lamps here: only contacts that lit one are in it, and all it asks is.
    index('touches_essential').on(t.customerId, t.essentialsOn, t.essentials, t.feedback).where(sql`${t.essentialsOn} is not null`),
    index('touches_by_import').on(t.importId).where(sql`${t.importId} is not null`),
  ],
);

/** What the cron loop has already raised: a reminder is raised once, whatever the clock does. */
export const raised = snakeCase.table('raised', {
  key: text().primaryKey(),
  at: instant().notNull(),
});

/** The learned figures of a customer, written by the planner so that screens need not recompute them. */
export const customerScores = snakeCase.table(
  'customer_scores',
  {
    customerId: text()
      .primaryKey()
      .references(() => customers.id, { onDelete: 'cascade' }),
    orderCount: integer().notNull(),
    revenueMinor: integer().notNull(),
    currency: text(),
    firstOrderOn: day(),
    lastOrderOn: day(),
    lastContactOn: day(),
    expectedGapDays: real(),
    gapLowDays: real(),
    gapHighDays: real(),
    /** 'own' where the customer's own orders say it, 'segment' where they are too few. */
    gapSource: text().$type<'own' | 'segment'>(),
    lateSinceOn: day(),
    chanceToBuy: real(),
    model: text().notNull(),
    computedAt: instant().notNull(),
  },
  (t) => [
    // The customer list sorted by a learned figure walks one of these, puts ties in order and stops at the page's end. The figure alone is in
    // them: with the customer beside it they were three times as big, and most of planning a big base went into writing them.
    index('customer_scores_by_last_order').on(t.lastOrderOn),
    index('customer_scores_by_last_contact').on(t.lastContactOn),
    index('customer_scores_by_revenue').on(t.revenueMinor),
    index('customer_scores_late').on(t.lateSinceOn, t.customerId).where(sql`${t.lateSinceOn} is not null`),
  ],
);
