// A batch is sent: nobody twice, whatever is pressed or crashes; nobody whom a rule holds; and all of it taken back in time.
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { SendProgress } from '#contract/campaigns';
import { campaignMembers, campaigns, consents, messages, touches } from '#db/schema/index';
import { lastActWithBatches, sendCampaign, undoWithBatches } from '#features/campaigns';
import { runOutbox } from '#features/letters';
import { begin } from '../../src-main/features/campaigns/service-begin.ts';
import { leaveOut, takeIn } from '../../src-main/features/campaigns/service-copies.ts';
import { cancelSend } from '../../src-main/features/campaigns/service-runs.ts';
import { pause, resume, stop } from '../../src-main/features/campaigns/service-stop.ts';
import { takeBack } from '../../src-main/features/campaigns/service-take-back.ts';
import { checkBatch, findBatch, findCampaignRow, listCopies } from '../../src-main/features/campaigns/service-view.ts';
import { all, aReader, batchOf, copyOf, ctx, letAllLeave, letter, letters, passUndo, readers, send, states } from '../kit/batches.ts';
import { aDoneTouch, aMatter, aTouch } from '../kit/builders.ts';
import type { TestContext } from '../kit/context.ts';

describe('sending', () => {
  test('queues each copy once and finishes the customer’s open touch', async () => {
    const ids = readers(3);
    const due = aTouch(ctx.db, ids[0] ?? '');
    const campaignId = await batchOf(ids);
    const seen = await send(campaignId);
    expect(seen.at(-1)).toMatchObject({ phase: 'done', queued: 3, total: 3, leftOut: 0 });
    expect(states(campaignId)).toEqual(['queued', 'queued', 'queued']);
    expect(ctx.db.select().from(touches).where(eq(touches.id, due.id)).get()).toMatchObject({ state: 'done', summary: 'Őszi levél' });
    expect((await sendCampaign(ctx, { campaignId, accepted: [] })).kind).toBe('nothing');
    passUndo();
    await letAllLeave();
    expect(ctx.mailer.letters).toHaveLength(3);
    expect(findCampaignRow(ctx, campaignId)).toMatchObject({ state: 'done', counts: { sent: 3, onTheWay: 0 } });
  });

  test('pressed twice at the same moment sends each letter once', async () => {
    const campaignId = await batchOf(readers(30));
    const first = sendCampaign(ctx, { campaignId, accepted: [] });
    expect((await sendCampaign(ctx, { campaignId, accepted: [] })).kind).toBe('busy');
    const sending = await first;
    if (sending.kind !== 'sending') throw new Error(sending.kind);
    await all(sending.progress);
    expect(letters(campaignId)).toHaveLength(30);
  });

  test('a crash between two letters loses nobody and writes to nobody twice', async () => {
    const campaignId = await batchOf(readers(50));
    let writes = 0;
    const { transaction } = ctx.db;
    const dying = (...args: Parameters<typeof transaction>) => {
      writes += 1;
      // The first begins the batch, the second and third each queue twenty letters.
      if (writes > 3) throw new Error('the power went');
      return transaction.apply(ctx.db, args);
    };
    Object.defineProperty(ctx.db, 'transaction', { value: dying, configurable: true });
    await expect(send(campaignId)).rejects.toThrow('the power went');
    Object.defineProperty(ctx.db, 'transaction', { value: transaction, configurable: true });
    const before = letters(campaignId);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(50);
    // What the members' rows say was never written: the letters themselves tell.
    expect(ctx.db.select().from(campaignMembers).where(eq(campaignMembers.state, 'queued')).all()).toHaveLength(0);
    expect(findCampaignRow(ctx, campaignId)).toMatchObject({ interrupted: true, state: 'sending', counts: { onTheWay: before.length } });
    await send(campaignId);
    const after = letters(campaignId);
    expect(after).toHaveLength(50);
    expect(new Set(after.map(({ customerId }) => customerId)).size).toBe(50);
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
  });

  test('gives way to everything else after a few letters, however many there are', async () => {
    // Each look at the clock takes ten milliseconds, and somebody else counts how many were taken without a break.
    let looks = 0;
    let seen = 0;
    let longest = 0;
    const beat = setInterval(() => {
      longest = Math.max(longest, looks - seen);
      seen = looks;
    }, 0);
    const monotonicMs = () => {
      looks += 1;
      return looks * 10;
    };
    const { now, today, zone } = ctx.clock;
    const slow = { ...ctx, clock: { ...ctx.clock, now, today, zone, monotonicMs } };
    const begun = await begin(slow, { kind: 'letters', name: '', templateId: letter, customerIds: readers(60), newsItemId: null });
    if (begun.kind !== 'begun') throw new Error(begun.kind);
    await checkBatch(slow, begun.campaignId);
    await send(begun.campaignId, [], slow);
    clearInterval(beat);
    expect(letters(begun.campaignId)).toHaveLength(60);
    expect(looks).toBeGreaterThan(60 * 4);
    // A turn is used up with the fifth look; a timer of a busy machine may miss several turns, and never as many as there are letters.
    expect(longest).toBeLessThan(50);
  });

  test('does not write to somebody who was left out while the others were being put into the outbox', async () => {
    const ids = readers(60);
    const last = ids.at(-1) ?? '';
    const campaignId = await batchOf(ids);
    const outcome = await sendCampaign(ctx, { campaignId, accepted: [] });
    if (outcome.kind !== 'sending') throw new Error(outcome.kind);
    let isOut = false;
    for await (const step of outcome.progress) {
      if (step.done > 0 && !isOut) isOut = leaveOut(ctx, { campaignId, customerIds: [last], note: 'Just called' }).kind === 'done';
    }
    expect(letters(campaignId)).toHaveLength(59);
    expect(copyOf(campaignId, last)).toMatchObject({ state: 'left-out', cause: { why: 'by-hand', note: 'Just called' }, message: null });
  });

  test('can be cancelled between two letters and gone on with', async () => {
    const campaignId = await batchOf(readers(60));
    const outcome = await sendCampaign(ctx, { campaignId, accepted: [] });
    if (outcome.kind !== 'sending') throw new Error(outcome.kind);
    const seen: SendProgress[] = [];
    for await (const step of outcome.progress) {
      seen.push(step);
      if (step.done > 0) cancelSend(ctx, campaignId);
    }
    expect(seen.at(-1)?.phase).toBe('cancelled');
    expect(letters(campaignId).length).toBeLessThan(60);
    expect((await send(campaignId)).at(-1)?.phase).toBe('done');
    expect(letters(campaignId)).toHaveLength(60);
  });

  test('asks for a person’s word where something was found, and leaves out what is not to go', async () => {
    const [first, again, angry] = readers(3);
    if (!first || !again || !angry) throw new Error('nobody');
    const earlier = await batchOf([again]);
    await send(earlier);
    ctx.clock.advance({ days: 60 });
    aMatter(ctx.db, angry, { kind: 'complaint', title: 'It creaks' });
    const campaignId = await batchOf([first, again]);
    expect((await checkBatch(ctx, campaignId))?.rules).toMatchObject([{ rule: 'same-words', customerIds: [again] }]);
    const level = (await checkBatch(ctx, campaignId))?.rules[0]?.level;
    await send(campaignId);
    expect(copyOf(campaignId, first)?.state).toBe('queued');
    expect(copyOf(campaignId, again)).toMatchObject({ state: 'left-out', cause: { why: 'findings', rules: ['same-words'] } });
    expect(takeIn(ctx, { campaignId, customerId: again, note: null }).kind).toBe('done');
    if (level !== 'warn') return;
    await send(campaignId, ['same-words']);
    expect(copyOf(campaignId, again)?.state).toBe('queued');
  });

  test('lets somebody in against a hold only with a note, and never against a stop', async () => {
    const [tooSoon, optedOut] = [aReader(), aReader()];
    aDoneTouch(ctx.db, tooSoon, '2026-11-17');
    ctx.db.update(consents).set({ withdrawnOn: '2026-11-01' }).where(eq(consents.customerId, optedOut)).run();
    const campaignId = await batchOf([tooSoon, optedOut, aReader()]);
    expect(takeIn(ctx, { campaignId, customerId: tooSoon, note: null })).toMatchObject({ kind: 'held' });
    expect(takeIn(ctx, { campaignId, customerId: tooSoon, note: 'They asked for it on the phone' }).kind).toBe('done');
    expect(takeIn(ctx, { campaignId, customerId: optedOut, note: 'I want to' })).toMatchObject({ kind: 'held' });
    await send(campaignId);
    expect(copyOf(campaignId, tooSoon)?.state).toBe('queued');
    expect(ctx.db.select().from(touches).where(eq(touches.holdOverride, 'They asked for it on the phone')).all()).toHaveLength(1);
  });

  test('needs a mailbox', async () => {
    const campaignId = await batchOf(readers(1));
    ctx.db.update(campaigns).set({ state: 'paused' }).run();
    expect(await sendCampaign(ctx, { campaignId, accepted: [] })).toMatchObject({ kind: 'wrong-state', state: 'paused' });
  });
});

