// A mail that names a letter of ours proves that the letter has left, whatever the wire said when it was sent.
import { expect, test } from 'vitest';
import { mailboxes, messages } from '#db/schema/index';
import { takeIn } from '../../src-main/features/replies/service-take.ts';
import { mailFrom } from '../kit/hearing.ts';
import { outboxDesk, rowOf } from '../kit/outbox.ts';

test.each(['uncertain', 'queued', 'deferred'] as const)('a letter that is %s and was answered is never sent again', async (state) => {
  const desk = await outboxDesk();
  desk.smtp.faults.push('drop-after-data');
  const messageId = await desk.write();
  await desk.leave();
  expect(desk.state(messageId)).toBe('uncertain');
  // As it stands after the Sent folder had no copy of it, or after a server that first said later.
  desk.ctx.db.update(messages).set({ state, notBeforeAt: desk.ctx.clock.now() }).run();
  const box = desk.ctx.db.select().from(mailboxes).get();
  const mailbox = { mailboxId: box?.id ?? '', salespersonId: box?.salespersonId ?? '', fromAddress: box?.fromAddress ?? '' };
  const raw = Buffer.from(mailFrom('gyozo@example.hu', { text: 'Köszönöm!', answers: rowOf(desk.ctx, messageId).headerId }));
  expect((await takeIn(desk.ctx, { mailbox, role: 'inbox', raw, receivedAt: desk.ctx.clock.now(), attachments: [] })).kind).toBe('taken');
  expect(rowOf(desk.ctx, messageId)).toMatchObject({ state: 'sent', lastError: null });
  await desk.leave();
  expect(desk.smtp.received).toHaveLength(1);
  expect(desk.events(messageId).at(-1)).toBe('sent');
});
