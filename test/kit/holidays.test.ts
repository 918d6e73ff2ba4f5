import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#contract/words';
import { holidayCatalogue, holidayGroups, holidaysByGroup, readFavouriteHoliday } from '#kit/holidays';
import { churchDays } from '#kit/holidays/church';
import { personalDays, tradeDays } from '#kit/holidays/days';
import { moonDays } from '#kit/holidays/moon';
import { nationalDays } from '#kit/holidays/national';
import { nextOccurrence, readRule } from '#kit/occasion-rules';

const all = [...moonDays, ...churchDays, ...nationalDays, ...personalDays, ...tradeDays];
const dayIn2027 = (text: string, country?: string) => {
  const { rule } = readFavouriteHoliday(text, country);
  return rule === null ? null : nextOccurrence(rule, '2027-01-01');
};

describe('reading a favourite holiday', () => {
  test.each([
    ['Komszomol napja (október 29.)', 'Komszomol napja', '10-29'],
    ['Komsomol Day (29 October)', 'Komsomol Day', '10-29'],
    ['Komsomol Day, 29 October', 'Komsomol Day', '10-29'],
    ['Komsomol Day - 29 October', 'Komsomol Day', '10-29'],
    ['Komszomol napja október 29.', 'Komszomol napja', '10-29'],
    ['Komsomol Day', 'Komsomol Day', '10-29'],
    ['Pioneer Day', 'Pioneer Day', '05-19'],
    ['Nőnap', 'Nőnap', '03-08'],
    ['nőnap ', 'nőnap', '03-08'],
    ['Mikulás', 'Mikulás', '12-06'],
    ['Pedagógusnap', 'Pedagógusnap', '1 sunday in 06'],
    ['17. júní', '17. júní', '06-17'],
    ['Þjóðhátíðardagurinn', 'Þjóðhátíðardagurinn', '06-17'],
    ["Valentine's", "Valentine's", '02-14'],
    ['Valentine’s Day', 'Valentine’s Day', '02-14'],
    ['Valentin nap', 'Valentin nap', '02-14'],
    ['17. mai', '17. mai', '05-17'],
    ['Prešernov dan', 'Prešernov dan', '02-08'],
    ['2nd Sunday in May', '2nd Sunday in May', '2 sunday in 05'],
    ['easter -2', 'easter -2', 'easter -2'],
    ['Christmas, with all the children', 'Christmas, with all the children', '12-25'],
    ['A kutya születésnapja (05.06.)', 'A kutya születésnapja', '05-06'],
    ['(október 29.)', 'október 29.', '10-29'],
  ])('%s', (text, label, rule) => {
    expect(readFavouriteHoliday(text, text.includes('05.06.') ? 'HU' : undefined)).toEqual({ label, rule });
  });

  test('a name nobody knows is kept without a day', () => {
    for (const text of ['The day we met', 'péntek', 'Anna (kis)', 'the day after 1 May', 'A kutya születésnapja (05.06.)'])
      expect(readFavouriteHoliday(text)).toEqual({ label: text, rule: null });
    expect(readFavouriteHoliday('  ')).toEqual({ label: '', rule: null });
  });

  test.each([
    ['Morsdag', undefined, '2027-02-14'],
    ["Mother's Day", undefined, '2027-03-07'],
    ['Materinski dan', undefined, '2027-03-25'],
    ['Anyák napja', undefined, '2027-05-02'],
    ['Mæðradagurinn', undefined, '2027-05-09'],
    ["Mother's Day", 'NO', '2027-02-14'],
    ["Mother's Day", 'GB', '2027-03-07'],
    ["Mother's Day", 'SI', '2027-03-25'],
    ["Mother's Day", 'HU', '2027-05-02'],
    ["Mother's Day", 'IS', '2027-05-09'],
    ["Mother's Day", 'US', '2027-05-09'],
  ])("%s in %s is on %s's day", (text, country, day) => {
    expect(dayIn2027(text, country)).toBe(day);
  });

  test('Icelandic days follow the old calendar, not the Gregorian months', () => {
    const on = (text: string, from: string) => nextOccurrence(readFavouriteHoliday(text).rule ?? '', from);
    expect([on('Sumardagurinn fyrsti', '2026-01-01'), on('Sumardagurinn fyrsti', '2027-01-01')]).toEqual(['2026-04-23', '2027-04-22']);
    expect([on('Konudagur', '2026-01-01'), on('Konudagur', '2027-01-01')]).toEqual(['2026-02-22', '2027-02-21']);
    expect(on('Bóndadagur', '2024-01-01')).toBe('2024-01-26');
    expect(on('Fyrsti vetrardagur', '2023-09-01')).toBe('2023-10-28');
    expect([on('Sjómannadagurinn', '2022-01-01'), on('Sjómannadagurinn', '2028-01-01')]).toEqual(['2022-06-12', '2028-06-11']);
  });

  test('no text throws or loses its words, and what is found is a rule', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc
        .tuple(
          fc.constantFrom('Nőnap', 'Anna', '17. júní', 'easter', ''),
          fc.constantFrom(' (', ', ', ' - ', ' '),
          fc.constantFrom('29 October', 'x)', '10-29)'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, 'HU', 'IS', 'XX'), (typed, country) => {
        const { label, rule } = readFavouriteHoliday(typed, country);
        expect(label !== '' || typed.trim() === '').toBe(true);
        if (rule !== null) expect(readRule(rule)).toEqual({ rule });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the catalogue', () => {
  test('every rule is canonical and every name is found again as its own day', () => {
    for (const { rule, inCountry, names } of all) {
      for (const each of [rule, ...Object.values(inCountry ?? {})]) expect(readRule(each)).toEqual({ rule: each });
      for (const language of languages) {
        for (const name of names[language]?.split('|') ?? [])
          expect([name, [rule, ...Object.values(inCountry ?? {})]]).toEqual([name, expect.arrayContaining([readFavouriteHoliday(name).rule])]);
      }
    }
  });

  test('a country sees its own days first, and nothing nostalgic', () => {
    const icelandic = holidayCatalogue('is', 'IS');
    expect(icelandic[0]?.name).toBe('Feðradagurinn');
    expect(icelandic.slice(0, 8).map(({ name }) => name)).toContain('Konudagur');
    expect(holidayCatalogue('hu', 'HU')).toContainEqual({ name: 'Pedagógusnap', rule: '1 sunday in 06' });
    expect(holidayCatalogue('en', 'GB')).toContainEqual({ name: "Mother's Day", rule: 'easter -21' });
    for (const language of languages) {
      expect(holidayCatalogue(language, 'IS').length).toBeGreaterThan(25);
      expect(holidayCatalogue(language, 'GB').map(({ rule }) => rule)).not.toContain('10-29');
    }
  });

  test('searching finds every day in its group, Pioneer Day and Komsomol Day among the odd ones, in every language', () => {
    for (const language of languages) {
      const groups = holidaysByGroup(language, 'HU');
      expect(groups.map(({ group }) => group)).toEqual([...holidayGroups]);
      // The national days of another country may have no name in a language.
      expect(groups.filter(({ group, days }) => group !== 'national' && days.length < 5)).toEqual([]);
      const odd = groups.find(({ group }) => group === 'odd')?.days.map(({ rule }) => rule) ?? [];
      expect(odd).toEqual(expect.arrayContaining(['05-19', '10-29']));
      const names = groups.flatMap(({ days }) => days.map(({ name }) => name));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('what is chosen from the list is read as the day the list meant', () => {
    for (const language of languages) {
      for (const country of ['IS', 'HU', 'SI', 'NO', 'GB']) {
        for (const { days } of holidaysByGroup(language, country))
          for (const { name, rule } of days) expect([name, country, readFavouriteHoliday(name, country).rule]).toEqual([name, country, rule]);
      }
    }
  });
});
