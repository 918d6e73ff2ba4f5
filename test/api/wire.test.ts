// One contract over both wires: what a screen may rely on must not depend on the host it runs in.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Change } from '#contract/app';
import type { contract } from '#contract/index';
import { type App, startApp } from '../../src-main/app.ts';
import { serve, wireProtocol } from '../../src-main/hosts/browser/serve.ts';
import { makeTokens } from '../../src-main/hosts/browser/tokens.ts';
import { bounded } from '../../src-main/hosts/electron/bounded-port.ts';
import { edgeInterceptor, largestMessageBytes } from '../../src-main/hosts/shared/edge.ts';
import { fileLog } from '../../src-main/ports/log.ts';
import { memorySecrets, recordingNotifier, recordingOpener, temporaryFolder } from '../kit/context.ts';

type Client = ContractRouterClient<typeof contract>;

interface Line {
  client: Client;
  /** Sends words that no client would send. */
  say(words: string): void;
  /** The page goes without a word. */
  vanish(): void;
  isOpen(): boolean;
}

type Wire = (app: App) => Promise<{ line: () => Promise<Line>; close: () => Promise<void> }>;

const logOf = (app: App) => fileLog(app.context.dataDir, app.context.clock);
const clientOver = (link: ClientLink<Record<never, never>>): Client => createORPCClient(link);

/** A message port, as the Electron host hands one to its page; Node's own in place of Electron's. */
const port: Wire = async (app) => {
  const handler = new PortHandler(app.router, { interceptors: [edgeInterceptor(logOf(app))] });
  const ends: (() => void)[] = [];
  const line = async () => {
    const { port1, port2 } = new MessageChannel();
    let open = true;
    handler.upgrade(
      bounded({
        on: (name: 'message' | 'close', listener: (event: { data: unknown }) => void) => port1.on(name, (data: unknown) => listener({ data })),
        postMessage: (data) => port1.postMessage(data),
        close: () => port1.close(),
      }),
      { context: app.context },
    );
    port1.start();
    port2.on('close', () => {
      open = false;
    });
    ends.push(() => port2.close());
    return {
      client: clientOver(new PortLink({ port: port2 })),
      say: (words: string) => port2.postMessage(words),
      vanish: () => port2.close(),
      isOpen: () => open,
    };
  };
  return {
    line,
    close: async () => {
      for (const end of ends) end();
    },
  };
};

/** A socket, through the browser host's own door. */
const socket: Wire = async (app) => {
  const handler = new SocketHandler(app.router, { interceptors: [edgeInterceptor(logOf(app))] });
  const tokens = makeTokens(() => 0);
  const server = await serve({ port: 0, assets: new Map(), tokens, attach: (accepted) => void handler.upgrade(accepted, { context: app.context }) });
  const line = async () => {
    const traded = tokens.trade(tokens.newLaunch());
    if (traded.kind !== 'session') throw new Error('no session');
    const websocket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`, [wireProtocol, traded.session], { origin: `http://127.0.0.1:${server.port}` });
    await new Promise((resolve, reject) => websocket.once('open', resolve).once('error', reject));
    websocket.on('error', () => {});
    return {
      client: clientOver(new SocketLink({ websocket: Object.assign(websocket, {}) })),
      say: (words: string) => websocket.send(words),
      vanish: () => websocket.terminate(),
      isOpen: () => websocket.readyState === WebSocket.OPEN,
    };
  };
  return { line, close: () => server.close() };
};

