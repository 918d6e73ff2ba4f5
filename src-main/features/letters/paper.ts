// The paper a letter is written on: MJML, compiled once for each language and with or without a photo, then filled for each letter.
// The words that go in are escaped before they come here.
import type { AddressForm, Language, TemplateLayout } from '#contract/words';
import { marks, mjmlOf, withoutDeadStyles } from './paper-layouts.ts';
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

const compiled = new Map<string, Promise<string>>();

/** Compiling takes some 30 ms and loads mjml (half a second), so it happens once and not before a letter is to be seen. */
function paperFor(layout: TemplateLayout, language: Language, withPhoto: boolean): Promise<string> {
  const key = `${layout} ${language} ${withPhoto}`;
  const known = compiled.get(key);
  if (known) return known;
  const fresh = compilePaper(layout, language, withPhoto);
  compiled.set(key, fresh);
  // A failure is not kept: the next letter tries again.
  fresh.catch(() => compiled.delete(key));
  return fresh;
}

/** The paper with its marks, as HTML. Throws MjmlProblem, with the line and what is wrong there, where the layout is not right. */
export async function compilePaper(layout: TemplateLayout, language: Language, withPhoto: boolean): Promise<string> {
  return withoutDeadStyles(await compileMjml(mjmlOf(layout, language, withPhoto)));
}

/** What MJML has against a layout, one line each: "line 7 (mj-text): Attribute colour is illegal". */
export class MjmlProblem extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The layout of the letter is not right: ${problems.join('; ')}`);
    this.name = 'MjmlProblem';
    this.problems = problems;
  }
}

/** Compiles strictly: an unknown tag or attribute is an error, not something to be drawn somehow. */
export async function compileMjml(mjml: string): Promise<string> {
  const { default: mjml2html } = await import('mjml');
  try {
    const { html } = await mjml2html(mjml, { validationLevel: 'strict', keepComments: true });
    return html;
  } catch (error) {
    throw new MjmlProblem(problemsOf(error));
  }
}

function problemsOf(error: unknown): string[] {
  const found: unknown = error instanceof Error ? Reflect.get(error, 'errors') : undefined;
  const lines = (Array.isArray(found) ? found : []).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { line, tagName, message }: { line?: unknown; tagName?: unknown; message?: unknown } = one;
    return [`line ${line} (${tagName}): ${message}`];
  });
  return lines.length > 0 ? lines : [error instanceof Error ? error.message : String(error)];
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
  const paper = await paperFor(parts.layout ?? 'letter', language, parts.photoSource !== null);
  // One pass: a name that happens to be one of the marks is not replaced in its turn.
  const html = paper.replace(anyMark, (mark) => words[mark] ?? '');
  return { subject, text: letterText(parts.body, signature, foot), html };
}
