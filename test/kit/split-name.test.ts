import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Language, languages, type NameOrder } from '#contract/words';
import { splitFullName, suggestSex } from '#kit/names';

/** Only the parts that are there. */
function parts(text: string, order: NameOrder, language: Language) {
  return Object.fromEntries(
    Object.entries(splitFullName(text, order, language)).filter(([key, value]) => value !== null && !(key === 'kind' && value === 'person')),
  );
}

describe('taking a whole name apart', () => {
  test.each([
    ['Kovács Győző', { familyName: 'Kovács', givenName: 'Győző' }],
    ['Dr. Kovács Győző', { title: 'Dr.', familyName: 'Kovács', givenName: 'Győző' }],
    ['Kovács Győző dr.', { title: 'dr.', familyName: 'Kovács', givenName: 'Győző' }],
    ['prof. dr. Nagy Éva', { title: 'prof. dr.', familyName: 'Nagy', givenName: 'Éva' }],
    ['ifj. Szabó Ákos', { title: 'ifj.', familyName: 'Szabó', givenName: 'Ákos' }],
    ['Szabó Ákos úr', { title: 'úr', familyName: 'Szabó', givenName: 'Ákos', sex: 'male' }],
    ['Oláh Jánosné', { familyName: 'Oláh', givenName: 'Jánosné', sex: 'female' }],
    ['Kovácsné Nagy Mária', { familyName: 'Kovácsné Nagy', givenName: 'Mária', sex: 'female' }],
    ['Nagy Anna Mária', { familyName: 'Nagy', givenName: 'Anna Mária' }],
    ['Kiss-Nagy Réka', { familyName: 'Kiss-Nagy', givenName: 'Réka' }],
    ['KOVÁCS JÁNOS', { familyName: 'Kovács', givenName: 'János' }],
    ['Szőke', { familyName: 'Szőke' }],
    ['Kovács János és Anna', { kind: 'couple', familyName: 'Kovács', givenName: 'János', partnerGivenName: 'Anna' }],
    ['Kovács János és Nagy Anna', { kind: 'couple', familyName: 'Kovács', givenName: 'János', partnerFamilyName: 'Nagy', partnerGivenName: 'Anna' }],
    ['Kis Bt.', { kind: 'company', companyName: 'Kis Bt.' }],
    ['Parketta Mester Kft', { kind: 'company', companyName: 'Parketta Mester Kft' }],
    ['Kovács család', { kind: 'company', companyName: 'Kovács család' }],
  ])('%s, family first', (text, expected) => {
    expect(parts(text, 'family-first', 'hu')).toEqual(expected);
  });

  test.each<[string, Language, object]>([
    ['Guðrún Jónsdóttir', 'is', { givenName: 'Guðrún', familyName: 'Jónsdóttir', sex: 'female' }],
    ['Jón Páll Sigurðsson', 'is', { givenName: 'Jón Páll', familyName: 'Sigurðsson', sex: 'male' }],
    ['Jón Páll "Palli" Sigurðsson', 'is', { givenName: 'Jón Páll', familyName: 'Sigurðsson', callName: 'Palli', sex: 'male' }],
    ['Blær', 'is', { givenName: 'Blær' }],
    ['Jón og Guðrún', 'is', { kind: 'couple', givenName: 'Jón', partnerGivenName: 'Guðrún' }],
    ['Ísverk ehf.', 'is', { kind: 'company', companyName: 'Ísverk ehf.' }],
    ['Ana in Luka Novak', 'sl', { kind: 'couple', givenName: 'Ana', familyName: 'Novak', partnerGivenName: 'Luka' }],
    ['ga. Špela Čebašek', 'sl', { title: 'ga.', givenName: 'Špela', familyName: 'Čebašek', sex: 'female' }],
    ['g. Novak', 'sl', { title: 'g.', familyName: 'Novak', sex: 'male' }],
    ['gospa in gospod Novak', 'sl', { kind: 'couple', title: 'gospa in gospod', familyName: 'Novak' }],
    ['Lipa d.o.o.', 'sl', { kind: 'company', companyName: 'Lipa d.o.o.' }],
    ['Lipa d. o. o.', 'sl', { kind: 'company', companyName: 'Lipa d. o. o.' }],
    ['Kari Nordmann', 'nb', { givenName: 'Kari', familyName: 'Nordmann' }],
    ['Fjord Foto AS', 'nb', { kind: 'company', companyName: 'Fjord Foto AS' }],
    ['Hamar kommune', 'nb', { kind: 'company', companyName: 'Hamar kommune' }],
    ['Dr Blair Taylor', 'en', { title: 'Dr', givenName: 'Blair', familyName: 'Taylor' }],
    ['Ms Emma Williams', 'en', { title: 'Ms', givenName: 'Emma', familyName: 'Williams', sex: 'female' }],
    ['Sarah Wilson', 'en', { givenName: 'Sarah', familyName: 'Wilson' }],
    ['Smith, John', 'en', { givenName: 'John', familyName: 'Smith' }],
    ['Smith, Dr John', 'en', { title: 'Dr', givenName: 'John', familyName: 'Smith' }],
    ['Ludwig van Beethoven', 'en', { givenName: 'Ludwig', familyName: 'van Beethoven' }],
    ["SINÉAD O'NEILL", 'en', { givenName: 'Sinéad', familyName: "O'Neill" }],
    ['john mcdonald', 'en', { givenName: 'John', familyName: 'McDonald' }],
    ['Mr & Mrs Smith', 'en', { kind: 'couple', title: 'Mr & Mrs', familyName: 'Smith' }],
    ['Ann Smith and John Brown', 'en', { kind: 'couple', givenName: 'Ann', familyName: 'Smith', partnerGivenName: 'John', partnerFamilyName: 'Brown' }],
    ['Osnovna šola Ljubljana', 'sl', { kind: 'company', companyName: 'Osnovna šola Ljubljana' }],
    ['Novak Les s.p.', 'sl', { kind: 'company', companyName: 'Novak Les s.p.' }],
    ['John S. P. Smith', 'en', { givenName: 'John S. P.', familyName: 'Smith' }],
    ['Fraser & Sons', 'en', { kind: 'company', companyName: 'Fraser & Sons' }],
    ['Brown, Brown & Co', 'en', { kind: 'company', companyName: 'Brown, Brown & Co' }],
    ['Little Acorns Ltd', 'en', { kind: 'company', companyName: 'Little Acorns Ltd' }],
    ['  ', 'en', {}],
  ])('%s, given name first (%s)', (text, language, expected) => {
    expect(parts(text, 'given-first', language)).toEqual(expected);
  });

  test('no word of a plain name is lost', () => {
    const word = fc.constantFrom('Anna', 'Kovács', 'Luka', 'Þór', 'Špela', 'Bjørn', 'Jánosné', 'Smith');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<NameOrder>('family-first', 'given-first'),
        fc.constantFrom<Language>(...languages),
        (words, order, language) => {
          const { givenName, familyName } = splitFullName(words.join(' '), order, language);
          const joined = order === 'family-first' ? [familyName, givenName] : [givenName, familyName];
          expect(joined.filter(Boolean).join(' ')).toBe(words.join(' '));
        },
      ),
    );
  });
});

describe('suggesting the sex', () => {
  const of = (givenName: string | null, familyName: string | null, language: Language, title: string | null = null) =>
    suggestSex({ kind: 'person', title, givenName, familyName, language });

  test('only what cannot be mistaken tells it', () => {
    expect(of('Guðrún', 'Jónsdóttir', 'is')).toBe('female');
    expect(of('Jón', 'Sigurðsson', 'is')).toBe('male');
    expect(of('Jánosné', 'Kovács', 'hu')).toBe('female');
    expect(of('Emma', 'Williams', 'en', 'Mrs')).toBe('female');
    expect(of('Blair', 'Taylor', 'en', 'Mr.')).toBe('male');
  });

  test('a given name, an English -son, René, -bur, Dr and Mx tell nothing', () => {
    expect(of('Emma', 'Wilson', 'en')).toBeNull();
    expect(of('René', 'Kiss', 'hu')).toBeNull();
    expect(of('Blær', 'Jónsbur', 'is')).toBeNull();
    expect(of('Luka', 'Novak', 'sl')).toBeNull();
    expect(of('Blair', 'Taylor', 'en', 'Dr')).toBeNull();
    expect(of('Blair', 'Taylor', 'en', 'Mx')).toBeNull();
  });
});
