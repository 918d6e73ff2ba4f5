import { implement } from '@orpc/server';
import { contract } from '../../../src-main/contract/index.ts';
import { numberOf, ordersOf } from './people.ts';

const nothing = { lit: 0, gap: 0 };
const noCounts = { 'follow-up': nothing, delight: nothing, feedback: nothing, more: nothing };
const actId = '019a0000-0000-7000-8000-00000000a0a0';

/** Every purchase has had its practical question; the rest is still to come. The real core is asked in test/screens/lamps.test.ts. */
export function lampsPart() {
  const os = implement(contract).lamps;
  return {
    ofCustomer: os.ofCustomer.handler(({ input }) =>
      [...new Set(ordersOf(numberOf(input.customerId)).map(({ orderedOn }) => orderedOn))].map((purchaseOn) => ({
        purchaseOn,
        days: [purchaseOn],
        lamps: (['follow-up', 'delight', 'feedback', 'more'] as const).map((essential) => ({
          essential,
          state: essential === 'follow-up' ? ('lit' as const) : ('later' as const),
          dueOn: purchaseOn,
          light: essential === 'follow-up' ? { by: 'contact' as const, on: purchaseOn, channel: 'call' as const, who: null, note: null, feedback: null } : null,
          asked: false,
        })),
      })),
    ),
    light: os.light.handler(() => ({ actId })),
    putOut: os.putOut.handler(() => ({ actId })),
    bring: os.bring.handler(() => ({ actId, touchId: actId })),
    coverage: os.coverage.handler(() => ({
      from: '2025-11-18',
      to: '2026-11-18',
      team: { salespersonId: null, name: null, purchases: 0, counts: noCounts },
      people: [],
    })),
    purchases: os.purchases.handler(() => ({ total: 0, rows: [] })),
    file: os.file.handler(() => ({ fileName: 'after-the-sale.csv', csv: '' })),
  };
}
