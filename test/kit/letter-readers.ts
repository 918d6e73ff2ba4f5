// For whom shipped letters are tried: somebody of whom everything is known, and somebody of whom next to nothing is.
import type { AddressForm, Language, Motive, OccasionKind } from '#contract/words';
import type { Name } from '#kit/names';
import { type Merged, mergeTemplate } from '../../src-main/features/letters/merge.ts';
import { fieldValues, type LetterFacts } from '../../src-main/features/letters/rules-fields.ts';
import { type LetterWords, type StockKey, stock, stockKeys } from '../../src-main/features/letters/stock/index.ts';

export const forms = ['formal', 'familiar'] as const;
export const today = '2026-11-18';

const people: Record<Language, Pick<Name, 'givenName' | 'familyName' | 'nameOrder' | 'sex'>> = {
  is: { givenName: 'Guðrún', familyName: 'Jónsdóttir', nameOrder: 'given-first', sex: 'female' },
  hu: { givenName: 'János', familyName: 'Kovács', nameOrder: 'family-first', sex: null },
  sl: { givenName: 'Špela', familyName: 'Čebašek', nameOrder: 'given-first', sex: 'female' },
  nb: { givenName: 'Kari', familyName: 'Åsen', nameOrder: 'given-first', sex: null },
  en: { givenName: 'John', familyName: 'Smith', nameOrder: 'given-first', sex: 'male' },
};
const unknown = { kind: 'person', title: null, callName: null, partnerGivenName: null, partnerFamilyName: null, companyName: null } as const;
const me = { name: 'Anna Bíró', role: null, phone: null, email: null };

const occasionKinds: Partial<Record<StockKey, OccasionKind>> = { birthday: 'birthday', 'name-day': 'name-day' };

interface Reading {
  occasionOn?: string;
  motive?: Motive | null;
}

export const giftName = 'A good pencil';
export const newsText = 'From Monday it can be seen here every day.';

/** A customer of whom we know everything; what was ordered has a name that no grammar bends. */
export function full(language: Language, addressForm: AddressForm, key: StockKey, { occasionOn = today, motive = null }: Reading = {}): LetterFacts {
  return {
    today,
    name: { ...unknown, ...people[language], language, addressForm },
    motive,
    order: { orderedOn: '2026-02-10', product: 'Győző <b>x</b> & Co', products: ['Győző <b>x</b> & Co', 'Oil'] },
    orders: { count: 2, firstOn: '2019-03-04' },
    occasion: { kind: occasionKinds[key] ?? 'favourite-holiday', label: 'Komsomol Day', on: occasionOn, years: 40 },
    news: { title: 'New range', text: newsText, link: 'https://example.com/new' },
    gift: { name: giftName, line: 'Let us write fine stories together.' },
    enquiry: { title: 'Oak floor', openedOn: '2026-11-02', contactNumber: 3 },
    complaint: { title: 'It creaks' },
    me: { ...me, phone: '+36 30 123 4567' },
    company: { name: 'Szép Padló', address: 'Fő utca 1.' },
  };
}

/** A company in which we know nobody by name, and nothing about what it bought or asked. */
export function emptiest(language: Language, addressForm: AddressForm): LetterFacts {
  const noOne = { givenName: null, familyName: null, nameOrder: 'given-first', sex: null } as const;
  const name: Name = { ...unknown, ...noOne, companyName: 'X', kind: 'company', language, addressForm };
  return { today, name, order: null, occasion: null, me, company: { name: '', address: '' } };
}

/** The letters a language has. */
export const written = (language: Language): StockKey[] => stockKeys.filter((key) => stock[language][key]);

export function letterOf(language: Language, key: StockKey, form: AddressForm): LetterWords {
  const letter = stock[language][key]?.[form];
  if (!letter) throw new Error(`${language} has no ${form} ${key}`);
  return letter;
}

export interface Written {
  subject: string;
  previewText: string;
  body: string;
  missing: string[];
}

/** A shipped letter, filled in for a reader. */
export function write(language: Language, key: StockKey, form: AddressForm, facts: LetterFacts): Written {
  const letter = letterOf(language, key, form);
  const values = fieldValues(facts, { language, addressForm: form });
  const merged = (text: string): Merged => mergeTemplate(text, values);
  const [subject, previewText, body] = [merged(letter.subject), merged(letter.previewText), merged(letter.body)];
  const places = [...body.text.matchAll(/\[\[([\w.]+)\]\]/g)].map(([, name = '']) => name);
  const missing = [...new Set([...subject.missing, ...previewText.missing, ...body.missing, ...places])].sort();
  return { subject: subject.text, previewText: previewText.text, body: body.text, missing };
}
