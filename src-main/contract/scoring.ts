// Whom it is worth to contact: what is known of one customer, who is late, best or better left waiting, and how good all that has been.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { notFound } from './errors.ts';
import { Day, Id, Instant, Money } from './words.ts';

/** What the choice of whom to write to is after: who is likely to come back, what they will spend, or three of one and two of the other. */
export const goals = ['comeback', 'revenue', 'mixed'] as const;
export const Goal = z.enum(goals);
export type Goal = z.infer<typeof Goal>;

/** Classes of recency and of frequency with money, by name; see features/scoring/rules-rfm. The best first. */
export const rfmClasses = [
  'champions',
  'loyal',
  'promising',
  'new',
  'needs-attention',
  'about-to-sleep',
  'at-risk',
  'cannot-lose',
  'hibernating',
  'gone-quiet',
] as const;
export const RfmClass = z.enum(rfmClasses);
export type RfmClass = z.infer<typeof RfmClass>;

/** Fifths of everybody who ever bought: 5 is the best. */
export const Rfm = z.strictObject({ r: z.int().min(1).max(5), f: z.int().min(1).max(5), m: z.int().min(1).max(5) });
export type Rfm = z.infer<typeof Rfm>;

/** The gap until the next purchase, in days: the usual one, and between `low` and `high` in 8 of 10 cases. */
export const GapRange = z.strictObject({ usualDays: z.number(), lowDays: z.number(), highDays: z.number(), source: z.enum(['own', 'segment']) });
export type GapRange = z.infer<typeof GapRange>;

/** Where in their rhythm somebody stands: the gap is short yet, about over, longer than 9 in 10, longer than 19 in 20. */
export const rhythmStages = ['early', 'about-now', 'late', 'very-late'] as const;
export const RhythmStage = z.enum(rhythmStages);
export type RhythmStage = z.infer<typeof RhythmStage>;

/** The grounds of a score, as facts; kit/say-score makes the sentence of them in any of the five languages. */
export const ScoreWhy = z.strictObject({
  purchases: z.int().min(1),
  lastOrderOn: Day,
  gap: GapRange,
  stage: RhythmStage,
  /** From this day on later than 9 in 10 of their gaps. */
  lateSinceOn: Day,
  /** Chance, 0..1, to buy within 30 days. Likely to buy; not "because we write". */
  chance: z.number(),
  /** Chance, 0..1, that they still buy from us at all. */
  alive: z.number(),
});
export type ScoreWhy = z.infer<typeof ScoreWhy>;

/** What to expect within a time: how many purchases, and what they come to (null where no amounts are known). */
export const Outlook = z.strictObject({ chance: z.number(), orders: z.number(), value: Money.nullable() });
export type Outlook = z.infer<typeof Outlook>;

export const CustomerScore = z.strictObject({
  customerId: Id,
  why: ScoreWhy,
  in30: Outlook,
  in90: Outlook,
  inYear: Outlook.extend({
    /** Of that value what is left after costs, by the margin of past orders; null where no margin is known. */
    margin: Money.nullable(),
    /** 0..1, of this customer's own orders drawn towards everybody's. */
    marginShare: z.number().nullable(),
  }),
  rfm: Rfm.nullable(),
  rfmClass: RfmClass.nullable(),
  /** For the drawing: the purchase days, upwards (the last 40). The gap under way goes from the last one to `today`. */
  purchaseDays: z.array(Day),
  today: Day,
  /** What it was learned from; null before anything was learned (a new desk): then the interval named for the segment stands. */
  learned: z.strictObject({ at: Instant, customers: z.int(), purchases: z.int(), earlierWindows: z.boolean() }).nullable(),
});
export type CustomerScore = z.infer<typeof CustomerScore>;

export const ScoringSettings = z.strictObject({
  goal: Goal,
  /** Late alerts are shown for so many days after the late line was passed. */
  alertDays: z.int().min(1).max(90),
});
export type ScoringSettings = z.infer<typeof ScoringSettings>;

/** One line of a list: who, the grounds, and what they spent so far. */
export const ScoredPerson = z.strictObject({
  customerId: Id,
  name: z.string(),
  why: ScoreWhy,
  rfmClass: RfmClass.nullable(),
  spent: Money.nullable(),
  /** Value to come within a year. */
  yearValue: Money.nullable(),
});
export type ScoredPerson = z.infer<typeof ScoredPerson>;

const People = z.strictObject({ people: z.array(ScoredPerson), total: z.int() });
const Page = z.strictObject({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) });

