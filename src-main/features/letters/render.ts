// One renderer for every channel and every entry point: the words of a finished letter, in the shape the channel takes.
import type { Rendered } from '#contract/letters';
import type { Day } from '#contract/words';
import { formatDay } from '#kit/format';
import { type LetterParts, renderLetter } from './paper.ts';
import { withoutLinks } from './rules-links.ts';
import { escapeHtml, headerLine, paragraphHtml, paragraphsOf, signatureLines } from './rules-text.ts';
import { countSms, withoutAccents } from './sms.ts';

export interface ChannelParts extends LetterParts {
  today: Day;
  /** Name and address as they stand on an envelope; empty where there is none. */
  addressLines: readonly string[];
}

export async function renderFor(channel: Rendered['channel'], parts: ChannelParts): Promise<Rendered> {
  switch (channel) {
    case 'email': {
      const { subject, html, text } = await renderLetter(parts);
      return { channel, subject, html, text };
    }
    case 'sms':
      return { channel, ...smsOf(parts) };
    case 'post':
      return { channel, html: postPage(parts) };
    case 'call':
      return { channel, paragraphs: paragraphsOf(parts.body).map((paragraph) => withoutLinks(paragraph).replace(/\s*\n\s*/g, ' ')) };
    case 'pages':
      return { channel, html: pagesNote(parts) };
  }
}

/** The paragraphs and the name: an SMS has no subject, no foot and no layout. */
function smsOf({ body, signer }: ChannelParts) {
  const text = [...paragraphsOf(body).map(withoutLinks), signer.name].join('\n');
  const { segments, encoding, because } = countSms(text);
  if (encoding === 'GSM-7') return { text, segments, encoding, because, plain: null };
  const plain = withoutAccents(text);
  return { text, segments, encoding, because, plain: { text: plain, segments: countSms(plain).segments } };
}

const paragraphs = (body: string): string =>
  paragraphsOf(body)
    .map((paragraph) => `<p>${paragraphHtml(paragraph)}</p>`)
    .join('');

const lines = (texts: readonly string[]): string => texts.map((line) => escapeHtml(headerLine(line))).join('<br />');

/**
 * An A4 page to print, for a window envelope by DIN 5008 form B: the address begins 62.7 mm from the top and 25 mm from the left, with the
 * sender's line above it. Loads nothing from outside.
 */
function postPage(parts: ChannelParts): string {
  const { signer, language, today, addressLines, subject, photoSource } = parts;
  const sender = [signer.companyName, signer.companyAddress].filter((part) => part !== '').join(', ');
  const place = formatDay(today, language, 'long');
  const photo = photoSource === null ? '' : `<img src="${escapeHtml(photoSource)}" alt="" />`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8" /><title>${escapeHtml(headerLine(subject))}</title><style>
@page { size: A4; margin: 0; }
html, body { margin: 0; padding: 0; background: #fff; color: #1c1915; }
body { font: 11pt/1.45 'Source Serif 4', Georgia, 'Times New Roman', serif; }
.page { position: relative; box-sizing: border-box; width: 210mm; min-height: 296mm; padding: 105mm 25mm 20mm 25mm; break-after: page; }
.sender { position: absolute; top: 50mm; left: 25mm; width: 80mm; font-size: 7.5pt; color: #4a443b; }
.to { position: absolute; top: 62.7mm; left: 25mm; width: 80mm; line-height: 1.3; }
.on { position: absolute; top: 92mm; right: 25mm; }
h1 { font-size: 11pt; margin: 0 0 7mm 0; }
p { margin: 0 0 3.5mm 0; }
a { color: inherit; text-decoration: none; }
.signed { margin-top: 9mm; break-inside: avoid; }
.signed img { display: block; width: 24mm; margin-bottom: 2mm; }
</style></head><body><main class="page"><div class="sender">${escapeHtml(sender)}</div><div class="to">${lines(addressLines)}</div><div class="on">${escapeHtml(place)}</div><h1>${escapeHtml(headerLine(subject))}</h1>${paragraphs(parts.body)}<div class="signed">${photo}${lines(signatureLines(signer))}</div></main></body></html>`;
}

/** A note on the customer's own page: only the words, the page brings its own look. */
function pagesNote({ body, signer, language, subject }: ChannelParts): string {
  return `<article lang="${language}"><h2>${escapeHtml(headerLine(subject))}</h2>${paragraphs(body)}<p>${lines(signatureLines(signer))}</p></article>`;
}
