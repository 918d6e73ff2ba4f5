import { describe, expect, it } from 'vitest';
import { meaningOfHeading } from '../../src-main/features/imports/rules-headers.ts';
import { gatherFacts, openTable, propose } from '../../src-main/features/imports/service-inspect.ts';

const today = '2026-11-22';

async function proposed(text: string, country?: string, team = { teamCountry: 'GB', teamCurrency: 'GBP' }) {
  const opened = openTable(new TextEncoder().encode(text), { today });
  if (opened.kind === 'unreadable') throw new Error(opened.why);
  const facts = await gatherFacts(opened.table, today);
  return propose(opened.table, facts, { country, ...team });
}
const meanings = async (text: string) => (await proposed(text)).columns.map(({ meaning }) => meaning);

describe('a heading', () => {
  it.each([
    ['Ügyfél', 'full-name'],
    ['Ügyfél e-mail', 'email'],
    ['IRÁNYÍTÓSZÁM', 'postal-code'],
    ['Születésnap:', 'birthday'],
    ['Kedvenc ünnep', 'favourite-holiday'],
    ['Összeg (Ft)', 'amount'],
    ['Db', 'quantity'],
    ['Netfang', 'email'],
    ['Sími', 'phone'],
    ['Fæðingardagur', 'birthday'],
    ['Uppáhaldshátíð', 'favourite-holiday'],
    ['Pöntunardagur', 'order-date'],
    ['Upphæð', 'amount'],
    ['Priimek', 'family-name'],
    ['E-pošta', 'email'],
    ['Poštna številka', 'postal-code'],
    ['Rojstni dan', 'birthday'],
    ['Znesek (EUR)', 'amount'],
    ['Etternavn', 'family-name'],
    ['E-post', 'email'],
    ['Fødselsdato', 'birthday'],
    ['Kjøpsdato', 'order-date'],
    ['Beløp inkl. mva', 'amount'],
    ['E-mail 1 - Value', 'email'],
    ['Phone 1 - Value', 'phone'],
    ['Organization Name', 'company'],
    ['Business Country/Region', 'country'],
    ['E-mail Address', 'email'],
    ['Accepts Marketing', 'newsletter'],
    ['Billing Last Name', 'family-name'],
    ['Net GBP', 'amount'],
    ['Quantity sold', null],
    ['', null],
  ])('%j means %s', (heading, meaning) => {
    expect(meaningOfHeading(heading)?.meaning ?? null).toBe(meaning);
  });
});

describe('the columns of a file', () => {
  it('are a whole name where there is no family name beside "Ime"', async () => {
    expect(await meanings('Ime;E-pošta\nŠpela Čebašek;spela@example.si\n')).toEqual(['full-name', 'email']);
    expect(await meanings('Ime;Priimek;E-pošta\nŠpela;Čebašek;spela@example.si\n')).toEqual(['given-name', 'family-name', 'email']);
  });

  it('are guessed by what is in them where the heading says nothing', async () => {
    const { columns } = await proposed('Q1;Q2;Q3\nanna@example.is;555 1234;x\njon@example.is;555 4321;y\n');
    expect(columns.map(({ meaning, guessedBy }) => [meaning, guessedBy])).toEqual([
      ['email', 'content'],
      ['phone', 'content'],
      ['skip', 'nothing'],
    ]);
  });

  it('stand without a heading where the first row is somebody already', async () => {
    const found = await proposed('anna@example.is;555 1234\njon@example.is;555 4321\n');
    expect([found.rows, found.columns.map(({ meaning }) => meaning)]).toEqual([2, ['email', 'phone']]);
  });

  it('that only make sense in an order are left out of a list of people', async () => {
    expect(await meanings('Navn;E-post;Dato;Kategori\nKari Nordmann;kari@example.no;21.11.2022;A\n')).toEqual(['full-name', 'email', 'skip', 'skip']);
  });

  it('take the description for the goods in a list of invoices and for a note in a list of people', async () => {
    expect(await meanings('Invoice date,Client email,Description,Net GBP\n21/10/2022,a@x.co.uk,Web texts,360.00\n')).toEqual([
      'order-date',
      'email',
      'product',
      'amount',
    ]);
    expect(await meanings('Name,Email,Description\nAnn Lee,a@x.co.uk,Likes tea\n')).toEqual(['full-name', 'email', 'note']);
  });

  it('of one meaning are taken once, the fullest: the home address where the business address is empty', async () => {
    expect(await meanings('Name,Business Street,Home Street\nAnn Lee,,1 High Street\nBo Ray,,2 High Street\n')).toEqual(['full-name', 'skip', 'street']);
  });

  it('ask for the order of dates and for the decimal sign where nothing decides them, and leave them open', async () => {
    const { columns } = await proposed('Date;Email;Amount\n01/02/2023;a@x.co.uk;1.234\n03/04/2023;b@x.co.uk;2.500\n');
    expect(columns.map(({ ask, dateOrder, decimalSign }) => ({ ask, dateOrder, decimalSign }))).toEqual([
      { ask: 'date-order', dateOrder: null, decimalSign: null },
      { ask: null, dateOrder: null, decimalSign: null },
      { ask: 'decimal-sign', dateOrder: null, decimalSign: null },
    ]);
  });
});

