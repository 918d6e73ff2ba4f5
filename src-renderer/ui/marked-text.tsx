import styles from './marked-text.module.css';

type Props = { label: string; text: string; setText: (text: string) => void; known: string[] };

type Piece = { text: string; kind: 'plain' | 'known' | 'unfilled'; at: number };

const forPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cuts a letter into plain text, values taken from the card, and fields nobody has filled. */
export function piecesOf(text: string, known: string[]): Piece[] {
  const longestFirst = [...known].sort((a, b) => b.length - a.length).map(forPattern);
  const values = longestFirst.length > 0 ? `|(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])` : '';
  const pattern = new RegExp(`(\\[\\[[\\w.]+\\]\\]${values})`, 'u');
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
export function MarkedText({ label, text, setText, known }: Props) {
  return (
    <div className={styles.stack}>
      <div className={styles.under} aria-hidden="true">
        {piecesOf(text, known).map((piece) =>
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
      <textarea aria-label={label} value={text} maxLength={20_000} spellCheck onChange={(event) => setText(event.currentTarget.value)} />
    </div>
  );
}
