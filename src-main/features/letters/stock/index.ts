import type { Language } from '#contract/words';
import { english } from './en.ts';
import { hungarian } from './hu.ts';
import { icelandic } from './is.ts';
import { norwegian } from './nb.ts';
import { slovenian } from './sl.ts';
import type { StockKey, StockOfLanguage } from './words.ts';

export { type LetterWords, type StockKey, stockKeys } from './words.ts';

export const stock: Record<Language, StockOfLanguage> = { is: icelandic, hu: hungarian, sl: slovenian, nb: norwegian, en: english };

/** Names as they stand in the list of letters until somebody renames them; the screens show shipped ones in the reader's language. */
export const stockNames: Record<StockKey, string> = {
  'one-in-five': 'One in five comes back',
  birthday: 'Birthday',
  'favourite-holiday': 'Favourite holiday',
  'keep-in-touch': 'How are you',
  'follow-up': 'After a purchase',
};
