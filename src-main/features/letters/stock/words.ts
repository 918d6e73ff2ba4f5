// The shape of the letters that come with the app. Product and holiday names are raw data of unknown grammar: in every language they
// stand in quotation marks or after a colon, in the nominative. Neither the writer's nor the reader's sex is assumed.
import type { AddressForm, TemplatePurpose } from '#contract/words';

export interface LetterWords {
  subject: string;
  previewText: string;
  body: string;
}

export const stockKeys = ['one-in-five', 'birthday', 'favourite-holiday', 'keep-in-touch', 'follow-up'] as const satisfies readonly TemplatePurpose[];
export type StockKey = (typeof stockKeys)[number];
export type StockOfLanguage = Record<StockKey, Record<AddressForm, LetterWords>>;

/** A letter from its subject, the line shown beside the subject in a mail program, and its paragraphs. */
export function words(subject: string, previewText: string, ...paragraphs: string[]): LetterWords {
  return { subject, previewText, body: ['{{ customer.greeting }}', ...paragraphs].join('\n\n') };
}

/** Where a language has one form of address for everybody. */
export function forBoth(letter: LetterWords): Record<AddressForm, LetterWords> {
  return { formal: letter, familiar: letter };
}

/** One text where the day has passed, another where it has not. */
export function belatedOr(late: string, inTime: string): string {
  return `{% if occasion.isBelated %}${late}{% else %}${inTime}{% endif %}`;
}
