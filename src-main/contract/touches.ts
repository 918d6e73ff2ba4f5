import { oc } from '@orpc/contract';
import { z } from 'zod';
import { alreadyDone, invalid, notFound } from './errors.ts';
import { AwayToday, BackToday, dayCalls, PutOff, Waiting } from './touches-day.ts';
import { matterCalls } from './touches-matters.ts';
import {
  Channel,
  Day,
  Direction,
  Essential,
  Feedback,
  Hold,
  holdRules,
  Id,
  Instant,
  Language,
  Reason,
  ReasonProposal,
  SkipReason,
  TimeOfDay,
  TouchState,
  WorthParts,
} from './words.ts';

export const queueGroups = ['overdue', 'today', 'tomorrow', 'week', 'later'] as const;
export const QueueGroup = z.enum(queueGroups);
export type QueueGroup = z.infer<typeof QueueGroup>;

/**
 * In time before the due day, due on it, late until the worst interval, very late after it. Three of them have a colour; the screen shows each
 * with a word and a shape, never by colour alone.
 */
export const Lateness = z.enum(['on-time', 'due', 'late', 'very-late']);
export type Lateness = z.infer<typeof Lateness>;

/** Why a card is on this list although the customer is another's: its owner is away, or somebody handed it over, perhaps with a word. */
export const FromColleague = z.strictObject({ how: z.enum(['stand-in', 'handed']), name: z.string(), note: z.string().nullable() });
export type FromColleague = z.infer<typeof FromColleague>;

/** Who has a card that was handed over, and by whom; the word that came with it. */
export const HandedCard = z.strictObject({ to: z.string(), isMine: z.boolean(), by: z.string(), isByMe: z.boolean(), note: z.string().nullable() });
export type HandedCard = z.infer<typeof HandedCard>;

export const QueueRow = z.strictObject({
  touchId: Id,
  customerId: Id,
  name: z.string(),
  language: Language,
  channel: Channel,
  reasons: z.array(Reason),
  dueOn: Day,
  snoozedUntilOn: Day.nullable(),
  group: QueueGroup,
  lateness: Lateness,
  minutes: z.int(),
  worth: z.number(),
  worthParts: WorthParts,
  /** In today's selection for the minutes the person has; the rest waits on its planned day. */
  fitsToday: z.boolean(),
  /** Where it is due and does not fit today: the day on which there is room for it. A proposal; nothing was moved. */
  plannedOn: Day.nullable(),
  /** The hour (0..23 on this desk's clock) at which they usually answer; of calls that are due. */
  bestHour: z.int().nullable(),
  hold: Hold.nullable(),
  from: FromColleague.nullable(),
});
export type QueueRow = z.infer<typeof QueueRow>;

export const Queue = z.strictObject({
  today: Day,
  doneToday: z.int(),
  totalToday: z.int(),
  minutesAvailable: z.int(),
  minutesPlanned: z.int(),
  rows: z.array(QueueRow),
  held: z.array(QueueRow),
  /** Rows of the later groups that are not listed; the count is said, they are never lost. */
  moreLater: z.int(),
  waitingForReply: z.int(),
  lateDebt: z.int(),
  /** The minutes that were chosen for today; null on a usual day. */
  sizedTo: z.int().nullable(),
  waiting: Waiting,
  putOff: PutOff.nullable(),
  away: AwayToday.nullable(),
  back: BackToday.nullable(),
});
export type Queue = z.infer<typeof Queue>;

/** A touch that a rule keeps back, wherever it is looked at from. */
export const HeldRow = QueueRow.pick({ touchId: true, customerId: true, name: true, language: true, channel: true, reasons: true, dueOn: true }).extend({
  hold: Hold,
  ownerName: z.string().nullable(),
});
export type HeldRow = z.infer<typeof HeldRow>;

/** Everything held back that is due within the week: what would pass meanwhile first, then by worth. */
export const HeldList = z.strictObject({
  today: Day,
  total: z.int(),
  /** How many would pass before they are released. */
  passing: z.int(),
  groups: z.array(z.strictObject({ rule: z.enum(holdRules), count: z.int() })),
  rows: z.array(HeldRow),
  /** Rows of this choice that are not listed. */
  more: z.int(),
});
export type HeldList = z.infer<typeof HeldList>;

/** What comes after: by the rules, on a chosen day, or nothing until the customer writes. */
export const NextStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('by-rules') }),
  z.strictObject({
    kind: z.literal('on-day'),
    channel: Channel,
    on: Day,
    /** `HH:MM` in the salesperson's zone: the loop reminds of it at that minute. */
    at: TimeOfDay.nullable().optional(),
    note: z.string().max(500).nullable(),
  }),
]);
export type NextStep = z.infer<typeof NextStep>;

export const Touch = z.strictObject({
  id: Id,
  customerId: Id,
  channel: Channel,
  direction: Direction,
  state: TouchState,
  dueOn: Day.nullable(),
  snoozedUntilOn: Day.nullable(),
  reasons: z.array(Reason),
  worth: z.number().nullable(),
  worthParts: WorthParts.nullable(),
  hold: Hold.nullable(),
  doneAt: Instant.nullable(),
  summary: z.string().nullable(),
});
export type Touch = z.infer<typeof Touch>;

export const ActView = z.strictObject({ actId: Id, kind: z.string(), customerId: Id.nullable(), customerName: z.string().nullable(), at: Instant });
export type ActView = z.infer<typeof ActView>;

/** What somebody says a contact was of the four things a purchase deserves (unsaid, the rules decide), and how it was for the customer. */
export const saidOfIt = { essentials: z.array(Essential).max(4).optional(), feedback: Feedback.nullable().optional() };

