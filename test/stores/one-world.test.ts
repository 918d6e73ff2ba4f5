// What plans and holds depend on is read once for many customers looked at in one go, and never kept for longer.
import { beforeEach, expect, test } from 'vitest';
import { holdFor, inOneWorld } from '#features/touches';
import { recordWash } from '../../src-main/features/customers/service-registers.ts';
import { withLimits } from '../api/touches-kit.ts';
import { aConsent, aCustomer, aPhone } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

let ctx: TestContext;
let customerId: string;
beforeEach(() => {
  ctx = testContext({ today: '2026-11-18' });
  withLimits(ctx.db);
  customerId = aCustomer(ctx.db, { country: 'NO' }).id;
  aPhone(ctx.db, customerId, '+4791234567');
  aConsent(ctx.db, customerId, { channel: 'call', basis: 'contract' });
});

const rule = () => holdFor(ctx, customerId, 'call')?.rule ?? null;
const wash = () => recordWash(ctx, { country: 'NO', found: '' });

test('what changes the world while many are looked at counts from the next look on', () => {
  const seen = inOneWorld(ctx, () => {
    wash();
    return [rule(), inOneWorld(ctx, rule), rule()];
  });
  expect(seen).toEqual(['not-washed', 'not-washed', 'not-washed']);
  expect(rule()).toBe(null);
});

test('a look that breaks off keeps nothing either', () => {
  const broken = () =>
    inOneWorld(ctx, () => {
      wash();
      throw new Error('a letter that cannot be read');
    });
  expect(broken).toThrow('a letter that cannot be read');
  expect(rule()).toBe(null);
});
