// The order a row speaks of.
import { dayOfParts } from '#kit/days';
import { minorDigits } from '#kit/format';
import { readDate } from './rules-dates.ts';
import { currencyIn, minorUnits, plainNumber } from './rules-numbers.ts';
import { cut, type DraftOrder, type Reading, type Rejected, type RowCells, rejected } from './rules-reading.ts';

/** Reads the order of a row; rejects it where its day, its amount or its quantity is missing or impossible. */
export function readOrder(reading: Reading, row: RowCells): DraftOrder | Rejected {
  const dateColumn = row.column('order-date');
  const dateText = row.one('order-date');
  const read = dateText && dateColumn ? readDate(dateText, dateColumn.dateOrder, Number(reading.today.slice(0, 4))) : { kind: 'empty' as const };
  if (read.kind === 'empty') return rejected('no-date', dateColumn);
  const orderedOn = read.kind === 'date' && read.year !== null && read.day !== null ? dayOfParts(read.year, read.month, read.day) : null;
  if (!orderedOn) return rejected('bad-date', dateColumn, dateText);
  const currency = readCurrency(reading, row);
  const total = readAmount(row, currency);
  if (typeof total !== 'number') return total;
  const quantity = readQuantity(row);
  if (typeof quantity !== 'number') return quantity;
  return {
    orderedOn,
    number: cut(row.one('order-number'), 80),
    product: cut(row.one('product'), 300),
    category: cut(row.one('category'), 120),
    quantity,
    totalMinor: total,
    currency,
  };
}

function readCurrency(reading: Reading, row: RowCells): string {
  const stated = row.one('currency');
  if (stated && /^[A-Za-z]{3}$/.test(stated)) return stated.toUpperCase();
  return currencyIn(stated ?? '', reading.country) ?? currencyIn(row.one('amount') ?? '', reading.country) ?? reading.currency;
}

function readAmount(row: RowCells, currency: string): number | Rejected {
  const column = row.column('amount');
  const text = row.one('amount');
  if (!column) return 0;
  if (!text) return rejected('no-amount', column);
  const plain = plainNumber(text, column.decimalSign);
  const minor = plain === null ? null : minorUnits(plain, minorDigits(currency));
  return minor ?? rejected('bad-number', column, text);
}

function readQuantity(row: RowCells): number | Rejected {
  const column = row.column('quantity');
  const text = row.one('quantity');
  if (!column || !text) return 1;
  const plain = plainNumber(text, column.decimalSign);
  return plain === null ? rejected('bad-number', column, text) : Number(plain);
}
