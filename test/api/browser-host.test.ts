import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type BrowserServer, serve, wireProtocol } from '../../src-main/hosts/browser/serve.ts';
import { makeTokens, type Tokens } from '../../src-main/hosts/browser/tokens.ts';
import type { Asset } from '../../src-main/hosts/shared/assets.ts';

const page: Asset = { type: 'text/html; charset=utf-8', lasting: false, read: () => Buffer.from('<!doctype html><title>Comeback</title>') };
let server: BrowserServer;
let tokens: Tokens;
let attached: number;

beforeEach(async () => {
  tokens = makeTokens(() => 0);
  attached = 0;
  server = await serve({
    port: 0,
    assets: new Map([
      ['/', page],
      ['/index.html', page],
    ]),
    tokens,
    attach: () => (attached += 1),
  });
});
afterEach(() => server.close());

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

function ask(path: string, options: http.RequestOptions = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port: server.port, path, ...options }, (response) => {
      let text = '';
      response.on('data', (piece) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const own = () => `http://127.0.0.1:${server.port}`;
const launchToken = () => server.launchAddress().split('#launch=')[1] ?? '';
const trade = (launch: string, headers: http.OutgoingHttpHeaders = {}) =>
  ask('/session', { method: 'POST', headers: { 'content-type': 'application/json', origin: own(), ...headers } }, JSON.stringify({ launch }));

/** What the server says to a WebSocket: 'open' or the status it refused with. */
function openSocket(protocols: string[], headers: Record<string, string>): Promise<'open' | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`, protocols, { headers });
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => {});
  });
}

async function session(): Promise<string> {
  const { body } = await trade(launchToken());
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed !== 'object' || parsed === null || !('session' in parsed) || typeof parsed.session !== 'string') throw new Error(body);
  return parsed.session;
}

describe('the browser host', () => {
  it('shows its page with the whole policy and no cookie', async () => {
    const answer = await ask('/');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('turns a foreign Host away before anything else, on pages, the session and the socket', async () => {
    const headers = { host: `evil.test:${server.port}` };
    expect((await ask('/', { headers })).status).toBe(421);
    expect((await trade(launchToken(), { host: headers.host })).status).toBe(421);
    expect(await openSocket([wireProtocol, await session()], { ...headers, origin: own() })).toBe(421);
  });

  it('turns a foreign or missing Origin away', async () => {
    const token = await session();
    expect((await trade(launchToken(), { origin: 'https://evil.test' })).status).toBe(403);
    expect(await openSocket([wireProtocol, token], { origin: 'https://evil.test' })).toBe(403);
    expect(await openSocket([wireProtocol, token], {})).toBe(403);
    expect(attached).toBe(0);
  });

  it('opens the wire only to a session token', async () => {
    const origin = own();
    expect(await openSocket([wireProtocol], { origin })).toBe(401);
    expect(await openSocket([wireProtocol, 'made-up'], { origin })).toBe(401);
    expect(await openSocket([wireProtocol, launchToken()], { origin })).toBe(401);
    expect(attached).toBe(0);
    expect(await openSocket([wireProtocol, await session()], { origin })).toBe('open');
    expect(attached).toBe(1);
  });

  it('trades a launch token once', async () => {
    const launch = launchToken();
    expect((await trade(launch)).status).toBe(200);
    expect((await trade(launch)).status).toBe(401);
  });

  it('takes a launch token only as JSON of its own shape', async () => {
    const post = (type: string, body: string) => ask('/session', { method: 'POST', headers: { 'content-type': type, origin: own() } }, body);
    expect((await post('text/plain', JSON.stringify({ launch: launchToken() }))).status).toBe(415);
    expect((await post('application/json', '{')).status).toBe(401);
    expect((await post('application/json', JSON.stringify({ launch: launchToken(), more: 1 }))).status).toBe(401);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..\\package.json',
    '//etc/passwd',
    '/assets/../../package.json',
    '/\0',
    '/index.html/',
  ])('has no file at %s', async (address) => expect(await statusOf(address)).not.toBe(200));

  it('listens on loopback only', async () => {
    const outside = Object.values(os.networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (!outside) return expect(server.launchAddress()).toContain('127.0.0.1');
    const refused = await new Promise((resolve) => {
      const socket = net.connect(server.port, outside.address, () => resolve(false));
      socket.on('error', () => resolve(true));
    });
    expect(refused).toBe(true);
  });
});

/** Sends the address as it stands, which http.request would tidy up or refuse. */
function statusOf(address: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = net.connect(server.port, '127.0.0.1', () =>
      socket.write(`GET ${address} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (piece) => (text += piece));
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)));
  });
}
