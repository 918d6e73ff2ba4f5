// The words of a finished letter, laid out twice from the same paragraphs: as plain text and as safe HTML.
import type { AddressForm, Language } from '#contract/words';
import type { FieldValues } from './rules-fields.ts';
import { linkPieces, withoutLinks } from './rules-links.ts';

/** Places still open in a text: `[[customer.firstName]]` from a draft, or anything a person typed in Liquid's own signs, half of them too. */
const openField = /\[\[\s*([^[\]\n]{1,120}?)\s*\]\]|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{\{|\{%|\[\[/g;

const nameOf = (whole: string, name: string | undefined) => name ?? whole.replace(/^\{\{-?\s*|\s*-?\}\}$/g, '').trim();

export interface Filled {
  text: string;
  /** Names of the fields that nobody could fill, in the order they stand. */
  open: string[];
}

/**
 * Puts values where a text still names fields: once over the text, so a value is never read as a field. `typed` (what a person filled in)
 * goes before the card's own. What cannot be filled is left standing as `[[name]]` and named.
 */
export function fillOpenFields(text: string, values: FieldValues, typed: FieldValues): Filled {
  const open: string[] = [];
  const filled = text.replace(openField, (whole, name?: string) => {
    const field = nameOf(whole, name);
    const value = typed.get(field) ?? values.get(field);
    if (value !== undefined) return String(value);
    if (!open.includes(field)) open.push(field);
    return name === undefined ? whole : `[[${field}]]`;
  });
  return { text: filled, open };
}

/** Paragraphs between empty lines; paragraphs of which nothing is left (a condition that did not hold) fall away. */
export function paragraphsOf(body: string): string[] {
  return body
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/[ \t]+$/gm, '').trim())
    .filter((paragraph) => paragraph !== '');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** One paragraph as HTML: escaped, its links as links, its line breaks kept. */
export function paragraphHtml(paragraph: string): string {
  return linkPieces(paragraph)
    .map(({ text, leadsTo }) => (leadsTo === null ? escapeHtml(text) : `<a href="${escapeHtml(leadsTo)}" style="color:#7a4a1e">${escapeHtml(text)}</a>`))
    .join('')
    .replace(/\n/g, '<br />');
}

/** One line that is safe in a header: no line breaks, no control characters. */
export function headerLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const stopSentences: Record<Language, Record<AddressForm, string>> = {
  is: {
    formal: 'Ef þú vilt ekki fá fleiri bréf sem þetta er nóg að svara með orðinu „stopp“ og þá skrifa ég ekki aftur.',
    familiar: 'Ef þú vilt ekki fá fleiri bréf sem þetta er nóg að svara með orðinu „stopp“ og þá skrifa ég ekki aftur.',
  },
  hu: {
    formal: 'Ha nem szeretne több ilyen levelet kapni, elég, ha egyetlen szóval válaszol: „stop”, és többet nem írok.',
    familiar: 'Ha nem szeretnél több ilyen levelet kapni, elég, ha egyetlen szóval válaszolsz: „stop”, és többet nem írok.',
  },
  sl: {
    formal: 'Če takih pisem ne želite več prejemati, odgovorite z besedo »stop« in jih ne bo več.',
    familiar: 'Če takih pisem ne želiš več prejemati, odgovori z besedo »stop« in jih ne bo več.',
  },
  nb: {
    formal: 'Vil du ikke ha flere slike brev, er det nok å svare «stopp», så skriver jeg ikke igjen.',
    familiar: 'Vil du ikke ha flere slike brev, er det nok å svare «stopp», så skriver jeg ikke igjen.',
  },
  en: {
    formal: 'If you would rather not receive letters like this one, reply with the word “stop” and I will not write again.',
    familiar: 'If you’d rather not get letters like this one, just reply “stop” and I won’t write again.',
  },
};

/** How to say no to more letters, in the letter's own manner: every letter carries it. */
export const stopSentence = (language: Language, form: AddressForm): string => stopSentences[language][form];

export interface Signer {
  name: string;
  role: string | null;
  phone: string | null;
  email: string | null;
  signature: string;
  companyName: string;
  companyAddress: string;
}

/** The lines at the foot: what the salesperson wrote as a signature first, then whatever it does not say already. */
export function signatureLines(signer: Signer): string[] {
  const own = signer.signature
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const rest = [own.length === 0 ? signer.name : '', signer.role, signer.companyName, signer.phone, signer.email];
  const isNew = (line: string | null): line is string => Boolean(line?.trim()) && !own.some((said) => said.includes(String(line).trim()));
  return [...own, ...rest.filter(isNew)].map(headerLine);
}

/** Who sends it and how to stop it: below the signature, small. */
export function footLines(signer: Signer, language: Language, form: AddressForm): string[] {
  const sender = [signer.companyName, signer.companyAddress].map(headerLine).filter((part) => part !== '');
  return [stopSentence(language, form), ...(sender.length > 0 ? [sender.join(', ')] : [])];
}

/** The plain-text part: the same words in the same order as the HTML. */
export function letterText(body: string, signature: string[], foot: string[]): string {
  return `${[...paragraphsOf(body).map(withoutLinks), signature.join('\n'), `-- \n${foot.join('\n')}`].filter((part) => part !== '').join('\n\n')}\n`;
}
