// One row of a file becomes a customer, an order, or a rejection with its reason.
import type { ColumnMeaning } from '#contract/imports';
import { readCustomer } from './rules-customer-rows.ts';
import { readOrder } from './rules-order-rows.ts';
import { cellsByMeaning, type DraftCustomer, type DraftOrder, type Reading, type Rejected, type RowCells, rejected } from './rules-reading.ts';

export type ReadRow = Rejected | { kind: 'row'; customer: DraftCustomer; order: DraftOrder | null };

/** A reader for the rows of one file. The reasons of rejection come in the order in which a person would notice them. */
export function rowReader(reading: Reading): (cells: string[]) => ReadRow {
  const byMeaning = cellsByMeaning(reading);
  return (cells) => {
    const shape = wrongShape(reading, cells);
    if (shape) return shape;
    const row = byMeaning(cells);
    const customer = readCustomer(reading, row);
    if ('reason' in customer) return customer;
    if (reading.kind === 'customers' || (reading.kind === 'both' && boughtNothing(row))) return { kind: 'row', customer, order: null };
    const order = readOrder(reading, row);
    return 'reason' in order ? order : { kind: 'row', customer, order };
  };
}

const ordersParts: ColumnMeaning[] = ['order-date', 'amount', 'product', 'order-number'];
const boughtNothing = (row: RowCells) => ordersParts.every((meaning) => row.one(meaning) === null);

/** Spreadsheets leave out empty cells at the end of a row; a row with less than it needs, or with more than there are columns, has slipped. */
function wrongShape(reading: Reading, cells: string[]): Rejected | null {
  if (cells.every((cell) => cell.trim() === '')) return rejected('empty-row');
  const tooMany = cells.length > reading.width && cells.slice(reading.width).some((cell) => cell.trim() !== '');
  if (tooMany) return rejected('too-many-columns', null, String(cells.length));
  if (cells.length >= reading.width) return null;
  const needed = reading.columns.filter(({ meaning }) => (reading.kind === 'customers' ? whoMeanings : orderMeanings).includes(meaning));
  const least = Math.min(reading.width, ...needed.map(({ position }) => position + 1));
  return cells.length === 1 || cells.length < least ? rejected('too-few-columns', null, String(cells.length)) : null;
}

const whoMeanings: ColumnMeaning[] = ['full-name', 'given-name', 'family-name', 'company', 'email'];
const orderMeanings: ColumnMeaning[] = ['order-date', 'amount'];
