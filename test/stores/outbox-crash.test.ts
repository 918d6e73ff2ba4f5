// The core killed without warning while letters are leaving: none goes twice, none is lost, and what nobody knows is said to be so.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mailboxes, messageEvents, messages } from '#db/schema/index';
import { ensureStock, sendLetter } from '#features/letters';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { aConsent, aCustomer, anEmail } from '../kit/builders.ts';
import { temporaryFolder, testContext } from '../kit/context.ts';
import { aDesk } from '../kit/desks.ts';
import { type TestSmtp, testSmtp } from '../kit/smtp.ts';

const letters = 40;
const kills = 10;

/** A desk with letters whose undo window has passed. */
async function fullOutbox(dataDir: string, smtp: TestSmtp): Promise<void> {
  const { desk } = aDesk({ dataDir });
  const ctx = testContext({ db: desk.db, dataDir });
  ctx.db.transaction((tx) => ensureStock(tx, ctx.clock.now()));
  await saveMailbox(ctx, { ...smtp.mailbox(), password: null });
  for (let n = 0; n < letters; n += 1) {
    const { id: customerId } = aCustomer(ctx.db, { givenName: `Ágnes ${n}` });
    anEmail(ctx.db, customerId, `agnes${n}@example.hu`);
    aConsent(ctx.db, customerId);
    const outcome = await sendLetter(ctx, {
      customerId,
      touchId: null,
      templateId: null,
      subject: `Levél ${n}`,
      previewText: '',
      body: 'Szép napot!',
      fills: {},
      sendKey: `letter-no-${n}`,
    });
    expect(outcome.kind).toBe('queued');
  }
  ctx.db.update(messages).set({ notBeforeAt: 0 }).run();
  // The pace has tests of its own; here letters leave as fast as the server takes them.
  ctx.db.update(mailboxes).set({ perHour: 1_000_000, perDay: 1_000_000 }).run();
  desk.close();
}

/** Lets a core send, and kills it so many milliseconds after its first letter; null lets it finish. Answers whether it finished. */
function sendAndKill(dataDir: string, smtp: TestSmtp, afterMs: number | null): Promise<{ finished: boolean; errors: string }> {
  const before = smtp.connections;
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../kit/send-until-killed.ts'), dataDir], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const watch = setInterval(() => {
    if (afterMs === null || smtp.connections === before) return;
    clearInterval(watch);
    setTimeout(() => child.kill('SIGKILL'), afterMs);
  }, 1);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(watch);
      resolve({ finished: said.includes('done'), errors: said.includes('problem') ? said : errors });
    });
  });
}

test('ten kills in the middle of sending: no letter twice, none lost, the unknown ones named', { timeout: 180_000 }, async () => {
  const smtp = await testSmtp({ slowMs: 6 });
  onTestFinished(() => smtp.close());
  const dataDir = temporaryFolder();
  await fullOutbox(dataDir, smtp);

  for (let n = 0; n < kills; n += 1) {
    const { finished, errors } = await sendAndKill(dataDir, smtp, (n * 11) % 60);
    expect(errors).toBe('');
    if (finished) break;
  }
  const killedWith = smtp.received.length;
  expect(await sendAndKill(dataDir, smtp, null)).toEqual({ finished: true, errors: '' });

  const { desk } = aDesk({ dataDir });
  onTestFinished(() => desk.close());
  const rows = desk.db.select({ id: messages.id, state: messages.state, to: messages.toAddress }).from(messages).all();
  const arrived = new Map<string, number>();
  for (const { to } of smtp.received) arrived.set(to[0] ?? '', (arrived.get(to[0] ?? '') ?? 0) + 1);

  expect([...arrived.values()].filter((times) => times > 1)).toEqual([]);
  expect(rows).toHaveLength(letters);
  for (const row of rows) expect(row.state === 'sent' ? arrived.get(row.to) : row.state).toBe(row.state === 'sent' ? 1 : 'uncertain');
  // The kills did come in the middle: some letters were interrupted, and most still went.
  expect(
    desk.db
      .select()
      .from(messageEvents)
      .all()
      .some(({ detail }) => detail?.startsWith('interrupted')),
  ).toBe(true);
  expect(killedWith).toBeLessThan(letters);
  expect(rows.filter(({ state }) => state === 'uncertain').length).toBeLessThanOrEqual(kills);
});
