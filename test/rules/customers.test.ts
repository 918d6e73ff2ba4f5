import { describe, expect, test } from 'vitest';
import type { CustomerFields } from '#contract/customers';
import { languages } from '#contract/words';
import { customerProblem, readEmail, tidyFields } from '../../src-main/features/customers/rules-checks.ts';
import { makeMatchIndex, matchFactsOf } from '../../src-main/features/customers/rules-match.ts';
import { nextOccasionOn } from '../../src-main/features/customers/rules-occasions.ts';
import { readPoint } from '../../src-main/features/customers/rules-points.ts';
import { firstSegments, segmentKeys } from '../../src-main/features/customers/rules-segments.ts';
import { searchTerms, searchTextOf, sortKeyOf } from '../../src-main/features/customers/rules-words.ts';

const fields = (some: Partial<CustomerFields>): CustomerFields => ({
  kind: 'person',
  title: null,
  givenName: null,
  familyName: null,
  callName: null,
  partnerGivenName: null,
  partnerFamilyName: null,
  companyName: null,
  jobTitle: null,
  nameOrder: 'given-first',
  sex: null,
  language: 'en',
  addressForm: 'formal',
  country: 'GB',
  region: null,
  segmentId: '0190a000-0000-7000-8000-000000000001',
  ownerId: null,
  motive: null,
  likes: '',
  wantsNewsletter: null,
  cadenceIdealDays: null,
  cadenceWorstDays: null,
  pausedUntilOn: null,
  ...some,
});

describe('where a customer stands in the list', () => {
  const order = (...people: CustomerFields[]) =>
    people
      .map((person) => ({ key: sortKeyOf(person, 'is'), name: person.companyName ?? person.givenName }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ name }) => name);

  test('Icelanders stand under their given name, everybody else under the family name, companies under their own', () => {
    const icelander = fields({ language: 'is', givenName: 'Zoë', familyName: 'Aradóttir' });
    const norwegian = fields({ language: 'nb', givenName: 'Anne', familyName: 'Moe' });
    const company = fields({ kind: 'company', companyName: 'Blikk ehf.', familyName: 'Zakarías', language: 'is' });
    expect(order(icelander, norwegian, company)).toEqual(['Blikk ehf.', 'Anne', 'Zoë']);
  });
});

describe('the words a customer is found by', () => {
  const words = searchTextOf({
    name: fields({ givenName: 'Győző', familyName: 'Kovács', companyName: 'Ægir hf.' }),
    emails: ['gyozo@pelda.hu'],
    phones: ['06 30 123 4567', '+36301234567'],
    cities: ['Székesfehérvár'],
    tags: ['Padló'],
    externalRef: 'K-17',
  }).split(' ');

  test.each(['kovacs', 'gyozo', 'aegir', 'pelda', 'szekesfehervar', 'padlo', '36301234567', '301234567', '17'])('%s is among them', (word) => {
    expect(words).toContain(word);
  });

  test('no word is kept twice', () => {
    expect(new Set(words).size).toBe(words.length);
  });

  test.each([
    ['Kov Győ', '"kov"* AND "gyo"*'],
    ['kovács-nagy', '"kovacs"* AND "nagy"*'],
    ['" OR NEAR(a b)', '"or"* AND "near"* AND "a"* AND "b"*'],
  ])('%s becomes a query in which no sign of the query language is left', (typed, query) => {
    expect(searchTerms(typed)).toBe(query);
  });

  test('signs alone search for nothing', () => {
    expect(searchTerms(' "*- ')).toBeNull();
  });
});

describe('what is refused', () => {
  const today = '2026-11-18';
  test.each([
    ['a person without any name', fields({}), { field: 'givenName', problem: 'missing' }],
    ['a company without its name', fields({ kind: 'company', givenName: 'Ann' }), { field: 'companyName', problem: 'missing' }],
    ['a couple of one', fields({ kind: 'couple', givenName: 'Ann' }), { field: 'partnerGivenName', problem: 'missing' }],
    [
      'a worst interval below the ideal',
      fields({ givenName: 'Ann', cadenceIdealDays: 60, cadenceWorstDays: 30 }),
      { field: 'cadenceWorstDays', problem: 'below-ideal' },
    ],
    ['a country that is none', fields({ givenName: 'Ann', country: '1X' }), { field: 'country', problem: 'not-a-country' }],
    ['a pause that is over', fields({ givenName: 'Ann', pausedUntilOn: '2026-11-17' }), { field: 'pausedUntilOn', problem: 'in-the-past' }],
  ])('%s is named by field and problem', (_, customer, problem) => {
    expect(customerProblem(customer, today)).toEqual(problem);
  });

  test('a person with one name is enough, and a pause may end today', () => {
    expect(customerProblem(fields({ givenName: 'Blær', pausedUntilOn: today }), today)).toBeNull();
  });

  test('spaces around text are no text, and what was not said is left out', () => {
    expect(tidyFields({ givenName: '  Ann  Marie ', title: '  ', likes: ' roses\n tea ', region: undefined })).toEqual({
      givenName: 'Ann Marie',
      title: null,
      likes: 'roses\n tea',
    });
  });

  test.each(['a@b', 'a b@c.hu', 'a@b..hu', '@b.hu', 'a@b.h', 'a@b.hu, c@d.hu', `${'a'.repeat(250)}@b.hu`])('%s is no address', (text) => {
    expect(readEmail(text)).toBeNull();
  });

  test('an address is compared in lower case', () => {
    expect(readEmail(' Gyozo@Pelda.HU ')).toBe('gyozo@pelda.hu');
  });
});

