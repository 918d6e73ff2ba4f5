// Mail that cannot be read, mailboxes that are removed, and files that hang on mail: nothing else suffers from them, and nothing is lost.
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { incomingMails, mailboxes, mailFolders, touches, unreadableMails } from '#db/schema/index';
import { undo } from '#features/touches';
import { removeMailbox, saveMailbox } from '../../src-main/features/mail/service.ts';
import { hearingOf, listMails } from '../../src-main/features/replies/service.ts';
import { detach } from '../../src-main/features/replies/service-acts.ts';
import { hearBack } from '../../src-main/features/replies/service-hear.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { type MailboxSession, MailRefused } from '../../src-main/ports/mailbox-reader.ts';
import { type HearingDesk, hearingDesk, mailFrom } from '../kit/hearing.ts';
import { rowOf } from '../kit/outbox.ts';

async function afterOneLetter(): Promise<HearingDesk & { headerId: string }> {
  const desk = await hearingDesk();
  const messageId = await desk.write();
  await desk.leave();
  return { ...desk, headerId: rowOf(desk.ctx, messageId).headerId ?? '' };
}

const texts = ({ ctx }: HearingDesk) => ctx.db.select({ text: incomingMails.text }).from(incomingMails).orderBy(incomingMails.id).all();

/** The desk's own reader, with one thing gone wrong about the mails that hold a word. */
function withFault(desk: HearingDesk, word: string, fault: (session: MailboxSession, raw: Buffer) => Promise<Buffer | null>): Context & { fetched: number } {
  const { mailReader } = desk.ctx;
  const ctx: Context & { fetched: number } = {
    ...desk.ctx,
    fetched: 0,
    mailReader: {
      open: async (account) => {
        const opened = await mailReader.open(account);
        if (opened.kind !== 'open') return opened;
        const { session } = opened;
        const source: MailboxSession['source'] = async (uid) => {
          ctx.fetched += 1;
          const raw = await session.source(uid);
          return raw?.includes(word) ? fault(session, raw) : raw;
        };
        return { kind: 'open', session: { ...session, source } };
      },
    },
  };
  return ctx;
}

const deliver = (desk: HearingDesk & { headerId: string }, words: readonly string[]) => {
  for (const text of words) desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text, answers: desk.headerId }), { at: desk.ctx.clock.now() });
};

test('one mail that the server does not give, or over which we stumble, is noted; those after it arrive, and it is not tried again', async () => {
  const desk = await afterOneLetter();
  deliver(desk, ['Első.', 'Romlott.', 'Harmadik.']);
  const refuses = withFault(desk, 'Romlott', async () => Promise.reject(new MailRefused('[SERVERBUG] Internal error occurred')));
  expect(await hearBack(refuses)).toMatchObject({ problems: [], taken: 2, finished: true });
  expect(texts(desk)).toEqual([{ text: 'Első.' }, { text: 'Harmadik.' }]);
  expect(desk.ctx.db.select().from(unreadableMails).all()).toMatchObject([{ path: 'INBOX', uid: 2, cause: '[SERVERBUG] Internal error occurred' }]);
  expect(hearingOf(desk.ctx)).toMatchObject([{ mailboxId: desk.mailboxId, problem: null, unreadable: 1 }]);

  const before = refuses.fetched;
  expect(await hearBack(refuses)).toMatchObject({ problems: [], taken: 0 });
  expect(refuses.fetched).toBe(before);
  expect(hearingOf(desk.ctx)).toMatchObject([{ unreadable: 1 }]);
});

test('a mistake of our own over one mail is one mail lost, and what it began is taken back', async () => {
  const desk = await afterOneLetter();
  desk.ctx.db.$client.exec(
    `create temp trigger stumbles before insert on incoming_mails when new.text = 'Romlott.' begin select raise(abort, 'no such word'); end`,
  );
  deliver(desk, ['Romlott.', 'Második.']);
  expect(await desk.hear()).toMatchObject({ problems: [], taken: 1 });
  expect(texts(desk)).toEqual([{ text: 'Második.' }]);
  expect(desk.ctx.db.select().from(touches).where(eq(touches.direction, 'in')).all()).toMatchObject([{ summary: 'Második.' }]);
  expect(desk.ctx.db.select().from(unreadableMails).all()).toMatchObject([{ uid: 1, cause: expect.stringMatching(/^no such word/) }]);
});

test('a database that is full is no fault of the mail: the folder waits until there is room', async () => {
  const desk = await afterOneLetter();
  deliver(desk, ['Első.']);
  const full = withFault(desk, 'Első', async (_session, raw) => {
    // No further page fits, until there is room again.
    desk.ctx.db.$client.pragma(`max_page_count = ${desk.ctx.db.$client.pragma('page_count', { simple: true })}`);
    desk.ctx.db.$client.exec(
      'create temp trigger fills before insert on incoming_mails begin insert into raised (key, at) values (hex(randomblob(4000000)), 0); end',
    );
    return raw;
  });
  expect((await hearBack(full)).problems).toEqual([expect.stringMatching(/^database or disk is full/)]);
  desk.ctx.db.$client.exec('drop trigger fills');
  desk.ctx.db.$client.pragma('max_page_count = 1000000');
  expect(desk.ctx.db.select().from(unreadableMails).all()).toEqual([]);
  expect(await desk.hear()).toMatchObject({ taken: 1 });
});

