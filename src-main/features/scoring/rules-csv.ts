// Orders from a CSV file: `customer_id,date,amount` and, where there is one, `segment`. What is wrong is said with its line.

/** One order as it stands in the file; days are day numbers. */
export interface FileOrder {
  customerId: string;
  on: number;
  /** NaN where the field is empty. */
  amount: number;
  segment: string;
}

export type ReadOrders = { kind: 'orders'; orders: FileOrder[] } | { kind: 'wrong'; line: number; problem: string };

const needed = ['customer_id', 'date', 'amount'] as const;

/** Fields of one line; null where a quotation mark is left open. Quotes may stand around a field and are doubled inside it. */
function fieldsOf(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] !== '"') {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      fields.push(line.slice(at, end));
      at = end + 1;
      continue;
    }
    let text = '';
    for (at += 1; ; ) {
      const quote = line.indexOf('"', at);
      if (quote < 0) return null;
      text += line.slice(at, quote);
      if (line[quote + 1] !== '"') {
        if (quote + 1 < line.length && line[quote + 1] !== ',') return null;
        at = quote + 2;
        break;
      }
      text += '"';
      at = quote + 2;
    }
    fields.push(text);
  }
  return fields;
}

interface Columns {
  customerId: number;
  date: number;
  amount: number;
  segment: number;
  count: number;
}

function columnsOf(header: string): Columns | string {
  const names = (fieldsOf(header) ?? []).map((name) => name.trim().toLowerCase());
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) return `the first line must name the columns customer_id,date,amount and maybe segment; ${missing.join(', ')} is missing`;
  return {
    customerId: names.indexOf('customer_id'),
    date: names.indexOf('date'),
    amount: names.indexOf('amount'),
    segment: names.indexOf('segment'),
    count: names.length,
  };
}

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

export interface CsvKit {
  /** The day number of an ISO day; null where the text is none. */
  dayOf: (text: string) => number | null;
}

/** Reads the text of a file, its byte order mark taken off. Stops at the first line that cannot be read; empty lines are passed over. */
export function readOrders(text: string, { dayOf }: CsvKit): ReadOrders {
  const lines = text.split(/\r\n|\n|\r/);
  const header = lines[0] ?? '';
  if (text.trim() === '') return { kind: 'wrong', line: 1, problem: 'the file is empty' };
  const columns = columnsOf(header);
  if (typeof columns === 'string') return { kind: 'wrong', line: 1, problem: columns };
  const orders: FileOrder[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (line.trim() === '') continue;
    const order = orderOf(line, columns, dayOf);
    if (typeof order === 'string') return { kind: 'wrong', line: i + 1, problem: order };
    orders.push(order);
  }
  return { kind: 'orders', orders };
}

function orderOf(line: string, columns: Columns, dayOf: CsvKit['dayOf']): FileOrder | string {
  const fields = fieldsOf(line);
  if (fields === null) return 'a quotation mark is not closed';
  if (fields.length !== columns.count) return `${columns.count} fields are wanted, there are ${fields.length}`;
  const customerId = (fields[columns.customerId] ?? '').trim();
  if (customerId === '') return 'customer_id is empty';
  const date = (fields[columns.date] ?? '').trim();
  const on = dayOf(date);
  if (on === null) return `"${date}" is no day; wanted is YYYY-MM-DD`;
  const amount = (fields[columns.amount] ?? '').trim();
  if (amount !== '' && !plainNumber.test(amount)) return `"${amount}" is no amount; wanted is a number like 1234.50`;
  return { customerId, on, amount: amount === '' ? Number.NaN : Number(amount), segment: columns.segment < 0 ? '' : (fields[columns.segment] ?? '').trim() };
}

/** A field as it is written: in quotes where it holds a comma, a quote or a line's end. */
export const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
