import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#contract/words';
import { displayName, firstName, greeting, type Name, spokenName } from '#kit/names';

const nobody: Name = {
  kind: 'person',
  title: null,
  givenName: null,
  familyName: null,
  callName: null,
  partnerGivenName: null,
  partnerFamilyName: null,
  companyName: null,
  nameOrder: 'given-first',
  sex: null,
  addressForm: 'formal',
  language: 'en',
};
const named = (parts: Partial<Name>): Name => ({ ...nobody, ...parts });
const hungarian = (familyName: string | null, givenName: string | null, parts: Partial<Name> = {}) =>
  named({ language: 'hu', nameOrder: 'family-first', familyName, givenName, ...parts });
const icelander = (givenName: string | null, familyName: string | null, parts: Partial<Name> = {}) =>
  named({ language: 'is', givenName, familyName, ...parts });
const slovene = (givenName: string | null, familyName: string | null, parts: Partial<Name> = {}) => named({ language: 'sl', givenName, familyName, ...parts });
const briton = (givenName: string | null, familyName: string | null, parts: Partial<Name> = {}) => named({ givenName, familyName, ...parts });
const familiar = { addressForm: 'familiar' } as const;

describe('Hungarian letters', () => {
  const janos = hungarian('Kovács', 'János');
  test.each([
    ['Tisztelt Kovács János!', janos],
    ['Kedves János!', { ...janos, ...familiar }],
    ['Tisztelt dr. Kovács János!', { ...janos, title: 'Dr.' }],
    ['Tisztelt Kovács Jánosné!', hungarian('Kovács', 'Jánosné', familiar)],
    ['Tisztelt Kovács Jánosné!', hungarian('Kovács', 'Jánosné')],
    ['Tisztelt Kovácsné!', hungarian('Kovácsné', null, familiar)],
    ['Kedves Mária!', hungarian('Kovácsné Nagy', 'Mária', familiar)],
    ['Kedves René!', hungarian('Kiss', 'René', familiar)],
    ['Kedves Jani!', hungarian('Kovács', 'János', { callName: 'Jani', ...familiar })],
    ['Tisztelt Kovács Úr!', hungarian('Kovács', null, { sex: 'male' })],
    ['Tisztelt Ügyfelünk!', hungarian('Kovács', null, familiar)],
    ['Tisztelt Ügyfelünk!', hungarian(null, null)],
    ['Tisztelt Partnerünk!', named({ kind: 'company', companyName: 'Padló Kft.', ...familiar })],
    ['Tisztelt Nagy Éva!', hungarian('Nagy', 'Éva', { kind: 'company', companyName: 'Padló Kft.' })],
    ['Tisztelt John Smith!', briton('John', 'Smith', { sex: 'male' })],
    ['Tisztelt Kovács János és Anna!', hungarian('Kovács', 'János', { kind: 'couple', partnerGivenName: 'Anna' })],
    ['Tisztelt Kovács János és Nagy Anna!', hungarian('Kovács', 'János', { kind: 'couple', partnerGivenName: 'Anna', partnerFamilyName: 'Nagy' })],
    ['Kedves János és Anna!', hungarian('Kovács', 'János', { kind: 'couple', partnerGivenName: 'Anna', ...familiar })],
  ])('%s', (text, name) => {
    expect(greeting(name, 'hu')).toBe(text);
  });
});

describe('Icelandic letters', () => {
  test.each([
    ['Sæl Guðrún,', icelander('Guðrún', 'Jónsdóttir')],
    ['Sæll Jón,', icelander('Jón Páll', 'Sigurðsson', { callName: 'Jón' })],
    ['Sæll Jón,', icelander('Jón', 'Sigurðsson', { title: 'Dr.' })],
    ['Góðan dag Blær,', icelander('Blær', null)],
    ['Góðan dag Blær,', icelander('Blær', 'Jónsbur', familiar)],
    ['Góðan dag Anna,', briton('Anna', 'Wilson')],
    ['Góðan dag,', icelander(null, 'Jónsdóttir')],
    ['Góðan dag,', named({ kind: 'company', companyName: 'Ísverk ehf.' })],
    ['Sæl Jón og Guðrún,', icelander('Jón', 'Sigurðsson', { kind: 'couple', partnerGivenName: 'Guðrún', partnerFamilyName: 'Jónsdóttir' })],
    ['Sælar Anna og Guðrún,', icelander('Anna', 'Sigurðardóttir', { kind: 'couple', partnerGivenName: 'Guðrún', partnerFamilyName: 'Jónsdóttir' })],
    ['Góðan dag Jón og Blær,', icelander('Jón', 'Sigurðsson', { kind: 'couple', partnerGivenName: 'Blær' })],
  ])('%s', (text, name) => {
    expect(greeting(name, 'is')).toBe(text);
  });
});

