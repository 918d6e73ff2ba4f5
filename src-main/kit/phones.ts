// Telephone numbers as people write them: read to E.164 where they are numbers at all, kept as written where they are not.
import { type CountryCode, formatIncompletePhoneNumber, isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';

export interface Phone {
  /** '+36301234567'; null where it cannot be read as a full number (112, 02000, a slip of the pen). */
  e164: string | null;
  /** As it is shown: '+36 30 123 4567 ext. 12'; the text itself where it could not be read. */
  shown: string;
  /** The digits after "ext.", where there are any. */
  extension: string | null;
}

/** Whether a country's numbers are known, by its two capital letters: which two letters are a country at all. */
export const isCountry = (code: string): boolean => isSupportedCountry(code);

/** Shorter ones are service numbers that no prefix makes reachable from abroad. */
const shortestDigits = 6;
const between = /\s+[/|]\s+|\s*;\s*|,\s+|\s*:::\s*|[\r\n]+/;
const betweenWhenUnreadable = /[/|,]/;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What people write in numbers that no plan of numbers knows: "(0)" behind the country code, 00 for the plus also where 00 is not dialled, digits of other shapes. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replace(/^(\D*)(\+\s*|00)(\d{1,3})\s*\(0\)/, '$1+$3 ')
    .replace(/^(\s*)00\s*(?=[1-9])/, '$1+')
    .trim();
}

function parse(text: string, country: CountryCode | undefined): PhoneNumber | undefined {
  const tidied = tidy(text);
  const number = parsePhoneNumberFromString(tidied, country);
  if (number?.isValid()) return number;
  // A spreadsheet that took the number for a number dropped its plus: 36301234567.
  const international = /^\d{10,15}$/.test(tidied) ? parsePhoneNumberFromString(`+${tidied}`) : undefined;
  if (international?.isValid()) return international;
  // Countries open new ranges faster than the tables follow: a number of a right length is believed.
  return number?.isPossible() ? number : undefined;
}

function readOne(text: string, country: CountryCode | undefined): Phone {
  const asWritten = { e164: null, shown: text.trim().replace(/\s+/g, ' '), extension: null };
  const number = parse(text, country);
  if (!number || number.nationalNumber.length < shortestDigits) return asWritten;
  const extension = number.ext ?? null;
  const shown = extension === null ? number.formatInternational() : formatIncompletePhoneNumber(number.number);
  return { e164: number.number, shown: extension === null ? shown : `${shown} ext. ${extension}`, extension };
}

function readPart(text: string, country: CountryCode | undefined): Phone[] {
  const whole = readOne(text, country);
  if (whole.e164 !== null || !betweenWhenUnreadable.test(text)) return [whole];
  // "555 1234/555 4321": two numbers only where every part is one; else it stays as it was written.
  const parts = text.split(betweenWhenUnreadable).map((part) => readOne(part, country));
  return parts.every((part) => part.e164 !== null) ? parts : [whole];
}

/**
 * The numbers in one cell or field. `country` (ISO 3166, two letters) is where a number without a country code is at home.
 * "555 1234 / 555 4321" gives two; a number that cannot be read keeps its text with `e164` null; a text without any digit ("none", "-") gives none.
 * The same number twice is given once.
 */
export function readPhone(raw: string, country: string): Phone[] {
  const home = country.toUpperCase();
  const code = isSupportedCountry(home) ? home : undefined;
  const found = raw
    .split(between)
    .filter((part) => /\p{Nd}/u.test(part))
    .flatMap((part) => readPart(part, code));
  const key = (phone: Phone): string => `${phone.e164 ?? phone.shown};${phone.extension ?? ''}`;
  return found.filter((phone, position) => found.findIndex((other) => key(other) === key(phone)) === position);
}

/** The digits from the last to the first: what the index of contact points keeps, so that any ending is a search by prefix. */
export const reversedDigits = (text: string): string => [...digitsOf(tidy(text))].reverse().join('');

/**
 * What to look for in the reversed digits when somebody searches a number in any form ("06 30 123 4567", "00354 555 1234", "1234567"):
 * leading zeros belong to dialling, not to the number. Null where fewer than 3 digits are left, or where the text is no number at all.
 */
export function searchedEnding(text: string): string | null {
  if (/\p{L}/u.test(text)) return null;
  const digits = digitsOf(tidy(text)).replace(/^0+/, '');
  return digits.length < 3 ? null : [...digits].reverse().join('');
}
