import { describe, expect, it } from 'vitest';
import type { ColumnMeaning } from '#contract/imports';
import { consentsOf, isRoleAddress } from '../../src-main/features/imports/rules-basis.ts';
import { readCountry, readEmails, readLanguage, readTags, readYesNo } from '../../src-main/features/imports/rules-cells.ts';
import { occasionsOfDraft } from '../../src-main/features/imports/rules-filling.ts';
import type { Reading } from '../../src-main/features/imports/rules-reading.ts';
import { rowReader } from '../../src-main/features/imports/rules-rows.ts';

function reading(meanings: ColumnMeaning[], more: Partial<Reading> = {}): Reading {
  const columns = meanings.map((meaning, position) => ({ position, header: meaning, meaning, dateOrder: 'dmy' as const, decimalSign: 'comma' as const }));
  const sells = meanings.includes('order-date');
  const named = meanings.some((meaning) => ['full-name', 'given-name', 'company'].includes(meaning));
  return {
    kind: sells ? (named ? 'both' : 'orders') : 'customers',
    width: meanings.length,
    country: 'NO',
    nameOrder: 'given-first',
    currency: 'NOK',
    today: '2026-11-22',
    columns,
    ...more,
  };
}
const rejection = (meanings: ColumnMeaning[], cells: string[]) => {
  const row = rowReader(reading(meanings))(cells);
  return row.kind === 'rejected' ? row.reason : null;
};
const people: ColumnMeaning[] = ['full-name', 'email', 'birthday'];
const sales: ColumnMeaning[] = ['email', 'order-date', 'product', 'amount', 'quantity'];

describe('a row is rejected only where it cannot be taken', () => {
  it.each([
    [people, ['', 'ures@example.hu', ''], { code: 'no-name', column: 'full-name', value: null }],
    [people, ['Kari Nordmann', 'nincs', ''], { code: 'bad-email', column: 'email', value: 'nincs' }],
    [people, ['Kari Nordmann', 'kari@x.no', '1990-02-29'], { code: 'bad-date', column: 'birthday', value: '1990-02-29' }],
    [people, ['Kari Nordmann', 'kari@x.no', '1.1.2027'], { code: 'future-birthday', column: 'birthday', value: '1.1.2027' }],
    [people, ['', '', ''], { code: 'empty-row', column: null, value: null }],
    [people, ['Kari Nordmann', 'kari@x.no', '', 'slipped'], { code: 'too-many-columns', column: null, value: '4' }],
    [sales, ['', '1.2.2024', 'Lens', '10,00', '1'], { code: 'no-customer', column: 'email', value: null }],
    [sales, ['kari@x.no', '', 'Lens', '10,00', '1'], { code: 'no-date', column: 'order-date', value: null }],
    [sales, ['kari@x.no', '31.4.2024', 'Lens', '10,00', '1'], { code: 'bad-date', column: 'order-date', value: '31.4.2024' }],
    [sales, ['kari@x.no', '1.2.', 'Lens', '10,00', '1'], { code: 'bad-date', column: 'order-date', value: '1.2.' }],
    [sales, ['kari@x.no', '1.2.2024', 'Lens', '', '1'], { code: 'no-amount', column: 'amount', value: null }],
    [sales, ['kari@x.no', '1.2.2024', 'Lens', 'ten', '1'], { code: 'bad-number', column: 'amount', value: 'ten' }],
    [sales, ['kari@x.no', '1.2.2024', 'Lens', '10,00', 'some'], { code: 'bad-number', column: 'quantity', value: 'some' }],
    [sales, ['kari@x.no'], { code: 'too-few-columns', column: null, value: '1' }],
  ])('%j %j', (meanings, cells, reason) => {
    expect(rejection(meanings, cells)).toEqual(reason);
  });

  it.each([
    ['without e-mail or birthday', people, ['Kari Nordmann', '', '']],
    ['with an empty date of another program', people, ['Kari Nordmann', 'kari@x.no', '0/0/00']],
    ['with its last empty cells left out', people, ['Kari Nordmann', 'kari@x.no']],
    ['with empty cells too many', people, ['Kari Nordmann', 'kari@x.no', '', '', '']],
    ['without a name where the file has no names', ['email', 'phone'] as ColumnMeaning[], ['kari@x.no', '']],
    ['without a quantity', sales, ['kari@x.no', '1.2.2024', 'Lens', '10,00', '']],
  ])('taken %s', (_how, meanings, cells) => {
    expect(rejection(meanings, cells)).toBeNull();
  });

  it('a customer who has bought nothing yet is taken from a file of both', () => {
    const row = rowReader(reading(['full-name', 'email', 'order-date', 'amount']))(['Kari Nordmann', 'kari@x.no', '', '']);
    expect(row).toMatchObject({ kind: 'row', order: null });
  });
});

