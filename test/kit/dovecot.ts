// A real IMAP server (Debian's dovecot-imapd) on loopback, with a configuration, a certificate and a mailbox of its own in a temporary folder.
//
//   const dovecot = await testDovecot();
//   dovecot.deliver(raw);                              // tmp -> new, as a delivery does it
//   await reader.open(dovecot.account());              // in clear; account({ security: 'tls' }) with its own certificate
//   await dovecot.stop();
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { needDovecot } from '../../build/find-dovecot.mjs';
import type { MailAccount } from '../../src-main/ports/mailbox-reader.ts';

export interface TestDovecot {
  ports: { plain: number; tls: number };
  userName: string;
  password: string;
  /** The PEM certificate that its TLS port shows. */
  certificate: string;
  account(fields?: Partial<MailAccount>): MailAccount;
  /** Puts a mail into a folder (the inbox unless told) as a delivery does it; `at` is when it arrived (now unless told). */
  deliver(raw: Buffer | string, o?: { folder?: 'INBOX' | 'Sent' | 'Junk'; at?: number }): void;
  /** The mails of a folder, as they lie on the disk, oldest first, with their flags ('S' for seen). */
  mails(folder?: 'INBOX' | 'Sent' | 'Junk'): { raw: Buffer; flags: string }[];
  /** Forgets the folder's ids, as a rebuilt mailbox does: its UIDVALIDITY changes and uids count anew. */
  rebuild(folder?: 'INBOX' | 'Sent' | 'Junk'): void;
  /** A port that leads to the plain port until `cut()` is called; `cutAfter(bytes)` cuts each connection after so many bytes of answers. */
  line(): Promise<{
    port: number;
    connections: number;
    /** Once the server has said these words over it. */
    said(words: string): Promise<void>;
    cut(): void;
    cutAfter(bytes: number | null): void;
    close(): Promise<void>;
  }>;
  stop(): Promise<void>;
}

export interface DovecotOptions {
  /** Where it asks whether an access token holds (RFC 7662); then it takes tokens by XOAUTH2 besides the password. */
  introspectAt?: string;
}

