// Letters over a real SMTP conversation: what arrives, byte for byte, and what happens when the server or the line fails.

import { eq } from 'drizzle-orm';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, test } from 'vitest';
import { consents, contactPoints, customers, mailboxes, messageEvents, messages, salespeople, touches } from '#db/schema/index';
import { ensureStock, recoverOutbox, runOutbox, sendLetter } from '#features/letters';
import { undo } from '#features/touches';
import { cancelLetter, decideLetter, listOutbox } from '../../src-main/features/letters/service-outbox.ts';
import type { SendInput } from '../../src-main/features/letters/service-send.ts';
import { resumeMailbox, saveMailbox } from '../../src-main/features/mail/service.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { aConsent, aCustomer, anEmail, anOrder, aTouch } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { type SmtpOptions, type TestSmtp, testSmtp } from '../kit/smtp.ts';

const open: TestSmtp[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

interface Desk {
  ctx: Context;
  clock: TestContext['clock'];
  told: TestContext['told'];
  smtp: TestSmtp;
  customerId: string;
  /** Puts one letter into the outbox and answers its id. */
  write(changes?: Partial<SendInput>): Promise<string>;
  /** Lets the undo window pass and sends what is due. */
  leave(): Promise<void>;
  state(messageId: string): string | undefined;
  events(messageId: string): string[];
}

const quick = { connectMs: 2000, silenceMs: 400 };

async function desk(options: SmtpOptions & { mailer?: Context['mailer'] } = {}): Promise<Desk> {
  const smtp = await testSmtp(options);
  open.push(smtp);
  const base = testContext();
  const ctx: Context = { ...base, mailer: options.mailer ?? smtpMailer(quick) };
  ctx.db.transaction((tx) => ensureStock(tx, base.clock.now()));
  expect(saveMailbox(ctx, { ...smtp.mailbox(), password: options.password ?? null }).kind).toBe('saved');
  const customer = aCustomer(ctx.db, { givenName: 'Győző', familyName: 'Kővári', displayName: 'Kővári Győző' });
  anEmail(ctx.db, customer.id, 'gyozo@example.hu');
  aConsent(ctx.db, customer.id);
  anOrder(ctx.db, customer.id, { product: 'Tölgy padló' });
  let key = 0;
  return {
    ctx,
    clock: base.clock,
    told: base.told,
    smtp,
    customerId: customer.id,
    write: async (changes = {}) => {
      key += 1;
      const letter = {
        customerId: customer.id,
        touchId: null,
        templateId: null,
        subject: 'Tilboð – ajánlat ž',
        previewText: '',
        body: 'Kedves Győző!\n\nSzép napot.',
        fills: {},
        sendKey: `key-of-letter-${key}`,
      };
      const outcome = await sendLetter(ctx, { ...letter, ...changes });
      if (outcome.kind !== 'queued') throw new Error(JSON.stringify(outcome));
      return outcome.messageId;
    },
    leave: async () => {
      base.clock.advance({ minutes: 1 });
      await runOutbox(ctx);
    },
    state: (id) => ctx.db.select({ state: messages.state }).from(messages).where(eq(messages.id, id)).get()?.state,
    events: (id) =>
      ctx.db
        .select({ state: messageEvents.state })
        .from(messageEvents)
        .where(eq(messageEvents.messageId, id))
        .orderBy(messageEvents.id)
        .all()
        .map(({ state }) => state),
  };
}

/** Further customers, so that limits do not hold the second letter. */
function another(ctx: Context, n: number): string {
  const { id } = aCustomer(ctx.db, { givenName: `Ágnes ${n}` });
  anEmail(ctx.db, id, `agnes${n}@example.hu`);
  aConsent(ctx.db, id);
  return id;
}

const rowOf = (ctx: Context, id: string) => {
  const row = ctx.db.select().from(messages).where(eq(messages.id, id)).get();
  if (!row) throw new Error('no such message');
  return row;
};

describe('a letter that arrives', () => {
  test('is, byte for byte, the letter that was frozen, with exactly our headers', async () => {
    const { ctx, smtp, write, leave, state, events } = await desk({ password: 'titok' });
    const id = await write();
    expect(state(id)).toBe('queued');
    await leave();
    expect(state(id)).toBe('sent');
    expect(events(id)).toEqual(['queued', 'sending', 'data', 'sent']);
    expect(smtp.logins).toEqual([{ user: 'anna', password: 'titok' }]);

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
      ['content-type', 'date', 'from', 'list-unsubscribe', 'message-id', 'mime-version', 'subject', 'to'].sort(),
    );
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe('<mailto:anna@example.hu?subject=stop>');
    expect(mail.attachments).toEqual([]);
  });

  test('carries the photo inside and shows it by its content id', async () => {
    const { ctx, smtp, write, leave } = await desk();
    const picture = Buffer.from('89504e470d0a1a0a', 'hex');
    ctx.db.update(salespeople).set({ photo: picture, photoType: 'image/png' }).run();
    await write();
    await leave();
    const mail = await PostalMime.parse(smtp.received[0]?.raw ?? '');
    expect(mail.html).toContain('src="cid:photo@letter"');
    expect(mail.attachments).toMatchObject([{ contentId: '<photo@letter>', mimeType: 'image/png' }]);
  });

  test('never brings a header or a recipient of its own, whatever is in a name, subject or address', async () => {
    const { ctx, smtp, customerId, leave } = await desk();
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
        body: `${text}\n\n[[customer.firstName]]`,
        fills: { 'customer.firstName': text },
        sendKey: `poisoned-${n}`,
      });
      expect(outcome.kind).toBe('queued');
    }
    await leave();
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
  test('at a refused login waits in the queue, and the mailbox pauses until a person resumes it', async () => {
    const { ctx, smtp, write, leave, state, told } = await desk({ password: 'titok' });
    smtp.faults.push('refuse-login');
    const id = await write();
    const second = await write({ customerId: another(ctx, 1) });
    await leave();
    expect([state(id), state(second)]).toEqual(['queued', 'queued']);
    expect(smtp.connections).toBe(1);
    expect(ctx.db.select().from(mailboxes).get()?.pausedReason).toContain('5.7.8');
    expect(told).toContainEqual({ topic: 'mail' });
    await leave();
    expect(smtp.connections).toBe(1);
    resumeMailbox(ctx);
    await leave();
    expect([state(id), state(second)]).toEqual(['sent', 'sent']);
    expect(smtp.received).toHaveLength(2);
  });

  test.each(['busy', 'busy-after-data', 'drop-before-data'] as const)(
    'for now (%s) is tried again later, with growing pauses, as the same bytes',
    async (fault) => {
      const { ctx, clock, smtp, write, leave, state } = await desk();
      smtp.faults.push(fault, fault);
      const id = await write();
      await leave();
      expect(state(id)).toBe('deferred');
      expect(rowOf(ctx, id).notBeforeAt - clock.now()).toBe(5 * 60_000);
      await leave();
      expect(smtp.connections).toBe(1);
      clock.advance({ minutes: 5 });
      await leave();
      expect(rowOf(ctx, id).notBeforeAt - clock.now()).toBe(10 * 60_000);
      const before = rowOf(ctx, id).mime?.toString('latin1');
      clock.advance({ minutes: 10 });
      await leave();
      expect(state(id)).toBe('sent');
      expect(smtp.received).toHaveLength(1);
      expect(rowOf(ctx, id).mime?.toString('latin1')).toBe(before);
      expect(rowOf(ctx, id).attempts).toBe(3);
    },
  );

  test.each(['no-such-user', 'reject-letter'] as const)('for good (%s) has failed and is never tried again by itself', async (fault) => {
    const { ctx, clock, smtp, write, leave, state } = await desk();
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
    const { smtp, write, leave, events } = await desk();
    smtp.faults.push('no-such-user');
    const id = await write();
    await leave();
    expect(events(id)).toEqual(['queued', 'sending', 'failed']);
  });

  test('whose server cannot be reached waits, and the server is not asked again for each further letter', async () => {
    const { ctx, smtp, write, leave, state } = await desk();
    const id = await write();
    const second = await write({ customerId: another(ctx, 2) });
    await smtp.close();
    await leave();
    expect([state(id), state(second)]).toEqual(['deferred', 'queued']);
  });

  test('for five days has failed', async () => {
    const { clock, smtp, write, leave, state } = await desk();
    const id = await write();
    smtp.faults.push('busy');
    clock.advance({ days: 5 });
    await leave();
    expect(state(id)).toBe('failed');
  });
});

