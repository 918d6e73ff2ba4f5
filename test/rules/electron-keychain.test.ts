// Passwords in Electron's safeStorage: six backends, moving from each to each other, and a keychain that opens nothing any more.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Secrets } from '../../src-main/ports/secrets.ts';
import { temporaryFolder } from '../kit/context.ts';
import { type FakeOptions, fakeElectron, type Keychain } from '../kit/fake-electron.ts';

const protecting: Keychain[] = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'];
const backends: Keychain[] = [...protecting, 'basic_text', 'unknown'];
const secret = 'Nagyon-Titkos-Jelszó';

let dataDir: string;
const file = () => path.join(dataDir, 'keychain.json');

/** The secrets of one start of the app, in this folder, with what the system offers now. */
async function start(options: FakeOptions): Promise<Secrets> {
  vi.resetModules();
  vi.doMock('electron', () => fakeElectron(options).module);
  const { keychainSecrets } = await import('../../src-main/hosts/electron/keychain-secrets.ts');
  return keychainSecrets(dataDir);
}

beforeEach(() => {
  dataDir = temporaryFolder();
});

describe.runIf(process.platform === 'linux').each(backends)('kept with %s', (before) => {
  const protects = protecting.includes(before);

  it(protects ? 'a password is sealed, with the name of what sealed it' : 'nothing is kept: a passphrase is asked for instead', async () => {
    const secrets = await start({ keychain: before });
    expect(secrets.state()).toBe(protects ? 'system' : 'none');
    expect(secrets.keptIn()).toEqual({ backend: protects ? before : 'passphrase', formerly: null, unreadable: false });
    expect(await secrets.set('mailbox', secret)).toBe(protects);
    if (!protects) return expect(existsSync(file())).toBe(false);
    const bytes = readFileSync(file());
    expect(JSON.parse(String(bytes))).toMatchObject({ items: { mailbox: { backend: before } } });
    for (const trace of [secret, Buffer.from(secret).toString('base64').slice(0, 12)]) expect(bytes.includes(trace)).toBe(false);
    expect((await start({ keychain: before })).get('mailbox')).toBe(secret);
  });

  it.runIf(protects)('and opened by the same one no more: it is said, nothing is deleted, and it may come back', async () => {
    await (await start({ keychain: before })).set('mailbox', secret);
    const kept = readFileSync(file(), 'utf8');
    const changed = await start({ keychain: before, keychainOpens: false });
    expect([changed.state(), changed.has('mailbox'), changed.get('mailbox')]).toEqual(['system', true, null]);
    expect(changed.keptIn()).toEqual({ backend: before, formerly: null, unreadable: true });
    expect(readFileSync(file(), 'utf8')).toBe(kept);
    expect((await start({ keychain: before })).get('mailbox')).toBe(secret);
  });

  it.each(backends.filter((after) => protects && after !== before))('and then a start with %s that cannot open it: it is named and kept', async (after) => {
    await (await start({ keychain: before })).set('mailbox', secret);
    const kept = readFileSync(file(), 'utf8');
    const moved = await start({ keychain: after, keychainOpens: false });
    expect(moved.get('mailbox')).toBeNull();
    expect(moved.keptIn()).toMatchObject({ formerly: before, unreadable: true });
    expect(moved.state()).toBe(protecting.includes(after) ? 'system' : 'none');
    expect(readFileSync(file(), 'utf8')).toBe(kept);
    expect((await start({ keychain: before })).get('mailbox')).toBe(secret);
  });

  it.each(protecting.filter((after) => protects && after !== before))(
    'and then a start with %s that opens it: it is sealed anew and all is well',
    async (after) => {
      await (await start({ keychain: before })).set('mailbox', secret);
      const moved = await start({ keychain: after });
      expect([moved.get('mailbox'), moved.keptIn()]).toEqual([secret, { backend: after, formerly: null, unreadable: false }]);
      expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ items: { mailbox: { backend: after } } });
    },
  );
});

describe.runIf(process.platform === 'linux')('a keychain', () => {
  it('that opens nothing is healed by giving the password once more', async () => {
    await (await start({ keychain: 'kwallet5' })).set('mailbox', secret);
    const moved = await start({ keychain: 'gnome_libsecret', keychainOpens: false });
    expect(await moved.set('mailbox', 'another')).toBe(true);
    expect([moved.get('mailbox'), moved.keptIn()]).toEqual(['another', { backend: 'gnome_libsecret', formerly: null, unreadable: false }]);
  });

  it('that comes after a passphrase names it', async () => {
    writeFileSync(path.join(dataDir, 'secrets.json'), '{}');
    expect((await start({ keychain: 'gnome_libsecret' })).keptIn()).toMatchObject({ formerly: 'passphrase', unreadable: true });
  });

  it('kept by the first release, with one name for all its items, is read', async () => {
    const sealed = Buffer.from(Buffer.from(secret).map((byte) => byte ^ 0xff)).toString('base64');
    writeFileSync(file(), JSON.stringify({ version: 1, backend: 'kwallet6', items: { mailbox: sealed } }));
    expect((await start({ keychain: 'kwallet6' })).get('mailbox')).toBe(secret);
  });

  it('in a file that cannot be read is not written over', async () => {
    writeFileSync(file(), '{"version":2');
    await expect(start({ keychain: 'gnome_libsecret' })).rejects.toThrow();
    expect(readFileSync(file(), 'utf8')).toBe('{"version":2');
  });
});
