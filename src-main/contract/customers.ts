import { oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import {
  AddressForm,
  Basis,
  Channel,
  ContactPointKind,
  ContactPointState,
  CustomerKind,
  Day,
  Id,
  Instant,
  Language,
  Money,
  Motive,
  NameOrder,
  OccasionKind,
  Sex,
} from './words.ts';

export const Segment = z.strictObject({
  id: Id,
  key: z.string(),
  name: z.string().trim().min(1).max(80),
  isDefault: z.boolean(),
  expectedIntervalDays: z.int().min(1).max(5000),
  decisionDays: z.int().min(1).max(400),
  cadenceIdealDays: z.int().min(1).max(2000),
  cadenceWorstDays: z.int().min(1).max(3000),
});
export type Segment = z.infer<typeof Segment>;

export const ContactPoint = z.strictObject({
  id: Id,
  kind: ContactPointKind,
  value: z.string().max(300),
  /** E.164 for a phone that could be read as one, the address in lower case for e-mail. */
  normalized: z.string(),
  extension: z.string().nullable(),
  label: z.string().nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  state: ContactPointState,
  isPrimary: z.boolean(),
});
export type ContactPoint = z.infer<typeof ContactPoint>;

export const Consent = z.strictObject({ channel: Channel, basis: Basis, source: z.string(), givenOn: Day, withdrawnOn: Day.nullable() });
export type Consent = z.infer<typeof Consent>;

/** The parts of a customer that a person types or an import brings. */
export const CustomerFields = z.strictObject({
  kind: CustomerKind,
  title: z.string().max(40).nullable(),
  givenName: z.string().max(120).nullable(),
  familyName: z.string().max(120).nullable(),
  callName: z.string().max(120).nullable(),
  partnerGivenName: z.string().max(120).nullable(),
  partnerFamilyName: z.string().max(120).nullable(),
  companyName: z.string().max(200).nullable(),
  jobTitle: z.string().max(120).nullable(),
  nameOrder: NameOrder,
  sex: Sex.nullable(),
  language: Language,
  addressForm: AddressForm,
  country: z.string().length(2),
  region: z.string().max(10).nullable(),
  /** An IANA name, where somebody said it; else the zone is that of the country and region. */
  timeZone: z.string().max(64).nullable().optional(),
  segmentId: Id,
  ownerId: Id.nullable(),
  motive: Motive.nullable(),
  likes: z.string().max(2000),
  wantsNewsletter: z.boolean().nullable(),
  cadenceIdealDays: z.int().min(1).max(2000).nullable(),
  cadenceWorstDays: z.int().min(1).max(3000).nullable(),
  pausedUntilOn: Day.nullable(),
});
export type CustomerFields = z.infer<typeof CustomerFields>;

export const OccasionView = z.strictObject({
  id: Id,
  kind: OccasionKind,
  month: z.int().nullable(),
  day: z.int().nullable(),
  year: z.int().nullable(),
  rule: z.string().nullable(),
  label: z.string().nullable(),
  story: z.string().nullable(),
  nextOn: Day.nullable(),
});
export type OccasionView = z.infer<typeof OccasionView>;

export const OrderView = z.strictObject({
  id: Id,
  orderedOn: Day,
  total: Money,
  lines: z.array(z.strictObject({ description: z.string(), quantity: z.number(), total: Money })),
});
export type OrderView = z.infer<typeof OrderView>;

/** One thing that happened, in any channel: the timeline of the card. */
export const TimelineItem = z.strictObject({
  id: z.string(),
  kind: z.enum(['touch', 'order', 'note', 'message']),
  on: Day,
  at: Instant.nullable(),
  channel: Channel.nullable(),
  direction: z.enum(['out', 'in']).nullable(),
  /** State or outcome, as a word the screen translates: 'answered', 'skipped', 'sent', 'bought' … */
  result: z.string().nullable(),
  text: z.string(),
  who: z.string().nullable(),
  money: Money.nullable(),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

/** The learned figures of a customer, in days. */
export const Rhythm = z.strictObject({
  orderCount: z.int(),
  revenue: Money.nullable(),
  firstOrderOn: Day.nullable(),
  lastOrderOn: Day.nullable(),
  lastContactOn: Day.nullable(),
  expectedGapDays: z.number().nullable(),
  gapLowDays: z.number().nullable(),
  gapHighDays: z.number().nullable(),
  gapSource: z.enum(['own', 'segment']).nullable(),
  lateSinceOn: Day.nullable(),
  chanceToBuy: z.number().nullable(),
  /** Days between one order and the next, oldest first, at most the last 24: for the small drawing. */
  gaps: z.array(z.int()),
});
export type Rhythm = z.infer<typeof Rhythm>;

export const Customer = CustomerFields.extend({
  id: Id,
  displayName: z.string(),
  ownerName: z.string().nullable(),
  segmentName: z.string(),
  source: z.string().nullable(),
  contactPoints: z.array(ContactPoint),
  consents: z.array(Consent),
  tags: z.array(z.string()),
  occasions: z.array(OccasionView),
  rhythm: Rhythm,
  /** As their own automatic reply said; null where none did. */
  awayUntilOn: Day.nullable().optional(),
  /** Put away; null while in use. */
  archivedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Customer = z.infer<typeof Customer>;

export const CustomerRow = z.strictObject({
  id: Id,
  displayName: z.string(),
  kind: CustomerKind,
  language: Language,
  city: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  segmentName: z.string(),
  ownerName: z.string().nullable(),
  orderCount: z.int(),
  revenue: Money.nullable(),
  lastOrderOn: Day.nullable(),
  lastContactOn: Day.nullable(),
  lateSinceOn: Day.nullable(),
  nextTouchOn: Day.nullable(),
});
export type CustomerRow = z.infer<typeof CustomerRow>;

export const CustomerQuery = z.strictObject({
  search: z.string().max(200).default(''),
  segmentId: Id.nullable().default(null),
  language: Language.nullable().default(null),
  show: z.enum(['all', 'late', 'no-address', 'newsletter', 'archived']).default('all'),
  sort: z.enum(['name', 'last-order', 'last-contact', 'revenue']).default('name'),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type CustomerQuery = z.infer<typeof CustomerQuery>;

/** Countries with a register of people who do not want to be called or get addressed post. */
export const registerCountries = ['NO', 'IS'] as const;
/** When such a register was last compared with our people of that country. */
export const RegisterWash = z.strictObject({ country: z.enum(registerCountries), people: z.int(), checkedOn: Day.nullable(), found: z.int() });
export type RegisterWash = z.infer<typeof RegisterWash>;

export const customers = {
  list: oc.input(CustomerQuery).output(z.strictObject({ total: z.int(), rows: z.array(CustomerRow) })),
  get: oc
    .input(z.strictObject({ customerId: Id }))
    .errors(notFound)
    .output(Customer),
  create: oc
    .input(CustomerFields.partial().extend({ email: z.string().max(254).optional(), phone: z.string().max(40).optional() }))
    .errors(invalid)
    .output(Customer),
  save: oc
    .input(z.strictObject({ customerId: Id, fields: CustomerFields.partial() }))
    .errors({ ...notFound, ...invalid })
    .output(Customer),
  saveContactPoint: oc
    .input(
      z.strictObject({
        customerId: Id,
        contactPointId: Id.nullable(),
        kind: ContactPointKind,
        value: z.string().max(300),
        street: z.string().max(200).nullable().optional(),
        postalCode: z.string().max(20).nullable().optional(),
        city: z.string().max(120).nullable().optional(),
        state: ContactPointState.optional(),
        isPrimary: z.boolean().optional(),
      }),
    )
    .errors({ ...notFound, ...invalid })
    .output(Customer),
  removeContactPoint: oc
    .input(z.strictObject({ contactPointId: Id }))
    .errors(notFound)
    .output(Customer),
  saveConsent: oc
    .input(z.strictObject({ customerId: Id, channel: Channel, basis: Basis, source: z.string().trim().min(1).max(300), stop: z.boolean() }))
    .errors(notFound)
    .output(Customer),
  addNote: oc
    .input(z.strictObject({ customerId: Id, text: z.string().trim().min(1).max(10_000) }))
    .errors(notFound)
    .output(TimelineItem),
  timeline: oc
    .input(z.strictObject({ customerId: Id, offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) }))
    .errors(notFound)
    .output(z.strictObject({ total: z.int(), items: z.array(TimelineItem) })),
  orders: oc
    .input(z.strictObject({ customerId: Id }))
    .errors(notFound)
    .output(z.array(OrderView)),
  archive: oc
    .input(z.strictObject({ customerId: Id, archived: z.boolean() }))
    .errors(notFound)
    .output(Customer),
  washes: oc.output(z.array(RegisterWash)),
  /** The phone numbers of our people in a country, one a line, to be compared with its register. */
  numbersToWash: oc.input(z.strictObject({ country: z.enum(registerCountries) })).output(z.strictObject({ numbers: z.array(z.string()) })),
  /** The register has been compared today: whose numbers (or names) it gave, one a line, are marked; all others are clear. */
  recordWash: oc
    .input(z.strictObject({ country: z.enum(registerCountries), found: z.string().max(1_000_000) }))
    .output(z.strictObject({ asked: z.int(), found: z.int(), unknown: z.int(), actId: Id })),
  segments: oc.output(z.array(Segment)),
  saveSegment: oc
    .input(Segment)
    .errors({ ...notFound, ...invalid })
    .output(z.array(Segment)),
};
