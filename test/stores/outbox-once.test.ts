// Before a letter leaves it can be taken back; after that it has left once and only once.
import { eq } from 'drizzle-orm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { campaigns, consents, contactPoints, mailboxes, messages, touches } from '#db/schema/index';
import { cancelLettersOf, cancelLettersTo, ensureStock, recoverOutbox, runOutbox, sendLetter } from '#features/letters';
import { undo } from '#features/touches';
import { cancelLetter } from '../../src-main/features/letters/service-outbox.ts';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { aConsent, aCustomer, anEmail, aTouch } from '../kit/builders.ts';
import { temporaryFolder, testContext } from '../kit/context.ts';
import { aDesk } from '../kit/desks.ts';
import { another, outboxDesk, quick, rowOf } from '../kit/outbox.ts';
import { testSmtp } from '../kit/smtp.ts';

describe('the undo window', () => {
  test('a letter to which the server said "later" can still be taken back: it is a draft again and never leaves', async () => {
    const { ctx, clock, smtp, customerId, write, leave, state } = await outboxDesk();
    smtp.faults.push('busy');
    const touch = aTouch(ctx.db, customerId);
    const id = await write({ touchId: touch.id });
    await leave();
    expect(state(id)).toBe('deferred');
    expect(undo(ctx)).toMatchObject({ kind: 'undone', touchId: touch.id });
    clock.advance({ days: 1 });
    await runOutbox(ctx);
    expect([state(id), smtp.received]).toEqual(['draft', []]);
  });

  test('keeps the letter in until it has passed', async () => {
    const { ctx, clock, smtp, write, leave, state } = await outboxDesk();
    const id = await write();
    clock.advance({ seconds: 5 });
    await runOutbox(ctx);
    expect(state(id)).toBe('queued');
    expect(smtp.connections).toBe(0);
    await leave();
    expect(state(id)).toBe('sent');
  });

  test('lets the letter be taken back: nothing leaves, the touch is due again, and it may be sent anew', async () => {
    const { ctx, customerId, smtp, write, leave, state } = await outboxDesk();
    const touch = aTouch(ctx.db, customerId, { dueOn: '2026-11-18' });
    const id = await write({ touchId: touch.id, sendKey: 'one-and-the-same' });
    expect(ctx.db.select().from(touches).where(eq(touches.id, touch.id)).get()?.state).toBe('done');
    expect(undo(ctx).kind).toBe('undone');
    await leave();
    expect(smtp.connections).toBe(0);
    expect(ctx.db.select().from(touches).where(eq(touches.id, touch.id)).get()?.state).not.toBe('done');
    expect(state(id)).toBe('draft');
    const again = await write({ touchId: touch.id, sendKey: 'one-and-the-same' });
    await leave();
    expect(state(again)).toBe('sent');
    expect(smtp.received).toHaveLength(1);
  });

  test('is over once the letter has left', async () => {
    const { ctx, write, leave, state } = await outboxDesk();
    const id = await write();
    await leave();
    expect(undo(ctx)).toEqual({ kind: 'cannot', why: 'letter-has-left' });
    expect(state(id)).toBe('sent');
  });

  test('a letter can be stopped while it waits, also after a temporary refusal, and not after', async () => {
    const { ctx, smtp, write, leave, state } = await outboxDesk();
    smtp.faults.push('busy');
    const id = await write();
    await leave();
    expect(cancelLetter(ctx, id)).toMatchObject({ kind: 'done', message: { state: 'cancelled' } });
    await leave();
    expect(smtp.received).toEqual([]);
    const second = await write({ customerId: another(ctx, 3) });
    await leave();
    expect(state(second)).toBe('sent');
    expect(cancelLetter(ctx, second)).toEqual({ kind: 'too-late', state: 'sent' });
  });
});

