// Published orders and reference figures beside the repository. They are not ours to ship: where they are absent the tests that need them say so and
// stand aside.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FileOrder, fileBase, readOrders } from '../../src-main/features/scoring/commands.ts';
import { dayNumber } from '../../src-main/kit/days.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/data');
const needed = ['cdnow_sample.csv', 'late_fixture_orders.csv', 'late_fixture_expected.csv', 'published_params.csv', 'reference_cdnow_20.csv'];

/** True where the files are at hand; prints why tests stand aside where they are not. */
export const hasData: boolean = needed.every((name) => existsSync(path.join(folder, name)));
if (!hasData) console.warn(`Published orders are not at hand (${path.relative(process.cwd(), folder)}): the bars of ranking are not measured.`);

export const dataFile = (name: string): string => path.join(folder, name);

/** Rows of a CSV file as records; quotes around a field are taken off. */
export function table(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(dataFile(name), 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const fields = line.match(/("([^"]*)"|[^,]*)(,|$)/g) ?? [];
    return Object.fromEntries(names.map((key, i) => [key, (fields[i] ?? '').replace(/,$/, '').replace(/^"|"$/g, '')]));
  });
}

export function fileOrders(name: string): FileOrder[] {
  const read = readOrders(readFileSync(dataFile(name), 'utf8'), { dayOf: dayNumber });
  if (read.kind === 'wrong') throw new Error(`${name}:${read.line}: ${read.problem}`);
  return read.orders;
}

export const fileBaseOf = (name: string, asOn: string) => fileBase(fileOrders(name), dayNumber(asOn));
