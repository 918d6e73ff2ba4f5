// Measures scoring in a process of its own: a file of 100,000 customers and 500,000 orders read, fitted, scored and written. Prints its measures as JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dayNumber } from '#kit/days';
import { fileBase, readOrders, scoreFile } from '../../src-main/features/scoring/commands.ts';
import { rankForComeback } from '../../src-main/features/scoring/rules-comeback.ts';
import { fitBase } from '../../src-main/features/scoring/rules-fit.ts';
import { peakMemoryMb } from './memory.ts';
import type { Measure } from './table.ts';

const [file = '', asOn = ''] = process.argv.slice(2);
const asOf = dayNumber(asOn);
const days = new Map<string, number>();
const dayOf = (text: string) => {
  const known = days.get(text) ?? dayNumber(text);
  days.set(text, known);
  return known;
};

const start = performance.now();
const read = readOrders(readFileSync(file, 'utf8'), { dayOf });
if (read.kind === 'wrong') throw new Error(`${file}:${read.line}: ${read.problem}`);
const base = fileBase(read.orders, asOf);
const { csv } = scoreFile(base, { asOf, horizonDays: 30, goal: 'comeback', model: 'auto' });
writeFileSync(path.join(path.dirname(file), 'scores.csv'), csv);
const seconds = (performance.now() - start) / 1000;
const fitStart = performance.now();
fitBase(base.base, asOf);
const measures: Measure[] = [
  ranking(),
  { what: `score ${base.ids.length} customers with ${read.orders.length} orders from a file`, value: seconds, unit: 's', bar: 15 },
  { what: '  of it the fit', value: (performance.now() - fitStart) / 1000, unit: 's', bar: 5 },
  { what: '  memory at its highest', value: peakMemoryMb(), unit: 'MB', bar: 1024 },
];

/** Before anything is learned the five are ranked while somebody waits for the screen. */
function ranking(): Measure {
  const many = Array.from({ length: 100_000 }, (_, n) => ({
    customerId: `c${n}`,
    lastOrderOn: (n * 7919) % 1500,
    orderCount: 1 + ((n * 31) % 40),
    value: (n * 104_729) % 50_000,
  }));
  const begun = performance.now();
  rankForComeback(many);
  return { what: 'rank 100,000 customers by RFM with recency', value: (performance.now() - begun) / 1000, unit: 's', bar: 1.5 };
}

console.log(JSON.stringify(measures));
