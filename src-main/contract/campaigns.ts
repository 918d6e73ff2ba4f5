import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import { Fills, Finding, LintRule, MissingField } from './letters.ts';
import { CampaignKind, CampaignState, Day, Hold, Id, Instant, MemberState, MessageState, Money, SkipCause, TemplatePurpose } from './words.ts';

/** So many letters at most in one batch. */
export const mostCopies = 1000;

/** How the copies of a batch stand; each is in one of these. */
export const CopyCounts = z.strictObject({
  /** Everybody who is to be written to, whoever is left out included. */
  total: z.int(),
  /** Not sent off yet, and of these: looked at by a person. */
  waiting: z.int(),
  read: z.int(),
  leftOut: z.int(),
  /** In the outbox, and not gone yet. */
  onTheWay: z.int(),
  sent: z.int(),
  /** Could not be delivered, or nobody knows whether it left. */
  trouble: z.int(),
  /** Left alone on purpose, to see what would have happened anyway; not in `total`. */
  heldOut: z.int(),
});
export type CopyCounts = z.infer<typeof CopyCounts>;

export const CampaignRow = z.strictObject({
  id: Id,
  kind: CampaignKind,
  name: z.string(),
  /** 'done' once everything has left. */
  state: CampaignState,
  templateId: Id.nullable(),
  /** As the letter is called; key is the app's own name of a letter that came with it. */
  template: z.strictObject({ key: z.string(), name: z.string(), purpose: TemplatePurpose, shipped: z.boolean() }).nullable(),
  newsItemId: Id.nullable(),
  startedOn: Day,
  sentAt: Instant.nullable(),
  counts: CopyCounts,
  /** Letters are being put into the outbox at this moment. */
  busy: z.boolean(),
  /** Sending was broken off before every copy was in the outbox: the rest can be sent with another press. */
  interrupted: z.boolean(),
  updatedAt: Instant,
});
export type CampaignRow = z.infer<typeof CampaignRow>;

export const Campaign = CampaignRow.extend({
  signerId: Id.nullable(),
  subjectA: z.string().nullable(),
  subjectB: z.string().nullable(),
  gift: z.strictObject({ name: z.string(), line: z.string().nullable(), cost: Money.nullable() }).nullable(),
  /** Of this person: without a mailbox nothing leaves by itself. */
  mailbox: z.enum(['ready', 'locked', 'paused', 'signed-out', 'none']),
  /** Until this instant the whole batch can be taken back; null where it is not on its way, or has begun to leave. */
  canTakeBackUntil: Instant.nullable(),
  /** When the first and the last of its letters will leave, if nothing comes between; null where nothing is on the way. */
  leaves: z.strictObject({ firstAt: Instant, lastAt: Instant }).nullable(),
});
export type Campaign = z.infer<typeof Campaign>;

/** One copy in the list of a batch. */
export const CopyRow = z.strictObject({
  customerId: Id,
  name: z.string(),
  address: z.string().nullable(),
  state: MemberState,
  /** Why it is left out. */
  cause: SkipCause.nullable(),
  /** Of the letter in the outbox; null before it is there. */
  message: z.strictObject({ id: Id, state: MessageState, sentAt: Instant.nullable(), leavesAt: Instant.nullable(), error: z.string().nullable() }).nullable(),
  /** Has words of its own. */
  edited: z.boolean(),
  readAt: Instant.nullable(),
  subjectArm: z.enum(['a', 'b']).nullable(),
});
export type CopyRow = z.infer<typeof CopyRow>;

/** What keeps one copy that waits from leaving, and what should be looked at. */
export const CopyCheck = z.strictObject({
  customerId: Id,
  /** 'warned': it leaves only with a person's word for what was found; 'stopped': not like this. */
  verdict: z.enum(['ready', 'warned', 'stopped', 'unfilled', 'no-address', 'no-words', 'held']),
  missing: z.array(MissingField),
  findings: z.array(Finding),
  hold: Hold.nullable(),
});
export type CopyCheck = z.infer<typeof CopyCheck>;

