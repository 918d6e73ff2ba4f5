// What the Sent folder tells: uncertain letters find out about themselves, and each letter that left has a copy there. Against real Dovecot.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailboxes, messages } from '#db/schema/index';
import { lookIntoSent } from '#features/letters';
import { copyOf } from '../../src-main/features/letters/rules-sent.ts';
import { imapMailbox } from '../../src-main/ports/imap-mailbox.ts';
import type { MailboxReader } from '../../src-main/ports/mailbox-reader.ts';
import { type TestDovecot, testDovecot } from '../kit/dovecot.ts';
import { another, type OutboxDesk, outboxDesk, rowOf } from '../kit/outbox.ts';
import type { Fault } from '../kit/smtp.ts';

let dovecot: TestDovecot;
beforeAll(async () => {
  dovecot = await testDovecot();
});
afterAll(() => dovecot.stop());
beforeEach(() => dovecot.rebuild('Sent'));

interface SentDesk extends OutboxDesk {
  mailbox(): typeof mailboxes.$inferSelect;
  look(): Promise<void>;
  /** Connections made to the mailbox. */
  opened: { count: number };
  reader: { fails: boolean };
}

/** A desk whose mailbox is read at the Dovecot of this file. */
async function sentDesk(sentCopies: 'server' | 'ours' | 'unknown', faults: Fault[] = [], smtp: Parameters<typeof outboxDesk>[0] = {}): Promise<SentDesk> {
  const desk = await outboxDesk({ password: dovecot.password, ...smtp });
  desk.smtp.faults.push(...faults);
  const opened = { count: 0 };
  const reader = { fails: false };
  const real = imapMailbox();
  const mailReader: MailboxReader = {
    open: async (account) => {
      opened.count += 1;
      const outcome = await real.open(account);
      if (outcome.kind !== 'open' || !reader.fails) return outcome;
      const lost = async () => {
        throw new Error('The connection to the mailbox was lost');
      };
      return { kind: 'open', session: { ...outcome.session, findByHeaderId: lost } };
    },
  };
  const set = { sentCopies, imapHost: '127.0.0.1', imapPort: dovecot.ports.plain, imapSecurity: 'none' } as const;
  desk.ctx.db.update(mailboxes).set(set).run();
  const ctx = { ...desk.ctx, mailReader };
  return {
    ...desk,
    ctx,
    opened,
    reader,
    look: () => lookIntoSent(ctx),
    mailbox: () => {
      const row = ctx.db.select().from(mailboxes).get();
      if (!row) throw new Error('no mailbox');
      return row;
    },
  };
}

const inSent = (id: string | null) => dovecot.mails('Sent').filter(({ raw }) => raw.includes(id ?? '?'));

describe('an uncertain letter', () => {
  test('whose copy lies in Sent has left, at the time at which it became uncertain', async () => {
    const { ctx, clock, smtp, write, leave, look, state, events } = await sentDesk('server', ['drop-after-data']);
    const id = await write();
    await leave();
    expect(state(id)).toBe('uncertain');
    const at = clock.now();
    dovecot.deliver(smtp.received[0]?.raw ?? '', { folder: 'Sent' });
    clock.advance({ minutes: 15 });
    await look();
    expect(state(id)).toBe('sent');
    expect(rowOf(ctx, id)).toMatchObject({ sentAt: at, lastError: null, headerAliases: null });
    expect(rowOf(ctx, id).sentCopyAt).toBe(clock.now());
    expect(events(id)).toEqual(['queued', 'sending', 'data', 'uncertain', 'sent']);
  });

  test('is not looked for before a quarter of an hour has passed, on either clock', async () => {
    const { clock, write, leave, look, state, opened } = await sentDesk('server', ['drop-at-data']);
    const id = await write();
    await leave();
    clock.advance({ minutes: 14 });
    await look();
    expect([state(id), opened.count]).toEqual(['uncertain', 0]);
    // Somebody sets the clock ahead: no time has really passed.
    clock.setNow(clock.now() + 86_400_000);
    await look();
    expect([state(id), opened.count]).toEqual(['uncertain', 0]);
    clock.advance({ minutes: 15 });
    await look();
    expect([state(id), opened.count]).toEqual(['queued', 1]);
  });

  test('that is not in Sent, where the provider puts every letter, goes out again as the same bytes', async () => {
    const { ctx, clock, smtp, write, leave, look, state, events } = await sentDesk('server', ['drop-at-data']);
    const id = await write();
    const mime = rowOf(ctx, id).mime?.toString('latin1');
    await leave();
    clock.advance({ minutes: 15 });
    await look();
    expect(state(id)).toBe('queued');
    await leave();
    expect(state(id)).toBe('sent');
    expect(smtp.received.map(({ raw }) => raw.toString('latin1').trimEnd())).toEqual([mime?.trimEnd()]);
    expect(events(id)).toEqual(['queued', 'sending', 'data', 'uncertain', 'queued', 'sending', 'data', 'sent']);
  });

  test.each(['ours', 'unknown'] as const)('that is not in Sent, where the provider puts nothing (%s), is a person’s to decide', async (sentCopies) => {
    const { ctx, clock, smtp, write, leave, look, state } = await sentDesk(sentCopies, ['drop-at-data']);
    const id = await write();
    await leave();
    for (let day = 0; day < 3; day += 1) {
      clock.advance({ days: 1 });
      await look();
      await leave();
    }
    expect(state(id)).toBe('uncertain');
    expect(rowOf(ctx, id).lastError).toBe('not-in-sent');
    expect(smtp.received).toEqual([]);
  });

  test('decides nothing where the line is lost in between', async () => {
    const { clock, write, leave, look, state, reader } = await sentDesk('server', ['drop-at-data']);
    const id = await write();
    await leave();
    clock.advance({ minutes: 15 });
    reader.fails = true;
    await expect(look()).rejects.toThrow('lost');
    expect(state(id)).toBe('uncertain');
    reader.fails = false;
    clock.advance({ minutes: 5 });
    await look();
    expect(state(id)).toBe('queued');
  });

  test('from a copy of the data never goes out by itself', async () => {
    const { ctx, clock, write, look, state } = await sentDesk('server');
    const id = await write();
    ctx.db.update(messages).set({ state: 'uncertain', lastError: 'restored-from-copy' }).run();
    clock.advance({ days: 1 });
    await look();
    expect([state(id), rowOf(ctx, id).lastError]).toEqual(['uncertain', 'restored-from-copy']);
  });

  test('renamed by the server is found by our id in References, and its new name is kept', async () => {
    const rename = (raw: Buffer) => ({
      raw: Buffer.from(raw.toString('latin1').replace(/^Message-ID: .*$/im, 'Message-ID: <new@mail.example>'), 'latin1'),
      says: '2.0.0 taken',
    });
    const { ctx, clock, smtp, write, leave, look, state } = await sentDesk('server', ['drop-after-data'], { renames: rename });
    const id = await write();
    await leave();
    dovecot.deliver(smtp.received[0]?.raw ?? '', { folder: 'Sent' });
    clock.advance({ minutes: 15 });
    await look();
    expect(state(id)).toBe('sent');
    expect(rowOf(ctx, id).headerAliases).toEqual(['<new@mail.example>']);
  });
});

