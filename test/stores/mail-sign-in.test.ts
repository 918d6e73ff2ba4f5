// Signing in to a mailbox at its provider: in the browser with PKCE, the answer on a loopback port, and a sign-in that is taken back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mailboxesToHear, mailboxToSendFrom } from '#features/mail';
import { getMailbox, saveMailbox } from '../../src-main/features/mail/service.ts';
import { signIn } from '../../src-main/features/mail/service-sign-in.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { type IdentityProvider, identityProvider, signInAs } from '../kit/identity-provider.ts';
import { someMailbox } from '../kit/mail-ports.ts';
import { testSmtp } from '../kit/smtp.ts';

let provider: IdentityProvider;
beforeEach(async () => {
  provider = await identityProvider();
});
afterEach(() => provider.close());

describe('signing in', () => {
  test('gives a token for now and one to renew it with, and asks with PKCE, a state and a loopback address', async () => {
    const outcome = await signInAs(provider.signIn(), provider.client, provider.agree);
    expect(outcome).toMatchObject({ kind: 'signed-in', holdsMs: 3_600_000, refreshToken: expect.stringMatching(/^refresh-/) });
    const [asked] = provider.asked;
    expect(asked?.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect([asked?.get('code_challenge_method'), asked?.get('response_type'), asked?.get('login_hint')]).toEqual(['S256', 'code', 'anna@example.hu']);
    expect(asked?.get('scope')).toBe('offline_access imap smtp');
    expect(asked?.get('state')?.length).toBeGreaterThan(20);
    expect(asked?.get('code_challenge')?.length).toBeGreaterThan(40);
  });

  test.each([
    ['a made-up code', (page: string) => provider.agree(page, { code: 'made-up' }), 'wrong-answer'],
    ['an issuer that is another one', (page: string) => provider.agree(page, { iss: 'https://evil.example' }), 'other'],
    ['a person who says no', (page: string) => provider.deny(page), 'denied'],
  ] as const)('with %s gives nothing', async (_name, person, problem) => {
    expect(await signInAs(provider.signIn(), provider.client, person)).toMatchObject({ kind: 'failed', problem });
    expect(provider.accepted.size).toBe(0);
  });

  test.each([
    ['another state', { state: 'somebody-else' }],
    ['no state at all', { state: '' }],
    ['another state and a refusal', { state: 'somebody-else', error: 'access_denied' }],
  ])('does not let an answer with %s end it: that one is refused, and the right one still counts', async (_name, wrong) => {
    const page = { language: 'en', done: 'Done.', failed: 'Failed.' };
    const outcome = await provider.signIn().signIn(provider.client, {
      ...{ loginHint: '', signal: undefined, page },
      onAddress: async (url) => {
        const refused = await fetch(provider.agree(url, wrong));
        expect([refused.status, (await refused.text()).includes('Failed.')]).toEqual([400, true]);
        expect(provider.accepted.size).toBe(0);
        await fetch(provider.agree(url));
      },
    });
    expect(outcome).toMatchObject({ kind: 'signed-in' });
    expect(provider.grants).toEqual(['authorization_code']);
  });

  test('with nothing but wrong answers ends when the time is over', async () => {
    const impatient = provider.signIn({ patienceMs: 300 });
    const wrong = (page: string) => provider.agree(page, { state: 'somebody-else' });
    expect(await signInAs(impatient, provider.client, wrong)).toEqual({ kind: 'failed', problem: 'timeout', said: '' });
    expect(provider.accepted.size).toBe(0);
  });

  test('takes a code only once: who replays the answer finds nobody listening', async () => {
    let redirect = '';
    const first = await signInAs(provider.signIn(), provider.client, (page) => {
      redirect = provider.agree(page);
      return redirect;
    });
    expect(first.kind).toBe('signed-in');
    await expect
      .poll(() =>
        fetch(redirect).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed');
    const replayed = new URL(redirect).searchParams.get('code') ?? '';
    expect(await signInAs(provider.signIn(), provider.client, (page) => provider.agree(page, { code: replayed }))).toMatchObject({
      kind: 'failed',
      problem: 'wrong-answer',
    });
  });

  test('opens no page but a web page, whatever an issuer names', async () => {
    for (const authorization_endpoint of ['javascript:alert(1)', 'file:///etc/passwd', 'not an address']) {
      const server = { issuer: provider.issuer, authorization_endpoint, token_endpoint: `${provider.issuer}/token` };
      const odd = provider.signIn({ providers: { odd: { server, scope: '', extras: {}, redirectHost: '127.0.0.1' } } });
      const opened: string[] = [];
      const page = { language: 'en', done: 'Done.', failed: 'Failed.' };
      const signal = AbortSignal.timeout(2000);
      const outcome = await odd.signIn({ ...provider.client, provider: 'odd' }, { loginHint: '', signal, page, onAddress: (url) => opened.push(url) });
      expect([outcome, opened]).toEqual([{ kind: 'failed', problem: 'not-an-issuer', said: '' }, []]);
    }
  });

  test('does not take an icon or a stranger’s page for the answer', async () => {
    const port = provider.signIn();
    const outcome = await port.signIn(provider.client, {
      ...{ loginHint: '', signal: undefined, page: { language: 'en', done: 'Done.', failed: 'Failed.' } },
      onAddress: async (url) => {
        const back = new URL(url).searchParams.get('redirect_uri') ?? '';
        expect((await fetch(`${back}favicon.ico`)).status).toBe(404);
        // Any page in the browser may ask for this one; it is no address that could be read, and must not end the app.
        expect((await fetch(`${back}/`)).status).toBe(404);
        expect((await fetch(`${back}/[::1?code=x`)).status).toBe(404);
        expect((await fetch(back)).status).toBe(404);
        expect((await fetch(back, { method: 'POST', body: 'code=x&state=y' })).status).toBe(404);
        const page = await fetch(provider.agree(url));
        expect(page.headers.get('content-security-policy')).toBe("default-src 'none'");
        expect(await page.text()).toContain('<p>Done.</p>');
      },
    });
    expect(outcome.kind).toBe('signed-in');
  });

  test.each([
    ['nobody comes back', null, 'timeout'],
    ['the provider does not answer', 'slow', 'unreachable'],
    ['the provider fails', 'http-error', 'other'],
    ['a page of the network answers in its place', 'not-json', 'other'],
    ['no lasting token is given', 'no-refresh-token', 'no-lasting-token'],
  ] as const)('ends where %s', async (_name, fault, problem) => {
    provider.fault = fault;
    const port = provider.signIn({ answerMs: 300, patienceMs: fault === null ? 50 : 5_000 });
    expect(await signInAs(port, provider.client, fault === null ? () => null : provider.agree)).toMatchObject({ kind: 'failed', problem });
  });

  test('ends at once when it is given up', async () => {
    const giving = new AbortController();
    const waiting = signInAs(
      provider.signIn(),
      provider.client,
      () => {
        giving.abort();
        return null;
      },
      giving.signal,
    );
    expect(await waiting).toMatchObject({ kind: 'failed', problem: 'timeout' });
  });

  test('says that an address is no sign-in service, or that nobody is there', async () => {
    const port = provider.signIn();
    expect(await signInAs(port, { ...provider.client, provider: `${provider.issuer}/elsewhere` }, () => null)).toMatchObject({ problem: 'not-an-issuer' });
    const gone = await identityProvider();
    await gone.close();
    expect(await signInAs(port, gone.client, () => null)).toMatchObject({ problem: 'unreachable' });
  });

  test('never goes over a line without encryption outside of tests', async () => {
    expect(await signInAs(provider.signIn({ allowInsecure: false }), provider.client, provider.agree)).toMatchObject({ kind: 'failed' });
    expect(provider.asked).toEqual([]);
  });
});

describe('a mailbox that is signed in to', () => {
  /** A desk whose person agrees at the provider and saves the mailbox. */
  async function signedInDesk(): Promise<{ base: TestContext; ctx: Context; id: string }> {
    const base = testContext();
    const ctx: Context = { ...base, signIn: provider.signIn() };
    const { id } = await connect(base, ctx);
    return { base, ctx, id };
  }

  async function connect(base: TestContext, ctx: Context) {
    const fields = someMailbox({ auth: 'oauth', oauthProvider: 'google', oauthClientId: 'comeback-test', imapHost: 'imap.example.hu' });
    const order = { provider: provider.issuer, clientId: 'comeback-test', clientSecret: null, address: 'anna@example.hu', language: 'hu' as const };
    // The stand-in has no certificate, and an issuer of the person's own must be https: it stands in for Google here.
    const google = { ...provider.client, provider: 'google' };
    ctx.signIn = asGoogle(provider);
    let ticket: string | null = null;
    for await (const event of signIn(ctx, { ...order, provider: google.provider })) {
      if (event.kind === 'address') void fetch(provider.agree(event.url));
      if (event.kind === 'signed-in') ticket = event.ticket;
    }
    expect(base.opener.opened).toHaveLength(1);
    const outcome = await saveMailbox(ctx, { ...fields, password: null, ticket });
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    return outcome.mailbox;
  }

  test('is used with its token; the lasting one lies among the secrets and nowhere else', async () => {
    const { base, ctx, id } = await signedInDesk();
    const [value] = provider.accepted;
    expect(await mailboxToSendFrom(ctx, id)).toMatchObject({ kind: 'ready', secret: { kind: 'token', value } });
    expect(await mailboxesToHear(ctx)).toMatchObject([{ mailboxId: id, account: { host: 'imap.example.hu', port: 993, security: 'tls', secret: { value } } }]);
    // Once, when signing in: the token still holds.
    expect(provider.grants).toEqual(['authorization_code']);
    expect(base.db.$client.serialize().includes('refresh-')).toBe(false);
  });

  test('gets a fresh token before the old one ends, one question for all who ask at once, and keeps a renewed lasting one', async () => {
    const { base, ctx, id } = await signedInDesk();
    provider.rotates = true;
    base.clock.advance({ minutes: 59 });
    const [one, two] = await Promise.all([mailboxToSendFrom(ctx, id), mailboxToSendFrom(ctx, id)]);
    expect(one).toEqual(two);
    expect(provider.grants).toEqual(['authorization_code', 'refresh_token']);
    base.clock.advance({ hours: 2 });
    expect(await mailboxToSendFrom(ctx, id)).toMatchObject({ kind: 'ready' });
    expect(provider.grants).toHaveLength(3);
  });

  test('is signed out when the provider takes the sign-in back, until somebody signs in again', async () => {
    const { base, ctx, id } = await signedInDesk();
    provider.revokeAll();
    base.clock.advance({ hours: 2 });
    expect(await mailboxToSendFrom(ctx, id)).toEqual({ kind: 'signed-out' });
    expect(await mailboxesToHear(ctx)).toEqual([]);
    expect(base.told).toContainEqual({ topic: 'mail' });
    expect(getMailbox(ctx).mailbox?.state).toBe('signed-out');
    base.opener.opened.length = 0;
    await connect(base, ctx);
    expect(await mailboxToSendFrom(ctx, id)).toMatchObject({ kind: 'ready' });
    expect(getMailbox(ctx).mailbox?.state).toBe('ready');
  });

  test.each(['slow', 'http-error', 'not-json'] as const)('stays signed in where the provider only has a bad moment: %s', async (fault) => {
    const { base, ctx, id } = await signedInDesk();
    base.clock.advance({ hours: 2 });
    provider.fault = fault;
    expect(await mailboxToSendFrom(ctx, id)).toEqual({ kind: 'unreachable' });
    expect(getMailbox(ctx).mailbox?.state).toBe('ready');
    provider.fault = null;
    expect(await mailboxToSendFrom(ctx, id)).toMatchObject({ kind: 'ready' });
  });

  test('is not saved without signing in first', async () => {
    const fields = someMailbox({ auth: 'oauth', oauthProvider: 'google', oauthClientId: 'x' });
    expect(await saveMailbox(testContext(), { ...fields, password: null, ticket: null })).toMatchObject({ kind: 'invalid', field: 'ticket' });
    expect(await saveMailbox(testContext(), { ...fields, oauthProvider: 'http://plain.example', password: null })).toMatchObject({ field: 'oauthProvider' });
  });

  test('sends through a server that takes its token, and is refused where it was taken back', async () => {
    const { ctx, id } = await signedInDesk();
    const ready = await mailboxToSendFrom(ctx, id);
    if (ready.kind !== 'ready') throw new Error(ready.kind);
    const mailer = smtpMailer({ connectMs: 1000, silenceMs: 1000 });
    for (const [token, outcome] of [
      [ready.secret.value, { kind: 'works' }],
      ['another', { kind: 'fails', code: 'EAUTH' }],
    ] as const) {
      const smtp = await testSmtp({ token, authMethods: ['XOAUTH2'] });
      expect(await mailer.test(smtp.mailbox({ userName: 'anna@example.hu' }), ready.secret)).toMatchObject(outcome);
      await smtp.close();
    }
  });
});

/** The sign-in port with the stand-in in Google's place. */
function asGoogle(provider: IdentityProvider) {
  return provider.signIn({
    answerMs: 300,
    providers: {
      google: {
        server: { issuer: provider.issuer, authorization_endpoint: `${provider.issuer}/authorize`, token_endpoint: `${provider.issuer}/token` },
        ...{ scope: 'https://mail.google.com/', extras: { access_type: 'offline' }, redirectHost: '127.0.0.1' },
      },
    },
  });
}
