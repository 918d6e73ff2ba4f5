// The paper a letter is written on, filled for each letter. It was made with MJML before the app was built (paper-compile.ts), because
// loading mjml alone stops everything for most of a second. The words that go in are escaped before they come here.
import type { AddressForm, Language, TemplateLayout } from '#contract/words';
import { papers } from './paper-compiled.ts';
import { marks } from './paper-layouts.ts';
import { escapeHtml, footLines, headerLine, letterText, paragraphHtml, paragraphsOf, type Signer, signatureLines } from './rules-text.ts';

export interface LetterParts {
  language: Language;
  addressForm: AddressForm;
  layout?: TemplateLayout | undefined;
  subject: string;
  previewText: string;
  body: string;
  signer: Signer;
  /** What the picture's source says: `cid:photo` in the mail, a data address in the preview; null without a photo. */
  photoSource: string | null;
}

export interface RenderedLetter {
  subject: string;
  text: string;
  html: string;
}

const anyMark = new RegExp(Object.values(marks).join('|'), 'g');

/** The finished letter in both its parts, from one set of words. */
export async function renderLetter(parts: LetterParts): Promise<RenderedLetter> {
  const { language, addressForm, signer } = parts;
  const subject = headerLine(parts.subject);
  const signature = signatureLines(signer);
  const foot = footLines(signer, language, addressForm);
  const words: Record<string, string> = {
    [marks.language]: language,
    [marks.subject]: escapeHtml(subject),
    [marks.preview]: escapeHtml(headerLine(parts.previewText)),
    [marks.body]: paragraphsOf(parts.body)
      .map((paragraph) => `<p style="margin:0 0 18px 0">${paragraphHtml(paragraph)}</p>`)
      .join(''),
    [marks.signature]: signature.map(paragraphHtml).join('<br />'),
    [marks.foot]: foot.map(paragraphHtml).join('<br />'),
    [marks.photo]: escapeHtml(parts.photoSource ?? ''),
  };
  const paper = papers[parts.layout ?? 'letter'][parts.photoSource === null ? 'plain' : 'withPhoto'];
  // One pass: a name that happens to be one of the marks is not replaced in its turn.
  const html = paper.replace(anyMark, (mark) => words[mark] ?? '');
  return { subject, text: letterText(parts.body, signature, foot), html };
}
