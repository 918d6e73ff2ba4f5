// The shape of the letters that come with the app. Product and holiday names are raw data of unknown grammar: in every language they
// stand in quotation marks or after a colon, in the nominative. Neither the writer's nor the reader's sex is assumed.
import type { AddressForm, Motive, TemplateLayout, TemplatePurpose } from '#contract/words';

export interface LetterWords {
  subject: string;
  previewText: string;
  body: string;
}

interface StockLetter {
  purpose: TemplatePurpose;
  layout: TemplateLayout;
  /** As it stands in the list of letters until somebody renames it; the screens show shipped ones in the reader's language. */
  name: string;
}

/** Every letter that comes with the app, in the order in which the list of letters shows them. */
export const stockLetters = {
  'one-in-five': { purpose: 'one-in-five', layout: 'letter', name: 'One in five comes back' },
  birthday: { purpose: 'birthday', layout: 'letter', name: 'Birthday' },
  'name-day': { purpose: 'name-day', layout: 'letter', name: 'Name day' },
  'favourite-holiday': { purpose: 'favourite-holiday', layout: 'letter', name: 'Favourite holiday' },
  anniversary: { purpose: 'anniversary', layout: 'letter', name: 'Anniversary of the first order' },
  'follow-up': { purpose: 'follow-up', layout: 'letter', name: 'After a purchase' },
  delight: { purpose: 'delight', layout: 'letter', name: 'An unexpected pleasure' },
  feedback: { purpose: 'feedback', layout: 'letter', name: 'How was it?' },
  more: { purpose: 'more', layout: 'letter', name: 'Something that goes with it' },
  'floor-care': { purpose: 'follow-up', layout: 'letter', name: 'Half a year with a floor' },
  'appliance-care': { purpose: 'follow-up', layout: 'letter', name: 'Half a year with an appliance' },
  'car-season': { purpose: 'follow-up', layout: 'letter', name: 'A car before the season changes' },
  'camera-tip': { purpose: 'delight', layout: 'letter', name: 'A tip for better pictures' },
  'client-results': { purpose: 'follow-up', layout: 'letter', name: 'What has our work brought?' },
  'keep-in-touch': { purpose: 'keep-in-touch', layout: 'letter', name: 'How are you' },
  'win-back': { purpose: 'win-back', layout: 'letter', name: 'We have missed you' },
  'enquiry-1': { purpose: 'enquiry', layout: 'letter', name: 'While they decide, 1 of 8: a talk' },
  'enquiry-2': { purpose: 'enquiry', layout: 'letter', name: 'While they decide, 2 of 8: a picture' },
  'enquiry-3': { purpose: 'enquiry', layout: 'letter', name: 'While they decide, 3 of 8: on the web' },
  'enquiry-4': { purpose: 'enquiry', layout: 'letter', name: 'While they decide, 4 of 8: a visit' },
  'enquiry-5': { purpose: 'enquiry', layout: 'letter', name: 'While they decide, 5 of 8: a sample' },
  'enquiry-6': { purpose: 'enquiry', layout: 'letter', name: 'While they decide, 6 of 8: a reference' },
  'enquiry-7': { purpose: 'enquiry', layout: 'letter', name: 'While they decide, 7 of 8: a question' },
  'enquiry-8': { purpose: 'enquiry', layout: 'letter', name: 'While they decide, 8 of 8: a last word' },
  'weekly-tip': { purpose: 'weekly-tip', layout: 'letter', name: 'A useful tip' },
  'thanks-named': { purpose: 'thanks', layout: 'card', name: 'Thanks to the best: the gift named' },
  'thanks-hinted': { purpose: 'thanks', layout: 'card', name: 'Thanks to the best: the gift hinted at' },
  apology: { purpose: 'apology', layout: 'letter', name: 'An apology' },
  news: { purpose: 'news', layout: 'letter', name: 'You were in the news' },
  recommendation: { purpose: 'recommendation', layout: 'letter', name: 'Would you recommend us?' },
} as const satisfies Record<string, StockLetter>;

export type StockKey = keyof typeof stockLetters;
export const isStockKey = (key: string): key is StockKey => Object.hasOwn(stockLetters, key);
export const stockKeys = Object.keys(stockLetters).filter(isStockKey);

/** A language with every letter, in both forms of address. */
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

/**
 * Wishes come back every year, and their words never do (see rules-lint). Two texts that take turns each year, and two that take turns at another
 * pace, make four letters before any comes again; the wish itself is never that of the year before.
 */
export const inTurn = (first: string, second: string): string => `{% case occasion.turn %}{% when 1, 3 %}${second}{% else %}${first}{% endcase %}`;
export const inSlowTurn = (first: string, second: string): string => `{% case occasion.turn %}{% when 1, 2 %}${second}{% else %}${first}{% endcase %}`;

/**
 * What is new since last time, as a paragraph: its title on a line, its text, and its address on a line where it has one. The text must
 * be there, so a letter with this paragraph never leaves with nothing new in it.
 */
export const whatIsNew = '{% if news.title %}{{ news.title }}\n{% endif %}{{ news.text }}{% if news.link %}\n{{ news.link }}{% endif %}';

/** Where only a person knows what to say: open until somebody has written it. */
export const ownWords = '[[letter.message]]';

/** A text by why this person buys; `otherwise` where that is not known, or where it makes no difference. */
export function byMotive({ otherwise, ...texts }: Partial<Record<Motive, string>> & { otherwise: string }): string {
  const cases = Object.entries(texts).map(([motive, text]) => `{% when '${motive}' %}${text}`);
  return `{% case customer.motive %}${cases.join('')}{% else %}${otherwise}{% endcase %}`;
}