describe('Slovenian letters', () => {
  test.each([
    ['Spoštovana gospa Čebašek,', slovene('Špela', 'Čebašek', { sex: 'female' })],
    ['Spoštovani gospod Novak,', slovene('Luka', 'Novak', { sex: 'male' })],
    ['Spoštovani gospod dr. Novak,', slovene('Luka', 'Novak', { sex: 'male', title: 'Dr.' })],
    ['Spoštovana gospa Novak,', slovene('Saša', 'Novak', { title: 'ga.' })],
    ['Spoštovani,', slovene('Saša', 'Novak')],
    ['Dragi Luka,', slovene('Luka', 'Novak', { sex: 'male', ...familiar })],
    ['Draga Ana,', slovene('Ana', 'Novak', { sex: 'female', ...familiar })],
    ['Pozdrav, Saša,', slovene('Saša', 'Novak', familiar)],
    ['Spoštovana gospa Ana,', slovene('Ana', null, { sex: 'female' })],
    ['Spoštovani gospod Novak,', slovene(null, 'Novak', { sex: 'male', ...familiar })],
    ['Spoštovani,', named({ kind: 'company', companyName: 'Lipa d.o.o.', language: 'sl' })],
    ['Spoštovana gospa in gospod Novak,', slovene(null, 'Novak', { kind: 'couple', title: 'Gospa in gospod' })],
    ['Spoštovana Ana in Luka Novak,', slovene('Ana', 'Novak', { kind: 'couple', partnerGivenName: 'Luka' })],
    ['Draga Ana in Luka,', slovene('Ana', 'Novak', { kind: 'couple', partnerGivenName: 'Luka', ...familiar })],
    ['Spoštovana gospa Guðrún Jónsdóttir,', icelander('Guðrún', 'Jónsdóttir')],
  ])('%s', (text, name) => {
    expect(greeting(name, 'sl')).toBe(text);
  });
});

describe('Norwegian letters', () => {
  test.each([
    ['Hei Kari,', named({ language: 'nb', givenName: 'Kari', familyName: 'Hansen' })],
    ['Hei Kari,', named({ language: 'nb', givenName: 'Kari', familyName: 'Hansen', title: 'Fru', ...familiar })],
    ['Hei,', named({ language: 'nb', familyName: 'Hansen' })],
    ['Hei,', named({ kind: 'company', companyName: 'Fjord AS' })],
    ['Hei Kari og Ola,', named({ language: 'nb', kind: 'couple', givenName: 'Kari', familyName: 'Hansen', partnerGivenName: 'Ola' })],
    ['Hei Kovács Jánosné,', hungarian('Kovács', 'Jánosné', familiar)],
  ])('%s', (text, name) => {
    expect(greeting(name, 'nb')).toBe(text);
  });
});

describe('English letters', () => {
  test.each([
    ['Dear Mr Smith,', briton('John', 'Smith', { sex: 'male' })],
    ['Dear Ms Smith,', briton('Ann', 'Smith', { title: 'Mrs' })],
    ['Dear Dr Taylor,', briton('Blair', 'Taylor', { title: 'Dr' })],
    ['Dear Mx Taylor,', briton('Blair', 'Taylor', { title: 'Mx' })],
    ['Dear John Smith,', briton('John', 'Smith')],
    ['Dear John,', briton('John', 'Smith', familiar)],
    ['Dear John,', briton('John', null)],
    ['Hello,', briton(null, 'Smith')],
    ['Dear Mr Kovács,', hungarian('Kovács', 'János', { sex: 'male' })],
    ['Dear János Kovács,', hungarian('Kovács', 'János')],
    ['Dear Ms Kovács,', hungarian('Kovács', 'Jánosné', familiar)],
    ['Dear Jón Sigurðsson,', icelander('Jón', 'Sigurðsson')],
    ['Dear Emma Wilson,', briton('Emma', 'Wilson')],
    ['Dear team at Little Acorns Ltd,', named({ kind: 'company', companyName: 'Little Acorns Ltd' })],
    ['Dear Ann,', briton('Ann', 'Smith', { kind: 'company', companyName: 'Little Acorns Ltd', ...familiar })],
    ['Dear Mr and Ms Smith,', briton(null, 'Smith', { kind: 'couple', title: 'Mr & Mrs' })],
    ['Dear Ann and John Smith,', briton('Ann', 'Smith', { kind: 'couple', partnerGivenName: 'John' })],
    ['Dear Ann Smith and John Brown,', briton('Ann', 'Smith', { kind: 'couple', partnerGivenName: 'John', partnerFamilyName: 'Brown' })],
    ['Dear Ann and John,', briton('Ann', 'Smith', { kind: 'couple', partnerGivenName: 'John', ...familiar })],
    ['Hello,', nobody],
  ])('%s', (text, name) => {
    expect(greeting(name, 'en')).toBe(text);
  });
});

