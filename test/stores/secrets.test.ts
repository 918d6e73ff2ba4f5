// Passwords on this disk: under a passphrase, or in the system's keyring; never in clear.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Keyring, type KeyringOrder, systemKeyring } from '../../src-main/ports/keyring-child.ts';
import { keyringSecrets } from '../../src-main/ports/keyring-secrets.ts';
import { passphraseSecrets } from '../../src-main/ports/passphrase-secrets.ts';
import { aCore } from '../kit/app.ts';
import { temporaryFolder } from '../kit/context.ts';
import { someMailbox } from '../kit/mail-ports.ts';

/** Small enough for a test; the app's own cost takes about a second. */
const cheap = 2 ** 10;

const secret = 'Nagyon-Titkos-Jelszó';
/** The secret itself, and the ways in which it might hide in a file. */
const traces = ['Nagyon-Titkos', Buffer.from(secret).toString('base64').slice(0, 12), Buffer.from(secret).toString('hex').slice(0, 16)];

function expectNoTrace(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const bytes = readFileSync(path.join(file.parentPath, file.name));
    for (const trace of traces) expect([file.name, bytes.includes(trace)]).toEqual([file.name, false]);
  }
}

describe('secrets under a passphrase', () => {
  test('are in a file for the owner’s eyes only, and never in clear', async () => {
    const dataDir = temporaryFolder();
    const secrets = passphraseSecrets(dataDir, { cost: cheap });
    expect(secrets.state()).toBe('none');
    expect(await secrets.set('a', 'x')).toBe(false);
    expect(await secrets.unlock('jelmondat')).toBe('open');
    expect(await secrets.set('mailbox', 'Nagyon-Titkos-Jelszó')).toBe(true);
    const file = path.join(dataDir, 'secrets.json');
    const bytes = readFileSync(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const needle of ['Nagyon-Titkos', 'jelmondat', Buffer.from('Nagyon-Titkos-Jelszó').toString('base64').slice(0, 12)])
      expect(bytes.includes(needle)).toBe(false);
  });

  test('survive a restart, and give nothing without the passphrase', async () => {
    const dataDir = temporaryFolder();
    const first = passphraseSecrets(dataDir, { cost: cheap });
    await first.unlock('jelmondat');
    await first.set('a', 'á');
    const second = passphraseSecrets(dataDir, { cost: cheap });
    expect([second.state(), second.has('a'), second.get('a'), await second.set('a', 'b')]).toEqual(['locked', true, null, false]);
    expect(await second.unlock('Jelmondat')).toBe('wrong');
    expect(second.state()).toBe('locked');
    expect(await second.unlock('jelmondat')).toBe('open');
    expect(second.get('a')).toBe('á');
    await second.remove('a');
    expect(passphraseSecrets(dataDir, { cost: cheap }).has('a')).toBe(false);
  });

  test('that were changed or moved under another name do not open', async () => {
    const dataDir = temporaryFolder();
    const secrets = passphraseSecrets(dataDir, { cost: cheap });
    await secrets.unlock('jelmondat');
    await secrets.set('a', 'first');
    await secrets.set('b', 'second');
    const file = path.join(dataDir, 'secrets.json');
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...kept, items: { a: kept.items.b, b: { ...kept.items.b, tag: kept.items.a.tag } } }));
    const moved = passphraseSecrets(dataDir, { cost: cheap });
    await moved.unlock('jelmondat');
    expect([moved.get('a'), moved.get('b')]).toEqual([null, null]);
  });

  test('in a file that cannot be read are not written over', () => {
    const dataDir = temporaryFolder();
    writeFileSync(path.join(dataDir, 'secrets.json'), '{"version":1');
    expect(() => passphraseSecrets(dataDir, { cost: cheap })).toThrow();
  });
});

