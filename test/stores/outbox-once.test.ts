// Before a letter leaves it can be taken back; after that it has left once and only once.
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { consents, contactPoints, messages, touches } from '#db/schema/index';
import { recoverOutbox, runOutbox, sendLetter } from '#features/letters';
import { undo } from '#features/touches';
import { cancelLetter } from '../../src-main/features/letters/service-outbox.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { aTouch } from '../kit/builders.ts';
import { another, outboxDesk, quick, rowOf } from '../kit/outbox.ts';

describe('the undo window', () => {
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
