import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { customers, touches } from '#db/schema/index';
import { aConsent, aCustomer, aDoneTouch, aMatter, aNote, anEmail, anOccasion, anOrder, aPhone, aTemplate, aTouch } from '../kit/builders.ts';
import { testContext } from '../kit/context.ts';
import { someMailbox } from '../kit/mail-ports.ts';

test('each test has a database of its own, with keys enforced and search filled', () => {
  const ctx = testContext();
  const { id } = aCustomer(ctx.db, { familyName: 'Szőke' });
  for (const build of [anEmail, aPhone, aConsent, anOccasion, anOrder, aTouch, aMatter, aNote]) build(ctx.db, id);
  aTemplate(ctx.db);
  aDoneTouch(ctx.db, id, '2026-10-01');
  expect(ctx.db.all(sql`select rowid from customer_search where customer_search match 'szoke*'`)).toHaveLength(1);
  expect(() => aTouch(ctx.db, 'nobody')).toThrow();
  ctx.db.delete(customers).run();
  expect(ctx.db.select().from(touches).all()).toHaveLength(0);
  expect(testContext().db.select().from(customers).all()).toHaveLength(0);
});

test('the fake clock keeps wall time and elapsed time apart', () => {
  const { clock } = testContext({ today: '2026-03-29', time: '01:30' });
  expect(clock.today()).toBe('2026-03-29');
  const before = clock.monotonicMs();
  clock.advance({ hours: 24 });
  expect(clock.today()).toBe('2026-03-30');
  expect(clock.monotonicMs() - before).toBe(86_400_000);
  clock.set('2026-03-01');
  expect(clock.monotonicMs() - before).toBe(86_400_000);
});

test('the mailer records that the data goes out before it does, and keeps it back where that fails', async () => {
  const { mailer } = testContext();
  const mailbox = someMailbox({ smtpHost: 'h', smtpPort: 25, smtpSecurity: 'none', userName: '' });
  const letter = { mailbox, secret: { kind: 'password' as const, value: '' }, envelope: { from: 'a@x.is', to: 'b@x.is' }, mime: Buffer.from('x') };
  const steps: string[] = [];
  expect((await mailer.send({ ...letter, beforeData: () => steps.push('data') })).kind).toBe('sent');
  expect(steps).toEqual(['data']);
  const failing = () => {
    throw new Error('disk full');
  };
  expect((await mailer.send({ ...letter, beforeData: failing })).kind).toBe('unreachable');
});
