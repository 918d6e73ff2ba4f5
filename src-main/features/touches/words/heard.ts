import type { Language } from '#contract/words';

/** The name of a matter opened by a bad answer for which nobody wrote a word. */
export const badFeedbackTitles: Record<Language, string> = {
  en: 'Not happy with the purchase',
  is: 'Óánægja með kaupin',
  hu: 'Elégedetlen a vásárlással',
  sl: 'Nezadovoljstvo z nakupom',
  nb: 'Ikke fornøyd med kjøpet',
};
