// What a language must be able to say about a rule that keeps a touch back.
import type { Basis, Channel, Hold, OccasionKind } from '#contract/words';
import type { Span } from '../../why/shape.ts';

/** Countries that we can say with their preposition; others go by their code. */
export const saidCountries = ['IS', 'HU', 'SI', 'NO', 'GB', 'IE', 'SE', 'DK', 'FI', 'DE', 'AT', 'HR', 'IT'] as const;
export type SaidCountry = (typeof saidCountries)[number];

export type HoldWords = {
  /** "by e-mail", inside a sentence. */
  by: Record<Channel, string>;
  /** "Limit: by phone no more than once in 2 weeks." `by` is null for all channels together. */
  limit: (by: string | null, times: number, per: Span) => string;
  /** A limit of which only the name is known. */
  enough: (by: string | null) => string;
  /** "In Norway", at the start of a sentence. */
  inCountry: Record<SaidCountry, string>;
  inOtherCountry: (code: string | null) => string;
  noBasis: (inCountry: string, by: string, lack: string) => string;
  /** Why what we have is not enough. */
  lack: Record<Basis, string>;
  optedOut: (by: string) => string;
  noAddress: Record<Channel, string>;
  openComplaint: string;
  paused: string;
  /** As their own automatic reply said. */
  away: string;
  locked: string;
  lockedBy: (name: string) => string;
  /** "Not by phone on a Sunday." */
  quietDay: Record<NonNullable<Hold['quietDay']>, (by: string) => string>;
  /** `time`: what the clock shows there. */
  quietHours: (time: string | null, by: string) => string;
  byLaw: string;
  /** Stands in the register of that country; of another country there is none we know. */
  reserved: Record<'NO' | 'IS', string>;
  /** `when`: "on 3 October"; null where it was never done. */
  notWashed: (when: string | null) => string;
  /** What ends a hold that no day ends; '' where there is nothing to add. */
  until: Record<Hold['rule'], string>;
  /** `when`: "tomorrow" or "on 3 December". */
  released: (when: string) => string;
  /** "Free again tomorrow from 9:00 local time." */
  releasedFrom: (when: string, from: string) => string;
  passesBefore: string;
  /** The same where it is known which occasion passes. */
  passing: Record<OccasionKind, string>;
  instead: (by: string) => string;
};
