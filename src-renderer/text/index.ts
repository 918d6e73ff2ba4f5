import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#contract/words';
import type { ReadyTexts } from '#kit/journeys/shape';
import type { en } from './en/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof en;
  }
}

/** The words of one language come when somebody reads it: five of them would be most of what the first screen waits for. */
export const textsOf: Record<Language, () => Promise<Record<string, Record<string, string>>>> = {
  en: async () => (await import('./en/index.ts')).en,
  is: async () => (await import('./is/index.ts')).is,
  hu: async () => (await import('./hu/index.ts')).hu,
  sl: async () => (await import('./sl/index.ts')).sl,
  nb: async () => (await import('./nb/index.ts')).nb,
};

/** What the journeys that come with the app are called: a card names them. */
const readyOf: Record<Language, () => Promise<ReadyTexts>> = {
  en: async () => (await import('#kit/journeys/en')).en,
  is: async () => (await import('#kit/journeys/is')).is,
  hu: async () => (await import('#kit/journeys/hu')).hu,
  sl: async () => (await import('#kit/journeys/sl')).sl,
  nb: async () => (await import('#kit/journeys/nb')).nb,
};
const ready = new Map<Language, ReadyTexts>();

/** Of a language that is spoken; null before it is. */
export const readyTexts = (language: Language): ReadyTexts | null => ready.get(language) ?? null;

async function wordsOf(language: Language): Promise<Record<string, Record<string, string>>> {
  const [texts, journeys] = await Promise.all([textsOf[language](), readyOf[language]()]);
  ready.set(language, journeys);
  return texts;
}

/** The language this machine asks for first, where it is one of ours. */
export function machineLanguage(): Language {
  for (const wanted of navigator.languages) {
    const short = wanted.slice(0, 2).toLowerCase();
    if (short === 'no' || short === 'nn') return 'nb';
    if (short === 'is' || short === 'hu' || short === 'sl' || short === 'nb' || short === 'en') return short;
  }
  return 'en';
}

export async function startTexts(): Promise<void> {
  const language = machineLanguage();
  await i18next.use(initReactI18next).init({
    resources: { [language]: await wordsOf(language) },
    lng: language,
    // Every language says everything (test/rules/renderer-texts.test.ts): there is nothing to fall back on.
    fallbackLng: false,
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}

/** Every word on the screen, from now on, in this language. */
export async function speak(language: Language): Promise<void> {
  if (i18next.language === language) return;
  for (const [area, lines] of Object.entries(await wordsOf(language))) i18next.addResourceBundle(language, area, lines);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
