import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/open';
import { insertOrders, listOrders, makeOccurrences, type NewOrder } from '#features/orders';
import { aCustomer } from '../kit/builders.ts';
import { readyDatabase } from '../kit/database.ts';

let db: Db;
let customerId: string;
const origin = { importId: null, at: 1, by: null };
const floor = (some: Partial<NewOrder> = {}): NewOrder => ({
  customerId,
  orderedOn: '2026-02-10',
  currency: 'HUF',
  lines: [{ description: 'Tölgy padló', quantity: 2, totalMinor: 500 }],
  ...some,
});
const insert = (rows: NewOrder[], occurrences = makeOccurrences()) => db.transaction((tx) => insertOrders(tx, rows, origin, occurrences));

beforeEach(() => {
  db = readyDatabase();
  customerId = aCustomer(db).id;
});

describe('orders of a file', () => {
  test('the same file twice makes no doubles, although the file itself holds two identical orders', () => {
    const file = [floor(), floor(), floor({ orderedOn: '2026-02-11' })];
    expect(insert(file)).toEqual({ made: 3, doubles: 0 });
    expect(insert(file)).toEqual({ made: 0, doubles: 3 });
    expect(listOrders(db, customerId)).toHaveLength(3);
  });

  test('a file written in pieces counts on where it stopped', () => {
    const occurrences = makeOccurrences();
    expect([insert([floor()], occurrences), insert([floor()], occurrences)]).toEqual([
      { made: 1, doubles: 0 },
      { made: 1, doubles: 0 },
    ]);
  });

  test('the total is that of the lines, and one product in two spellings is one product', () => {
    insert([
      floor({
        lines: [
          { description: 'Tölgy padló', quantity: 1, totalMinor: 500 },
          { description: 'TOLGY PADLO', quantity: 1, totalMinor: 700 },
        ],
      }),
    ]);
    expect(listOrders(db, customerId)).toMatchObject([
      { total: { minor: 1200, currency: 'HUF' }, lines: [{ description: 'Tölgy padló' }, { description: 'TOLGY PADLO' }] },
    ]);
    expect(db.get(sql`select count(*) as n from products`)).toEqual({ n: 1 });
  });

  test('two customers may order the same', () => {
    expect(insert([floor(), floor({ customerId: aCustomer(db).id })])).toEqual({ made: 2, doubles: 0 });
  });
});