/** Before a batch is sent: how it would go. Each figure names whom it means. */
export const BatchCheck = z.strictObject({
  copies: z.array(CopyCheck),
  ready: z.int(),
  /** "31 of 90 have no first name": how many of those who wait, the most wanted first. */
  fields: z.array(
    z.strictObject({
      field: z.string(),
      canSaveToCard: z.boolean(),
      customerIds: z.array(Id),
      /** Those of them for whom there are other words to fall back to. */
      withFallback: z.array(Id),
    }),
  ),
  rules: z.array(z.strictObject({ rule: LintRule, level: z.enum(['stop', 'warn']), customerIds: z.array(Id) })),
  noAddress: z.array(Id),
  noWords: z.array(Id),
  held: z.array(Id),
  /** When the first and the last would leave, were the batch sent now; null where none would, or without a mailbox. */
  leaves: z.strictObject({ firstAt: Instant, lastAt: Instant }).nullable(),
});
export type BatchCheck = z.infer<typeof BatchCheck>;

/** One copy as it will arrive. `html` is shown in a sandboxed frame only. */
export const Copy = CopyRow.extend({
  touchId: Id.nullable(),
  /** Its own words, open fields as [[customer.firstName]]. */
  words: z.strictObject({ subject: z.string(), previewText: z.string(), body: z.string() }),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  check: CopyCheck,
  fills: Fills,
});
export type Copy = z.infer<typeof Copy>;

export const SendProgress = z.strictObject({
  phase: z.enum(['queuing', 'done', 'cancelled']),
  done: z.int(),
  total: z.int(),
  /** So far. */
  queued: z.int(),
  leftOut: z.int(),
  /** What Undo takes back. */
  actId: Id.nullable(),
});
export type SendProgress = z.infer<typeof SendProgress>;

const Person = z.strictObject({ customerId: Id, name: z.string() });

/** What came of a batch. Every figure is the length of the list behind it. */
export const CampaignResults = z.strictObject({
  sent: z.array(Person),
  replied: z.array(Person),
  bounced: z.array(Person),
  /** Asked to hear no more. */
  stopped: z.array(Person),
  /** Ordered within 90 days after their letter. */
  cameBack: z.array(Person.extend({ orderedOn: Day, revenue: z.array(Money) })),
  /** Of those who got a letter, so many have had their 90 days. */
  settled: z.int(),
  revenue: z.array(Money),
  /** Gifts; empty where nothing was spent. */
  cost: z.array(Money),
  byArm: z.array(z.strictObject({ arm: z.enum(['a', 'b']), subject: z.string(), sent: z.int(), replied: z.int(), cameBack: z.int() })),
  heldOut: z.strictObject({ total: z.int(), cameBack: z.int() }),
});
export type CampaignResults = z.infer<typeof CampaignResults>;

const one = z.strictObject({ campaignId: Id });
const oneCopy = z.strictObject({ campaignId: Id, customerId: Id });

/** What a person may do with a batch depends on how far it is. */
const wrongState = { WRONG_STATE: { message: 'The batch is too far for that.', data: z.strictObject({ state: CampaignState }) } };
/** The copy is in the outbox already, or left out. */
const notWaiting = { NOT_WAITING: { message: 'This copy is no longer waiting.', data: z.strictObject({ state: MemberState }) } };
const acted = z.strictObject({ actId: Id });

