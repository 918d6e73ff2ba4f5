// The salesperson's own mailbox: saving it, trying it, and passwords that are never in clear.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { mailboxToSendFrom } from '#features/mail';
import { problemOf } from '../../src-main/features/mail/rules.ts';
import { getMailbox, removeMailbox, resumeMailbox, saveMailbox, testMailbox, unlockSecrets } from '../../src-main/features/mail/service.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { passphraseSecrets } from '../../src-main/ports/passphrase-secrets.ts';
import { smtpMailer } from '../../src-main/ports/smtp-mailer.ts';
import { lockedSecrets, memorySecrets, temporaryFolder, testContext } from '../kit/context.ts';
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

const quick = { connectMs: 400, silenceMs: 400 };
const withMailer = (ctx = testContext()): Context => ({ ...ctx, mailer: smtpMailer(quick) });
/** Small enough for a test; the app's own cost takes about a second. */
const cheap = 2 ** 10;

describe('trying a mailbox', () => {
  const tried = async (smtp: TestSmtp, changes: Parameters<TestSmtp['mailbox']>[0] = {}, password: string | null = 'titok') =>
    testMailbox(withMailer(), { ...smtp.mailbox(changes), password });

  test('says that it works, in the server’s words, and sends nothing', async () => {
    const smtp = await server({ password: 'titok' });
    expect(await tried(smtp)).toMatchObject({ kind: 'tested', result: { kind: 'works' } });
    expect(smtp.logins).toHaveLength(1);
    expect(smtp.received).toEqual([]);
  });

  test('names a wrong password', async () => {
    const outcome = await tried(await server({ password: 'titok' }), {}, 'tévedés');
    expect(outcome).toMatchObject({ result: { kind: 'fails', problem: 'wrong-password', serverSaid: expect.stringContaining('535') } });
  });

  test('names a server that is not there, and one that refuses', async () => {
    const smtp = await server();
    const gone = await testSmtp();
    await gone.close();
    expect(await tried(smtp, { smtpHost: 'no-such-host.invalid' })).toMatchObject({ result: { kind: 'fails', problem: 'no-such-host' } });
    expect(await tried(smtp, { smtpPort: gone.port })).toMatchObject({ result: { kind: 'fails', problem: 'refused' } });
  });

  test('never gives the password to a server that does not encrypt where encryption was chosen', async () => {
    const smtp = await server({ password: 'titok' });
    expect(await tried(smtp, { smtpSecurity: 'starttls' })).toMatchObject({ result: { kind: 'fails', problem: 'wrong-security' } });
    expect(await tried(smtp, { smtpSecurity: 'tls' })).toMatchObject({ result: { kind: 'fails', problem: 'wrong-security' } });
    expect(smtp.logins).toEqual([]);
  });

  test('never gives the password to a server whose certificate nobody vouches for', async () => {
    const smtp = await server({ password: 'titok', tls: true });
    expect(await tried(smtp, { smtpSecurity: 'tls', smtpHost: 'localhost' })).toMatchObject({ result: { kind: 'fails', problem: 'certificate' } });
    expect(smtp.logins).toEqual([]);
    const upgrading = await server({ password: 'titok', startTls: true });
    expect(await tried(upgrading, { smtpSecurity: 'starttls', smtpHost: 'localhost' })).toMatchObject({ result: { kind: 'fails', problem: 'certificate' } });
    expect(upgrading.logins).toEqual([]);
  });

  test('does not wait for ever for a server that says nothing', async () => {
    const silent: Server = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => silent.close(() => resolve())));
    const address = silent.address();
    const smtp = await server();
    const outcome = await tried(smtp, { smtpPort: typeof address === 'object' && address ? address.port : 0 });
    expect(outcome).toMatchObject({ result: { kind: 'fails' } });
  });

  test.each([
    ['EAUTH', '534-5.7.9 Application-specific password required', 'password-not-allowed'],
    ['EAUTH', '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant', 'password-not-allowed'],
    ['EAUTH', '550 5.7.30 Basic authentication is not supported for Client Submission', 'password-not-allowed'],
    ['EAUTH', '535-5.7.8 Username and Password not accepted', 'wrong-password'],
    ['CERT_HAS_EXPIRED', 'certificate has expired', 'certificate'],
    ['ETIMEDOUT', 'Connection timeout', 'timeout'],
    [null, 'something odd', 'other'],
  ] as const)('reads %s "%s" as %s', (code, said, problem) => {
    expect(problemOf(code, said)).toBe(problem);
  });
});

