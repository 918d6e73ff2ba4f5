// Which letter, and which of its wordings, fits a customer.
import type { AddressForm, CustomerKind, Day, FoundReason, Language, Reason, Sex } from '#contract/words';
import { daysBetween } from '#kit/days';
import type { StockKey } from './stock/words.ts';

export interface VariantKey {
  language: Language;
  addressForm: AddressForm;
  readerSex: Sex | 'any';
}

export interface Reader {
  kind: CustomerKind;
  language: Language;
  addressForm: AddressForm;
  sex: Sex | null;
  /** Of the person, or of a company's contact. */
  givenName?: string | null;
}

/** Languages with one form of address: there the other form's wording is no liberty. */
const oneForm: ReadonlySet<Language> = new Set(['is', 'nb']);

/**
 * The form in which a letter is written to a reader. A couple, or a company in which we know nobody by name, is not one person to be
 * addressed familiarly: Hungarian and Slovenian would need a plural, and the polite form serves for it.
 */
export function formFor(reader: Pick<Reader, 'kind' | 'addressForm' | 'givenName'>): AddressForm {
  const isOnePerson = reader.kind === 'person' || (reader.kind === 'company' && Boolean(reader.givenName));
  return isOnePerson ? reader.addressForm : 'formal';
}

export interface Manner {
  language: Language;
  addressForm: AddressForm;
}

/** How many customers each manner of writing would be for: the most wanted first. */
export function mannersOf(readers: readonly (Omit<Reader, 'sex'> & { customers: number })[]): (Manner & { customers: number })[] {
  const counts = new Map<string, Manner & { customers: number }>();
  for (const reader of readers) {
    const manner = { language: reader.language, addressForm: formFor(reader) };
    const key = `${manner.language} ${manner.addressForm}`;
    counts.set(key, { ...manner, customers: (counts.get(key)?.customers ?? 0) + reader.customers });
  }
  return [...counts.values()].sort((a, b) => b.customers - a.customers);
}

/** Whether a letter has words in a manner; where a language has one form of address, either form's words do. */
export const isWritten = (have: readonly Manner[], { language, addressForm }: Manner): boolean =>
  have.some((one) => one.language === language && (one.addressForm === addressForm || oneForm.has(language)));

/** The wordings that would do, best first: own language before English, own form before the polite one, own sex before the general. */
function wishes(reader: Reader): VariantKey[] {
  const form = formFor(reader);
  const sexes: VariantKey['readerSex'][] = reader.sex ? [reader.sex, 'any'] : ['any'];
  const inLanguage = (language: Language): VariantKey[] => {
    // A polite letter to a friend is stiff; a familiar one to a stranger is rude, and never chosen unless the language has but one form.
    const forms: AddressForm[] = form === 'familiar' ? ['familiar', 'formal'] : oneForm.has(language) ? ['formal', 'familiar'] : ['formal'];
    return forms.flatMap((addressForm) => sexes.map((readerSex) => ({ language, addressForm, readerSex })));
  };
  return reader.language === 'en' ? inLanguage('en') : [...inLanguage(reader.language), ...inLanguage('en')];
}

/** The best wording there is for a reader; undefined where none would do. */
export function pickVariant<V extends VariantKey>(variants: readonly V[], reader: Reader): V | undefined {
  for (const wish of wishes(reader)) {
    const found = variants.find((v) => v.language === wish.language && v.addressForm === wish.addressForm && v.readerSex === wish.readerSex);
    if (found) return found;
  }
  return undefined;
}

/** The same question is not asked again within a year. */
const oneInFiveAgainDays = 365;

/** What a ready letter would get wrong: here only the person who knows what it is about can write. */
const ownWords: ReadonlySet<Reason['rule']> = new Set(['promised', 'manual']);

/** What somebody looked for and found to be in touch about. */
export const foundIn = (reasons: readonly Reason[]): FoundReason | undefined =>
  reasons.flatMap((reason) => (reason.rule === 'manual' && reason.found ? [reason.found] : []))[0];

/** The letter for a reason that somebody looked for; null where only a person knows the answer. */
function letterForFound(found: FoundReason, mayAsk: boolean): StockKey | null {
  switch (found.kind) {
    case 'occasion':
      return found.occasionKind;
    case 'question':
      return null;
    case 'article':
      return 'weekly-tip';
    case 'worn-out':
      return mayAsk ? 'one-in-five' : 'keep-in-touch';
    case 'goes-with':
      return 'more';
    case 'mention':
      return 'news';
  }
}

const enquiryLetters: readonly StockKey[] = ['enquiry-1', 'enquiry-2', 'enquiry-3', 'enquiry-4', 'enquiry-5', 'enquiry-6', 'enquiry-7', 'enquiry-8'];

/** One letter for each contact, each with something new in it; who has had them all gets a useful tip a week. */
export const enquiryLetter = (contactNumber: number): StockKey => enquiryLetters[Math.max(1, contactNumber) - 1] ?? 'weekly-tip';

/**
 * The ready letter that answers why a touch is due: what would hurt most if left out goes first. Null is a letter with a greeting and
 * nothing else. To somebody with an open complaint anything but an apology would be an insult; to somebody who has asked us something,
 * "we have not heard from each other for a while".
 */
export function letterFor(reasons: readonly Reason[], lastOneInFiveOn: Day | null, today: Day): StockKey | null {
  if (reasons.some((reason) => reason.rule === 'complaint')) return 'apology';
  if (reasons.some((reason) => reason.rule === 'reply')) return null;
  const occasion = reasons.find((reason) => reason.rule === 'occasion');
  if (occasion) return occasion.kind;
  const mayAsk = lastOneInFiveOn === null || daysBetween(lastOneInFiveOn, today) >= oneInFiveAgainDays;
  const found = foundIn(reasons);
  if (found) return letterForFound(found, mayAsk);
  if (reasons.some((reason) => ownWords.has(reason.rule))) return null;
  // A journey's step brings its own letter; without one somebody says in their own words what the step is for.
  if (reasons.some((reason) => reason.rule === 'journey' && reason.leads)) return null;
  const enquiry = reasons.find((reason) => reason.rule === 'enquiry');
  if (enquiry) return enquiryLetter(enquiry.contactNumber);
  if (reasons.some((reason) => reason.rule === 'follow-up')) return 'follow-up';
  const essential = reasons.find((reason) => reason.rule === 'essential');
  if (essential) return essential.essential;
  if (mayAsk && reasons.some((reason) => reason.rule === 'late')) return 'one-in-five';
  return 'keep-in-touch';
}