describe.each([
  ['a message port', port],
  ['a WebSocket', socket],
])('over %s', (_name, wire) => {
  let app: App;
  let wired: Awaited<ReturnType<Wire>>;
  let line: Line;
  const said: unknown[] = [];

  beforeEach(async () => {
    said.length = 0;
    vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words));
    app = await startApp({
      dataDir: path.join(temporaryFolder(), 'desk'),
      host: 'test',
      systemLanguage: 'en',
      today: '2026-11-18',
      loop: false,
      ports: { notifier: recordingNotifier(), opener: recordingOpener(), secrets: memorySecrets() },
    });
    await app.begin({ choice: 'own', language: 'en', name: 'Anna Reed', country: 'GB' });
    wired = await wire(app);
    line = await wired.line();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await wired.close();
    await app.stop();
  });

  const refusal = async (call: Promise<unknown>): Promise<ORPCError<string, unknown>> => {
    const error = await call.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof ORPCError)) throw new Error(`not refused: ${String(error)}`);
    return error;
  };
  const made = () => line.client.customers.create({ givenName: 'Jón', familyName: 'Þórðarson', language: 'is', country: 'IS' });

  it('a question is answered', async () => {
    expect(await line.client.app.status()).toMatchObject({ host: 'test', isNew: false, today: '2026-11-18' });
  });

  it('a change is made and can be read', async () => {
    const { id } = await made();
    expect((await line.client.customers.get({ customerId: id })).displayName).toBe('Jón Þórðarson');
  });

  it('a declared error arrives by its name', async () => {
    const error = await refusal(line.client.customers.get({ customerId: '0199b2f0-0000-7000-8000-000000000001' }));
    expect(error).toMatchObject({ code: 'NOT_FOUND', defined: true });
  });

  it.each([
    ['a key nobody knows', { givenName: 'Jón', isAdmin: true }],
    ['a wrong type', { givenName: 7 }],
    ['a text that is too long', { givenName: 'x'.repeat(121) }],
    ['a list', []],
    ['nothing', undefined],
  ])('%s is refused at the edge and nothing is made', async (_what, input) => {
    const error = await refusal(Reflect.apply(line.client.customers.create, undefined, [input]));
    expect(error.code).toBe('BAD_REQUEST');
    expect(JSON.stringify(error)).not.toMatch(/at \w+ \(|node_modules|sqlite/i);
    expect((await line.client.customers.list({})).total).toBe(0);
  });

  it('a message that is too large ends the line, and only that line', async () => {
    const other = await wired.line();
    line.say(JSON.stringify({ i: '1', p: { u: '/app/status', b: { json: 'x'.repeat(largestMessageBytes) } } }));
    await vi.waitFor(() => expect(line.isOpen()).toBe(false));
    expect(await other.client.app.status()).toMatchObject({ host: 'test' });
  });

  it('words that are no message do not reach the core, nor end it', async () => {
    for (const words of ['', '{', 'null', '{"i":"1"}', '{"i":"1","p":{"u":"http://["}}', '\u0000'.repeat(64)]) {
      const rude = await wired.line();
      rude.say(words);
      // Whatever became of its line, the words have been read once this is settled: they came before it.
      await Promise.allSettled([rude.client.app.status()]);
    }
    expect(await line.client.app.status()).toMatchObject({ host: 'test' });
  });

  it('an error nobody declared becomes "something went wrong" with an id under which the log has it', async () => {
    const { id } = await made();
    app.context.db.$client.exec('drop table consents');
    const error = await refusal(line.client.customers.saveConsent({ customerId: id, channel: 'email', basis: 'consent', source: 'asked', stop: false }));
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong', data: { logId: expect.stringMatching(/^[0-9a-f]{8}$/) } });
    const shown = JSON.stringify({ ...error, message: error.message, data: error.data });
    expect(shown).not.toMatch(/select|insert|no such table|consents|\.ts|stack/i);
    const folder = path.join(app.context.dataDir, 'logs');
    const log = readdirSync(folder)
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('');
    const { logId } = Object(error.data);
    expect(log).toContain(logId);
    expect(log).toContain('customers.saveConsent');
    expect(log).not.toContain('Þórðarson');
  });

  it('news arrive, in order, on every line', async () => {
    const other = await wired.line();
    const heard = await Promise.all([line, other].map(async ({ client }) => client.app.changes()));
    const { id } = await made();
    for (const stream of heard) {
      const change = await firstOf(stream, ({ topic }) => topic === 'customers');
      expect(change?.topic).toBe('customers');
      await stream.return?.(undefined);
    }
    expect(id).toBeTruthy();
  });

  it('the stream of somebody who has gone is let go of', async () => {
    const streams = countStreams(app);
    const other = await wired.line();
    const stream = await other.client.app.changes();
    const next = stream.next().catch(() => undefined);
    await vi.waitFor(() => expect(streams.open).toBe(1));
    other.vanish();
    await vi.waitFor(() => expect(streams.open).toBe(0));
    await next;
    // Somebody who stops reading lets go of it as well.
    const mine = await line.client.app.changes();
    const waiting = mine.next().catch(() => undefined);
    await vi.waitFor(() => expect(streams.open).toBe(1));
    await mine.return?.(undefined);
    await vi.waitFor(() => expect(streams.open).toBe(0));
    await waiting;
  });

  it('of five hundred made-up calls none brings anything but an answer or a refusal by name', async () => {
    const paths = [
      'customers.list',
      'customers.get',
      'customers.create',
      'touches.queue',
      'touches.snooze',
      'letters.draft',
      'calls.script',
      'team.me',
      'backups.restore',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), async (name, input) => {
        const procedure = name.split('.').reduce((at: unknown, key) => Reflect.get(Object(at), key), line.client);
        if (typeof procedure !== 'function') throw new Error(name);
        const error: unknown = await Promise.resolve(Reflect.apply(procedure, undefined, [input])).then(
          () => null,
          (reason: unknown) => reason,
        );
        if (error === null) return;
        expect(error).toBeInstanceOf(ORPCError);
        expect(error).not.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
      }),
      { numRuns: 500 },
    );
    expect(await line.client.app.status()).toMatchObject({ host: 'test' });
  });
});

async function firstOf(stream: AsyncIterator<Change>, wanted: (change: Change) => boolean): Promise<Change | undefined> {
  for (;;) {
    const { value, done } = await stream.next();
    if (done) return undefined;
    if (wanted(value)) return value;
  }
}

/** How many streams of news the core feeds just now. */
function countStreams(app: App): { open: number } {
  const count = { open: 0 };
  const { stream } = app.context.changes;
  app.context.changes.stream = async function* (signal) {
    count.open += 1;
    try {
      yield* stream(signal);
    } finally {
      count.open -= 1;
    }
  };
  return count;
}
