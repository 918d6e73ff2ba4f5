// What a server fails to tell is asked for again: no mail is passed over because an answer was short, or was none.
import { createServer, type Socket } from 'node:net';
import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { mailboxes, mailFolders, messages } from '#db/schema/index';
import { hearBack } from '../../src-main/features/replies/service-hear.ts';
import { imapMailbox } from '../../src-main/ports/imap-mailbox.ts';
import type { MailboxSession, MailHead } from '../../src-main/ports/mailbox-reader.ts';
import { mailFrom } from '../kit/hearing.ts';
import { outboxDesk } from '../kit/outbox.ts';

const many = 250;

test('mails that vanish while a lot of them is fetched do not make the rest of the folder be skipped', async () => {
  const desk = await outboxDesk();
  await desk.write();
  await desk.leave();
  const at = desk.ctx.clock.now();
  const source = Buffer.from(mailFrom('gyozo@example.hu', { text: 'Leiratkozás' }));
  const headOf = (uid: number): MailHead => {
    const raw = uid === many ? source : Buffer.from(mailFrom(`stranger${uid}@example.org`, { text: 'x' }));
    return { uid, size: 100, receivedAt: at, headers: raw.subarray(0, raw.indexOf('\r\n\r\n') + 2), types: ['text/plain'], attachments: [] };
  };
  const all = Array.from({ length: many }, (_, place) => headOf(place + 1));
  // Asked for a hundred, the server has ninety-nine by the time it answers.
  const session: MailboxSession = {
    folders: async () => [{ path: 'INBOX', role: 'inbox' }],
    select: async () => ({ uidValidity: '1', uidNext: many + 1, exists: many }),
    heads: async (since, limit) =>
      all
        .filter(({ uid }) => uid > since)
        .slice(0, limit)
        .filter(({ uid }) => uid % 50 !== 7),
    source: async (uid) => (uid === many ? source : null),
    findByHeaderId: async () => null,
    append: async () => false,
    idle: async () => 'ended',
    close: async () => {},
  };
  desk.ctx.db.update(mailboxes).set({ imapHost: '127.0.0.1', imapPort: 143, imapSecurity: 'none' }).run();
  const ctx = { ...desk.ctx, db: desk.ctx.db, mailReader: { open: async () => ({ kind: 'open', session }) as const } };
  expect(await hearBack(ctx)).toMatchObject({ taken: 1, heads: many - 5, problems: [] });
  expect(ctx.db.select({ uid: mailFolders.lastUid }).from(mailFolders).where(eq(mailFolders.path, 'INBOX')).get()?.uid).toBe(many);
  expect(ctx.db.select().from(messages).all()).toHaveLength(1);
});

test('a search that the server refuses is an error, and not an empty folder', async () => {
  const server = createServer(refusesToSearch);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const opened = await imapMailbox({ connectMs: 3000, silenceMs: 3000, idleMs: 60_000 }).open({
    ...{ host: '127.0.0.1', port, security: 'none', userName: 'anna' },
    secret: { kind: 'password', value: 'secret' },
  });
  if (opened.kind !== 'open') throw new Error(opened.serverSaid);
  expect(await opened.session.select('INBOX')).toMatchObject({ exists: 3 });
  await expect(opened.session.heads(0, 100)).rejects.toThrow();
  await opened.session.close();
});

/** An IMAP server with three mails that says yes to everything but SEARCH. */
function refusesToSearch(socket: Socket): void {
  socket.on('error', () => {});
  socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
  let text = '';
  socket.on('data', (piece) => {
    text += piece.toString('latin1');
    for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
      const [tag = '', ...words] = text.slice(0, end).split(' ');
      text = text.slice(end + 2);
      const command = words.join(' ').toUpperCase();
      if (command.startsWith('EXAMINE')) socket.write('* FLAGS (\\Seen)\r\n* 3 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 4] x\r\n');
      if (command.startsWith('LIST')) socket.write('* LIST () "/" INBOX\r\n');
      socket.write(command.includes('SEARCH') ? `${tag} NO [SERVERBUG] not now\r\n` : `${tag} OK done\r\n`);
    }
  });
}
