// Which letter, and which of its wordings, fits a customer.
import type { AddressForm, CustomerKind, Day, Language, Reason, Sex, TemplatePurpose } from '#contract/words';
import { daysBetween } from '#kit/days';

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
}

/** Languages with one form of address: there the other form's wording is no liberty. */
const oneForm: ReadonlySet<Language> = new Set(['is', 'nb']);

/**
 * The form in which a letter is written to a reader. A couple or a company is not one person to be addressed familiarly: Hungarian and
 * Slovenian would need a plural, and the polite form serves for it.
 */
export function formFor(reader: Pick<Reader, 'kind' | 'addressForm'>): AddressForm {
  return reader.kind === 'person' ? reader.addressForm : 'formal';
}

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

/** The letter that answers why a touch is due: the most perishable reason first. */
export function purposeFor(reasons: readonly Reason[], lastOneInFiveOn: Day | null, today: Day): TemplatePurpose {
  const occasion = reasons.find((reason) => reason.rule === 'occasion');
  if (occasion?.kind === 'birthday' || occasion?.kind === 'favourite-holiday') return occasion.kind;
  if (reasons.some((reason) => reason.rule === 'follow-up')) return 'follow-up';
  const mayAsk = lastOneInFiveOn === null || daysBetween(lastOneInFiveOn, today) >= oneInFiveAgainDays;
  if (mayAsk && reasons.some((reason) => reason.rule === 'late')) return 'one-in-five';
  return 'keep-in-touch';
}
