// `npm run -s reference -- --orders cdnow_sample.csv --as-of 1997-09-30 --unit week --params published.json --customers ids.txt --out ref.csv`:
// figures of chosen customers with the parameters fixed, to set beside published ones.
import { parseArgs } from 'node:util';
import { fileBase, readParameters, referenceTable } from '../../features/scoring/commands.ts';
import { type Answer, answerWith, dayOf, missingOf, oneOf, readOrdersFile, readText, writeText, wrong } from './files.ts';

const help = 'reference --orders FILE.csv --as-of YYYY-MM-DD --unit day|week --params FILE.json --customers FILE.txt --out FILE.csv';

const options = {
  orders: { type: 'string' },
  'as-of': { type: 'string' },
  unit: { type: 'string', default: 'week' },
  params: { type: 'string' },
  customers: { type: 'string' },
  out: { type: 'string' },
} as const;

const daysOf = { day: 1, week: 7 } as const;

const needed = ['orders', 'as-of', 'params', 'customers', 'out'] as const;

interface Wanted {
  orders: string;
  asOf: string;
  unit: keyof typeof daysOf;
  params: string;
  customers: string;
  out: string;
}

function run(args: string[]): Answer {
  const wanted = read(args);
  if ('exitCode' in wanted) return wanted;
  const asOf = dayOf(wanted.asOf);
  if (asOf === null) return wrong(`--as-of takes a day like 1997-09-30, not "${wanted.asOf}"`);
  const file = readOrdersFile(wanted.orders);
  if ('exitCode' in file) return file;
  const json = readText(wanted.params);
  if ('exitCode' in json) return json;
  const parameters = readParameters(json.content);
  if (typeof parameters === 'string') return wrong(`${wanted.params} cannot be used: ${parameters}`);
  const list = readText(wanted.customers);
  if ('exitCode' in list) return list;
  const customers = idsOf(list.content);
  const found = referenceTable(fileBase(file.orders, asOf), { asOf, unitDays: daysOf[wanted.unit], parameters, customers });
  if (found.kind === 'unknown')
    return wrong(`${wanted.customers}:${lineOf(list.content, found.customerId)}: customer "${found.customerId}" has no order up to ${wanted.asOf}`);
  return writeText(wanted.out, found.csv) ?? { exitCode: 0, text: '' };
}

/** One id a line; a heading and further columns are passed over. */
function idsOf(text: string): string[] {
  const ids = text.split(/\r?\n/).map((line) => (line.split(',')[0] ?? '').trim());
  return ids.filter((id) => id !== '' && id !== 'customer_id');
}

const lineOf = (text: string, id: string): number => 1 + text.split(/\r?\n/).findIndex((line) => (line.split(',')[0] ?? '').trim() === id);

function read(args: string[]): Wanted | Answer {
  try {
    const { values } = parseArgs({ args, options });
    const missing = missingOf(values, needed);
    if (missing) return wrong(`--${missing} is missing\n\n${help}`);
    const unit = oneOf(['day', 'week'], values.unit);
    if (!unit) return wrong(`--unit takes day or week, not "${values.unit}"`);
    const { orders = '', 'as-of': asOf = '', params = '', customers = '', out = '' } = values;
    return { orders, asOf, unit, params, customers, out };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return wrong(`${error.message}\n\n${help}`);
  }
}

answerWith(run(process.argv.slice(2)));
