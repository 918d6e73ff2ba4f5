// Every shipped letter, in every language and form, for a customer of whom we know everything and for one of whom we know least.
import { describe, expect, test } from 'vitest';
import { type AddressForm, type Language, languages } from '#contract/words';
import type { Name } from '#kit/names';
import { mergeTemplate, templateProblem } from '../../src-main/features/letters/merge.ts';
import { fieldValues, type LetterFacts } from '../../src-main/features/letters/rules-fields.ts';
import { paragraphsOf } from '../../src-main/features/letters/rules-text.ts';
import { type LetterWords, type StockKey, stock, stockKeys } from '../../src-main/features/letters/stock/index.ts';

const forms = ['formal', 'familiar'] as const;
const today = '2026-11-18';

const people: Record<Language, Pick<Name, 'givenName' | 'familyName' | 'nameOrder' | 'sex'>> = {
  is: { givenName: 'Guðrún', familyName: 'Jónsdóttir', nameOrder: 'given-first', sex: 'female' },
  hu: { givenName: 'János', familyName: 'Kovács', nameOrder: 'family-first', sex: null },
  sl: { givenName: 'Špela', familyName: 'Čebašek', nameOrder: 'given-first', sex: 'female' },
  nb: { givenName: 'Kari', familyName: 'Åsen', nameOrder: 'given-first', sex: null },
  en: { givenName: 'John', familyName: 'Smith', nameOrder: 'given-first', sex: 'male' },
};
const unknown = { kind: 'person', title: null, callName: null, partnerGivenName: null, partnerFamilyName: null, companyName: null } as const;
const me = { name: 'Anna Bíró', role: null, phone: null, email: null };

function full(language: Language, addressForm: AddressForm, key: StockKey, occasionOn = today): LetterFacts {
  return {
    today,
    name: { ...unknown, ...people[language], language, addressForm },
    order: { orderedOn: '2026-02-10', product: 'Győző <b>x</b> & Co' },
    occasion: { kind: key === 'birthday' ? 'birthday' : 'favourite-holiday', label: 'Komsomol Day', on: occasionOn, years: 40 },
    me,
    company: { name: 'Szép Padló', address: 'Fő utca 1.' },
  };
}

function emptiest(language: Language, addressForm: AddressForm): LetterFacts {
  const name: Name = {
    ...unknown,
    givenName: null,
    familyName: null,
    nameOrder: 'given-first',
    sex: null,
    companyName: 'X',
    kind: 'company',
    language,
    addressForm,
  };
  return { today, name, order: null, occasion: null, me, company: { name: '', address: '' } };
}

/** Letters that are still to be written, by language; a letter that goes missing fails, and so does a list that is longer than need be. */
const old: readonly StockKey[] = ['one-in-five', 'birthday', 'favourite-holiday', 'keep-in-touch', 'follow-up'];
const rest = stockKeys.filter((key) => !old.includes(key));
const notYetWritten: Record<Language, readonly StockKey[]> = { is: rest, hu: rest, sl: rest, nb: rest, en: rest };

function letterOf(language: Language, key: StockKey, form: AddressForm): LetterWords {
  const letter = stock[language][key]?.[form];
  if (!letter) throw new Error(`${language} has no ${form} ${key}`);
  return letter;
}

const written = (language: Language) => stockKeys.filter((key) => stock[language][key]);
const all = languages.flatMap((language) => forms.flatMap((form) => written(language).map((key) => [language, form, key] as const)));

test.each(languages)('in %s every letter is there but those still to be written', (language) => {
  expect(stockKeys.filter((key) => !stock[language][key])).toEqual(notYetWritten[language]);
});

