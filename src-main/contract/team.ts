import { oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import { Channel, Day, Id, Language, TimeOfDay } from './words.ts';

/** What becomes of a salesperson's customers who fall due while they are away. */
export const AwayDue = z.enum(['keep', 'hand']);
export type AwayDue = z.infer<typeof AwayDue>;
/** And of birthdays and the like: kept for their return, prepared before they leave, handed to the colleague, or let pass. */
export const awayOccasions = ['keep', 'prepare', 'hand', 'pass'] as const;
export const AwayOccasions = z.enum(awayOccasions);
export type AwayOccasions = z.infer<typeof AwayOccasions>;

/** A holiday of a salesperson: nothing is asked of them from the first to the last day, both included. */
export const Absence = z.strictObject({
  fromOn: Day,
  untilOn: Day,
  due: AwayDue,
  occasions: AwayOccasions,
  /** Who stands in; null where nothing is handed over. */
  standInId: Id.nullable(),
});
export type Absence = z.infer<typeof Absence>;

export const Salesperson = z.strictObject({
  id: Id,
  name: z.string().trim().min(1).max(120),
  role: z.string().max(120).nullable(),
  email: z.string().max(254).nullable(),
  phone: z.string().max(40).nullable(),
  signature: z.string().max(2000),
  /** A picture as a data address (PNG or JPEG, at most 300 kB), or null. */
  photo: z
    .string()
    .max(420_000)
    .regex(/^data:image\/(png|jpeg);base64,/)
    .nullable(),
  languages: z.array(Language),
  interfaceLanguage: Language,
  /** ISO weekdays, Monday is 1. */
  workDays: z.array(z.int().min(1).max(7)),
  dayStart: TimeOfDay,
  dayEnd: TimeOfDay,
  digestAt: TimeOfDay,
  minutesPerDay: z.int().min(5).max(720),
  timeZone: z.string().min(1).max(64),
  isManager: z.boolean(),
  /** Gets a fair share of the customers nobody owns. */
  sharesUnowned: z.boolean(),
  /** The holiday that was entered last: to come, under way or over. */
  absence: Absence.nullable(),
});
export type Salesperson = z.infer<typeof Salesperson>;

export const TeamSettings = z.strictObject({
  companyName: z.string().max(200),
  companyAddress: z.string().max(500),
  country: z.string().length(2),
  currency: z.string().regex(/^[A-Z]{3}$/),
  colours: z.enum(['system', 'light', 'dark']),
  /** Seconds a letter waits in the outbox before it leaves. */
  undoSeconds: z.int().min(5).max(300),
  leap: z.enum(['feb28', 'mar1']),
});
export type TeamSettings = z.infer<typeof TeamSettings>;

export const ChannelLimit = z.strictObject({
  segmentId: Id.nullable(),
  channel: z.union([Channel, z.enum(['all', 'all-deciding', 'newsletter'])]),
  noLimit: z.boolean(),
  maxTouches: z.int().min(1).max(99),
  perDays: z.int().min(1).max(1000),
});
export type ChannelLimit = z.infer<typeof ChannelLimit>;

export const quietChannels = ['call', 'sms', 'email'] as const;
export const HourSpan = z.strictObject({ from: TimeOfDay, to: TimeOfDay });
export type HourSpan = z.infer<typeof HourSpan>;
/** At which hours a customer is reached over a channel, in the customer's own zone. */
export const QuietHours = z.strictObject({
  channel: z.enum(quietChannels),
  /** No quiet hours at all: a choice of its own. */
  anyTime: z.boolean(),
  weekdays: HourSpan,
  /** Null: not on that day. */
  saturday: HourSpan.nullable(),
  sunday: HourSpan.nullable(),
  /** Whether public holidays of the customer's country are like the day of the week they fall on. */
  onHolidays: z.boolean(),
});
export type QuietHours = z.infer<typeof QuietHours>;

/** What the team knows of a colleague: who signs letters, with which face, and whether as a manager. */
export const Colleague = Salesperson.pick({
  id: true,
  name: true,
  role: true,
  email: true,
  phone: true,
  signature: true,
  photo: true,
  isManager: true,
  sharesUnowned: true,
});
export type Colleague = z.infer<typeof Colleague>;
export type ColleagueFields = Omit<Colleague, 'id'>;

export const team = {
  me: oc.output(Salesperson),
  saveMe: oc
    .input(Salesperson.omit({ id: true, isManager: true, sharesUnowned: true, absence: true }))
    .errors(invalid)
    .output(Salesperson),
  /** A holiday; null takes it out (one that has begun ends the day before). The planner follows. */
  saveAbsence: oc
    .input(z.strictObject({ absence: Absence.nullable() }))
    .errors(invalid)
    .output(Salesperson),
  salespeople: oc.output(z.array(Salesperson.pick({ id: true, name: true, role: true, photo: true }))),
  /** Everybody, in order of names; managers may sign thanks to the best. */
  colleagues: oc.output(z.array(Colleague)),
  addColleague: oc.input(Colleague.omit({ id: true }).extend({ sharesUnowned: z.boolean().default(false) })).output(Colleague),
  saveColleague: oc.input(Colleague).errors(notFound).output(Colleague),
  /** Who sits at this desk from now on. */
  iAm: oc
    .input(z.strictObject({ salespersonId: Id }))
    .errors(notFound)
    .output(Salesperson),
  settings: oc.output(TeamSettings),
  saveSettings: oc.input(TeamSettings).output(TeamSettings),
  limits: oc.output(z.array(ChannelLimit)),
  saveLimit: oc.input(ChannelLimit).output(z.array(ChannelLimit)),
  /** The segment follows everybody's limit again. */
  dropLimit: oc.input(z.strictObject({ segmentId: Id, channel: ChannelLimit.shape.channel })).output(z.array(ChannelLimit)),
  quietHours: oc.output(z.array(QuietHours)),
  saveQuietHours: oc.input(QuietHours).errors(invalid).output(z.array(QuietHours)),
};
