// What a language must be able to say about a letter that should be looked at before it leaves.
import type { Finding } from '#contract/letters';
import type { Language } from '#contract/words';

type TooLong = Extract<Finding, { rule: 'too-long' }>;

/** Words of somebody else come in the language's own quotation marks. */
export type FindingWords = {
  /** The fields' names, joined. */
  unfilled: (fields: string, count: number) => string;
  /** `when` is an adverb: "9 days ago", "in February". */
  sameWords: (when: string) => string;
  /** What to do about it, where it must not go like this. */
  changeWords: string;
  nothingNew: string;
  /** When the day is: "on 3 February". */
  earlyWish: (on: string) => string;
  /** The complaint's title, and since when: "on 3 February". */
  complaint: (title: string, on: string) => string;
  oneName: (name: string, count: number) => string;
  wrongLanguage: (wanted: Language, found: Language) => string;
  noStop: string;
  tooLong: Record<TooLong['unit'], (amount: number, most: number) => string>;
  linkDiffers: (shown: string, leadsTo: string) => string;
};
