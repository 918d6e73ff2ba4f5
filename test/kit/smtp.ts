// A real SMTP server on loopback that can go wrong in all the ways real ones do. It keeps what it took, byte for byte.
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailboxFields } from '#contract/mail';

export type Fault =
  /** 535 to the login. */
  | 'refuse-login'
  /** 451 to the recipient. */
  | 'busy'
  /** 550 to the recipient. */
  | 'no-such-user'
  /** 554 after the letter's data. */
  | 'reject-letter'
  /** 550 5.7.1 after the letter's data, for looking like mass mail. */
  | 'spam'
  /** 451 after the letter's data. */
  | 'busy-after-data'
  /** The recipient is never answered. */
  | 'silent-before-data'
  /** The line drops when the recipient is named. */
  | 'drop-before-data'
  /** The line drops after DATA, before the letter has come. */
  | 'drop-at-data'
  /** The letter is taken, and the line drops before the server says so. */
  | 'drop-after-data'
  /** The letter is taken, and the server never says so. */
  | 'silent-after-data';

export interface TestSmtp {
  port: number;
  /** Letters the server took, in order, also those it did not acknowledge. */
  received: { from: string; to: string[]; raw: Buffer }[];
  logins: { user: string; password: string; method: string; token: string; encrypted: boolean }[];
  /** One for each coming conversation, in order; when used up, all goes well. */
  faults: Fault[];
  /** Connections made so far. */
  connections: number;
  mailbox(fields?: Partial<MailboxFields>): MailboxFields;
  close(): Promise<void>;
}

export interface SmtpOptions {
  password?: string;
  /** Milliseconds the server takes to acknowledge a letter. */
  slowMs?: number;
  port?: number;
  tls?: boolean;
  /** Offers STARTTLS, with a certificate that nobody vouches for. */
  startTls?: boolean;
  /** Its own certificate (PEM) in place of smtp-server's. */
  certificate?: { key: string; cert: string };
  /** What it lets clients log in by; PLAIN and LOGIN unless told. */
  authMethods?: string[];
  /** Taken in place of a password, by XOAUTH2. */
  token?: string;
  /** Decides for each conversation once `faults` are used up. */
  chooseFault?: () => Fault | undefined;
  /** What the server makes of a letter before it keeps it, and what it says then: for servers that rename letters. */
  renames?: (raw: Buffer) => { raw: Buffer; says: string };
  /** Called with each letter it took, before anything is said about it: for servers that keep a copy in Sent. */
  onTaken?: (raw: Buffer) => void;
}

class Refusal extends Error {
  responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** Starts the server on a port of its own; `close()` ends it with all its connections. */
export async function testSmtp(options: SmtpOptions = {}): Promise<TestSmtp> {
  const sockets = new Map<string, Socket>();
  const faultOf = new Map<string, Fault>();
  const smtp: Omit<TestSmtp, 'port' | 'mailbox' | 'close'> = { received: [], logins: [], faults: [], connections: 0 };
  const drop = (session: { id: string }) => sockets.get(session.id)?.destroy();
  const server = new SMTPServer({
    secure: options.tls ?? false,
    authOptional: options.password === undefined && options.token === undefined,
    ...(options.authMethods ? { authMethods: options.authMethods } : {}),
    ...(options.certificate ?? {}),
    allowInsecureAuth: true,
    disabledCommands: options.startTls ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect: (session, done) => {
      smtp.connections += 1;
      const fault = smtp.faults.shift() ?? options.chooseFault?.();
      if (fault) faultOf.set(session.id, fault);
      for (const connection of server.connections) {
        const { session: own, _socket: socket } = innards(connection);
        if (own.id === session.id) sockets.set(session.id, socket);
      }
      done();
    },
    onAuth: (auth, session, done) => {
      const { method } = auth;
      const [user, password] = [auth.username ?? '', auth.password ?? ''];
      const token = 'accessToken' in auth && typeof auth.accessToken === 'string' ? auth.accessToken : '';
      smtp.logins.push({ user, password, method, token, encrypted: session.secure });
      const fits = method === 'XOAUTH2' ? options.token !== undefined && token === options.token : password === options.password;
      const refused = faultOf.get(session.id) === 'refuse-login' || !fits;
      done(refused ? new Refusal(535, '5.7.8 Authentication credentials invalid') : null, refused ? undefined : { user: auth.username });
    },
    onRcptTo: (_address, session, done) => {
      const fault = faultOf.get(session.id);
      if (fault === 'drop-before-data') drop(session);
      else if (fault === 'silent-before-data') return;
      else if (fault === 'busy') done(new Refusal(451, '4.7.1 Try again later'));
      else if (fault === 'no-such-user') done(new Refusal(550, '5.1.1 No such user here'));
      else done();
    },
    onData: (stream, session, done) => {
      const fault = faultOf.get(session.id);
      if (fault === 'drop-at-data') {
        drop(session);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (fault === 'reject-letter') {
          done(new Refusal(554, '5.7.1 Message refused'));
          return;
        }
        if (fault === 'spam') {
          done(new Refusal(550, '5.7.1 Message detected as spam'));
          return;
        }
        if (fault === 'busy-after-data') {
          done(new Refusal(451, '4.3.0 Try again later'));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const { raw, says } = options.renames?.(Buffer.concat(chunks)) ?? { raw: Buffer.concat(chunks), says: '2.0.0 taken' };
        smtp.received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw });
        options.onTaken?.(raw);
        if (fault === 'drop-after-data') drop(session);
        else if (fault !== 'silent-after-data') setTimeout(() => done(null, says), options.slowMs ?? 0);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', () => resolve()));
  const { port } = addressOf(server.server.address());
  return Object.assign(smtp, {
    port,
    mailbox: (fields: Partial<MailboxFields> = {}): MailboxFields => ({
      fromName: 'Anna Bíró',
      fromAddress: 'anna@example.hu',
      smtpHost: '127.0.0.1',
      smtpPort: port,
      smtpSecurity: 'none',
      userName: options.password === undefined && options.token === undefined ? '' : 'anna',
      ...{ imapHost: null, imapPort: null, imapSecurity: null, auth: 'password', oauthProvider: null, oauthClientId: null, perHour: 40, perDay: 100 },
      ...fields,
    }),
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets.values()) socket.destroy();
        server.close(() => resolve());
      }),
  });
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The test server has no port');
  return address;
}

/** smtp-server hides its sockets; cutting one is the whole point here. */
function innards(connection: object): { session: { id: string }; _socket: Socket } {
  const session: { id: string } = Reflect.get(connection, 'session');
  const socket: Socket = Reflect.get(connection, '_socket');
  return { session, _socket: socket };
}
