// The worked cases of the reference, as a letter says them: fields and counted things in the right form, in all five languages.
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { AddressForm, Day, Language } from '#contract/words';
import type { Name } from '#kit/names';
import { mergeTemplate, templateProblem } from '../../src-main/features/letters/merge.ts';
import { mimeOf, photoFrom } from '../../src-main/features/letters/mime.ts';
import { renderLetter } from '../../src-main/features/letters/paper.ts';
import { fieldValues, type LetterFacts } from '../../src-main/features/letters/rules-fields.ts';

const nobody = { kind: 'person', title: null, callName: null, partnerGivenName: null, partnerFamilyName: null, companyName: null, sex: null } as const;

function person(fields: Partial<Name>): Name {
  return { ...nobody, givenName: null, familyName: null, nameOrder: 'given-first', addressForm: 'formal', language: 'en', ...fields };
}

function facts(fields: Partial<LetterFacts> = {}): LetterFacts {
  return {
    today: '2027-03-10',
    name: person({}),
    order: { orderedOn: '2027-02-03', product: 'Oak', products: ['Oak', 'Oil', 'Brush'] },
    orders: { count: 2, firstOn: '2019-05-04' },
    occasion: null,
    me: { name: 'Anna', role: null, phone: null, email: null },
    company: { name: '', address: '' },
    ...fields,
  };
}

const say = (template: string, language: Language, about: Partial<LetterFacts> = {}, addressForm: AddressForm = 'formal') =>
  mergeTemplate(template, fieldValues(facts(about), { language, addressForm }));
const text = (...args: Parameters<typeof say>) => say(...args).text;

describe('greetings', () => {
  const kovacs = person({ givenName: 'János', familyName: 'Kovács', nameOrder: 'family-first', language: 'hu', sex: 'male' });
  const greet = (name: Name, language: Language, form: AddressForm) => text('{{ customer.greeting }}', language, { name }, form);

  test('case 19: Hungarian, formal, familiar, and in an English letter', () => {
    expect(greet(kovacs, 'hu', 'formal')).toBe('Tisztelt Kovács János!');
    expect(greet(kovacs, 'hu', 'familiar')).toBe('Kedves János!');
    expect(greet(kovacs, 'en', 'formal')).toBe('Dear Mr Kovács,');
  });

  test('case 20: a wife known by her husband’s name keeps the whole of it', () => {
    const wife = person({ givenName: 'Jánosné', familyName: 'Kovács', nameOrder: 'family-first', language: 'hu' });
    expect(greet(wife, 'hu', 'familiar')).toBe('Tisztelt Kovács Jánosné!');
  });

  test('case 22: Icelanders by the name they are called, nobody’s sex guessed', () => {
    expect(greet(person({ givenName: 'Guðrún', familyName: 'Jónsdóttir', language: 'is' }), 'is', 'formal')).toBe('Sæl Guðrún,');
    expect(greet(person({ givenName: 'Jón Páll', callName: 'Jón', familyName: 'Sigurðsson', language: 'is' }), 'is', 'formal')).toBe('Sæll Jón,');
    expect(greet(person({ givenName: 'Blær', language: 'is' }), 'is', 'familiar')).toBe('Góðan dag Blær,');
  });

  test('case 23: Slovenian, with the title where the sex is known', () => {
    expect(greet(person({ givenName: 'Špela', familyName: 'Čebašek', sex: 'female', language: 'sl' }), 'sl', 'formal')).toBe('Spoštovana gospa Čebašek,');
    expect(greet(person({ givenName: 'Saša', familyName: 'Novak', language: 'sl' }), 'sl', 'formal')).toBe('Spoštovani,');
    expect(greet(person({ givenName: 'Luka', sex: 'male', language: 'sl' }), 'sl', 'familiar')).toBe('Dragi Luka,');
  });
});

describe('counted things', () => {
  const count = (n: number, noun: string, language: Language) =>
    text(`{{ order.count | counted: '${noun}' }}`, language, { orders: { count: n, firstOn: null } });

  test('case 25: Slovenian has one, two, few and many', () => {
    expect([1, 2, 3, 5, 101, 102].map((n) => count(n, 'visit', 'sl'))).toEqual(['1 obisk', '2 obiska', '3 obiski', '5 obiskov', '101 obisk', '102 obiska']);
    expect([1, 2, 3, 5].map((n) => count(n, 'order', 'sl'))).toEqual(['1 naročilo', '2 naročili', '3 naročila', '5 naročil']);
    expect([1, 2, 4, 11].map((n) => count(n, 'item', 'sl'))).toEqual(['1 izdelek', '2 izdelka', '4 izdelki', '11 izdelkov']);
  });

  test('the others count as they do', () => {
    expect([1, 21, 22].map((n) => count(n, 'item', 'is'))).toEqual(['1 hlutur', '21 hlutur', '22 hlutir']);
    expect([1, 2].map((n) => count(n, 'item', 'hu'))).toEqual(['1 tétel', '2 tétel']);
    expect([1, 2].map((n) => count(n, 'year', 'nb'))).toEqual(['1 år', '2 år']);
    expect([1, 2].map((n) => count(n, 'week', 'en'))).toEqual(['1 week', '2 weeks']);
  });

  test('a number that is not known stays open, and a noun without forms is refused where it stands', () => {
    expect(say("{{ touch.number | counted: 'visit' }}", 'sl')).toEqual({ text: '[[touch.number]]', missing: ['touch.number'] });
    expect(templateProblem("Hello\n{{ order.count | counted: 'dragon' }}")).toMatchObject({ line: 2, problem: 'uncountable' });
    expect(templateProblem('{{ order.count | counted }}')).toMatchObject({ problem: 'uncountable' });
    expect(templateProblem("{{ order.count | counted: 'order' }}")).toBeNull();
  });

  test('can be asked about', () => {
    const template = '{% if order.count > 1 %}again{% else %}first{% endif %}';
    expect(text(template, 'en')).toBe('again');
    expect(text(template, 'en', { orders: { count: 1, firstOn: '2027-02-03' } })).toBe('first');
  });
});