/** A keyring in memory, which can stop answering. */
function aKeyring() {
  const kept = new Map<string, string>();
  const asked: KeyringOrder['op'][] = [];
  const ring = { answers: true, kept, asked };
  const keyring: Keyring = async (order) => {
    asked.push(order.op);
    if (!ring.answers) return { ok: false };
    if (order.op === 'set') kept.set(order.account, order.value);
    if (order.op === 'remove') kept.delete(order.account);
    return { ok: true, values: order.op === 'get' ? order.accounts.map((account) => kept.get(account) ?? null) : [] };
  };
  const answers = (yes: boolean) => () => {
    ring.answers = yes;
  };
  return { ...ring, keyring, stop: answers(false), start: answers(true) };
}

describe('secrets in the system’s keyring', () => {
  test('lie there and not on the disk, come back after a restart, and are gone when removed', async () => {
    const dataDir = temporaryFolder();
    const ring = aKeyring();
    const first = await keyringSecrets(dataDir, ring.keyring);
    expect(first.state()).toBe('system');
    expect(await first.set('mailbox', secret)).toBe(true);
    expectNoTrace(dataDir);
    expect(statSync(path.join(dataDir, 'keyring.json')).mode & 0o777).toBe(0o600);
    const second = await keyringSecrets(dataDir, ring.keyring);
    expect([second.get('mailbox'), second.has('mailbox'), second.has('other')]).toEqual([secret, true, false]);
    expect(second.keptIn()).toMatchObject({ formerly: null, unreadable: false });
    await second.remove('mailbox');
    expect([second.get('mailbox'), ring.kept.size]).toEqual([null, 0]);
    expect((await keyringSecrets(dataDir, ring.keyring)).has('mailbox')).toBe(false);
  });

  test('of two folders do not meet', async () => {
    const ring = aKeyring();
    const [one, two] = [await keyringSecrets(temporaryFolder(), ring.keyring), await keyringSecrets(temporaryFolder(), ring.keyring)];
    await one.set('mailbox', 'one');
    await two.set('mailbox', 'two');
    expect([one.get('mailbox'), two.get('mailbox'), ring.kept.size]).toEqual(['one', 'two', 2]);
  });

  test('that do not answer today are named and kept, a passphrase is offered meanwhile, and they are there again tomorrow', async () => {
    const dataDir = temporaryFolder();
    const ring = aKeyring();
    await (await keyringSecrets(dataDir, ring.keyring)).set('mailbox', secret);
    ring.stop();
    const without = await keyringSecrets(dataDir, ring.keyring);
    expect([without.state(), without.get('mailbox')]).toEqual(['none', null]);
    expect(without.keptIn()).toMatchObject({ backend: 'passphrase', formerly: expect.any(String), unreadable: true });
    ring.start();
    expect((await keyringSecrets(dataDir, ring.keyring)).get('mailbox')).toBe(secret);
  });

  test('that went missing in the keyring are known to be missing', async () => {
    const dataDir = temporaryFolder();
    const ring = aKeyring();
    await (await keyringSecrets(dataDir, ring.keyring)).set('mailbox', secret);
    ring.kept.clear();
    const again = await keyringSecrets(dataDir, ring.keyring);
    expect([again.has('mailbox'), again.get('mailbox'), again.keptIn().unreadable]).toEqual([true, null, true]);
  });

  test('are not used where a passphrase was chosen before', async () => {
    const dataDir = temporaryFolder();
    await passphraseSecrets(dataDir, { cost: cheap }).unlock('jó hosszú jelmondat');
    const ring = aKeyring();
    expect((await keyringSecrets(dataDir, ring.keyring)).state()).toBe('locked');
    expect(ring.asked).toEqual([]);
  });

  test('that are not taken at all go under a passphrase from then on', async () => {
    const dataDir = temporaryFolder();
    const ring = aKeyring();
    const secrets = await keyringSecrets(dataDir, ring.keyring);
    ring.stop();
    expect(await secrets.set('mailbox', secret)).toBe(false);
    expect([secrets.get('mailbox'), secrets.state()]).toEqual([null, 'none']);
    expect(await secrets.unlock('jó hosszú jelmondat')).toBe('open');
    expect(await secrets.set('mailbox', secret)).toBe(true);
    expectNoTrace(dataDir);
    ring.start();
    expect((await keyringSecrets(dataDir, ring.keyring)).state()).toBe('locked');
  });

  test('that are not taken once, where others lie already, leave the keyring in charge', async () => {
    const ring = aKeyring();
    const secrets = await keyringSecrets(temporaryFolder(), ring.keyring);
    await secrets.set('mailbox', secret);
    ring.stop();
    expect(await secrets.set('other', 'x')).toBe(false);
    expect([secrets.state(), secrets.get('mailbox'), secrets.has('other')]).toEqual(['system', secret, false]);
  });
});

