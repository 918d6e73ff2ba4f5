// Letters over a real SMTP conversation: what arrives, byte for byte, and what happens when the server or the line fails.
import { eq } from 'drizzle-orm';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { lintRules } from '#contract/letters';
import { customers, mailboxes, salespeople, touches } from '#db/schema/index';
import { sendLetter } from '#features/letters';
import { lastAct, undo } from '#features/touches';
import { decideLetter, listOutbox } from '../../src-main/features/letters/service-outbox.ts';
import { resumeMailbox } from '../../src-main/features/mail/service.ts';
import { another, outboxDesk, rowOf } from '../kit/outbox.ts';

/** So many minutes, or up to a fourth more by chance. */
const expectWait = (ms: number, minutes: number) => {
  expect(ms).toBeGreaterThanOrEqual(minutes * 60_000);
  expect(ms).toBeLessThanOrEqual(minutes * 75_000);
};

describe('a letter that arrives', () => {
  test('is, byte for byte, the letter that was frozen, with exactly our headers', async () => {
    const { ctx, smtp, write, leave, state, events } = await outboxDesk({ password: 'titok' });
    const id = await write();
    expect(state(id)).toBe('queued');
    await leave();
    expect(state(id)).toBe('sent');
    expect(events(id)).toEqual(['queued', 'sending', 'data', 'sent']);
    expect(smtp.logins).toMatchObject([{ user: 'anna', password: 'titok' }]);

    const [taken] = smtp.received;
    const row = rowOf(ctx, id);
    expect(taken?.raw.toString('latin1').trimEnd()).toBe(row.mime?.toString('latin1').trimEnd());
    expect(taken).toMatchObject({ from: 'anna@example.hu', to: ['gyozo@example.hu'] });

    const mail = await PostalMime.parse(taken?.raw ?? '');
    expect(mail.subject).toBe('Tilboð – ajánlat ž');
    expect(mail.from).toMatchObject({ name: 'Anna Bíró', address: 'anna@example.hu' });
    expect(mail.to).toMatchObject([{ name: 'Kővári Győző', address: 'gyozo@example.hu' }]);
    expect(mail.messageId).toMatch(new RegExp(`^<ob\\.${id}\\.[0-9a-f]{8}@example\\.hu>$`));
    expect(mail.text?.replace(/\r\n/g, '\n').trimEnd()).toBe(row.textBody.trimEnd());
    expect(mail.html?.replace(/\r\n/g, '\n').trimEnd()).toBe(row.htmlBody.trimEnd());
    expect(mail.headers.map(({ key }) => key).sort()).toEqual(
      ['content-type', 'date', 'from', 'list-unsubscribe', 'message-id', 'mime-version', 'references', 'subject', 'to'].sort(),
    );
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe('<mailto:anna@example.hu?subject=stop>');
    expect(mail.attachments).toEqual([]);
  });

  test('is given to the server by whom its own From names, whatever address the mailbox has got since', async () => {
    const { ctx, smtp, write, leave } = await outboxDesk();
    await write();
    ctx.db.update(mailboxes).set({ fromName: 'Bíró Anna', fromAddress: 'anna.biro@example.com' }).run();
    await leave();
    expect(smtp.received[0]).toMatchObject({ from: 'anna@example.hu', to: ['gyozo@example.hu'] });
    expect((await PostalMime.parse(smtp.received[0]?.raw ?? '')).from?.address).toBe('anna@example.hu');
  });

  test('carries the photo inside and shows it by its content id', async () => {
    const { ctx, smtp, write, leave } = await outboxDesk();
    const picture = Buffer.from('89504e470d0a1a0a', 'hex');
    ctx.db.update(salespeople).set({ photo: picture, photoType: 'image/png' }).run();
    await write();
    await leave();
    const mail = await PostalMime.parse(smtp.received[0]?.raw ?? '');
    expect(mail.html).toContain('src="cid:photo@letter"');
    expect(mail.attachments).toMatchObject([{ contentId: '<photo@letter>', mimeType: 'image/png' }]);
  });

  test('never brings a header or a recipient of its own, whatever is in a name, subject or address', async () => {
    const { ctx, smtp, customerId, leave } = await outboxDesk();
    const poison = [
      'a\r\nBcc: x@y.hu',
      'a\nBcc: x@y.hu',
      'a\r\n\r\n<script>',
      'a\u2028Bcc: x@y',
      '"a" <x@y.hu>, b',
      'a\u0000b\u0085c',
      '=?utf-8?q?x=0D=0ABcc:x?=',
    ];
    for (const [n, text] of poison.entries()) {
      ctx.db.update(customers).set({ displayName: text, givenName: text, familyName: text }).where(eq(customers.id, customerId)).run();
      ctx.db.update(mailboxes).set({ fromName: text }).run();
      ctx.db.update(touches).set({ doneOn: '2025-01-01', doneAt: 1 }).run();
      const outcome = await sendLetter(ctx, {
        customerId,
        touchId: null,
        templateId: null,
        subject: text,
        previewText: text,
        body: `${n} ${text}\n\n[[customer.firstName]]`,
        fills: { 'customer.firstName': text },
        sendKey: `poisoned-${n}`,
        accepted: [...lintRules],
      });
      expect(outcome).toMatchObject({ kind: 'queued' });
    }
    for (let n = 0; n < 5; n += 1) await leave();
    expect(smtp.received).toHaveLength(poison.length);
    for (const { raw, to } of smtp.received) {
      const mail = await PostalMime.parse(raw);
      expect(to).toEqual(['gyozo@example.hu']);
      expect(mail.headers.map(({ key }) => key).sort()).toEqual([
        'content-type',
        'date',
        'from',
        'list-unsubscribe',
        'message-id',
        'mime-version',
        'references',
        'subject',
        'to',
      ]);
      expect(mail.to).toHaveLength(1);
      expect(mail.to?.[0]?.address).toBe('gyozo@example.hu');
      expect(mail.from?.address).toBe('anna@example.hu');
      expect(mail.html).not.toContain('<script>');
    }
  });
});

