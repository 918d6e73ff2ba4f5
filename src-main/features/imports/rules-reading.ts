// How a file is to be read, and what a row is read into.
import type { ColumnMeaning, DateOrder, DecimalSign } from '#contract/imports';
import type { Day, Language, NameOrder, RejectReason, Sex } from '#contract/words';
import type { SplitName } from '#kit/names';
import type { Phone } from '#kit/phones';
import { isBlank } from './rules-cells.ts';

/** How to read the rows of one file: the plan of the wizard with every question answered. */
export interface Reading {
  kind: 'customers' | 'orders' | 'both';
  /** How many columns the heading has. */
  width: number;
  country: string;
  nameOrder: NameOrder;
  currency: string;
  today: Day;
  columns: ReadingColumn[];
}

export interface ReadingColumn {
  position: number;
  header: string;
  meaning: ColumnMeaning;
  dateOrder: DateOrder;
  decimalSign: DecimalSign | null;
}

export interface DraftAddress {
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string;
}

export interface PartialDate {
  year: number | null;
  month: number;
  day: number | null;
}

/** What a row says of a customer. */
export interface DraftCustomer extends Omit<SplitName, 'sex'> {
  jobTitle: string | null;
  nameOrder: NameOrder;
  sex: Sex | null;
  language: Language;
  country: string;
  ref: string | null;
  emails: string[];
  phones: Phone[];
  address: DraftAddress | null;
  birthday: PartialDate | null;
  favourite: string | null;
  newsletter: boolean | null;
  note: string | null;
  likes: string;
  tags: string[];
  segment: string | null;
}

export interface DraftOrder {
  orderedOn: Day;
  number: string | null;
  product: string | null;
  category: string | null;
  quantity: number;
  totalMinor: number;
  currency: string;
}

export interface Rejected {
  kind: 'rejected';
  reason: RejectReason;
}

export const rejected = (code: RejectReason['code'], column: ReadingColumn | null = null, value: string | null = null): Rejected => ({
  kind: 'rejected',
  reason: { code, column: column?.header || null, value: value === null ? null : value.slice(0, 200) },
});

/** The cells of one row, asked by meaning. Blank cells and lone dashes are no cells. */
export interface RowCells {
  column(meaning: ColumnMeaning): ReadingColumn | null;
  all(meaning: ColumnMeaning): { column: ReadingColumn; text: string }[];
  one(meaning: ColumnMeaning): string | null;
}

/** Our own export and others put an apostrophe before what a spreadsheet would compute; it is not part of the text. */
const disarmed = (text: string) => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

/** One for each file: gives the cells of row after row by their meaning. */
export function cellsByMeaning(reading: Reading): (cells: string[]) => RowCells {
  const columns = new Map<ColumnMeaning, ReadingColumn[]>();
  for (const column of reading.columns) columns.set(column.meaning, [...(columns.get(column.meaning) ?? []), column]);
  return (cells) => {
    const textOf = ({ position }: ReadingColumn) => {
      const cell = cells[position];
      return cell === undefined || isBlank(cell) ? null : disarmed(cell.trim());
    };
    return {
      column: (meaning) => columns.get(meaning)?.[0] ?? null,
      all: (meaning) =>
        (columns.get(meaning) ?? []).flatMap((column) => {
          const text = textOf(column);
          return text === null ? [] : [{ column, text }];
        }),
      one: (meaning) => {
        for (const column of columns.get(meaning) ?? []) {
          const text = textOf(column);
          if (text !== null) return text;
        }
        return null;
      },
    };
  };
}

/** Text of at most `length` signs with single spaces; null where nothing is left. */
export const cut = (text: string | null, length: number): string | null => (text === null ? null : text.replace(/\s+/g, ' ').trim().slice(0, length) || null);
