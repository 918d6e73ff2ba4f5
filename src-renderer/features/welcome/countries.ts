import { useTranslation } from 'react-i18next';

/** The countries of the first users by name, the rest of Europe's by their code. */
const named = ['IS', 'HU', 'SI', 'NO', 'GB', 'IE'] as const;
const others = ['AT', 'BE', 'CH', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'HR', 'IT', 'LT', 'LU', 'LV', 'NL', 'PL', 'PT', 'RO', 'RS', 'SE', 'SK', 'US'];

export function useCountries() {
  const { t, i18n } = useTranslation('welcome');
  // Chromium has no Icelandic names of countries; English ones are the next best there.
  const names = new Intl.DisplayNames([i18n.language, 'en'], { type: 'region' });
  const items = others.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  return [...named.map((code): { value: string; label: string } => ({ value: code, label: t(code) })), { group: t('otherCountry'), items }];
}