describe('a letter of which nobody knows', () => {
  test.each(['drop-at-data', 'drop-after-data', 'silent-after-data'] as const)('(%s) is uncertain and is not sent again by itself', async (fault) => {
    const { clock, smtp, write, leave, state } = await desk();
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
    const { ctx, smtp, write, leave, state } = await desk();
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

  test('is sent when a person says it was, and is too late to decide twice', async () => {
    const { ctx, smtp, write, leave, state } = await desk();
    smtp.faults.push('drop-after-data');
    const id = await write();
    await leave();
    expect(decideLetter(ctx, id, 'it-was-sent').kind).toBe('done');
    expect(state(id)).toBe('sent');
    expect(decideLetter(ctx, id, 'send-again')).toEqual({ kind: 'too-late', state: 'sent' });
  });

  test('given up is no contact: the customer is due again', async () => {
    const { ctx, smtp, customerId, write, leave } = await desk();
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

describe('the undo window', () => {
  test('keeps the letter in until it has passed', async () => {
    const { ctx, clock, smtp, write, leave, state } = await desk();
    const id = await write();
    clock.advance({ seconds: 5 });
    await runOutbox(ctx);
    expect(state(id)).toBe('queued');
    expect(smtp.connections).toBe(0);
    await leave();
    expect(state(id)).toBe('sent');
  });

  test('lets the letter be taken back: nothing leaves, the touch is due again, and it may be sent anew', async () => {
    const { ctx, customerId, smtp, write, leave, state } = await desk();
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
    const { ctx, write, leave, state } = await desk();
    const id = await write();
    await leave();
    expect(undo(ctx)).toEqual({ kind: 'cannot', why: 'letter-has-left' });
    expect(state(id)).toBe('sent');
  });

  test('a letter can be stopped while it waits, also after a temporary refusal, and not after', async () => {
    const { ctx, smtp, write, leave, state } = await desk();
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
    const { ctx, customerId, smtp, write, leave } = await desk();
    const id = await write({ sendKey: 'pressed-twice' });
    const input = { customerId, touchId: null, templateId: null, subject: 'x', previewText: '', body: 'y', fills: {}, sendKey: 'pressed-twice' };
    const both = await Promise.all([sendLetter(ctx, input), sendLetter(ctx, input)]);
    expect(both).toEqual([1, 2].map(() => ({ kind: 'already-sent', messageId: id, state: 'queued' })));
    await leave();
    expect(smtp.received).toHaveLength(1);
  });

  test('two presses at once make one letter', async () => {
    const { ctx, customerId, smtp, leave } = await desk();
    const input = { customerId, touchId: null, templateId: null, subject: 'x', previewText: '', body: 'y', fills: {}, sendKey: 'at-the-same-time' };
    const kinds = (await Promise.all([sendLetter(ctx, input), sendLetter(ctx, input), sendLetter(ctx, input)])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['already-sent', 'already-sent', 'queued']);
    await leave();
    expect(smtp.received).toHaveLength(1);
  });

  test('one touch has one letter, whatever keys are pressed', async () => {
    const { ctx, customerId, write } = await desk();
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
    const { ctx, clock, smtp, write } = await desk({ slowMs: 50 });
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
    const { ctx, smtp, write, leave, state, events } = await desk({ mailer: full });
    const id = await write();
    await leave();
    expect(state(id)).toBe('deferred');
    expect(rowOf(ctx, id).lastError).toContain('disk is full');
    expect(events(id)).not.toContain('data');
    expect(smtp.received).toEqual([]);
  });

  test('after a crash, what had not reached DATA goes back to the queue, and what had is uncertain', async () => {
    const { ctx, write, state } = await desk();
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
    const { ctx, customerId, smtp, write, leave, state } = await desk();
    const id = await write();
    ctx.db.update(consents).set({ withdrawnOn: '2026-11-18' }).where(eq(consents.customerId, customerId)).run();
    await leave();
    expect(state(id)).toBe('cancelled');
    expect(smtp.connections).toBe(0);
    expect(ctx.db.select().from(touches).where(eq(touches.messageId, id)).get()?.state).toBe('cancelled');
  });

  test.each(['bounced', 'wrong', 'opted-out'] as const)('an address that has become %s stops it too', async (bad) => {
    const { ctx, customerId, write, leave, state } = await desk();
    const id = await write();
    ctx.db.update(contactPoints).set({ state: bad }).where(eq(contactPoints.customerId, customerId)).run();
    await leave();
    expect(state(id)).toBe('cancelled');
  });
});
