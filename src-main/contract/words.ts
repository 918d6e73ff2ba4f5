// The words of the product, as types: what a customer, a touch, a reason and a hold are. Pure; both sides use them.
import { z } from 'zod';

export const languages = ['is', 'hu', 'sl', 'nb', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** `HH:MM`, 24 hours. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Milliseconds since 1970, UTC. */
export const Instant = z.int().nonnegative();
export type Instant = z.infer<typeof Instant>;

/** Every id is a UUIDv7. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** Money: whole minor units (cents, fillér, øre) with an ISO 4217 code. ISK and HUF count in whole units. */
export const Money = z.strictObject({ minor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });
export type Money = z.infer<typeof Money>;

export const channels = ['email', 'sms', 'call', 'post', 'visit', 'pages'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

export const Direction = z.enum(['out', 'in']);
export type Direction = z.infer<typeof Direction>;

export const CustomerKind = z.enum(['person', 'company', 'couple']);
export type CustomerKind = z.infer<typeof CustomerKind>;
export const AddressForm = z.enum(['formal', 'familiar']);
export type AddressForm = z.infer<typeof AddressForm>;
export const NameOrder = z.enum(['given-first', 'family-first']);
export type NameOrder = z.infer<typeof NameOrder>;
export const Sex = z.enum(['female', 'male']);
export type Sex = z.infer<typeof Sex>;
export const motives = ['rational', 'short-of-money', 'follows-others', 'spontaneous', 'wealthy', 'reluctant'] as const;
export const Motive = z.enum(motives);
export type Motive = z.infer<typeof Motive>;

export const ContactPointKind = z.enum(['email', 'phone', 'post']);
export type ContactPointKind = z.infer<typeof ContactPointKind>;
export const ContactPointState = z.enum(['usable', 'bounced', 'wrong', 'opted-out']);
export type ContactPointState = z.infer<typeof ContactPointState>;

/** Why we may reach a person over a channel. 'unknown' means nobody has said yet: the strictest reading applies. */
export const bases = ['consent', 'customer', 'business', 'contract', 'none', 'unknown'] as const;
export const Basis = z.enum(bases);
export type Basis = z.infer<typeof Basis>;

/** The wizard's question, once a file: on what ground may these people be written to and called? */
export const importBases = ['customer', 'asked', 'consent', 'unknown'] as const;
export const ImportBasis = z.enum(importBases);
export type ImportBasis = z.infer<typeof ImportBasis>;

export const TouchState = z.enum(['planned', 'held', 'done', 'skipped', 'cancelled']);
export type TouchState = z.infer<typeof TouchState>;
export const MatterKind = z.enum(['enquiry', 'complaint', 'other']);
export type MatterKind = z.infer<typeof MatterKind>;
/** How an enquiry ended; a complaint is settled. */
export const matterEnds = ['settled', 'bought', 'lost'] as const;
export const MatterEnd = z.enum(matterEnds);
export type MatterEnd = z.infer<typeof MatterEnd>;
export const OccasionKind = z.enum(['birthday', 'name-day', 'favourite-holiday', 'anniversary']);
export type OccasionKind = z.infer<typeof OccasionKind>;
/** The four things every purchase deserves, in the order in which they usually come. */
export const essentials = ['follow-up', 'delight', 'feedback', 'more'] as const;
export const Essential = z.enum(essentials);
export type Essential = z.infer<typeof Essential>;
/** What the customer said when asked how it was. */
export const feedbacks = ['good', 'so-so', 'bad'] as const;
export const Feedback = z.enum(feedbacks);
export type Feedback = z.infer<typeof Feedback>;

export const technicalOutcomes = ['answered', 'no-answer', 'busy', 'voicemail', 'wrong-number', 'wrong-person'] as const;
export const TechnicalOutcome = z.enum(technicalOutcomes);
export type TechnicalOutcome = z.infer<typeof TechnicalOutcome>;
export const businessOutcomes = ['interested', 'bought', 'call-back', 'refused', 'complaint', 'do-not-call', 'talked'] as const;
export const BusinessOutcome = z.enum(businessOutcomes);
export type BusinessOutcome = z.infer<typeof BusinessOutcome>;
export const skipReasons = ['no-reason-to-write', 'just-talked', 'customer-asked', 'not-a-fit', 'other'] as const;
export const SkipReason = z.strictObject({ why: z.enum(skipReasons), note: z.string().max(500).optional() });
export type SkipReason = z.infer<typeof SkipReason>;

export const TemplateKind = z.enum(['letter', 'script']);
export type TemplateKind = z.infer<typeof TemplateKind>;
export const templatePurposes = [
  'one-in-five',
  'birthday',
  'name-day',
  'favourite-holiday',
  'anniversary',
  'follow-up',
  'delight',
  'feedback',
  'more',
  'keep-in-touch',
  'win-back',
  'enquiry',
  'weekly-tip',
  'thanks',
  'apology',
  'news',
  'recommendation',
  'other',
] as const;
export const TemplatePurpose = z.enum(templatePurposes);
export type TemplatePurpose = z.infer<typeof TemplatePurpose>;

export const TemplateLayout = z.enum(['letter', 'card']);
export type TemplateLayout = z.infer<typeof TemplateLayout>;

/** What came back by mail; an automatic reply and a bounce are never a reply. */
export const IncomingKind = z.enum(['reply', 'auto-reply', 'bounce', 'stop', 'other']);
export type IncomingKind = z.infer<typeof IncomingKind>;
/** How sure it is whose letter it answers: by our id, or likely (same sender and subject within 60 days), or only by the sender. */
export const IncomingMatch = z.enum(['id', 'likely', 'sender']);
export type IncomingMatch = z.infer<typeof IncomingMatch>;
/** What hangs on a mail, by name only. `size`: bytes of the file, as near as the server tells it; null where it does not. */
export const MailAttachment = z.strictObject({ name: z.string(), type: z.string(), size: z.int().nullable() });
export type MailAttachment = z.infer<typeof MailAttachment>;

export const CampaignKind = z.enum(['letters', 'one-in-five', 'thanks']);
export type CampaignKind = z.infer<typeof CampaignKind>;
/** draft: being read; sending: its letters leave one by one; paused and stopped by a person; done: the last has left. */
export const CampaignState = z.enum(['draft', 'sending', 'paused', 'stopped', 'done']);
export type CampaignState = z.infer<typeof CampaignState>;
/** One copy of a batch: waiting to be sent, left out (with the cause), or in the outbox. */
export const MemberState = z.enum(['waiting', 'left-out', 'queued']);
export type MemberState = z.infer<typeof MemberState>;
/** Why somebody is left out of a batch. */
export const SkipCause = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('by-hand'), note: z.string().max(500).nullable() }),
  z.strictObject({ why: z.literal('swapped'), note: z.string().max(500).nullable() }),
  z.strictObject({ why: z.literal('unfilled'), fields: z.array(z.string()) }),
  z.strictObject({ why: z.literal('no-address') }),
  z.strictObject({ why: z.literal('no-words') }),
  z.strictObject({ why: z.literal('held'), hold: z.lazy(() => Hold) }),
  /** What was found in it, by rule, and nobody has let pass. */
  z.strictObject({ why: z.literal('findings'), rules: z.array(z.string()) }),
  z.strictObject({ why: z.literal('stopped') }),
  z.strictObject({ why: z.literal('taken-back') }),
]);
export type SkipCause = z.infer<typeof SkipCause>;