describe.each(all)('the %s %s letter "%s"', (language, form, key) => {
  const letter = letterOf(language, key, form);
  const write = (facts: LetterFacts) => {
    const values = fieldValues(facts, { language, addressForm: form });
    const parts = [letter.subject, letter.previewText, letter.body].map((text) => mergeTemplate(text, values));
    return { text: parts.map((part) => part.text).join('\n\n'), missing: [...new Set(parts.flatMap((part) => part.missing))] };
  };

  test('can be read and names only listed fields', () => {
    expect([letter.subject, letter.previewText, letter.body].map(templateProblem)).toEqual([null, null, null]);
  });

  test('is complete for a customer of whom we know everything', () => {
    const { text, missing } = write(full(language, form, key));
    expect(missing).toEqual([]);
    expect(text).not.toMatch(/\{\{|\{%|\[\[|undefined|null| {2,}|\s[,.;:?]\s/);
    expect(paragraphsOf(letter.body).length).toBeGreaterThanOrEqual(3);
  });

  test('says what is missing for a customer of whom we know least, and never writes a hole', () => {
    const { text, missing } = write(emptiest(language, form));
    const expected: Partial<Record<StockKey, string[]>> = {
      'one-in-five': ['order.inMonth', 'order.product'],
      'favourite-holiday': ['occasion.name'],
      'follow-up': ['order.product'],
    };
    expect([...missing].sort()).toEqual(expected[key] ?? []);
    for (const field of missing) expect(text).toContain(`[[${field}]]`);
    expect(text).not.toMatch(/undefined|null|\(\s*\)|„“|„”|«»|»«|“”/);
  });

  test('is short: a person reads it in half a minute', () => {
    expect(write(full(language, form, key)).text.split(/\s+/).length).toBeLessThan(140);
  });
});

describe('greetings and months stand in the right form', () => {
  const first = (language: Language, form: AddressForm, key: StockKey = 'one-in-five') =>
    paragraphsOf(mergeTemplate(letterOf(language, key, form).body, fieldValues(full(language, form, key), { language, addressForm: form })).text)
      .slice(0, 2)
      .join(' | ');

  test.each([
    ['hu', 'formal', 'Tisztelt Kovács János! | Ön februárban ezt rendelte nálunk: „'],
    ['hu', 'familiar', 'Kedves János! | Nálunk februárban ezt rendelted: „'],
    ['sl', 'formal', 'Spoštovana gospa Čebašek, | v februarju ste pri nas naročili: »'],
    ['sl', 'familiar', 'Draga Špela, | v februarju smo prejeli tvoje naročilo: »'],
    ['is', 'formal', 'Sæl Guðrún, | Þú pantaðir hjá okkur í febrúar: „'],
    ['nb', 'familiar', 'Hei Kari, | Du bestilte hos oss i februar: «'],
    ['en', 'formal', 'Dear Mr Smith, | You ordered from us in February: “'],
    ['en', 'familiar', 'Dear John, | You ordered from us in February: “'],
  ] as const)('%s %s begins as a native would', (language, form, beginning) => {
    expect(first(language, form).startsWith(beginning)).toBe(true);
  });

  test('an order of long ago is told with its year', () => {
    const facts = { ...full('hu', 'formal', 'one-in-five'), order: { orderedOn: '2024-02-10', product: 'Tölgy padló' } };
    expect(mergeTemplate('{{ order.inMonth }}', fieldValues(facts, { language: 'hu', addressForm: 'formal' })).text).toBe('2024 februárjában');
  });

  test('the polite form is never mixed with the familiar one', () => {
    for (const key of written('sl')) {
      expect(letterOf('sl', key, 'formal').body).not.toMatch(/\b(ti|te|tvoj\w*|si|tebe)\b/);
      expect(letterOf('sl', key, 'familiar').body).not.toMatch(/\b(Vas|Vam|Vaš\w*|ste)\b/);
    }
    for (const key of written('hu')) {
      expect(letterOf('hu', key, 'formal').body).not.toMatch(/(rendeltél|neked|rád|vagy,)/);
      expect(letterOf('hu', key, 'familiar').body).not.toMatch(/\b(Ön|Önre|Önnek|kérem)\b/);
    }
  });

  test('Slovenian familiar letters need no sex of the reader or the writer', () => {
    for (const key of written('sl')) expect(letterOf('sl', key, 'familiar').body).not.toMatch(/\b(si|sem) \w+(il|ila|al|ala|el|ela)\b/);
  });
});

describe('a missed day gets other words', () => {
  test.each(languages)('in %s the belated birthday letter differs, in its subject too', (language) => {
    const on = (day: string) => {
      const values = fieldValues(full(language, 'formal', 'birthday', day), { language, addressForm: 'formal' });
      const { subject, body } = letterOf(language, 'birthday', 'formal');
      return [subject, body].map((text) => mergeTemplate(text, values).text);
    };
    const [lateSubject, lateBody] = on('2026-11-16');
    for (const day of [today, '2026-11-20']) {
      const [subject, body] = on(day);
      expect(lateSubject).not.toBe(subject);
      expect(lateBody).not.toBe(body);
    }
  });
});
