// A desk that sends through the test SMTP server and reads from the test Dovecot, and mails that answer what it sent.
import { eq } from 'drizzle-orm';
import { afterEach } from 'vitest';
import { mailboxes } from '#db/schema/index';
import { type HearOptions, hearBack } from '../../src-main/features/replies/service-hear.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { imapMailbox } from '../../src-main/ports/imap-mailbox.ts';
import type { TestDovecot } from './dovecot.ts';
import { testDovecot } from './dovecot.ts';
import { type OutboxDesk, outboxDesk, rowOf } from './outbox.ts';

const open: TestDovecot[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((dovecot) => dovecot.stop()));
});

export interface HearingDesk extends OutboxDesk {
  dovecot: TestDovecot;
  mailboxId: string;
  hear(options?: HearOptions): ReturnType<typeof hearBack>;
  /** Reads from another port, with a new password. */
  readFrom(patch: { port?: number }): void;
}

/** Short enough for a test. */
const times = { connectMs: 3000, silenceMs: 5000, idleMs: 60_000 };

export async function hearingDesk(): Promise<HearingDesk> {
  const dovecot = await testDovecot();
  open.push(dovecot);
  const desk = await outboxDesk({ password: dovecot.password });
  const ctx: Context = { ...desk.ctx, db: desk.ctx.db, mailReader: imapMailbox(times) };
  const place = { imapHost: '127.0.0.1', imapPort: dovecot.ports.plain, imapSecurity: 'none' } as const;
  ctx.db.update(mailboxes).set(place).run();
  const mailboxId = ctx.db.select({ id: mailboxes.id }).from(mailboxes).get()?.id ?? '';
  return {
    ...desk,
    ctx,
    dovecot,
    mailboxId,
    hear: (options) => hearBack(ctx, options),
    readFrom: ({ port }) => {
      ctx.db
        .update(mailboxes)
        .set({ imapPort: port ?? dovecot.ports.plain })
        .where(eq(mailboxes.id, mailboxId))
        .run();
    },
  };
}

let counter = 0;

/** A mail from a customer; `answers` is the Message-ID it answers. */
export function mailFrom(address: string, o: { text: string; subject?: string; answers?: string | null; headers?: string[] }): string {
  counter += 1;
  const refers = o.answers ? [`In-Reply-To: ${o.answers}`, `References: ${o.answers}`] : [];
  const heads = [
    `From: <${address}>`,
    'To: anna@example.hu',
    `Subject: ${o.subject ?? 'Re: hello'}`,
    `Message-ID: <test-${process.pid}-${counter}@mail.example.com>`,
    ...refers,
    ...(o.headers ?? []),
    'Content-Type: text/plain; charset=utf-8',
  ];
  return `${heads.join('\r\n')}\r\n\r\n${o.text.replace(/\n/g, '\r\n')}\r\n`;
}

/** What a mail server says about a letter it could not deliver. */
export function bounceOf(ctx: Context, messageId: string, status: string): string {
  counter += 1;
  const { headerId, toAddress } = rowOf(ctx, messageId);
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example.net',
    'To: anna@example.hu',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <bounce-${process.pid}-${counter}@mx.example.net>`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    '',
    `Final-Recipient: rfc822; ${toAddress}`,
    `Action: ${status.startsWith('4') ? 'delayed' : 'failed'}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; 550 ${status} no`,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${headerId}`,
    'Subject: the letter',
    '',
    'Words.',
    '--b--',
    '',
  ].join('\r\n');
}