describe('a letter the server does not take', () => {
  test('at a refused log-in waits in the queue; after the third the mailbox pauses, with one note, until a person resumes it', async () => {
    const { ctx, clock, smtp, write, leave, state, told, notes } = await outboxDesk({ password: 'titok' });
    smtp.faults.push('refuse-login', 'refuse-login', 'refuse-login');
    const id = await write();
    const second = await write({ customerId: another(ctx, 1) });
    await leave();
    await leave();
    expect(smtp.connections).toBe(1);
    clock.advance({ minutes: 5 });
    await leave();
    expect(smtp.connections).toBe(2);
    expect(ctx.db.select().from(mailboxes).get()).toMatchObject({ pausedReason: null, refusedLogins: 2 });
    clock.advance({ minutes: 30 });
    await leave();
    expect([state(id), state(second), rowOf(ctx, id).attempts]).toEqual(['queued', 'queued', 0]);
    expect(ctx.db.select().from(mailboxes).get()?.pausedReason).toContain('5.7.8');
    expect(told).toContainEqual({ topic: 'mail' });
    expect(notes).toHaveLength(1);
    for (let day = 0; day < 3; day += 1) {
      clock.advance({ days: 1 });
      await leave();
    }
    expect([smtp.connections, notes.length]).toEqual([3, 1]);
    resumeMailbox(ctx);
    await leave();
    expect([state(id), state(second)]).toEqual(['sent', 'sent']);
    expect(smtp.received).toHaveLength(2);
    expect(ctx.db.select().from(mailboxes).get()?.refusedLogins).toBe(0);
  });

  test('once lets earlier refusals of the log-in be forgotten', async () => {
    const { ctx, clock, smtp, write, leave, state } = await outboxDesk({ password: 'titok' });
    smtp.faults.push('refuse-login', 'refuse-login');
    const id = await write();
    for (const minutes of [0, 6, 31]) {
      clock.advance({ minutes });
      await leave();
    }
    expect(state(id)).toBe('sent');
    expect(ctx.db.select().from(mailboxes).get()).toMatchObject({ pausedReason: null, refusedLogins: 0 });
  });

  test('as spam has failed, and the mailbox pauses before the next one', async () => {
    const { ctx, smtp, write, leave, state, notes } = await outboxDesk();
    smtp.faults.push('spam');
    const id = await write();
    const second = await write({ customerId: another(ctx, 1) });
    await leave();
    await leave();
    expect([state(id), state(second)]).toEqual(['failed', 'queued']);
    expect(smtp.connections).toBe(1);
    expect(notes).not.toEqual([]);
  });

  test('for a day is told of once, however many wait', async () => {
    const { ctx, clock, smtp, write, leave, notes } = await outboxDesk();
    for (let n = 0; n < 60; n += 1) smtp.faults.push('busy');
    await write();
    await write({ customerId: another(ctx, 1) });
    // The last of the growing pauses is four hours: the first try after a day comes in the 28th hour at the latest.
    for (let hour = 0; hour < 28; hour += 1) {
      clock.advance({ hours: 1 });
      await leave();
      if (hour < 22) expect(notes).toEqual([]);
    }
    expect(notes).toHaveLength(1);
    expect(notes[0]?.body).toContain('451');
  });

  test.each(['busy', 'busy-after-data', 'drop-before-data'] as const)(
    'for now (%s) is tried again later, with growing pauses, as the same bytes',
    async (fault) => {
      const { ctx, clock, smtp, write, leave, state } = await outboxDesk();
      smtp.faults.push(fault, fault);
      const id = await write();
      await leave();
      expect(state(id)).toBe('deferred');
      expectWait(rowOf(ctx, id).notBeforeAt - clock.now(), 5);
      await leave();
      expect(smtp.connections).toBe(1);
      clock.setNow(rowOf(ctx, id).notBeforeAt);
      await leave();
      expectWait(rowOf(ctx, id).notBeforeAt - clock.now(), 10);
      const before = rowOf(ctx, id).mime?.toString('latin1');
      clock.setNow(rowOf(ctx, id).notBeforeAt);
      await leave();
      expect(state(id)).toBe('sent');
      expect(smtp.received).toHaveLength(1);
      expect(rowOf(ctx, id).mime?.toString('latin1')).toBe(before);
      expect(rowOf(ctx, id).attempts).toBe(3);
    },
  );

  test.each(['no-such-user', 'reject-letter'] as const)('for good (%s) has failed and is never tried again by itself', async (fault) => {
    const { ctx, clock, smtp, write, leave, state } = await outboxDesk();
    smtp.faults.push(fault);
    const id = await write();
    await leave();
    expect(state(id)).toBe('failed');
    expect(rowOf(ctx, id).lastError).toMatch(/^5\d\d/);
    clock.advance({ days: 3 });
    await leave();
    expect(smtp.connections).toBe(1);
    expect(listOutbox(ctx, { show: 'trouble', limit: 10 })).toMatchObject({ trouble: 1, rows: [{ id, state: 'failed' }] });
  });

  test('refused at the recipient has never come to DATA, though the server offers pipelining', async () => {
    const { smtp, write, leave, events } = await outboxDesk();
    smtp.faults.push('no-such-user');
    const id = await write();
    await leave();
    expect(events(id)).toEqual(['queued', 'sending', 'failed']);
  });

  test('whose server cannot be reached waits, and the server is not asked again for each further letter', async () => {
    const { ctx, smtp, write, leave, state } = await outboxDesk();
    const id = await write();
    const second = await write({ customerId: another(ctx, 2) });
    await smtp.close();
    await leave();
    expect([state(id), state(second)]).toEqual(['deferred', 'queued']);
  });

  test('for five days has failed', async () => {
    const { clock, smtp, write, leave, state } = await outboxDesk();
    const id = await write();
    smtp.faults.push('busy');
    clock.advance({ days: 5 });
    await leave();
    expect(state(id)).toBe('failed');
  });
});

