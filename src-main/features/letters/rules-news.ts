// Who can be told what is new.
import type { Day, Id, Language } from '#contract/words';

export interface NewsFacts {
  customerId: Id;
  /** Of the letter. */
  language: Language;
  today: Day;
}

/** News of the letter's language (or of none), still new, and not about somebody else. */
export function isNewsFor(
  item: { language: Language | null; untilOn: Day | null; customerId: Id | null },
  { customerId, language, today }: NewsFacts,
): boolean {
  if (item.untilOn !== null && item.untilOn < today) return false;
  if (item.customerId !== null && item.customerId !== customerId) return false;
  return item.language === null || item.language === language;
}

/** The words name a field of the news, as a template does or as a draft leaves it open. */
export const tellsNews = (text: string): boolean => /(?:\{[{%][^}]*|\[\[)\bnews\./.test(text);
