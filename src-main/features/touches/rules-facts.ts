// What the planner knows of one customer, as plain facts. Every day is a day number (days since 1970-01-01, see kit/days).
import type { ChannelLimit, TeamSettings } from '#contract/team';
import type {
  Basis,
  Channel,
  ContactPointKind,
  ContactPointState,
  CustomerKind,
  Day,
  Direction,
  Essential,
  Hold,
  Id,
  MatterKind,
  OccasionKind,
  Reason,
  TouchState,
  WorthParts,
} from '#contract/words';
import type { JourneyFact } from './rules-journeys.ts';
import type { QuietSettings } from './rules-quiet.ts';
import type { RegisterFact } from './rules-registers.ts';
import type { OwnerAway } from './rules-whose.ts';

/** A contact that happened. `reached` is false for a call nobody answered: it is no contact and counts towards no limit. */
export interface ContactFact {
  on: number;
  channel: Channel;
  direction: Direction;
  reached: boolean;
}

/** `post`: the days to write and to post a card so that it is there in time; only where it goes by post. */
export interface OccasionDay {
  on: number;
  years: number | null;
  post?: { writeOn: number; postOn: number };
}

export interface OccasionFact {
  /** Null: the anniversary of the first order, which is nobody's row. */
  id: Id | null;
  kind: OccasionKind;
  label: string | null;
  story: string | null;
  /** Days before the occasion on which the touch is due. */
  leadDays: number;
  /** Only the month is known; each date is its first day. */
  monthOnly?: boolean;
  /** The last one before today (if any) and the next, upwards. */
  dates: OccasionDay[];
}

export interface MatterFact {
  id: Id;
  kind: MatterKind;
  title: string;
  openedOn: number;
  decisionUntil: number;
}

/** The open outgoing touch the customer already has. */
export interface OpenTouch {
  channel: Channel;
  /** A person chose the channel: the planner keeps it. */
  channelIsChosen: boolean;
  dueOn: number | null;
  /** A person chose the day: the planner keeps it. */
  dayIsChosen: boolean;
  snoozedUntil: number | null;
  /** A person let it go in spite of a hold. */
  overridden: boolean;
  reasons: readonly Reason[];
}

/** The learned figures, as far as planning needs them; see scoring. */
export interface RhythmFact {
  lastOn: number | null;
  expectedGapDays: number;
  gapHighDays: number;
  gapSource: 'own' | 'segment';
  lateSinceOn: number | null;
  /** Chance, 0..1, to buy within 30 days, seen from a day. */
  chanceOn: (day: number) => number;
  /** The same by the rhythm alone; absent where earlier windows of the base say nothing more. */
  ownChanceOn?: (day: number) => number;
}

export interface CustomerFacts {
  id: Id;
  country: string;
  region: string | null;
  kind: CustomerKind;
  segmentId: Id;
  /** The segment's intervals, and the customer's own where somebody set them. */
  segmentCadence: { idealDays: number; worstDays: number };
  /** Bought little, long ago, and is unlikely to buy: hears from us at the worst interval instead of the ideal one. */
  waits: boolean;
  ownCadence: { idealDays: number | null; worstDays: number | null };
  wantsNewsletter: boolean;
  pausedUntil: number | null;
  /** The last day away, as their own automatic reply said. */
  awayUntil: number | null;
  register: RegisterFact;
  /** The day we learned of the customer. */
  knownSince: number;
  rhythm: RhythmFact;
  lastProduct: string | null;
  /** Mean of the purchases, roughly in euros; null before the first. */
  averagePurchase: number | null;
  /** Done touches, in any order. */
  contacts: readonly ContactFact[];
  /** The last day on which a person skipped a touch. */
  lastSkipOn: number | null;
  points: readonly { kind: ContactPointKind; state: ContactPointState }[];
  consents: readonly { channel: Channel; basis: Basis; isWithdrawn: boolean }[];
  occasions: readonly OccasionFact[];
  /** Open matters only. */
  matters: readonly MatterFact[];
  /** The next step of each journey they are on, the first due first. */
  journeys: readonly JourneyFact[];
  open: OpenTouch | null;
  /** The first incoming contact that nobody has answered. */
  asksAnswer: { on: number; subject: string | null } | null;
  purchase: PurchaseFact | null;
  /** The last holiday of whoever this customer belongs to; absent where they entered none. */
  ownerAway?: OwnerAway;
}

/** What the last purchase still deserves, with the days on which each asks for it; see essentials. Null where nothing is missing. */
export interface PurchaseFact {
  orderedOn: number;
  gaps: readonly { essential: Essential; due: number; until: number }[];
}

export interface PlanSettings extends QuietSettings {
  limits: readonly ChannelLimit[];
  leap: TeamSettings['leap'];
}

/** What is to be done next with one customer: exactly one touch, whatever the number of reasons. */
export interface PlannedTouch {
  state: Extract<TouchState, 'planned' | 'held'>;
  channel: Channel;
  dueOn: Day;
  reasons: Reason[];
  worth: number;
  worthParts: WorthParts;
  perishesOn: Day | null;
  /** From this day on it is very late, the days its owner is away left out. */
  veryLateOn: Day;
  hold: Hold | null;
  heldUntilOn: Day | null;
  contactNumber: number | null;
  matterId: Id | null;
  occasionId: Id | null;
  /** The letter of the journey's step, where its words are the card's. */
  templateId: Id | null;
  journeyStepId: Id | null;
  enrolmentId: Id | null;
}