test('a line that is lost says nothing about the mail that was next: it is read the next time', async () => {
  const desk = await afterOneLetter();
  deliver(desk, ['Első.', 'Romlott.']);
  let cuts = 1;
  const cut = withFault(desk, 'Romlott', async (_session, raw) => (cuts-- > 0 ? Promise.reject(new Error('The line was lost')) : raw));
  expect((await hearBack(cut)).problems).toHaveLength(1);
  expect(desk.ctx.db.select().from(unreadableMails).all()).toEqual([]);
  expect(await hearBack(cut)).toMatchObject({ problems: [], taken: 1 });
});

test('what people wrote stays on their cards when the mailbox is removed, and the same account read anew brings no doubles', async () => {
  const desk = await afterOneLetter();
  deliver(desk, ['Szép lett!']);
  await desk.hear();
  const [first] = desk.ctx.db.select().from(incomingMails).all();
  expect(await removeMailbox(desk.ctx)).toBe(true);
  expect(listMails(desk.ctx, { customerId: desk.customerId, cursor: null, limit: 10 }).rows).toMatchObject([
    { text: 'Szép lett!', letter: { subject: expect.any(String) } },
  ]);
  expect(desk.ctx.db.select().from(incomingMails).all()).toEqual([{ ...first, mailboxId: null }]);
  expect(desk.ctx.db.select().from(mailFolders).all()).toEqual([]);

  const place = { imapHost: '127.0.0.1', imapPort: desk.dovecot.ports.plain, imapSecurity: 'none' } as const;
  const saved = await saveMailbox(desk.ctx, { ...desk.smtp.mailbox(place), password: desk.dovecot.password });
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  // As if its first letter had left long before: then the whole inbox is looked through.
  desk.ctx.db.$client.prepare('update messages set mailbox_id = ?').run(saved.mailbox.id);
  expect(await desk.hear()).toMatchObject({ problems: [], taken: 0, heads: 1 });
  const [mail] = listMails(desk.ctx, { customerId: desk.customerId, cursor: null, limit: 10 }).rows;
  expect(detach(desk.ctx, mail?.id ?? '').kind).toBe('acted');
  expect(desk.ctx.db.select().from(mailboxes).all()).toHaveLength(1);
});

test('a mail taken off a card comes back with Undo although its mailbox was removed meanwhile', async () => {
  const desk = await afterOneLetter();
  deliver(desk, ['Köszönöm!']);
  await desk.hear();
  const [mail] = listMails(desk.ctx, { customerId: desk.customerId, cursor: null, limit: 10 }).rows;
  expect(detach(desk.ctx, mail?.id ?? '').kind).toBe('acted');
  expect(await removeMailbox(desk.ctx)).toBe(true);
  expect(undo(desk.ctx).kind).toBe('undone');
  expect(desk.ctx.db.select().from(incomingMails).all()).toMatchObject([{ id: mail?.id, mailboxId: null, text: 'Köszönöm!' }]);
});

test('the search for a known mail is two steps in the index', async () => {
  const { ctx } = await hearingDesk();
  const plan = ctx.db.$client
    .prepare(
      "explain query plan select id from incoming_mails where (mailbox_id = 'a' and fingerprint = 'x') or (mailbox_id is null and fingerprint = 'x') limit 1",
    )
    .all();
  expect(JSON.stringify(plan)).toContain('incoming_mails_once');
  expect(JSON.stringify(plan)).not.toContain('SCAN');
});

test('files that hang on a mail are named with type and size, pictures of the layout are not, and nothing of them is kept', async () => {
  const desk = await afterOneLetter();
  const file = Buffer.alloc(57_000, 7)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');
  const mail = [
    'From: <gyozo@example.hu>',
    'To: anna@example.hu',
    'Subject: Re: hello',
    'Message-ID: <with-files@example.hu>',
    `In-Reply-To: ${desk.headerId}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Itt a rajz.',
    '--b',
    "Content-Type: application/pdf; name*=UTF-8''alapr%C3%A1jz.pdf",
    "Content-Disposition: attachment; filename*=UTF-8''alapr%C3%A1jz.pdf",
    'Content-Transfer-Encoding: base64',
    '',
    file,
    '--b',
    'Content-Type: image/png; name="logo.png"',
    'Content-Disposition: inline; filename="logo.png"',
    'Content-ID: <logo@x>',
    '',
    'x',
    '--b',
    'Content-Type: application/octet-stream',
    'Content-Disposition: attachment; filename="=?UTF-8?Q?k=C3=A9p?= \u202Egnp.exe"',
    '',
    'MZ',
    '--b--',
    '',
  ].join('\r\n');
  desk.dovecot.deliver(mail, { at: desk.ctx.clock.now() });
  expect(await desk.hear()).toMatchObject({ taken: 1 });
  const [shown] = listMails(desk.ctx, { customerId: desk.customerId, cursor: null, limit: 10 }).rows;
  expect(shown?.attachments).toMatchObject([{ name: 'alaprájz.pdf', type: 'application/pdf' }, { type: 'application/octet-stream' }]);
  expect(Math.abs((shown?.attachments[0]?.size ?? 0) - 57_000)).toBeLessThan(100);
  expect(shown?.attachments[1]?.name).not.toContain('\u202E');
  expect(shown?.attachments[1]?.name).toMatch(/^kép .*gnp\.exe$/);
  expect(desk.ctx.db.$client.serialize().includes(file.slice(0, 60))).toBe(false);
});