describe('a saved mailbox', () => {
  const fields = {
    fromName: 'Anna Bíró',
    fromAddress: 'anna@example.hu',
    smtpHost: 'smtp.example.hu',
    smtpPort: 465,
    smtpSecurity: 'tls',
    userName: 'anna',
  } as const;

  test('keeps its password among the secrets, not in the database, and keeps it when saved without one', async () => {
    const ctx = testContext();
    expect(saveMailbox(ctx, { ...fields, password: 'nagyon-titkos' })).toMatchObject({ kind: 'saved', mailbox: { state: 'ready', hasPassword: true } });
    expect(saveMailbox(ctx, { ...fields, fromName: 'Anna', password: null })).toMatchObject({
      kind: 'saved',
      mailbox: { fromName: 'Anna', hasPassword: true },
    });
    const { mailbox } = getMailbox(ctx);
    expect(await mailboxToSendFrom(ctx, mailbox?.id ?? '')).toMatchObject({ kind: 'ready', secret: { kind: 'password', value: 'nagyon-titkos' } });
    expect(ctx.db.$client.serialize().includes('nagyon-titkos')).toBe(false);
    expect(ctx.told).toContainEqual({ topic: 'mail' });
  });

  test.each([
    [{ fromName: '\r\n' }, 'fromName'],
    [{ smtpHost: 'smtp example' }, 'smtpHost'],
    [{ smtpHost: 'smtp.hu\r\nRCPT' }, 'smtpHost'],
  ])('is refused where a part is not right: %j', (changes, field) => {
    expect(saveMailbox(testContext(), { ...fields, password: 'x', ...changes })).toMatchObject({ kind: 'invalid', field });
  });

  test('needs a password where it has a user', () => {
    expect(saveMailbox(testContext(), { ...fields, password: null })).toMatchObject({ kind: 'invalid', field: 'password' });
    expect(saveMailbox(testContext(), { ...fields, userName: '', password: null })).toMatchObject({ kind: 'saved' });
  });

  test('is not saved with a password while the secrets are locked or not chosen', () => {
    for (const secrets of [lockedSecrets('passphrase'), memorySecrets(null, 'none')]) {
      const ctx = testContext({ secrets });
      expect(saveMailbox(ctx, { ...fields, password: 'x' })).toEqual({ kind: 'locked' });
      expect(getMailbox(ctx).mailbox).toBeNull();
    }
  });

  test('is locked after a restart until the passphrase is given', async () => {
    const dataDir = temporaryFolder();
    const first = testContext({ secrets: passphraseSecrets(dataDir, cheap) });
    expect(await unlockSecrets(first, 'jó hosszú jelmondat')).toBe('open');
    saveMailbox(first, { ...fields, password: 'titok' });
    const restarted = { ...first, secrets: passphraseSecrets(dataDir, cheap) };
    expect(getMailbox(restarted)).toMatchObject({ secrets: 'locked', mailbox: { state: 'locked', hasPassword: true } });
    const id = getMailbox(restarted).mailbox?.id ?? '';
    expect(await mailboxToSendFrom(restarted, id)).toEqual({ kind: 'locked' });
    expect(await testMailbox(restarted, { ...fields, password: null })).toEqual({ kind: 'locked' });
    expect(await unlockSecrets(restarted, 'másik jelmondat')).toBe('wrong');
    expect(await unlockSecrets(restarted, 'jó hosszú jelmondat')).toBe('open');
    expect(await mailboxToSendFrom(restarted, id)).toMatchObject({ kind: 'ready', secret: { kind: 'password', value: 'titok' } });
  });

  test('is gone with its password when removed', () => {
    const ctx = testContext();
    saveMailbox(ctx, { ...fields, password: 'titok' });
    expect(removeMailbox(ctx)).toBe(true);
    expect(getMailbox(ctx).mailbox).toBeNull();
    expect(removeMailbox(ctx)).toBe(false);
    expect(resumeMailbox(ctx)).toBeUndefined();
  });
});

describe('secrets under a passphrase', () => {
  test('are in a file for the owner’s eyes only, and never in clear', async () => {
    const dataDir = temporaryFolder();
    const secrets = passphraseSecrets(dataDir, cheap);
    expect(secrets.state()).toBe('none');
    expect(secrets.set('a', 'x')).toBe(false);
    expect(await secrets.unlock('jelmondat')).toBe('open');
    expect(secrets.set('mailbox', 'Nagyon-Titkos-Jelszó')).toBe(true);
    const file = path.join(dataDir, 'secrets.json');
    const bytes = readFileSync(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const needle of ['Nagyon-Titkos', 'jelmondat', Buffer.from('Nagyon-Titkos-Jelszó').toString('base64').slice(0, 12)])
      expect(bytes.includes(needle)).toBe(false);
  });

  test('survive a restart, and give nothing without the passphrase', async () => {
    const dataDir = temporaryFolder();
    const first = passphraseSecrets(dataDir, cheap);
    await first.unlock('jelmondat');
    first.set('a', 'á');
    const second = passphraseSecrets(dataDir, cheap);
    expect([second.state(), second.has('a'), second.get('a'), second.set('a', 'b')]).toEqual(['locked', true, null, false]);
    expect(await second.unlock('Jelmondat')).toBe('wrong');
    expect(second.state()).toBe('locked');
    expect(await second.unlock('jelmondat')).toBe('open');
    expect(second.get('a')).toBe('á');
    second.remove('a');
    expect(passphraseSecrets(dataDir, cheap).has('a')).toBe(false);
  });

  test('that were changed or moved under another name do not open', async () => {
    const dataDir = temporaryFolder();
    const secrets = passphraseSecrets(dataDir, cheap);
    await secrets.unlock('jelmondat');
    secrets.set('a', 'first');
    secrets.set('b', 'second');
    const file = path.join(dataDir, 'secrets.json');
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...kept, items: { a: kept.items.b, b: { ...kept.items.b, tag: kept.items.a.tag } } }));
    const moved = passphraseSecrets(dataDir, cheap);
    await moved.unlock('jelmondat');
    expect([moved.get('a'), moved.get('b')]).toEqual([null, null]);
  });

  test('in a file that cannot be read are not written over', () => {
    const dataDir = temporaryFolder();
    writeFileSync(path.join(dataDir, 'secrets.json'), '{"version":1');
    expect(() => passphraseSecrets(dataDir, cheap)).toThrow();
  });
});
