// One in five on a real database: who is proposed and who never is, what a swap keeps, and what the record counts.
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { comebackLists } from '#contract/comeback';
import { campaignMembers, campaigns, customers, messages, touches } from '#db/schema/index';
import { lastActWithBatches, undoWithBatches } from '#features/campaigns';
import { learn, rankByGoal } from '#features/scoring';
import { listReachable, planEverybody } from '#features/touches';
import { addDays } from '#kit/days';
import { beginFive, five, swap } from '../../src-main/features/comeback/service-five.ts';
import { people, record } from '../../src-main/features/comeback/service-record.ts';
import { saveComebackSettings } from '../../src-main/features/comeback/service-settings.ts';
import { saveScoringSettings } from '../../src-main/features/scoring/service-settings.ts';
import { saveLimit } from '../../src-main/features/team/service.ts';
import { reachableSql } from '../../src-main/features/touches/store-reachable.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { aConsent, aCustomer, aDoneTouch, aMatter, anEmail, anOrder, aTemplate } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const today = '2026-11-18';
let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today });
  const body = '{{ customer.greeting }}\n\nKorábban nálunk rendelt. Hogy vált be?';
  aTemplate(ctx.db, { key: 'one-in-five', purpose: 'one-in-five', variant: { subject: 'Hogy vált be?', body } });
});

/** Ordered four times, two months apart, the last time `silentDays` ago: past their usual interval from some 90 days on. */
function aRegular({ silentDays = 150, spent = 50_000, ...fields }: { silentDays?: number; spent?: number } & Parameters<typeof aCustomer>[1] = {}): string {
  const { id } = aCustomer(ctx.db, fields);
  anEmail(ctx.db, id);
  aConsent(ctx.db, id);
  for (const times of [0, 1, 2, 3])
    anOrder(ctx.db, id, { orderedOn: addDays(today, -silentDays - 60 * times), totalMinor: spent, product: `Padló ${4 - times}` });
  return id;
}
const regulars = (count: number) => Array.from({ length: count }, (_, n) => aRegular({ silentDays: 140 + n }));
const proposed = () => five(ctx).people.map(({ customerId }) => customerId);
/** As the five rank them. */
const factsOf = (ids: readonly string[]) => listReachable(ctx, { onlyLate: true }).filter(({ customerId }) => ids.includes(customerId));
const membersOf = (campaignId: string) => ctx.db.select().from(campaignMembers).where(eq(campaignMembers.campaignId, campaignId)).all();

