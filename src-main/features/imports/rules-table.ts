// Text with separated values as rows. Pure: a file's bytes become text in service-decode.

/** One row with the physical line it begins on (the first line of the file is 1, whatever is quoted). */
export interface FileRow {
  line: number;
  cells: string[];
}

export const delimiters = [';', ',', '\t', '|'] as const;

/** Excel's first line `sep=;` names the delimiter and is no row. Null where the file has no such line. */
export function sepLine(text: string): { delimiter: string; length: number } | null {
  const found = /^sep=(.)(\r\n|\r|\n|$)/i.exec(text.slice(0, 20));
  return found?.[1] ? { delimiter: found[1], length: found[0].length } : null;
}

/**
 * The rows of `text`, one at a time, blank lines left out. Cells in double quotes may hold the delimiter, line ends and doubled quotes.
 * A quote that is never closed is taken as an ordinary letter, so that one stray sign does not swallow the rest of the file.
 */
export function* readRows(text: string, delimiter: string): Generator<FileRow> {
  const sep = sepLine(text);
  const cursor: Cursor = { text, separator: delimiter.charCodeAt(0), at: sep ? sep.length : 0, line: sep ? 2 : 1, endsRow: false };
  while (cursor.at < text.length) {
    const row: FileRow = { line: cursor.line, cells: [] };
    do row.cells.push(readCell(cursor));
    while (!cursor.endsRow);
    cursor.line += 1;
    if (row.cells.length > 1 || row.cells[0] !== '') yield row;
  }
}

/** Where the reader stands: one for a whole file, because an object for each of a million cells is a third of the time of reading them. */
interface Cursor {
  readonly text: string;
  readonly separator: number;
  /** Behind the cell just read, and its delimiter or line end. */
  at: number;
  line: number;
  /** Whether the cell just read was the last one of its row. */
  endsRow: boolean;
}

const readCell = (cursor: Cursor): string => (cursor.text.charCodeAt(cursor.at) === 34 ? readQuoted(cursor) : null) ?? endOfCell(cursor);

const LF = 10;
const CR = 13;

function endOfCell(cursor: Cursor): string {
  const { text, separator, at: start } = cursor;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== separator && code !== LF && code !== CR) continue;
    cursor.endsRow = code !== separator;
    cursor.at = code === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
    return text.slice(start, at);
  }
  cursor.endsRow = true;
  cursor.at = text.length;
  return text.slice(start);
}

function readQuoted(cursor: Cursor): string | null {
  const { text } = cursor;
  let at = cursor.at + 1;
  let value = '';
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    value += text.slice(at, close);
    at = close + 1;
    if (text.charCodeAt(at) !== 34) break;
    value += '"';
    at += 1;
  }
  // Whatever stands between the closing quote and the delimiter belongs to the cell: "Fő utca" 12
  cursor.at = at;
  cursor.line += countLineEnds(value);
  return value + endOfCell(cursor).trimEnd();
}

function countLineEnds(value: string): number {
  if (!value.includes('\n') && !value.includes('\r')) return 0;
  return value.split(/\r\n|\r|\n/).length - 1;
}

/** The delimiter that cuts the first rows into the most columns of one and the same number; null where nothing does. */
export function guessDelimiter(text: string): string | null {
  const sep = sepLine(text);
  if (sep) return sep.delimiter;
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of delimiters) {
    const score = evenness(text, delimiter);
    if (score > 0 && (!best || score > best.score)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

function evenness(text: string, delimiter: string): number {
  const widths: number[] = [];
  for (const row of readRows(text, delimiter)) {
    widths.push(row.cells.length);
    if (widths.length === 60) break;
  }
  const usual = widths[0] ?? 0;
  if (usual < 2) return 0;
  const even = widths.filter((width) => width === usual).length / widths.length;
  return even ** 2 * Math.min(usual, 12);
}
