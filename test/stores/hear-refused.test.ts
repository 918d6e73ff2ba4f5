// A server that refuses the log-in is left alone after three tries: providers lock an account that is tried on and on.
import { expect, test } from 'vitest';
import { mailboxes } from '#db/schema/index';
import { lookIntoSent } from '#features/letters';
import { listenForMail } from '#features/replies';
import { hearBack } from '../../src-main/features/replies/service-hear.ts';
import type { MailboxReader } from '../../src-main/ports/mailbox-reader.ts';
import { outboxDesk } from '../kit/outbox.ts';

test('a refused password is tried three times, whoever wants to read, and again only when a person asks or changes it', async () => {
  const desk = await outboxDesk({ password: 'secret' });
  const tried: string[] = [];
  const mailReader: MailboxReader = {
    open: async ({ secret }) => {
      tried.push(secret.value);
      return { kind: 'refused-login', serverSaid: 'NO [AUTHENTICATIONFAILED]' };
    },
  };
  desk.ctx.db.update(mailboxes).set({ imapHost: '127.0.0.1', imapPort: 143, imapSecurity: 'none', sentCopies: 'server' }).run();
  let looks = 0;
  const ctx = {
    ...desk.ctx,
    mailReader,
    get db() {
      looks += 1;
      return desk.ctx.db;
    },
  };
  await desk.write();
  await desk.leave();
  const stop = listenForMail(ctx, { onTrouble: () => {}, times: { pollMs: 50, retryMs: 3 } });
  await expect.poll(() => tried.length).toBe(3);
  // Whatever is told of the mailbox meanwhile begins no new round of tries.
  ctx.changes.tell({ topic: 'mail' });
  desk.clock.advance({ minutes: 30 });
  await lookIntoSent(ctx);
  // It goes on looking whether it may, round after round.
  const before = looks;
  await expect.poll(() => looks).toBeGreaterThan(before + 30);
  expect(tried).toHaveLength(3);
  await stop();

  expect((await hearBack(ctx)).problems).toEqual(['NO [AUTHENTICATIONFAILED]']);
  expect(tried).toHaveLength(4);
  const key = ctx.db.select({ key: mailboxes.secretKey }).from(mailboxes).get()?.key ?? '';
  await ctx.secrets.set(key, 'another');
  desk.clock.advance({ minutes: 30 });
  await lookIntoSent(ctx);
  expect(tried.at(-1)).toBe('another');
});
