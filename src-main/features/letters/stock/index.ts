import type { Language } from '#contract/words';
import { english } from './en/index.ts';
import { hungarian } from './hu/index.ts';
import { icelandic } from './is/index.ts';
import { norwegian } from './nb/index.ts';
import { slovenian } from './sl/index.ts';
import type { StockOfLanguage } from './words.ts';

export { isStockKey, type LetterWords, type StockKey, stockKeys, stockLetters } from './words.ts';

export const stock: Record<Language, StockOfLanguage> = { is: icelandic, hu: hungarian, sl: slovenian, nb: norwegian, en: english };