describe('a letter of which nobody knows', () => {
  test.each(['drop-at-data', 'drop-after-data', 'silent-after-data'] as const)('(%s) is uncertain and is not sent again by itself', async (fault) => {
    const { clock, smtp, write, leave, state } = await outboxDesk();
    smtp.faults.push(fault);
    const id = await write();
    await leave();
    expect(state(id)).toBe('uncertain');
    const taken = smtp.received.length;
    for (let day = 0; day < 7; day += 1) {
      clock.advance({ days: 1 });
      await leave();
    }
    expect(state(id)).toBe('uncertain');
    expect(smtp.received).toHaveLength(taken);
  });

  test('goes out again, as the same bytes, only when a person says so', async () => {
    const { ctx, smtp, write, leave, state } = await outboxDesk();
    smtp.faults.push('drop-after-data');
    const id = await write();
    await leave();
    expect(decideLetter(ctx, id, 'send-again')).toMatchObject({ kind: 'done', message: { state: 'queued' } });
    await leave();
    expect(state(id)).toBe('sent');
    expect(smtp.received.map(({ raw }) => raw.toString('latin1'))).toEqual([
      smtp.received[0]?.raw.toString('latin1'),
      smtp.received[0]?.raw.toString('latin1'),
    ]);
  });

  test.each(['drop-after-data', 'no-such-user'] as const)('sent again after %s is never made a draft by taking back its first sending', async (fault) => {
    const { ctx, clock, smtp, write, leave, state } = await outboxDesk();
    smtp.faults.push(fault);
    const id = await write();
    const firstActId = lastAct(ctx)?.actId;
    await leave();
    // A minute was passed, and a clock can be set back: the times of the two need not differ.
    clock.advance({ minutes: -1 });
    const before = state(id);
    expect(decideLetter(ctx, id, 'send-again').kind).toBe('done');
    expect(undo(ctx, firstActId)).toEqual({ kind: 'cannot', why: 'letter-has-left' });
    expect(state(id)).toBe('queued');
    // The decision itself can be taken back: the letter is again as it was.
    expect(undo(ctx).kind).toBe('undone');
    expect(state(id)).toBe(before);
    expect(undo(ctx, firstActId)).toEqual({ kind: 'cannot', why: 'letter-has-left' });
  });

  test('is sent when a person says it was, and is too late to decide twice', async () => {
    const { ctx, smtp, write, leave, state } = await outboxDesk();
    smtp.faults.push('drop-after-data');
    const id = await write();
    await leave();
    expect(decideLetter(ctx, id, 'it-was-sent').kind).toBe('done');
    expect(state(id)).toBe('sent');
    expect(decideLetter(ctx, id, 'send-again')).toEqual({ kind: 'too-late', state: 'sent' });
  });

  test('given up is no contact: the customer is due again', async () => {
    const { ctx, smtp, customerId, write, leave } = await outboxDesk();
    smtp.faults.push('no-such-user');
    const id = await write();
    await leave();
    expect(decideLetter(ctx, id, 'give-up').kind).toBe('done');
    expect(
      ctx.db
        .select()
        .from(touches)
        .where(eq(touches.customerId, customerId))
        .all()
        .filter(({ state }) => state === 'done'),
    ).toEqual([]);
  });
});
