// Letters to many at once: who is in a batch, the copies, and what came of them.
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { customers } from '#db/schema/index';
import { beginCampaign, resultsOf, swapMember } from '#features/campaigns';
import { startAct } from '#features/team';
import { undo } from '#features/touches';
import { begin } from '../../src-main/features/campaigns/service-begin.ts';
import { fillInCopy, leaveOut, saveCopy, useFallback } from '../../src-main/features/campaigns/service-copies.ts';
import { remove } from '../../src-main/features/campaigns/service-stop.ts';
import { checkBatch, findCampaignRow, findCopy } from '../../src-main/features/campaigns/service-view.ts';
import { aReader, batchOf, copyOf, ctx, letAllLeave, letter, letters, passUndo, readers, send, states } from '../kit/batches.ts';
import { aConsent, aCustomer, aDoneTouch, anOrder, aTemplate } from '../kit/builders.ts';

describe('a batch that is begun', () => {
  test('leaves out whom a rule, a missing address or a missing language keeps back, and says why', async () => {
    const [fine, stopped] = [aReader(), aReader()];
    aDoneTouch(ctx.db, stopped, '2026-11-17');
    const { id: nowhere } = aCustomer(ctx.db);
    aConsent(ctx.db, nowhere);
    const slovene = aReader({ language: 'sl' });
    const campaignId = await batchOf([fine, stopped, nowhere, slovene]);
    expect(copyOf(campaignId, fine)).toMatchObject({ state: 'waiting', cause: null });
    expect(copyOf(campaignId, stopped)).toMatchObject({ state: 'left-out', cause: { why: 'held', hold: { releasedOn: expect.any(String) } } });
    expect(copyOf(campaignId, nowhere)?.cause?.why).toBe('no-address');
    expect(copyOf(campaignId, slovene)?.cause?.why).toBe('no-words');
    expect(findCampaignRow(ctx, campaignId)?.counts).toMatchObject({ total: 4, waiting: 1, leftOut: 3 });
  });

  test('is taken back and brought back by Undo, and removed with Undo too', async () => {
    const campaignId = await batchOf(readers(3));
    const removed = remove(ctx, campaignId);
    expect(findCampaignRow(ctx, campaignId)).toBeUndefined();
    if (removed.kind !== 'removed') throw new Error(removed.kind);
    expect(undo(ctx, removed.actId).kind).toBe('undone');
    expect(states(campaignId)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(undo(ctx).kind).toBe('undone');
    expect(findCampaignRow(ctx, campaignId)).toBeUndefined();
  });

  test('takes each customer once, and nobody who is not there', async () => {
    const [one, gone] = [aReader(), aReader({ archivedAt: 1 })];
    expect(states(await batchOf([one, one, gone]))).toEqual(['waiting']);
    expect((await begin(ctx, { kind: 'letters', name: '', templateId: letter, customerIds: [gone], newsItemId: null })).kind).toBe('invalid');
  });
});

describe('copies', () => {
  test('are written as they would leave, with words of their own where somebody gave them some', async () => {
    const id = aReader({ givenName: 'Katalin', familyName: 'Nagy' });
    const campaignId = await batchOf([id]);
    expect((await findCopy(ctx, campaignId, id))?.text).toContain('Tisztelt Nagy Katalin!');
    const words = { subject: 'Csak Önnek', previewText: '', body: 'Tisztelt Nagy Katalin!\n\nEgy személyes sor, amit csak Ön kap.' };
    expect(saveCopy(ctx, { campaignId, customerId: id, words }).kind).toBe('done');
    expect(await findCopy(ctx, campaignId, id)).toMatchObject({ edited: true, subject: 'Csak Önnek', check: { verdict: 'ready' } });
    await send(campaignId);
    expect(letters(campaignId)).toMatchObject([{ subject: 'Csak Önnek' }]);
    expect(saveCopy(ctx, { campaignId, customerId: id, words: null })).toEqual({ kind: 'not-waiting', state: 'queued' });
  });

  test('lack a field until it is filled in, on the card or for this letter alone, or the person is left out', async () => {
    const template = aTemplate(ctx.db, {
      variant: { subject: 'Őszi levél', body: 'Kedves {{ customer.firstName }}!\n\nSzép őszt kívánunk Önnek és családjának.' },
    }).id;
    const [toCard, here, out] = [aReader({ givenName: '' }), aReader({ givenName: null }), aReader({ givenName: null })];
    for (const id of [toCard, here, out]) ctx.db.update(customers).set({ givenName: null }).where(eq(customers.id, id)).run();
    const campaignId = await batchOf([toCard, here, out], template);
    expect((await checkBatch(ctx, campaignId))?.fields).toMatchObject([{ field: 'customer.firstName', canSaveToCard: true, customerIds: [toCard, here, out] }]);
    const fills = { 'customer.firstName': 'Katalin' };
    expect(fillInCopy(ctx, { campaignId, customerId: toCard, fills, toCard: true })).toEqual({ kind: 'filled', saved: ['customer.firstName'] });
    expect(fillInCopy(ctx, { campaignId, customerId: here, fills, toCard: false })).toEqual({ kind: 'filled', saved: [] });
    expect(ctx.db.select({ name: customers.givenName }).from(customers).where(eq(customers.id, here)).get()?.name).toBeNull();
    leaveOut(ctx, { campaignId, customerIds: [out], note: 'Not now' });
    expect(await checkBatch(ctx, campaignId)).toMatchObject({ ready: 2, fields: [] });
    await send(campaignId);
    expect(states(campaignId)).toEqual(['queued', 'queued', 'left-out']);
    expect(copyOf(campaignId, out)?.cause).toEqual({ why: 'by-hand', note: 'Not now' });
  });

  test('take the words to fall back to, all that lack the field at once, and give them back by Undo', async () => {
    const body = 'Tisztelt Ügyfelünk!\n\nÖn {{ order.firstInMonth }} vásárolt nálunk először. Szép őszt kívánunk Önnek és családjának.';
    const template = aTemplate(ctx.db, { variant: { subject: 'Őszi levél', body } }).id;
    const campaignId = await batchOf(readers(3), template);
    const lacking = (await checkBatch(ctx, campaignId))?.fields[0];
    expect(lacking?.customerIds).toHaveLength(3);
    const outcome = useFallback(ctx, { campaignId, field: 'order.firstInMonth', customerId: null });
    expect(outcome).toMatchObject({ kind: 'done', copies: lacking?.withFallback.length });
  });
});

describe('five, thanks and two subjects', () => {
  const make = (wish: Partial<Parameters<typeof beginCampaign>[3]> & { members: Parameters<typeof beginCampaign>[3]['members'] }) =>
    ctx.db.transaction((tx) =>
      beginCampaign(tx, ctx, startAct(tx, ctx, 'five.begun', null), { kind: 'one-in-five', name: 'Five', templateId: letter, ...wish }),
    );

  test('nobody who is held out on purpose is ever written to', async () => {
    const [written, alone] = readers(2);
    if (!written || !alone) throw new Error('nobody');
    const campaignId = make({ members: [{ customerId: written }, { customerId: alone, arm: 'held-out' }] });
    await send(campaignId);
    expect(letters(campaignId).map(({ customerId }) => customerId)).toEqual([written]);
    anOrder(ctx.db, alone, { orderedOn: ctx.clock.today() });
    expect(resultsOf(ctx.db, [campaignId], ctx.clock.today()).get(campaignId)?.heldOut).toEqual({ total: 1, cameBack: 1 });
  });

  test('two subjects go to halves, and each letter remembers which it carried', async () => {
    const campaignId = make({ members: readers(6).map((customerId) => ({ customerId })), subjectA: 'Egy ceruza Önnek', subjectB: 'Egy apró ajándék' });
    await send(campaignId);
    const sent = letters(campaignId);
    expect(sent.filter(({ subjectArm, subject }) => subjectArm === 'a' && subject === 'Egy ceruza Önnek')).toHaveLength(3);
    expect(sent.filter(({ subjectArm, subject }) => subjectArm === 'b' && subject === 'Egy apró ajándék')).toHaveLength(3);
  });

  test('one is swapped for another, who takes over the place; the one keeps the reason', () => {
    const [out, into, stays] = readers(3);
    if (!out || !into || !stays) throw new Error('nobody');
    const campaignId = make({ members: [{ customerId: out }, { customerId: stays }] });
    const swap = { outCustomerId: out, inCustomerId: into, note: 'Wrote to her last week' };
    expect(ctx.db.transaction((tx) => swapMember(tx, ctx, startAct(tx, ctx, 'five.swapped', null), campaignId, swap))).toBe(true);
    expect(copyOf(campaignId, out)?.cause).toEqual({ why: 'swapped', note: 'Wrote to her last week' });
    expect(copyOf(campaignId, into)?.state).toBe('waiting');
    expect(undo(ctx).kind).toBe('undone');
    expect(copyOf(campaignId, into)).toBeUndefined();
  });

  test('results tell who answered and who came back after their letter', async () => {
    const [answered, bought, silent] = readers(3);
    if (!answered || !bought || !silent) throw new Error('nobody');
    const campaignId = make({ members: [answered, bought, silent].map((customerId) => ({ customerId })) });
    await send(campaignId);
    passUndo();
    await letAllLeave();
    ctx.clock.advance({ days: 3 });
    aDoneTouch(ctx.db, answered, ctx.clock.today(), { direction: 'in', doneAt: ctx.clock.now() });
    anOrder(ctx.db, bought, { orderedOn: ctx.clock.today(), totalMinor: 9000, currency: 'HUF' });
    const found = resultsOf(ctx.db, [campaignId], ctx.clock.today()).get(campaignId);
    expect(found?.sent).toHaveLength(3);
    expect(found?.replied.map(({ customerId }) => customerId)).toEqual([answered]);
    expect(found?.cameBack.map(({ customerId }) => customerId)).toEqual([bought]);
    expect(found?.revenue).toEqual([{ minor: 9000, currency: 'HUF' }]);
  });
});