describe('today’s five', () => {
  test('are the likeliest of those past their usual interval, with the facts that speak for each', async () => {
    const all = regulars(7);
    const onTime = aRegular({ silentDays: 20 });
    await planEverybody(ctx);
    const { people: found, more, campaignId } = five(ctx);
    expect(found.map(({ customerId }) => customerId)).toEqual(all.slice(0, 5));
    expect(found.map(({ customerId }) => customerId)).not.toContain(onTime);
    expect([campaignId, more]).toEqual([null, 2]);
    expect(found[0]).toMatchObject({
      language: 'hu',
      insteadOf: null,
      why: {
        lastOrderOn: addDays(today, -140),
        lastProduct: 'Padló 4',
        orderCount: 4,
        gapSource: 'own',
        spent: { minor: 200_000, currency: 'HUF' },
        rfm: { r: 5 },
      },
    });
    expect(found[0]?.why?.usualGapDays).toBeGreaterThan(55);
  });

  test('never hold somebody whom a rule, a stop, a complaint, an address or a pause keeps back', async () => {
    const fine = aRegular();
    const withdrawn = aRegular();
    aConsent(ctx.db, withdrawn, { channel: 'sms' });
    ctx.db.$client.prepare("update consents set withdrawn_on = '2026-01-01' where customer_id = ? and channel = 'email'").run(withdrawn);
    const complaining = aRegular();
    aMatter(ctx.db, complaining, { kind: 'complaint' });
    const bounced = aRegular();
    ctx.db.$client.prepare("update contact_points set state = 'bounced' where customer_id = ?").run(bounced);
    aRegular({ pausedUntilOn: '2027-01-01' });
    aRegular({ awayUntilOn: '2026-12-01' });
    aRegular({ archivedAt: ctx.clock.now() });
    const noGround = aRegular();
    ctx.db.$client.prepare("update consents set basis = 'unknown' where customer_id = ?").run(noGround);
    const writtenYesterday = aRegular();
    aDoneTouch(ctx.db, writtenYesterday, addDays(today, -1));
    saveLimit(ctx, { segmentId: null, channel: 'email', noLimit: false, maxTouches: 1, perDays: 14 });
    await planEverybody(ctx);
    expect(proposed()).toEqual([fine]);
  });

  test('never hold somebody who had this letter within a year, in a batch or by itself', async () => {
    const [one, two, three] = regulars(3);
    await planEverybody(ctx);
    const template = ctx.db.$client.prepare<[], { id: string }>("select id from templates where key = 'one-in-five'").get();
    aLetter(one ?? '', { templateId: template?.id ?? null, createdAt: ctx.clock.now() - 300 * 86_400_000 });
    expect(proposed()).toEqual([two, three]);
    const batch = beginFive(ctx);
    expect(batch.kind).toBe('begun');
    ctx.db
      .update(campaigns)
      .set({ state: 'done', startedOn: addDays(today, -360) })
      .run();
    expect(proposed()).toEqual([]);
    ctx.db
      .update(campaigns)
      .set({ startedOn: addDays(today, -366) })
      .run();
    expect(proposed()).toEqual([two, three]);
  });

  test('writes nothing while they are only proposed', async () => {
    regulars(6);
    await planEverybody(ctx);
    const before = ctx.db.$client.prepare<[], { n: number }>('select total_changes() as n').get();
    five(ctx);
    expect(ctx.db.$client.prepare<[], { n: number }>('select total_changes() as n').get()).toEqual(before);
  });

  test('are nobody, and say how many are late all the same', async () => {
    const id = aRegular();
    aMatter(ctx.db, id, { kind: 'complaint' });
    await planEverybody(ctx);
    expect(five(ctx)).toMatchObject({ people: [], more: 0, late: 1, campaignId: null });
    expect(beginFive(ctx)).toEqual({ kind: 'no-one' });
  });
});

function aLetter(customerId: string, fields: Partial<typeof messages.$inferInsert> = {}): string {
  const id = newId();
  const at = fields.createdAt ?? ctx.clock.now();
  const row = {
    id,
    customerId,
    salespersonId: ctx.myId,
    channel: 'email',
    language: 'hu',
    toAddress: 'a@example.hu',
    toName: 'A',
    subject: 's',
    textBody: '',
    htmlBody: '',
  } as const;
  ctx.db
    .insert(messages)
    .values({ ...row, state: 'sent', sendKey: id, notBeforeAt: at, sentAt: at, queuedAt: at, createdAt: at, updatedAt: at, ...fields })
    .run();
  return id;
}

