import type { Language } from '#contract/words';

/** Each language by its own name, the same on every screen. */
export const ownNames: Record<Language, string> = { is: 'Íslenska', hu: 'Magyar', sl: 'Slovenščina', nb: 'Norsk bokmål', en: 'English' };
