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
  let headsAtStop = 0;
  const first = await desk.hear({
    signal: stopping.signal,
    onProgress: ({ heads }) => {
      if (heads < 2000 || stopping.signal.aborted) return;
      headsAtStop = heads;
      stopping.abort();
    },
  });
  // Once told, it asks for nothing more, and what a lot brought is the most that was read since it could be told.
  expect(first).toMatchObject({ finished: false, problems: [], heads: headsAtStop });
  expect(headsAtStop).toBeLessThanOrEqual(2100);
  // Between the lots everything else has its turn.
  let turns = 0;
  const pulse = setInterval(() => {
    turns += 1;
  }, 0);
  const rest = await desk.hear();
  clearInterval(pulse);
  expect(turns).toBeGreaterThan((many - first.heads) / 100);
  expect(rest).toMatchObject({ finished: true, problems: [] });
  expect(first.heads + rest.heads).toBe(many);
  expect(rest.bodies).toBeLessThan(many / 100);
  expect(desk.ctx.db.select().from(incomingMails).all()).toHaveLength(many / 500);
  expect(await desk.hear()).toMatchObject({ heads: 0, taken: 0 });
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
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Első', answers }), { at: desk.ctx.clock.now() });
  await heard(1);
  line.cut();
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Második', answers }), { at: desk.ctx.clock.now() });
  await heard(2);
  expect(line.connections).toBeGreaterThanOrEqual(2);
  await stop();
  expect(troubles).toEqual([]);
  await line.close();
});