describe('names shown and said', () => {
  test('a name is shown in its own order, with the title that belongs to it', () => {
    expect(displayName(hungarian('Kovács', 'János', { title: 'Dr.' }))).toBe('dr. Kovács János');
    expect(displayName(briton('Ann', 'Smith', { title: 'Ms' }))).toBe('Ann Smith');
    expect(displayName(slovene('Ana', 'Novak', { kind: 'couple', partnerGivenName: 'Luka' }))).toBe('Ana in Luka Novak');
    expect(displayName(hungarian('Kovács', 'János', { kind: 'couple', partnerGivenName: 'Anna' }))).toBe('Kovács János és Anna');
    expect(displayName(briton('Ann', 'Smith', { kind: 'company', companyName: 'Little Acorns Ltd' }))).toBe('Little Acorns Ltd');
    expect(displayName(named({ callName: 'Palli' }))).toBe('Palli');
    expect(displayName(nobody)).toBe('');
  });

  test.each([
    ['Kovács úr', hungarian('Kovács', 'János', { sex: 'male' })],
    ['Kovács doktor úr', hungarian('Kovács', 'János', { sex: 'male', title: 'dr.' })],
    ['Nagy doktornő', hungarian('Nagy', 'Éva', { sex: 'female', title: 'dr.' })],
    ['Nagy Éva', hungarian('Nagy', 'Éva')],
    ['Kovács Jánosné', hungarian('Kovács', 'Jánosné', familiar)],
    ['János', hungarian('Kovács', 'János', familiar)],
    ['Guðrún', icelander('Guðrún', 'Jónsdóttir')],
    ['gospa Čebašek', slovene('Špela', 'Čebašek', { sex: 'female' })],
    ['Saša Novak', slovene('Saša', 'Novak')],
    ['Kari', named({ language: 'nb', givenName: 'Kari', familyName: 'Hansen' })],
    ['Hansen', named({ language: 'nb', familyName: 'Hansen' })],
    ['Mr Smith', briton('John', 'Smith', { sex: 'male' })],
    ['Smith', briton(null, 'Smith')],
    ['Padló Kft.', named({ kind: 'company', companyName: 'Padló Kft.', language: 'hu' })],
  ])('on the phone one says %s', (text, name) => {
    expect(spokenName(name)).toBe(text);
  });

  test('the first name is the call name or the given name, and nothing where only the husband is named', () => {
    expect(firstName(icelander('Jón Páll', 'Sigurðsson', { callName: 'Jón' }))).toBe('Jón');
    expect(firstName(briton(' John ', 'Smith'))).toBe('John');
    expect(firstName(hungarian('Kovács', 'Jánosné'))).toBeNull();
    expect(firstName(briton(' ', 'Smith'))).toBeNull();
  });

  test('any name in any language is greeted without a gap, a "null" or a sex nobody stated', () => {
    const word = fc.option(fc.constantFrom('Anna', 'Luka', 'Kovács', ' ', '', 'Sigurður Páll'), { nil: null });
    const anyName = fc.record({
      kind: fc.constantFrom('person' as const, 'company' as const, 'couple' as const),
      title: fc.option(fc.constantFrom('Dr.', 'prof. dr.', ''), { nil: null }),
      givenName: word,
      familyName: word,
      callName: word,
      partnerGivenName: word,
      partnerFamilyName: word,
      companyName: word,
      nameOrder: fc.constantFrom('given-first' as const, 'family-first' as const),
      sex: fc.constant(null),
      addressForm: fc.constantFrom('formal' as const, 'familiar' as const),
      language: fc.constantFrom(...languages),
    });
    fc.assert(
      fc.property(anyName, fc.constantFrom<Language>(...languages), (name, language) => {
        const text = greeting(name, language);
        expect(text).toMatch(language === 'hu' ? /^\S.*\S!$/ : /^\S.*\S,$/);
        expect(text).not.toMatch(/ {2}|null|undefined| [,!]/);
        expect(text).not.toMatch(/Sæll |Sæl |gospod|gospa|Drag[ia] \p{L}+,|Mr|Ms|Úr!/u);
        expect(spokenName(name)).not.toMatch(/ {2}|null|undefined|^ | $/);
      }),
      { numRuns: 3000 },
    );
  });
});
