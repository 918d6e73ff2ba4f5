import { index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Channel, Essential } from '#contract/words';
import { day, edited, flag, id } from './columns.ts';
import { customers } from './customers.ts';

export const journeys = snakeCase.table('journeys', {
  id: id(),
  key: text().unique(),
  name: text().notNull(),
  /** What starts it, as JSON checked by the contract: an order, a product, a date, silence … */
  trigger: text({ mode: 'json' }).$type<unknown>().notNull(),
  stopRules: text({ mode: 'json' }).$type<string[]>().notNull(),
  active: flag().notNull().default(false),
  ...edited(),
});

export const journeySteps = snakeCase.table(
  'journey_steps',
  {
    id: id(),
    journeyId: text()
      .notNull()
      .references(() => journeys.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    channel: text().$type<Channel>().notNull(),
    templateId: text(),
    essential: text().$type<Essential>(),
    delay: text({ mode: 'json' }).$type<unknown>().notNull(),
    condition: text({ mode: 'json' }).$type<unknown>(),
    ...edited(),
  },
  (t) => [uniqueIndex('journey_steps_once').on(t.journeyId, t.position)],
);

/** A customer on a journey; the key makes a second start for the same trigger impossible. */
export const enrolments = snakeCase.table(
  'enrolments',
  {
    id: id(),
    journeyId: text()
      .notNull()
      .references(() => journeys.id, { onDelete: 'cascade' }),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    triggerKey: text().notNull(),
    startedOn: day().notNull(),
    state: text().$type<'running' | 'paused' | 'finished' | 'stopped'>().notNull(),
    nextStepId: text(),
    pausedUntilOn: day(),
    stoppedBecause: text(),
    ...edited(),
  },
  (t) => [uniqueIndex('enrolments_once').on(t.journeyId, t.customerId, t.triggerKey), index('enrolments_by_customer').on(t.customerId)],
);

export const ideas = snakeCase.table('ideas', {
  id: id(),
  journeyId: text().references(() => journeys.id, { onDelete: 'cascade' }),
  text: text().notNull(),
  grade: text().$type<'A' | 'B' | 'C'>(),
  position: integer().notNull(),
  ...edited(),
});
