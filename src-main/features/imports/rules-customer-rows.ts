// The customer a row speaks of.
import type { Language } from '#contract/words';
import { dayOfParts } from '#kit/days';
import { countryDefaults } from '#kit/languages';
import { type SplitName, splitFullName, suggestSex } from '#kit/names';
import { readPhone } from '#kit/phones';
import { readCountry, readEmails, readLanguage, readSex, readTags, readYesNo } from './rules-cells.ts';
import { readDate } from './rules-dates.ts';
import { cut, type DraftAddress, type DraftCustomer, type PartialDate, type Reading, type Rejected, type RowCells, rejected } from './rules-reading.ts';

/** Reads the customer of a row; rejects it where it is nobody, or where an address or a date cannot be what its column says. */
export function readCustomer(reading: Reading, row: RowCells): DraftCustomer | Rejected {
  const emails = readAllEmails(row);
  if ('reason' in emails) return emails;
  const birthday = readBirthday(reading, row);
  if (birthday && 'reason' in birthday) return birthday;
  const country = readCountry(row.one('country') ?? '') ?? reading.country;
  const defaults = countryDefaults(country);
  const language = readLanguage(row.one('language') ?? '') ?? defaults.language;
  const { sex, ...names } = readNames(reading, row, language);
  const customer: DraftCustomer = {
    ...names,
    jobTitle: cut(row.one('job-title'), 120),
    nameOrder: country === reading.country ? reading.nameOrder : defaults.nameOrder,
    sex: readSex(row.one('sex') ?? '') ?? sex,
    language,
    country,
    ref: cut(row.one('customer-ref'), 80),
    emails,
    phones: [...row.all('phone'), ...row.all('mobile')].flatMap(({ text }) => readPhone(text, country)),
    address: readAddress(row, country),
    birthday,
    favourite: cut(row.one('favourite-holiday'), 120),
    newsletter: readYesNo(row.one('newsletter') ?? ''),
    note: linesOf(row, 'note', '\n', 10_000) || null,
    likes: linesOf(row, 'likes', '; ', 2000),
    tags: row.all('tags').flatMap(({ text }) => readTags(text)),
    segment: cut(row.one('segment'), 80),
  };
  return whoIsMissing(reading, row, customer) ?? customer;
}

function linesOf(row: RowCells, meaning: 'note' | 'likes', between: string, length: number): string {
  const texts = row.all(meaning).map(({ text }) => text.replace(/\r\n?/g, '\n'));
  return texts.join(between).slice(0, length);
}

function readAllEmails(row: RowCells): string[] | Rejected {
  const found = new Set<string>();
  for (const { column, text } of row.all('email')) {
    const emails = readEmails(text);
    if (emails.length === 0) return rejected('bad-email', column, text);
    for (const email of emails) found.add(email);
  }
  return [...found];
}

function readBirthday(reading: Reading, row: RowCells): PartialDate | null | Rejected {
  const column = row.column('birthday');
  const text = row.one('birthday');
  if (!column || !text) return null;
  const read = readDate(text, column.dateOrder, Number(reading.today.slice(0, 4)));
  if (read.kind === 'empty') return null;
  if (read.kind === 'bad') return rejected('bad-date', column, text);
  const { year, month, day } = read;
  if (year !== null && (dayOfParts(year, month, day ?? 1) ?? '') > reading.today) return rejected('future-birthday', column, text);
  return { year, month, day };
}

/** The name from one column, or from several. A file with companies and people names the company beside the person. */
function readNames(reading: Reading, row: RowCells, language: Language): SplitName {
  const companyName = cut(row.one('company'), 200);
  const title = cut(row.one('title'), 40);
  const full = cut(row.one('full-name'), 200);
  if (full) {
    const split = splitFullName(full, reading.nameOrder, language);
    return { ...split, title: title ?? split.title, companyName: companyName ?? split.companyName };
  }
  const givenName = cut(row.one('given-name'), 120);
  const familyName = cut(row.one('family-name'), 120);
  const kind = companyName && !givenName && !familyName ? 'company' : 'person';
  const name = { kind, title, givenName, familyName, language } as const;
  return { kind, title, givenName, familyName, callName: null, partnerGivenName: null, partnerFamilyName: null, companyName, sex: suggestSex(name) };
}

/**
 * A customer needs a name where the file has names at all (a letter greets by it); where it has none, an address to write to.
 * An order needs something its customer is known by.
 */
function whoIsMissing(reading: Reading, row: RowCells, who: DraftCustomer): Rejected | null {
  const isNamed = Boolean(who.givenName ?? who.familyName ?? who.companyName);
  const isKnown = who.emails.length > 0 || who.ref !== null || who.phones.length > 0;
  if (reading.kind === 'orders') return isKnown ? null : rejected('no-customer', row.column('email') ?? row.column('customer-ref'));
  const nameColumn = row.column('full-name') ?? row.column('family-name') ?? row.column('given-name') ?? row.column('company');
  if (nameColumn && !isNamed) return rejected('no-name', nameColumn);
  return isNamed || isKnown ? null : rejected('no-name');
}

function readAddress(row: RowCells, country: string): DraftAddress | null {
  const street = cut(row.one('street') ?? row.one('address'), 200);
  const postalCode = cut(row.one('postal-code'), 20);
  const city = cut(row.one('city'), 120);
  return street || city ? { street, postalCode, city, country } : null;
}
