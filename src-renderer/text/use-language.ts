import { useTranslation } from 'react-i18next';
import { Language } from '#contract/words';

/** The language the screen speaks now, for #kit/format and its like. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  const known = Language.safeParse(i18n.language);
  return known.success ? known.data : 'en';
}
