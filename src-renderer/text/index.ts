import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#contract/words';
import { en } from './en/index.ts';
import { hu } from './hu/index.ts';
import { is } from './is/index.ts';
import { nb } from './nb/index.ts';
import { sl } from './sl/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof en;
  }
}

export const texts = { en, is, hu, sl, nb };

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
  await i18next.use(initReactI18next).init({
    resources: texts,
    lng: machineLanguage(),
    fallbackLng: 'en',
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}

/** Every word on the screen, from now on, in this language. */
export async function speak(language: Language): Promise<void> {
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
