import type { Variant } from '#contract/letters';
import type { AddressForm, Language } from '#contract/words';
import { makeKept } from '../../shell/kept.ts';

export type Wording = Pick<Variant, 'language' | 'addressForm' | 'readerSex'>;

/** Wordings that were typed and are not saved yet. */
export const keptWords = makeKept<Pick<Variant, 'subject' | 'previewText' | 'body'>>();

export const keyOf = (templateId: string, { language, addressForm, readerSex }: Wording) => `${templateId}/${language}-${addressForm}-${readerSex}`;

/** The address of one wording's editor. */
export const addressOf = (templateId: string, language: Language, addressForm: AddressForm) => `/letters/template/${templateId}/${language}-${addressForm}`;
