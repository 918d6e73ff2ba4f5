// Logging in to a mail server: encrypted from the start or by STARTTLS, with a password or a token. The certificate is believed in this test only.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MailSecret } from '../../src-main/ports/mailer.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { selfMadeCertificate } from '../kit/certificate.ts';
import { type SmtpOptions, type TestSmtp, testSmtp } from '../kit/smtp.ts';

const times = { connectMs: 3000, silenceMs: 3000 };
const password: MailSecret = { kind: 'password', value: 'titok' };
const token: MailSecret = { kind: 'token', value: 'ya29.token-of-the-provider' };

let certificate: ReturnType<typeof selfMadeCertificate>;
beforeAll(() => {
  certificate = selfMadeCertificate();
});

const open: TestSmtp[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function server(options: SmtpOptions): Promise<TestSmtp> {
  const smtp = await testSmtp({ certificate, ...options });
  open.push(smtp);
  return smtp;
}

async function send(smtp: TestSmtp, security: 'tls' | 'starttls', secret: MailSecret, trust: { tlsCa?: string } = { tlsCa: certificate.cert }) {
  const steps: string[] = [];
  const outcome = await smtpMailer(times, trust).send({
    mailbox: smtp.mailbox({ smtpSecurity: security, smtpHost: 'localhost' }),
    secret,
    envelope: { from: 'anna@example.hu', to: 'gyozo@example.hu' },
    mime: Buffer.from('Subject: x\r\n\r\nSzép napot!\r\n'),
    beforeData: () => steps.push('data'),
  });
  return { outcome, steps };
}

describe.each(['tls', 'starttls'] as const)('over %s', (security) => {
  const how = security === 'tls' ? { tls: true } : { startTls: true };

  test.each(['PLAIN', 'LOGIN'])('the password goes by AUTH %s, encrypted, and the letter is taken', async (method) => {
    const smtp = await server({ ...how, password: 'titok', authMethods: [method] });
    const { outcome, steps } = await send(smtp, security, password);
    expect(outcome).toMatchObject({ kind: 'sent', serverReply: expect.stringContaining('250') });
    expect(steps).toEqual(['data']);
    expect(smtp.logins).toEqual([{ user: 'anna', password: 'titok', method, token: '', encrypted: true }]);
    expect(smtp.received).toHaveLength(1);
  });

  test('a token goes by XOAUTH2, encrypted, also where the server would take passwords', async () => {
    const smtp = await server({ ...how, token: token.value, password: 'titok', authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'] });
    expect((await send(smtp, security, token)).outcome.kind).toBe('sent');
    expect(smtp.logins).toEqual([{ user: 'anna', password: '', method: 'XOAUTH2', token: token.value, encrypted: true }]);
  });

  test('a password never goes to XOAUTH2', async () => {
    const smtp = await server({ ...how, password: 'titok', authMethods: ['XOAUTH2', 'PLAIN'] });
    expect((await send(smtp, security, password)).outcome.kind).toBe('sent');
    expect(smtp.logins).toMatchObject([{ method: 'PLAIN' }]);
  });

  test('a refused token is tried once, and what the server said is told', async () => {
    const smtp = await server({ ...how, token: 'another', authMethods: ['XOAUTH2'] });
    const { outcome, steps } = await send(smtp, security, token);
    expect(outcome).toEqual({ kind: 'refused-login', serverReply: expect.stringMatching(/^535/) });
    expect(smtp.logins).toHaveLength(1);
    expect(steps).toEqual([]);
  });

  test('a certificate that nobody vouches for gets neither password nor token', async () => {
    const smtp = await server({ ...how, password: 'titok', token: token.value, authMethods: ['PLAIN', 'XOAUTH2'] });
    for (const secret of [password, token]) {
      const { outcome, steps } = await send(smtp, security, secret, {});
      expect(outcome.kind).toBe('unreachable');
      expect(steps).toEqual([]);
    }
    expect(smtp.logins).toEqual([]);
    expect(smtp.received).toEqual([]);
  });

  test('trying the mailbox works too, and sends nothing', async () => {
    const smtp = await server({ ...how, password: 'titok' });
    const tried = await smtpMailer(times, { tlsCa: certificate.cert }).test(smtp.mailbox({ smtpSecurity: security, smtpHost: 'localhost' }), password);
    expect(tried.kind).toBe('works');
    expect(smtp.received).toEqual([]);
  });
});
