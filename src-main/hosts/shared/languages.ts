import { type Language, languages } from '#contract/words';

const isOurs = (code: string): code is Language => languages.some((language) => language === code);

/** The first of the system's languages that the app speaks; plain Norwegian and nynorsk are answered in bokmål; English where none is. */
export function firstLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const code = tag.split(/[-_.]/)[0]?.toLowerCase() ?? '';
    if (code === 'no' || code === 'nn') return 'nb';
    if (isOurs(code)) return code;
  }
  return 'en';
}
