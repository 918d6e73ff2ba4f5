// Letters leave over a connection of their own. The phase is taken from the connection itself, because nodemailer's error looks the
// same whether the server vanished before the letter's data or after it.
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailboxFields } from '#contract/mail';
import type { Mailer, MailSecret, SendOutcome } from './mailer.ts';
import { outcomeOfError, readSmtpError } from './smtp-outcomes.ts';

export interface SmtpTimes {
  /** Finding the server, connecting and its greeting. */
  connectMs: number;
  /** Silence after which the connection is given up. RFC 5321 4.5.3.2.6: the reply to the final dot may take ten minutes. */
  silenceMs: number;
}

/** A certificate (PEM) to believe in place of the usual ones: a server of one's own. */
export interface SmtpTrust {
  tlsCa?: string;
}

const usualTimes: SmtpTimes = { connectMs: 30_000, silenceMs: 11 * 60_000 };

type Letter = Parameters<Mailer['send']>[0];
type Ways = SmtpTimes & SmtpTrust;

/** Sends over SMTP with nodemailer's connection: TLS from the start, STARTTLS required, or in clear, as the mailbox says. */
export function smtpMailer(times: SmtpTimes = usualTimes, trust: SmtpTrust = {}): Mailer {
  const ways = { ...times, ...trust };
  return {
    send: (letter) => sendLetter(letter, ways),
    test: (mailbox, secret) => testMailbox(mailbox, secret, ways),
  };
}

async function sendLetter(letter: Letter, times: Ways): Promise<SendOutcome> {
  let dataIsOut = false;
  let notStored: string | null = null;
  const connection = await newConnection(letter.mailbox, times, (line) => {
    if (line !== 'DATA') return;
    try {
      letter.beforeData();
      dataIsOut = true;
    } catch (error) {
      notStored = error instanceof Error ? error.message : String(error);
      // Nothing more is written to a destroyed socket: the server never sees DATA.
      if (connection._socket) connection._socket.destroy();
    }
  });
  try {
    await opened(connection);
    await loggedIn(connection, letter.mailbox, letter.secret);
    withoutPipelining(connection);
    const reply = await delivered(connection, letter);
    return { kind: 'sent', serverReply: reply };
  } catch (error) {
    if (notStored !== null) return { kind: 'unreachable', detail: `The letter's state could not be stored: ${notStored}` };
    return outcomeOfError(readSmtpError(error), dataIsOut);
  } finally {
    leave(connection);
  }
}

async function testMailbox(mailbox: MailboxFields, secret: MailSecret, times: Ways): ReturnType<Mailer['test']> {
  const connection = await newConnection(mailbox, times, () => {});
  try {
    await opened(connection);
    const greeting = firstLine(connection.lastServerResponse);
    await loggedIn(connection, mailbox, secret);
    return { kind: 'works', greeting };
  } catch (error) {
    const { code, response, message } = readSmtpError(error);
    return { kind: 'fails', code, serverSaid: response ?? message };
  } finally {
    leave(connection);
  }
}

/** `onLine` hears each command just before it is written to the socket (never the password: nodemailer masks it). */
async function newConnection(mailbox: MailboxFields, times: Ways, onLine: (line: string) => void): Promise<SMTPConnection> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection({
    host: mailbox.smtpHost,
    port: mailbox.smtpPort,
    secure: mailbox.smtpSecurity === 'tls',
    requireTLS: mailbox.smtpSecurity === 'starttls',
    ignoreTLS: mailbox.smtpSecurity === 'none',
    // The name we give is not the machine's own: a letter need not tell what a salesperson's computer is called.
    name: mailbox.fromAddress.split('@')[1] ?? 'localhost',
    allowInternalNetworkInterfaces: true,
    connectionTimeout: times.connectMs,
    greetingTimeout: times.connectMs,
    socketTimeout: times.silenceMs,
    ...(times.tlsCa ? { tls: { ca: times.tlsCa } } : {}),
    transactionLog: true,
    logger: {
      debug: (entry: { tnx?: string } | undefined, line?: string) => {
        if (entry?.tnx === 'client') onLine(line ?? '');
      },
    },
  });
  // Errors reach us through `settle`; without a listener of its own a late one would end the process.
  connection.on('error', () => {});
  return connection;
}

/** One step of the conversation: settles by its own callback, by an error of the connection, or by its end. */
function settle<T>(connection: SMTPConnection, step: (done: (error: Error | null | undefined, value?: T) => void) => void): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('The connection ended')));
    step((error, value) => (error ? reject(error) : resolve(value)));
  });
}

async function opened(connection: SMTPConnection): Promise<void> {
  await settle<void>(connection, (done) => connection.connect(done));
}

async function loggedIn(connection: SMTPConnection, mailbox: MailboxFields, secret: MailSecret): Promise<void> {
  if (mailbox.userName === '') return;
  const credentials = await credentialsFor(mailbox.userName, secret);
  await settle<unknown>(connection, (done) =>
    connection.login(credentials, (error) => {
      // Of a refused token nodemailer says only that it has no other: what the server said is worth more.
      const said = firstLine(connection.lastServerResponse);
      done(error && secret.kind === 'token' && /^[45]/.test(said) ? refusedLogin(said) : error);
    }),
  );
}

/** A password goes by whichever of PLAIN and LOGIN the server offers; a token by XOAUTH2 and nothing else, and only once. */
async function credentialsFor(user: string, secret: MailSecret) {
  if (secret.kind === 'password') return { user, credentials: { user, pass: secret.value } };
  const { default: XOAuth2 } = await import('nodemailer/lib/xoauth2');
  const provisionCallback = (_user: string, renew: boolean, done: (error: Error | null, token: string, expires: number) => void) =>
    done(renew ? new Error('The token was refused') : null, secret.value, 0);
  return { user, oauth2: new XOAuth2({ user, provisionCallback }) };
}

const refusedLogin = (said: string): Error =>
  Object.assign(new Error(said), { code: 'EAUTH', response: said, responseCode: Number.parseInt(said.slice(0, 3), 10) });

async function delivered(connection: SMTPConnection, letter: Letter): Promise<string> {
  const info = await settle<{ response?: string }>(connection, (done) => {
    const envelope = { from: letter.envelope.from, to: [letter.envelope.to], size: letter.mime.length };
    connection.send(envelope, letter.mime, (error, result) => done(error, result));
  });
  return info?.response ?? '';
}

/**
 * With PIPELINING nodemailer writes DATA in one go with MAIL and RCPT, before the recipient is accepted. Asked step by step, a refusal of
 * the recipient or a line that drops there is known to have come before the letter's data.
 */
function withoutPipelining(connection: SMTPConnection): void {
  const announced: unknown = Reflect.get(connection, '_supportedExtensions');
  if (Array.isArray(announced))
    Reflect.set(
      connection,
      '_supportedExtensions',
      announced.filter((name) => name !== 'PIPELINING'),
    );
}

function leave(connection: SMTPConnection): void {
  if (connection.destroyed || !connection._socket || connection._socket.destroyed) return connection.close();
  connection.quit();
  // A server that does not answer QUIT must not hold the outbox; the letter's fate is settled by now.
  setTimeout(() => connection.close(), 2_000).unref();
}

const firstLine = (text: string | false) => (text === false ? '' : (text.split(/\r?\n/)[0] ?? ''));
