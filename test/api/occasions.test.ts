import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { occasionsOf } from '#features/occasions';
import { occasionsRoutes } from '../../src-main/features/occasions/routes.ts';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { aCustomer, anOccasion } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

let ctx: TestContext;
const clientOf = (context: TestContext) => createRouterClient(occasionsRoutes, { context });
let api: ReturnType<typeof clientOf>;
const empty = { month: null, day: null, year: null, ruleText: null, label: null, story: null };

beforeEach(() => {
  ctx = testContext({ today: '2026-11-18' });
  api = clientOf(ctx);
});

describe('occasions of a customer', () => {
  test('a typed rule shows the next three days', async () => {
    expect(await api.readRule({ text: '29 October' })).toEqual({ rule: '10-29', next: ['2027-10-29', '2028-10-29', '2029-10-29'] });
    await expect(api.readRule({ text: 'whenever' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'text', problem: 'unknown-word', word: 'whenever' },
    });
  });
  test('a favourite holiday is saved with its story, changed, and taken away again', async () => {
    const { id: customerId } = aCustomer(ctx.db);
    const saved = await api.save({
      customerId,
      occasionId: null,
      occasion: { ...empty, kind: 'favourite-holiday', ruleText: '29 October', label: 'Komsomol Day', story: 'Mentioned once.' },
    });
    expect(saved).toMatchObject({ rule: '10-29', label: 'Komsomol Day', story: 'Mentioned once.', nextOn: '2027-10-29' });
    const changed = await api.save({
      customerId,
      occasionId: saved.id,
      occasion: { ...empty, kind: 'favourite-holiday', ruleText: '19 May', label: 'Pioneer Day' },
    });
    expect(changed).toMatchObject({ id: saved.id, nextOn: '2027-05-19' });
    expect(await api.remove({ occasionId: saved.id })).toEqual({ removed: true });
    expect(occasionsOf(ctx.db, customerId, '2026-11-18')).toEqual([]);
    await expect(api.remove({ occasionId: saved.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  test('saving tells the screens whose card changed, and can be taken back', async () => {
    const { id: customerId } = aCustomer(ctx.db);
    await api.save({ customerId, occasionId: null, occasion: { ...empty, kind: 'birthday', month: 3, day: 15 } });
    expect(ctx.told).toContainEqual({ topic: 'customers', id: customerId });
    await createRouterClient(touchesRoutes, { context: ctx }).undo({});
    expect(occasionsOf(ctx.db, customerId, '2026-11-18')).toEqual([]);
  });
  test('somebody else’s occasion is not found under this customer', async () => {
    const occasion = anOccasion(ctx.db, aCustomer(ctx.db).id);
    const { id: customerId } = aCustomer(ctx.db);
    await expect(api.save({ customerId, occasionId: occasion.id, occasion: { ...empty, kind: 'birthday', month: 3, day: 15 } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
  test('31 June is refused with the field that is wrong', async () => {
    const { id: customerId } = aCustomer(ctx.db);
    await expect(api.save({ customerId, occasionId: null, occasion: { ...empty, kind: 'birthday', month: 6, day: 31 } })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'day', problem: 'no-such-day' },
    });
  });
});