describe('never twice', () => {
  test('a second press with the same key is told which letter is on its way', async () => {
    const { ctx, customerId, smtp, write, leave } = await outboxDesk();
    const id = await write({ sendKey: 'pressed-twice' });
    const input = { customerId, touchId: null, templateId: null, subject: 'x', previewText: '', body: 'y', fills: {}, sendKey: 'pressed-twice' };
    const both = await Promise.all([sendLetter(ctx, input), sendLetter(ctx, input)]);
    expect(both).toEqual([1, 2].map(() => ({ kind: 'already-sent', messageId: id, state: 'queued' })));
    await leave();
    expect(smtp.received).toHaveLength(1);
  });

  test('two presses at once make one letter', async () => {
    const { ctx, customerId, smtp, leave } = await outboxDesk();
    const input = { customerId, touchId: null, templateId: null, subject: 'x', previewText: '', body: 'y', fills: {}, sendKey: 'at-the-same-time' };
    const kinds = (await Promise.all([sendLetter(ctx, input), sendLetter(ctx, input), sendLetter(ctx, input)])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['already-sent', 'already-sent', 'queued']);
    await leave();
    expect(smtp.received).toHaveLength(1);
  });

  test('one touch has one letter, whatever keys are pressed', async () => {
    const { ctx, customerId, write } = await outboxDesk();
    const touch = aTouch(ctx.db, customerId, { dueOn: '2026-11-18' });
    const id = await write({ touchId: touch.id });
    const again = await sendLetter(ctx, {
      customerId,
      touchId: touch.id,
      templateId: null,
      subject: 'x',
      previewText: '',
      body: 'y',
      fills: {},
      sendKey: 'another-key',
    });
    expect(again).toMatchObject({ kind: 'already-sent', messageId: id });
  });

  test('a second run joins the first', async () => {
    const { ctx, clock, smtp, write } = await outboxDesk({ slowMs: 50 });
    for (let n = 0; n < 4; n += 1) await write({ customerId: another(ctx, 10 + n) });
    clock.advance({ minutes: 1 });
    await Promise.all([runOutbox(ctx), runOutbox(ctx), runOutbox(ctx)]);
    expect(smtp.received).toHaveLength(4);
  });

  test('a letter whose DATA could not be written down never comes to DATA', async () => {
    const real = smtpMailer(quick);
    const full: Context['mailer'] = {
      ...real,
      send: (letter) =>
        real.send({
          ...letter,
          beforeData: () => {
            throw new Error('database or disk is full');
          },
        }),
    };
    const { ctx, smtp, write, leave, state, events } = await outboxDesk({ mailer: full });
    const id = await write();
    await leave();
    expect(state(id)).toBe('deferred');
    expect(rowOf(ctx, id).lastError).toContain('disk is full');
    expect(events(id)).not.toContain('data');
    expect(smtp.received).toEqual([]);
  });

  test('after a crash, what had not reached DATA goes back to the queue, and what had is uncertain', async () => {
    const { ctx, write, state } = await outboxDesk();
    const [before, after] = [await write(), await write({ customerId: another(ctx, 30) })];
    ctx.db.update(messages).set({ state: 'sending' }).where(eq(messages.id, before)).run();
    ctx.db.update(messages).set({ state: 'data' }).where(eq(messages.id, after)).run();
    expect(recoverOutbox(ctx)).toEqual({ queued: 1, uncertain: 1 });
    expect([state(before), state(after)]).toEqual(['queued', 'uncertain']);
    expect(recoverOutbox(ctx)).toEqual({ queued: 0, uncertain: 0 });
  });
});

describe('a stop', () => {
  test('said after the letter was queued is heard before it leaves, and the touch is not done', async () => {
    const { ctx, customerId, smtp, write, leave, state } = await outboxDesk();
    const id = await write();
    ctx.db.update(consents).set({ withdrawnOn: '2026-11-18' }).where(eq(consents.customerId, customerId)).run();
    await leave();
    expect(state(id)).toBe('cancelled');
    expect(smtp.connections).toBe(0);
    expect(ctx.db.select().from(touches).where(eq(touches.messageId, id)).get()?.state).toBe('cancelled');
  });

  test.each(['bounced', 'wrong', 'opted-out'] as const)('an address that has become %s stops it too', async (bad) => {
    const { ctx, customerId, write, leave, state } = await outboxDesk();
    const id = await write();
    ctx.db.update(contactPoints).set({ state: bad }).where(eq(contactPoints.customerId, customerId)).run();
    await leave();
    expect(state(id)).toBe('cancelled');
  });
});

test('looking for the next letter reads the outbox’s index, not every letter ever sent', async () => {
  const { ctx } = await outboxDesk();
  const plan = ctx.db.$client
    .prepare<[], { detail: string }>(
      "explain query plan select id from messages where state in ('queued', 'deferred') and not_before_at <= 1 and mailbox_id not in ('x') order by not_before_at, id limit 1",
    )
    .all()
    .map(({ detail }) => detail);
  expect(plan.join('\n')).toContain('USING INDEX messages_outbox (state=? AND not_before_at<?)');
});

