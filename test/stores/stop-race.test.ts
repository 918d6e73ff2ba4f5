// Whatever the order in which a letter is approved, its time comes, the outbox runs and a stop is read: after the stop nothing more is sent.
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consents, mailboxes, messages } from '#db/schema/index';
import { runOutbox } from '#features/letters';
import { takeIn } from '../../src-main/features/replies/service-take.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { aConsent, aCustomer, anEmail } from '../kit/builders.ts';
import { testContext } from '../kit/context.ts';
import { mailFrom } from '../kit/hearing.ts';

const ctx = testContext({ today: '2026-11-18', time: '09:00' });
let people = 0;

function aDesk() {
  people += 1;
  const now = ctx.clock.now();
  const stamps = { createdAt: now, updatedAt: now };
  const mailboxId = newId();
  const servers = { smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: '', secretKey: 'none' } as const;
  const from = { fromName: 'Anna', fromAddress: 'anna@example.hu' };
  ctx.db
    .insert(mailboxes)
    .values({ id: mailboxId, salespersonId: ctx.myId, ...from, ...servers, perHour: 1000, perDay: 1000, ...stamps })
    .run();
  const address = `person${people}@example.hu`;
  const customer = aCustomer(ctx.db);
  anEmail(ctx.db, customer.id, address);
  aConsent(ctx.db, customer.id);
  const isStopped = () => ctx.db.select({ on: consents.withdrawnOn }).from(consents).where(eq(consents.customerId, customer.id)).get()?.on != null;
  return {
    address,
    isStopped,
    approve: () => {
      // As the desk does it: whoever said stop is written to no more, asked in the same step.
      if (isStopped()) return;
      const at = ctx.clock.now();
      const to = { toAddress: address, toName: 'Somebody', language: 'hu', channel: 'email' } as const;
      const words = {
        subject: 'x',
        textBody: 'x',
        htmlBody: 'x',
        mime: Buffer.from('x'),
        state: 'queued',
        sendKey: newId(),
        notBeforeAt: at,
        queuedAt: at,
      } as const;
      ctx.db
        .insert(messages)
        .values({ id: newId(), customerId: customer.id, salespersonId: ctx.myId, mailboxId, ...to, ...words, createdAt: at, updatedAt: at })
        .run();
    },
    stop: () =>
      takeIn(ctx, {
        mailbox: { mailboxId, salespersonId: ctx.myId, ...from },
        role: 'inbox',
        raw: Buffer.from(mailFrom(address, { text: 'stop' })),
        receivedAt: ctx.clock.now(),
        attachments: [],
      }),
    states: () =>
      ctx.db
        .select({ state: messages.state })
        .from(messages)
        .where(eq(messages.customerId, customer.id))
        .all()
        .map(({ state }) => state),
  };
}

const steps = fc.array(fc.constantFrom('approve', 'run', 'minute', 'turn'), { minLength: 1, maxLength: 6 });

test('no letter begins to leave after the stop, in a thousand random orders', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, fc.integer({ min: 0, max: 12 }), async (before, after, delay) => {
      const desk = aDesk();
      const late: string[] = [];
      const send = ctx.mailer.send;
      ctx.mailer.send = async (letter) => {
        if (letter.envelope.to === desk.address && desk.isStopped()) late.push(letter.envelope.to);
        for (let n = 0; n < delay; n += 1) await Promise.resolve();
        return send(letter);
      };
      const running: Promise<unknown>[] = [];
      const walk = async (path: readonly string[]) => {
        for (const step of path) {
          if (step === 'approve') desk.approve();
          else if (step === 'run') running.push(runOutbox(ctx));
          else if (step === 'minute') ctx.clock.advance({ minutes: 2 });
          else await Promise.resolve();
        }
      };
      await walk(before);
      const stopping = desk.stop();
      await walk(after);
      await stopping;
      await walk(['minute', 'run']);
      await Promise.all(running);
      ctx.mailer.send = send;
      expect(late).toEqual([]);
      expect(desk.isStopped()).toBe(true);
      expect(desk.states().filter((state) => state !== 'sent' && state !== 'cancelled')).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}, 120_000);
