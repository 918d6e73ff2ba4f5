import { blob, index, integer, snakeCase, text } from 'drizzle-orm/sqlite-core';
import type { AwayDue, AwayOccasions } from '#contract/team';
import type { Language } from '#contract/words';
import { day, edited, flag, id, instant } from './columns.ts';

export const salespeople = snakeCase.table('salespeople', {
  id: id(),
  name: text().notNull(),
  role: text(),
  email: text(),
  phone: text(),
  signature: text().notNull().default(''),
  photo: blob({ mode: 'buffer' }),
  photoType: text(),
  languages: text({ mode: 'json' }).$type<Language[]>().notNull(),
  interfaceLanguage: text().$type<Language>().notNull(),
  /** ISO weekdays, Monday is 1. */
  workDays: text({ mode: 'json' }).$type<number[]>().notNull(),
  dayStart: text().notNull(),
  dayEnd: text().notNull(),
  digestAt: text().notNull(),
  minutesPerDay: integer().notNull(),
  timeZone: text().notNull(),
  isManager: flag().notNull().default(false),
  /** Holiday: the first and the last day on which they are asked nothing; what fell due comes back calmly afterwards. */
  awayFromOn: day(),
  awayUntilOn: day(),
  /** What becomes meanwhile of what falls due, and of occasions; `stand_in_id` is the colleague it is handed to. */
  awayDue: text().$type<AwayDue>().notNull().default('keep'),
  awayOccasions: text().$type<AwayOccasions>().notNull().default('keep'),
  standInId: text(),
  /** Gets a fair share of the customers nobody owns. */
  sharesUnowned: flag().notNull().default(false),
  ...edited(),
});

/** One row a setting; the value is JSON, checked by the contract where it is read. */
export const settings = snakeCase.table('settings', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
  updatedAt: instant().notNull(),
  updatedBy: text(),
});

/** One act of a person: what undo takes back as a whole. */
export const acts = snakeCase.table(
  'acts',
  {
    id: id(),
    kind: text().notNull(),
    customerId: text(),
    salespersonId: text(),
    at: instant().notNull(),
    undoneAt: instant(),
  },
  (t) => [index('acts_by_time').on(t.at), index('acts_by_customer').on(t.customerId, t.at)],
);

/** The rows an act changed, with how they were and how they became: the change log, and what undo restores. */
export const actChanges = snakeCase.table(
  'act_changes',
  {
    id: id(),
    actId: text()
      .notNull()
      .references(() => acts.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    tableName: text().notNull(),
    rowId: text().notNull(),
    before: text({ mode: 'json' }).$type<Record<string, unknown>>(),
    after: text({ mode: 'json' }).$type<Record<string, unknown>>(),
  },
  (t) => [index('act_changes_by_act').on(t.actId, t.position)],
);
