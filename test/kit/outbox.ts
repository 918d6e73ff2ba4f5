// A desk with a mailbox on a test server and one customer who may be written to.
import { eq } from 'drizzle-orm';
import { afterEach, expect } from 'vitest';
import { messageEvents, messages } from '#db/schema/index';
import { ensureStock, runOutbox, sendLetter } from '#features/letters';
import type { SendInput } from '../../src-main/features/letters/service-send.ts';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { aConsent, aCustomer, anEmail, anOrder } from './builders.ts';
import { type TestContext, testContext } from './context.ts';
import { type SmtpOptions, type TestSmtp, testSmtp } from './smtp.ts';

const open: TestSmtp[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

export interface OutboxDesk {
  ctx: Context;
  clock: TestContext['clock'];
  told: TestContext['told'];
  /** What the system showed to the person at the desk. */
  notes: TestContext['notifier']['notes'];
  smtp: TestSmtp;
  customerId: string;
  /** Puts one letter into the outbox and answers its id. */
  write(changes?: Partial<SendInput>): Promise<string>;
  /** Lets the undo window pass and sends what is due. */
  leave(): Promise<void>;
  state(messageId: string): string | undefined;
  events(messageId: string): string[];
}

/** Short enough for a test; the app waits eleven minutes for an answer. */
export const quick = { connectMs: 2000, silenceMs: 400 };

export async function outboxDesk(options: SmtpOptions & { mailer?: Context['mailer'] } = {}): Promise<OutboxDesk> {
  const smtp = await testSmtp(options);
  open.push(smtp);
  const base = testContext();
  const ctx: Context = { ...base, mailer: options.mailer ?? smtpMailer(quick) };
  ctx.db.transaction((tx) => ensureStock(tx, base.clock.now()));
  expect((await saveMailbox(ctx, { ...smtp.mailbox(), password: options.password ?? null })).kind).toBe('saved');
  const customer = aCustomer(ctx.db, { givenName: 'Győző', familyName: 'Kővári', displayName: 'Kővári Győző' });
  anEmail(ctx.db, customer.id, 'gyozo@example.hu');
  aConsent(ctx.db, customer.id);
  anOrder(ctx.db, customer.id, { product: 'Tölgy padló' });
  let key = 0;
  return {
    ctx,
    clock: base.clock,
    told: base.told,
    notes: base.notifier.notes,
    smtp,
    customerId: customer.id,
    write: async (changes = {}) => {
      key += 1;
      const letter = {
        customerId: customer.id,
        touchId: null,
        templateId: null,
        subject: 'Tilboð – ajánlat ž',
        previewText: '',
        body: 'Kedves Győző!\n\nSzép napot.',
        fills: {},
        sendKey: `key-of-letter-${key}`,
      };
      const outcome = await sendLetter(ctx, { ...letter, ...changes });
      if (outcome.kind !== 'queued') throw new Error(JSON.stringify(outcome));
      return outcome.messageId;
    },
    leave: async () => {
      base.clock.advance({ minutes: 1 });
      await runOutbox(ctx);
    },
    state: (id) => ctx.db.select({ state: messages.state }).from(messages).where(eq(messages.id, id)).get()?.state,
    events: (id) =>
      ctx.db
        .select({ state: messageEvents.state })
        .from(messageEvents)
        .where(eq(messageEvents.messageId, id))
        .orderBy(messageEvents.id)
        .all()
        .map(({ state }) => state),
  };
}

/** Further customers, so that limits do not hold the second letter. */
export function another(ctx: Context, n: number): string {
  const { id } = aCustomer(ctx.db, { givenName: `Ágnes ${n}` });
  anEmail(ctx.db, id, `agnes${n}@example.hu`);
  aConsent(ctx.db, id);
  return id;
}

export const rowOf = (ctx: Context, id: string) => {
  const row = ctx.db.select().from(messages).where(eq(messages.id, id)).get();
  if (!row) throw new Error('no such message');
  return row;
};
