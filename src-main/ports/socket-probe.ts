// Goes to a mail server's door with nothing but sockets, so that each step can be told as it happens and each failure belongs to a step.
import { lookup } from 'node:dns/promises';
import { connect as connectPlainly, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TestStep } from '#contract/mail';
import type { MailProbe, Probed, ProbeOrder } from './mail-probe.ts';

export interface ProbeTimes {
  connectMs: number;
  /** Silence after which a conversation is given up. */
  silenceMs: number;
}

const usualTimes: ProbeTimes = { connectMs: 10_000, silenceMs: 10_000 };

export function socketProbe(times: ProbeTimes = usualTimes): MailProbe {
  return { reach: (order) => reach(order, times) };
}

async function reach(order: ProbeOrder, times: ProbeTimes): Promise<Probed> {
  const { server, signal, onStep } = order;
  const cleaning: Socket[] = [];
  let at: TestStep = 'name';
  const step = async <T>(name: TestStep, work: () => Promise<T>): Promise<T> => {
    at = name;
    onStep(name, 'doing');
    const result = await work();
    signal?.throwIfAborted();
    onStep(name, 'done');
    return result;
  };
  const giveUp = () => {
    for (const socket of cleaning) socket.destroy(new Stopped('ABORTED', 'Given up'));
  };
  signal?.addEventListener('abort', giveUp);
  try {
    signal?.throwIfAborted();
    const { address } = await step('name', () => lookup(server.host));
    const plain = await step('connect', () => connected(address, server.port, times.connectMs, cleaning));
    await step('secure', () => (server.security === 'tls' ? overTls(plain, order, times, cleaning) : plainly(plain, order, times, cleaning)));
    return { kind: 'reached' };
  } catch (error) {
    onStep(at, 'failed');
    return failureOf(at, error);
  } finally {
    signal?.removeEventListener('abort', giveUp);
    for (const socket of cleaning) socket.destroy();
  }
}

function connected(address: string, port: number, timeoutMs: number, cleaning: Socket[]): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectPlainly({ host: address, port });
    cleaning.push(socket);
    const timer = setTimeout(() => socket.destroy(new Stopped('ETIMEDOUT', 'The connection was not made in time')), timeoutMs);
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(socket);
    });
    // Stays: a socket whose error nobody hears ends the process.
    socket.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

function secured(socket: Socket, host: string, timeoutMs: number, cleaning: Socket[]): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const encrypted = connectTls({ socket, ...(isIP(host) ? { host } : { servername: host, host }) });
    cleaning.push(encrypted);
    const timer = setTimeout(() => encrypted.destroy(new Stopped('ETLS', 'The encryption was not agreed upon in time')), timeoutMs);
    encrypted.once('secureConnect', () => {
      clearTimeout(timer);
      resolve(encrypted);
    });
    encrypted.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    encrypted.once('close', () => {
      clearTimeout(timer);
      reject(new Stopped('ETLS', 'The server hung up while the encryption was agreed upon'));
    });
  });
}

async function overTls(plain: Socket, order: ProbeOrder, times: ProbeTimes, cleaning: Socket[]): Promise<void> {
  const socket = await secured(plain, order.server.host, times.silenceMs, cleaning);
  await greeted(lineReader(socket, times.silenceMs), order.protocol);
}

/** In clear as far as STARTTLS, or altogether where no encryption was chosen. */
async function plainly(plain: Socket, order: ProbeOrder, times: ProbeTimes, cleaning: Socket[]): Promise<void> {
  const read = lineReader(plain, times.silenceMs);
  await greeted(read, order.protocol);
  if (order.server.security === 'none') return;
  if (order.protocol === 'smtp') {
    plain.write(`EHLO ${order.greetAs}\r\n`);
    const offers = await smtpReply(read);
    if (!/^250[ -]STARTTLS\b/im.test(offers)) throw new Stopped('ETLS', 'The server offers no STARTTLS');
    plain.write('STARTTLS\r\n');
    const answer = await smtpReply(read);
    if (!answer.startsWith('220')) throw new Stopped('ETLS', answer);
  } else {
    plain.write('c1 STARTTLS\r\n');
    const answer = await imapReply(read, 'c1');
    if (!/^c1 OK/i.test(answer)) throw new Stopped('ETLS', answer);
  }
  plain.removeAllListeners('data');
  await secured(plain, order.server.host, times.silenceMs, cleaning);
}

async function greeted(read: () => Promise<string>, protocol: ProbeOrder['protocol']): Promise<void> {
  if (protocol === 'imap') {
    const line = await read();
    if (!/^\* (OK|PREAUTH)/i.test(line)) throw new Stopped('EGREETING', line);
    return;
  }
  const reply = await smtpReply(read);
  if (!reply.startsWith('220')) throw new Stopped('EGREETING', reply);
}

/** All lines of a reply: the last one has a space behind its number. */
async function smtpReply(read: () => Promise<string>): Promise<string> {
  const lines: string[] = [];
  for (;;) {
    const line = await read();
    lines.push(line);
    if (!/^\d{3}-/.test(line) || lines.length > 100) return lines.join('\n');
  }
}

async function imapReply(read: () => Promise<string>, tag: string): Promise<string> {
  for (let lines = 0; lines < 100; lines += 1) {
    const line = await read();
    if (line.startsWith(`${tag} `)) return line;
  }
  throw new Stopped('EGREETING', 'The server says much and answers nothing');
}

const longestLine = 10_000;

/** Reads a conversation line by line; rejects after silence and when the line is cut. */
function lineReader(socket: Socket, silenceMs: number): () => Promise<string> {
  let text = '';
  let ended: Error | null = null;
  let wake = () => {};
  socket.setEncoding('latin1');
  socket.on('data', (piece: Buffer | string) => {
    text = (text + String(piece)).slice(0, longestLine);
    wake();
  });
  const end = (error: Error) => {
    ended ??= error;
    wake();
  };
  socket.on('error', end);
  socket.on('close', () => end(new Stopped('ECONNRESET', 'The server hung up')));
  return async () => {
    for (;;) {
      const found = text.indexOf('\n');
      if (found >= 0) {
        const line = text.slice(0, found).replace(/\r$/, '');
        text = text.slice(found + 1);
        return line;
      }
      if (ended) throw ended;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => end(new Stopped('EGREETING', 'Greeting never received')), silenceMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
}

class Stopped extends Error {
  code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function failureOf(step: TestStep, error: unknown): Probed {
  if (!(error instanceof Error)) return { kind: 'fails', step, code: null, serverSaid: String(error), certificateNames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { kind: 'fails', step, code, serverSaid: error.message, certificateNames: namesIn(error) };
}

/** Node hands over the certificate whose names did not fit. */
function namesIn(error: Error): string[] {
  const certificate: unknown = Reflect.get(error, 'cert');
  if (typeof certificate !== 'object' || certificate === null) return [];
  const names: unknown = Reflect.get(certificate, 'subjectaltname');
  if (typeof names !== 'string') return [];
  return names
    .split(',')
    .map((name) => /^\s*DNS:(.+)$/.exec(name)?.[1]?.trim() ?? '')
    .filter((name) => name !== '')
    .slice(0, 8);
}
