import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { products } from '#db/schema/index';
import { ensureSegments } from '#features/customers';
import { ensureStock } from '#features/letters';
import { planEverybody, undo } from '#features/touches';
import { addDays } from '#kit/days';
import { lettersRoutes } from '../../src-main/features/letters/routes.ts';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { aConsent, aCustomer, aDoneTouch, anEmail, anOccasion, anOrder } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const today = '2026-11-18';
const on = (days: number) => addDays(today, days);
const clientOf = (context: TestContext) => createRouterClient({ touches: touchesRoutes, letters: lettersRoutes }, { context });
let ctx: TestContext;
let api: ReturnType<typeof clientOf>;

beforeEach(() => {
  ctx = testContext({ today });
  ctx.db.transaction((tx) => {
    ensureSegments(tx, 'en', 0);
    ensureStock(tx, 0);
  });
  api = clientOf(ctx);
});

function known(fields: Parameters<typeof aCustomer>[1] = {}) {
  const { id } = aCustomer(ctx.db, fields);
  anEmail(ctx.db, id);
  aConsent(ctx.db, id);
  aDoneTouch(ctx.db, id, on(-2));
  return id;
}
const kindsFor = async (customerId: string) => (await api.touches.reasons({ customerId })).proposals.map(({ found }) => found.kind);
const mention = (customerId: string) =>
  api.letters.news.save({
    id: null,
    title: 'A second shop',
    text: 'She opened a second shop.',
    link: null,
    language: null,
    untilOn: null,
    trade: null,
    customerId,
  });

describe('finding a reason', () => {
  test('looks at the card, the orders and what was pasted in, and takes nobody else’s news', async () => {
    const customerId = known({ jobTitle: 'Baker' });
    anOccasion(ctx.db, customerId, { month: 12, day: 1 });
    await mention(customerId);
    await mention(known());
    await api.letters.news.save({ id: null, title: 'Ovens', text: 'New ovens.', link: null, language: null, untilOn: null, trade: 'bakery', customerId: null });
    expect(await kindsFor(customerId)).toEqual(['occasion', 'article', 'mention']);
  });

  test('knows what should be worn out, from the product or from their own orders', async () => {
    const customerId = known();
    anOrder(ctx.db, customerId, { orderedOn: on(-100), product: 'Filter' });
    ctx.db.update(products).set({ repurchaseDays: 90 }).run();
    expect(await kindsFor(customerId)).toEqual(['worn-out']);
    const learned = known();
    for (const days of [-120, -60]) anOrder(ctx.db, learned, { orderedOn: on(days), product: 'Sausage' });
    expect((await api.touches.reasons({ customerId: learned })).proposals).toMatchObject([{ found: { kind: 'worn-out', afterDays: 60, learned: true } }]);
  });

  test('says what others bought after the same thing, once enough of them did', async () => {
    const customerId = known();
    anOrder(ctx.db, customerId, { orderedOn: on(-10), product: 'Oak floor' });
    for (let n = 0; n < 14; n += 1) {
      const { id } = aCustomer(ctx.db);
      anOrder(ctx.db, id, { orderedOn: on(-400), product: 'Oak floor' });
      if (n < 6) anOrder(ctx.db, id, { orderedOn: on(-300), product: 'Floor oil' });
    }
    for (let n = 0; n < 20; n += 1) anOrder(ctx.db, aCustomer(ctx.db).id, { orderedOn: on(-200), product: 'Lamp' });
    expect((await api.touches.reasons({ customerId })).proposals).toMatchObject([
      { found: { kind: 'goes-with', product: 'Oak floor', next: 'Floor oil', buyers: 6, of: 15 } },
    ]);
  });

  test('taking one puts it on the card for today with its letter, and undo takes it off', async () => {
    const customerId = known();
    await mention(customerId);
    await planEverybody(ctx);
    const [chosen] = (await api.touches.reasons({ customerId })).proposals;
    const { touch, actId } = await api.touches.takeReason({ customerId, key: chosen?.key ?? '' });
    expect(touch).toMatchObject({ dueOn: today, reasons: [{ rule: 'manual', found: { kind: 'mention', title: 'A second shop' } }] });
    const draft = await api.letters.draft({ customerId, touchId: touch.id, templateId: null });
    expect(draft.body).toContain('A second shop');
    await planEverybody(ctx);
    expect((await api.touches.get({ touchId: touch.id })).reasons).toMatchObject([{ rule: 'manual', found: { kind: 'mention' } }]);
    undo(ctx, actId);
    await planEverybody(ctx);
    expect((await api.touches.get({ touchId: touch.id })).reasons.map(({ rule }) => rule)).toEqual(['cadence']);
  });

  test('one that is no longer there cannot be taken', async () => {
    await expect(api.touches.takeReason({ customerId: known(), key: 'mention nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('when nobody is due, some are shown to whom there is something to say', async () => {
    const [one] = [known(), known()];
    anOccasion(ctx.db, one ?? '', { month: 12, day: 1 });
    await planEverybody(ctx);
    expect((await api.touches.reasonsForSome()).map(({ customerId }) => customerId)).toEqual([one]);
  });
});
