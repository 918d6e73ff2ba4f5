import { describe, expect, test } from 'vitest';
import { languages } from '#contract/words';
import { countryDefaults, knownCountries, languageName } from '#kit/languages';

describe('what a country brings with it', () => {
  test.each([
    ['IS', 'is', 'ISK', 'given-first', 'familiar', 'Atlantic/Reykjavik'],
    ['HU', 'hu', 'HUF', 'family-first', 'formal', 'Europe/Budapest'],
    ['SI', 'sl', 'EUR', 'given-first', 'formal', 'Europe/Ljubljana'],
    ['NO', 'nb', 'NOK', 'given-first', 'familiar', 'Europe/Oslo'],
    ['GB', 'en', 'GBP', 'given-first', 'familiar', 'Europe/London'],
    ['IE', 'en', 'EUR', 'given-first', 'familiar', 'Europe/Dublin'],
    ['US', 'en', 'USD', 'given-first', 'familiar', 'America/New_York'],
    ['dk', 'en', 'DKK', 'given-first', 'formal', 'Europe/Copenhagen'],
    ['XX', 'en', 'EUR', 'given-first', 'formal', 'UTC'],
    ['constructor', 'en', 'EUR', 'given-first', 'formal', 'UTC'],
  ])('%s', (country, language, currency, nameOrder, addressForm, timeZone) => {
    expect(countryDefaults(country)).toEqual({ language, currency, nameOrder, addressForm, timeZone });
  });

  test('every currency and zone of the table is one that exists', () => {
    const currencies = Intl.supportedValuesOf('currency');
    for (const country of knownCountries) {
      const { currency, timeZone } = countryDefaults(country);
      expect(currencies).toContain(currency);
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    }
  });

  test('every language has a name in every language, no two alike', () => {
    for (const reader of languages) expect(new Set(languages.map((language) => languageName(language, reader))).size).toBe(languages.length);
    expect(languageName('sl')).toBe('slovenščina');
    expect(languageName('sl', 'hu')).toBe('szlovén');
  });
});