test.each<[Language, string, string, string, string]>([
  ['sl', '3. februarja, v februarju', 'v maju 2019', 'od leta 2019', 'Oak, Oil in Brush'],
  ['hu', 'február 3-án, februárban', '2019 májusában', '2019 óta', 'Oak, Oil és Brush'],
  ['is', '3. febrúar, í febrúar', 'í maí 2019', 'síðan 2019', 'Oak, Oil og Brush'],
  ['nb', '3. februar, i februar', 'i mai 2019', 'siden 2019', 'Oak, Oil og Brush'],
  ['en', 'on 3 February, in February', 'in May 2019', 'since 2019', 'Oak, Oil and Brush'],
])('case 27, in %s: days and months in a sentence', (language, day, first, since, list) => {
  expect(text('{{ order.on }}, {{ order.inMonth }}', language)).toBe(day);
  expect(text('{{ order.firstInMonth }}', language)).toContain(first);
  expect(text('{{ customer.since }}', language)).toBe(since);
  expect(text('{{ order.products }}', language)).toBe(list);
});

test('a month a year ago or more is told with its year', () => {
  const on = (orderedOn: Day) => text('{{ order.inMonth }}', 'en', { order: { orderedOn, product: null } });
  expect([on('2026-06-10'), on('2026-03-10'), on('2025-02-03')]).toEqual(['in June', 'in March 2026', 'in February 2025']);
});

describe('strictness', () => {
  test('case 57: a field that is not known stops the letter and is named; in a condition it is false', () => {
    expect(templateProblem('{{ customer.nope }}')).toEqual({ line: 1, column: 4, field: 'customer.nope', problem: 'unknown-field' });
    expect(say('{{ customer.nope }}', 'en')).toEqual({ text: '[[customer.nope]]', missing: ['customer.nope'] });
    expect(say('a{% if customer.nope %}b{% endif %}c', 'en')).toEqual({ text: 'ac', missing: [] });
  });

  test('why somebody buys can be asked about, and is never read out', () => {
    const template = "{% case customer.motive %}{% when 'wealthy' %}W{% else %}O{% endcase %}";
    expect(say(template, 'en', { motive: 'wealthy' })).toEqual({ text: 'W', missing: [] });
    expect(say(template, 'en')).toEqual({ text: 'O', missing: [] });
    expect(templateProblem(template)).toBeNull();
    expect(templateProblem('x {{ customer.motive }}')).toMatchObject({ field: 'customer.motive', problem: 'condition-only' });
  });
});

test('case 58: signs of a name are shown literally, the photo travels with the letter, and the text says the line beside the subject not once', async () => {
  const photo = photoFrom(`data:image/png;base64,${Buffer.from('not really a picture').toString('base64')}`);
  const body = text('{{ customer.firstName }}, szép napot!', 'hu', { name: person({ givenName: 'Győző <b>x</b>', language: 'hu' }) });
  const signer = { name: 'Anna', role: null, phone: null, email: null, signature: '', companyName: '', companyAddress: '' };
  const letter = await renderLetter({
    language: 'hu',
    addressForm: 'formal',
    subject: 'Üdv',
    previewText: 'Egy sor',
    body,
    signer,
    photoSource: 'cid:photo@letter',
  });
  expect(letter.html).toContain('Győző &lt;b&gt;x&lt;/b&gt;, szép napot!');
  expect(letter.text).toContain('Győző <b>x</b>, szép napot!');
  expect(letter.text).not.toContain('Egy sor');
  const from = { name: 'Anna', address: 'anna@example.hu' };
  const mime = await mimeOf({ ...letter, from, to: { name: 'Győző', address: 'gy@example.hu' }, headerId: '<a@b>', at: 0, photo, isDraft: false });
  const mail = await PostalMime.parse(mime);
  expect(mail.attachments).toMatchObject([{ contentId: '<photo@letter>', mimeType: 'image/png', disposition: 'inline' }]);
  expect(mail.html).toContain('src="cid:photo@letter"');
  expect(mail.text).toContain('Győző <b>x</b>');
});
