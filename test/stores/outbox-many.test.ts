// A long queue: however many letters wait, the next one leaves, and finding it costs no walk through the others.
import { describe, expect, test } from 'vitest';
import { mailboxes, messages } from '#db/schema/index';
import { runOutbox } from '#features/letters';
import { findNextDueAt, findNextToSend } from '../../src-main/features/letters/store-outbox.ts';
import { another, type OutboxDesk, outboxDesk } from '../kit/outbox.ts';

async function aQueue(letters: number): Promise<{ desk: OutboxDesk; sent: string[] }> {
  const sent: string[] = [];
  const desk = await outboxDesk({
    mailer: {
      test: async () => ({ kind: 'works', greeting: '' }),
      send: async ({ envelope, beforeData }) => {
        beforeData();
        sent.push(envelope.to);
        return { kind: 'sent', serverReply: '250 2.0.0 taken' };
      },
    },
  });
  desk.ctx.db.update(mailboxes).set({ perHour: 100_000, perDay: 1_000_000 }).run();
  for (let n = 0; n < letters; n += 1) await desk.write({ customerId: another(desk.ctx, n) });
  desk.ctx.db.update(messages).set({ notBeforeAt: 0 }).run();
  return { desk, sent };
}

describe('a queue', () => {
  test('goes on leaving where finding the next letter takes a while: time that went by meanwhile is no wait', async () => {
    const { desk, sent } = await aQueue(4);
    const { clock } = desk;
    const now = () => {
      clock.advance({ ms: 1 });
      return clock.now();
    };
    await runOutbox({ ...desk.ctx, clock: { ...clock, now } });
    expect(sent).toEqual(['agnes0@example.hu', 'agnes1@example.hu', 'agnes2@example.hu', 'agnes3@example.hu']);
  });

  test('is read from an index that holds nothing but waiting letters, in the order in which they leave', async () => {
    const { desk } = await aQueue(1);
    const plans = plansOf(desk, () => {
      findNextToSend(desk.ctx.db, desk.clock.now(), ['a-mailbox']);
      findNextDueAt(desk.ctx.db, desk.clock.now());
    });
    expect(plans).toHaveLength(2);
    for (const plan of plans) {
      expect(plan).toMatch(/messages USING COVERING INDEX messages_next/);
      expect(plan).not.toMatch(/TEMP B-TREE/);
    }
  });
});

/** How SQLite answers each of the questions that are asked meanwhile. */
function plansOf({ ctx }: OutboxDesk, ask: () => void): string[] {
  const client = ctx.db.$client;
  const asked: string[] = [];
  const prepare = client.prepare.bind(client);
  client.prepare = (sql: string) => {
    asked.push(sql);
    return prepare(sql);
  };
  ask();
  client.prepare = prepare;
  return asked.map((sql) => {
    const holes = Array.from(sql.matchAll(/\?/g), () => 1);
    const rows = prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...holes);
    return rows.map(({ detail }) => detail).join('\n');
  });
}