/** The outbox: see decision page on never sending twice. `data` means the server was told the letter comes now. */
export const messageStates = ['draft', 'queued', 'sending', 'data', 'sent', 'deferred', 'failed', 'uncertain', 'cancelled', 'opened-elsewhere'] as const;
export const MessageState = z.enum(messageStates);
export type MessageState = z.infer<typeof MessageState>;

/** In this order reasons are looked for when nothing is due by itself. */
export const reasonKinds = ['occasion', 'question', 'article', 'worn-out', 'goes-with', 'mention'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** What was found to be in touch about, as facts. */
export const FoundReason = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('occasion'),
    occasionId: Id.nullable(),
    occasionKind: OccasionKind,
    label: z.string().nullable(),
    on: Day,
    years: z.int().nullable(),
  }),
  /** They asked on that day and nobody has answered, or it is still open. */
  z.strictObject({ kind: z.literal('question'), on: Day, title: z.string().nullable() }),
  z.strictObject({ kind: z.literal('article'), newsItemId: Id, title: z.string() }),
  /** `learned`: from their own orders, not from the product. */
  z.strictObject({ kind: z.literal('worn-out'), product: z.string(), orderedOn: Day, afterDays: z.int(), learned: z.boolean() }),
  /** Of `of` others who bought `product`, `buyers` bought `next` later. */
  z.strictObject({ kind: z.literal('goes-with'), product: z.string(), next: z.string(), buyers: z.int(), of: z.int() }),
  z.strictObject({ kind: z.literal('mention'), newsItemId: Id, title: z.string() }),
]);
export type FoundReason = z.infer<typeof FoundReason>;