export const campaigns = {
  begin: oc
    .input(
      z.strictObject({
        kind: CampaignKind.default('letters'),
        /** Empty: named by its letter and the day. */
        name: z.string().trim().max(120).default(''),
        templateId: Id,
        customerIds: z.array(Id).min(1).max(mostCopies),
        newsItemId: Id.nullable().default(null),
      }),
    )
    .errors({ ...notFound, ...invalid })
    .output(z.strictObject({ campaignId: Id, actId: Id })),
  /** The newest first. */
  list: oc.input(z.strictObject({ kind: CampaignKind.optional(), limit: z.int().min(1).max(200).default(50) })).output(z.array(CampaignRow)),
  get: oc.input(one).errors(notFound).output(Campaign),
  members: oc.input(one).errors(notFound).output(z.array(CopyRow)),
  /** Looks through every copy that waits; some seconds for a thousand, so ask for it apart from the list. */
  check: oc.input(one).errors(notFound).output(BatchCheck),
  copy: oc.input(oneCopy).errors(notFound).output(Copy),
  rename: oc
    .input(z.strictObject({ campaignId: Id, name: z.string().trim().min(1).max(120) }))
    .errors(notFound)
    .output(acted),
  /** Own words for one copy; null: the letter's again. */
  saveCopy: oc
    .input(
      z.strictObject({
        ...oneCopy.shape,
        words: z.strictObject({ subject: z.string().max(300), previewText: z.string().max(300), body: z.string().max(20_000) }).nullable(),
      }),
    )
    .errors({ ...notFound, ...notWaiting })
    .output(acted),
  /** Fills open fields; what belongs on the card goes there where `toCard` says so, the rest stays with this copy. */
  fillIn: oc
    .input(z.strictObject({ ...oneCopy.shape, fills: Fills, toCard: z.boolean() }))
    .errors({ ...notFound, ...notWaiting, ...invalid })
    .output(z.strictObject({ saved: z.array(z.string()) })),
  /** The words to fall back to, for one copy or for all that lack the field. */
  useFallback: oc
    .input(z.strictObject({ campaignId: Id, field: z.string().max(60), customerId: Id.nullable() }))
    .errors(notFound)
    .output(z.strictObject({ copies: z.int(), actId: Id.nullable() })),
  leaveOut: oc
    .input(z.strictObject({ campaignId: Id, customerIds: z.array(Id).min(1).max(mostCopies), note: z.string().max(500).nullable().default(null) }))
    .errors(notFound)
    .output(z.strictObject({ copies: z.int(), actId: Id.nullable() })),
  /** Back into the batch. Against a hold only with a note, and only where a person may let it go. */
  takeIn: oc
    .input(z.strictObject({ ...oneCopy.shape, note: z.string().trim().min(1).max(500).nullable().default(null) }))
    .errors({ ...notFound, ...wrongState, HELD: { message: 'A rule holds it.', data: z.strictObject({ hold: Hold }) } })
    .output(acted),
  markRead: oc
    .input(z.strictObject({ ...oneCopy.shape, read: z.boolean() }))
    .errors(notFound)
    .output(z.strictObject({})),
  /**
   * Puts every copy that may leave into the outbox and leaves the others out with the cause. Warnings go only with their rule in `accepted`.
   * May be called again for what still waits: nobody is ever written to twice by one batch.
   */
  send: oc
    .input(z.strictObject({ campaignId: Id, accepted: z.array(LintRule).default([]) }))
    .errors({
      ...notFound,
      ...wrongState,
      BUSY: { message: 'It is being sent already.' },
      NO_MAILBOX: { message: 'No mailbox is connected.', data: z.strictObject({ mailbox: z.enum(['locked', 'paused', 'signed-out', 'none']) }) },
      NOTHING: { message: 'No copy is ready to leave.' },
    })
    .output(eventIterator(SendProgress)),
  /** Stops putting letters into the outbox; what is there stays there. */
  cancelSend: oc.input(one).output(z.strictObject({ cancelled: z.boolean() })),
  /** Undo of sending: everything that has not left is as before. With nothing gone the batch can be read and sent anew. */
  takeBack: oc
    .input(one)
    .errors({ ...notFound, ...wrongState })
    .output(z.strictObject({ takenBack: z.int(), left: z.int() })),
  pause: oc
    .input(one)
    .errors({ ...notFound, ...wrongState })
    .output(CampaignRow),
  resume: oc
    .input(one)
    .errors({ ...notFound, ...wrongState })
    .output(CampaignRow),
  /** For good: what has not left is cancelled and due again; what has left stays. */
  stop: oc
    .input(one)
    .errors({ ...notFound, ...wrongState })
    .output(z.strictObject({ cancelled: z.int(), left: z.int() })),
  /** A batch of which nothing has been sent. */
  remove: oc
    .input(one)
    .errors({ ...notFound, ...wrongState })
    .output(acted),
  results: oc.input(one).errors(notFound).output(CampaignResults),
};
