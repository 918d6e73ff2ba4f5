// What a language must be able to say about why somebody is to be contacted. Facts come ready: names of things are other people's words and stand
// in the nominative, in brackets, in quotation marks or after a colon, because nobody knows their gender or case.
import { usualContacts } from '#contract/touches-matters';
import type { Essential, OccasionKind } from '#contract/words';
import type { Unit } from '../format/shape.ts';

export type Span = { n: number; unit: Unit };
export type Near = 'past' | 'today' | 'ahead';

export type LateFacts = {
  /** "in February", "9 days ago". */
  when: string;
  product: string | null;
  /** "every 9 months". */
  every: string;
  source: 'own' | 'segment';
  /** By how much; null when the time is just coming. */
  over: Span | null;
};
/** `contact`: "6 weeks ago"; null when there was none. `instead`: they may wait, and without that it would be "every 3 months". */
export type CadenceFacts = { contact: string | null; every: string; instead: string | null };
export type OccasionFacts = {
  kind: OccasionKind;
  label: string | null;
  /** "tomorrow", "2 days ago". */
  when: string;
  near: Near;
  /** The day has passed, and wishes are still welcome. */
  isBelated: boolean;
  /** Age or years; null when the first year is not known. */
  years: number | null;
  /** In quotation marks. */
  story: string | null;
};
/** `note` in quotation marks. */
export type PlannedFacts = { when: string; near: Near; note: string | null };
export type EnquiryFacts = { when: string; title: string | null; contactNumber: number };
export type ComplaintFacts = { when: string; title: string | null };
/** `when`: "yesterday". */
export type ReplyFacts = { when: string; subject: string | null };
export type FollowUpFacts = { when: string; product: string | null };
export type EssentialFacts = FollowUpFacts & { essential: Essential };
/** `title` says what the step does; `about` what was bought or asked. */
export type JourneyFacts = { name: string | null; title: string; about: string | null };

/** One way of saying each reason, without capital and full stop. */
export type Sayings = {
  late: (f: LateFacts) => string;
  cadence: (f: CadenceFacts) => string;
  occasion: (f: OccasionFacts) => string;
  promised: (f: PlannedFacts) => string;
  enquiry: (f: EnquiryFacts) => string;
  complaint: (f: ComplaintFacts) => string;
  followUp: (f: FollowUpFacts) => string;
  /** One of the four things a purchase deserves, not done yet. */
  essential: (f: EssentialFacts) => string;
  manual: (f: PlannedFacts) => string;
  reply: (f: ReplyFacts) => string;
  journey: (f: JourneyFacts) => string;
};

export type LatenessBand = 'on-time' | 'late' | 'very-late';
export type ValueBand = 'never-bought' | 'has-bought';
export type UrgencyBand = 'can-wait' | 'not-long' | 'cannot-wait';

export type WhyWords = {
  /** What a purchase still lacks, as a clause of its own: for where the purchase was named just before. */
  lacking: Record<Essential, string>;
  /** A clause of the sentence on the card. */
  clause: Sayings;
  /** A fragment for one line of the queue. */
  fragment: Sayings;
  /** "Why this place?": factor is written ready ("2.4"). */
  parts: {
    lateness: (factor: string, band: LatenessBand) => string;
    /** `own`: by the rhythm alone, where earlier months of all customers moved it. */
    chance: (factor: string, percent: string, own: string | null) => string;
    value: (factor: string, band: ValueBand) => string;
    perishable: (factor: string, band: UrgencyBand) => string;
  };
};

/** " (Oak floor)" or nothing. */
export const inBrackets = (text: string | null): string => (text === null ? '' : ` (${text})`);
/** ": “call about samples”" or nothing. */
export const afterColon = (text: string | null): string => (text === null ? '' : `: ${text}`);

/** The words beside a contact's number that say how many a sale usually takes; '' once there were more. */
export const ofUsual = (contactNumber: number, words: string): string => (contactNumber <= usualContacts.to ? words : '');
