// Letters whose mailbox was removed: they leave from another one by a person's choice, in that one's name, and never by themselves.
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { undo } from '#features/touches';
import { adoptLetters } from '../../src-main/features/letters/service-adopt.ts';
import { listOutbox } from '../../src-main/features/letters/service-outbox.ts';
import { removeMailbox, saveMailbox } from '../../src-main/features/mail/service.ts';
import { outboxDesk, rowOf } from '../kit/outbox.ts';

const homeless = (desk: Awaited<ReturnType<typeof outboxDesk>>) => listOutbox(desk.ctx, { show: 'waiting', limit: 10 }).homeless;

test('they wait, are counted, and leave from the mailbox that a person chooses, from its address and with the same words', async () => {
  const desk = await outboxDesk();
  const id = await desk.write();
  const before = await PostalMime.parse(rowOf(desk.ctx, id).mime ?? '');
  await removeMailbox(desk.ctx);
  await desk.leave();
  expect(desk.state(id)).toBe('queued');
  expect(homeless(desk)).toBe(1);
  expect(await adoptLetters(desk.ctx)).toEqual({ kind: 'no-mailbox' });

  await saveMailbox(desk.ctx, { ...desk.smtp.mailbox({ fromName: 'Bíró, "Anna"', fromAddress: 'anna@uj.example' }), password: null });
  await desk.leave();
  expect(desk.smtp.received).toEqual([]);
  const adopted = await adoptLetters(desk.ctx);
  if (adopted.kind !== 'adopted') throw new Error(adopted.kind);
  expect(adopted.letters).toBe(1);
  expect(homeless(desk)).toBe(0);

  // Within the undo window it can be taken back, and waits as before.
  expect(undo(desk.ctx, adopted.actId ?? '').kind).toBe('undone');
  expect(homeless(desk)).toBe(1);
  await desk.leave();
  expect(desk.smtp.received).toEqual([]);

  await adoptLetters(desk.ctx);
  await desk.leave();
  expect(desk.state(id)).toBe('sent');
  expect(desk.smtp.received).toMatchObject([{ from: 'anna@uj.example', to: ['gyozo@example.hu'] }]);
  const after = await PostalMime.parse(desk.smtp.received[0]?.raw ?? '');
  expect(after.from).toMatchObject({ name: 'Bíró, "Anna"', address: 'anna@uj.example' });
  expect(after.headers.filter(({ key }) => key === 'from' || key === 'list-unsubscribe')).toHaveLength(2);
  expect(after.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe('<mailto:anna@uj.example?subject=stop>');
  expect([after.subject, after.text?.trimEnd(), after.html?.trimEnd(), after.messageId]).toEqual([
    before.subject,
    before.text?.trimEnd(),
    before.html?.trimEnd(),
    before.messageId,
  ]);
});
