// A desk that has just taken in a whole shop: SQLite has counted nothing yet, and a reading it gets wrong costs each stretch the time of everybody.
import { expect, test, vi } from 'vitest';
import { readCustomer, readCustomersAfter } from '../../src-main/features/touches/store-facts.ts';
import { aCustomer } from '../kit/builders.ts';
import { testContext } from '../kit/context.ts';

test('the planner finds everything of a run of customers by an index and in order, though nothing was ever counted', () => {
  const { db } = testContext({ today: '2026-11-18' });
  const { id } = aCustomer(db);
  const prepared = vi.spyOn(db.$client, 'prepare');
  expect(readCustomersAfter(db, '', 10, '2026-11-18')).toHaveLength(1);
  expect(readCustomer(db, id, '2026-11-18')?.customer.id).toBe(id);
  const readings = prepared.mock.calls.map(([text]) => text).filter((text) => /customer_id between|from customers where id/.test(text));
  expect(readings.length).toBeGreaterThan(10);
  // Sorting a few rows that an index found is fine; sorting the customers themselves is not.
  for (const text of readings) {
    const marks = text.match(/\?/g)?.length ?? 0;
    const steps = db.$client
      .prepare<unknown[], { detail: string }>(`explain query plan ${text}`)
      .all(...Array<string>(marks).fill('0'))
      .map(({ detail }) => detail);
    const slow = steps.filter((step) => /^SCAN (?!\(?subquery|ordered|CONSTANT)|TEMP B-TREE FOR ORDER BY/.test(step));
    expect(slow, `${text}\n${steps.join('\n')}`).toEqual([]);
  }
});