describe('the undo window over a restart', () => {
  /** A desk on disk, and the same one opened again at the same hour, as after a crash or a night's sleep. */
  async function overRestart() {
    const dataDir = temporaryFolder();
    const smtp = await testSmtp();
    onTestFinished(() => smtp.close());
    const first = aDesk({ dataDir }).desk;
    const before = testContext({ db: first.db, dataDir });
    const customer = aCustomer(first.db, {});
    anEmail(first.db, customer.id, 'gyozo@example.hu');
    aConsent(first.db, customer.id);
    first.db.transaction((tx) => ensureStock(tx, before.clock.now()));
    await saveMailbox(before, { ...smtp.mailbox(), password: null });
    const touch = aTouch(first.db, customer.id, { dueOn: '2026-11-18' });
    const words = { subject: 'x', previewText: '', body: 'Szép napot!', fills: {}, templateId: null };
    const sent = await sendLetter(before, { customerId: customer.id, touchId: touch.id, ...words, sendKey: 'over-a-restart' });
    if (sent.kind !== 'queued') throw new Error(sent.kind);
    const { myId } = before;
    first.close();
    const { desk } = aDesk({ dataDir });
    onTestFinished(() => desk.close());
    const ctx: Context & { clock: typeof before.clock } = { ...before, db: desk.db, clock: before.clock, me: () => myId, mailer: smtpMailer(quick) };
    return { ctx, smtp, messageId: sent.messageId, touchId: touch.id, leavesAt: sent.leavesAt };
  }

  test('keeps what is left of it: the letter leaves when it would have, not before', async () => {
    const { ctx, smtp, messageId, leavesAt } = await overRestart();
    ctx.clock.setNow(leavesAt - 1);
    expect(await runOutbox(ctx)).toEqual({ nextAt: leavesAt });
    expect(smtp.connections).toBe(0);
    ctx.clock.setNow(leavesAt);
    await runOutbox(ctx);
    expect(rowOf(ctx, messageId).state).toBe('sent');
    expect(smtp.received).toHaveLength(1);
  });

  test('still lets the letter be taken back: nothing leaves, and the touch is due again', async () => {
    const { ctx, smtp, messageId, touchId, leavesAt } = await overRestart();
    ctx.clock.setNow(leavesAt - 1000);
    expect(undo(ctx).kind).toBe('undone');
    ctx.clock.setNow(leavesAt + 86_400_000);
    await runOutbox(ctx);
    expect([smtp.connections, rowOf(ctx, messageId).state]).toEqual([0, 'draft']);
    expect(ctx.db.select().from(touches).where(eq(touches.id, touchId)).get()?.state).not.toBe('done');
  });
});

describe('stopped midway', () => {
  test('a batch keeps what has not left: those letters stay, their touches are no contact, and the customers are due again', async () => {
    const { ctx, smtp, write, leave, state } = await outboxDesk();
    const campaignId = newId();
    const at = ctx.clock.now();
    const batch = { id: campaignId, name: 'Hírek', purpose: 'news', startedOn: ctx.clock.today(), state: 'sending', createdAt: at, updatedAt: at } as const;
    ctx.db
      .insert(campaigns)
      .values({ ...batch, updatedBy: ctx.me() })
      .run();
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) ids.push(await write({ customerId: another(ctx, 50 + n), campaignId }));
    const single = await write();
    await leave();
    const left = ids.filter((id) => state(id) === 'sent');
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(8);
    const stopped = ctx.db.transaction((tx) => cancelLettersOf(tx, ctx, campaignId));
    expect(stopped.map(({ messageId }) => messageId).sort()).toEqual(ids.filter((id) => !left.includes(id)).sort());
    const taken = smtp.received.length;
    ctx.db.update(mailboxes).set({ nextSendAt: null }).run();
    await leave();
    expect(ids.filter((id) => state(id) === 'sent')).toEqual(left);
    expect(smtp.received).toHaveLength(taken);
    expect(state(single)).toBe('sent');
    for (const { messageId, customerId } of stopped) {
      expect(state(messageId)).toBe('cancelled');
      const done = ctx.db.select().from(touches).where(eq(touches.customerId, customerId)).all();
      expect(done.filter((touch) => touch.state === 'done')).toEqual([]);
    }
    expect(ctx.db.transaction((tx) => cancelLettersOf(tx, ctx, campaignId))).toEqual([]);
  });

  test('every letter to somebody who wants no more is stopped at once, also one put off after a refusal', async () => {
    const { ctx, customerId, smtp, write, leave, state } = await outboxDesk();
    smtp.faults.push('busy');
    const first = await write();
    await leave();
    const second = await write({ subject: 'Egy másik levél', body: 'Másról.' });
    const other = await write({ customerId: another(ctx, 70) });
    expect(ctx.db.transaction((tx) => cancelLettersTo(tx, ctx, customerId))).toHaveLength(2);
    await leave();
    expect([state(first), state(second), state(other)]).toEqual(['cancelled', 'cancelled', 'sent']);
  });
});
