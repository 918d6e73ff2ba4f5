// The salesperson's own mailbox: saving it, and entering it after a restart.
import { describe, expect, test } from 'vitest';
import { mailboxesToHear, mailboxToSendFrom } from '#features/mail';
import { getMailbox, removeMailbox, resumeMailbox, saveMailbox, unlockSecrets } from '../../src-main/features/mail/service.ts';
import { prepareTest } from '../../src-main/features/mail/service-test.ts';
import { passphraseSecrets } from '../../src-main/ports/passphrase-secrets.ts';
import { lockedSecrets, memorySecrets, temporaryFolder, testContext } from '../kit/context.ts';
import { someMailbox } from '../kit/mail-ports.ts';

/** Small enough for a test; the app's own cost takes about a second. */
const cheap = 2 ** 10;

describe('a saved mailbox', () => {
  const fields = someMailbox();

  test('keeps its password among the secrets, not in the database, and keeps it when saved without one', async () => {
    const ctx = testContext();
    expect(await saveMailbox(ctx, { ...fields, password: 'nagyon-titkos' })).toMatchObject({ kind: 'saved', mailbox: { state: 'ready', hasPassword: true } });
    expect(await saveMailbox(ctx, { ...fields, fromName: 'Anna', password: null })).toMatchObject({
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
  ])('is refused where a part is not right: %j', async (changes, field) => {
    expect(await saveMailbox(testContext(), { ...fields, password: 'x', ...changes })).toMatchObject({ kind: 'invalid', field });
  });

  test('needs a password where it has a user', async () => {
    expect(await saveMailbox(testContext(), { ...fields, password: null })).toMatchObject({ kind: 'invalid', field: 'password' });
    expect(await saveMailbox(testContext(), { ...fields, userName: '', password: null })).toMatchObject({ kind: 'saved' });
  });

  test('is not saved with a password while the secrets are locked or not chosen', async () => {
    for (const secrets of [lockedSecrets('passphrase'), memorySecrets(null, 'none')]) {
      const ctx = testContext({ secrets });
      expect(await saveMailbox(ctx, { ...fields, password: 'x' })).toEqual({ kind: 'locked' });
      expect(getMailbox(ctx).mailbox).toBeNull();
    }
  });

  test('is locked after a restart until the passphrase is given', async () => {
    const dataDir = temporaryFolder();
    const first = testContext({ secrets: passphraseSecrets(dataDir, { cost: cheap }) });
    expect(await unlockSecrets(first, 'jó hosszú jelmondat')).toBe('open');
    await saveMailbox(first, { ...fields, password: 'titok' });
    const restarted = { ...first, secrets: passphraseSecrets(dataDir, { cost: cheap }) };
    expect(getMailbox(restarted)).toMatchObject({ secrets: 'locked', mailbox: { state: 'locked', hasPassword: true } });
    const id = getMailbox(restarted).mailbox?.id ?? '';
    expect(await mailboxToSendFrom(restarted, id)).toEqual({ kind: 'locked' });
    expect(await prepareTest(restarted, { ...fields, password: null })).toEqual({ kind: 'locked' });
    expect(await unlockSecrets(restarted, 'másik jelmondat')).toBe('wrong');
    expect(await unlockSecrets(restarted, 'jó hosszú jelmondat')).toBe('open');
    expect(await mailboxToSendFrom(restarted, id)).toMatchObject({ kind: 'ready', secret: { kind: 'password', value: 'titok' } });
  });

  test('is gone with its password when removed', async () => {
    const ctx = testContext();
    await saveMailbox(ctx, { ...fields, password: 'titok' });
    expect(await removeMailbox(ctx)).toBe(true);
    expect(getMailbox(ctx).mailbox).toBeNull();
    expect(await removeMailbox(ctx)).toBe(false);
    expect(resumeMailbox(ctx)).toBeUndefined();
  });

  test('is read where it says so, also while sending is paused; one without an incoming server only sends', async () => {
    const ctx = testContext();
    await saveMailbox(ctx, { ...fields, password: 'titok' });
    expect(await mailboxesToHear(ctx)).toEqual([]);
    await saveMailbox(ctx, { ...fields, imapHost: ' IMAP.example.hu ', password: null });
    const account = { host: 'imap.example.hu', port: 993, security: 'tls', userName: 'anna', secret: { kind: 'password', value: 'titok' } };
    expect(await mailboxesToHear(ctx)).toMatchObject([{ fromAddress: 'anna@example.hu', account }]);
    ctx.db.$client.exec("update mailboxes set paused_reason = '535 no', refused_logins = 3");
    expect(await mailboxesToHear(ctx)).toHaveLength(1);
    resumeMailbox(ctx);
    expect(ctx.db.$client.prepare('select paused_reason, refused_logins from mailboxes').get()).toEqual({ paused_reason: null, refused_logins: 0 });
  });

  test('knows from the start who keeps copies in Sent where the provider says so, and asks anew at another provider', async () => {
    const ctx = testContext();
    const sentCopies = () => ctx.db.$client.prepare('select sent_copies from mailboxes').pluck().get();
    await saveMailbox(ctx, { ...fields, smtpHost: 'smtp.gmail.com', password: 'x' });
    expect(sentCopies()).toBe('server');
    ctx.db.$client.exec("update mailboxes set sent_copies = 'ours'");
    await saveMailbox(ctx, { ...fields, smtpHost: 'smtp.gmail.com', perDay: 50, password: null });
    expect(sentCopies()).toBe('ours');
    await saveMailbox(ctx, { ...fields, smtpHost: 'smtp.example.hu', password: null });
    expect(sentCopies()).toBe('unknown');
  });

  test('says so where the keychain did not take the password, and is not saved', async () => {
    const ctx = testContext({ secrets: { ...memorySecrets(null, 'system'), set: async () => false } });
    expect(await saveMailbox(ctx, { ...fields, password: 'x' })).toEqual({ kind: 'not-kept' });
    expect(getMailbox(ctx).mailbox).toBeNull();
  });
});
