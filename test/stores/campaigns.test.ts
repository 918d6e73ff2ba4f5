// Letters to many at once: nobody twice, whatever is pressed or crashes; nobody whom a rule holds; and all of it taken back in time.
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SendProgress } from '#contract/campaigns';
import { campaignMembers, campaigns, consents, customers, messages, touches } from '#db/schema/index';
import { beginCampaign, lastActWithBatches, resultsOf, sendCampaign, swapMember, undoWithBatches } from '#features/campaigns';
import { runOutbox } from '#features/letters';
import { startAct } from '#features/team';
import { undo } from '#features/touches';
import { begin } from '../../src-main/features/campaigns/service-begin.ts';
import { fillInCopy, leaveOut, saveCopy, takeIn, useFallback } from '../../src-main/features/campaigns/service-copies.ts';
import { cancelSend } from '../../src-main/features/campaigns/service-runs.ts';
import { pause, remove, resume, stop } from '../../src-main/features/campaigns/service-stop.ts';
import { takeBack } from '../../src-main/features/campaigns/service-take-back.ts';
import { checkBatch, findBatch, findCampaignRow, findCopy, listCopies } from '../../src-main/features/campaigns/service-view.ts';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { withLimits } from '../api/touches-kit.ts';
import { aConsent, aCustomer, aDoneTouch, aMatter, anEmail, anOrder, aTemplate, aTouch } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { someMailbox } from '../kit/mail-ports.ts';

let ctx: TestContext;
let letter: string;
beforeEach(async () => {
  ctx = testContext();
  withLimits(ctx.db);
  const mailbox = someMailbox({ smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: '', perHour: 400, perDay: 1000 });
  expect((await saveMailbox(ctx, { ...mailbox, password: null })).kind).toBe('saved');
  const body = '{{ customer.greeting }}\n\nSzép őszt kívánunk Önnek {{ customer.firstName | default: "és családjának" }}. Hamarosan jelentkezünk.';
  letter = aTemplate(ctx.db, { purpose: 'keep-in-touch', variant: { subject: 'Őszi levél', body } }).id;
});

function aReader(fields: Parameters<typeof aCustomer>[1] = {}): string {
  const { id } = aCustomer(ctx.db, fields);
  anEmail(ctx.db, id);
  aConsent(ctx.db, id);
  return id;
}
const readers = (count: number) => Array.from({ length: count }, () => aReader());

async function batchOf(customerIds: readonly string[], templateId = letter): Promise<string> {
  const outcome = await begin(ctx, { kind: 'letters', name: 'Autumn', templateId, customerIds, newsItemId: null });
  if (outcome.kind !== 'begun') throw new Error(outcome.kind);
  return outcome.campaignId;
}

async function all(progress: AsyncIterable<SendProgress>): Promise<SendProgress[]> {
  const steps: SendProgress[] = [];
  for await (const step of progress) steps.push(step);
  return steps;
}

async function send(campaignId: string, accepted: Parameters<typeof sendCampaign>[1]['accepted'] = [], context = ctx): Promise<SendProgress[]> {
  const outcome = await sendCampaign(context, { campaignId, accepted });
  if (outcome.kind !== 'sending') throw new Error(outcome.kind);
  return all(outcome.progress);
}

const states = (campaignId: string) => listCopies(ctx.db, campaignId).map(({ state }) => state);
const letters = (campaignId: string) => ctx.db.select().from(messages).where(eq(messages.campaignId, campaignId)).all();
const copyOf = (campaignId: string, customerId: string) => listCopies(ctx.db, campaignId).find((copy) => copy.customerId === customerId);
const passUndo = () => ctx.clock.advance({ minutes: 6 });
/** Lets everything leave, however slow the mailbox. */
async function letAllLeave() {
  for (let n = 0; n < 400; n += 1) {
    const { nextAt } = await runOutbox(ctx);
    if (nextAt === null) return;
    ctx.clock.advance({ seconds: Math.ceil((nextAt - ctx.clock.now()) / 1000) + 1 });
  }
}

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
