// What is in a file, before anything is written: columns, their likely meaning, and what must be asked.
import type { ImportPlan, Inspection } from '#contract/imports';
import type { Day } from '#contract/words';
import { countryDefaults } from '#kit/languages';
import {
  type ColumnFacts,
  emptyFacts,
  fileKind,
  firstRowIsData,
  guessCountry,
  guessCurrency,
  guessMeanings,
  guessNameOrder,
  isDateMeaning,
  isNumberMeaning,
  lookAtCell,
  proposeColumn,
  weighCell,
} from './rules-columns.ts';
import { dateOrderOf } from './rules-dates.ts';
import { decimalSignOf } from './rules-numbers.ts';
import type { Reading, ReadingColumn } from './rules-reading.ts';
import { type FileRow, guessDelimiter, readRows } from './rules-table.ts';
import { type Decoded, decodeFile } from './service-decode.ts';

export interface Table {
  text: string;
  encoding: string;
  delimiter: string;
  headers: string[];
  /** False where the first row is already somebody's data. */
  hasHeading: boolean;
}

export type Unreadable = { kind: 'unreadable'; why: Extract<Decoded, { kind: 'unreadable' }>['why'] | 'no-columns' | 'too-large' };

export interface TableOptions {
  encoding?: string | undefined;
  delimiter?: string | undefined;
  country?: string | null;
  today: Day;
}

/** Lets whatever else waits have its turn: nothing may freeze while a large file is read. */
export const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

export const rowsPerTurn = 1000;

/** Bytes as a table with headings, or why they are none. */
export function openTable(bytes: Uint8Array, options: TableOptions): { kind: 'table'; table: Table } | Unreadable {
  const decoded = decodeFile(bytes, { ...(options.encoding ? { chosen: options.encoding } : {}), country: options.country ?? null });
  if (decoded.kind === 'unreadable') return decoded;
  const { text, encoding } = decoded;
  const delimiter = options.delimiter || guessDelimiter(text.slice(0, 200_000));
  const first = readRows(text, delimiter ?? ',').next();
  if (first.done) return { kind: 'unreadable', why: 'empty' };
  if (!delimiter && !isOneColumn(first.value)) return { kind: 'unreadable', why: 'no-columns' };
  const hasHeading = !firstRowIsData(first.value.cells, yearOf(options.today));
  const headers = hasHeading ? first.value.cells.map((cell) => cell.trim()) : first.value.cells.map(() => '');
  return { kind: 'table', table: { text, encoding, delimiter: delimiter ?? ',', headers, hasHeading } };
}

/** A list of e-mail addresses under one another is a table of one column. */
const isOneColumn = (row: FileRow) => row.cells.length === 1 && /@|mail|post|netfang/i.test(row.cells[0] ?? '');

const yearOf = (day: Day) => Number(day.slice(0, 4));

/** The rows below the heading, each with its physical line. */
export function* dataRows({ text, delimiter, hasHeading }: Table): Generator<FileRow> {
  const rows = readRows(text, delimiter);
  if (hasHeading) rows.next();
  yield* rows;
}

export interface Facts {
  columns: ColumnFacts[];
  rows: number;
  firstRows: string[][];
}

const looked = 500;

/**
 * Goes through the whole file: shapes on the first rows; on all rows the order of dates and the decimal sign of the columns that need them,
 * by their likely meaning or by the one in `plan`. Yields to the event loop.
 */
export async function gatherFacts(table: Table, today: Day, plan: ImportPlan['columns'] = []): Promise<Facts> {
  const facts: Facts = { columns: table.headers.map(emptyFacts), rows: 0, firstRows: [] };
  const year = yearOf(today);
  let weighed = facts.columns.map((_, position) => position);
  for (const { cells } of dataRows(table)) {
    if (facts.firstRows.length < 8) facts.firstRows.push(cells.map((cell) => cell.slice(0, 200)));
    if (facts.rows < looked) for (const [position, column] of facts.columns.entries()) lookAtCell(column, cells[position] ?? '', year);
    for (const position of weighed) {
      const column = facts.columns[position];
      if (column) weighCell(column, cells[position] ?? '', year);
    }
    facts.rows += 1;
    if (facts.rows === looked) weighed = columnsToWeigh(facts.columns, plan);
    if (facts.rows % rowsPerTurn === 0) await nextTurn();
  }
  return facts;
}

