// One day of the catalogue. The tables beside this file hold them by what kind of day they are.
import type { Language } from '#contract/words';

export interface Holiday {
  /** Canonical rule. */
  rule: string;
  /** Another day in some countries (ISO 3166): Mother's Day is five different Sundays. */
  inCountry?: Record<string, string>;
  /** Names by language; `|` between the ways to write it, the first is the one shown. */
  names: Partial<Record<Language, string>>;
  /** Countries that offer it in the list to choose from; without it all do. */
  offeredIn?: string;
}
