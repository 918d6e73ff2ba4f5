// What comes from the clipboard or is dropped becomes plain paragraphs. Markup is read only to find the words, the breaks and the addresses
// of links in it; no element, attribute, style or picture of it ever reaches the letter.
import DOMPurify from 'dompurify';

const blocks = new Set('P DIV H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE SECTION ARTICLE HEADER FOOTER UL OL TABLE TBODY THEAD TFOOT DL'.split(' '));
const lines = new Set(['LI', 'TR', 'DT', 'DD']);

const allowed = {
  ALLOWED_TAGS: [...blocks, ...lines, 'TD', 'TH', 'A', 'BR', 'SPAN', 'B', 'I', 'U', 'EM', 'STRONG', 'FONT'].map((tag) => tag.toLowerCase()),
  ALLOWED_ATTR: ['href'],
  // What stands on a button or in a form's field is no part of the words around it.
  ADD_FORBID_CONTENTS: ['button', 'select', 'textarea', 'object'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

/** Signs that nobody sees and that could turn a line around or hide what it says. */
const unseen = /[\p{Cc}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffc]/gu;

const tidy = (text: string) => text.replace(/[\t\u00a0\u202f]/g, ' ').replace(unseen, '');

/** The address of a link, where it says more than the link's own words and is one that a reader may follow. */
function addressOf(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return '';
  const shown = href.replace(/^mailto:/i, '').replace(/\?.*$/, (query) => (/^mailto:/i.test(href) ? '' : query));
  const words = link.textContent?.trim() ?? '';
  return words === '' || words.includes(shown) || shown.replace(/^https?:\/\/|\/$/gi, '') === words ? (words === '' ? shown : '') : ` (${shown})`;
}

function mark(item: Element): string {
  if (item.tagName !== 'LI') return '';
  if (item.parentElement?.tagName !== 'OL') return '- ';
  return `${[...item.parentElement.children].filter((one) => one.tagName === 'LI').indexOf(item) + 1}. `;
}

function textOf(node: ChildNode): string {
  if (node.nodeType === node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element)) return '';
  if (node.tagName === 'BR') return '\n';
  const within = [...node.childNodes].map(textOf).join('');
  if (node.tagName === 'A') return within + addressOf(node);
  if (node.tagName === 'TD' || node.tagName === 'TH') return `${within.trim()} `;
  if (lines.has(node.tagName)) return within.trim() === '' ? '' : `${mark(node)}${within.trim()}\n`;
  return blocks.has(node.tagName) ? `\n\n${within}\n\n` : within;
}

/** Lines trimmed, lists kept together, and never more than one empty line between paragraphs. */
function asParagraphs(text: string): string {
  return tidyLines(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const tidyLines = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => tidy(line).replace(/ {2,}/g, ' ').trim())
    .join('\n');

export function textOfHtml(html: string): string {
  return asParagraphs([...DOMPurify.sanitize(html, allowed).childNodes].map(textOf).join(''));
}

/** What a letter takes from what was copied, cut or dropped; empty where there are no words in it, as in a picture. */
export function textOfPaste(data: DataTransfer | null): string {
  if (!data) return '';
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  // What was copied here carries its fields in the plain text, sign for sign.
  if (html !== '' && !html.includes('data-pm-slice')) return textOfHtml(html);
  return plain
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(tidy)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
