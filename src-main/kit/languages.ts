// What a country brings with it before anybody has chosen: language, currency, order of names, form of address, time zone.
import type { AddressForm, Language, NameOrder } from '#contract/words';

export interface CountryDefaults {
  language: Language;
  /** ISO 4217. */
  currency: string;
  nameOrder: NameOrder;
  addressForm: AddressForm;
  /** IANA name; the one most people of the country live in where there are several. */
  timeZone: string;
}

const home: Record<string, CountryDefaults> = {
  IS: { language: 'is', currency: 'ISK', nameOrder: 'given-first', addressForm: 'familiar', timeZone: 'Atlantic/Reykjavik' },
  HU: { language: 'hu', currency: 'HUF', nameOrder: 'family-first', addressForm: 'formal', timeZone: 'Europe/Budapest' },
  SI: { language: 'sl', currency: 'EUR', nameOrder: 'given-first', addressForm: 'formal', timeZone: 'Europe/Ljubljana' },
  NO: { language: 'nb', currency: 'NOK', nameOrder: 'given-first', addressForm: 'familiar', timeZone: 'Europe/Oslo' },
  GB: { language: 'en', currency: 'GBP', nameOrder: 'given-first', addressForm: 'familiar', timeZone: 'Europe/London' },
  IE: { language: 'en', currency: 'EUR', nameOrder: 'given-first', addressForm: 'familiar', timeZone: 'Europe/Dublin' },
  US: { language: 'en', currency: 'USD', nameOrder: 'given-first', addressForm: 'familiar', timeZone: 'America/New_York' },
  CA: { language: 'en', currency: 'CAD', nameOrder: 'given-first', addressForm: 'familiar', timeZone: 'America/Toronto' },
  AU: { language: 'en', currency: 'AUD', nameOrder: 'given-first', addressForm: 'familiar', timeZone: 'Australia/Sydney' },
  NZ: { language: 'en', currency: 'NZD', nameOrder: 'given-first', addressForm: 'familiar', timeZone: 'Pacific/Auckland' },
};

/** Countries whose language the app does not write: currency and zone are known, the rest is polite English. */
const others: Record<string, [currency: string, timeZone: string]> = {
  AT: ['EUR', 'Europe/Vienna'],
  BA: ['BAM', 'Europe/Sarajevo'],
  BE: ['EUR', 'Europe/Brussels'],
  BG: ['EUR', 'Europe/Sofia'],
  CH: ['CHF', 'Europe/Zurich'],
  CY: ['EUR', 'Asia/Nicosia'],
  CZ: ['CZK', 'Europe/Prague'],
  DE: ['EUR', 'Europe/Berlin'],
  DK: ['DKK', 'Europe/Copenhagen'],
  EE: ['EUR', 'Europe/Tallinn'],
  ES: ['EUR', 'Europe/Madrid'],
  FI: ['EUR', 'Europe/Helsinki'],
  FO: ['DKK', 'Atlantic/Faroe'],
  FR: ['EUR', 'Europe/Paris'],
  GL: ['DKK', 'America/Nuuk'],
  GR: ['EUR', 'Europe/Athens'],
  HR: ['EUR', 'Europe/Zagreb'],
  IN: ['INR', 'Asia/Kolkata'],
  IT: ['EUR', 'Europe/Rome'],
  JP: ['JPY', 'Asia/Tokyo'],
  LI: ['CHF', 'Europe/Vaduz'],
  LT: ['EUR', 'Europe/Vilnius'],
  LU: ['EUR', 'Europe/Luxembourg'],
  LV: ['EUR', 'Europe/Riga'],
  ME: ['EUR', 'Europe/Podgorica'],
  MK: ['MKD', 'Europe/Skopje'],
  MT: ['EUR', 'Europe/Malta'],
  NL: ['EUR', 'Europe/Amsterdam'],
  PL: ['PLN', 'Europe/Warsaw'],
  PT: ['EUR', 'Europe/Lisbon'],
  RO: ['RON', 'Europe/Bucharest'],
  RS: ['RSD', 'Europe/Belgrade'],
  SE: ['SEK', 'Europe/Stockholm'],
  SK: ['EUR', 'Europe/Bratislava'],
  TR: ['TRY', 'Europe/Istanbul'],
  UA: ['UAH', 'Europe/Kyiv'],
  XK: ['EUR', 'Europe/Belgrade'],
  ZA: ['ZAR', 'Africa/Johannesburg'],
};

/**
 * The defaults of a country (ISO 3166, two letters, any case). A country that is not in the table gets formal English, euros and UTC:
 * wrong in a way that is seen at once, instead of nearly right.
 */
export function countryDefaults(country: string): CountryDefaults {
  const code = country.trim().toUpperCase();
  const known = Object.hasOwn(home, code) ? home[code] : undefined;
  if (known) return { ...known };
  const [currency, timeZone] = (Object.hasOwn(others, code) ? others[code] : undefined) ?? ['EUR', 'UTC'];
  return { language: 'en', currency, nameOrder: code === 'JP' ? 'family-first' : 'given-first', addressForm: 'formal', timeZone };
}

/** The countries whose defaults are known, for choosing from. */
export const knownCountries: readonly string[] = [...Object.keys(home), ...Object.keys(others)];

const names: Record<Language, Record<Language, string>> = {
  is: { is: 'íslenska', hu: 'ungverska', sl: 'slóvenska', nb: 'norska', en: 'enska' },
  hu: { is: 'izlandi', hu: 'magyar', sl: 'szlovén', nb: 'norvég', en: 'angol' },
  sl: { is: 'islandščina', hu: 'madžarščina', sl: 'slovenščina', nb: 'norveščina', en: 'angleščina' },
  nb: { is: 'islandsk', hu: 'ungarsk', sl: 'slovensk', nb: 'norsk', en: 'engelsk' },
  en: { is: 'Icelandic', hu: 'Hungarian', sl: 'Slovenian', nb: 'Norwegian', en: 'English' },
};

/** What a language is called: in itself, as in a list to choose one's own from ("slovenščina"), or in the reader's ("szlovén"). */
export const languageName = (language: Language, reader: Language = language): string => names[reader][language];