describe('a batch of five', () => {
  test('is begun once, however often the button is pressed, and then is what is shown', async () => {
    const all = regulars(7);
    await planEverybody(ctx);
    const [first, again] = [beginFive(ctx), beginFive(ctx)];
    expect(first).toEqual(again);
    expect(ctx.db.select().from(campaigns).all()).toHaveLength(1);
    expect(five(ctx)).toMatchObject({ campaignId: first.kind === 'begun' ? first.campaignId : '', begunOn: today, more: 2 });
    expect(proposed()).toEqual(all.slice(0, 5));
    expect(ctx.told).toContainEqual({ topic: 'campaigns', id: first.kind === 'begun' ? first.campaignId : '' });
  });

  test('keeps the goal it was chosen for, whatever is chosen since, and tells it in the record', async () => {
    const all = regulars(9);
    // The latest to have bought are the likeliest here; these spend the most.
    const big = [aRegular({ silentDays: 200, spent: 900_000 }), aRegular({ silentDays: 210, spent: 800_000 })];
    await learn(ctx);
    await planEverybody(ctx);
    saveScoringSettings(ctx, { goal: 'revenue', alertDays: 14 });
    expect(five(ctx)).toMatchObject({ goal: 'revenue', campaignId: null });
    const before = proposed();
    expect(before[0]).toBe(big[0]);
    const begun = beginFive(ctx);
    if (begun.kind !== 'begun') throw new Error(begun.kind);
    saveScoringSettings(ctx, { goal: 'comeback', alertDays: 14 });
    expect(five(ctx)).toMatchObject({ goal: 'revenue', campaignId: begun.campaignId });
    const ranked = rankByGoal(ctx.db, factsOf([...all, ...big]), 'revenue').ranked.map(({ customerId }) => customerId);
    swap(ctx, { customerId: before[4] ?? '', note: null });
    expect(proposed()[4]).toBe(ranked[5]);
    ctx.db.update(campaigns).set({ state: 'sending', sentAt: ctx.clock.now() }).run();
    for (const customerId of before.slice(0, 4))
      aLetter(customerId, {
        campaignId: begun.campaignId,
        sendKey: `batch:${begun.campaignId}:${customerId}`,
        touchId: aDoneTouch(ctx.db, customerId, today).id,
      });
    expect(record(ctx).batches).toMatchObject([{ campaignId: begun.campaignId, goal: 'revenue' }]);
    expect(proposed().length).toBeGreaterThan(0);
    expect(five(ctx).goal).toBe('comeback');
  });

  test('before anything was learned has no goal to keep', async () => {
    regulars(5);
    await planEverybody(ctx);
    beginFive(ctx);
    expect(ctx.db.select().from(campaigns).all()).toMatchObject([{ goal: null }]);
  });

  test('a swap takes the next best into the place and keeps whom it replaced and why', async () => {
    const all = regulars(7);
    await planEverybody(ctx);
    expect(swap(ctx, { customerId: all[1] ?? '', note: 'On holiday' })).toMatchObject({ kind: 'swapped' });
    expect(proposed()).toEqual([all[0], all[5], all[2], all[3], all[4]]);
    const swappedName = ctx.db
      .select()
      .from(customers)
      .where(eq(customers.id, all[1] ?? ''))
      .get()?.displayName;
    expect(five(ctx).people[1]?.insteadOf).toEqual({ name: swappedName, note: 'On holiday' });
    const rows = membersOf(five(ctx).campaignId ?? '');
    expect(rows.find(({ customerId }) => customerId === all[1])).toMatchObject({ state: 'left-out', skipCause: { why: 'swapped', note: 'On holiday' } });
    expect(swap(ctx, { customerId: all[5] ?? '', note: null }).kind).toBe('swapped');
    expect(proposed()[1]).toBe(all[6]);
    expect(swap(ctx, { customerId: all[0] ?? '', note: null })).toEqual({ kind: 'no-one' });
    expect(swap(ctx, { customerId: newId(), note: null }).kind).toBe('no-one');
  });

  test('a swap is taken back by Undo', async () => {
    const all = regulars(7);
    await planEverybody(ctx);
    beginFive(ctx);
    swap(ctx, { customerId: all[0] ?? '', note: null });
    expect(proposed()[0]).toBe(all[5]);
    const act = lastActWithBatches(ctx);
    expect(act?.kind).toBe('batch.swapped');
    expect((await undoWithBatches(ctx, act?.actId ?? '')).kind).toBe('undone');
    expect(proposed()[0]).toBe(all[0]);
  });

  test('leaves alone by lot one in so many, writes down whom, and never proposes them again within the year', async () => {
    const all = regulars(24);
    saveComebackSettings(ctx, { holdOutEvery: 2 });
    await learn(ctx);
    await planEverybody(ctx);
    const shown = five(ctx);
    const begun = beginFive(ctx);
    const rows = membersOf(begun.kind === 'begun' ? begun.campaignId : '');
    const heldOut = rows.filter(({ arm }) => arm === 'held-out').map(({ customerId }) => customerId);
    expect(rows.filter(({ arm }) => arm === 'contacted').map(({ customerId }) => customerId)).toEqual(shown.people.map(({ customerId }) => customerId));
    expect(heldOut.length).toBe(shown.heldOut);
    expect(heldOut.length).toBeGreaterThan(0);
    // Written down with what they were ranked by, for which goal and when: later it cannot be made up.
    expect(rows.every(({ score }) => score !== null)).toBe(true);
    expect(ctx.db.select().from(campaigns).all()).toMatchObject([{ startedOn: today, goal: 'comeback' }]);
    expect(all.slice(0, 5 + heldOut.length).sort()).toEqual([...heldOut, ...proposed()].sort());
    ctx.db.update(campaigns).set({ state: 'done' }).run();
    expect(proposed().some((id) => heldOut.includes(id))).toBe(false);
  });
});

