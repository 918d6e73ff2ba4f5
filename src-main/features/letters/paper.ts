// The paper a letter is written on: MJML, compiled once for each language and with or without a photo, then filled for each letter.
// The words that go in are escaped before they come here.
import type { AddressForm, Language, TemplateLayout } from '#contract/words';
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

const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";

/** Marks that are replaced after compiling; they are plain words, so that MJML leaves them as they are. */
const marks = {
  subject: 'MARK-SUBJECT',
  preview: 'MARK-PREVIEW',
  body: 'MARK-BODY',
  signature: 'MARK-SIGNATURE',
  foot: 'MARK-FOOT',
  photo: 'MARK-PHOTO',
} as const;
const anyMark = new RegExp(Object.values(marks).join('|'), 'g');

function layout(language: Language, withPhoto: boolean): string {
  const photo = `<mj-image css-class="photo" src="${marks.photo}" alt="" width="88px" align="left" padding="8px 0 0 0" border-radius="4px" />`;
  return `<mjml lang="${language}">
  <mj-head>
    <mj-title>${marks.subject}</mj-title>
    <mj-preview>${marks.preview}</mj-preview>
    <mj-attributes>
      <mj-all font-family="${serif}" />
      <mj-text font-size="17px" line-height="27px" color="#2b2620" padding="0" />
      <mj-section padding="0" />
      <mj-column padding="0" />
    </mj-attributes>
    <mj-raw>
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
    </mj-raw>
    <mj-style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      .letter p { margin: 0 0 18px 0; }
      @media (prefers-color-scheme: dark) {
        body, .desk > div { background-color: #191714 !important; }
        .paper, .paper > table { background-color: #23201c !important; }
        .letter div, .letter p { color: #ece5d8 !important; }
        .letter a { color: #e0b07c !important; }
        .foot div { color: #b3a998 !important; }
      }
    </mj-style>
  </mj-head>
  <mj-body width="620px" background-color="#f3eee4" css-class="desk">
    <mj-section padding="12px 0" />
    <mj-section css-class="paper" background-color="#fffdf8" padding="36px 40px 32px 40px">
      <mj-column>
        <mj-text css-class="letter">${marks.body}</mj-text>
        <mj-text css-class="letter">${marks.signature}</mj-text>
        ${withPhoto ? photo : ''}
      </mj-column>
    </mj-section>
    <mj-section padding="14px 40px 20px 40px">
      <mj-column>
        <mj-text css-class="foot" font-size="13px" line-height="19px" color="#6b6255">${marks.foot}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
}

const compiled = new Map<string, Promise<string>>();

/** Compiling takes some 30 ms and loads mjml (half a second), so it happens once and not before a letter is to be seen. */
function paperFor(language: Language, withPhoto: boolean): Promise<string> {
  const key = `${language} ${withPhoto}`;
  const known = compiled.get(key);
  if (known) return known;
  const fresh = compilePaper(language, withPhoto);
  compiled.set(key, fresh);
  // A failure is not kept: the next letter tries again.
  fresh.catch(() => compiled.delete(key));
  return fresh;
}

async function compilePaper(language: Language, withPhoto: boolean): Promise<string> {
  const { default: mjml2html } = await import('mjml');
  const { html } = await mjml2html(layout(language, withPhoto), { validationLevel: 'strict', keepComments: true });
  return html;
}

/** The finished letter in both its parts, from one set of words. */
export async function renderLetter(parts: LetterParts): Promise<RenderedLetter> {
  const { language, addressForm, signer } = parts;
  const subject = headerLine(parts.subject);
  const signature = signatureLines(signer);
  const foot = footLines(signer, language, addressForm);
  const words: Record<string, string> = {
    [marks.subject]: escapeHtml(subject),
    [marks.preview]: escapeHtml(headerLine(parts.previewText)),
    [marks.body]: paragraphsOf(parts.body)
      .map((paragraph) => `<p style="margin:0 0 18px 0">${paragraphHtml(paragraph)}</p>`)
      .join(''),
    [marks.signature]: signature.map(paragraphHtml).join('<br />'),
    [marks.foot]: foot.map(paragraphHtml).join('<br />'),
    [marks.photo]: escapeHtml(parts.photoSource ?? ''),
  };
  const paper = await paperFor(language, parts.photoSource !== null);
  // One pass: a name that happens to be one of the marks is not replaced in its turn.
  const html = paper.replace(anyMark, (mark) => words[mark] ?? '');
  return { subject, text: letterText(parts.body, signature, foot), html };
}