describe('the country, currency and order of names', () => {
  it.each([
    ['Nafn;Netfang;Sími\nGuðrún Jónsdóttir;gudrun@example.is;555 1234\n', 'IS'],
    ['Ime in priimek;E-pošta\nŠpela Čebašek;spela@example.si\n', 'SI'],
    ['Navn;E-post\nKari Nordmann;kari@example.no\n', 'NO'],
    ['Név;E-mail\nKovács Győző;gyozo@example.hu\n', 'HU'],
    ['Name;Country\nGuðrún Jónsdóttir;Iceland\nJón Jónsson;Iceland\n', 'IS'],
    ['Name;Phone\nSomebody;+386 41 123 456\n', 'SI'],
    ['Name;Email\nAnn Lee;ann@example.com\n', 'GB'],
  ])('of %j', async (text, country) => {
    expect((await proposed(text)).country).toBe(country);
  });

  it.each([
    ['Name;Email;Phone\nKovács Győző;gyozo@example.com;06 30 123 4567\n', 'HU', 'HUF'],
    ['Billing First Name;Billing Email;Order Date;Order Total\nGyőző;gyozo@example.com;2025-03-04;12900\n', 'HU', 'HUF'],
    ['Name;Email\nAnn Lee;ann@example.co.uk\n', 'GB', 'GBP'],
    ['Name;Country\nAnn Lee;United Kingdom\n', 'GB', 'GBP'],
    ['Navn;E-post\nKari Nordmann;kari@example.com\n', 'NO', 'NOK'],
  ])('with English headings is the team’s own unless the rows say otherwise: %j', async (text, country, currency) => {
    expect(await proposed(text, undefined, { teamCountry: 'HU', teamCurrency: 'HUF' })).toMatchObject({ country, currency });
  });

  it('is the one the person chose', async () => {
    expect((await proposed('Name;Email\nAnn Lee;ann@example.com\n', 'IS')).country).toBe('IS');
  });

  it('puts Hungarian family names first, and names of a column that says so', async () => {
    expect((await proposed('Név;E-mail\nKovács Győző;gyozo@example.hu\n')).nameOrder).toBe('family-first');
    expect((await proposed('Priimek in ime;E-pošta\nČebašek Špela;spela@example.si\n')).nameOrder).toBe('family-first');
    expect((await proposed('Navn;E-post\nKari Nordmann;kari@example.no\n')).nameOrder).toBe('given-first');
  });

  it('takes the currency from the heading, then from the cells, then from the country', async () => {
    expect((await proposed('Dátum;E-mail;Összeg (Ft)\n2022.10.20.;a@x.hu;389 000\n')).currency).toBe('HUF');
    expect((await proposed('Dato;E-post;Beløp\n21.11.2022;a@x.no;kr 37.980,00\n')).currency).toBe('NOK');
    expect((await proposed('Dags;Netfang;Upphæð\n21.11.2022;a@x.is;37.980\n')).currency).toBe('ISK');
    expect((await proposed('Datum;E-pošta;Znesek\n21.11.2022;a@x.si;37,50\n')).currency).toBe('EUR');
  });
});
