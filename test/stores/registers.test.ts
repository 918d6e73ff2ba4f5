// The registers of people who do not want to be rung, compared and kept.
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { customers } from '#db/schema/index';
import { holdFor, undo } from '#features/touches';
import { numbersToWash, recordWash, washes } from '../../src-main/features/customers/service-registers.ts';
import { withLimits } from '../api/touches-kit.ts';
import { aConsent, aCustomer, aPhone } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const today = '2026-11-18';
let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today });
  withLimits(ctx.db);
});

const hold = (customerId: string) => holdFor(ctx, customerId, 'call');

describe('a register of people who do not want to be rung', () => {
  const contract = (country: string, phone: string) => {
    const customer = aCustomer(ctx.db, { country });
    aPhone(ctx.db, customer.id, phone);
    aConsent(ctx.db, customer.id, { channel: 'call', basis: 'contract' });
    return customer;
  };
  test('holds calls in Norway until it has been checked, marks whom it names, and is taken back by Undo', () => {
    const kari = contract('NO', '+4791234567');
    const ola = contract('NO', '+4798765432');
    expect(hold(kari.id)).toMatchObject({ rule: 'not-washed', washedOn: null });
    expect(numbersToWash(ctx, 'NO')).toEqual(['+4791234567', '+4798765432']);
    expect(recordWash(ctx, { country: 'NO', found: '987 65 432\n22 22 22 22\n' })).toMatchObject({ asked: 2, found: 1, unknown: 1 });
    expect([hold(kari.id), hold(ola.id)]).toMatchObject([null, { rule: 'reserved', country: 'NO' }]);
    expect(washes(ctx)).toMatchObject([
      { country: 'NO', people: 2, checkedOn: today, found: 1 },
      { country: 'IS', people: 0, checkedOn: null },
    ]);
    // Somebody who came to us since then has not been looked for.
    ctx.clock.advance({ minutes: 1 });
    const late = contract('NO', '+4740000001');
    ctx.db.update(customers).set({ createdAt: ctx.clock.now() }).where(eq(customers.id, late.id)).run();
    expect(hold(late.id)).toMatchObject({ rule: 'not-washed', washedOn: null });
    ctx.clock.set('2026-12-21');
    expect(hold(kari.id)).toMatchObject({ rule: 'not-washed', washedOn: today });
    ctx.clock.set(today, '10:00');
    expect(undo(ctx)).toMatchObject({ kind: 'undone' });
    expect(hold(ola.id)).toMatchObject({ rule: 'not-washed' });
  });
  test('a second look clears whom it no longer names', () => {
    // In Reykjavík it is an hour earlier than at this desk.
    ctx.clock.set(today, '11:00');
    const ola = contract('IS', '+3545551234');
    recordWash(ctx, { country: 'IS', found: '555 1234' });
    expect(hold(ola.id)).toMatchObject({ rule: 'reserved', country: 'IS' });
    recordWash(ctx, { country: 'IS', found: '' });
    expect(hold(ola.id)).toBeNull();
  });
});