/** Only some columns hold dates and numbers; for the others the long way is not gone. */
function columnsToWeigh(columns: ColumnFacts[], plan: ImportPlan['columns']): number[] {
  const guesses = guessMeanings(columns);
  return columns.flatMap((_, position) => {
    const meanings = [guesses[position]?.meaning, plan.find((column) => column.position === position)?.meaning];
    return meanings.some((meaning) => meaning && (isDateMeaning(meaning) || isNumberMeaning(meaning))) ? [position] : [];
  });
}

export interface InspectOptions {
  country?: string | undefined;
  teamCountry: string;
  teamCurrency: string;
}

export type Inspected = Omit<Inspection, 'uploadId' | 'fileName' | 'seenBeforeAt'>;

/** The proposal the wizard shows. */
export function propose(table: Table, facts: Facts, { country: chosen, teamCountry, teamCurrency }: InspectOptions): Inspected {
  const guesses = guessMeanings(facts.columns);
  const meanings = guesses.map(({ meaning }) => meaning);
  const country = chosen ?? guessCountry(facts.columns, meanings, teamCountry);
  const currency = country === teamCountry ? teamCurrency : countryDefaults(country).currency;
  return {
    kind: fileKind(meanings),
    encoding: table.encoding,
    delimiter: table.delimiter,
    rows: facts.rows,
    country,
    nameOrder: guessNameOrder(facts.columns, country),
    currency: guessCurrency(facts.columns, meanings, country, currency),
    columns: facts.columns.map((column, position) => proposeColumn(column, position, guesses[position] ?? { meaning: 'skip', guessedBy: 'nothing' }, country)),
    firstRows: facts.firstRows,
  };
}

export type ReadingOutcome = { kind: 'reading'; reading: Reading } | { kind: 'invalid'; field: string; problem: string };

/**
 * The wizard's plan as the way to read every row. What the plan leaves open is taken from the values; what they leave open too is refused,
 * unless `unasked`: then (the command line) the country's habit decides.
 */
export function readingOf(
  table: Table,
  facts: Facts,
  plan: Pick<ImportPlan, 'country' | 'nameOrder' | 'currency' | 'columns'>,
  today: Day,
  unasked = false,
): ReadingOutcome {
  const columns: ReadingColumn[] = [];
  for (const { position, meaning, dateOrder, decimalSign } of plan.columns) {
    const column = facts.columns[position];
    if (!column) return { kind: 'invalid', field: `columns.${position}`, problem: 'no-such-column' };
    const order = dateOrderOf(column.dates, plan.country);
    const sign = decimalSignOf(column.numbers);
    if (!unasked && isDateMeaning(meaning) && dateOrder === null && order.ask)
      return { kind: 'invalid', field: `columns.${position}.dateOrder`, problem: 'ask' };
    if (!unasked && isNumberMeaning(meaning) && decimalSign === null && sign.ask)
      return { kind: 'invalid', field: `columns.${position}.decimalSign`, problem: 'ask' };
    columns.push({ position, header: column.header, meaning, dateOrder: dateOrder ?? order.order, decimalSign: decimalSign ?? sign.sign });
  }
  const kind = fileKind(columns.map(({ meaning }) => meaning));
  if (!columns.some(({ meaning }) => whoMeanings.has(meaning))) return { kind: 'invalid', field: 'columns', problem: 'nobody' };
  return {
    kind: 'reading',
    reading: { kind, width: table.headers.length, country: plan.country, nameOrder: plan.nameOrder, currency: plan.currency, today, columns },
  };
}

const whoMeanings = new Set<string>(['full-name', 'given-name', 'family-name', 'company', 'email', 'phone', 'mobile', 'customer-ref']);
