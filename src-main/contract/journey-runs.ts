// One customer's run of a journey, and what is still to come: of them, and of everybody if it were switched on.
import { z } from 'zod';
import { Condition, stopRules } from './journey-steps.ts';
import { Channel, Day, Essential, Id } from './words.ts';

export const EnrolmentState = z.enum(['running', 'paused', 'finished', 'stopped']);
export type EnrolmentState = z.infer<typeof EnrolmentState>;
/** 'taken-back': the order or the enquiry that began it is no longer there. */
export const EndedBecause = z.enum([...stopRules, 'by-hand', 'archived', 'taken-back']);
export type EndedBecause = z.infer<typeof EndedBecause>;

/** One customer on one run of a journey. */
export const EnrolmentRow = z.strictObject({
  id: Id,
  journeyId: Id,
  journeyName: z.string(),
  journeyActive: z.boolean(),
  customerId: Id,
  customerName: z.string(),
  /** The day of the order, the complaint, the date … */
  triggerOn: Day,
  /** What was bought or asked, where that began it. */
  about: z.string().nullable(),
  state: EnrolmentState,
  /** Null: until somebody resumes it. Of a paused one only. */
  pausedUntilOn: Day.nullable(),
  endedBecause: EndedBecause.nullable(),
  nextStep: z.strictObject({ id: Id, position: z.int(), title: z.string(), channel: Channel }).nullable(),
  /** The day of the next step; null where it is paused or over. */
  dueOn: Day.nullable(),
  stepsDone: z.int(),
  steps: z.int(),
  lastDoneOn: Day.nullable(),
});
export type EnrolmentRow = z.infer<typeof EnrolmentRow>;

/** Why a step is not on the day its delay gives. `name` is that of the public holiday, in its country's language. */
export const MovedBecause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weekend') }),
  z.strictObject({ kind: z.literal('holiday'), name: z.string() }),
]);
export type MovedBecause = z.infer<typeof MovedBecause>;

/** One step of the year to come, if each step is done on its day. */
export const ForeseenStep = z.strictObject({
  journeyId: Id,
  journeyName: z.string(),
  stepId: Id,
  position: z.int(),
  title: z.string(),
  channel: Channel,
  essential: Essential.nullable(),
  on: Day,
  /** The day the delay gives, before it was moved to a workday. */
  wantedOn: Day,
  /** In the order in which the days were passed over; empty where it was not moved. */
  moved: z.array(MovedBecause),
  /** It is asked only if this holds on the day. */
  condition: Condition.nullable(),
  /** As things stand today it would be passed over. */
  wouldBeSkipped: z.boolean(),
});
export type ForeseenStep = z.infer<typeof ForeseenStep>;

/** How many weeks a dry run looks ahead. */
export const dryRunWeeks = 12;

/** What switching a journey on would ask of the team; of one that was stopped on the way, the figures so far. */
export const DryRun = z.strictObject({
  phase: z.enum(['looking', 'done', 'cancelled']),
  /** Customers looked at. */
  done: z.int(),
  total: z.int(),
  /** Would be on the journey at once. */
  enrolled: z.int(),
  /** Some of them, to look at: those who would be asked first. */
  examples: z.array(z.strictObject({ customerId: Id, name: z.string(), triggerOn: Day, about: z.string().nullable(), firstOn: Day })),
  /** Each with the touches per channel that become due in it if every step is done on its day; the first is this week. */
  weeks: z.array(z.strictObject({ fromOn: Day, touches: z.record(Channel, z.int()), minutes: z.int() })),
  /** Over all the weeks. */
  touches: z.int(),
  minutes: z.int(),
});
export type DryRun = z.infer<typeof DryRun>;
