import DOMPurify from 'dompurify';

/** Structure only. No style (it can hide and misplace), no link (a frame can be led away by one), nothing that loads or is filled in. */
const allowed = [
  ...[
    'a',
    'abbr',
    'b',
    'blockquote',
    'br',
    'center',
    'cite',
    'code',
    'dd',
    'div',
    'dl',
    'dt',
    'em',
    'font',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
  ],
  ...['li', 'ol', 'p', 'pre', 'q', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul'],
];
const kept = ['alt', 'align', 'colspan', 'rowspan', 'lang', 'dir', 'width', 'height', 'src'];
/** Pictures that lie in the mail itself. SVG is none: it may hold more than a picture. */
const ownPicture = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]+$/i;

/**
 * What the page's own policy would complain of while the cleaner parses it, inert as it is: put out of the way first, so that the console tells
 * of real trouble only. This is no cleaning; the cleaner sees whatever is left.
 */
function setAside(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, '')
    .replace(/<\/?(?:base|meta|link)\b[^>]*>/gi, '')
    .replace(/([\s"'/])(?:on[a-z]+|style)\s*=/gi, '$1data-gone=');
}

/** What of a mail's HTML may be looked at: everything that acts, loads, leads away or dresses up is taken out. */
export function cleanMail(html: string): string {
  const cleaner = DOMPurify(window);
  cleaner.addHook('uponSanitizeAttribute', (_node, event) => {
    if (event.attrName === 'src' && !ownPicture.test(event.attrValue)) event.keepAttr = false;
  });
  return cleaner.sanitize(setAside(html), { ALLOWED_TAGS: allowed, ALLOWED_ATTR: kept, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false });
}

/** A page of its own for the frame. Its policy stands even if something had slipped through the cleaning: nothing may be loaded or run. */
export function mailPage(html: string): string {
  const policy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'";
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"></head><body>${cleanMail(html)}</body></html>`;
}
