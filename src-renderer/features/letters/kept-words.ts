import type { Variant } from '#contract/letters';
import type { AddressForm, Language } from '#contract/words';
import { makeKept } from '../../shell/kept.ts';

export type Wording = Pick<Variant, 'language' | 'addressForm' | 'readerSex'>;

/** Wordings that were typed and are not saved yet. */
export const keptWords = makeKept<Pick<Variant, 'subject' | 'previewText' | 'body'>>();

export const keyOf = (templateId: string, { language, addressForm, readerSex }: Wording) => `${templateId}/${language}-${addressForm}-${readerSex}`;

/** The languages whose verbs and adjectives cannot always avoid the sex of the reader. */
export const tellsSex = (language: Language) => language === 'sl';

/** Languages with one form of address: a wording in either serves everybody. */
export const hasOneForm = (language: Language) => language === 'is' || language === 'nb';

/** The address of one wording's editor. */
export const addressOf = (templateId: string, language: Language, addressForm: AddressForm, readerSex: Variant['readerSex'] = 'any') =>
  `/letters/template/${templateId}/${language}-${addressForm}${readerSex === 'any' ? '' : `-${readerSex}`}`;
