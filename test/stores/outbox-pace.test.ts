// The pace at work, on a clock of its own: how many letters leave in each hour and day, over a week, over restarts, whatever the clock does.
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { campaigns, mailboxes, messages } from '#db/schema/index';
import { runOutbox } from '#features/letters';
import { drizzleOver } from '../../db/open.ts';
import { paceNow } from '../../src-main/features/letters/outbox-pace.ts';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { aConsent, aCustomer, anEmail } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Desk {
  ctx: TestContext;
  /** When letters left, on the clock that nobody sets. */
  left: number[];
  mailboxId: string;
  fill(count: number, campaignId?: string | null): void;
  /** Lets time pass; the outbox runs whenever it said that something may leave, and now and then. */
  pass(ms: number): Promise<void>;
  /** As a new process: only what is written down is known. */
  restart(): void;
}

async function desk(): Promise<Desk> {
  const ctx = testContext({ time: '00:00' });
  const fields = { fromName: 'Anna', fromAddress: 'anna@example.hu', smtpHost: 'smtp.example.hu', smtpPort: 465, smtpSecurity: 'tls', userName: '' } as const;
  const more = {
    imapHost: null,
    imapPort: null,
    imapSecurity: null,
    auth: 'password',
    oauthProvider: null,
    oauthClientId: null,
    perHour: 40,
    perDay: 100,
  } as const;
  expect((await saveMailbox(ctx, { ...fields, ...more, password: null })).kind).toBe('saved');
  const mailboxId = ctx.db.select().from(mailboxes).get()?.id ?? '';
  const left: number[] = [];
  const send = ctx.mailer.send;
  ctx.mailer.send = (letter) => {
    left.push(ctx.clock.monotonicMs());
    return send(letter);
  };
  let db = ctx.db;
  Object.defineProperty(ctx, 'db', { get: () => db });
  const { id: customerId } = aCustomer(ctx.db, {});
  anEmail(ctx.db, customerId, 'jon@example.is');
  aConsent(ctx.db, customerId);
  let n = 0;
  return {
    ctx,
    left,
    mailboxId,
    fill: (count, campaignId = null) => {
      const at = ctx.clock.now();
      for (let more = 0; more < count; more += 1) {
        n += 1;
        ctx.db
          .insert(messages)
          .values({
            ...{ id: newId(), customerId, salespersonId: ctx.me(), mailboxId, channel: 'email', language: 'hu', toAddress: 'jon@example.is', toName: 'Jón' },
            ...{
              subject: `${n}`,
              textBody: 'x',
              htmlBody: 'x',
              mime: Buffer.from('x'),
              headerId: `<ob.${n}@example.hu>`,
              state: 'queued',
              sendKey: `key-${n}`,
            },
            ...{ notBeforeAt: at, queuedAt: at, campaignId, createdAt: at, updatedAt: at, updatedBy: ctx.me() },
          })
          .run();
      }
    },
    pass: async (ms) => {
      for (let left = ms; left > 0; ) {
        const { nextAt } = await runOutbox(ctx);
        const step = Math.min(left, 10 * minute, Math.max(1000, (nextAt ?? Number.POSITIVE_INFINITY) - ctx.clock.now()));
        ctx.clock.advance({ ms: step });
        left -= step;
      }
    },
    restart: () => {
      db = drizzleOver(db.$client);
    },
  };
}

/** The most that left within any stretch of this length. */
const mostWithin = (left: readonly number[], ms: number) => Math.max(0, ...left.map((from) => left.filter((at) => at >= from && at < from + ms).length));

describe('over seven days with more letters than may leave', () => {
  test('no hour has more than forty and no day more than a hundred; each day gets its full share', { timeout: 120_000 }, async () => {
    const { ctx, left, fill, pass } = await desk();
    fill(1000);
    await pass(7 * day);
    expect(mostWithin(left, hour)).toBeLessThanOrEqual(40);
    expect(mostWithin(left, day)).toBeLessThanOrEqual(100);
    expect(left.length).toBe(700);
    const sent = ctx.db.select().from(messages).where(eq(messages.state, 'sent')).all();
    expect(sent).toHaveLength(700);
  });

  test('so too where the core is started anew every twenty minutes', { timeout: 120_000 }, async () => {
    const { left, fill, pass, restart } = await desk();
    fill(400);
    for (let n = 0; n < 3 * 24 * 3; n += 1) {
      await pass(20 * minute);
      restart();
    }
    expect(mostWithin(left, hour)).toBeLessThanOrEqual(40);
    expect(mostWithin(left, day)).toBeLessThanOrEqual(100);
    expect(left.length).toBe(300);
  });

  test.each([
    ['ahead by a week', 7 * day],
    ['ahead by three hours', 3 * hour],
    ['back by three hours', -3 * hour],
    ['back by two days', -2 * day],
    ['back by a year', -365 * day],
  ])('so too where the clock jumps %s, and letters go on leaving', async (_name, jump) => {
    const { ctx, left, fill, pass } = await desk();
    fill(400);
    ctx.db.update(messages).set({ notBeforeAt: 0 }).run();
    await pass(90 * minute);
    ctx.clock.setNow(ctx.clock.now() + jump);
    await pass(90 * minute);
    ctx.clock.setNow(ctx.clock.now() - jump);
    await pass(27 * hour);
    expect(mostWithin(left, hour)).toBeLessThanOrEqual(40);
    expect(mostWithin(left, day)).toBeLessThanOrEqual(100);
    expect(left.length).toBeGreaterThan(100);
  });

  test('so too where the clock jumps ahead or back while the core is not running, up to a day', async () => {
    for (const jump of [-20 * hour, -30 * minute]) {
      const { ctx, left, fill, pass, restart } = await desk();
      fill(400);
      ctx.db.update(messages).set({ notBeforeAt: 0 }).run();
      await pass(2 * hour);
      restart();
      ctx.clock.setNow(ctx.clock.now() + jump);
      await pass(10 * hour);
      expect(mostWithin(left, day)).toBeLessThanOrEqual(100);
      expect(mostWithin(left, hour)).toBeLessThanOrEqual(jump > -hour ? 40 : 80);
    }
  });
});