/** One reason to choose, with the day on which to be in touch. `key` names it among those of its customer. */
export const ReasonProposal = z.strictObject({ key: z.string().max(300), on: Day, found: FoundReason });
export type ReasonProposal = z.infer<typeof ReasonProposal>;

/**
 * Why a touch is due, as facts; the sentence is made from them in the reader's language (kit/why).
 * Days are counted to the day the queue is read for.
 */
export const Reason = z.discriminatedUnion('rule', [
  /** Silent longer than the customer's own or the segment's interval since the last contact. */
  z.strictObject({
    rule: z.literal('cadence'),
    lastContactOn: Day.nullable(),
    intervalDays: z.int(),
    dueOn: Day,
    /** They bought little and long ago and may wait: without that it would be so many days. */
    insteadOfDays: z.int().optional(),
  }),
  /** Has not ordered for longer than usual. `usualGapDays` from own orders or the segment. */
  z.strictObject({
    rule: z.literal('late'),
    lastOrderOn: Day,
    lastProduct: z.string().nullable(),
    usualGapDays: z.int(),
    gapSource: z.enum(['own', 'segment']),
    lateSinceOn: Day,
  }),
  z.strictObject({
    rule: z.literal('occasion'),
    occasionId: Id.nullable(),
    kind: OccasionKind,
    label: z.string().nullable(),
    on: Day,
    /** Age or years, where the first year is known. */
    years: z.int().nullable(),
    story: z.string().nullable(),
    /** Only the month is known: `on` is its first day, and the whole month will do. */
    monthOnly: z.boolean().optional(),
    /** It goes by post: the last day to post it. */
    postOn: Day.optional(),
  }),
  /** We promised to call or write on this day. */
  z.strictObject({ rule: z.literal('promised'), on: Day, note: z.string().nullable() }),
  /** An enquiry in its decision period. */
  z.strictObject({ rule: z.literal('enquiry'), matterId: Id, title: z.string(), openedOn: Day, contactNumber: z.int() }),
  z.strictObject({ rule: z.literal('complaint'), matterId: Id, title: z.string(), openedOn: Day }),
  /** Bought, and has not heard from us since. */
  z.strictObject({ rule: z.literal('follow-up'), orderedOn: Day, product: z.string().nullable() }),
  /** One of the four things a purchase deserves has not been done yet and its moment has come; `broughtOn` where a person asked for it. */
  z.strictObject({
    rule: z.literal('essential'),
    essential: Essential,
    orderedOn: Day,
    product: z.string().nullable(),
    dueOn: Day,
    broughtOn: Day.optional(),
  }),
  z.strictObject({ rule: z.literal('manual'), note: z.string().nullable(), on: Day, found: FoundReason.optional() }),
  /** They wrote to us and nobody has answered. */
  z.strictObject({ rule: z.literal('reply'), on: Day, subject: z.string().nullable() }),
  /**
   * The next step of a journey. `name`, `title` and `note` are a person's own words; where they are null, those of the ready journey (`ready`)
   * and its step (`step`) are said in the reader's language (kit/journeys).
   */
  z.strictObject({
    rule: z.literal('journey'),
    enrolmentId: Id,
    stepId: Id,
    ready: z.string().nullable(),
    step: z.string().nullable(),
    name: z.string().nullable(),
    title: z.string().nullable(),
    note: z.string().nullable(),
    /** What was bought or asked, where that began it. */
    about: z.string().nullable(),
    /** The day that began it. */
    triggerOn: Day,
    by: z.enum(['order', 'matter', 'other']),
    dueOn: Day,
    essential: Essential.nullable(),
    /** Nothing more pressing is on the card: the step's own channel and words are used. */
    leads: z.boolean(),
  }),
]);
export type Reason = z.infer<typeof Reason>;

