import styles from './marked-text.module.css';

type Props = { label: string; text: string; setText: (text: string) => void; known: string[]; nameOf: (field: string) => string };

type Piece = { text: string; kind: 'plain' | 'known' | 'unfilled'; at: number };

/** A place nobody has filled: [[order.product]] in the letter, [[What was ordered]] on the screen. */
export const openPlace = /\[\[[^[\]\n]{1,120}\]\]/;
const everyOpenPlace = /\[\[([^[\]\n]{1,120})\]\]/g;

/** The names of the places that still stand open in a text, each once. */
export const openPlaces = (text: string): string[] => [...new Set([...text.matchAll(everyOpenPlace)].flatMap((found) => found[1] ?? []))];

/** Open places by the names people know, and back again: what is stored keeps the field's own name. */
export const withNames = (text: string, nameOf: (field: string) => string): string =>
  text.replace(everyOpenPlace, (_, field: string) => `[[${nameOf(field)}]]`);

export function withFields(shown: string, fields: readonly string[], nameOf: (field: string) => string): string {
  const byName = new Map(fields.map((field) => [nameOf(field), field]));
  return shown.replace(everyOpenPlace, (whole, name: string) => (byName.has(name) ? `[[${byName.get(name)}]]` : whole));
}

/** A click into an open place takes all of it, so that the next letter typed stands in its stead. */
function takeOpenPlace(area: HTMLTextAreaElement): void {
  if (area.selectionStart !== area.selectionEnd) return;
  for (const found of area.value.matchAll(everyOpenPlace)) {
    const end = found.index + found[0].length;
    if (found.index < area.selectionStart && area.selectionStart < end) area.setSelectionRange(found.index, end);
  }
}

const forPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cuts a letter into plain text, values taken from the card, and fields nobody has filled. */
export function piecesOf(text: string, known: string[]): Piece[] {
  const longestFirst = [...known].sort((a, b) => b.length - a.length).map(forPattern);
  const values = longestFirst.length > 0 ? `|(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])` : '';
  const pattern = new RegExp(`(${openPlace.source}${values})`, 'u');
  let at = 0;
  return text.split(pattern).map((part, i): Piece => {
    const piece: Piece = { text: part, kind: i % 2 === 0 ? 'plain' : part.startsWith('[[') ? 'unfilled' : 'known', at };
    at += part.length;
    return piece;
  });
}

/**
 * A letter being written: an ordinary text area, with the marks painted on a copy that lies under it.
 * The copy also gives the area its height, so a letter is never scrolled inside a box.
 */
export function MarkedText({ label, text, setText, known, nameOf }: Props) {
  const shown = withNames(text, nameOf);
  return (
    <div className={styles.stack}>
      <div className={styles.under} aria-hidden="true">
        {piecesOf(shown, known).map((piece) =>
          piece.kind === 'plain' ? (
            piece.text
          ) : (
            <mark key={piece.at} data-kind={piece.kind}>
              {piece.text}
            </mark>
          ),
        )}
        {'\n'}
      </div>
      <textarea
        aria-label={label}
        value={shown}
        maxLength={20_000}
        spellCheck
        onClick={(event) => takeOpenPlace(event.currentTarget)}
        onChange={(event) => setText(withFields(event.currentTarget.value, openPlaces(text), nameOf))}
      />
    </div>
  );
}
