// Thanks to the best on a real database: who is found, what a batch carries, what is refused, and what its subjects came to.
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { campaignMembers, campaigns, messages } from '#db/schema/index';
import { planEverybody } from '#features/touches';
import { addDays } from '#kit/days';
import { beginThanks, type ThanksWish, thanksRecord } from '../../src-main/features/thanks/service.ts';
import { findBest } from '../../src-main/features/thanks/service-find.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { aConsent, aCustomer, aDoneTouch, anEmail, anOrder, aSalesperson, aTemplate } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const today = '2026-11-18';
let ctx: TestContext;
let templateId: string;
let managerId: string;
beforeEach(() => {
  ctx = testContext({ today });
  templateId = aTemplate(ctx.db, {
    key: 'thanks-named',
    purpose: 'thanks',
    variant: { subject: 'Köszönjük', body: '{{ customer.greeting }}\n\nKöszönjük a bizalmát.' },
  }).id;
  managerId = aSalesperson(ctx.db, { name: 'Kovács Béla', isManager: true }).id;
});

/** Ordered `times` times, the last time a month ago. */
function aBuyer({
  times = 2,
  spent = 10_000,
  firstOn,
  ...fields
}: { times?: number; spent?: number; firstOn?: string } & Parameters<typeof aCustomer>[1] = {}) {
  const { id } = aCustomer(ctx.db, fields);
  anEmail(ctx.db, id);
  aConsent(ctx.db, id);
  for (let n = 0; n < times; n += 1) anOrder(ctx.db, id, { orderedOn: addDays(today, -30 - 40 * n), totalMinor: spent });
  if (firstOn) anOrder(ctx.db, id, { orderedOn: firstOn, totalMinor: 1 });
  return id;
}

const wish = (customerIds: string[], more: Partial<ThanksWish> = {}): ThanksWish => ({
  templateId,
  customerIds,
  gift: { name: 'egy ceruza', line: null, cost: { minor: 1200, currency: 'EUR' } },
  budget: { minor: 15_000, currency: 'EUR' },
  signerId: managerId,
  subjects: null,
  ...more,
});
const idsBy = (rule: Parameters<typeof findBest>[1]['rule'], language: 'hu' | 'is' | null = null) =>
  findBest(ctx, { rule, language }).people.map(({ customerId }) => customerId);

describe('the best', () => {
  test('are found by what they paid in the last months, in their own money, the best first', async () => {
    const [small, large] = [aBuyer({ spent: 10_000 }), aBuyer({ spent: 90_000 })];
    const longAgo = aBuyer({ times: 0 });
    anOrder(ctx.db, longAgo, { orderedOn: '2020-01-01', totalMinor: 9_000_000 });
    await planEverybody(ctx);
    const rule = { by: 'value', months: 12, least: { minor: 15_000, currency: 'HUF' } } as const;
    expect(idsBy(rule)).toEqual([large, small]);
    expect(idsBy({ ...rule, least: { minor: 100_000, currency: 'HUF' } })).toEqual([large]);
    expect(findBest(ctx, { rule, language: null }).people[0]).toMatchObject({ orderCount: 2, spent: { minor: 180_000, currency: 'HUF' } });
  });

  test('are found by the anniversary of the first order, and by class', async () => {
    const six = aBuyer({ firstOn: '2020-11-22' });
    const other = aBuyer({ firstOn: '2020-05-22', times: 6, spent: 50_000 });
    await planEverybody(ctx);
    expect(idsBy({ by: 'anniversary', withinDays: 7, leastYears: 5 })).toEqual([six]);
    expect(findBest(ctx, { rule: { by: 'class', leastScore: 3 }, language: null }).people[0]).toMatchObject({ customerId: other });
    expect(idsBy({ by: 'class', leastScore: 15 })).not.toContain(six);
  });

  test('are only those who read the language asked for and may be written to; who was thanked within a year is only counted', async () => {
    const [one, two] = [aBuyer(), aBuyer()];
    aBuyer({ language: 'is', country: 'IS' });
    const stopped = aBuyer();
    ctx.db.$client.prepare("update consents set withdrawn_on = '2026-01-01' where customer_id = ?").run(stopped);
    await planEverybody(ctx);
    const rule = { by: 'class', leastScore: 3 } as const;
    expect(idsBy(rule, 'hu').sort()).toEqual([one, two].sort());
    expect(findBest(ctx, { rule, language: null }).found).toBe(3);
    expect((await beginThanks(ctx, wish([one]))).kind).toBe('begun');
    expect(findBest(ctx, { rule, language: 'hu' })).toMatchObject({ found: 1, thankedLately: 1, people: [{ customerId: two }] });
    ctx.db
      .update(campaigns)
      .set({ startedOn: addDays(today, -366) })
      .run();
    expect(findBest(ctx, { rule, language: 'hu' }).thankedLately).toBe(0);
  });
});

