import { oc } from '@orpc/contract';
import { z } from 'zod';
import { OccasionView } from './customers.ts';
import { invalid, notFound } from './errors.ts';
import { Channel, Day, Id, OccasionKind } from './words.ts';

export const OccasionInput = z.strictObject({
  kind: OccasionKind,
  month: z.int().min(1).max(12).nullable(),
  day: z.int().min(1).max(31).nullable(),
  year: z.int().min(1850).max(2200).nullable(),
  /** As typed: '29 October', 'easter -2', '2nd Sunday in May', or only a name. */
  ruleText: z.string().max(100).nullable(),
  label: z.string().max(120).nullable(),
  story: z.string().max(2000).nullable(),
});

/** A day of any year, 'MM-DD'. */
export const YearlyDay = z.string().regex(/^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/);

const NameDayCustom = z.enum(['on', 'ask', 'off']);
/** By country: whether name days are offered for everybody there, one by one on the card, or never. */
export const NameDayCustoms = z.strictObject({ HU: NameDayCustom, SI: NameDayCustom, NO: NameDayCustom });
export type NameDayCustoms = z.infer<typeof NameDayCustoms>;

/** Which anniversaries of a first order are a reason to be in touch: none, the round ones (1, 2, 3, 5, 10 …), or every one. */
export const anniversaryCustoms = ['off', 'round', 'every'] as const;
export const AnniversaryCustom = z.enum(anniversaryCustoms);
export type AnniversaryCustom = z.infer<typeof AnniversaryCustom>;

/** What a calendar file may hold beside the occasions. */
export const fileExtras = ['contacts', 'posts'] as const;

/** What the card says of a customer's name day. `days` are those on which the name is kept; several are asked about once. */
export const NameDayOffer = z.strictObject({
  state: z.enum(['unknown', 'offered', 'kept', 'declined']),
  name: z.string().nullable(),
  days: z.array(YearlyDay),
});
export type NameDayOffer = z.infer<typeof NameDayOffer>;

/** One contact of a past year that was for this occasion. */
export const PastKept = z.strictObject({ occasionId: Id, on: Day, channel: Channel, summary: z.string().nullable() });
export type PastKept = z.infer<typeof PastKept>;

export const PublicDayKind = z.enum(['closed', 'half', 'working', 'observed']);
/** A day on which offices of a country are closed, closed from `from` on, open on a Saturday, or one that is only observed. */
export const PublicDay = z.strictObject({
  on: Day,
  country: z.string(),
  region: z.string().nullable(),
  kind: PublicDayKind,
  /** In the asked language where it is known there, else the country's own; empty for a moved workday or rest day. */
  name: z.string(),
  from: z.string().nullable(),
});
export type PublicDay = z.infer<typeof PublicDay>;

export const CalendarEntry = z.strictObject({
  kind: z.enum(['occasion', 'touch', 'post']),
  on: Day,
  customerId: Id,
  name: z.string(),
  /** Of an occasion, and of the one a letter by post is for. */
  occasionKind: OccasionKind.nullable(),
  label: z.string().nullable(),
  years: z.int().nullable(),
  /** The day the letter is for. */
  forDay: Day.nullable(),
  /** Only the month is known: the entry stands on its first day. */
  monthOnly: z.boolean(),
  channel: Channel.nullable(),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

export const CalendarDay = z.strictObject({ on: Day, occasions: z.int(), touches: z.int(), posts: z.int(), entries: z.array(CalendarEntry) });
export type CalendarDay = z.infer<typeof CalendarDay>;

export const Calendar = z.strictObject({
  today: Day,
  /** Days on which there is something, upwards; each with its first entries and the count of all. */
  days: z.array(CalendarDay),
  publicDays: z.array(PublicDay),
  /** Moved workdays that no government has published yet, or that nobody has entered. */
  notEntered: z.array(z.strictObject({ country: z.string(), year: z.int() })),
  /** Countries whose public days differ by region, which nobody has named. */
  asksRegion: z.array(z.string()),
});
export type Calendar = z.infer<typeof Calendar>;

const calendarRange = z.strictObject({
  from: Day,
  to: Day,
  /** Only customers of this salesperson; null: everybody's. */
  ownerId: Id.nullable(),
  /** Entries listed a day; the counts are always whole. */
  perDay: z.int().min(1).max(500).default(5),
});
export const gbRegions = ['ENG', 'SCT', 'NIR', 'WLS'] as const;

export const occasions = {
  /** Reads a typed rule; gives its canonical form and the next three days. */
  readRule: oc
    .input(z.strictObject({ text: z.string().max(100) }))
    .errors(invalid)
    .output(z.strictObject({ rule: z.string(), next: z.array(Day) })),
  save: oc
    .input(z.strictObject({ customerId: Id, occasionId: Id.nullable(), occasion: OccasionInput }))
    .errors({ ...notFound, ...invalid })
    .output(OccasionView),
  remove: oc
    .input(z.strictObject({ occasionId: Id }))
    .errors(notFound)
    .output(z.strictObject({ removed: z.literal(true) })),
  nameDay: oc
    .input(z.strictObject({ customerId: Id }))
    .errors(notFound)
    .output(NameDayOffer),
  /** The day this customer keeps; null: keeps none and is not asked again. */
  saveNameDay: oc
    .input(z.strictObject({ customerId: Id, day: YearlyDay.nullable() }))
    .errors({ ...notFound, ...invalid })
    .output(NameDayOffer),
  /** How many customers have a name day we know: on one day only, and on several of which somebody must choose. */
  knownNameDays: oc.output(z.strictObject({ ready: z.int(), toAsk: z.int() })),
  /** Adds those of one day as one act. */
  addNameDays: oc.output(z.strictObject({ added: z.int() })),
  nameDayCustoms: oc.output(NameDayCustoms),
  saveNameDayCustoms: oc.input(NameDayCustoms).output(NameDayCustoms),
  anniversaryCustom: oc.output(AnniversaryCustom),
  saveAnniversaryCustom: oc.input(AnniversaryCustom).output(AnniversaryCustom),
  /** What was done for each occasion of a customer, newest first, and the anniversary of the first order. */
  past: oc
    .input(z.strictObject({ customerId: Id }))
    .errors(notFound)
    .output(z.strictObject({ kept: z.array(PastKept), anniversary: z.strictObject({ on: Day, years: z.int(), firstOrderOn: Day }).nullable() })),
  /** At most 100 days. */
  calendar: oc.input(calendarRange).errors(invalid).output(Calendar),
  saveRegion: oc.input(z.strictObject({ country: z.literal('GB'), region: z.enum(gbRegions) })).output(z.strictObject({ saved: z.literal(true) })),
  /** The next twelve months as a calendar file; planned contacts and the days to post letters only where they are asked for. */
  calendarFile: oc
    .input(z.strictObject({ ownerId: Id.nullable(), extras: z.array(z.enum(fileExtras)).default([]) }))
    .output(z.strictObject({ fileName: z.string(), ics: z.string(), events: z.int() })),
};