/** Starts it and waits until it greets. Throws with its log where it does not. */
export async function testDovecot(o: DovecotOptions = {}): Promise<TestDovecot> {
  const binary = needDovecot();
  const home = mkdtempSync(path.join(tmpdir(), 'comeback-dovecot-'));
  const owner = mailOwner();
  const userName = 'anna';
  const password = 'leynd ord 1';
  const maildir = path.join(home, 'mail');
  for (const folder of ['', '.Sent', '.Junk']) for (const part of ['tmp', 'new', 'cur']) mkdirSync(path.join(maildir, folder, part), { recursive: true });
  if (owner.isOther) own(maildir, owner);
  // The mail's owner must get through to it.
  chmodSync(home, 0o755);
  const certificate = makeCertificate(home);
  const [plain, tls] = [await freePort(), await freePort()];
  const config = path.join(home, 'dovecot.conf');
  const log = path.join(home, 'dovecot.log');
  writeFileSync(path.join(home, 'users'), `${userName}:{PLAIN}${password}\n`, { mode: 0o644 });
  if (o.introspectAt) writeFileSync(path.join(home, 'oauth2'), oauthOf(o.introspectAt), { mode: 0o644 });
  writeFileSync(config, configOf({ home, maildir, owner, plain, tls, log, takesTokens: o.introspectAt !== undefined }));
  const server = spawn(binary, ['-F', '-c', config], { stdio: 'ignore' });
  const say = () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-15).join('\n') : 'it wrote no log');
  await greeted(plain, server, say);
  let delivered = 0;
  const folderPath = (folder = 'INBOX') => path.join(maildir, folder === 'INBOX' ? '' : `.${folder}`);
  return {
    ports: { plain, tls },
    userName,
    password,
    certificate,
    account: (fields = {}) => ({
      host: '127.0.0.1',
      port: fields.security === 'tls' ? tls : plain,
      security: 'none',
      userName,
      secret: { kind: 'password', value: password },
      ...(fields.security === 'tls' || fields.security === 'starttls' ? { tlsCa: certificate } : {}),
      ...fields,
    }),
    deliver: (raw, { folder = 'INBOX', at = Date.now() } = {}) => {
      delivered += 1;
      // Dovecot takes a file's time for the arrival, and the order of names for the order of uids.
      const name = `${Math.floor(at / 1000)}.M${String(delivered).padStart(6, '0')}P${process.pid}.test`;
      const tmp = path.join(folderPath(folder), 'tmp', name);
      writeFileSync(tmp, raw, { mode: 0o666 });
      if (owner.isOther) chownSync(tmp, owner.uid, owner.gid);
      utimesSync(tmp, at / 1000, at / 1000);
      renameSync(tmp, path.join(folderPath(folder), 'new', name));
    },
    mails: (folder) =>
      ['new', 'cur']
        .flatMap((part) => readdirSync(path.join(folderPath(folder), part)).map((name) => ({ name, file: path.join(folderPath(folder), part, name) })))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, file }) => ({ raw: readFileSync(file), flags: name.split(':2,')[1] ?? '' })),
    rebuild: (folder) => {
      for (const name of readdirSync(folderPath(folder))) if (/^dovecot[-.](uidlist|index)/.test(name)) rmSync(path.join(folderPath(folder), name));
      // Counts on from here, so that the new UIDVALIDITY is never the old one within the same second.
      const counted = readdirSync(maildir).find((name) => /^dovecot-uidvalidity\./.test(name));
      if (counted) {
        const next = Number.parseInt(counted.split('.')[1] ?? '0', 16) + 1;
        rmSync(path.join(maildir, counted));
        const file = path.join(maildir, `dovecot-uidvalidity.${next.toString(16).padStart(8, '0')}`);
        writeFileSync(file, '', { mode: 0o666 });
        writeFileSync(path.join(maildir, 'dovecot-uidvalidity'), next.toString(16).padStart(8, '0'));
        if (owner.isOther) chownSync(file, owner.uid, owner.gid);
      }
    },
    line: () => lineTo(plain),
    stop: async () => {
      await ended(server);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

interface Owner {
  uid: number;
  gid: number;
  user: string;
  group: string;
  /** Somebody else than this process: Dovecot gives no mail to the superuser. */
  isOther: boolean;
}

function mailOwner(): Owner {
  const { uid, gid, username } = userInfo();
  if (uid !== 0) return { uid, gid, user: username, group: execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim(), isOther: false };
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g'), user: 'nobody', group: execFileSync('id', ['-gn', 'nobody'], { encoding: 'utf8' }).trim(), isOther: true };
}

function own(folder: string, owner: Owner): void {
  chownSync(folder, owner.uid, owner.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) own(path.join(folder, entry.name), owner);
}

function makeCertificate(home: string): string {
  const [key, certificate] = [path.join(home, 'key.pem'), path.join(home, 'certificate.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...args, ...subject], { stdio: 'pipe' });
  return readFileSync(certificate, 'utf8');
}

const oauthOf = (introspectAt: string) => `
introspection_url = ${introspectAt}
introspection_mode = post
username_attribute = username
active_attribute = active
active_value = true
`;

interface Config {
  home: string;
  maildir: string;
  owner: Owner;
  plain: number;
  tls: number;
  log: string;
  takesTokens: boolean;
}

function configOf({ home, maildir, owner, plain, tls, log, takesTokens }: Config): string {
  const byToken = `
passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${home}/oauth2
}`;
  // As an ordinary user it can neither change root nor be somebody else; as the superuser it uses its package's own accounts.
  const withoutRoot = `
default_internal_user = ${owner.user}
default_internal_group = ${owner.group}
default_login_user = ${owner.user}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}`;
  return `
base_dir = ${home}/run
state_dir = ${home}/run
log_path = ${log}
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${home}/certificate.pem
ssl_key = <${home}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login${takesTokens ? ' xoauth2' : ''}
auth_failure_delay = 0
mail_location = maildir:${maildir}
mail_uid = ${owner.uid}
mail_gid = ${owner.gid}
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 50${takesTokens ? byToken : ''}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${home}/users
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${maildir}
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
  mailbox Junk {
    special_use = \\Junk
    auto = create
  }
}
service imap-login {
  inet_listener imap {
    port = ${plain}
  }
  inet_listener imaps {
    port = ${tls}
    ssl = yes
  }
}
${owner.isOther ? '' : withoutRoot}
`;
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function greeted(port: number, server: ChildProcess, say: () => string): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`Dovecot ended at once:\n${say()}`);
    if (await greets(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Dovecot does not greet:\n${say()}`);
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.setTimeout(1000, () => socket.destroy());
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('* OK'));
    });
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const over = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await over;
}

async function lineTo(port: number): ReturnType<TestDovecot['line']> {
  const sockets = new Set<Socket>();
  let left: number | null = null;
  let heard = '';
  const listening = new Set<() => void>();
  const line = { port: 0, connections: 0 };
  const server = net.createServer((near) => {
    line.connections += 1;
    const far = net.connect(port, '127.0.0.1');
    let passed = 0;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (data: Buffer) => {
      passed += data.length;
      if (left !== null && passed > left) near.destroy();
      else near.write(data);
      heard += data.toString('latin1');
      for (const look of listening) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  line.port = addressOf(server.address()).port;
  return Object.assign(line, {
    said: (words: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!heard.includes(words)) return;
          listening.delete(look);
          resolve();
        };
        listening.add(look);
        look();
      }),
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    cutAfter: (bytes: number | null) => {
      left = bytes;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The test server has no port');
  return address;
}
