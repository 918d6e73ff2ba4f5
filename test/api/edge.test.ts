// The rough edges of the two doors: lines that break, words that come in pieces, errors on their way out.
import net from 'node:net';
import { ORPCError } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type BrowserServer, serve, wireProtocol } from '../../src-main/hosts/browser/serve.ts';
import { makeTokens, type Tokens } from '../../src-main/hosts/browser/tokens.ts';
import { edgeInterceptor } from '../../src-main/hosts/shared/edge.ts';

describe('the door of the browser host', () => {
  let server: BrowserServer;
  let tokens: Tokens;

  beforeEach(async () => {
    tokens = makeTokens(() => 0);
    server = await serve({ port: 0, assets: new Map(), tokens, attach: () => {} });
  });
  afterEach(() => server.close());

  /** Says these words on a bare line and breaks it off, as a program that crashes does. */
  const sayAndBreak = (words: string) =>
    new Promise<void>((resolve) => {
      const socket = net.connect(server.port, '127.0.0.1', () => {
        socket.write(words);
        setImmediate(() => {
          socket.resetAndDestroy();
          resolve();
        });
      });
      socket.on('error', () => {});
    });

  const head = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;

  it('stands after lines that break in the middle of being refused', async () => {
    const upgrade = head(
      'GET /rpc HTTP/1.1',
      'Host: evil.test',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    );
    const post = head('POST /session HTTP/1.1', `Host: 127.0.0.1:${server.port}`, `Origin: http://127.0.0.1:${server.port}`, 'Content-Length: 500');
    for (let round = 0; round < 20; round += 1)
      await Promise.all([sayAndBreak(upgrade), sayAndBreak(post), sayAndBreak('GET / HTT'), sayAndBreak('\x16\x03\x01')]);
    const answer = await fetch(`http://127.0.0.1:${server.port}/nothing`);
    expect(answer.status).toBe(404);
  });

  it('ends a session that asks for more than it may in one breath', async () => {
    const body = JSON.stringify({ launch: 'x'.repeat(5_000) });
    const answer = await fetch(`http://127.0.0.1:${server.port}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${server.port}` },
      body,
    }).catch(() => null);
    expect(answer?.ok ?? false).toBe(false);
  });

  it('takes text only', async () => {
    const traded = tokens.trade(tokens.newLaunch());
    if (traded.kind !== 'session') throw new Error('no session');
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`, [wireProtocol, traded.session], { origin: `http://127.0.0.1:${server.port}` });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(Buffer.from([1, 2, 3]));
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(1003);
  });
});

describe('an error on its way to the screen', () => {
  const request = { url: new URL('http://orpc/customers/save') };
  const noted: string[] = [];
  const edge = edgeInterceptor({ trouble: (id, error, where) => void noted.push(`${id} ${where} ${String(error)}`) });
  const through = (error: unknown) =>
    edge({
      request,
      next: () => Promise.reject(error),
    }).then(
      () => null,
      (reason: unknown) => reason,
    );
  beforeEach(() => {
    noted.length = 0;
  });

  it.each([new ORPCError('NOT_FOUND', { defined: true }), new ORPCError('BAD_REQUEST'), new ORPCError('INTERNAL_SERVER_ERROR', { defined: true })])(
    'passes as it is where it was declared, or where it is the caller’s own',
    async (error) => {
      expect(await through(error)).toBe(error);
      expect(noted).toEqual([]);
    },
  );

  it.each([
    new Error('SQLITE_ERROR: no such table: customers (Jón Þórðarson)'),
    'a word',
    undefined,
    new ORPCError('INTERNAL_SERVER_ERROR', { message: 'select * from customers' }),
  ])('is kept back where nobody declared it', async (error) => {
    const shown = await through(error);
    expect(shown).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong' });
    const { logId } = Object(shown instanceof ORPCError ? shown.data : null);
    expect(noted).toEqual([expect.stringContaining(`${logId} customers.save`)]);
  });
});
