import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayFromNumber } from '#kit/days';
import { temporaryFolder } from '../kit/context.ts';
import { dataFile, hasData } from '../kit/data.ts';
import { shapes, syntheticOrders } from '../kit/synthetic-orders.ts';

const hosts = path.resolve(import.meta.dirname, '../../src-main/hosts/cli');
const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);
const run = (command: 'score' | 'reference', ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(hosts, `${command}.ts`), ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};
const score = (...more: string[]) => run('score', '--orders', at('orders.csv'), '--as-of', '2025-06-30', '--out', at('scores.csv'), ...more);

const header = 'customer_id,score,p_buy,p_alive,expected_purchases,expected_value,expected_gap_days,late_after_days,late_flag,reason';

beforeAll(() => {
  const orders = syntheticOrders({ ...shapes.service, customers: 60 }, 17);
  writeFileSync(
    at('orders.csv'),
    ['customer_id,date,amount', ...orders.map(({ customerId, on, amount }) => `${customerId},${dayFromNumber(on)},${amount}`)].join('\n'),
  );
});

describe('score', () => {
  test('writes a row for everybody with an order up to the day, the best first, the same bytes each time', () => {
    expect(score()).toEqual({ status: 0, stdout: '', stderr: '' });
    const first = readFileSync(at('scores.csv'), 'utf8');
    const [names, ...rows] = first.trim().split('\n');
    expect(names).toBe(header);
    const scores = rows.map((row) => Number(row.split(',')[1]));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(score().status).toBe(0);
    expect(readFileSync(at('scores.csv'), 'utf8')).toBe(first);
  });

  test('goals and models give other orders, and the parameters can be written down', () => {
    const seen = new Set<string>();
    for (const more of [
      ['--goal', 'revenue'],
      ['--goal', 'mixed'],
      ['--model', 'rhythm'],
      ['--model', 'bgnbd'],
      ['--horizon', '90'],
    ]) {
      expect(score(...more).status).toBe(0);
      seen.add(readFileSync(at('scores.csv'), 'utf8'));
    }
    expect(seen.size).toBe(5);
    expect(score('--params-out', at('p.json')).status).toBe(0);
    const written = JSON.parse(readFileSync(at('p.json'), 'utf8'));
    expect(written).toMatchObject({ as_of: '2025-06-30', unit: 'week', maximum_likelihood: { bgnbd: { r: expect.any(Number), loglik: expect.any(Number) } } });
  });

  test.each([
    ['a line that is no order', 'customer_id,date,amount\na,2025-01-01,5\na,2025-02-30,5\n', /wrong\.csv:3: "2025-02-30" is no day/],
    ['a file without the columns', 'name,day\na,b\n', /wrong\.csv:1: .*customer_id, date, amount is missing/],
    ['an empty file', '', /wrong\.csv:1: the file is empty/],
  ])('%s is refused with its line and exit code 2', (_, text, message) => {
    writeFileSync(at('wrong.csv'), text);
    const { status, stderr } = run('score', '--orders', at('wrong.csv'), '--as-of', '2025-06-30', '--out', at('none.csv'));
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('bytes that are not UTF-8 are refused with their line', () => {
    writeFileSync(at('wrong.csv'), Buffer.from('customer_id,date,amount\nJ\xf3n,2025-01-01,5\n', 'latin1'));
    const { status, stderr } = run('score', '--orders', at('wrong.csv'), '--as-of', '2025-06-30', '--out', at('none.csv'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/wrong\.csv:2: this line is not UTF-8/);
  });

  test.each([
    [['--goal', 'fame'], /--goal takes comeback, revenue, mixed/],
    [['--model', 'crystal'], /--model takes/],
    [['--horizon', '0'], /--horizon takes a number of days/],
    [['--what'], /what/],
  ])('%j is refused in words', (more, message) => {
    const { status, stderr } = score(...more);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('a file that is not there, and a day that is none', () => {
    expect(run('score', '--orders', at('nowhere.csv'), '--as-of', '2025-06-30', '--out', at('none.csv'))).toMatchObject({ status: 2 });
    expect(run('score', '--orders', at('orders.csv'), '--as-of', '30.6.2025', '--out', at('none.csv')).stderr).toMatch(/--as-of takes a day/);
    expect(run('score', '--as-of', '2025-06-30').stderr).toMatch(/--orders is missing/);
  });
});

describe.skipIf(!hasData)('reference', () => {
  test('writes the table of published figures to the last digit', () => {
    const wanted = readFileSync(dataFile('reference_cdnow_20.csv'), 'utf8').trim().split('\n');
    writeFileSync(
      at('ids.txt'),
      wanted
        .slice(1)
        .map((line) => line.split(',')[0])
        .join('\n'),
    );
    const parameters = {
      bgnbd: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
      mbgnbd: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
      paretonbd: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
      gammagamma: { p: 6.25, q: 3.74, gamma: 15.44 },
    };
    writeFileSync(at('published.json'), JSON.stringify(parameters));
    const question = ['--orders', dataFile('cdnow_sample.csv'), '--as-of', '1997-09-30', '--unit', 'week', '--params', at('published.json')];
    const told = run('reference', ...question, '--customers', at('ids.txt'), '--out', at('ref.csv'));
    expect(told).toEqual({ status: 0, stdout: '', stderr: '' });
    const found = readFileSync(at('ref.csv'), 'utf8').trim().split('\n');
    expect(found[0]).toBe(wanted[0]);
    for (const [i, line] of found.entries()) {
      if (i === 0) continue;
      const theirs = wanted[i]?.split(',') ?? [];
      for (const [j, cell] of line.split(',').entries()) expect(Math.abs(Number(cell) - Number(theirs[j])), `${line} ${j}`).toBeLessThan(1e-6);
    }
    writeFileSync(at('ids.txt'), '0007\nnobody\n');
    expect(run('reference', ...question, '--customers', at('ids.txt'), '--out', at('ref.csv'))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/ids\.txt:2: customer "nobody"/),
    });
  });
});