describe('a letter that left', () => {
  test('under another id that the server named in its reply is known by both', async () => {
    const says = '2.0.0 OK <AM0@eurprd01.prod.outlook.com> [Hostname=AM0]';
    const { ctx, write, leave } = await sentDesk('server', [], { renames: (raw) => ({ raw, says }) });
    const id = await write();
    await leave();
    expect(rowOf(ctx, id).headerAliases).toEqual(['<AM0@eurprd01.prod.outlook.com>']);
    expect(rowOf(ctx, id).headerId).toMatch(/^<ob\./);
  });

  test('shows by its copy that the provider keeps copies; then none is put there by us', async () => {
    const { ctx, clock, smtp, write, leave, look, mailbox } = await sentDesk('unknown');
    const id = await write();
    await leave();
    dovecot.deliver(smtp.received[0]?.raw ?? '', { folder: 'Sent' });
    clock.advance({ minutes: 1 });
    await look();
    expect(mailbox().sentCopies).toBe('server');
    expect(rowOf(ctx, id).sentCopyAt).not.toBeNull();
    const second = await write({ customerId: another(ctx, 40) });
    await leave();
    clock.advance({ minutes: 20 });
    await look();
    expect(inSent(rowOf(ctx, second).headerId)).toEqual([]);
  });

  test('and has no copy after a quarter of an hour shows that we must put them there; each gets one, read, and never two', async () => {
    const { ctx, clock, write, leave, look, mailbox } = await sentDesk('unknown');
    const id = await write();
    await leave();
    clock.advance({ minutes: 5 });
    await look();
    expect(mailbox().sentCopies).toBe('unknown');
    clock.advance({ minutes: 10 });
    await look();
    expect(mailbox().sentCopies).toBe('ours');
    const { headerId, mime } = rowOf(ctx, id);
    expect(inSent(headerId).map(({ flags }) => flags)).toEqual(['S']);
    const lines = (raw: Buffer | null | undefined) => raw?.toString('latin1').trimEnd().split(/\r?\n/);
    expect(lines(inSent(headerId)[0]?.raw)).toEqual(lines(mime));

    // As after a crash between putting the copy there and noting it.
    ctx.db.update(messages).set({ sentCopyAt: null }).where(eq(messages.id, id)).run();
    for (let n = 0; n < 3; n += 1) {
      clock.advance({ minutes: 6 });
      await look();
    }
    expect(inSent(headerId)).toHaveLength(1);
    expect(rowOf(ctx, id).sentCopyAt).not.toBeNull();
  });

  test('has left whether or not the mailbox can be read', async () => {
    const { ctx, clock, write, leave, look, state } = await sentDesk('ours');
    ctx.db.update(mailboxes).set({ imapPort: 1 }).run();
    const id = await write();
    await leave();
    clock.advance({ minutes: 10 });
    await look();
    expect([state(id), rowOf(ctx, id).sentCopyAt]).toEqual(['sent', null]);
  });
});

describe('a mail in Sent', () => {
  const id = '<ob.1.aa@example.hu>';
  test.each([
    ['carries our id', `Message-ID: ${id}\r\n\r\nx`, { alias: null }],
    ['was renamed by Outlook', `Message-ID: <x@prod.outlook.com>\r\nX-Microsoft-Original-Message-ID: ${id}\r\n\r\nx`, { alias: '<x@prod.outlook.com>' }],
    ['was renamed without a trace', `References:\r\n ${id}\r\nMessage-Id: <x@y>\r\n\r\nx`, { alias: '<x@y>' }],
    ['answers somebody in the same conversation', `Message-ID: <x@y>\r\nIn-Reply-To: <z@y>\r\nReferences: ${id} <z@y>\r\n\r\nx`, null],
    ['answers our letter', `Message-ID: <x@y>\r\nIn-Reply-To: ${id}\r\nReferences: ${id}\r\n\r\nx`, null],
    ['quotes it in its text', `Message-ID: <x@y>\r\n\r\nMessage-ID: ${id}`, null],
  ])('that %s', (_what, source, copy) => {
    expect(copyOf(source, id)).toEqual(copy);
  });
});