describe('what a row is read into', () => {
  it('money in the currency of the cell, with its own minor units', () => {
    const read = rowReader(reading(['email', 'order-date', 'amount', 'currency']));
    expect(read(['a@x.is', '1.2.2024', '12.900', 'ISK'])).toMatchObject({ order: { totalMinor: 12_900, currency: 'ISK', orderedOn: '2024-02-01' } });
    expect(read(['a@x.is', '1.2.2024', '12,90 €', ''])).toMatchObject({ order: { totalMinor: 1290, currency: 'EUR' } });
    expect(read(['a@x.is', '1.2.2024', 'kr -12,90', ''])).toMatchObject({ order: { totalMinor: -1290, currency: 'NOK' } });
  });

  it('a company, a person in a company, and a whole name taken apart', () => {
    const read = rowReader(reading(['full-name', 'company', 'email']));
    expect(read(['Fjord AS', '', 'post@fjord.no'])).toMatchObject({ customer: { kind: 'company', companyName: 'Fjord AS', givenName: null } });
    expect(read(['Kari Nordmann', 'Fjord AS', ''])).toMatchObject({
      customer: { kind: 'person', companyName: 'Fjord AS', givenName: 'Kari', familyName: 'Nordmann' },
    });
  });

  it('the language and the order of names of the country in the row', () => {
    const read = rowReader(reading(['full-name', 'country']));
    expect(read(['Kari Nordmann', 'Norge'])).toMatchObject({ customer: { country: 'NO', language: 'nb', nameOrder: 'given-first' } });
    expect(read(['Győző Kovács', 'Magyarország'])).toMatchObject({ customer: { country: 'HU', language: 'hu', nameOrder: 'family-first' } });
  });

  it('several phones in one cell as E.164, at home in the country of the row', () => {
    const row = rowReader(reading(['full-name', 'phone'], { country: 'IS' }))(['Jón Jónsson', '555 1234 / 00354 555 4321']);
    expect(row.kind === 'row' && row.customer.phones.map(({ e164 }) => e164)).toEqual(['+3545551234', '+3545554321']);
  });

  it('takes away the apostrophe our own export puts before what a spreadsheet would compute', () => {
    expect(rowReader(reading(['full-name', 'note']))(['Kari Nordmann', "'=1+1"])).toMatchObject({ customer: { note: '=1+1' } });
  });
});

describe('single cells', () => {
  it('e-mail addresses in many dresses', () => {
    expect(readEmails('Anna <Anna@Example.hu>; b@example.hu')).toEqual(['anna@example.hu', 'b@example.hu']);
    expect(readEmails('a@x.hu ::: b@x.hu')).toEqual(['a@x.hu', 'b@x.hu']);
    expect(readEmails('nincs')).toEqual([]);
    expect(readEmails('a@x')).toEqual([]);
  });

  it.each([
    ['igen', true],
    ['Nem', false],
    ['já', true],
    ['nei', false],
    ['da', true],
    ['ne', false],
    ['YES', true],
    ['0', false],
    ['talán', null],
    ['', null],
  ])('%j means %s', (cell, answer) => {
    expect(readYesNo(cell)).toBe(answer);
  });

  it('countries and languages by name in five languages', () => {
    expect(['Magyarország', 'Ísland', 'Slovenija', 'NORGE', 'United Kingdom', 'Atlantis'].map(readCountry)).toEqual(['HU', 'IS', 'SI', 'NO', 'GB', null]);
    expect(['magyar', 'íslenska', 'sl', 'Norsk bokmål', 'en-GB', 'klingon'].map(readLanguage)).toEqual(['hu', 'is', 'sl', 'nb', 'en', null]);
  });

  it('tags, also as Google writes them', () => {
    expect(readTags('Clients;VIP')).toEqual(['Clients', 'VIP']);
    expect(readTags('* myContacts ::: VIP')).toEqual(['myContacts', 'VIP']);
  });

  it.each([
    ['Komszomol napja (október 29.)', { label: 'Komszomol napja', rule: '10-29' }],
    ['Nőnap', { label: 'Nőnap', rule: '03-08' }],
    ['29 October', { label: '29 October', rule: '10-29' }],
    ['The day we met', { label: 'The day we met', rule: null }],
  ])('the favourite holiday %j', (cell, expected) => {
    const row = rowReader(reading(['full-name', 'favourite-holiday'], { country: 'HU' }))(['Kovács Anna', cell]);
    expect(row.kind === 'row' && occasionsOfDraft(row.customer)).toEqual([{ kind: 'favourite-holiday', month: null, day: null, year: null, ...expected }]);
  });
});

describe('on what ground', () => {
  const facts = { basis: 'customer' as const, newsletter: null, hasEmail: true, hasPhone: true, hasAddress: false, hasRoleAddress: false };
  const grounds = (more: Partial<Parameters<typeof consentsOf>[0]>) =>
    consentsOf({ ...facts, ...more }).map(({ channel, basis, refused }) => `${channel} ${basis}${refused ? ' refused' : ''}`);

  it.each([
    ['the answer, for each channel there is an address for', {}, ['email customer', 'sms customer', 'call customer']],
    ['nobody has said', { basis: 'unknown', hasPhone: false }, ['email unknown']],
    ['they asked us to', { basis: 'asked', hasPhone: false }, ['email consent']],
    ['a yes to the newsletter is consent to e-mail only', { newsletter: true }, ['email consent', 'sms customer', 'call customer']],
    [
      'a no to the newsletter is a refusal, whatever was answered',
      { newsletter: false, basis: 'consent' },
      ['email none refused', 'sms consent', 'call consent'],
    ],
    ['the address of a firm is reached as a business', { hasRoleAddress: true, hasPhone: false, hasAddress: true }, ['email business', 'post customer']],
  ] as const)('%s', (_what, more, expected) => {
    expect(grounds(more)).toEqual(expected);
  });

  it('tells the address of a post from that of a person', () => {
    expect([isRoleAddress('info@fjord.no'), isRoleAddress('kari@fjord.no')]).toEqual([true, false]);
  });
});
