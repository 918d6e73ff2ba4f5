// A mailbox with ten thousand old mails: read once, heads first, stoppable at any time, and heard of at once from then on.
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { incomingMails, mailFolders, touches } from '#db/schema/index';
import { listenForMail } from '#features/replies';
import { hearingDesk, mailFrom } from '../kit/hearing.ts';
import { rowOf } from '../kit/outbox.ts';

const many = 10_000;

test(`${many} old mails do no harm: read in lots, stopped and gone on with, then nothing is read twice`, async () => {
  const desk = await hearingDesk();
  const messageId = await desk.write();
  await desk.leave();
  const answers = rowOf(desk.ctx, messageId).headerId;
  const at = desk.ctx.clock.now();
  for (let n = 0; n < many; n += 1)
    desk.dovecot.deliver(
      n % 500 === 499 ? mailFrom('gyozo@example.hu', { text: `Levél ${n}`, answers }) : mailFrom(`stranger${n}@example.org`, { text: 'x'.repeat(2000) }),
      { at },
    );
  const stopping = new AbortController();
  let stoppedAt = 0;
  const first = await desk.hear({
    signal: stopping.signal,
    onProgress: ({ heads }) => {
      if (heads < 2000 || stopping.signal.aborted) return;
      stoppedAt = performance.now();
      stopping.abort();
    },
  });
  const stopMs = performance.now() - stoppedAt;
  expect(first).toMatchObject({ finished: false, problems: [] });
  expect(stopMs).toBeLessThan(3000);
  let longest = 0;
  let last = performance.now();
  const pulse = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const begun = performance.now();
  const rest = await desk.hear();
  const ms = performance.now() - begun;
  clearInterval(pulse);
  expect(rest).toMatchObject({ finished: true, problems: [] });
  expect(first.heads + rest.heads).toBe(many);
  expect(rest.bodies).toBeLessThan(many / 100);
  expect(desk.ctx.db.select().from(incomingMails).all()).toHaveLength(many / 500);
  expect(ms).toBeLessThan(180_000);
  const again = performance.now();
  expect(await desk.hear()).toMatchObject({ heads: 0, taken: 0 });
  const round = (value: number) => Math.round(value);
  console.log(
    `${many - first.heads} heads in ${round(ms)} ms (${round(((many - first.heads) / ms) * 1000)} a second), longest wait ${round(longest)} ms; stopped in ${round(stopMs)} ms; nothing new: ${round(performance.now() - again)} ms`,
  );
}, 240_000);

test('a mail is heard of at once while listening, a cut line is taken up again, and listening ends when told', async () => {
  const desk = await hearingDesk();
  const messageId = await desk.write();
  await desk.leave();
  const answers = rowOf(desk.ctx, messageId).headerId;
  const line = await desk.dovecot.line();
  desk.readFrom({ port: line.port });
  const troubles: unknown[] = [];
  const stop = listenForMail(desk.ctx, { onTrouble: (error) => troubles.push(error), times: { pollMs: 60_000, retryMs: 200 } });
  const heard = (n: number) =>
    expect.poll(() => desk.ctx.db.select().from(touches).where(eq(touches.direction, 'in')).all().length, { timeout: 15_000, interval: 20 }).toBe(n);
  await expect.poll(() => desk.ctx.db.select().from(mailFolders).all().length, { timeout: 15_000 }).toBe(3);
  const delivered = performance.now();
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Első', answers }), { at: desk.ctx.clock.now() });
  await heard(1);
  console.log(`heard of after ${Math.round(performance.now() - delivered)} ms`);
  line.cut();
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Második', answers }), { at: desk.ctx.clock.now() });
  await heard(2);
  expect(line.connections).toBeGreaterThanOrEqual(2);
  await stop();
  expect(troubles).toEqual([]);
  await line.close();
});
