// Trying a mailbox: each step is told as it happens, and what is wrong is named together with the way that works.
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { MailboxFields, TestEvent, TestResult } from '#contract/mail';
import { problemOf } from '../../src-main/features/mail/rules.ts';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { prepareTest, testMailbox } from '../../src-main/features/mail/service-test.ts';
import type { Context } from '../../src-main/ports/context.ts';
import type { MailboxReader } from '../../src-main/ports/mailbox-reader.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { socketProbe } from '../../src-main/ports/socket-probe.ts';
import { memorySecrets, testContext } from '../kit/context.ts';
import { openDoors, readerWith, someMailbox } from '../kit/mail-ports.ts';
import { type SmtpOptions, type TestSmtp, testSmtp } from '../kit/smtp.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function server(options: SmtpOptions = {}): Promise<TestSmtp> {
  const smtp = await testSmtp(options);
  closing.push(smtp.close);
  return smtp;
}

/** A server that says these lines to whoever connects, and nothing more. */
async function saying(...lines: string[]): Promise<number> {
  const socketServer: Server = createServer((socket) => {
    // Heard and not understood; without reading on, its end would not be noticed either.
    socket.on('error', () => {}).resume();
    for (const line of lines) socket.write(`${line}\r\n`);
  });
  await new Promise<void>((resolve) => socketServer.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => socketServer.close(() => resolve())));
  const address = socketServer.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const quick = { connectMs: 400, silenceMs: 400 };
const real = (ctx: Context = testContext()): Context => ({ ...ctx, mailer: smtpMailer(quick), mailProbe: socketProbe(quick) });

async function tried(ctx: Context, fields: MailboxFields, password: string | null = 'titok') {
  const ready = await prepareTest(ctx, { ...fields, password });
  if (ready.kind !== 'ready') throw new Error(ready.kind);
  const events: TestEvent[] = [];
  for await (const event of testMailbox(ctx, ready.test)) events.push(event);
  const result = events.at(-1);
  if (result?.kind !== 'result') throw new Error('The test ended without a result');
  const steps = events.flatMap((event) => (event.kind === 'step' ? [`${event.server} ${event.step} ${event.state}`] : []));
  return { smtp: result.smtp, imap: result.imap, steps };
}

describe('sending', () => {
  test('is told step by step, says that it works, and sends nothing', async () => {
    const smtp = await server({ password: 'titok' });
    const { smtp: result, imap, steps } = await tried(real(), smtp.mailbox());
    expect([result.kind, imap]).toEqual(['works', null]);
    expect(steps).toEqual(['name', 'connect', 'secure', 'sign-in'].flatMap((step) => [`smtp ${step} doing`, `smtp ${step} done`]));
    expect([smtp.logins.length, smtp.received]).toEqual([1, []]);
  });

  test.each<[string, (smtp: TestSmtp) => Partial<MailboxFields>, string, string]>([
    ['a name nobody has', () => ({ smtpHost: 'no-such-host.invalid' }), 'no-such-host', 'name'],
    ['TLS to a server that speaks plainly', () => ({ smtpSecurity: 'tls' }), 'wrong-security', 'secure'],
    ['STARTTLS where none is offered', () => ({ smtpSecurity: 'starttls' }), 'wrong-security', 'secure'],
  ])('names %s, and no password goes out', async (_name, changes, problem, step) => {
    const smtp = await server({ password: 'titok' });
    const { smtp: result, steps } = await tried(real(), smtp.mailbox(changes(smtp)));
    expect(result).toMatchObject({ kind: 'fails', problem });
    expect(steps.at(-1)).toBe(`smtp ${step} failed`);
    expect(smtp.logins).toEqual([]);
  });

  test('names a port where nobody is', async () => {
    const gone = await testSmtp();
    await gone.close();
    expect((await tried(real(), gone.mailbox())).smtp).toMatchObject({ kind: 'fails', problem: 'refused' });
  });

  test('names a wrong password', async () => {
    const smtp = await server({ password: 'titok' });
    const { smtp: result, steps } = await tried(real(), smtp.mailbox(), 'tévedés');
    expect(result).toMatchObject({ kind: 'fails', problem: 'wrong-password', serverSaid: expect.stringContaining('535') });
    expect(steps.at(-1)).toBe('smtp sign-in failed');
  });

  test('never gives the password to a server whose certificate nobody vouches for', async () => {
    for (const [options, smtpSecurity] of [
      [{ tls: true }, 'tls'],
      [{ startTls: true }, 'starttls'],
    ] as const) {
      const smtp = await server({ password: 'titok', ...options });
      const { smtp: result } = await tried(real(), smtp.mailbox({ smtpSecurity, smtpHost: 'localhost' }));
      expect([smtpSecurity, result]).toMatchObject([smtpSecurity, { kind: 'fails', problem: 'certificate' }]);
      expect(smtp.logins).toEqual([]);
    }
  });

  test.each([
    ['says nothing', []],
    ['is no mail server', ['HTTP/1.1 400 Bad Request']],
  ])('does not wait for ever for a server that %s', async (_name, lines) => {
    const smtpPort = await saying(...lines);
    expect((await tried(real(), someMailbox({ smtpHost: '127.0.0.1', smtpPort, smtpSecurity: 'none' }))).smtp).toMatchObject({ problem: 'wrong-security' });
  });

  test('does not wait for ever where TLS is spoken and nobody answers', async () => {
    const smtpPort = await saying();
    expect((await tried(real(), someMailbox({ smtpHost: '127.0.0.1', smtpPort, smtpSecurity: 'tls' }))).smtp).toMatchObject({ problem: 'wrong-security' });
  });
});