describe('between two letters', () => {
  test('the first five of a morning leave at once, then pauses of twenty to ninety seconds lie between them', async () => {
    const { left, fill, pass } = await desk();
    fill(20);
    await pass(30 * minute);
    const pauses = left.slice(1).map((at, n) => (at - (left[n] ?? 0)) / 1000);
    expect(left).toHaveLength(20);
    expect(pauses.slice(0, 4)).toEqual([0, 0, 0, 0]);
    for (const pause of pauses.slice(4)) {
      expect(pause).toBeGreaterThanOrEqual(20);
      expect(pause).toBeLessThanOrEqual(91);
    }
    expect(new Set(pauses.slice(4)).size).toBeGreaterThan(5);
  });

  test('the pause survives a restart', async () => {
    const { ctx, left, fill, pass, restart } = await desk();
    fill(20);
    await pass(minute);
    const count = left.length;
    const nextSendAt = ctx.db.select().from(mailboxes).get()?.nextSendAt ?? 0;
    restart();
    ctx.clock.setNow(nextSendAt - 1);
    await runOutbox(ctx);
    expect(left).toHaveLength(count);
    ctx.clock.setNow(nextSendAt);
    await runOutbox(ctx);
    expect(left.length).toBe(count + 1);
  });

  test('the run says when to come back, and the screen when the next and the last will leave', async () => {
    const { ctx, fill } = await desk();
    fill(12);
    const { nextAt } = await runOutbox(ctx);
    const pace = paceNow(ctx);
    expect(nextAt).toBeGreaterThan(ctx.clock.now());
    expect(pace).toMatchObject({ letters: 7, nextAt, why: 'pause', inHour: 5, inDay: 5, perHour: 40, perDay: 100 });
    expect(pace?.lastAt).toBeGreaterThan(nextAt ?? 0);
    ctx.clock.advance({ ms: (nextAt ?? 0) - ctx.clock.now() });
    await runOutbox(ctx);
    expect(paceNow(ctx)?.letters).toBe(6);
  });
});

describe('a batch', () => {
  const aBatch = (ctx: TestContext, state: 'sending' | 'paused' | 'stopped') => {
    const id = newId();
    const at = ctx.clock.now();
    const row = { id, name: 'A', purpose: 'news', startedOn: ctx.clock.today(), state, createdAt: at, updatedAt: at, updatedBy: ctx.me() };
    ctx.db.insert(campaigns).values(row).run();
    return id;
  };
  const sentOf = (ctx: TestContext, campaignId: string | null) =>
    ctx.db
      .select()
      .from(messages)
      .all()
      .filter((row) => row.campaignId === campaignId && row.state === 'sent').length;

  test('lets single letters go first, and keeps none from leaving when its own share is used up', async () => {
    const { ctx, fill, pass } = await desk();
    const batch = aBatch(ctx, 'sending');
    fill(300, batch);
    await pass(2 * hour);
    fill(3);
    await pass(2 * minute);
    expect(sentOf(ctx, null)).toBeGreaterThan(0);
    await pass(10 * hour);
    expect(sentOf(ctx, batch)).toBe(90 - 3);
    fill(5);
    await pass(20 * minute);
    expect(sentOf(ctx, null)).toBe(8);
  });

  test.each(['paused', 'stopped'] as const)('that is %s sends nothing more until it goes on, and others are not held up', async (state) => {
    const { ctx, left, fill, pass } = await desk();
    const batch = aBatch(ctx, 'sending');
    fill(20, batch);
    await runOutbox(ctx);
    expect(left).toHaveLength(5);
    ctx.db.update(campaigns).set({ state }).run();
    fill(1);
    await pass(10 * minute);
    expect([left.length, sentOf(ctx, null), sentOf(ctx, batch)]).toEqual([6, 1, 5]);
    ctx.db.update(campaigns).set({ state: 'sending' }).run();
    await pass(hour);
    expect(sentOf(ctx, batch)).toBe(20);
  });
});
