import { afterAll, beforeAll, expect, test } from 'vitest';
import { imapMailbox } from '../../src-main/ports/imap-mailbox.ts';
import type { MailAccount, MailboxSession } from '../../src-main/ports/mailbox-reader.ts';
import { type TestDovecot, testDovecot } from '../kit/dovecot.ts';

let dovecot: TestDovecot;
beforeAll(async () => {
  dovecot = await testDovecot();
});
afterAll(() => dovecot.stop());

const mail = (subject: string, more = '') =>
  `From: Jón <jon@example.is>\r\nTo: anna@example.hu\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@example.is>\r\n${more}Content-Type: text/plain\r\n\r\nHæ.\r\n`;

async function opened(fields: Partial<MailAccount> = {}): Promise<MailboxSession> {
  const outcome = await imapMailbox().open(dovecot.account(fields));
  if (outcome.kind !== 'open') throw new Error(JSON.stringify(outcome));
  return outcome.session;
}

test('reads heads and bodies without marking anything as seen', async () => {
  dovecot.deliver(mail('first'));
  dovecot.deliver(mail('second'));
  const session = await opened();
  const selected = await session.select('INBOX');
  expect(selected.exists).toBe(2);
  const heads = await session.heads(0, 10);
  expect(heads.map(({ headers }) => /^Subject: (.*)\r$/m.exec(headers.toString())?.[1])).toEqual(['first', 'second']);
  expect(heads[0]?.types).toEqual(['text/plain']);
  expect((await session.source(heads[1]?.uid ?? 0))?.toString()).toContain('Hæ.');
  expect(await session.heads(heads[1]?.uid ?? 0, 10)).toEqual([]);
  expect(await session.heads(0, 1)).toHaveLength(1);
  expect(await session.source(9_999)).toBeNull();
  await session.close();
  expect(dovecot.mails().map(({ flags }) => flags)).toEqual(['', '']);
});

test('knows inbox, sent and junk by what the server says of them', async () => {
  const session = await opened();
  expect((await session.folders()).sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: 'INBOX', role: 'inbox' },
    { path: 'Junk', role: 'junk' },
    { path: 'Sent', role: 'sent' },
  ]);
  await session.close();
});

test('puts a letter into Sent as it is, and finds it there by its id', async () => {
  const session = await opened();
  const id = '<ob.0192f0c1-2222-7333-8444-555566667777.0a1b2c3d@example.hu>';
  expect(await session.findByHeaderId('Sent', id)).toBeNull();
  const bytes = Buffer.from(mail('kept').replace('<kept@example.is>', id));
  expect(await session.append('Sent', bytes, ['\\Seen'], Date.parse('2026-11-18T09:00:00Z'))).toBe(true);
  const uid = await session.findByHeaderId('Sent', id);
  expect(uid).not.toBeNull();
  expect(await session.source(uid ?? 0)).toEqual(bytes);
  await session.close();
});

test('finds a letter to which the provider gave another id by the id we gave it', async () => {
  const session = await opened();
  await session.append('Sent', Buffer.from(mail('renamed', 'X-Microsoft-Original-Message-ID: <ours@example.hu>\r\n')), [], Date.now());
  expect(await session.findByHeaderId('Sent', '<ours@example.hu>')).not.toBeNull();
  await session.close();
});

test.each(['tls', 'starttls'] as const)('speaks %s, and trusts no certificate that nobody vouches for', async (security) => {
  const session = await opened({ security });
  await session.select('INBOX');
  await session.close();
  const untrusting = await imapMailbox().open(dovecot.account({ security, tlsCa: undefined }));
  expect(untrusting).toMatchObject({ kind: 'unreachable', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
});

test('a wrong password and a closed port are answers', async () => {
  expect(await imapMailbox().open(dovecot.account({ secret: { kind: 'password', value: 'wrong' } }))).toMatchObject({ kind: 'refused-login' });
  expect(await imapMailbox().open(dovecot.account({ port: 1 }))).toMatchObject({ kind: 'unreachable', code: 'ECONNREFUSED' });
});

test('hears of a new mail at once, and ends when told', async () => {
  const line = await dovecot.line();
  const session = await opened({ port: line.port });
  await session.select('INBOX');
  const ending = new AbortController();
  const news = session.idle(ending.signal);
  await line.said('+ idling');
  dovecot.deliver(mail('third'));
  expect(await news).toBe('news');
  expect((await session.heads(0, 10)).length).toBe(3);
  const waiting = session.idle(ending.signal);
  ending.abort();
  expect(await waiting).toBe('ended');
  await session.close();
  await line.close();
});

test('a line cut while waiting is told', async () => {
  const line = await dovecot.line();
  const session = await opened({ port: line.port });
  await session.select('INBOX');
  const waiting = session.idle(new AbortController().signal);
  await line.said('+ idling');
  line.cut();
  await expect(waiting).rejects.toThrow();
  await line.close();
});

test('a rebuilt folder has another UIDVALIDITY', async () => {
  const session = await opened();
  const before = await session.select('INBOX');
  await session.close();
  dovecot.rebuild();
  const again = await opened();
  const after = await again.select('INBOX');
  expect(after.exists).toBe(before.exists);
  expect(after.uidValidity).not.toBe(before.uidValidity);
  await again.close();
});