describe('what is wrong', () => {
  const failing = { kind: 'fails' as const, serverSaid: 'x', certificateNames: [] };

  test('comes with the usual other port where the server answers there', async () => {
    const mailProbe = openDoors();
    mailProbe.answer = ({ server: { port } }) => (port === 587 ? { kind: 'reached' } : { ...failing, step: 'connect', code: 'ECONNREFUSED' });
    const { smtp } = await tried({ ...testContext(), mailProbe }, someMailbox({ smtpPort: 25, smtpSecurity: 'none' }));
    expect(smtp).toMatchObject({ problem: 'refused', instead: { host: 'smtp.example.hu', port: 587, security: 'starttls' } });
    expect(mailProbe.reached.map(({ server }) => server.port)).toEqual([25, 465, 587]);
  });

  test('comes with no other port where none answers, or where the port is not what is wrong', async () => {
    const mailProbe = openDoors();
    mailProbe.answer = () => ({ ...failing, step: 'connect', code: 'ETIMEDOUT' });
    expect((await tried({ ...testContext(), mailProbe }, someMailbox())).smtp).toMatchObject({ problem: 'timeout', instead: null });
    mailProbe.answer = () => ({ ...failing, step: 'name', code: 'ENOTFOUND' });
    mailProbe.reached.length = 0;
    expect((await tried({ ...testContext(), mailProbe }, someMailbox())).smtp).toMatchObject({ problem: 'no-such-host', instead: null });
    expect(mailProbe.reached).toHaveLength(1);
  });

  test('of a certificate comes with the names it speaks for', async () => {
    const mailProbe = openDoors();
    mailProbe.answer = () => ({ ...failing, step: 'secure', code: 'ERR_TLS_CERT_ALTNAME_INVALID', certificateNames: ['mail.host.example'] });
    expect((await tried({ ...testContext(), mailProbe }, someMailbox())).smtp).toMatchObject({
      ...{ problem: 'certificate', instead: null },
      certificateNames: ['mail.host.example'],
    });
  });

  test('of a program on this machine may be mended by going without encryption, and of no other', async () => {
    const mailProbe = openDoors();
    mailProbe.answer = ({ server: { security } }) =>
      security === 'none' ? { kind: 'reached' } : { ...failing, step: 'secure', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' };
    const bridge = { smtpPort: 1025, smtpSecurity: 'starttls' } as const;
    const ctx = { ...testContext(), mailProbe };
    expect((await tried(ctx, someMailbox({ ...bridge, smtpHost: '127.0.0.1' }))).smtp).toMatchObject({ instead: { port: 1025, security: 'none' } });
    expect((await tried(ctx, someMailbox({ ...bridge, smtpHost: 'smtp.example.hu' }))).smtp).toMatchObject({ instead: null });
  });

  test.each([
    ['EAUTH', '534-5.7.9 Application-specific password required', 'password-not-allowed'],
    ['EAUTH', '[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833', 'password-not-allowed'],
    ['EAUTH', '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant', 'password-not-allowed'],
    ['EAUTH', '550 5.7.30 Basic authentication is not supported for Client Submission', 'password-not-allowed'],
    ['EAUTH', '535-5.7.8 Username and Password not accepted', 'wrong-password'],
    ['CERT_HAS_EXPIRED', 'certificate has expired', 'certificate'],
    ['ETIMEDOUT', 'Connection timeout', 'timeout'],
    [null, 'something odd', 'other'],
  ] as const)('is read from %s "%s" as %s', (code, said, problem) => {
    expect(problemOf(code, said)).toBe(problem);
  });
});

describe('reading', () => {
  const fields = someMailbox({ imapHost: 'imap.example.hu', imapPort: 993, imapSecurity: 'tls' });

  test('is tried after sending, as far as the Sent folder', async () => {
    const mailReader = readerWith([
      { path: 'INBOX', role: 'inbox' },
      { path: 'Elküldött', role: 'sent' },
    ]);
    const { imap, steps } = await tried({ ...testContext(), mailReader }, fields);
    expect(imap).toEqual({ kind: 'works', greeting: '', sentFolder: 'Elküldött' });
    expect(steps.filter((step) => step.startsWith('imap') && step.endsWith('done'))).toEqual(
      ['name', 'connect', 'secure', 'sign-in', 'sent-folder'].map((step) => `imap ${step} done`),
    );
  });

  test.each<[string, MailboxReader, Partial<Extract<TestResult, { kind: 'fails' }>>]>([
    ['no Sent folder', readerWith([{ path: 'INBOX', role: 'inbox' }]), { problem: 'no-sent-folder' }],
    ['a line that is cut', readerWith(new Error('Connection closed')), { problem: 'other', serverSaid: 'Connection closed' }],
    ['a refused log-in', { open: async () => ({ kind: 'refused-login', serverSaid: 'NO [AUTHENTICATIONFAILED]' }) }, { problem: 'wrong-password' }],
    ['a server gone since', { open: async () => ({ kind: 'unreachable', code: 'ECONNREFUSED', serverSaid: '' }) }, { problem: 'refused' }],
  ])('names %s', async (_name, mailReader, result) => {
    expect((await tried({ ...testContext(), mailReader }, fields)).imap).toMatchObject({ kind: 'fails', ...result });
  });

  test('offers the usual other port', async () => {
    const mailProbe = openDoors();
    mailProbe.answer = ({ protocol, server: { port } }) =>
      protocol === 'smtp' || port === 143 ? { kind: 'reached' } : { kind: 'fails', step: 'secure', code: 'ETLS', serverSaid: '', certificateNames: [] };
    expect((await tried({ ...testContext(), mailProbe }, fields)).imap).toMatchObject({
      problem: 'wrong-security',
      instead: { port: 143, security: 'starttls' },
    });
  });

  test('a real server of another kind is not taken for one', async () => {
    const smtp = await server();
    const imap = { imapHost: '127.0.0.1', imapPort: smtp.port, imapSecurity: 'none' } as const;
    expect((await tried(real(), smtp.mailbox(imap))).imap).toMatchObject({ kind: 'fails', problem: 'wrong-security' });
  });
});

describe('a test', () => {
  test('is entered with the kept password where none is typed, and not at all while it is locked', async () => {
    const smtp = await server({ password: 'titok' });
    const ctx = real();
    await saveMailbox(ctx, { ...smtp.mailbox(), password: 'titok' });
    expect((await tried(ctx, smtp.mailbox(), null)).smtp.kind).toBe('works');
    const locked = { ...ctx, secrets: { ...memorySecrets('x', 'locked'), has: () => true } };
    expect(await prepareTest(locked, { ...smtp.mailbox(), password: null })).toEqual({ kind: 'locked' });
  });

  test('of a mailbox that is not signed in to says so, after its server was reached', async () => {
    const { smtp, steps } = await tried(testContext(), someMailbox({ auth: 'oauth', oauthProvider: 'google', oauthClientId: 'x' }), null);
    expect([smtp, steps.at(-1)]).toMatchObject([{ kind: 'fails', problem: 'sign-in-again' }, 'smtp sign-in failed']);
  });

  test('stops where it is when it is given up, and lets go of the line', async () => {
    const smtpPort = await saying();
    const giving = new AbortController();
    const ctx: Context = { ...testContext(), mailProbe: socketProbe({ connectMs: 60_000, silenceMs: 60_000 }) };
    const ready = await prepareTest(ctx, { ...someMailbox({ smtpHost: '127.0.0.1', smtpPort, smtpSecurity: 'none' }), password: 'x' });
    if (ready.kind !== 'ready') throw new Error(ready.kind);
    const events: TestEvent[] = [];
    for await (const event of testMailbox(ctx, ready.test, giving.signal)) {
      events.push(event);
      if (event.kind === 'step' && event.step === 'secure' && event.state === 'doing') giving.abort();
    }
    expect(events.map(({ kind }) => kind)).not.toContain('result');
  });
});