describe('contact points', () => {
  test('a phone is kept as E.164 with its digits reversed', () => {
    expect(readPoint({ kind: 'phone', value: '06 30 123 4567', country: 'HU' })).toMatchObject({
      kind: 'ok',
      values: { normalized: '+36301234567', reversedDigits: '76543210363' },
    });
  });

  test('two numbers in one field are refused, because each wants a state of its own', () => {
    expect(readPoint({ kind: 'phone', value: '555 1234 / 555 4321', country: 'IS' })).toMatchObject({ kind: 'invalid', problem: 'several-numbers' });
  });

  test('an address is one line, whichever way it was typed', () => {
    const parts = readPoint({ kind: 'post', value: '', street: 'Fő utca 1.', postalCode: '8000', city: 'Székesfehérvár', country: 'HU' });
    const line = readPoint({ kind: 'post', value: 'Fő utca 1., 8000 Székesfehérvár', country: 'HU' });
    expect(parts.kind === 'ok' && parts.values.normalized).toBe('fo utca 1., 8000 szekesfehervar');
    expect(line.kind === 'ok' && line.values.normalized).toBe('fo utca 1., 8000 szekesfehervar');
  });
});

describe('doubles', () => {
  const facts = (givenName: string, familyName: string, more: Partial<Parameters<typeof matchFactsOf>[1]> = {}) =>
    matchFactsOf(
      { kind: 'person', givenName, familyName, companyName: null },
      { emails: [], phones: [], externalRef: null, birthday: null, towns: [], ...more },
    );
  const known = (...all: ReturnType<typeof facts>[]) => {
    const index = makeMatchIndex();
    for (const [n, fact] of all.entries()) index.add(`id-${n}`, fact);
    return index;
  };

  test.each([
    [
      'the same e-mail with the names in the other order',
      facts('Kovács', 'János', { emails: ['j@k.hu'] }),
      facts('János', 'Kovács', { emails: ['j@k.hu'] }),
      'email',
    ],
    ['the same phone and name', facts('Jón', 'Jónsson', { phones: ['+3545551234'] }), facts('Jon', 'Jonsson', { phones: ['+3545551234'] }), 'phone'],
    [
      'the same name and birthday, the year known on one side only',
      facts('Ana', 'Novak', { birthday: '1980-02-29' }),
      facts('Ana', 'Novak', { birthday: '02-29' }),
      'name',
    ],
    ['the same name and town', facts('Ana', 'Novak', { towns: ['Ljubljana'] }), facts('Ana', 'Novak', { towns: ['LJUBLJANA'] }), 'name'],
    ['the same customer number', facts('Ana', 'Novak', { externalRef: '17' }), facts('Anna', 'Nowak', { externalRef: '17' }), 'ref'],
  ])('%s is one customer', (_, first, second, by) => {
    expect(known(first).find(second)).toEqual({ id: 'id-0', by });
  });

  test.each([
    ['a wife at the same address', facts('János', 'Kovács', { emails: ['k@k.hu'] }), facts('Jánosné', 'Kovács', { emails: ['k@k.hu'] })],
    [
      'a namesake with another phone',
      facts('Jón', 'Jónsson', { phones: ['+3545551234'], towns: ['Akureyri'] }),
      facts('Jón', 'Jónsson', { phones: ['+3545559999'], towns: ['Akureyri'] }),
    ],
    [
      'a namesake with another birthday',
      facts('Ana', 'Novak', { birthday: '1980-02-29', towns: ['Kranj'] }),
      facts('Ana', 'Novak', { birthday: '1981-02-28', towns: ['Kranj'] }),
    ],
    ['a name and nothing else', facts('Jón', 'Jónsson'), facts('Jón', 'Jónsson')],
    [
      'another customer number',
      facts('Ana', 'Novak', { externalRef: '17', emails: ['a@n.si'] }),
      facts('Ana', 'Novak', { externalRef: '18', emails: ['a@n.si'] }),
    ],
  ])('%s is somebody else', (_, first, second) => {
    expect(known(first).find(second)).toBeNull();
  });
});

describe('segments a team starts with', () => {
  test('every language names all of them differently, and exactly one is the default', () => {
    for (const language of languages) {
      const segments = firstSegments(language);
      expect(segments.map(({ key }) => key)).toEqual([...segmentKeys]);
      expect(new Set(segments.map(({ name }) => name)).size).toBe(segmentKeys.length);
      expect(segments.filter(({ isDefault }) => isDefault).map(({ key }) => key)).toEqual(['other']);
      for (const { cadenceIdealDays, cadenceWorstDays } of segments) expect(cadenceWorstDays).toBeGreaterThan(cadenceIdealDays);
    }
  });
});

describe('the next time of an occasion', () => {
  test.each([
    [{ month: 2, day: 29, rule: null }, '2026-11-18', 'feb28', '2027-02-28'],
    [{ month: 2, day: 29, rule: null }, '2026-11-18', 'mar1', '2027-03-01'],
    [{ month: 2, day: 29, rule: null }, '2027-12-01', 'mar1', '2028-02-29'],
    [{ month: 11, day: 18, rule: null }, '2026-11-18', 'feb28', '2026-11-18'],
    [{ month: null, day: null, rule: '10-29' }, '2026-11-18', 'feb28', '2027-10-29'],
    [{ month: null, day: null, rule: null }, '2026-11-18', 'feb28', null],
  ] as const)('%o seen from %s with %s comes on %s', (occasion, today, leap, on) => {
    expect(nextOccasionOn(occasion, today, leap)).toBe(on);
  });
});
