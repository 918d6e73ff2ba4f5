// What a language must be able to say about a rule that keeps a touch back.
import type { Basis, Channel, Hold } from '#contract/words';
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
  locked: string;
  /** What ends a hold that no day ends; '' where there is nothing to add. */
  until: Record<Hold['rule'], string>;
  /** `when`: "tomorrow" or "on 3 December". */
  released: (when: string) => string;
  passesBefore: string;
  instead: (by: string) => string;
};
