// A letter's text as the editor's document, and back. The text is what is kept; the document is only how it is shown and changed.
import type { Fragment, Node } from '@tiptap/pm/model';
import { cut } from './tokens.ts';

export type Chip = { type: 'field' | 'condition'; attrs: { raw: string } };
export type Piece = { type: 'text'; text: string } | { type: 'hardBreak' } | Chip;
export type Paragraph = { type: 'paragraph'; content?: Piece[] };
export type LetterDoc = { type: 'doc'; content: Paragraph[] };

/** An empty line parts paragraphs, a single line break stays within one. */
const gap = '\n\n';

function linesOf(text: string): Piece[] {
  return text.split('\n').flatMap((line, i): Piece[] => {
    const words: Piece[] = line === '' ? [] : [{ type: 'text', text: line }];
    return i === 0 ? words : [{ type: 'hardBreak' }, ...words];
  });
}

/** Paragraphs with their fields and conditions as chips. Only carriage returns are dropped; `toLiquid` gives every other sign back. */
export function toDoc(liquid: string): LetterDoc {
  const paragraphs: Piece[][] = [[]];
  for (const { kind, raw } of cut(liquid.replace(/\r\n?/g, '\n'))) {
    if (kind !== 'text') {
      paragraphs.at(-1)?.push({ type: kind, attrs: { raw } });
      continue;
    }
    for (const [i, text] of raw.split(gap).entries()) {
      if (i > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push(...linesOf(text));
    }
  }
  return { type: 'doc', content: paragraphs.map((content) => (content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' })) };
}

/** A single line: breaks become spaces. */
export function toLine(liquid: string): LetterDoc {
  return toDoc(liquid.replace(/\s*[\r\n]+\s*/g, ' '));
}

const wordsOf = (leaf: Node): string => (leaf.type.name === 'hardBreak' ? '\n' : String(leaf.attrs.raw ?? ''));

/** The text of a document, or of a part that was cut out of one. */
export const toLiquid = (content: Fragment): string => content.textBetween(0, content.size, gap, wordsOf);