describe('the record', () => {
  /** A batch sent so many days ago, letters and all; the first `came` ordered ten days later. */
  function aPastBatch(daysAgo: number, { came = 0, heldOut = 0, heldOutCame = 0, replied = 0 } = {}): string {
    const campaignId = newId();
    const startedOn = addDays(today, -daysAgo);
    const at = Date.parse(`${startedOn}T09:00:00Z`);
    const stamp = { createdAt: at, updatedAt: at };
    ctx.db
      .insert(campaigns)
      .values({ id: campaignId, name: '', purpose: 'one-in-five', kind: 'one-in-five', state: 'sending', startedOn, sentAt: at, ...stamp })
      .run();
    for (let n = 0; n < 5 + heldOut; n += 1) {
      const isHeldOut = n >= 5;
      const { id: customerId } = aCustomer(ctx.db);
      ctx.db
        .insert(campaignMembers)
        .values({
          id: newId(),
          campaignId,
          customerId,
          arm: isHeldOut ? 'held-out' : 'contacted',
          state: isHeldOut ? 'left-out' : 'queued',
          position: n,
          ...stamp,
        })
        .run();
      if (!isHeldOut) {
        const touch = aDoneTouch(ctx.db, customerId, startedOn, { doneAt: at });
        aLetter(customerId, { campaignId, sendKey: `batch:${campaignId}:${customerId}`, touchId: touch.id, sentAt: at, createdAt: at });
        if (n < replied) aDoneTouch(ctx.db, customerId, addDays(startedOn, 2), { direction: 'in' });
      }
      if (isHeldOut ? n - 5 < heldOutCame : n < came) anOrder(ctx.db, customerId, { orderedOn: addDays(startedOn, 10), totalMinor: 1000 });
    }
    return campaignId;
  }

  test('tells of each batch and of all, with the people behind every figure', () => {
    const old = aPastBatch(200, { came: 2, replied: 3, heldOut: 3, heldOutCame: 1 });
    const young = aPastBatch(30, { came: 1 });
    const told = record(ctx);
    expect(told.batches.map(({ campaignId, running, sent, replied, cameBack }) => ({ campaignId, running, sent, replied, cameBack }))).toEqual([
      { campaignId: old, running: false, sent: 5, replied: 3, cameBack: 2 },
      { campaignId: young, running: true, sent: 5, replied: 0, cameBack: 1 },
    ]);
    expect(told).toMatchObject({ sent: 10, cameBack: { hits: 2, of: 5, verdict: 'too-early' }, running: { hits: 1, of: 5 }, heldOut: { hits: 1, of: 3 } });
    expect(told.revenue).toEqual([{ minor: 3000, currency: 'HUF' }]);
    expect(told.difference?.verdict).toBe('too-early');
    const count = (which: Parameters<typeof people>[1]['which'], campaignId: string | null = null) => people(ctx, { campaignId, which }).length;
    expect(comebackLists.map((which) => count(which))).toEqual([10, 3, 2, 5, 3, 1]);
    expect([count('came-back', young), count('sent', old), count('held-out', young)]).toEqual([1, 5, 0]);
    expect(people(ctx, { campaignId: null, which: 'came-back' })[0]).toMatchObject({
      orderedOn: addDays(today, -190),
      revenue: [{ minor: 1000, currency: 'HUF' }],
    });
  });

  test('a draft is no batch yet', async () => {
    regulars(5);
    await planEverybody(ctx);
    beginFive(ctx);
    expect(record(ctx).batches).toEqual([]);
  });
});

test('who may be written to is one walk through the scores, and everything else is found by index', () => {
  const plan = ctx.db.$client
    .prepare<[{ today: string; onlyLate: number }], { detail: string }>(`explain query plan ${reachableSql}`)
    .all({ today, onlyLate: 1 });
  expect(plan.filter(({ detail }) => detail.startsWith('SCAN')).map(({ detail }) => detail)).toEqual(['SCAN s']);
  expect(plan.filter(({ detail }) => /^SEARCH [cmpk]\b.*USING (COVERING )?INDEX/.test(detail))).toHaveLength(4);
  expect(listReachable(ctx, { onlyLate: true })).toEqual([]);
  expect(ctx.db.select().from(touches).all()).toEqual([]);
});