/** Expected worth = lateness x chance x value x perishability; each 0 or more, so that the product explains the place. */
export const WorthParts = z.strictObject({
  lateness: z.number(),
  chance: z.number(),
  value: z.number(),
  perishable: z.number(),
  /** The chance by the rhythm alone, where earlier months of the whole base moved it. */
  ownChance: z.number().optional(),
});
export type WorthParts = z.infer<typeof WorthParts>;

/** What keeps a touch back: the rule by name, the day it is released (null: until somebody acts), and another way. */
export const holdRules = [
  'channel-limit',
  'total-limit',
  /** Not on this day there: a Saturday, a Sunday, a public holiday of the customer's country. */
  'quiet-day',
  /** Not at this hour there. */
  'quiet-hours',
  'no-basis',
  'opted-out',
  'no-address',
  /** Stands in the country's register of people who do not want to be called or written to. */
  'reserved',
  /** Nobody has looked into that register for too long. */
  'not-washed',
  'open-complaint',
  'paused',
  /** As their own automatic reply said. */
  'away',
  'locked',
] as const;
export type HoldRule = (typeof holdRules)[number];
/** What a person may let go all the same: a stop, a missing ground, a register and a missing address are nobody's to override. */
const overridable: ReadonlySet<HoldRule> = new Set(['channel-limit', 'total-limit', 'quiet-day', 'quiet-hours', 'open-complaint', 'paused', 'away'] as const);
/** Neither are the days and hours that the law of the customer's country names. */
export const canBeOverridden = ({ rule, byLaw }: { rule: HoldRule; byLaw?: boolean | undefined }): boolean => overridable.has(rule) && byLaw !== true;
export const Hold = z.strictObject({
  rule: z.enum(holdRules),
  channel: Channel,
  releasedOn: Day.nullable(),
  otherChannel: Channel.nullable(),
  /** For limits: so many in so many days. */
  limit: z.strictObject({ maxTouches: z.int(), perDays: z.int() }).optional(),
  /** For bases: the country whose rule decided. */
  country: z.string().optional(),
  basis: Basis.optional(),
  /** The reason passes before the hold is released: said, not hidden. */
  passesBefore: z.boolean().optional(),
  /** The occasion that would pass. */
  passing: OccasionKind.optional(),
  /** Of quiet days: what the day is there. */
  quietDay: z.enum(['saturday', 'sunday', 'holiday']).optional(),
  /** Of quiet hours: from when on we may on the day of release, in the customer's zone, and the hour it is there now. */
  from: TimeOfDay.optional(),
  localTime: TimeOfDay.optional(),
  /** The law of the country says so, not only we. */
  byLaw: z.boolean().optional(),
  /** Of registers: when we last looked; null where nobody ever has. */
  washedOn: Day.nullable().optional(),
  /** Of locks: who has the card open. */
  who: z.string().optional(),
});
export type Hold = z.infer<typeof Hold>;

export const ImportState = z.enum(['running', 'done', 'cancelled', 'undone']);
export type ImportState = z.infer<typeof ImportState>;

/** Why one row of a file was not taken; the sentence is made in the reader's language (kit/say). */
export const rejectCodes = [
  'no-name',
  'bad-email',
  'bad-date',
  'future-birthday',
  'bad-number',
  'no-date',
  'no-customer',
  'unknown-customer',
  'no-amount',
  'empty-row',
  'too-few-columns',
  'too-many-columns',
] as const;
export const RejectReason = z.strictObject({ code: z.enum(rejectCodes), column: z.string().nullable(), value: z.string().nullable() });
export type RejectReason = z.infer<typeof RejectReason>;
