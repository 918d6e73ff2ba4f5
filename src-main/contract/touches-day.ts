// The sized day: minutes a contact takes, the minutes of today, what is laid on the days to come, holidays. Part of the contract of touches.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid } from './errors.ts';
import { Channel, Day, Id } from './words.ts';

/** How long a contact takes, and where that is known from. */
export const ChannelMinutes = z.strictObject({
  channel: Channel,
  /** What holds: what was set, else what was learned. */
  minutes: z.int(),
  learned: z.int(),
  /** The person's own contacts, the team's, or nobody's: then the usual stands. */
  source: z.enum(['own', 'team', 'usual']),
  /** Of how many contacts it was learned. */
  count: z.int(),
  set: z.int().nullable(),
});
export type ChannelMinutes = z.infer<typeof ChannelMinutes>;

/** What is due and does not fit today: said, never hidden. */
export const Waiting = z.strictObject({
  count: z.int(),
  /** Of them those that are overdue. */
  overdue: z.int(),
  /** When they are to come, as far as the days to come have room; a proposal until somebody spreads them. */
  days: z.array(z.strictObject({ on: Day, count: z.int() })),
});
export type Waiting = z.infer<typeof Waiting>;

/** Due already and put off to days to come. */
export const PutOff = z.strictObject({ count: z.int(), untilOn: Day });
export type PutOff = z.infer<typeof PutOff>;

/** The person at this desk is away today. */
export const AwayToday = z.strictObject({ untilOn: Day, standIn: z.string().nullable() });
export type AwayToday = z.infer<typeof AwayToday>;

/** The first day back: so many fell due meanwhile. */
export const BackToday = z.strictObject({ awayUntilOn: Day, fellDue: z.int() });
export type BackToday = z.infer<typeof BackToday>;

/** One of the next two weeks' days as it stands and as it would become. */
export const SpreadDayView = z.strictObject({
  on: Day,
  works: z.boolean(),
  /** Contacts and minutes that stand on it already. */
  standing: z.int(),
  standingMinutes: z.int(),
  coming: z.int(),
  comingMinutes: z.int(),
  /** Minutes the person has for customers on it. */
  minutes: z.int(),
});
export type SpreadDayView = z.infer<typeof SpreadDayView>;

export const SpreadCardView = z.strictObject({ touchId: Id, customerId: Id, name: z.string(), channel: Channel, dueOn: Day, on: Day });
export type SpreadCardView = z.infer<typeof SpreadCardView>;

export const SpreadPlan = z.strictObject({
  today: Day,
  days: z.array(SpreadDayView),
  /** In the order of their days. */
  cards: z.array(SpreadCardView),
  /** Beyond the two weeks that are drawn. */
  later: z.int(),
  /** Stay on today's list: they cannot wait, or no day has room for them. */
  staying: z.int(),
});
export type SpreadPlan = z.infer<typeof SpreadPlan>;

const minutes = z.int().min(5).max(720);

export const dayCalls = {
  /** Minutes per channel of the person at this desk. */
  minutes: oc.output(z.array(ChannelMinutes)),
  /** Null: as learned again. */
  saveMinutes: oc.input(z.strictObject({ channel: Channel, minutes: z.int().min(1).max(720).nullable() })).output(z.array(ChannelMinutes)),
  /** "I have 50 minutes": holds for the rest of this day, also after a restart. Null: the usual day. Answers what held before. */
  sizeDay: oc.input(z.strictObject({ minutes: minutes.nullable() })).output(z.strictObject({ before: minutes.nullable() })),
  /** What spreading would do; nothing is moved. */
  spreadPlan: oc.output(SpreadPlan),
  /** Lays what does not fit today on days to come; it stays due since its day. One act: undo takes back whatever nobody has worked on since. */
  spread: oc.output(z.strictObject({ actId: Id.nullable(), count: z.int(), untilOn: Day.nullable() })),
  /** What falls into a holiday before it is entered: contacts that fall due, and occasions among them. */
  absenceOutlook: oc
    .input(z.strictObject({ fromOn: Day, untilOn: Day }))
    .errors(invalid)
    .output(z.strictObject({ due: z.int(), occasions: z.int(), names: z.array(z.string()), prepareOn: Day })),
};
