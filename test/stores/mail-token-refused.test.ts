// An access token that the mail server refuses before its time: it is forgotten, and a fresh one is tried once.
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { TestEvent } from '#contract/mail';
import { mailboxes } from '#db/schema/index';
import { runOutbox } from '#features/letters';
import { mailboxesToHear, openToRead } from '#features/mail';
import { getMailbox } from '../../src-main/features/mail/service.ts';
import { prepareTest, testMailbox } from '../../src-main/features/mail/service-test.ts';
import { hearBack } from '../../src-main/features/replies/service-hear.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { imapMailbox } from '../../src-main/ports/imap-mailbox.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { testDovecot } from '../kit/dovecot.ts';
import { type IdentityProvider, identityProvider, signInAs } from '../kit/identity-provider.ts';
import { openDoors } from '../kit/mail-ports.ts';
import { another, type OutboxDesk, outboxDesk, quick, rowOf } from '../kit/outbox.ts';

let provider: IdentityProvider;
beforeEach(async () => {
  provider = await identityProvider();
});
afterEach(() => provider.close());

/** A desk signed in to at the provider, with a server that takes the token which the provider gave last and holds. */
async function signedInDesk(): Promise<OutboxDesk> {
  const options = {
    password: 'x',
    authMethods: ['XOAUTH2'],
    get token() {
      return [...provider.accepted].at(-1) ?? 'none';
    },
  };
  const desk = await outboxDesk(options);
  const signIn = provider.signIn();
  const ctx: Context = { ...desk.ctx, signIn, mailer: smtpMailer(quick), mailReader: imapMailbox(), mailProbe: openDoors() };
  const signedIn = await signInAs(signIn, provider.client, provider.agree);
  if (signedIn.kind !== 'signed-in') throw new Error(signedIn.problem);
  ctx.db.update(mailboxes).set({ auth: 'oauth', oauthProvider: provider.issuer, oauthClientId: 'comeback-test' }).run();
  const key = ctx.db.select({ key: mailboxes.secretKey }).from(mailboxes).get()?.key ?? '';
  await ctx.secrets.set(key, signedIn.refreshToken);
  return { ...desk, ctx };
}

/** What an administrator does who ends all sessions: no token holds from now on, the sign-in itself still does. */
const endTokens = () => provider.accepted.clear();

const refreshes = () => provider.grants.filter((grant) => grant === 'refresh_token').length;

/** Lets one letter leave to a customer of its own. */
async function send({ ctx, clock, write }: OutboxDesk, n: number): Promise<ReturnType<typeof rowOf>> {
  const id = await write({ customerId: another(ctx, n), subject: `Letter ${n}`, body: `Words ${n}.` });
  clock.advance({ minutes: 1 });
  await runOutbox(ctx);
  return rowOf(ctx, id);
}

test('a letter leaves with a fresh token at the same try, and the mailbox counts no refusal', async () => {
  const desk = await signedInDesk();
  expect(await send(desk, 1)).toMatchObject({ state: 'sent', attempts: 1 });
  endTokens();
  expect(await send(desk, 2)).toMatchObject({ state: 'sent', attempts: 1 });
  expect(desk.smtp.received).toHaveLength(2);
  expect(refreshes()).toBe(2);
  expect(desk.ctx.db.select({ refused: mailboxes.refusedLogins, paused: mailboxes.pausedReason }).from(mailboxes).get()).toEqual({ refused: 0, paused: null });
});

test('a server that refuses the fresh one too is asked no third time; the letter waits', async () => {
  const desk = await signedInDesk();
  await send(desk, 1);
  endTokens();
  desk.smtp.faults.push('refuse-login', 'refuse-login');
  const before = desk.smtp.connections;
  expect(await send(desk, 2)).toMatchObject({ state: 'queued', attempts: 0 });
  expect(desk.smtp.connections - before).toBe(2);
  expect(desk.ctx.db.select({ refused: mailboxes.refusedLogins }).from(mailboxes).get()).toEqual({ refused: 1 });
});

test('a sign-in that was taken back is found out at once, and not only when the token would have ended', async () => {
  const desk = await signedInDesk();
  await send(desk, 1);
  provider.revokeAll();
  expect(await send(desk, 2)).toMatchObject({ state: 'queued' });
  expect(getMailbox(desk.ctx).mailbox?.state).toBe('signed-out');
});

test('mail is read with a fresh token, and a server that refuses them all is left alone after three', async () => {
  const dovecot = await testDovecot({ introspectAt: provider.introspectAt });
  onTestFinished(() => dovecot.stop());
  const { ctx } = await signedInDesk();
  ctx.db.update(mailboxes).set({ imapHost: '127.0.0.1', imapPort: dovecot.ports.plain, imapSecurity: 'none' }).run();
  expect((await hearBack(ctx)).problems).toEqual([]);
  endTokens();
  expect((await hearBack(ctx)).problems).toEqual([]);
  expect(refreshes()).toBe(2);

  const refusing: Context = { ...ctx, mailReader: { open: async () => ({ kind: 'refused-login', serverSaid: 'NO' }) } };
  for (let n = 0; n < 3; n += 1) {
    expect(await mailboxesToHear(refusing)).toHaveLength(1);
    const [mailbox] = await mailboxesToHear(refusing);
    if (mailbox) await openToRead(refusing, mailbox);
  }
  expect(await mailboxesToHear(refusing)).toEqual([]);
});

test('trying the settings does not say "sign in again" of a token that only has to be renewed', async () => {
  const { ctx } = await signedInDesk();
  const { mailbox } = getMailbox(ctx);
  if (!mailbox) throw new Error('no mailbox');
  const { id: _id, state: _state, pausedReason: _reason, hasPassword: _has, ...fields } = mailbox;
  const tryIt = async () => {
    const ready = await prepareTest(ctx, { ...fields, password: null });
    if (ready.kind !== 'ready') throw new Error(ready.kind);
    const events: TestEvent[] = [];
    for await (const event of testMailbox(ctx, ready.test)) events.push(event);
    return events.at(-1);
  };
  expect(await tryIt()).toMatchObject({ smtp: { kind: 'works' } });
  endTokens();
  expect(await tryIt()).toMatchObject({ smtp: { kind: 'works' } });
  provider.revokeAll();
  expect(await tryIt()).toMatchObject({ smtp: { kind: 'fails', problem: 'sign-in-again' } });
});