/** A share of so many with its 95 % interval. */
const Estimate = z.strictObject({ share: z.number(), low: z.number(), high: z.number() });
export type Estimate = z.infer<typeof Estimate>;

/** Ways to pick, side by side. */
export const pickers = ['ours', 'rfm', 'rfm-recency', 'chance'] as const;
export const Picker = z.enum(pickers);
export type Picker = z.infer<typeof Picker>;

/** Month ends it takes before anything is said of better or worse. */
export const fewestReplayMonths = 6;

export const ReplayWindow = z.strictObject({
  horizonDays: z.union([z.literal(30), z.literal(90)]),
  /** Month ends that were replayed, and customers ranked on them together. */
  months: z.int(),
  ranked: z.int(),
  /** Picks judged: five a month. */
  picks: z.int(),
  /** Of the five picked each month, the share who then bought. */
  hitAtFive: z.record(Picker, Estimate),
  /** Of the best twentieth each month, the share who then bought. */
  topTwentieth: z.record(Picker, Estimate),
  /** Ours less RFM with recency, at five: with its interval over months. */
  margin: z.strictObject({ difference: z.number(), low: z.number(), high: z.number() }),
  /** Purchases foretold against those that came: 1 is exact. */
  foretold: z.number(),
  cameTrue: z.int(),
  /** Mean distance between chance and outcome over ten bands, 0 is exact. */
  calibrationError: z.number(),
  bands: z.array(z.strictObject({ customers: z.int(), foretold: z.number(), came: z.number() })),
  /** Going down each order from the best: of everybody who bought, the share found within the first `of` (0..1) of those ranked. */
  gain: z.array(z.strictObject({ of: z.number(), ours: z.number(), rfmRecency: z.number() })),
  /** By month end, for a drawing. */
  byMonth: z.array(z.strictObject({ on: Day, ranked: z.int(), ours: z.int(), rfmRecency: z.int(), picks: z.int() })),
  verdict: z.enum(['too-early', 'better', 'no-better', 'worse']),
});
export type ReplayWindow = z.infer<typeof ReplayWindow>;

export const Replay = z.strictObject({
  replayedAt: Instant,
  today: Day,
  customers: z.int(),
  /** Null where not even one month end has five customers to rank and its outcome behind it. */
  windows: z.array(ReplayWindow).nullable(),
});
export type Replay = z.infer<typeof Replay>;

export const ReplayState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('running'), done: z.int(), of: z.int(), last: Replay.nullable() }),
  /** The last one broke off; an earlier result stands. */
  z.strictObject({ kind: z.literal('broke'), last: Replay.nullable() }),
  z.strictObject({ kind: z.literal('ready'), replay: Replay, ordersChangedSince: z.boolean() }),
]);
export type ReplayState = z.infer<typeof ReplayState>;

/** How the learning from all orders stands. */
export const LearningState = z.strictObject({
  state: z.enum(['idle', 'running', 'broke']),
  /** What stands; null before the first time. */
  last: z
    .strictObject({
      on: Day,
      customers: z.int(),
      purchases: z.int(),
      /** Horizons, in days, for which earlier months of all customers speak too; see features/scoring/rules-learned. */
      earlierMonthsFor: z.array(z.int()),
    })
    .nullable(),
  /** What it takes before earlier months may speak: customers looked at on earlier days, and those of them who then bought. */
  needs: z.strictObject({ snapshots: z.int(), buyers: z.int() }),
});
export type LearningState = z.infer<typeof LearningState>;

export const scoring = {
  /** Null for who never bought. */
  customer: oc
    .input(z.strictObject({ customerId: Id }))
    .errors(notFound)
    .output(CustomerScore.nullable()),
  settings: oc.output(ScoringSettings),
  saveSettings: oc.input(ScoringSettings).output(ScoringSettings),
  /** Who passed the late line within the last days, the likeliest to come back first. */
  lateAlerts: oc.input(Page).output(People.extend({ sinceOn: Day })),
  /** The best: recent, often and much, by the value to come. */
  best: oc.input(Page).output(People),
  /** Silent, seldom and little, and unlikely to buy: they may wait. */
  passive: oc.input(Page).output(People),
  /** "How good are we?": what the last replay of the past found, or how far the present one is. */
  replay: oc.output(ReplayState),
  /** Begins a replay aside; answers at once. One at a time. */
  startReplay: oc.output(ReplayState),
  cancelReplay: oc.output(ReplayState),
  learning: oc.output(LearningState),
  /** Learns anew aside, where nothing does already; answers at once. */
  learnAgain: oc.output(LearningState),
};