describe('a batch of thanks', () => {
  test('carries gift, budget, signature and both subjects, on halves drawn by lot', async () => {
    const ids = Array.from({ length: 8 }, () => aBuyer());
    const outcome = await beginThanks(ctx, wish(ids, { subjects: { named: 'Egy ceruza Önnek', hinted: 'Valami kicsi Önnek' } }));
    const campaignId = outcome.kind === 'begun' ? outcome.campaignId : '';
    expect(ctx.db.select().from(campaigns).where(eq(campaigns.id, campaignId)).get()).toMatchObject({
      kind: 'thanks',
      state: 'draft',
      signerId: managerId,
      subjectA: 'Egy ceruza Önnek',
      subjectB: 'Valami kicsi Önnek',
      giftName: 'egy ceruza',
      giftMinor: 1200,
      currency: 'EUR',
      budgetMinor: 15_000,
    });
    const arms = ctx.db
      .select()
      .from(campaignMembers)
      .all()
      .map(({ subjectArm }) => subjectArm);
    expect(arms.sort()).toEqual(['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b']);
  });

  test('is refused where the gifts go over the budget, and says by how many', async () => {
    const ids = Array.from({ length: 13 }, () => aBuyer());
    expect(await beginThanks(ctx, wish(ids))).toEqual({
      kind: 'over-budget',
      sum: { minor: 15_600, currency: 'EUR' },
      budget: { minor: 15_000, currency: 'EUR' },
      affordable: 12,
    });
    expect(ctx.db.select().from(campaigns).all()).toEqual([]);
    expect((await beginThanks(ctx, wish(ids.slice(0, 12)))).kind).toBe('begun');
  });

  test('is signed by a manager, by a letter there is, with subjects in one language, and with gift and budget in one currency', async () => {
    const one = aBuyer();
    const icelandic = aBuyer({ language: 'is' });
    expect((await beginThanks(ctx, wish([one], { signerId: ctx.myId }))).kind).toBe('not-a-manager');
    expect((await beginThanks(ctx, wish([one], { templateId: newId() }))).kind).toBe('no-letter');
    expect((await beginThanks(ctx, wish([one, icelandic], { subjects: { named: 'a', hinted: 'b' } }))).kind).toBe('several-languages');
    expect(await beginThanks(ctx, wish([one], { budget: { minor: 1, currency: 'HUF' } }))).toMatchObject({ kind: 'invalid', field: 'budget' });
    expect((await beginThanks(ctx, wish([one], { budget: null }))).kind).toBe('begun');
  });
});

test('the record tells what came of each batch and of its two subjects', async () => {
  const ids = Array.from({ length: 4 }, () => aBuyer({ times: 0 }));
  const outcome = await beginThanks(ctx, wish(ids, { subjects: { named: 'N', hinted: 'H' } }));
  expect(thanksRecord(ctx)).toEqual({ batches: [], subjects: null });
  const campaignId = outcome.kind === 'begun' ? outcome.campaignId : '';
  const at = ctx.clock.now();
  ctx.db.update(campaigns).set({ state: 'sending', sentAt: at }).run();
  for (const { customerId, subjectArm } of ctx.db.select().from(campaignMembers).all()) {
    const touch = aDoneTouch(ctx.db, customerId, today, { doneAt: at });
    const row = {
      id: newId(),
      customerId,
      salespersonId: ctx.myId,
      channel: 'email',
      language: 'hu',
      toAddress: 'a@b.hu',
      toName: 'A',
      subject: 's',
      textBody: '',
    } as const;
    const stamp = { notBeforeAt: at, createdAt: at, updatedAt: at, sentAt: at };
    ctx.db
      .insert(messages)
      .values({ ...row, ...stamp, htmlBody: '', state: 'sent', sendKey: `batch:${campaignId}:${customerId}`, campaignId, subjectArm, touchId: touch.id })
      .run();
    if (subjectArm === 'b') aDoneTouch(ctx.db, customerId, today, { direction: 'in', doneAt: at + 1000 });
  }
  const { batches, subjects } = thanksRecord(ctx);
  expect(batches).toMatchObject([{ campaignId, sent: 4, replied: 2, cameBack: 0, running: true, cost: [{ minor: 4800, currency: 'EUR' }] }]);
  expect(subjects).toMatchObject({
    named: { subject: 'N', sent: 2, replied: { hits: 0 } },
    hinted: { subject: 'H', replied: { hits: 2 } },
    verdict: 'too-early',
  });
});
