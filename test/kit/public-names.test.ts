import { describe, expect, test } from 'vitest';
import { languages } from '#contract/words';
import { publicDaysBetween } from '#features/occasions';

const places = [['IS', null], ['HU', null], ['SI', null], ['NO', null], ...['ENG', 'SCT', 'NIR', 'WLS'].map((region) => ['GB', region] as const)] as const;

const namesIn = async (country: string, region: string | null, language: (typeof languages)[number]) =>
  [...(await publicDaysBetween({ country, region, language }, '2024-01-01', '2032-12-31')).values()].map(({ on, name }) => `${on.slice(0, 4)} ${on} ${name}`);

/** Called the same in both languages, and rightly so. */
const same = new Set(['Halloween']);

describe('public holidays of every country', () => {
  test.each(places)('%s %s: have a name in the language of the screen, every year', async (country, region) => {
    const english = (await namesIn(country, region, 'en')).filter((line) => !same.has(line.slice(16)));
    for (const language of languages.filter((one) => one !== 'en')) {
      const known = new Set(await namesIn(country, region, language));
      expect({ language, english: english.filter((line) => line.slice(16) !== '' && known.has(line)) }).toEqual({ language, english: [] });
    }
  });

  test.each([
    ['HU', null, 'is', '2026-10-23', 'Dagur uppreisnarinnar 1956'],
    ['HU', null, 'en', '2026-03-15', 'Revolution Day (1848)'],
    ['HU', null, 'hu', '2026-12-25', 'Karácsony'],
    ['IS', null, 'hu', '2026-04-23', 'A nyár első napja'],
    ['IS', null, 'is', '2026-04-23', 'Sumardagurinn fyrsti'],
    ['SI', null, 'nb', '2026-02-08', 'Prešeren-dagen, den slovenske kulturdagen'],
    ['NO', null, 'sl', '2026-05-17', 'Dan ustave'],
    ['GB', 'ENG', 'hu', '2027-12-27', 'Karácsony első napja (pótlás)'],
    // Of other countries the days that everybody has, and what nobody here has a name for as it is called at home.
    ['DE', null, 'hu', '2026-12-25', 'Karácsony első napja'],
    ['DE', null, 'hu', '2026-10-03', 'Tag der Deutschen Einheit'],
    ['DE', null, 'en', '2026-10-03', 'National Holiday'],
    ['FR', null, 'is', '2026-07-14', 'Fête Nationale'],
    ['HR', null, 'hu', '2026-08-05', 'Dan pobjede i domovinske zahvalnosti'],
    // Nobody who reads Norwegian reads that: then English.
    ['BG', null, 'nb', '2026-03-03', 'Liberation Day'],
    ['GB', 'SCT', 'sl', '2026-06-15', 'Dela prost dan ob svetovnem prvenstvu'],
  ] as const)('%s %s in %s on %s: %s', async (country, region, language, on, name) => {
    expect((await publicDaysBetween({ country, region, language }, on, on)).get(on)?.name).toContain(name);
  });
});