describe.runIf(process.platform === 'linux')('the real keyring on a machine', () => {
  const patience = { startMs: 5_000, personMs: 5_000 };
  const bus = (address: string) => ({ PATH: process.env.PATH, HOME: temporaryFolder(), DBUS_SESSION_BUS_ADDRESS: address });

  test('without a bus is a no, and the start goes on with a passphrase', async () => {
    const keyring = systemKeyring(patience, bus('unix:path=/nowhere/bus'));
    expect(await keyring({ op: 'probe' })).toEqual({ ok: false });
    expect((await keyringSecrets(temporaryFolder(), keyring)).state()).toBe('none');
  });

  test('with a bus that never answers is a no as well, within its time', async () => {
    const socket = path.join(temporaryFolder(), 'bus');
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(socket, resolve));
    const asked = new Promise<void>((resolve) => silent.once('connection', () => resolve()));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const answered = vi.fn();
    const answer = systemKeyring(patience, bus(`unix:path=${socket}`))({ op: 'probe' });
    void answer.then(answered);
    await asked;
    await vi.advanceTimersByTimeAsync(patience.startMs - 1);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual({ ok: false });
    silent.close();
  });

  test('with a bus on which no keyring lives is a no', async () => {
    const folder = temporaryFolder();
    // A bus that starts no services by itself, whatever is installed on this machine.
    writeFileSync(
      path.join(folder, 'bus.conf'),
      `<busconfig><type>session</type><listen>unix:dir=${folder}</listen><policy context="default"><allow send_destination="*"/><allow own="*"/></policy></busconfig>`,
    );
    const daemon = spawn('dbus-daemon', [`--config-file=${path.join(folder, 'bus.conf')}`, '--nofork', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const address = await new Promise<string | null>((resolve) => {
      daemon.on('error', () => resolve(null));
      daemon.stdout.once('data', (line: Buffer) => resolve(String(line).trim()));
    });
    // A machine without any bus at all is tried above.
    if (address !== null) expect(await systemKeyring(patience, bus(address))({ op: 'probe' })).toEqual({ ok: false });
    daemon.kill();
  });
});

test('nothing in the app’s folder holds a mailbox’s password or token, whatever was done with it', async () => {
  const dataDir = temporaryFolder();
  const secrets = passphraseSecrets(dataDir, { cost: cheap });
  await secrets.unlock('jó hosszú jelmondat');
  const core = await aCore({ dataDir, secrets });
  await core.begin({ choice: 'own', language: 'hu', name: 'Bíró Anna', country: 'HU' });
  const fields = someMailbox({ imapHost: 'imap.example.hu', imapPort: 993, imapSecurity: 'tls' });
  await core.client.mail.save({ ...fields, password: secret });
  for await (const event of await core.client.mail.test({ ...fields, password: secret })) expect(JSON.stringify(event)).not.toContain(secret);
  expect(JSON.stringify(await core.client.mail.mailbox())).not.toContain(secret);
  await core.client.backups.make();
  expectNoTrace(dataDir);
  await core.stop();
  expectNoTrace(dataDir);
});