/** What there is to say to one customer, in the stated order of kinds. */
export const FoundForCustomer = z.strictObject({
  customerId: Id,
  name: z.string(),
  language: Language,
  /** What the card says of their trade, for an article that somebody adds. */
  tradeWords: z.string(),
  proposals: z.array(ReasonProposal),
});
export type FoundForCustomer = z.infer<typeof FoundForCustomer>;

const touchOut = z.strictObject({ touch: Touch, actId: Id, nextTouchId: Id.nullable() });
const acted = { ...notFound, ...alreadyDone };

export const touches = {
  queue: oc.input(z.strictObject({ minutes: z.int().min(5).max(720).nullable().default(null), laterLimit: z.int().min(0).max(500).default(50) })).output(Queue),
  held: oc
    .input(
      z.strictObject({
        whose: z.enum(['mine', 'everybody']).default('mine'),
        rule: z.enum(holdRules).nullable().default(null),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(HeldList),
  get: oc
    .input(z.strictObject({ touchId: Id }))
    .errors(notFound)
    .output(
      Touch.extend({
        bestHour: z.int().nullable(),
        lastWords: z.strictObject({ on: Day, channel: Channel, text: z.string(), who: z.string().nullable() }).nullable(),
        lockedBy: z.string().nullable(),
        /** It is no hour to ring there (for an SMS: to send one); null where it is. */
        quiet: Hold.nullable(),
      }),
    ),
  done: oc
    .input(
      z.strictObject({
        touchId: Id,
        channel: Channel.optional(),
        summary: z.string().max(10_000).default(''),
        minutes: z.int().min(0).max(1440).optional(),
        /** What it told that was new; the same is never told twice. */
        newsItemId: Id.nullable().optional(),
        next: NextStep.default({ kind: 'by-rules' }),
        ...saidOfIt,
      }),
    )
    .errors({ ...acted, ...invalid })
    .output(touchOut),
  /** Still due, asked again on that day. */
  snooze: oc
    .input(z.strictObject({ touchId: Id, untilOn: Day }))
    .errors({ ...acted, ...invalid })
    .output(touchOut),
  /** A new due day. */
  move: oc
    .input(z.strictObject({ touchId: Id, toOn: Day }))
    .errors({ ...acted, ...invalid })
    .output(touchOut),
  skip: oc
    .input(z.strictObject({ touchId: Id, reason: SkipReason }))
    .errors(acted)
    .output(touchOut),
  /** Lets a held touch go all the same; the note says why. */
  override: oc
    .input(z.strictObject({ touchId: Id, note: z.string().trim().min(1).max(500) }))
    .errors({ ...acted, ...invalid })
    .output(touchOut),
  switchChannel: oc
    .input(z.strictObject({ touchId: Id, channel: Channel }))
    .errors(acted)
    .output(touchOut),
  /** Onto a colleague's list, with its reason; what comes after it is the owner's again. */
  hand: oc
    .input(z.strictObject({ touchId: Id, toId: Id, note: z.string().trim().max(500).nullable() }))
    .errors({ ...acted, ...invalid })
    .output(touchOut),
  /** Null where the customer's card is with whoever it belongs to. */
  handed: oc.input(z.strictObject({ customerId: Id })).output(HandedCard.nullable()),
  /** A contact that happened outside the queue, incoming ones too: it resets the clock. */
  log: oc
    .input(
      z.strictObject({
        customerId: Id,
        channel: Channel,
        direction: Direction,
        summary: z.string().trim().min(1).max(10_000),
        on: Day.optional(),
        next: NextStep.default({ kind: 'by-rules' }),
        ...saidOfIt,
      }),
    )
    .errors({ ...notFound, ...invalid })
    .output(touchOut),
  plan: oc
    .input(z.strictObject({ customerId: Id, channel: Channel, on: Day, note: z.string().max(500).nullable() }))
    .errors({ ...notFound, ...invalid })
    .output(touchOut),
  /** Looks for reasons to be in touch with a customer, when nothing is due by itself. */
  reasons: oc
    .input(z.strictObject({ customerId: Id }))
    .errors(notFound)
    .output(FoundForCustomer),
  /** The same for some of those who are not due. */
  reasonsForSome: oc.output(z.array(FoundForCustomer)),
  /** Puts one of them on the customer's card; not found where it is no longer there. */
  takeReason: oc
    .input(z.strictObject({ customerId: Id, key: z.string().max(300) }))
    .errors(notFound)
    .output(touchOut),
  /** Others see who has the card open. `takeOver`: it is ours from now on, after the person has been asked. */
  openCard: oc
    .input(z.strictObject({ customerId: Id, takeOver: z.boolean().optional() }))
    .errors(notFound)
    .output(z.strictObject({ lockedBy: z.string().nullable() })),
  closeCard: oc.input(z.strictObject({ customerId: Id })).output(z.strictObject({ closed: z.literal(true) })),
  /** Takes back the last act of this person that is not yet taken back, also after a restart. */
  undo: oc
    .input(z.strictObject({ actId: Id.optional() }))
    .errors({
      NOTHING_TO_UNDO: { message: 'There is nothing to take back.' },
      CANNOT_UNDO: { message: 'It cannot be taken back any more.', data: z.strictObject({ why: z.enum(['letter-has-left', 'changed-since']) }) },
      /** The next to be taken back is a whole batch, older than the last act: `campaigns.takeBack` does it once the person has said so. */
      ASK_FIRST: { message: 'It would take back a whole batch.', data: z.strictObject({ campaignId: Id, letters: z.int(), sentAt: Instant }) },
    })
    .output(z.strictObject({ undone: ActView, touchId: Id.nullable() })),
  lastAct: oc.output(ActView.nullable()),
  ...dayCalls,
  ...matterCalls,
};