describe('a batch on its way', () => {
  test('stands still while it is paused and goes on after', async () => {
    const campaignId = await batchOf(readers(2));
    await send(campaignId);
    expect(pause(ctx, campaignId).kind).toBe('ok');
    passUndo();
    await letAllLeave();
    expect(ctx.mailer.letters).toHaveLength(0);
    expect(resume(ctx, campaignId).kind).toBe('ok');
    await letAllLeave();
    expect(ctx.mailer.letters).toHaveLength(2);
    expect(pause(ctx, campaignId)).toEqual({ kind: 'wrong-state', state: 'done' });
  });

  test('is stopped in the middle: what left stays, the rest is cancelled and due again', async () => {
    const ids = readers(3);
    const campaignId = await batchOf(ids);
    await send(campaignId);
    const [gone] = letters(campaignId);
    if (!gone) throw new Error('no letter');
    ctx.db.update(messages).set({ state: 'sent', sentAt: ctx.clock.now() }).where(eq(messages.id, gone.id)).run();
    expect(await stop(ctx, campaignId)).toEqual({ kind: 'stopped', cancelled: 2, left: 1 });
    passUndo();
    await letAllLeave();
    expect(ctx.mailer.letters).toHaveLength(0);
    expect(findCampaignRow(ctx, campaignId)).toMatchObject({ state: 'stopped', counts: { sent: 1, leftOut: 2, onTheWay: 0 } });
    expect(listCopies(ctx.db, campaignId).filter(({ cause }) => cause?.why === 'stopped')).toHaveLength(2);
    expect(ctx.db.select().from(touches).where(eq(touches.state, 'done')).all()).toHaveLength(1);
    expect((await sendCampaign(ctx, { campaignId, accepted: [] })).kind).toBe('wrong-state');
  });

  test('is stopped in turns: others get their word in between, and nothing of it leaves meanwhile', async () => {
    const campaignId = await batchOf(readers(3));
    await send(campaignId);
    let steady = 0;
    const slow = { ...ctx, clock: { ...ctx.clock, monotonicMs: () => (steady += 50) } };
    const stopping = stop(slow, campaignId);
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect(
      letters(campaignId)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['cancelled', 'queued', 'queued']);
    passUndo();
    await runOutbox(ctx);
    expect(await stopping).toEqual({ kind: 'stopped', cancelled: 3, left: 0 });
    expect(ctx.mailer.letters).toHaveLength(0);
  });

  test('is taken back as a whole within the undo window, also after a restart, and may be sent anew', async () => {
    const ids = readers(25);
    const due = aTouch(ctx.db, ids[3] ?? '', { dueOn: '2026-11-20', dayIsChosen: true });
    const campaignId = await batchOf(ids);
    await send(campaignId);
    expect(findBatch(ctx, campaignId)?.canTakeBackUntil).toBeGreaterThan(ctx.clock.now());
    expect(lastActWithBatches(ctx)).toMatchObject({ kind: 'batch.sent', customerName: null });
    const again: TestContext = { ...ctx, db: ctx.db };
    expect(await undoWithBatches(again)).toMatchObject({ kind: 'undone', undone: { kind: 'batch.sent' } });
    expect(findCampaignRow(ctx, campaignId)).toMatchObject({ state: 'draft', counts: { waiting: 25, onTheWay: 0 }, sentAt: null });
    expect(ctx.db.select().from(touches).where(eq(touches.id, due.id)).get()).toMatchObject({ state: 'planned', dueOn: '2026-11-20' });
    passUndo();
    await letAllLeave();
    expect(ctx.mailer.letters).toHaveLength(0);
    expect(lastActWithBatches(ctx)?.kind).toBe('batch.begun');
    await send(campaignId);
    passUndo();
    await letAllLeave();
    expect(ctx.mailer.letters).toHaveLength(25);
  });

  test('taken back when some have left, it ends there', async () => {
    const campaignId = await batchOf(readers(3));
    await send(campaignId);
    const [gone] = letters(campaignId);
    if (!gone) throw new Error('no letter');
    ctx.db.update(messages).set({ state: 'sent', sentAt: ctx.clock.now() }).where(eq(messages.id, gone.id)).run();
    expect(await takeBack(ctx, campaignId)).toEqual({ kind: 'taken-back', takenBack: 2, left: 1 });
    expect(findCampaignRow(ctx, campaignId)).toMatchObject({ state: 'stopped', counts: { sent: 1, leftOut: 2 } });
  });

  test('a letter named alone is taken back alone', async () => {
    const campaignId = await batchOf(readers(2));
    await send(campaignId);
    const only = ctx.db.all<{ id: string }>("select id from acts where kind = 'letter.sent' limit 1")[0];
    expect((await undoWithBatches(ctx, only?.id)).kind).toBe('undone');
    expect(states(campaignId).sort()).toEqual(['queued', 'waiting']);
  });

  test('is asked about before it is taken back, where something was done after it and taken back already', async () => {
    const campaignId = await batchOf(readers(3));
    await send(campaignId);
    const sentAt = ctx.clock.now();
    ctx.clock.advance({ minutes: 1 });
    await batchOf(readers(1));
    expect(await undoWithBatches(ctx)).toMatchObject({ kind: 'undone', undone: { kind: 'batch.begun' } });
    const asked = { kind: 'ask-first', campaignId, letters: 3, sentAt };
    expect(await undoWithBatches(ctx)).toEqual(asked);
    expect(await undoWithBatches(ctx)).toEqual(asked);
    expect(states(campaignId)).toEqual(['queued', 'queued', 'queued']);
    expect(await takeBack(ctx, campaignId)).toMatchObject({ kind: 'taken-back', takenBack: 3 });
  });
});
