// What can be read of an HTML mail, for the search for own words. Nothing here is shown as HTML.

/** Mail programs mark what was there before with these; what follows is not the writer's. */
const quoteMarks =
  /<(?:blockquote|div|table|hr)\b[^<>]{0,500}(?:gmail_quote|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|type=["']?cite)[^<>]{0,500}>/i;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** The text of the HTML, a line per block; with `ownOnly` it ends where a mail program marked the quoted mail. */
export function textOfHtml(html: string, { ownOnly = false }: { ownOnly?: boolean } = {}): string {
  const quoteAt = ownOnly ? html.search(quoteMarks) : -1;
  const own = quoteAt > 0 ? html.slice(0, quoteAt) : html;
  const said = own.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<(script|style|title|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '');
  // A tag ends at the next one's beginning: a mail of nothing but beginnings would else be read to its end for each of them.
  return withoutClosed(said)
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<\/?(?:p|div|tr|table|ul|ol|blockquote|h[1-6]|hr)\b[^<>]*>/gi, '\n')
    .replace(/<[^>]*>?/g, '')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex?: string, decimal?: string, name?: string) => entityOf(whole, hex, decimal, name))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Without heads and drawings that are closed again; one that never is may be a writer's whole text. In one pass: a name that closes nowhere is not looked for again. */
function withoutClosed(html: string): string {
  const neverClosed = new Set<string>();
  const kept: string[] = [];
  let at = 0;
  for (const opening of html.matchAll(/<(head|svg|math)\b/gi)) {
    const name = (opening[1] ?? '').toLowerCase();
    if (opening.index < at || neverClosed.has(name)) continue;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = opening.index;
    if (!closing.test(html)) {
      neverClosed.add(name);
      continue;
    }
    kept.push(html.slice(at, opening.index));
    at = closing.lastIndex;
  }
  return kept.join('') + html.slice(at);
}

function entityOf(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return entities[name.toLowerCase()] ?? whole;
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}
