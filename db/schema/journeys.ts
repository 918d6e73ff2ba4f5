import { sql } from 'drizzle-orm';
import { index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { EndedBecause } from '#contract/journey-runs';
import type { Condition, Delay, StopRule, Trigger } from '#contract/journey-steps';
import type { Channel, Essential } from '#contract/words';
import { day, edited, flag, id, instant } from './columns.ts';
import { customers } from './customers.ts';

export const journeys = snakeCase.table('journeys', {
  id: id(),
  key: text().unique(),
  /** '' while it is called as the ready journey it came from is. */
  name: text().notNull(),
  /** What starts it, checked by the contract where it came in. */
  trigger: text({ mode: 'json' }).$type<Trigger>().notNull(),
  stopRules: text({ mode: 'json' }).$type<StopRule[]>().notNull(),
  /** Which ready journey it came from; several may have come from one. */
  readyKey: text(),
  repeats: flag().notNull().default(true),
  /** Triggers from this day on begin it. */
  activeFromOn: day(),
  /** Taken away by a person; kept for the history and for undo. */
  removedAt: instant(),
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
    delay: text({ mode: 'json' }).$type<Delay>().notNull(),
    condition: text({ mode: 'json' }).$type<Condition>(),
    /** The step of the ready journey it came from; its words are said in the reader's language while `title` or `note` is null. */
    readyStep: text(),
    title: text(),
    note: text(),
    /** Its place is kept, so that whoever was on it knows which step is next. */
    removedAt: instant(),
    ...edited(),
  },
  (t) => [uniqueIndex('journey_steps_once').on(t.journeyId, t.position)],
);

/** A customer on a journey; the key makes a second start for the same trigger impossible. `started_on` is the day of the trigger. */
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
    /** This and the next step, its day and why it ended follow from what happened; see touches/service-journeys. */
    state: text().$type<'running' | 'paused' | 'finished' | 'stopped'>().notNull(),
    nextStepId: text(),
    pausedUntilOn: day(),
    stoppedBecause: text().$type<EndedBecause>(),
    dueOn: day(),
    /** The step they are on, and after which entry of `enrolment_steps` they came to it. */
    atStepId: text(),
    afterId: text(),
    /** What was bought or asked. */
    about: text(),
    /** The order or the matter that began it: taken back, so is the journey. */
    orderId: text(),
    matterId: text(),
    /** Said by a person. */
    isPaused: flag().notNull().default(false),
    stoppedByHandOn: day(),
    ...edited(),
  },
  (t) => [
    uniqueIndex('enrolments_once').on(t.journeyId, t.customerId, t.triggerKey),
    index('enrolments_by_customer').on(t.customerId),
    // The planner reads from here alone whose next step there is; who is on no journey costs nothing.
    index('enrolments_running').on(t.customerId).where(sql`${t.state} = 'running'`),
    index('enrolments_due').on(t.state, t.dueOn, t.customerId),
    index('enrolments_by_step').on(t.journeyId, t.nextStepId, t.state, t.dueOn),
  ],
);

/**
 * What became of a step of somebody's journey: done by a touch, passed over by a person ('skipped') or because its condition did not hold
 * ('passed'), or its day was long past when they came to the journey ('before').
 */
export const enrolmentSteps = snakeCase.table(
  'enrolment_steps',
  {
    id: id(),
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    stepId: text().notNull(),
    outcome: text().$type<'done' | 'skipped' | 'passed' | 'before'>().notNull(),
    happenedOn: day().notNull(),
    /** Where a letter of it never left, the touch is cancelled and the step counts as not done. */
    touchId: text(),
    ...edited(),
  },
  (t) => [index('enrolment_steps_by_enrolment').on(t.enrolmentId), index('enrolment_steps_by_step').on(t.stepId, t.outcome)],
);

export const ideas = snakeCase.table('ideas', {
  id: id(),
  journeyId: text().references(() => journeys.id, { onDelete: 'cascade' }),
  text: text().notNull(),
  grade: text().$type<'A' | 'B' | 'C'>(),
  position: integer().notNull(),
  ...edited(),
});
