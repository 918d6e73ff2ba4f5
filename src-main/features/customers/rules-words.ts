// What a customer is called, where the name stands in the list, and which words find it.
import type { Language } from '#contract/words';
import { fold, sortKey } from '#kit/fold';
import { displayName, type Name } from '#kit/names';

export type NameFields = Name;

/** The name parts alone, as kit/names takes them. */
export function nameOf(fields: NameFields): Name {
  const { kind, title, givenName, familyName, callName, partnerGivenName, partnerFamilyName, companyName, nameOrder, sex, addressForm, language } = fields;
  return { kind, title, givenName, familyName, callName, partnerGivenName, partnerFamilyName, companyName, nameOrder, sex, addressForm, language };
}

export const displayNameOf = (fields: NameFields): string => displayName(nameOf(fields));

const joined = (...parts: (string | null | undefined)[]) => parts.filter((part): part is string => Boolean(part?.trim())).join(' ');

/**
 * The text a list is ordered by, over `alphabet` (the team's language: one list, one alphabet). People stand under their family name,
 * except Icelanders, who are known and listed by their given name; a company stands under its own name.
 */
export function sortKeyOf(fields: NameFields, alphabet: Language): string {
  if (fields.kind === 'company' && fields.companyName) return sortKey(fields.companyName, alphabet);
  const givenFirst = fields.language === 'is' && fields.nameOrder === 'given-first';
  const person = givenFirst ? joined(fields.givenName, fields.familyName) : joined(fields.familyName, fields.givenName);
  return sortKey(person || fields.companyName || displayNameOf(fields), alphabet);
}

export interface SearchFacts {
  name: NameFields;
  emails: readonly string[];
  /** Phones as typed and as E.164. */
  phones: readonly string[];
  cities: readonly string[];
  tags: readonly string[];
  externalRef: string | null;
}

/** Folded words that find the customer: names, company, e-mails, town, tags, the customer number and the digits of phones, each word once. */
export function searchTextOf({ name, emails, phones, cities, tags, externalRef }: SearchFacts): string {
  const names = joined(name.title, name.familyName, name.givenName, name.callName, name.partnerFamilyName, name.partnerGivenName, name.companyName);
  const text = fold(joined(names, ...emails, ...cities, ...tags, externalRef));
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  for (const phone of phones) for (const digits of phoneWords(phone)) words.add(digits);
  return [...words].join(' ');
}

/** Country codes have one to three digits. */
const countryCodeLengths = [0, 1, 2, 3];

/** The digits of a phone as people begin to type them: whole, without leading zeros, and for an international number without its country code. */
function phoneWords(phone: string): string[] {
  const digits = phone.replace(/\D/g, '').replace(/^0+/, '');
  const cuts = phone.startsWith('+') ? countryCodeLengths : [0];
  return cuts.map((cut) => digits.slice(cut)).filter((word) => word.length >= 3);
}

/**
 * The full-text query for what a person typed: every word must begin some word of the customer. Null where nothing can be searched for.
 * Words are quoted, so no sign of the query language gets through. A number typed in groups is one word without its leading zeros.
 */
export function searchTerms(search: string): string | null {
  const digits = /^[\d\s+()/.-]+$/.test(search) ? search.replace(/\D/g, '').replace(/^0+/, '') : '';
  if (digits.length >= 3) return `"${digits}"*`;
  const words = fold(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' AND ');
}

/** How two spellings of one person are recognised: folded given and family name, in one order; null where a part is missing. */
export function matchNameOf(fields: Pick<NameFields, 'givenName' | 'familyName' | 'companyName' | 'kind'>): string | null {
  if (fields.kind === 'company') return fields.companyName ? `company ${fold(fields.companyName)}` : null;
  if (!fields.givenName || !fields.familyName) return null;
  return [fold(fields.givenName), fold(fields.familyName)].sort().join(' ');
}
