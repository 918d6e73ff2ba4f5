// Links in a letter: an address as it stands, or words that lead to one, written [words](https://address).

export interface LetterLink {
  shown: string;
  leadsTo: string;
}

/** A piece of a paragraph: plain words, or a link. */
export type LinkPiece = { text: string; leadsTo: string | null };

/** Only https and http, so that nothing else ever becomes a link; the signs that close a sentence do not belong to an address. */
const link = /\[([^[\]\n]+)\]\((https?:\/\/[^\s()<>"]+)\)|(https?:\/\/[^\s<>"'„“”«»]+[^\s<>"'„“”«».,;:!?)\]])/g;

/** Cuts a text into words and links, in order; nothing is lost. */
export function linkPieces(text: string): LinkPiece[] {
  const pieces: LinkPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(link)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), leadsTo: null });
    const [whole, words, address] = match;
    pieces.push({ text: (words ?? whole).trim(), leadsTo: address ?? whole });
    at = match.index + whole.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), leadsTo: null });
  return pieces;
}

export function linksOf(text: string): LetterLink[] {
  return linkPieces(text).flatMap(({ text: shown, leadsTo }) => (leadsTo === null ? [] : [{ shown, leadsTo }]));
}

/** As it stands in plain text: the words, and the address in brackets where they do not say it. */
export function withoutLinks(text: string): string {
  return linkPieces(text)
    .map(({ text: words, leadsTo }) => (leadsTo === null || leadsTo === words ? words : `${words} (${leadsTo})`))
    .join('');
}
